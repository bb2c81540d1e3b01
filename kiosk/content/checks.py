"""What can only be said when every file is read: references, sources, the age of figures, crowded slides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from kiosk.content.survey import Reference, Survey
from kiosk.content.wording import did_you_mean, listed, shown
from kiosk.content.words import check_words
from kiosk.domain.dates import PartialDate
from kiosk.domain.deck import Deck
from kiosk.domain.slides import MapSlide, Slide
from kiosk.domain.text import Text

MOST_WORDS = 60
_UNSEEN = frozenset(("notes", "say", "alt", "credit", "sources", "section", "backdrop"))
_ONE_AT_A_TIME = frozenset(("timeline", "gallery", "story", "quiz"))


def check(survey: Survey, deck: Deck | None) -> None:
    """Note what is wrong between files; `deck` is None if it could not be put together."""
    for reference in survey.references:
        _check_reference(reference, survey)
    _check_clashes(survey)
    _check_unused_sources(survey)
    if deck is not None:
        _check_sectors(survey, deck)
        _check_maps(survey, deck)
        _check_ages(survey, deck)
        _check_words(survey, deck)
        _check_plan(survey, deck)
    _check_unused_files(survey)
    check_words(survey)


def _check_reference(reference: Reference, survey: Survey) -> None:
    if any(reference.name in survey.names.get(space, ()) for space in reference.spaces):
        return
    if survey.unread.isdisjoint(reference.spaces) and not reference.spot.reading.full:
        kind = " or ".join(reference.spaces)
        hint = did_you_mean(reference.name, survey.names_of(*reference.spaces))
        reference.spot.error(f"there is no {kind} {shown(reference.name)}", hint)


def _check_clashes(survey: Survey) -> None:
    """`show` names firms and places alike."""
    places = survey.names.get("place", {})
    for name, spot in survey.names.get("firm", {}).items():
        if name in places and spot is not None:
            spot.error(f"{shown(name)} is a place of the map as well", "give the firm another id")


def _check_sectors(survey: Survey, deck: Deck) -> None:
    """A firm's sector is one of its own file: another file's are another list on the screen."""
    firms, sectors = survey.names.get("firm", {}), survey.names.get("sector", {})
    for pin_set in deck.pin_sets:
        own = [sector.id for sector in pin_set.sectors]
        for firm in pin_set.firms:
            spot = firms.get(firm.id)
            if firm.sector not in own and firm.sector in sectors and spot is not None:
                spot.error(f"has the sector {shown(firm.sector)} of another file", f"one of {listed(own)}")


def _check_unused_sources(survey: Survey) -> None:
    if survey.unread & {"slide", "firm"}:
        return
    used = {reference.name for reference in survey.references if "source" in reference.spaces}
    for name, spot in survey.names.get("source", {}).items():
        if name not in used and spot is not None:
            spot.warning("is never used", "take it away, or name it where its fact is")


def _check_ages(survey: Survey, deck: Deck) -> None:
    for figure in survey.undated:
        source = deck.sources.get(figure.name)
        date = None if source is None else _date_in(source.date)
        if date is not None and date.months_before(survey.today) > survey.stale_after:
            message = f"is from {shown(source.date) if source else date.year} and does not say so"
            figure.spot.warning(message, "add as_of, the date on which it held")


def _check_maps(survey: Survey, deck: Deck) -> None:
    """A map slide is the deck's map with its firms on it."""
    misspelt = any(problem.where.startswith("map.") for problem in survey.problems)
    for slide in deck.slides:
        spot = survey.names.get("slide", {}).get(slide.id)
        if not isinstance(slide, MapSlide) or spot is None:
            continue
        if deck.basemap is None and not misspelt:
            spot.error("has no map to show", "add map: {basemap: west-midlands} to deck.yaml")
        elif deck.firms is None and "firm" not in survey.unread:
            spot.error("has no firms to show", "write them into firms.yaml beside deck.yaml")


def _date_in(printed: str) -> PartialDate | None:
    found = re.search(r"(?<!\d)(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?(?!\d)", printed)
    return PartialDate.parse(found[0]) if found else None


def _check_words(survey: Survey, deck: Deck) -> None:
    spots = survey.names.get("slide", {})
    for slide in deck.slides:
        count = count_words(slide, deck.languages[0])
        spot = spots.get(slide.id)
        if count > MOST_WORDS and spot is not None:
            spot.warning(
                f"the slide has about {count} words", f"more than {MOST_WORDS} are not read: split it"
            )


def _check_plan(survey: Survey, deck: Deck) -> None:
    """A talk counts against all of its sections: one that has no time in the plan makes the speaker late."""
    unplanned = [section.id for section in deck.sections if section.minutes is None]
    if len(unplanned) == len(deck.sections):
        return
    for name in unplanned:
        spot = survey.names.get("section", {}).get(name)
        if spot is not None:
            spot.warning("has no minutes, and others have", "a talk's plan leaves it no time: add minutes")


def count_words(slide: Slide, language: str) -> int:
    """The words that a slide shows at once in a language; of steps shown one by one, the longest counts."""
    alone = slide.layout in _ONE_AT_A_TIME
    return sum(_count(value, language, alone=alone) for value in _visible(slide))


def _visible(value: object) -> Iterator[object]:
    names = (field.name for field in fields(value) if field.name not in _UNSEEN)  # type: ignore[arg-type]
    return (getattr(value, name) for name in names)


def _count(value: object, language: str, *, alone: bool = False) -> int:
    match value:
        case Text():
            return len(value.resolve(language).text.split())
        case tuple():
            counts = [_count(item, language) for item in value]
            return max(counts, default=0) if alone else sum(counts)
        case _ if is_dataclass(value) and not isinstance(value, type | PartialDate):
            return sum(_count(part, language) for part in _visible(value))
        case _:
            return 0


def _check_unused_files(survey: Survey) -> None:
    """A file of slides that no section names is a section that its writer believes to be on the screen."""
    if not survey.slide_files or "slide" in survey.unread:
        return
    for path in sorted((survey.folder / "slides").glob("*.y*ml"))[:200]:
        if path not in survey.slide_files:
            survey.note_file(
                path.relative_to(survey.folder).as_posix(),
                "is not used by any section",
                "name it in deck.yaml",
            )
