"""How far a page is from the screen: no two rasterisers agree on a letter's edge, so edges are forgiven."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pypdfium2
from PIL import Image, ImageFilter
from PySide6.QtGui import QImage

BLUR = ImageFilter.GaussianBlur(1)
BLOCK = 32
POINTS = 72 / 96


@dataclass(frozen=True, slots=True)
class Unlikeness:
    """Levels of 255 by which pixels are darker or lighter than all nine about the same place of the other
    picture: over the page, and in its worst block, which is at x, y.
    """

    page: float
    worst: float
    x: int
    y: int


def unlikeness(screen: Image.Image, page: Image.Image) -> Unlikeness:
    """How unlike two pictures of one size are; the same both ways round."""
    one, two = (np.asarray(picture.filter(BLUR)) for picture in (screen, page))
    outside = np.maximum(_outside(one, two), _outside(two, one))
    high, wide = (side // BLOCK * BLOCK for side in outside.shape)
    blocks = outside[:high, :wide].reshape(high // BLOCK, BLOCK, wide // BLOCK, BLOCK).mean(axis=(1, 3))
    y, x = (int(at) * BLOCK for at in np.unravel_index(blocks.argmax(), blocks.shape))
    return Unlikeness(float(outside.mean()), float(blocks.max()), x, y)


def _outside(one: np.ndarray, two: np.ndarray) -> np.ndarray:
    low, high = _around(np.minimum, one), _around(np.maximum, one)
    below = np.where(two < low, low - two, 0)
    return np.where(two > high, two - high, below).max(axis=2)


def _around(least: np.ufunc, pixels: np.ndarray) -> np.ndarray:
    """The least, or most, of each pixel and its eight neighbours."""
    for axis in (0, 1):
        before, after = (np.roll(pixels, way, axis) for way in (1, -1))
        pixels = least(least(before, after), pixels)
    return pixels


def picture(drawn: QImage) -> Image.Image:
    """A picture of Qt's as one of Pillow's."""
    plain = drawn.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    return Image.frombytes("RGB", size, bytes(plain.constBits()), "raw", "RGB", plain.bytesPerLine())


def text(document: Path) -> str:
    """What a reader finds on the first page of a PDF."""
    with pypdfium2.PdfDocument(document) as file:
        found: str = file[0].get_textpage().get_text_range()
    return found


def pages(document: Path) -> list[Image.Image]:
    """A PDF's pages, a pixel for each at 96 to the inch."""
    with pypdfium2.PdfDocument(document) as file:
        return [page.render(scale=1 / POINTS).to_pil().convert("RGB") for page in file]
