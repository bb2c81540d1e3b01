"""Icons by name, from QtAwesome's files."""

from __future__ import annotations

import sys

import pytest

from kiosk.icons import UnknownIcon, glyph


@pytest.mark.parametrize(
    ("name", "code_point"), [("mdi6.car", 0xF010B), ("fa6s.car", 0xF1B9), ("ph.activity", 0xF371)]
)
def test_a_name_is_a_glyph_of_a_font(name: str, code_point: int) -> None:
    found = glyph(name)
    assert found.code_point == code_point
    assert found.font.read_bytes()[:4] in (b"\0\1\0\0", b"OTTO", b"true")


@pytest.mark.parametrize(
    "family", ["fa5", "fa5s", "fa5b", "fa6", "fa6s", "fa6b", "ei", "mdi", "mdi6", "ph", "ri", "msc"]
)
def test_every_family_has_its_files(family: str) -> None:
    with pytest.raises(UnknownIcon):
        glyph(f"{family}.no-such-icon-at-all")


@pytest.mark.parametrize(("name", "family"), [("mdi6.factroy", "mdi6"), ("car", ""), ("none.car", "")])
def test_an_unknown_icon_tells_what_its_family_has(name: str, family: str) -> None:
    with pytest.raises(UnknownIcon) as unknown:
        glyph(name)
    assert unknown.value.family == family
    assert ("factory" in unknown.value.known) == bool(family)


def test_qtawesome_is_never_imported() -> None:
    glyph("mdi6.car")
    assert "qtawesome" not in sys.modules
