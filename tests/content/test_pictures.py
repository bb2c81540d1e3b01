# ruff: noqa: E501 - lines of problems are written here as they are printed
"""Pictures: told by their first bytes, and measured without being decoded."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.content.pictures import NotAPicture, picture_size

KINDS = [
    ("PNG", {}),
    ("JPEG", {}),
    ("JPEG", {"progressive": True}),
    ("WEBP", {}),
    ("WEBP", {"lossless": True}),
]
PICTURE = "    picture:\n      file: ../media/{name}\n      {more}\n    subtitle:"


@pytest.mark.parametrize(("kind", "options"), KINDS)
@pytest.mark.parametrize("size", [(1, 1), (123, 45), (1000, 700)])
def test_the_header_tells_the_size(
    tmp_path: Path, kind: str, options: dict[str, bool], size: tuple[int, int]
) -> None:
    file = tmp_path / "picture"
    Image.new("RGB", size, "teal").save(file, kind, **options)
    assert picture_size(file) == size


def test_a_webp_with_transparency(tmp_path: Path) -> None:
    file = tmp_path / "picture"
    Image.new("RGBA", (50, 40), (0, 0, 0, 9)).save(file, "WEBP")
    assert picture_size(file) == (50, 40)


@given(
    head=st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF1234WEBP", b""]),
    rest=st.binary(max_size=60),
)
def test_any_bytes_are_a_picture_or_not(
    tmp_path_factory: pytest.TempPathFactory, head: bytes, rest: bytes
) -> None:
    file = tmp_path_factory.getbasetemp() / "bytes"
    file.write_bytes(head + rest)
    try:
        width, height = picture_size(file)
    except NotAPicture:
        return
    assert width >= 1
    assert height >= 1


def png(width: int, height: int) -> bytes:
    return (
        b"\x89PNG\r\n\x1a\n"
        + (struct.pack(">I", 13) + b"IHDR" + struct.pack(">II", width, height) + bytes(9))
        + (bytes(4) + b"IEND\xaeB\x60\x82")
    )


def use(draft, name: str, data: bytes, more: str) -> list[str]:
    draft.write(f"media/{name}", data)
    draft.edit("slides/welcome.yaml", "    subtitle:", PICTURE.format(name=name, more=more))
    return draft.problems()


def test_a_picture_without_alt_is_an_error(draft) -> None:
    assert use(draft, "a.png", png(10, 10), "credit: us") == [
        (
            "slides/welcome.yaml:10:13: error: slides.welcome.picture.file: "
            "has no alt, the words for those who cannot see it (or decorative: true)"
        )
    ]


def test_a_decorative_picture_needs_no_alt(draft) -> None:
    assert use(draft, "a.png", png(10, 10), "decorative: true") == []


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.png", png(65_000, 65_000), '"../media/a.png" has 65000 × 65000 pixels (make it smaller: at most 33 million pixels)'),
        ("a.png", b"<svg/>", '"../media/a.png" is not a PNG, JPEG or WebP picture (save it again as PNG, JPEG or WebP)'),
        ("a.png", b"", '"../media/a.png" is not a PNG, JPEG or WebP picture (save it again as PNG, JPEG or WebP)'),
        ("a.svg", b"<svg/>", '"../media/a.svg" is not a file of the kind .png, .jpg, .jpeg, .webp (its name tells its kind)'),
    ],
)  # fmt: skip
def test_what_is_no_picture(draft, name: str, data: bytes, message: str) -> None:
    line = f"slides/welcome.yaml:10:13: error: slides.welcome.picture.file: {message}"
    assert use(draft, name, data, "decorative: true") == [line]


def test_a_link_out_of_the_deck_is_no_picture(draft, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(png(10, 10))
    (draft.folder / "media" / "a.png").symlink_to(tmp_path / "secret.png")
    draft.edit("slides/welcome.yaml", "    subtitle:", PICTURE.format(name="a.png", more="decorative: true"))
    assert "is a link out of the deck's folder" in draft.problems()[0]


def test_a_path_from_the_wrong_folder_is_told(draft) -> None:
    draft.write("media/a.png", png(10, 10))
    draft.edit("slides/welcome.yaml", "    subtitle:", "    background: media/a.png\n    subtitle:")
    assert draft.problems() == [
        (
            'slides/welcome.yaml:9:17: error: slides.welcome.background: "media/a.png" is not there '
            "(paths are relative to their file: write ../media/a.png)"
        )
    ]
