"""A deck's folder to a Deck, or to every problem in it."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from kiosk.content import checks
from kiosk.content.gate import Refused, parse
from kiosk.content.kinds import BAD, Kind
from kiosk.content.named_files import PinFile
from kiosk.content.nodes import Mapping, Node, Scalar, Sequence
from kiosk.content.places import NotAMap, read_region
from kiosk.content.records import Values
from kiosk.content.schema import DECK, FIRMS_FILE, LANGUAGES, SLIDES, SOURCES_FILE, STALE_AFTER
from kiosk.content.survey import Reading, Survey
from kiosk.content.words import call_to_touch
from kiosk.domain.deck import Attract, Deck, Section, Source
from kiosk.domain.problems import Problem, Severity
from kiosk.errors import ContentError

_MOST_BYTES = 24_000_000
_COLOURS = ("indigo", "marigold")


def load_deck(folder: Path, *, today: datetime.date | None = None) -> tuple[Deck, tuple[Problem, ...]]:
    """The deck of a folder, and its warnings in the order of files and lines.

    today: the date from which the age of figures is counted; the computer's own if left out.

    Raises:
        ContentError: with every problem, if any of them is an error.
    """
    loader = _Loader(folder, today)
    deck, problems = loader.load()
    if deck is None or any(problem.severity is Severity.ERROR for problem in problems):
        raise ContentError(problems)
    return deck, problems


def check_deck(folder: Path, *, today: datetime.date | None = None) -> tuple[Problem, ...]:
    """Every problem of a deck, errors and warnings, in the order of files and lines."""
    return _Loader(folder, today).load()[1]


class _Loader:
    """Reads the files of one deck in the order in which they name each other."""

    def __init__(self, folder: Path, today: datetime.date | None) -> None:
        self._survey = Survey(folder.absolute(), today or datetime.datetime.now().astimezone().date())
        self._bytes = 0

    def load(self) -> tuple[Deck | None, tuple[Problem, ...]]:
        survey = self._survey
        reading = self._open("deck.yaml")
        deck = None
        if reading is None:
            self._open_the_rest()
        else:
            deck = self._deck(reading)
            checks.check(survey, deck)
        return deck, tuple(sorted(set(survey.problems)))

    def _deck(self, reading: Reading) -> Deck | None:
        self._first_things(reading)
        values = DECK.read(reading.root, reading)
        self._region(reading, values)
        self._default_pins(reading)
        sources = self._sources()
        pin_sets = [self._file(path, FIRMS_FILE, "firm", "sector") for path in self._survey.pin_files]
        slides = self._slides(values)
        if values is BAD or BAD in pin_sets or BAD in slides.values():
            return None
        return self._assemble(values, sources, pin_sets, slides)

    def _first_things(self, reading: Reading) -> None:
        """The languages and the age limit, which the reading of everything else needs."""
        if not isinstance(reading.root, Mapping):
            return
        quiet = Reading(Survey(self._survey.folder, self._survey.today), reading.file, reading.root)
        keys = reading.root.values
        if "languages" in keys and (codes := LANGUAGES.read(keys["languages"], quiet)) is not BAD:
            self._survey.languages = tuple(dict.fromkeys(codes))
            if len(self._survey.languages) < len(codes):
                reading.error(keys["languages"], "names a language twice", "take one away")
        if "stale_after" in keys and (months := STALE_AFTER.read(keys["stale_after"], quiet)) is not BAD:
            self._survey.stale_after = months
        reading.languages = self._survey.languages
        reading.first = self._survey.languages[0]

    def _region(self, reading: Reading, values: Any) -> None:
        """The places come from the basemap; without one, nothing can be said about them."""
        file = None if values is BAD else values.get("map", {}).get("basemap")
        if file is None:
            self._survey.unread.add("place")
            return
        try:
            region = read_region(file)
        except (NotAMap, OSError) as error:
            self._survey.unread.add("place")
            message = str(error) if isinstance(error, NotAMap) else "cannot be read"
            reading.error(
                reading.root.values["map"], f"{file.name} {message}", "write the map again as GeoJSON"
            )  # type: ignore[union-attr]
            return
        self._survey.names["place"] = dict.fromkeys(region.ids)
        self._survey.bounds = region.bounds

    def _default_pins(self, reading: Reading) -> None:
        root = reading.root
        if (
            isinstance(root, Mapping)
            and "pins" not in root.values
            and (self._survey.folder / "firms.yaml").exists()
        ):
            PinFile().find("firms.yaml", root, reading)

    def _sources(self) -> dict[str, Source]:
        path = self._survey.folder / "sources.yaml"
        values = self._file(path, SOURCES_FILE, "source") if path.exists() else {}
        read = {} if values is BAD else values.get("sources", {})
        return {name: Source(name, **entry) for name, entry in read.items()}

    def _slides(self, values: Any) -> dict[Path, Any]:
        sections = () if values is BAD else values["sections"]
        ids = {section["slides"]: section["id"] for section in sections}
        files = self._survey.slide_files
        return {path: self._file(path, SLIDES, "slide", section=ids.get(path, "")) for path in files}

    def _assemble(
        self, values: Values, sources: dict[str, Source], pin_sets: list[Any], slides: dict[Path, Any]
    ) -> Deck:
        region = values.get("map", {})
        optional = {"timing": values["session"]} if "session" in values else {}
        return Deck(
            folder=self._survey.folder,
            title=values["title"],
            languages=self._survey.languages,
            sections=tuple(
                _section(section, slides[section["slides"]]["slides"]) for section in values["sections"]
            ),
            attract=values.get("attract") or Attract(values["title"], call_to_touch(self._survey.languages)),
            pin_sets=tuple(pin_sets),
            sources=sources,
            basemap=region.get("basemap"),
            place_names=region.get("areas", {}),
            **optional,
        )

    def _file(self, path: Path, kind: Kind, *spaces: str, section: str = "") -> Any:
        reading = self._open(path.relative_to(self._survey.folder).as_posix(), section)
        if reading is None:
            self._survey.unread.update(spaces)
            return BAD
        if isinstance(reading.root, Sequence) and kind is SLIDES:  # a bare list of slides is as clear
            reading.root = Mapping(0, 0, {"slides": reading.root}, {"slides": Scalar("slides", 0, 0)})
        value = kind.read(reading.root, reading)
        if value is BAD:
            self._survey.unread.update(_unlisted(reading.root, spaces))
        return value

    def _open(self, file: str, section: str = "") -> Reading | None:
        """A file that passed the gate, or None with the problem noted."""
        try:
            root, duplicates = parse(self._bytes_of(file))
            if root is None:
                raise Refused(0, 0, "is empty", "see kiosk new for an example")
        except Refused as refused:
            self._refuse(file, refused)
            return None
        reading = Reading(self._survey, file, root, section)
        for duplicate in duplicates:
            reading.repeated(duplicate.group, duplicate.key, duplicate.first)
        return reading

    def _bytes_of(self, file: str) -> bytes:
        path = self._survey.folder / file
        try:
            if not path.is_file():
                raise Refused(0, 0, "is not a file" if path.exists() else "is missing")
            if not path.resolve().is_relative_to(self._survey.folder.resolve()):
                raise Refused(0, 0, "is a link out of the deck's folder", "copy the file into the deck")
            with path.open("rb") as stream:
                data = stream.read(_MOST_BYTES)
        except OSError as error:
            raise Refused(0, 0, f"cannot be read: {error.strerror}") from None
        self._bytes += len(data)
        if self._bytes > _MOST_BYTES:
            raise Refused(
                0, 0, f"makes the deck larger than {_MOST_BYTES // 1_000_000} MB", "make it smaller"
            )
        return data

    def _refuse(self, file: str, refused: Refused) -> None:
        spot = (refused.line + 1, refused.column + 1)
        self._survey.problems.append(
            Problem(file, *spot, Severity.ERROR, "file", refused.message, refused.hint)
        )

    def _open_the_rest(self) -> None:
        """The files that a deck usually has, when its own cannot say: so that all problems come at once."""
        folder = self._survey.folder
        for path in sorted((*folder.glob("*.yaml"), *folder.glob("slides/*.yaml")))[:100]:
            if path.name != "deck.yaml" and path.is_file():
                self._open(path.relative_to(folder).as_posix())


def _section(values: Values, slides: Any) -> Section:
    return Section(**{"colours": _COLOURS, **values, "slides": slides})


def _unlisted(root: Node, spaces: tuple[str, ...]) -> list[str]:
    """The spaces whose list is missing or no list, so that none of its ids is known."""
    keys = root.values if isinstance(root, Mapping) else {}
    listed = (Sequence, Mapping)
    return [space for space in spaces if not isinstance(keys.get(f"{space}s"), listed)]
