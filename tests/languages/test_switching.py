"""D5: a change of language reaches everything that stands on the screen, at once."""

from __future__ import annotations

import pytest

from kiosk.domain.content import Content
from tests.languages.conftest import Walker
from tests.languages.tree import Item, Words
from tests.languages.visit import SIZES, Visit

OF_ITS_OWN = {"language", "comfort", "keyboards", "digits"}
"""A change of language closes panels, and brings the keyboard back to its letters."""
# While it changes, there are old words in the new face.
pytestmark = pytest.mark.qt_log_ignore("OpenType support missing", extend=True)


@pytest.mark.parametrize(("before", "after"), [("gu", "pa"), ("en", "ur")])
def test_everything_is_said_anew(walk: Walker, content: Content, before: str, after: str) -> None:
    expected = walk(after, "landscape").places
    visit = Visit(content, after, SIZES["landscape"])
    found = {
        name: sorted(missing)
        for name, items in visit.by_way_of(before)
        if name not in OF_ITS_OWN and (missing := said(expected[name]) ^ said(items))
    }
    visit.close()
    assert found == {}


def said(items: list[Item]) -> set[tuple[str, str]]:
    """Every text that is seen, and the face that it is set in."""
    return {
        (item.text, item.font.families()[0])
        for item in items
        if isinstance(item, Words) and item.drawn and item.text
    }
