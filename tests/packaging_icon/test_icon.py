"""The icon is there in each size, as its drawings have it, and in the forms that Windows and macOS read."""

from __future__ import annotations

import io
import struct
from types import ModuleType

import pytest
from PIL import Image, ImageChops

from tests.conftest import Tools

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ON_WINDOWS = {16, 24, 32, 48, 64, 256}
APPLES = {
    "ic11": 32,
    "ic12": 64,
    "ic07": 128,
    "ic13": 256,
    "ic08": 256,
    "ic14": 512,
    "ic09": 512,
    "ic10": 1024,
}


@pytest.fixture
def icon(tools: Tools) -> ModuleType:
    return tools("icon")


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGBA")


def differ(one: Image.Image, other: Image.Image) -> int:
    """By how much at most, of 255."""
    return max(high for _, high in ImageChops.difference(one, other).getextrema())


@pytest.mark.parametrize("size", SIZES)
def test_each_picture_is_its_drawing_as_it_is_now(icon: ModuleType, size: int) -> None:
    kept = opened(icon.picture(size).read_bytes())
    assert kept.size == (size, size)
    # Another machine may round otherwise.
    assert differ(kept, opened(icon.draw(size))) <= 2, "python packaging/icon.py draws them again"


@pytest.mark.parametrize("size", SIZES)
def test_it_stands_out_from_any_background(icon: ModuleType, size: int) -> None:
    """Round corners, a ground of its own, and on it each of the theme's colours pure somewhere."""
    picture = opened(icon.picture(size).read_bytes())
    assert picture.getpixel((0, 0))[3] < 255
    assert picture.getpixel((size // 2, size - 1)) == (0x2D, 0x1E, 0x6B, 255)
    found = {colour for _, colour in picture.getcolors(maxcolors=size * size) or []}
    assert {(0xFF, 0xB8, 0x1C, 255), (0xE2, 0x71, 0x1D, 255), (0xFF, 0xF4, 0xDC, 255)} <= found


@pytest.mark.parametrize("size", [16, 24, 32, 48])
def test_small_ones_have_whole_pixels(icon: ModuleType, size: int) -> None:
    """Each post is of cream pixels from side to side, with the ground's own beside them."""
    picture = opened(icon.picture(size).read_bytes())
    foot = next(
        y
        for y in range(size - 1, 0, -1)
        if (0xFF, 0xF4, 0xDC, 255) in {picture.getpixel((x, y)) for x in range(size)}
    )
    row = [picture.getpixel((x, foot)) for x in range(size)][size // 8 : size * 3 // 8]
    assert set(row) == {(0xFF, 0xF4, 0xDC, 255), (0x2D, 0x1E, 0x6B, 255)}


def test_a_picture_comes_out_as_it_was_packed(icon: ModuleType) -> None:
    pixels = bytes(range(36))
    assert icon.unpacked(icon.packed(3, pixels)) == (3, pixels)


def test_windows_icon_has_every_size(icon: ModuleType) -> None:
    data = icon.ico()
    assert Image.open(io.BytesIO(data)).info["sizes"] == {(size, size) for size in ON_WINDOWS}
    for size in ON_WINDOWS:
        read = Image.open(io.BytesIO(data))
        read.size = (size, size)
        assert differ(read.convert("RGBA"), opened(icon.picture(size).read_bytes())) == 0


def test_only_the_largest_is_a_png_for_windows(icon: ModuleType) -> None:
    data = icon.ico()
    (count,) = struct.unpack_from("<H", data, 4)
    entries = [struct.unpack_from("<BBBBHHII", data, 6 + 16 * at) for at in range(count)]
    assert {entry[0] or 256 for entry in entries if data[entry[7] :].startswith(b"\x89PNG")} == {256}
    assert entries[-1][6] + entries[-1][7] == len(data)


def test_what_is_transparent_is_masked_for_windows(icon: ModuleType) -> None:
    """Each row of the mask fills up four bytes, the lowest first."""
    clear, solid = b"\0\0\0\0", b"\1\2\3\xff"
    made = icon._bitmap(2, clear + solid + solid + solid)
    assert made[40:] == b"\3\2\1\xff" * 2 + clear + b"\3\2\1\xff" + b"\0\0\0\0" + b"\x80\0\0\0"


def test_macos_icon_is_whole_and_leaves_a_margin(icon: ModuleType) -> None:
    data = icon.icns()
    assert struct.unpack_from(">4sI", data) == (b"icns", len(data))
    at, found = 8, {}
    while at < len(data):
        kind, length = struct.unpack_from(">4sI", data, at)
        picture = opened(data[at + 8 : at + length])
        found[kind.decode()] = picture.width
        assert picture.width * 0.78 < picture.getbbox()[2] - picture.getbbox()[0] < picture.width * 0.85
        at += length
    assert found == APPLES
