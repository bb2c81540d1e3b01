"""The size of a picture from its first bytes, without decoding it: PNG, JPEG or WebP by magic number."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

MOST_PIXELS = 33_000_000
_HEADER, _TAIL = 32, 1 << 20
_MOST_SEGMENTS = 500
_NO_LENGTH = frozenset((0x01, *range(0xD0, 0xD9)))
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


class NotAPicture(ValueError):
    """The file is not a PNG, JPEG or WebP picture, or is cut short."""


def picture_size(file: Path) -> tuple[int, int]:
    """Width and height in pixels, as the header says.

    Raises:
        NotAPicture: it is none of the three formats, or its header is damaged.
        OSError: it cannot be read.
    """
    with file.open("rb") as stream:
        head = stream.read(_HEADER)
        try:
            width, height = _size(head, stream)
        except struct.error:
            raise NotAPicture("is cut short") from None
        if not _ended(head, stream):
            raise NotAPicture("is cut short")
    if width < 1 or height < 1:
        raise NotAPicture("has no pixels")
    return width, height


def _size(head: bytes, stream: BinaryIO) -> tuple[int, int]:
    if head.startswith(b"\x89PNG\r\n\x1a\n") and head[12:16] == b"IHDR":
        return struct.unpack(">II", head[16:24])
    if head.startswith(b"\xff\xd8\xff"):
        return _jpeg(stream)
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return _webp(head)
    raise NotAPicture("is not a PNG, JPEG or WebP picture")


def _ended(head: bytes, stream: BinaryIO) -> bool:
    """Whether a picture goes on to its end, after which others than its painter may have written more."""
    size = stream.seek(0, 2)
    if head.startswith(b"RIFF"):
        return size >= int.from_bytes(head[4:8], "little") + 8
    stream.seek(max(0, size - _TAIL))
    return (b"IEND" if head.startswith(b"\x89PNG") else b"\xff\xd9") in stream.read()


def _jpeg(stream: BinaryIO) -> tuple[int, int]:
    stream.seek(2)
    for _ in range(_MOST_SEGMENTS):
        mark, kind = struct.unpack(">BB", stream.read(2))
        while kind == 0xFF:  # padding before a marker
            kind = struct.unpack(">B", stream.read(1))[0]
        if mark != 0xFF:
            break
        if kind in _NO_LENGTH:
            continue
        length: int = struct.unpack(">H", stream.read(2))[0]
        if kind in _FRAMES:
            height, width = struct.unpack(">xHH", stream.read(5))
            return width, height
        stream.seek(max(length - 2, 0), 1)
    raise NotAPicture("is a damaged JPEG")


def _webp(head: bytes) -> tuple[int, int]:
    match head[12:16]:
        case b"VP8X":
            wide, high = head[24:27] + b"\0", head[27:30] + b"\0"
            return struct.unpack("<I", wide)[0] + 1, struct.unpack("<I", high)[0] + 1
        case b"VP8L":
            bits: int = struct.unpack("<I", head[21:25])[0]
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 ":
            width, height = struct.unpack("<HH", head[26:30])
            return width & 0x3FFF, height & 0x3FFF
        case _:
            raise NotAPicture("is a damaged WebP")
