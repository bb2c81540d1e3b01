"""The files of one deck, read in the order in which they name each other, and put together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.content import checks
from kiosk.content.basemap import load_basemap
from kiosk.content.deck_files import DeckFiles
from kiosk.content.kinds import BAD, Kind
from kiosk.content.layers import load_layers
from kiosk.content.named_files import PinFile
from kiosk.content.nodes import Mapping, Node, Scalar, Sequence
from kiosk.content.records import Values
from kiosk.content.schema import DECK, FIRMS_FILE, LANGUAGES, SLIDES, SOURCES_FILE, STALE_AFTER
from kiosk.content.survey import Reading, Survey
from kiosk.content.words import call_to_touch
from kiosk.domain.basemap import Basemap
from kiosk.domain.deck import Attract, Deck, Section
from kiosk.domain.slides import Source
from kiosk.domain.text import Text
from kiosk.errors import InstallationError

_COLOURS = ("indigo", "marigold")


class Loader:
    """Reads the files of one deck. Afterwards `basemap` is its map, and `roots` what each file held."""

    def __init__(self, survey: Survey) -> None:
        self.basemap: Basemap | None = None
        self._survey = survey
        self._files = DeckFiles(survey)
        self.roots = self._files.roots

    def load(self) -> Deck | None:
        """The deck, or None where it cannot be put together; the problems are in the survey."""
        reading = self._files.open("deck.yaml")
        if reading is None:
            self._files.open_the_rest()
            return None
        deck = self._deck(reading)
        checks.check(self._survey, deck)
        return deck

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
        self._survey.languages_known = False
        if "languages" in keys and (codes := LANGUAGES.read(keys["languages"], quiet)) is not BAD:
            self._survey.languages = tuple(dict.fromkeys(codes))
            self._survey.languages_known = not quiet.survey.problems
            if len(self._survey.languages) < len(codes):
                reading.error(keys["languages"], "names a language twice", "take one away")
        if "stale_after" in keys and (months := STALE_AFTER.read(keys["stale_after"], quiet)) is not BAD:
            self._survey.stale_after = months
        reading.languages = self._survey.languages
        reading.first = self._survey.languages[0]

    def _region(self, reading: Reading, values: Any) -> None:
        """The places come from the basemap; without one, nothing can be said about them."""
        region = {} if values is BAD else values.get("map", {})
        if "basemap" in region:
            self._read_basemap(region["basemap"], reading)
        if self.basemap is None:
            self._survey.unread.add("place")
        layers = load_layers(region.get("layers", ()), self._survey, self.basemap)
        if self.basemap is not None:
            self.basemap = replace(self.basemap, layers=layers) if layers else self.basemap
            self._survey.names["place"] = dict.fromkeys(self.basemap.ids)
            self._survey.basemap = self.basemap

    def _read_basemap(self, file: Path, reading: Reading) -> None:
        try:
            self.basemap = load_basemap(file)
        except InstallationError:
            message = f"{file.name} is not a map like the program's own"
            reading.error(reading.root, message, "packaging/map/compile.py makes one", key="map")

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
            place_names={**self._names_on_the_map(), **region.get("areas", {})},
            theme=values.get("theme", {}),
            **optional,
        )

    def _names_on_the_map(self) -> dict[str, Text]:
        """What lists and cards call a place that the deck does not name itself."""
        if self.basemap is None:
            return {}
        first = self._survey.languages[0]
        return {place: Text({first: self.basemap.name(place)}) for place in self.basemap.ids}

    def _file(self, path: Path, kind: Kind, *spaces: str, section: str = "") -> Any:
        reading = self._files.open(path.relative_to(self._survey.folder).as_posix(), section)
        if reading is None:
            self._survey.unread.update(spaces)
            return BAD
        if isinstance(reading.root, Sequence) and kind is SLIDES:  # a bare list of slides is as clear
            reading.root = Mapping(0, 0, {"slides": reading.root}, {"slides": Scalar("slides", 0, 0)})
        value = kind.read(reading.root, reading)
        if reading.full:
            self._survey.unread.update(spaces)
        elif value is BAD:
            self._survey.unread.update(_unlisted(reading.root, spaces))
        return value


def _section(values: Values, slides: Any) -> Section:
    return Section(**{"colours": _COLOURS, **values, "slides": slides})


def _unlisted(root: Node, spaces: tuple[str, ...]) -> list[str]:
    """The spaces whose list is missing or no list, so that none of its ids is known."""
    keys = root.values if isinstance(root, Mapping) else {}
    listed = (Sequence, Mapping)
    return [space for space in spaces if not isinstance(keys.get(f"{space}s"), listed)]
