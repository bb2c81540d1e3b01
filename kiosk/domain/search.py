"""What a visitor can search for, found by any language's spelling and with a letter wrong; no Qt, no files.

Words in sorted lists and `bisect` rather than SQLite's FTS5. Among 5 000 firms, each named in three scripts,
FTS5 is filled in 50 ms and finds beginnings in 0.4 ms, but knows nothing of wrong letters: its trigrams take
3 ms (14 ms at worst) to guess at names that would still have to be compared. These lists are made in 190 ms
and give the whole answer in 1.6 ms (5 ms for the longest queries).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from heapq import nsmallest

from kiosk.domain.basemap import Basemap
from kiosk.domain.deck import Deck
from kiosk.domain.slides import Placeholder
from kiosk.domain.spelling import beginning, near, script_of, slips, sounds, spelling
from kiosk.domain.text import Text


class Kind(StrEnum):
    """What was found, the most wanted first. A pin is a firm of a further pin set: only the map shows it."""

    FIRM = "firm"
    PIN = "pin"
    PLACE = "place"
    SECTOR = "sector"
    SECTION = "section"
    SLIDE = "slide"


_ORDER = {kind: order for order, kind in enumerate(Kind)}


class Match(IntEnum):
    """How well a name answers, the best first; several words are as good as the worst of them."""

    WHOLE = 0
    NAME = 1
    OTHER_LANGUAGE = 2
    WORD = 3
    SOUND = 4
    ONE_WRONG = 5
    BEGINS_ALIKE = 6
    TWO_WRONG = 7


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to be found by its name in any language, and by other words such as the parent firm's."""

    kind: Kind
    id: str
    name: Text
    also: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """An answer."""

    entry: Entry
    match: Match

    @property
    def guessed(self) -> bool:
        """Whether nothing is written or sounds like what was typed: it comes close."""
        return self.match in (Match.ONE_WRONG, Match.TWO_WRONG)


def entries(deck: Deck, basemap: Basemap | None) -> Iterator[Entry]:
    """Everything in a deck that can be searched for, in its own order; without a basemap nothing that only
    the map would show.
    """
    for pin_set in deck.pin_sets if basemap else deck.pin_sets[:1]:
        kind = Kind.FIRM if pin_set is deck.firms else Kind.PIN
        for firm in pin_set.firms:
            yield Entry(kind, firm.id, firm.name, (firm.parent,) if firm.parent else ())
    if basemap is not None:
        for place in basemap.ids:
            name = deck.place_names.get(place) or Text({deck.languages[0]: basemap.name(place)})
            yield Entry(Kind.PLACE, place, name)
    for sector in deck.firms.sectors if deck.firms else ():
        yield Entry(Kind.SECTOR, sector.id, sector.name)
    for section in deck.sections:
        if section.slides:
            yield Entry(Kind.SECTION, section.id, section.title)
        for slide in section.slides:
            if slide.title != section.title and not isinstance(slide, Placeholder):
                yield Entry(Kind.SLIDE, slide.id, slide.title)


def entries_of_talk(deck: Deck) -> Iterator[Entry]:
    """Everything in a deck that a speaker can go to: each slide, by its section's title as well, and each
    firm that the deck's map, or a slide of its own, can show.
    """
    for section in deck.sections:
        for slide in section.slides:
            yield Entry(Kind.SLIDE, slide.id, slide.title, (section.title,))
    for number, pin_set in enumerate(deck.pin_sets):
        for firm in pin_set.firms:
            if deck.showing(firm.id) is not None:
                also = (firm.parent,) if firm.parent else ()
                yield Entry(Kind.PIN if number else Kind.FIRM, firm.id, firm.name, also)


class Index:
    """Entries by their words, by the sounds of these, and by their whole names."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple({(entry.kind, entry.id): entry for entry in entries}.values())
        self._names: list[Mapping[str, str]] = []
        self._of_word: dict[str, list[int]] = {}
        sounding: dict[str, set[str]] = {}
        for number, entry in enumerate(self._entries):
            self._names.append({code: spelling(name) for code, name in entry.name.by_language.items()})
            for text in (entry.name, *entry.also):
                for words in set(text.by_language.values()):
                    self._add(number, words, sounding)
        self._words = sorted(self._of_word)
        self._of_sound = {sound: tuple(words) for sound, words in sounding.items()}
        self._sounds = sorted(self._of_sound)

    def _add(self, number: int, text: str, sounding: dict[str, set[str]]) -> None:
        words = spelling(text).split()
        if any(word not in self._of_word for word in words):
            for word, sound in zip(words, sounds(text), strict=True):
                sounding.setdefault(sound, set()).add(word)
        for word in words:
            self._of_word.setdefault(word, []).append(number)

    def find(self, query: str, language: str, most: int) -> list[Found]:
        """The best answers to what was typed, in order; a word that is not whole yet is a beginning."""
        typed = spelling(query)
        matches = self._matches(typed.split(), sounds(query))
        ranked = ((self._best(n, match, typed, language), n) for n, match in matches.items())
        chosen = nsmallest(most, ((match, _ORDER[self._entries[n].kind], n) for match, n in ranked))
        return [Found(self._entries[n], match) for match, _, n in chosen]

    def _best(self, number: int, match: Match, typed: str, language: str) -> Match:
        if match is not Match.WORD:
            return match
        names = self._names[number]
        if typed in names.values():
            return Match.WHOLE
        if (names.get(language) or next(iter(names.values()))).startswith(typed):
            return Match.NAME
        if any(name.startswith(typed) for name in names.values()):
            return Match.OTHER_LANGUAGE
        return match

    def _matches(self, words: Sequence[str], sounding: Sequence[str]) -> dict[int, Match]:
        """The entries that answer every word, with the worst of their matches."""
        found: dict[int, Match] | None = None
        for word, sound in zip(words, sounding, strict=True):
            answers = self._answers(word, sound)
            if found is not None:
                answers = {n: max(match, found[n]) for n, match in answers.items() if n in found}
            found = answers
        return found or {}

    def _answers(self, word: str, sound: str) -> dict[int, Match]:
        """The entries that answer one word, each with its best match."""
        found: dict[int, Match] = {}
        for match, words in self._ways(word, sound, found):
            for each in words:
                for number in self._of_word[each]:
                    found.setdefault(number, match)
        return found

    def _ways(
        self, word: str, sound: str, found: Mapping[int, Match]
    ) -> Iterator[tuple[Match, Iterable[str]]]:
        """The known words that one typed word may stand for, the best first; `found` is what they found so
        far. A beginning says so little of a sound that it counts only where nothing is known by more.
        """
        yield Match.WORD, self._words[slice(*beginning(self._words, word))]
        yield (
            Match.SOUND,
            self._in_other_scripts(word, self._of_sound.get(sound, ()) if len(sound) > 1 else ()),
        )
        known = bool(found)
        for low, high in near(self._words, word, min(slips(word), 1)):
            yield Match.ONE_WRONG, self._words[low:high]
        if sound and not known:
            for alike in self._sounds[slice(*beginning(self._sounds, sound))]:
                yield Match.BEGINS_ALIKE, self._in_other_scripts(word, self._of_sound[alike])
        if slips(word) > 1:
            for low, high in near(self._words, word, 2):
                yield Match.TWO_WRONG, self._words[low:high]

    def _in_other_scripts(self, word: str, words: Iterable[str]) -> list[str]:
        script = script_of(word)
        return [other for other in words if script_of(other) != script]
