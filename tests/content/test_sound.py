"""What is played of a deck with errors: everything else, with a placeholder where a slide cannot be shown."""

from __future__ import annotations

import functools
import random
import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.content import check_deck, load_content, load_sound, loader, words
from kiosk.domain.content import Content
from kiosk.domain.problems import Problem, Severity
from kiosk.domain.search import Kind, entries
from kiosk.domain.slides import Placeholder
from kiosk.errors import ContentError
from tests.content.breaking import broken
from tests.content.conftest import Draft

WELCOME, PLACES = "slides/welcome.yaml", "slides/places.yaml"
SLIDES = ["welcome", "why-here", "areas", "map", "credits"]
LAYER = 'layers: [{id: trams, file: t.geojson, style: plum, credit: "©"}]'


def errors(problems: tuple[Problem, ...]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def placeholders(content: Content) -> list[str]:
    return [slide.id for slide in content.deck.slides if isinstance(slide, Placeholder)]


def test_a_sound_deck_is_read_as_it_is() -> None:
    assert load_sound(paths.default_deck()) == load_content(paths.default_deck())


@pytest.mark.parametrize(
    ("file", "old", "new", "lost"),
    [
        # a slide is shown whole or not at all
        (WELCOME, "layout: title", "layout: titel", ["welcome"]),
        (WELCOME, "    subtitle:", "    subtitel:", ["welcome"]),
        (WELCOME, "      en: Touch", "      eng: Touch", ["welcome"]),
        (WELCOME, "mdi6.factory", "mdi6.facory", ["why-here"]),
        (WELCOME, "    points: #", "    points: 7 #", ["welcome--1"]),
        (PLACES, "value: 7", "value: seven", ["areas"]),
        (PLACES, "        source: ons", "        source: onz", []),
        (PLACES, "show: region", "show: atlantis", ["map"]),
        (PLACES, "        of: 14", "        of: 3", ["areas"]),
        (PLACES, "    explore: true", "    explore: true\n    explore: false", ["map"]),
        # a language too many, and what the audience does not see
        (WELCOME, "      hi: छुएँ", "      hj: छुएँ", []),
        (PLACES, "layout: credits", "layout: credits\n    sources: [nowhere]", []),
        (PLACES, "layout: credits", "layout: credits\n    notes: []", []),
        (PLACES, "layout: credits", "layout: credits\n    say: {}", []),
        # a file of slides
        (PLACES, "slides:\n", "slide:\n", ["places--1"]),
        (PLACES, "slides:\n", "slides: [\n", ["places--1"]),
        (PLACES, "slides:\n", "more: 7\nslides:\n", []),
        ("deck.yaml", "slides/places", "slides/palces", ["places--1"]),
        ("deck.yaml", "slides/places", "slides/welcome", ["places--1"]),
        # firms, sectors and sources
        ("firms.yaml", "    status: current", "    status: curent", []),
        ("firms.yaml", "        lat: 52.4539", "        lat: 152.4539", []),
        ("firms.yaml", "sector: travel", "sector: traval", []),
        ("firms.yaml", "sector: travel", "sector: travel\n    slide: nowhere", []),
        ("firms.yaml", "shape: circle", "shape: cirle", []),
        ("firms.yaml", "mdi6.airplane", "mdi6.airplan", []),
        ("firms.yaml", "id: travel", "id: Travel!", ["map"]),
        ("firms.yaml", "id: firms", "id: The firms", []),
        ("firms.yaml", "title:\n", "titel:\n", []),
        ("firms.yaml", "firms:\n", "frims:\n", ["map"]),
        ("firms.yaml", "sectors:\n", "sectors: [\n", ["map"]),
        ("sources.yaml", "publisher: Mike", "publishr: Mike", []),
        ("sources.yaml", "url: https", "url: htps", []),
        ("sources.yaml", "sources:\n", "sources: [\n", []),
        ("sources.yaml", "sources:\n", "source:\n", []),
        # deck.yaml
        ("deck.yaml", "title:\n", "titel:\n", []),
        ("deck.yaml", "kiosk: 1", "kiosk: 1\nkiosk: 2", []),
        ("deck.yaml", "languages: [en, hi]", "languages: [en, hi, hi]", []),
        ("deck.yaml", "languages: [en, hi]", "languages: [en, Hindi]", []),
        ("deck.yaml", "languages: [en, hi]", "languages: [en]", []),
        ("deck.yaml", "idle: 60s", "idle: 7s", []),
        ("deck.yaml", "session:", "sesion:", []),
        ("deck.yaml", "  call:\n", "  cal:\n", []),
        ("deck.yaml", "attract:\n", "attract:\n  slides: [welcome, nowhere]\n", []),
        ("deck.yaml", "attract:\n", "theme: {indigo: blue}\nattract:\n", []),
        ("deck.yaml", "attract:\n", "pins: [firms.yaml, venues.yaml]\nattract:\n", []),
        ("deck.yaml", "basemap: west-midlands", "basemap: east-midlands", ["map"]),
        ("deck.yaml", "basemap: west-midlands", f"basemap: west-midlands\n  {LAYER}", []),
        ("deck.yaml", "basemap: west-midlands", "basemap: west-midlands\n  areas: {atlantis: A}", []),
        ("deck.yaml", "  - id: places", "  - id: Places", []),
        ("deck.yaml", "    icon: mdi6.map-marker", "    icon: mdi6.map-markr", []),
        ("deck.yaml", "    icon: mdi6.map-marker", "", []),
        ("deck.yaml", "    tile: wide", "    tile: wid", []),
        ("deck.yaml", "colours: [teal, marigold]", "colours: [teal, mary]", []),
        ("deck.yaml", "      en: Firms and places", "      fr: Firms and places", []),
        ("words.yaml", "", "home: {en: 7}\nhom: {en: x}\n", []),
        ("words.yaml", "", "home: [\n", []),
    ],
)
def test_the_rest_is_played(draft: Draft, file: str, old: str, new: str, lost: list[str]) -> None:
    if file == "words.yaml":
        draft.write(file, new)
    else:
        draft.edit(file, old, new)
    content = load_sound(draft.folder)
    told = errors(content.problems)
    assert content.problems == check_deck(draft.folder)
    assert told
    assert placeholders(content) == lost
    there = [slide.id for slide in content.deck.slides]
    if not any("--" in slide for slide in lost):  # which stands for a file
        assert there == SLIDES
    for slide in content.deck.slides:
        if isinstance(slide, Placeholder):
            assert set(slide.problems) <= set(told)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("deck.yaml", "kiosk: 1", "kiosk: 2"),
        ("deck.yaml", "kiosk: 1", "kiosk: [1"),
        ("deck.yaml", "kiosk: 1", ""),
        ("deck.yaml", "languages: [en, hi]", ""),
        ("deck.yaml", "languages: [en, hi]", "languages: [English]"),
        ("deck.yaml", "sections:\n", "section:\n"),
    ],
)
def test_there_is_no_deck_without_these(draft: Draft, file: str, old: str, new: str) -> None:
    draft.edit(file, old, new)
    with pytest.raises(ContentError) as refused:
        load_sound(draft.folder)
    assert refused.value.problems == check_deck(draft.folder)


