# ruff: noqa: E501 - one slide a line
"""Every layout, from YAML to the values that the screens are made of."""

from __future__ import annotations

import pytest

from kiosk.content import load_deck
from kiosk.content.checks import count_words
from kiosk.domain import slides as s
from kiosk.domain.dates import PartialDate
from kiosk.domain.deck import Attract, Deck, Timing
from kiosk.domain.firms import Precision
from kiosk.domain.text import Text

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x0a\0\0\0\x0a" + bytes(13) + b"IEND"
SLIDES = """
- {id: title, layout: title, title: T, subtitle: S, background: indigo, picture: {file: ../media/a.png, alt: A}}
- {id: points, layout: points, title: T, points: [{text: A, icon: mdi6.car}, {text: B, icon: fa6s.car}]}
- id: figures
  layout: figures
  title: T
  figures:
    - {value: 1.50, label: L, prefix: £, unit: bn, icon: mdi6.car, source: airports, as_of: 2025-09}
    - {value: 2008, label: L, grouped: false, icon: mdi6.car, source: airports, since: 2008}
    - {value: 3, label: L, of: 4, of_label: W, source: airports}
- id: then-now
  layout: then-now
  title: T
  pairs: [{then: {text: A, date: 2022, source: airports}, now: {text: B, date: 2026-11-22, source: airports}}]
- id: timeline
  layout: timeline
  title: T
  events: [{date: 1980, text: A}, {date: 1998-12, text: B, source: airports, picture: {file: ../media/a.png, alt: A}}]
- {id: person, layout: person, title: T, name: N, role: R, years: 1940 – 2019, text: A}
- {id: picture, layout: picture, title: T, picture: ../media/a.png, alt: A, credit: C, background: ../media/a.png}
- {id: gallery, layout: gallery, title: T, pictures: [{file: ../media/a.png, alt: A}, {file: ../media/a.png, decorative: true}]}
- id: compare
  layout: compare
  title: T
  columns: [{title: A, points: [{text: A, icon: mdi6.car}]}, {title: B, points: [{text: B, icon: mdi6.car}]}]
- {id: chart, layout: chart, title: T, kind: bar, categories: [2024, 2025], series: [{label: L, values: [1, 2.5]}], unit: m, source: airports, as_of: 2025}
- {id: a-map, layout: map, title: T, show: [coventry, birmingham-airport], sectors: [travel], firms: [birmingham-airport], explore: false}
- id: story
  layout: story
  title: T
  chapters: [{title: A, text: A, show: region}, {title: B, text: B, show: solihull, firms: [birmingham-airport]}]
- {id: firm, layout: firm, title: T, firm: birmingham-airport}
- {id: quiz, layout: quiz, title: T, questions: [{text: A, answers: [A, B], right: 2, why: W, source: airports}]}
- {id: takeaway, layout: takeaway, title: T, text: A, qr: {url: https://example.org/}}
- {id: credits, layout: credits, title: T, notes: N, say: S, sources: [airports]}
"""


def text(words: str) -> Text:
    return Text({"en": words})


@pytest.fixture
def deck(draft) -> Deck:
    """A deck in one language with one slide of every layout, as a bare list."""
    draft.write("media/a.png", PNG)
    draft.write("slides/places.yaml", SLIDES)
    return load_deck(draft.folder)[0]


@pytest.fixture
def slides(deck: Deck) -> dict[str, s.Slide]:
    return {slide.layout: slide for slide in deck.sections[1].slides}


def test_every_layout_is_read(slides: dict[str, s.Slide]) -> None:
    assert [type(slide) for slide in slides.values()] == list(s.LAYOUTS)
    assert {slide.section for slide in slides.values()} == {"places"}


def test_figures(slides: dict[str, s.Slide]) -> None:
    first, second, third = slides["figures"].figures
    assert (first.value, first.decimals, first.prefix, first.unit) == (1.5, 2, text("£"), text("bn"))
    assert (first.as_of, first.since) == (PartialDate(2025, 9), False)
    assert (second.grouped, second.as_of, second.since) == (False, PartialDate(2008), True)
    assert (third.of, third.of_label, third.icon) == (4, text("W"), "")


