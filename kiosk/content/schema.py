"""The files of a deck, in the field language."""

from __future__ import annotations

from typing import Any

from kiosk.content.kinds import Choice, Json, Kind, Plain, choice
from kiosk.content.layers import LAYERS
from kiosk.content.layouts import SLIDE
from kiosk.content.measures import Date, Number, Span
from kiosk.content.named_files import Basemap, PinFile, SlidesFile
from kiosk.content.names import Colour, Icon, Id, Ref
from kiosk.content.nodes import Mapping
from kiosk.content.parts import COLOUR, FIGURE, NAME, SOURCES, TEXT
from kiosk.content.records import ListOf, MapOf, Record, Values, make, may, need
from kiosk.content.sites import site
from kiosk.content.survey import Reading
from kiosk.content.theme import THEME
from kiosk.domain.deck import Attract, Timing
from kiosk.domain.firms import Firm, PinSet, Precision, Sector, Shape, Status
from kiosk.domain.firms import Kind as FirmKind
from kiosk.domain.look import SECTORS
from kiosk.domain.rehearsal import LEAST_MINUTES, MOST_MINUTES

FORMAT = 1
_SECONDS = {"s": 1, "min": 60, "h": 3600}
_MONTHS = {"months": 1, "month": 1, "years": 12, "year": 12}


def as_read(values: Values, _node: Mapping, _at: Reading) -> Values:
    """The values themselves; the loader makes something of them."""
    return values


def _format(values: Values, node: Mapping, at: Reading) -> Values:
    if values["kiosk"] != FORMAT:
        at.error(node.values["kiosk"], "is a format that this program cannot read", f"write {FORMAT}")
    return values


def _map(values: Values, node: Mapping, at: Reading) -> Values:
    if "layers" in node.values and "basemap" not in node.values:
        at.wrong_key(node, "layers", "has no map to be drawn on", "add basemap: west-midlands")
    return values


LANGUAGES = ListOf(Plain("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", "en"), 1, 24, "languages")
STALE_AFTER = Span(_MONTHS, 1, 1200, "24 months")

SESSION = Record(
    "session",
    "how long the screen waits for its visitor",
    (
        may("idle", Span(_SECONDS, 30, 180, "60s"), "how long without a touch until it asks (30s to 3min)"),
        may("warning", Span(_SECONDS, 20, 120, "20s"), "how long the question stands (20s or more)"),
    ),
    make(Timing),
)
ATTRACT = Record(
    "attract",
    "what an unused screen says",
    (
        need("headline", TEXT, "a few words in giant type"),
        need("call", TEXT, "the call to touch"),
        may("slides", ListOf(Ref(("slide",)), 0, 50, "slide ids"), "the slides that play; all if left out"),
    ),
    make(Attract),
)
MAP = Record(
    "map",
    "the region map",
    (
        may("basemap", Basemap(), "a map shipped with the program, or a .geojson file of the deck"),
        may(
            "areas", MapOf(NAME, Ref(("place",)), "places"), "the names of areas and places in each language"
        ),
        may("layers", LAYERS, "lines and areas drawn over it, the last on top"),
    ),
    _map,
)
SECTION = Record(
    "section",
    "a chapter of the deck",
    (
        need("id", Id("section"), "the section's id"),
        need("title", TEXT, "its title, on its tile"),
        need("icon", Icon(), "its icon"),
        need("slides", SlidesFile(), "the file with its slides"),
        may("subtitle", TEXT, "a line under the title"),
        may("colours", ListOf(COLOUR, 2, 2, "colours"), "its pair of colours"),
        may("tile", Choice(("large", "wide", "small", "none")), "how much of Home its tile takes"),
        may("minutes", Number(LEAST_MINUTES, MOST_MINUTES), "how long it is meant to take in a talk"),
    ),
    as_read,
)
DECK = Record(
    "deck",
    "the deck's own file",
    (
        need("kiosk", Number(1, 1_000, whole=True), f"the format of the deck: {FORMAT}"),
        need("title", TEXT, "the deck's title"),
        need("languages", LANGUAGES, "the codes of its languages; the first is what others fall back to"),
        need("sections", ListOf(SECTION, 1, 40, "sections"), "its chapters"),
        may("session", SESSION, "how long the screen waits for its visitor"),
        may("stale_after", STALE_AFTER, "how old a figure may be before check warns of it"),
        may("theme", THEME, "the deck's own colours; the program's where left out"),
        may("attract", ATTRACT, "what an unused screen says"),
        may("map", MAP, "the region map"),
        may("pins", ListOf(PinFile(), 0, 20, "files"), "the files with firms; firms.yaml if left out"),
    ),
    _format,
)
SLIDES = Record(
    "slides file",
    "the slides of one section",
    (need("slides", ListOf(SLIDE, 1, 1_000, "slides"), "the slides, in order"),),
    as_read,
)
SOURCE_ENTRY = Record(
    "source",
    "where a fact comes from",
    (
        need("title", Plain(), "its title, as printed"),
        need("publisher", Plain(), "who published it"),
        need("date", Plain(), "when, as printed: 2025-09-29, 2025 or about 2019"),
        may(
            "url",
            Plain(r"https?://[^\s]+", "https://example.org"),
            "its address; it is printed, never opened",
        ),
    ),
    as_read,
)
SOURCES_FILE = Record(
    "sources file",
    "where the facts come from",
    (need("sources", MapOf(SOURCE_ENTRY, Id("source"), "sources"), "the sources by id"),),
    as_read,
)
SECTOR = Record(
    "sector",
    "what firms do",
    (
        need("id", Id("sector"), "the sector's id"),
        need("name", TEXT, "its name"),
        need("icon", Icon(), "its icon"),
        need("colour", Colour(tuple(SECTORS)), "its colour"),
        need("shape", choice(Shape), "the outline of its badge"),
    ),
    make(Sector),
)
SITE = Record(
    "site",
    "one place of a firm",
    (
        need("name", NAME, "what is there"),
        may("place", Ref(("place",)), "the id of its area or town"),
        may("lat", Number(-180, 180), "degrees north (WGS84)"),
        may("lon", Number(-180, 180), "degrees east (WGS84)"),
        may("postcode", Plain(), "its postcode"),
        may("precision", choice(Precision), "how exactly the place is known"),
    ),
    site,
)


