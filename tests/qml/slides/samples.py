"""A slide of every layout, hand-made, in five languages and one that is longer than any."""

from __future__ import annotations

from pathlib import Path

from kiosk.domain import slides as s
from kiosk.domain.dates import PartialDate
from kiosk.domain.deck import Attract, Deck, Section
from kiosk.domain.figures import Figure
from kiosk.domain.text import Text

LANGUAGES = ("en", "hi", "pa", "gu", "ur")
PSEUDO = "xx"

WORD = {"en": "India", "hi": "भारत", "pa": "ਭਾਰਤ", "gu": "ભારત", "ur": "ہندوستان"}
HEADLINE = {
    "en": "A car built by two countries",
    "hi": "दो देशों की बनाई एक कार",
    "pa": "ਦੋ ਦੇਸ਼ਾਂ ਦੀ ਬਣਾਈ ਇੱਕ ਕਾਰ",
    "gu": "બે દેશોએ બનાવેલી એક કાર",
    "ur": "دو ملکوں کی بنائی ہوئی ایک گاڑی",
}
SENTENCE = {
    "en": "Universities work side by side with Indian firms",
    "hi": "विश्वविद्यालय भारतीय कंपनियों के साथ मिलकर काम करते हैं",
    "pa": "ਯੂਨੀਵਰਸਿਟੀਆਂ ਭਾਰਤੀ ਕੰਪਨੀਆਂ ਨਾਲ ਮਿਲ ਕੇ ਕੰਮ ਕਰਦੀਆਂ ਹਨ",
    "gu": "યુનિવર્સિટીઓ ભારતીય કંપનીઓ સાથે મળીને કામ કરે છે",
    "ur": "یونیورسٹیاں ہندوستانی کمپنیوں کے ساتھ مل کر کام کرتی ہیں",
}


def pseudo(text: str) -> str:
    """The text as a wordy language would have it: five, three or one and a half times as long."""
    times = 5.0 if len(text) < 8 else 3.0 if len(text) <= 30 else 1.5
    words = (text + " ") * 5
    return words[: round(len(text) * times)].strip()


def text(words: dict[str, str]) -> Text:
    return Text({**words, PSEUDO: pseudo(words["en"])})


def point() -> s.Point:
    return s.Point(text(SENTENCE), "mdi6.car")


def figure(value: float, of: float | None = None, unit: str = "") -> Figure:
    return Figure(
        value,
        text(SENTENCE),
        decimals=0 if value == int(value) else 2,
        prefix=Text({"en": "£"}) if unit else None,
        unit=Text({"en": unit}) if unit else None,
        of=of,
        of_label=text(HEADLINE) if of else None,
        icon="" if of else "mdi6.cash",
        source="source",
        as_of=PartialDate(2025, 9, 29),
    )


def said(year: int) -> s.Statement:
    return s.Statement(text(SENTENCE), PartialDate(year, 2, 23), "source")


def event(year: int) -> s.Event:
    return s.Event(PartialDate(year, 6, 2), text(HEADLINE), source="source")


def question() -> s.Question:
    return s.Question(text(SENTENCE), (text(WORD), text(HEADLINE), text(WORD)), 1, text(SENTENCE), "source")


def slides(picture: Path) -> tuple[s.Slide, ...]:
    """One slide of each layout that this package draws, and the fullest of those that vary."""

    def common(name: str) -> dict[str, object]:
        return {"id": name, "section": "samples", "title": text(HEADLINE)}

    photo = s.Picture(picture, text(SENTENCE), text(HEADLINE), text(WORD))
    column = s.Column(text(WORD), (point(), point(), point()))
    series = s.Series(text(SENTENCE), (27500.0, 126535.0, 173000.0))
    years = tuple(Text({"en": year}) for year in ("2019", "2021–22", "2025"))
    chart = {"categories": years, "series": (series,), "unit": text(WORD)}
    life = {"name": text(HEADLINE), "role": text(WORD), "years": "1940 – 2019", "text": text(SENTENCE)}
    page = "example.org/a"
    made: list[tuple[type[s.Slide], str, dict[str, object]]] = [
        (s.TitleSlide, "title", {"subtitle": text(SENTENCE)}),
        (s.TitleSlide, "title-picture", {"picture": photo}),
        (s.PointsSlide, "points-2", {"points": (point(),) * 2, "sources": ("source",)}),
        (s.PointsSlide, "points-6", {"points": (point(),) * 6}),
        (s.FiguresSlide, "figures-1", {"figures": (figure(34000, 154000),)}),
        (s.FiguresSlide, "figures-3", {"figures": (figure(1.15, unit="bn"), figure(4, 9), figure(154000))}),
        (s.FiguresSlide, "figures-4", {"figures": (figure(1234567, 9e6), figure(0.5, unit="crore")) * 2}),
        (s.ThenNowSlide, "then-now-1", {"pairs": (s.Pair(said(2022), said(2025)),)}),
        (s.ThenNowSlide, "then-now-3", {"pairs": (s.Pair(said(2022), said(2025)),) * 3}),
        (s.TimelineSlide, "timeline-2", {"events": (event(1980), event(2025))}),
        (s.TimelineSlide, "timeline-12", {"events": tuple(event(1980 + i) for i in range(12))}),
        (s.PersonSlide, "person", life),
        (s.PictureSlide, "picture", {"picture": photo}),
        (s.GallerySlide, "gallery", {"pictures": (photo,) * 12}),
        (s.CompareSlide, "compare-2", {"columns": (column,) * 2}),
        (s.CompareSlide, "compare-3", {"columns": (column,) * 3}),
        (s.ChartSlide, "chart-bar", {**chart, "kind": "bar", "series": (series, series)}),
        (s.ChartSlide, "chart-line", {**chart, "kind": "line"}),
        (s.ChartSlide, "chart-share", {**chart, "kind": "share"}),
        (s.StorySlide, "story", {"chapters": (s.Chapter(text(HEADLINE), text(SENTENCE)),) * 3}),
        (s.QuizSlide, "quiz", {"questions": (question(), question())}),
        (s.TakeawaySlide, "takeaway", {"text": text(SENTENCE), "qr": "https://" + page, "address": page}),
        (s.CreditsSlide, "credits", {}),
        (s.Placeholder, "placeholder", {}),
    ]  # fmt: skip
    return tuple(kind(**common(name), **takes) for kind, name, takes in made)  # type: ignore[arg-type]


def deck(picture: Path, folder: Path) -> Deck:
    section = Section("samples", text(HEADLINE), "mdi6.car", ("indigo", "marigold"), slides=slides(picture))
    source = s.Source("source", "A title of some length", "The Publisher of Record", "2025-09-29")
    return Deck(
        folder, text(HEADLINE), LANGUAGES, (section,), Attract(text(WORD), text(WORD)),
        sources={"source": source, **{f"s{i}": source for i in range(30)}},
    )  # fmt: skip