def test_pairs_and_events(slides: dict[str, s.Slide]) -> None:
    (pair,) = slides["then-now"].pairs
    assert (pair.then.date, pair.now.source) == (PartialDate(2022), "airports")
    first, second = slides["timeline"].events
    assert (first.picture, first.date) == (None, PartialDate(1980))
    assert second.picture.file.name == "a.png"


def test_pictures(deck: Deck, slides: dict[str, s.Slide]) -> None:
    slide = slides["picture"]
    assert slide.picture == s.Picture(deck.folder / "media/a.png", text("A"), None, text("C"))
    assert (slide.background, slide.backdrop) == ("", s.Picture(deck.folder / "media/a.png", None))
    assert slides["title"].background == "indigo"
    assert [picture.alt for picture in slides["gallery"].pictures] == [text("A"), None]


def test_charts_maps_and_stories(slides: dict[str, s.Slide]) -> None:
    chart = slides["chart"]
    assert (chart.categories, chart.series[0].values) == ((text("2024"), text("2025")), (1, 2.5))
    assert (slides["map"].show, slides["map"].explore) == (("coventry", "birmingham-airport"), False)
    assert [chapter.show for chapter in slides["story"].chapters] == [(), ("solihull",)]


def test_a_quiz_counts_its_answers_from_nought(slides: dict[str, s.Slide]) -> None:
    assert slides["quiz"].questions[0].right == 1


@pytest.mark.parametrize(
    ("qr", "code", "address"),
    [
        ("{url: https://example.org/}", "https://example.org/", "example.org"),
        ("{email: a@example.org}", "mailto:a@example.org", "a@example.org"),
        ("{vcard: {name: 'A; B', email: a@example.org}}",
         "BEGIN:VCARD\r\nVERSION:3.0\r\nN:A\\; B;;;;\r\nFN:A\\; B\r\nEMAIL:a@example.org\r\nEND:VCARD\r\n",
         "A; B\na@example.org"),
    ],
)  # fmt: skip
def test_what_a_code_holds(draft, qr: str, code: str, address: str) -> None:
    draft.write("media/a.png", PNG)
    draft.write("slides/places.yaml", SLIDES.replace("{url: https://example.org/}", qr))
    slide = next(slide for slide in load_deck(draft.folder)[0].slides if slide.id == "takeaway")
    assert (slide.qr, slide.address) == (code, address)


def test_sites_without_a_precision_claim_no_more_than_they_know(draft) -> None:
    draft.edit(
        "firms.yaml",
        "        precision: site",
        "      - {name: Town, place: solihull}\n      - name: Somewhere #",
    )
    firm = load_deck(draft.folder)[0].firm("birmingham-airport")
    assert [site.precision for site in firm.sites] == [Precision.SITE, Precision.AREA, Precision.REGION]


def test_what_a_deck_may_leave_out(draft) -> None:
    draft.write("deck.yaml", "kiosk: 1\ntitle: T\nlanguages: [en]\nsections:\n"
                "  - {id: a, title: A, icon: mdi6.car, slides: slides/a.yaml}\n")  # fmt: skip
    draft.write("slides/a.yaml", "slides: [{id: a, layout: title, title: A}]\n")
    for file in ("firms.yaml", "sources.yaml"):
        (draft.folder / file).unlink()
    deck, _ = load_deck(draft.folder)
    assert deck.attract == Attract(text("T"), text("Touch anything to begin"))
    assert (deck.timing, deck.basemap, deck.firms) == (Timing(), None, None)
    assert deck.sections[0].colours == ("indigo", "marigold")


def test_of_steps_shown_one_at_a_time_the_longest_is_counted(slides: dict[str, s.Slide]) -> None:
    assert count_words(slides["points"], "en") == 3
    assert count_words(slides["story"], "en") == 3
    assert count_words(slides["credits"], "en") == 1
