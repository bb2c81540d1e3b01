"""What several layouts share: pictures, figures, points and the like."""

from __future__ import annotations

from kiosk.content.files import PictureFile
from kiosk.content.kinds import BAD, Flag, Json, Kind, Plain
from kiosk.content.measures import Date, Number, as_number
from kiosk.content.names import Colour, Icon, Ref
from kiosk.content.nodes import Mapping, Node, Scalar
from kiosk.content.records import ListOf, OneOrMany, Record, Values, make, may, need
from kiosk.content.survey import Reading, Reference, Spot
from kiosk.content.texts import Words
from kiosk.domain.figures import Figure
from kiosk.domain.look import COLOUR_TOKENS
from kiosk.domain.slides import Chapter, Column, Event, Pair, Picture, Point, Question, Series, Statement

TEXT = Words()
NAME = Words(name=True)
COLOUR = Colour(COLOUR_TOKENS)
SOURCE = Ref(("source",))
FIRM = Ref(("firm",))
SOURCES = ListOf(SOURCE, 0, 20, "source ids")
FIRMS = ListOf(FIRM, 0, 1_000, "firm ids")


PICTURE_KEYS = (
    may("alt", TEXT, "what the picture shows, for those who cannot see it"),
    may("decorative", Flag(), "true if the picture tells nothing, so that it needs no alt"),
    may("caption", TEXT, "a line under the picture"),
    may("credit", NAME, "who made the picture, and its licence"),
)


def picture(values: Values, node: Mapping, at: Reading, file: str = "file") -> Picture | None:
    """A picture from its keys; what it shows must be told unless it is decorative."""
    if values.pop("decorative", False):
        if "alt" in values:
            at.wrong_key(node, "decorative", "a decorative picture has no alt", "keep one of the two")
        return Picture(values.pop(file), None, values.pop("caption", None), values.pop("credit", None))
    if "alt" not in node.values:
        at.error(
            node.values[file], "has no alt, the words for those who cannot see it", "or decorative: true"
        )
    return Picture(
        values.pop(file), values.pop("alt", None), values.pop("caption", None), values.pop("credit", None)
    )


PICTURE = Record(
    "picture",
    "a picture and what it shows",
    (need("file", PictureFile(), "a PNG, JPEG or WebP file, relative to this file"), *PICTURE_KEYS),
    picture,
)


def _figure(values: Values, node: Mapping, at: Reading) -> Figure:
    _check_whole(node, at)
    since = values.pop("since", None)
    if since is not None and "as_of" in values:
        at.wrong_key(node, "since", "a figure has one date: as_of or since", "take one away")
    value = node.values["value"]
    written = value.value.strip() if isinstance(value, Scalar) else ""
    dated = values.pop("as_of", None) or since
    note_age(values.get("source", ""), bool({"as_of", "since"} & node.values.keys()), node, at)
    return Figure(**values, decimals=_decimals(written), as_of=dated, since=since is not None)


def _decimals(written: str) -> int:
    return len(written.lower().partition("e")[0].partition(".")[2])


def _check_whole(node: Mapping, at: Reading) -> None:
    keys = node.values
    if "of" in keys and "of_label" not in keys:
        at.error(keys["of"], "has no of_label to say what the whole is", "add of_label")
    if "of_label" in keys and "of" not in keys:
        at.wrong_key(node, "of_label", "says what a whole is that is not given", "add of, the number")
    if keys.keys().isdisjoint(("of", "of_label", "icon")):
        at.error(node, "has neither a whole to compare with nor an icon", "add icon, or of and of_label")
    whole, part = (keys.get(key) for key in ("of", "value"))
    if isinstance(whole, Scalar) and isinstance(part, Scalar):
        of, value = as_number(whole.value.strip()), as_number(part.value.strip())
        if of is not None and value is not None and not 0 <= value <= of:
            at.error(whole, "is less than the value, so it is not the whole", "write the larger number here")


def note_age(source: str, dated: bool, node: Node, at: Reading) -> None:
    """Warn of a number without a source; one without a date of its own is as old as its source."""
    if not source:
        if not (isinstance(node, Mapping) and "source" in node.values):
            at.warning(node, "has no source", "add source, an id of sources.yaml")
    elif not dated:
        at.survey.undated.append(Reference(source, ("source",), Spot(at, node)))


