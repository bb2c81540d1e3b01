"""The layouts: what each kind of slide takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.content import parts
from kiosk.content.files import PictureFile
from kiosk.content.kinds import BAD, Bad, Choice, Flag, Json, Kind, Plain, word
from kiosk.content.measures import Date
from kiosk.content.names import Id, Ref
from kiosk.content.nodes import Mapping, Node, Sequence, StandIn
from kiosk.content.parts import FIGURE_LIST, PICTURE, PICTURE_KEYS, SOURCE, TEXT
from kiosk.content.placeholders import placeholder
from kiosk.content.records import Build, Field, ListOf, Record, Values, Variants, may, need
from kiosk.content.survey import Reading
from kiosk.content.takeaway import QR, takeaway
from kiosk.domain import slides
from kiosk.domain.slides import Picture, Slide


class Background(Kind):
    """A colour token, or a picture file."""

    def read(self, node: Node, at: Reading) -> str | Picture | Bad:
        text = word(node, at, "a colour or a picture file")
        if text is BAD or ("." not in text and "/" not in text):
            return BAD if text is BAD else parts.COLOUR.read(node, at)
        file = PictureFile().find(text, node, at)
        return BAD if file is BAD else Picture(file, None)

    def schema(self, defs: Json) -> Json:
        return {"anyOf": [parts.COLOUR.schema(defs), PictureFile().schema(defs)]}


_EVERY = (
    need("id", Id("slide"), "the slide's id, unique in the deck"),
    need("layout", Plain(), "what kind of slide it is"),
    need("title", TEXT, "the slide's title, at most about six words"),
    may("notes", TEXT, "notes for the presenter"),
    may("say", TEXT, "what speech reads, if not the text on the slide"),
    may("sources", parts.SOURCES, "ids of the sources that the slide rests on"),
    may("background", Background(), "a colour of the theme, or a picture file"),
)


def _slide(cls: Callable[..., Slide]) -> Build:
    def build(values: Values, _node: Mapping, at: Reading) -> Slide:
        del values["layout"]
        if isinstance(values.get("background"), Picture):
            values["backdrop"] = values.pop("background")
        return cls(section=at.section, **values)

    return build


def _picture_slide(values: Values, node: Mapping, at: Reading) -> Any:
    values["picture"] = parts.picture(values, node, at, "picture")
    return _slide(slides.PictureSlide)(values, node, at)


def _chart(values: Values, node: Mapping, at: Reading) -> Any:
    parts.note_age(values.get("source", ""), "as_of" in node.values, node, at)
    count = len(values["categories"])
    rows = node.values["series"]
    for number, series in enumerate(values["series"]):
        if len(series.values) != count and isinstance(rows, Sequence):
            row = rows.items[number] if len(rows.items) == len(values["series"]) else rows
            at.error(
                row, f"has {len(series.values)} values for {count} categories", "one value for each category"
            )
    if values["kind"] == "share" and any(value < 0 for series in values["series"] for value in series.values):
        at.error(rows, "has a share below nothing", "shares of a whole are not negative")
    return _slide(slides.ChartSlide)(values, node, at)


def _takeaway(values: Values, node: Mapping, at: Reading) -> Any:
    values["qr"], values["address"] = takeaway(values["qr"])
    return _slide(slides.TakeawaySlide)(values, node, at)


def _layout(cls: type[Slide], doc: str, *fields: Field, build: Build | None = None) -> Record:
    return Record(f"{cls.layout} slide", doc, (*_EVERY, *fields), build or _slide(cls))


_LAYOUTS = {
    slides.TitleSlide: _layout(
        slides.TitleSlide, "an opening",
        may("subtitle", TEXT, "a line under the title"), may("picture", PICTURE, "a picture"),
    ),
    slides.PointsSlide: _layout(
        slides.PointsSlide, "two to six arguments",
        need("points", ListOf(parts.POINT, 2, 6, "points"), "the arguments"),
    ),
    slides.FiguresSlide: _layout(
        slides.FiguresSlide, "one to four numbers that count up", need("figures", FIGURE_LIST, "the numbers")
    ),
    slides.ThenNowSlide: _layout(
        slides.ThenNowSlide, "what was said then and what holds now",
        need("pairs", ListOf(parts.PAIR, 1, 3, "pairs"), "the pairs"),
    ),
    slides.TimelineSlide: _layout(
        slides.TimelineSlide, "moments on one line",
        need("events", ListOf(parts.EVENT, 2, 12, "events"), "the moments, oldest first"),
    ),
    slides.PersonSlide: _layout(
        slides.PersonSlide, "one life",
        need("name", parts.NAME, "the person's name"), need("role", TEXT, "what they did"),
        may("years", Plain(), "their years, such as 1940 – 2019, where a source gives them"),
        need("text", TEXT, "their life in a few words"),
        may("picture", PICTURE, "a picture of them"),
    ),
    slides.PictureSlide: _layout(
        slides.PictureSlide, "one picture over the whole screen",
        need("picture", PictureFile(), "a PNG, JPEG or WebP file, relative to this file"), *PICTURE_KEYS,
        build=_picture_slide,
    ),
    slides.GallerySlide: _layout(
        slides.GallerySlide, "several pictures",
        need("pictures", ListOf(PICTURE, 2, 12, "pictures"), "the pictures"),
    ),
    slides.CompareSlide: _layout(
        slides.CompareSlide, "columns side by side",
        need("columns", ListOf(parts.COLUMN, 2, 3, "columns"), "the columns"),
    ),
    slides.ChartSlide: _layout(
        slides.ChartSlide, "values as bars, lines or shares of a whole",
        need("kind", Choice(("bar", "line", "share")), "how the values are drawn"),
        need("categories", ListOf(TEXT, 1, 40, "categories"), "what the values belong to, such as years"),
        need("series", ListOf(parts.SERIES, 1, 6, "series"), "the values"),
        may("unit", TEXT, "the unit of the values"), may("source", SOURCE, "the id of their source"),
        may("as_of", Date(), "the date on which they held"), build=_chart,
    ),
    slides.MapSlide: _layout(
        slides.MapSlide, "the region map",
        may("show", parts.Show(), "what the camera opens on: region, or ids of places and firms"),
        may("sectors", ListOf(Ref(("sector",)), 0, 8, "sector ids"), "only the firms of these sectors"),
        may("firms", parts.FIRMS, "only these firms"),
        may("explore", Flag(), "whether the visitor can move the map"),
    ),
    slides.StorySlide: _layout(
        slides.StorySlide, "chapters told on the map",
        need("chapters", ListOf(parts.CHAPTER, 2, 12, "chapters"), "the chapters"),
    ),
    slides.FirmSlide: _layout(slides.FirmSlide, "one firm", need("firm", parts.FIRM, "the firm's id")),
    slides.QuizSlide: _layout(
        slides.QuizSlide, "questions for families and schools",
        need("questions", ListOf(parts.QUESTION, 1, 10, "questions"), "the questions"),
    ),
    slides.TakeawaySlide: _layout(
        slides.TakeawaySlide, "something to take home",
        need("text", TEXT, "what it is"),
        need("qr", QR, "what the code holds: url, email or vcard"), build=_takeaway,
    ),
    slides.CreditsSlide: _layout(
        slides.CreditsSlide, "sources, data licences and fonts, built from the deck"
    ),
}  # fmt: skip


class _Slides(Variants):
    """A slide by its layout, or the placeholder for one that has errors."""

    def read(self, node: Node, at: Reading) -> Any:
        return placeholder(node, at) if isinstance(node, StandIn) else super().read(node, at)


SLIDE = _Slides("layout", "slide", {cls.layout: _LAYOUTS[cls] for cls in slides.LAYOUTS})
