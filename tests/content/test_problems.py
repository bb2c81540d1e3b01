# ruff: noqa: E501 - lines of problems are written here as they are printed
"""What an editor can get wrong, and the one line that says so: edits of the deck of `kiosk new`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

WELCOME, PLACES, DECK, FIRMS, SOURCES = (
    "slides/welcome.yaml",
    "slides/places.yaml",
    "deck.yaml",
    "firms.yaml",
    "sources.yaml",
)
SUBTITLE = "    subtitle:"

ROWS = [
    # keys and ids
    (WELCOME, SUBTITLE, "    subtitel:",
     '9:5: error: slides.welcome.subtitel: "subtitel" is not a key of a title slide (did you mean subtitle?)'),
    (WELCOME, "    title:\n      en: Our", "    titel:\n      en: Our",
     '6:5: error: slides.welcome.titel: "titel" is not a key of a title slide (did you mean title?)'),
    (WELCOME, "      en: Our region\n", "      en: Our region\n      en: Again\n",
     '8:7: error: slides.welcome.title.en: the key "en" is already on line 7 (take one of them away)'),
    (WELCOME, "  - id: why-here", "  - id: welcome",
     '13:9: error: slides.welcome.id: there is a slide "welcome" already (the first is in slides/welcome.yaml, line 4)'),
    (WELCOME, "  - id: why-here", "  - id: Why Here",
     '13:9: error: slides.Why Here.id: "Why Here" is not an id (lower-case words joined by -, such as why-here)'),
    (WELCOME, "  - id: why-here\n    layout", "  - layout",
     "13:5: error: slides.2.id: is missing (the slide's id, unique in the deck)"),
    (WELCOME, "layout: points", "layout: pionts",
     '14:13: error: slides.why-here.layout: "pionts" is not a layout (did you mean points?)'),
    (SOURCES, "    publisher: Mike Borsetti\n", "",
     "9:5: error: sources.airports.publisher: is missing (who published it)"),
    # texts
    (WELCOME, "          hi: यहाँ रहने वाले लोग\n", "",
     "21:11: warning: slides.why-here.points.1.text: is not translated into hi (en is shown instead)"),
    (WELCOME, "title:\n      en: Our region\n      hi: हमारा क्षेत्र\n", "title: Our region\n",
     "6:12: warning: slides.welcome.title: is not translated into hi (en is shown instead)"),
    (WELCOME, "          en: The people who live here\n", "",
     "21:11: error: slides.why-here.points.1.text: has no text in en, the deck's first language"),
    (WELCOME, "          en: The people who live here", "          en:",
     "21:14: error: slides.why-here.points.1.text.en: has no value (write a text, or take the key away)"),
    (WELCOME, "          en: The people", "          fr: Les gens\n          en: The people",
     '21:11: error: slides.why-here.points.1.text.fr: "fr" is not a language of this deck (one of en, hi)'),
    (WELCOME, "          en: The people who live here", "          en: [a, b]",
     "21:15: error: slides.why-here.points.1.text.en: must be a text (write it on the line of its key)"),
    (WELCOME, "          en: The people who live here", '          en: "The \\e[31m people"',
     "21:15: error: slides.why-here.points.1.text.en: holds the invisible character U+001B (delete it)"),
    (DECK, "languages: [en, hi]", "languages: [en, hindi]",
     '13:17: error: languages.2: "hindi" is not right here (write it like en)'),
    (DECK, "languages: [en, hi]", "languages: [en, hi, en]",
     "13:12: error: languages: names a language twice (take one away)"),
    # colours, icons, choices
    (WELCOME, SUBTITLE, "    background: indgo\n    subtitle:",
     '9:17: error: slides.welcome.background: "indgo" is not a colour of the theme (did you mean indigo?)'),
    (WELCOME, "mdi6.factory", "mdi6.factroy",
     '23:15: error: slides.why-here.points.2.icon: there is no icon "mdi6.factroy" (did you mean mdi6.factory?)'),
    (DECK, "colours: [indigo, marigold]", "colours: [indigo]",
     "41:14: error: sections.welcome.colours: has 1 colours (it takes 2)"),
    (DECK, "tile: wide", "tile: wyde",
     '50:11: error: sections.places.tile: "wyde" is not known here (did you mean wide?)'),
    (PLACES, "explore: true", "explore: yes",
     '26:14: error: slides.map.explore: "yes" is neither true nor false (write true or false)'),
    (WELCOME, "mdi6.factory", "factory",
     '23:15: error: slides.why-here.points.2.icon: there is no icon "factory" (write an icon as family.name, such as mdi6.car)'),
    # numbers, dates, lengths of time
    (PLACES, "value: 7", "value: 12:30",
     '9:16: error: slides.areas.figures.1.value: "12:30" is not a number (write digits and a point, such as 34000 or 1.15)'),
    (DECK, "kiosk: 1", "kiosk: 1e999",
     '5:8: error: kiosk: "1e999" is not a whole number (write digits and a point, such as 34000 or 1.15)'),
    (PLACES, "value: 7", "value: 15",
     "13:13: error: slides.areas.figures.1.of: is less than the value, so it is not the whole (write the larger number here)"),
    (PLACES, "as_of: 2016-12", "as_of: 2016-13",
     '18:16: error: slides.areas.figures.1.as_of: "2016-13" is not a date (write 2025, 2025-09 or 2025-09-29)'),
    (PLACES, "as_of: 2016-12", "as_of: 2016-12\n        since: 2016",
     "19:9: error: slides.areas.figures.1.since: a figure has one date: as_of or since (take one away)"),
    (PLACES, "        as_of: 2016-12\n", "",
     '9:9: warning: slides.areas.figures.1: is from "2016-12" and does not say so (add as_of, the date on which it held)'),
    (DECK, "idle: 60s", "idle: 60",
     '17:9: error: session.idle: "60" is not a length of time (write it like 60s)'),
    (DECK, "idle: 60s", "idle: 10min",
     '17:9: error: session.idle: "10min" is out of range (it goes from 30 s to 180 s)'),
    # references
    (PLACES, "show: region", "show: [coventry, sollihull]",
     '25:22: error: slides.map.show.2: there is no place or firm "sollihull" (did you mean solihull?)'),
    (PLACES, "    explore: true\n", "    firms: [birmingam-airport]\n",
     '26:13: error: slides.map.firms.1: there is no firm "birmingam-airport" (did you mean birmingham-airport?)'),
    (DECK, "attract:\n", "attract:\n  slides: [welcom]\n",
     '22:12: error: attract.slides.1: there is no slide "welcom" (did you mean welcome?)'),
    (DECK, "basemap: west-midlands", "basemap: west-midland",
     '31:12: error: map.basemap: there is no map "west-midland" (did you mean west-midlands?)'),
    (DECK, "slides: slides/places.yaml", "slides: slides/place.yaml",
     '51:13: error: sections.places.slides: "slides/place.yaml" is not there (did you mean places.yaml?)'),
    (FIRMS, "sector: travel", "sector: travle",
     '21:13: error: firms.birmingham-airport.sector: there is no sector "travle" (did you mean travel?)'),
    (FIRMS, "id: birmingham-airport", "id: coventry",
     '18:9: error: firms.coventry.id: "coventry" is a place of the map as well (give the firm another id)'),
    (SOURCES, "  airports:", "  unused: {title: A, publisher: B, date: 2020}\n  airports:",
     "8:3: warning: sources.unused: is never used (take it away, or name it where its fact is)"),
    # places
    (FIRMS, "lat: 52.4539\n        lon: -1.74803", "lat: -1.74803\n        lon: 52.4539",
     "30:14: error: firms.birmingham-airport.sites.1.lat: lat and lon are the wrong way round (write lat: 52.4539 and lon: -1.74803)"),
    (FIRMS, "lat: 52.4539", "lat: 51.5",
     "30:14: error: firms.birmingham-airport.sites.1.lat: 51.5, -1.74803 is off the map (lat goes from 51.83 to 53.23, lon from -3.24 to -1.17)"),
    (FIRMS, "        lat: 52.4539\n", "",
     "30:14: error: firms.birmingham-airport.sites.1.lon: stands alone (lat and lon belong together)"),
    (FIRMS, "        lat: 52.4539\n        lon: -1.74803\n", "",
     "30:20: error: firms.birmingham-airport.sites.1.precision: precision site needs lat and lon (add them, or write town, area or region)"),
    (FIRMS, "precision: site", "precision: region",
     "32:20: error: firms.birmingham-airport.sites.1.precision: precision region has no lat and lon (take them away, or say how exact they are)"),
    (FIRMS, "place: solihull", "place: solihul",
     '29:16: error: firms.birmingham-airport.sites.1.place: there is no place "solihul" (did you mean solihull?)'),
    (FIRMS, "place: solihull", "place: coventry",
     "30:14: warning: firms.birmingham-airport.sites.1.lat: 52.4539, -1.74803 lies in Solihull, not in Coventry (check lat and lon, or write place: solihull)"),
    (FIRMS, "place: solihull", "place: gaydon",
     "30:14: warning: firms.birmingham-airport.sites.1.lat: 52.4539, -1.74803 lies in Solihull, 34 km from Gaydon (check lat and lon, or the place)"),
    (FIRMS, "lat: 52.4539\n        lon: -1.74803", "lat: 52.951\n        lon: -1.201",
     "30:14: warning: firms.birmingham-airport.sites.1.lat: 52.951, -1.201 lies in no area of the map (the nearest is Staffordshire, 29 km away: check lat and lon)"),
    (FIRMS, "lat: 52.4539\n        lon: -1.74803", "lat: 52.45\n        lon: -1.75",
     "30:14: warning: firms.birmingham-airport.sites.1.lat: precision site is more exact than lat and lon, which say 1 km (write more decimals, or precision: town or area)"),
    # addresses and paths
    (SOURCES, "url: https://github.com/mborsetti/airportsdata", "url: javascript:alert(1)",
     '12:10: error: sources.airports.url: "javascript:alert(1)" is not right here (write it like https://example.org)'),
    (WELCOME, SUBTITLE, "    background: ../../secret.png\n    subtitle:",
     '9:17: error: slides.welcome.background: "../../secret.png" leaves the deck\'s folder (copy the file into the deck)'),
    (WELCOME, SUBTITLE, "    background: /etc/secret.png\n    subtitle:",
     '9:17: error: slides.welcome.background: "/etc/secret.png" is not a path inside the deck (write it relative to this file, such as ../media/river.jpg)'),
    (WELCOME, SUBTITLE, "    background: https://example.org/x.png\n    subtitle:",
     '9:17: error: slides.welcome.background: "https://example.org/x.png" is not a path inside the deck (write it relative to this file, such as ../media/river.jpg)'),
    # whole files
    (DECK, "kiosk: 1", "kiosk: 1\n\ttitle: x", "6:1: error: file: a tab cannot indent a line (use spaces)"),
    (DECK, "kiosk: 1", "kiosk: 2", "5:8: error: kiosk: is a format that this program cannot read (write 1)"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    ROWS,
    ids=[row[3].split(":")[3].strip() + "-" + str(i) for i, row in enumerate(ROWS)],
)
def test_each_mistake_is_one_line(
    problem: Callable[..., str], file: str, old: str, new: str, line: str
) -> None:
    assert problem(file, old, new) == f"{file}:{line}"


def test_the_deck_of_kiosk_new_has_no_problem(draft) -> None:
    assert draft.problems() == []


def test_all_problems_come_at_once_in_the_order_of_the_files(draft) -> None:
    draft.edit(DECK, "tile: wide", "tile: wyde")
    draft.edit(SOURCES, "publisher: Mike", "publishr: Mike")
    draft.edit(WELCOME, "mdi6.factory", "mdi6.factroy")
    draft.edit(WELCOME, "layout: title", "layout: titel")
    places = [problem.split(": ")[0] for problem in draft.problems()]
    assert places == [
        "deck.yaml:50:11",
        "slides/welcome.yaml:5:13",
        "slides/welcome.yaml:23:15",
        "sources.yaml:10:5",
    ]


def test_a_file_that_cannot_be_read_does_not_make_its_ids_unknown(draft) -> None:
    draft.write(FIRMS, "firms: [\n")
    draft.write(SOURCES, b"sources: \xff\n")
    files = [problem.split(":")[0] for problem in draft.problems()]
    assert files == [FIRMS, SOURCES]


def test_a_wrong_deck_file_does_not_hide_the_others(draft) -> None:
    draft.write(DECK, "a: b: c\n")
    draft.write(WELCOME, "- [\n")
    assert [problem.split(":")[0] for problem in draft.problems()] == [DECK, WELCOME]


@pytest.mark.parametrize(
    "name", ["NO", "yes", "12:30", "1_000", "0x1F", "1e3", "~", "null", "2026-11-22", "=", "on"]
)
def test_a_text_stays_as_it_is_written(draft, name: str) -> None:
    from kiosk.content import load_deck

    draft.edit(FIRMS, "name: Birmingham Airport", f"name: {name}")
    deck, _ = load_deck(draft.folder)
    assert deck.firm("birmingham-airport").name.resolve("en").text == name


@pytest.mark.parametrize(("written", "value", "decimals"), [
    ("34000", 34000, 0), ("1.15", 1.15, 2), ("1_000", 1000, 0), ('"12"', 12, 0), ("-3.50", -3.5, 2), ("1e3", 1000, 0),
])  # fmt: skip
def test_a_number_is_read_as_it_is_written(draft, written: str, value: float, decimals: int) -> None:
    from kiosk.content import load_deck

    draft.edit(PLACES, "value: 7", f"value: {written}\n        icon: mdi6.car")
    draft.edit(PLACES, "        of: 14 # the whole that the bar compares it with\n", "")
    draft.edit(PLACES, "        of_label:\n          en: areas on the map\n          hi: नक्शे के इलाके\n", "")
    deck, _ = load_deck(draft.folder)
    figure = next(slide for slide in deck.slides if slide.id == "areas").figures[0]
    assert (figure.value, figure.decimals) == (value, decimals)


def test_a_crowded_slide_is_a_warning(draft) -> None:
    draft.edit(WELCOME, "en: Touch, look around", "en: " + "word " * 70)
    assert draft.problems() == [
        (
            "slides/welcome.yaml:4:9: warning: slides.welcome.id: the slide has about 80 words "
            "(more than 60 are not read: split it)"
        )
    ]


def test_a_file_of_slides_that_no_section_names_is_a_warning(draft) -> None:
    draft.write("slides/lost.yaml", "slides: []\n")
    assert draft.problems() == [
        "slides/lost.yaml:1:1: warning: file: is not used by any section (name it in deck.yaml)"
    ]


def test_a_map_slide_needs_a_map(problem: Callable[..., str]) -> None:
    found = problem("deck.yaml", "map:\n  basemap: west-midlands\n", "")
    assert found == (
        "slides/places.yaml:20:9: error: slides.map.id: has no map to show "
        "(add map: {basemap: west-midlands} to deck.yaml)"
    )


def test_a_map_slide_needs_firms(draft) -> None:
    (draft.folder / "firms.yaml").unlink()
    assert any("has no firms to show (write them into firms.yaml" in problem for problem in draft.problems())


def test_a_firms_sector_is_one_of_its_own_file(draft) -> None:
    firms = (draft.folder / "firms.yaml").read_text(encoding="utf-8")
    for old, new in (("id: firms", "id: venues"), ("id: travel", "id: sport"), ("id: birmingham-a", "id: a")):
        firms = firms.replace(old, new, 1)
    draft.write("venues.yaml", firms)
    draft.edit(DECK, "sections:\n", "pins: [firms.yaml, venues.yaml]\nsections:\n")
    assert draft.problems() == [
        'venues.yaml:18:9: error: firms.airport.id: has the sector "travel" of another file (one of sport)'
    ]


def test_a_place_without_a_name_of_the_decks_own_has_the_maps(draft) -> None:
    from kiosk.content import load_deck

    draft.edit(
        DECK, "  basemap: west-midlands", "  basemap: west-midlands\n  areas: {coventry: {en: Cov, hi: कव}}"
    )
    names = load_deck(draft.folder)[0].place_names
    assert names["coventry"].resolve("hi").text == "कव"
    assert names["solihull"].resolve("hi").text == "Solihull"


def test_a_section_may_say_how_long_it_takes_in_a_talk(draft) -> None:
    from kiosk.content import load_deck

    draft.edit(DECK, "    tile: large\n", "    tile: large\n    minutes: 2.5\n")
    deck, warnings = load_deck(draft.folder)
    assert [section.minutes for section in deck.sections] == [2.5, None]
    (warning,) = warnings
    assert str(warning) == (
        "deck.yaml:45:9: warning: sections.places.id: has no minutes, and others have "
        "(a talk's plan leaves it no time: add minutes)"
    )


def test_a_plan_for_every_section_lacks_nothing(draft) -> None:
    from kiosk.content import load_deck

    draft.edit(DECK, "    tile: large\n", "    tile: large\n    minutes: 2.5\n")
    draft.edit(DECK, "    tile: wide\n", "    tile: wide\n    minutes: 2\n")
    deck, warnings = load_deck(draft.folder)
    assert [section.minutes for section in deck.sections] == [2.5, 2]
    assert warnings == ()


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        ("0", '"0" is out of range (it goes from 0.1 to 600)'),
        ("-2", '"-2" is out of range (it goes from 0.1 to 600)'),
        ("2min", '"2min" is not a number (write digits and a point, such as 34000 or 1.15)'),
        ("2:30", '"2:30" is not a number (write digits and a point, such as 34000 or 1.15)'),
        (".inf", '".inf" is not a number (write digits and a point, such as 34000 or 1.15)'),
        ("[2]", "must be a number (write it on the line of its key)"),
        ('""', "has no value (write a number, or take the key away)"),
    ],
)
def test_minutes_are_a_positive_number(problem: Callable[..., str], minutes: str, said: str) -> None:
    found = problem(DECK, "    tile: large\n", f"    tile: large\n    minutes: {minutes}\n")
    assert found == f"deck.yaml:43:14: error: sections.welcome.minutes: {said}"