def _firm(values: Values, node: Mapping, at: Reading) -> Any:
    if not values.get("sources"):
        at.warning(node, "has no source", "an id of sources.yaml", key="sources")
    return Firm(**{"kind": FirmKind.FIRM, **values})


FIRM = Record(
    "firm",
    "one firm or partner",
    (
        need("id", Id("firm"), "the firm's id"),
        need("name", NAME, "its name"),
        need("sector", Ref(("sector",)), "what it does"),
        need("about", TEXT, "what it is, in a sentence or two"),
        need("status", choice(Status), "what its sources last said of its presence"),
        may("kind", choice(FirmKind), "partner for a university, hospital, consulate or airport"),
        may("parent", NAME, "whom it belongs to"),
        may("since", Date(), "since when it is here"),
        may("as_of", Date(), "the date on which all this held"),
        may("figures", ListOf(FIGURE, 0, 2, "figures"), "numbers on its card"),
        may("sources", SOURCES, "ids of sources"),
        may("slide", Ref(("slide",)), "the slide that tells its story"),
        may("sites", ListOf(SITE, 0, 40, "sites"), "where it is"),
    ),
    _firm,
)
FIRMS_FILE = Record(
    "firms file",
    "a set of firms that the map shows together",
    (
        need("id", Id("pin set"), "the set's id"),
        need("title", TEXT, "its title"),
        need("sectors", ListOf(SECTOR, 1, 8, "sectors"), "what its firms do"),
        need("firms", ListOf(FIRM, 0, 20_000, "firms"), "the firms"),
    ),
    make(PinSet),
)
FILES: dict[str, Kind] = {"deck": DECK, "slides": SLIDES, "firms": FIRMS_FILE, "sources": SOURCES_FILE}
_TELLING = {"deck": "kiosk", "slides": "slides", "firms": "firms", "sources": "sources"}


def json_schema() -> Json:
    """JSON Schema (draft 2020-12) of every file of a deck, told apart by the key that only its kind has."""
    defs: Json = {}
    branches = {name: kind.schema(defs) for name, kind in FILES.items()}
    chain: Json = {"anyOf": list(branches.values())}
    for name, branch in reversed(branches.items()):
        chain = {"if": {"required": [_TELLING[name]]}, "then": branch, "else": chain}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A Pavilion deck",
        "type": "object",
        **chain,
        "$defs": {name: defs[name] for name in sorted(defs)},
    }
