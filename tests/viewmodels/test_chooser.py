"""What can be chosen before a talk: how each deck is told, and what becomes of the one that is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl

from kiosk import paths
from kiosk.content import load_words
from kiosk.domain.languages import preferred
from kiosk.domain.recent import RecentDeck
from kiosk.viewmodels.chooser import Choice, ChooserViewModel
from kiosk.viewmodels.reading import Reading

NOW = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
DECK = RecentDeck("/d/trade", "ਵਪਾਰ", "pa", 46, NOW)
GONE = Choice(RecentDeck("/d/gone", "Gone", "en", 9, NOW), "~/gone", gone=True)


def chooser(*choices: Choice, language: str = "en") -> ChooserViewModel:
    parent = QObject()
    reading = Reading(language, load_words(paths.assets() / "words.yaml"), parent)
    made = ChooserViewModel(reading, choices, NOW, parent)
    made.kept = parent  # type: ignore[attr-defined]
    return made


def rows(model: ChooserViewModel) -> list[Mapping[str, Any]]:
    decks = model._rows
    roles = {name.data().decode(): role for role, name in decks.roleNames().items()}
    return [
        {name: decks.data(decks.index(row), role) for name, role in roles.items()}
        for row in range(decks.rowCount())
    ]


@pytest.mark.parametrize(
    ("ago", "note"),
    [
        (timedelta(minutes=20), "Today, 00:10 · Slides: 46"),
        (timedelta(minutes=40), "Yesterday, 23:50 · Slides: 46"),
        (timedelta(days=2), "20 November 2026 · Slides: 46"),
    ],
)
def test_a_deck_tells_when_it_was_shown(ago: timedelta, note: str) -> None:
    deck = RecentDeck("/d", "Trade", "en", 46, NOW - ago)
    assert rows(chooser(Choice(deck, "~/d")))[0]["note"] == note


def test_a_title_keeps_its_own_language_and_a_path_its_direction() -> None:
    (row,) = rows(chooser(Choice(DECK, "~/trade", "file:///c/1.png"), language="ur"))
    assert (row["title"], row["language"], row["picture"]) == ("ਵਪਾਰ", "pa", "file:///c/1.png")
    assert row["place"] == "\u2066~/trade\u2069"


def test_the_shipped_deck_is_named_in_the_desktops_language() -> None:
    (row,) = rows(chooser(Choice(RecentDeck("/s", "", "", 0, None), "/s"), language="hi"))
    assert (row["title"], row["language"]) == ("Pavilion के साथ आया डेक", "hi")
    assert row["note"] == "अभी तक नहीं दिखाया गया"


def test_one_deck_is_opened_at_a_time() -> None:
    model = chooser(Choice(DECK, "~/trade"))
    chosen: list[str] = []
    model.chosen.connect(chosen.append)
    model.choose("/d/trade")
    model.choose("/d/other")
    assert chosen == ["/d/trade"]
    model.refuse("Not this one")
    model.browsed(QUrl.fromLocalFile("/d/other"))
    assert chosen == ["/d/trade", "/d/other"]
    assert model.property("refusal") == ""


def test_a_deck_that_is_gone_is_told_and_can_be_removed() -> None:
    model = chooser(Choice(DECK, "~/trade"), GONE)
    heard: list[tuple[str, str]] = []
    model.chosen.connect(lambda folder: heard.append(("chosen", folder)))
    model.forgotten.connect(lambda folder: heard.append(("forgotten", folder)))
    assert [(row["note"], row["gone"]) for row in rows(model)][1] == ("Its folder is gone", True)
    model.choose("/d/gone")
    assert model.property("refusal") == "Its folder is gone"
    model.forget("/d/trade")  # only what is gone
    model.forget("/d/gone")
    assert heard == [("forgotten", "/d/gone")]
    assert (model.property("count"), model.property("refusal")) == (1, "")
    assert [row["folder"] for row in rows(model)] == ["/d/trade"]


@pytest.mark.parametrize(
    ("wanted", "language"),
    [(["hi-IN", "en"], "hi"), (["de-DE", "ur"], "ur"), (["pa_IN"], "pa"), (["C"], "en"), ([], "en")],
)
def test_the_desktops_language_if_the_program_speaks_it(wanted: list[str], language: str) -> None:
    assert preferred(wanted, ("en", "hi", "pa", "gu", "ur"), "en") == language