def test_a_placeholder_keeps_what_can_be_read(draft: Draft) -> None:
    draft.edit(WELCOME, "  - id: welcome\n", "  - id: welcome\n    notes: Say hello\n    colour: red\n")
    slide = load_sound(draft.folder).deck.slides[0]
    assert isinstance(slide, Placeholder)
    assert slide.title.resolve("hi").text == "हमारा क्षेत्र"
    assert slide.notes is not None
    assert slide.notes.resolve("en").text == "Say hello"
    (problem,) = slide.problems
    assert str(problem).startswith(f"{WELCOME}:6:5: error: slides.welcome.colour: ")


@pytest.mark.parametrize("how", ["empty", "folder", "link", "gone"])
@pytest.mark.parametrize(
    ("file", "lost"), [(PLACES, ["places--1"]), ("firms.yaml", ["map"]), ("sources.yaml", [])]
)
def test_a_file_that_is_none(draft: Draft, tmp_path: Path, file: str, lost: list[str], how: str) -> None:
    path = draft.folder / file
    path.unlink()
    match how:
        case "empty":
            path.touch()
        case "folder":
            path.mkdir()
        case "link":
            (tmp_path / "outside").touch()
            path.symlink_to(tmp_path / "outside")
    content = load_sound(draft.folder)
    assert content.problems == check_deck(draft.folder)
    assert placeholders(content) == lost


