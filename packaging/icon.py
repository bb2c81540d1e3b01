"""Draw the program's icon into `assets/icon/`; put it together in the forms that Windows and macOS read.

Run by hand when a drawing changes: `.venv/bin/python packaging/icon.py`. The pictures are kept with the
source: so what makes a package needs no Qt and packs the same bytes, and a checkout's windows have an icon.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from project import ROOT

FOLDER = ROOT / "assets" / "icon"
DRAWING = FOLDER / "pavilion.svg"
ICO = "pavilion.ico"
"""What its file is called on Windows, beside the program."""
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
FITTED = (48, 32, 24, 16)
"""Sizes with a drawing of their own, on whole pixels."""
IN_ICO = (16, 24, 32, 48, 64, 256)
WHOLE = 256
"""The size from which Windows itself keeps the picture as PNG."""
IN_ICNS = {
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}
"""What macOS calls each picture, and its width in pixels. Its smallest two have a form of their own, and are
made from the others.
"""
MARGIN_OF_MACOS = 100 / 1024
"""How much Apple leaves free at each side of an icon (Human Interface Guidelines, App icons)."""
_SIGNATURE, _HEAD, _TAIL = b"\x89PNG\r\n\x1a\n", ">IIBBBBB", 12
_EIGHT_BITS, _RGBA = 8, 6


def picture(size: int) -> Path:
    """The file of a size in pixels."""
    return FOLDER / f"pavilion-{size}.png"


def draw(size: int, margin: int = 0) -> bytes:
    """A PNG of a size in pixels with as many free around the drawing."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    drawn = size - 2 * margin
    # Painted in the form that Qt paints best, kept in that of PNG.
    canvas = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.fill(0)
    painter = QPainter(canvas)
    QSvgRenderer(str(_drawing(drawn))).render(painter, QRectF(margin, margin, drawn, drawn))
    painter.end()
    kept = canvas.convertToFormat(QImage.Format.Format_RGBA8888)  # named: its pixels live as long as it does
    return packed(size, bytes(kept.constBits()))


def _drawing(size: int) -> Path:
    """The one for a size: those between two have the smaller one's, and the large ones the one with all."""
    fitted = next((each for each in FITTED if each <= size < SIZES[4]), None)
    return FOLDER / f"pavilion-{fitted}.svg" if fitted else DRAWING


def packed(size: int, pixels: bytes) -> bytes:
    """A square PNG of rows of red, green, blue and alpha, a byte each; no row is filtered."""
    rows = b"".join(b"\0" + row for row in _rows(size, pixels))
    head = struct.pack(_HEAD, size, size, _EIGHT_BITS, _RGBA, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks)


def unpacked(png: bytes) -> tuple[int, bytes]:
    """What `packed` was given."""
    size: int = struct.unpack_from(_HEAD, png, len(_SIGNATURE) + 8)[0]
    begins = len(_SIGNATURE) + _TAIL + struct.calcsize(_HEAD)
    (length,) = struct.unpack_from(">I", png, begins)
    rows = zlib.decompress(png[begins + 8 : begins + 8 + length])
    return size, b"".join(rows[at + 1 : at + 1 + 4 * size] for at in range(0, len(rows), 4 * size + 1))


def ico() -> bytes:
    """The icon for Windows: small pictures as bitmaps, which every part of it reads, the largest as PNG."""
    pngs = {size: picture(size).read_bytes() for size in IN_ICO}
    entries = {size: png if size >= WHOLE else _bitmap(*unpacked(png)) for size, png in pngs.items()}
    told, at = struct.pack("<HHH", 0, 1, len(entries)), 6 + 16 * len(entries)
    for size, data in entries.items():
        told += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(data), at)
        at += len(data)
    return told + b"".join(entries.values())


def icns(drawn: Callable[[int, int], bytes] = draw) -> bytes:
    """The icon for macOS."""
    chunks = b""
    for kind, size in IN_ICNS.items():
        png = drawn(size, round(size * MARGIN_OF_MACOS))
        chunks += kind + struct.pack(">I", len(png) + 8) + png
    return b"icns" + struct.pack(">I", len(chunks) + 8) + chunks


def _bitmap(size: int, pixels: bytes) -> bytes:
    """From the lowest row up, blue first; then a bit for each pixel that is not there, in rows of 4 bytes."""
    rows = _rows(size, pixels)[::-1]
    swapped = bytearray(b"".join(rows))
    swapped[0::4], swapped[2::4] = swapped[2::4], swapped[0::4]
    mask = b"".join(_mask(row[3::4]) for row in rows)
    head = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, len(swapped) + len(mask), 0, 0, 0, 0)
    return head + swapped + mask


def _mask(alphas: bytes) -> bytes:
    bits = "".join("0" if alpha else "1" for alpha in alphas)
    return int(bits.ljust(-len(bits) % 32 + len(bits), "0"), 2).to_bytes((len(bits) + 31) // 32 * 4, "big")


def _rows(size: int, pixels: bytes) -> list[bytes]:
    return [pixels[at : at + 4 * size] for at in range(0, len(pixels), 4 * size)]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def main() -> int:
    for size in SIZES:
        picture(size).write_bytes(draw(size))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