FIGURE = Record(
    "figure",
    "a number, what it counts, and who says so",
    (
        need("value", Number(), "the number; as many decimals are shown as are written"),
        need("label", TEXT, "what it counts, in a few words"),
        may("prefix", TEXT, "what stands before the number, such as £"),
        may("unit", TEXT, "what stands after it, such as bn or %"),
        may("grouped", Flag(), "false for a number without separators, such as a year"),
        may("of", Number(), "the whole that a bar compares it with, in the same unit"),
        may("of_label", TEXT, "what that whole is"),
        may("icon", Icon(), "an icon, where there is no whole"),
        may("source", SOURCE, "the id of its source in sources.yaml"),
        may("as_of", Date(), "the date on which it held"),
        may("since", Date(), "the date since which it holds"),
    ),
    _figure,
)
FIGURE_LIST = ListOf(FIGURE, 1, 4, "figures")

POINT = Record(
    "point",
    "one argument",
    (need("text", TEXT, "a line of text"), need("icon", Icon(), "an icon such as mdi6.car")),
    make(Point),
)


def _statement(values: Values, node: Mapping, at: Reading) -> Statement:
    note_age(values.get("source", ""), True, node, at)
    if "date" not in node.values:
        at.warning(node, "has no date", "add date")
    return Statement(values["text"], values.get("date"), values.get("source", ""))


STATEMENT = Record(
    "statement",
    "what was said, when, and by whom",
    (
        need("text", TEXT, "what was said"),
        may("date", Date(), "when it was said"),
        may("source", SOURCE, "the id of its source"),
    ),
    _statement,
)
PAIR = Record(
    "pair",
    "what was said then and what holds now",
    (need("then", STATEMENT, "what was said then"), need("now", STATEMENT, "what holds now")),
    make(Pair),
)
EVENT = Record(
    "event",
    "a moment on the line",
    (
        need("date", Date(), "when it was"),
        need("text", TEXT, "what happened"),
        may("source", SOURCE, "the id of its source"),
        may("picture", PICTURE, "a picture of it"),
    ),
    make(Event),
)
COLUMN = Record(
    "column",
    "one side of a comparison",
    (need("title", TEXT, "its heading"), need("points", ListOf(POINT, 1, 6, "points"), "its arguments")),
    make(Column),
)
SERIES = Record(
    "series",
    "values by category",
    (
        need("label", TEXT, "what they count"),
        need("values", ListOf(Number(), 1, 40, "values"), "one number for each category"),
    ),
    make(Series),
)


class Show(Kind):
    """What the camera shows: the whole region, or places and firms by id."""

    _many = OneOrMany(ListOf(Ref(("place", "firm")), 1, 20, "ids"))

    def read(self, node: Node, at: Reading) -> object:
        if isinstance(node, Scalar) and node.value.strip() == "region":
            return ()
        return self._many.read(node, at)

    def schema(self, defs: Json) -> Json:
        return self._many.schema(defs)


CHAPTER = Record(
    "chapter",
    "one step of a story on the map",
    (
        need("title", TEXT, "its heading"),
        need("text", TEXT, "what it tells"),
        may("show", Show(), "what the camera shows: region, or ids of places and firms"),
        may("firms", FIRMS, "the firms that light up"),
    ),
    make(Chapter),
)


def _question(values: Values, node: Mapping, at: Reading) -> object:
    values["right"] -= 1
    if values["right"] >= len(values["answers"]):
        at.error(node.values["right"], "there is no answer of that number", "the first answer is 1")
        return BAD
    return Question(**values)


QUESTION = Record(
    "question",
    "a question of the quiz",
    (
        need("text", TEXT, "the question"),
        need("answers", ListOf(TEXT, 2, 4, "answers"), "the answers to choose from"),
        need("right", Number(1, 4, whole=True), "the number of the right answer, from 1"),
        need("why", TEXT, "why it is right"),
        may("source", SOURCE, "the id of its source"),
    ),
    _question,
)
VCARD = Record(
    "vcard",
    "whom to write to",
    (
        need("name", Plain(), "a name"),
        may("org", Plain(), "an organisation"),
        may("email", Plain(r"[^@\s]+@[^@\s]+\.[^@\s]+", "name@example.org"), "an address for e-mail"),
        may("url", Plain(r"https?://[^\s]+", "https://example.org"), "an address of a website"),
    ),
    lambda values, _node, _at: values,
)
