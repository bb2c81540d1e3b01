"""Everything in the deck is found by each of its spellings, and the best answer comes first."""

from __future__ import annotations

import random
import time

import pytest

from kiosk.domain.content import Content
from kiosk.domain.keyboards import MOST_LETTERS
from kiosk.domain.search import Entry, Index, Kind, Match, entries
from kiosk.domain.spelling import spelling
from kiosk.domain.text import Text

KEYSTROKE_S, FIRMS = 0.064, 5000
"""Four times what S7 allows: how long it takes is measured by tests/bench/search.py, on a machine at rest."""
SYLLABLES = {
    "en": "ta ma ri no sha ku pel vin der bar go lan tri fos sys ind un wor ham ton field stan ce chi pra",
    "hi": "टा मा री नो शा कू पेल विन डर बार गो लैन त्रि फ़ोस सिस इंड अन वर हैम टन फ़ील्ड स्टैन से ची प्र",
}


@pytest.fixture(scope="module")
def every(content: Content) -> list[Entry]:
    return list(entries(content.deck, content.basemap))


@pytest.fixture(scope="module")
def index(every: list[Entry]) -> Index:
    return Index(every)


def ids(index: Index, query: str, language: str = "en", most: int = 24) -> list[tuple[str, str]]:
    return [(str(found.entry.kind), found.entry.id) for found in index.find(query, language, most)]


def test_all_that_the_deck_has_is_there(content: Content, every: list[Entry]) -> None:
    deck, there = content.deck, {(entry.kind, entry.id) for entry in every}
    assert deck.firms is not None
    assert content.basemap is not None
    firms, *others = deck.pin_sets
    assert {(Kind.FIRM, firm.id) for firm in firms.firms} <= there
    assert {(Kind.PIN, firm.id) for pin_set in others for firm in pin_set.firms} <= there
    assert {(Kind.PLACE, place) for place in content.basemap.ids} <= there
    assert {(Kind.SECTOR, sector.id) for sector in firms.sectors} <= there
    assert {(Kind.SECTION, section.id) for section in deck.sections} <= there
    assert {(Kind.SLIDE, "norton"), (Kind.SLIDE, "quiz")} <= there


def test_each_is_found_by_every_spelling_of_its_name(every: list[Entry], index: Index) -> None:
    for entry in every:
        for language, name in entry.name.by_language.items():
            best = index.find(name, language, 6)
            assert entry in [found.entry for found in best], (name, language)
            assert best[0].match is Match.WHOLE


def test_firms_and_places_are_found_with_a_letter_wrong(every: list[Entry], index: Index) -> None:
    for entry in (one for one in every if one.kind in (Kind.FIRM, Kind.PLACE)):
        for language, name in entry.name.by_language.items():
            word = max(spelling(name).split(), key=len)
            if len(word) < 5:
                continue
            at = len(word) // 2
            for slip in (
                word[:at] + word[at + 1 :],
                word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
            ):
                found = ids(index, spelling(name).replace(word, slip), language)
                assert (entry.kind, entry.id) in found, (slip, language)


@pytest.mark.parametrize("query", ["टाटा", "ਟਾਟਾ", "ટાટા", "ٹاٹا", "TATA", "ttaa", "Tataa"])
def test_a_latin_name_is_found_from_every_script(index: Index, query: str) -> None:
    assert ("firm", "tata-motors") in ids(index, query)[:3]


def test_words_in_any_order_and_their_beginnings(index: Index) -> None:
    assert ids(index, "moto tat")[0] == ("firm", "tata-motors")
    assert ids(index, "of warwick univ")[0] == ("firm", "wmg")  # by the name of what it is a part of


def test_the_best_comes_first() -> None:
    def entry(kind: Kind, name: str, **others: str) -> Entry:
        return Entry(kind, name, Text({"en": name, **others}))

    made = [
        entry(Kind.SLIDE, "Motor"),
        entry(Kind.SECTION, "Motoring", hi="गाड़ी"),
        entry(Kind.SECTOR, "Motors"),
        entry(Kind.FIRM, "Tata Motor"),
        entry(Kind.PLACE, "Motorville"),
        entry(Kind.FIRM, "Metor"),
        entry(Kind.FIRM, "Motorola"),
        entry(Kind.FIRM, "Gaadi", hi="motor"),
        entry(Kind.FIRM, "Norton"),
        entry(Kind.FIRM, "मोटर"),
    ]
    found = [each.entry.id for each in Index(made).find("motor", "en", 20)]
    whole, beginning, rest = found[:2], found[2:6], found[6:]
    assert whole == ["Gaadi", "Motor"]
    assert beginning == ["Motorola", "Motorville", "Motors", "Motoring"]
    assert rest == ["Tata Motor", "मोटर", "Metor"]


def test_the_visitors_language_comes_first() -> None:
    one = Entry(Kind.FIRM, "one", Text({"en": "Alpha", "hi": "Beta works"}))
    other = Entry(Kind.FIRM, "other", Text({"en": "Beta works too", "hi": "Gamma"}))
    index = Index([one, other])
    assert [found.entry.id for found in index.find("beta", "hi", 2)] == ["one", "other"]
    assert [found.entry.id for found in index.find("beta", "en", 2)] == ["other", "one"]


@pytest.mark.parametrize("query", ["", "   ", "़", "\u200d", "्", "qqqq", "!?", "♥"])
def test_what_nothing_answers(index: Index, query: str) -> None:
    assert ids(index, query) == []


def test_without_a_map_nothing_is_found_that_only_it_shows(content: Content) -> None:
    kinds = {entry.kind for entry in entries(content.deck, None)}
    assert kinds == {Kind.FIRM, Kind.SECTOR, Kind.SECTION, Kind.SLIDE}


def test_a_keystroke_among_five_thousand_firms() -> None:
    """For every beginning of twenty names nothing takes as long as looking at each firm would."""
    index = Index(firm(number) for number in range(FIRMS))

    def seconds(query: str) -> float:
        start = time.perf_counter()
        index.find(query, "en", 24)
        return time.perf_counter() - start

    for _ in range(20):
        name = firm(random.randrange(FIRMS)).name.by_language[random.choice(("en", "hi"))]
        for end in range(1, MOST_LETTERS + 1):
            assert min(seconds(name[:end]) for _ in range(2)) <= KEYSTROKE_S, name[:end]


def firm(number: int) -> Entry:
    """One of many made-up firms, the same for the same number."""
    chance = random.Random(number)
    words = [[chance.randrange(25) for _ in range(chance.randint(2, 4))] for _ in range(3)]
    names = {
        language: " ".join("".join(syllables.split()[at] for at in word) for word in words)
        for language, syllables in SYLLABLES.items()
    }
    return Entry(Kind.FIRM, f"firm-{number}", Text(names))