def test_nobody_finds_a_placeholder_by_searching(draft: Draft) -> None:
    draft.edit(PLACES, "value: 7", "value: seven")
    found = {entry.id for entry in entries(load_sound(draft.folder).deck, None) if entry.kind is Kind.SLIDE}
    assert found == {"welcome", "why-here", "credits"}


def test_a_placeholder_without_a_title_says_what_it_is(draft: Draft) -> None:
    draft.edit(WELCOME, "    title:\n      en: Our region\n      hi: हमारा क्षेत्र\n", "")
    title = load_sound(draft.folder).deck.slides[0].title
    assert title.resolve("en").text == "This page is on its way"
    assert title.resolve("hi").language == "hi"


def test_of_two_slides_with_one_id_the_first_keeps_it(draft: Draft) -> None:
    draft.edit(PLACES, "id: areas", "id: welcome")
    content = load_sound(draft.folder)
    assert placeholders(content) == ["places--3"]
    assert content.deck.slides[0].id == "welcome"


def test_a_firm_is_left_out_and_whatever_names_it_goes_on(draft: Draft) -> None:
    slide = "  - {id: card, layout: firm, title: T, firm: birmingham-airport}\n"
    draft.edit(PLACES, "slides:\n", f"slides:\n{slide}")
    draft.edit(
        PLACES, "show: region", "show: [solihull, birmingham-airport]\n    firms: [birmingham-airport]"
    )
    draft.edit("firms.yaml", "    status: current", "    status: curent")
    content = load_sound(draft.folder)
    assert placeholders(content) == ["card"]
    card, region = content.deck.slides[2], content.deck.map
    assert isinstance(card, Placeholder)
    assert [problem.file for problem in card.problems] == ["firms.yaml"], "what is to be mended is the firm"
    assert region is not None
    assert (region.show, region.firms) == (("solihull",), ())
    assert content.deck.firms is not None
    assert content.deck.firms.firms == ()


def test_five_hundred_errors_in_one_file_are_not_too_many(draft: Draft) -> None:
    slides = "".join(f"  - {{id: slide-{n}, layout: nothing, title: T}}\n" for n in range(900))
    draft.edit(PLACES, "slides:\n", f"slides:\n{slides}")
    assert len(placeholders(load_sound(draft.folder))) == 900


# --- anything at all


def loaded(folder: Path) -> Content | None:
    """What is sound of a deck, None where nothing is."""
    try:
        return load_sound(folder)
    except ContentError:
        return None


@pytest.fixture(params=[("starter", 240), ("shipped", 60)], ids=lambda param: param[0])
def many(request: pytest.FixtureRequest, draft: Draft, tmp_path: Path) -> tuple[Path, int]:
    kind, count = request.param
    if kind == "starter":
        return draft.folder, count
    return Path(shutil.copytree(paths.default_deck(), tmp_path / "shipped")), count


def test_one_broken_line_leaves_a_deck_or_problems(
    many: tuple[Path, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    for module, name in ((loader, "load_basemap"), (words, "_program")):  # the program's own: never broken
        monkeypatch.setattr(module, name, functools.cache(getattr(module, name)))
    folder, count = many
    chance = random.Random(count)
    played = 0
    for _ in range(count):
        file = chance.choice(sorted(folder.rglob("*.yaml")))
        before = file.read_bytes()
        file.write_text(broken(before.decode(), chance), encoding="utf-8")
        told = check_deck(folder)
        content = loaded(folder)
        if content is None:
            assert file.name == "deck.yaml"
        else:
            played += bool(errors(told))
            assert content.problems == told
            assert len({slide.id for slide in content.deck.slides}) == len(content.deck.slides)
        file.write_bytes(before)
    assert played > count // 3
