"""A deck's folder to a Deck, to what is sound of it, or to every problem in it."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.content.loader import Loader
from kiosk.content.mending import Mender
from kiosk.content.survey import Survey
from kiosk.content.words import words_of
from kiosk.domain.basemap import Basemap
from kiosk.domain.content import Content
from kiosk.domain.deck import Deck
from kiosk.domain.problems import Problem, Severity
from kiosk.errors import ContentError

_MOST_READINGS = 20
"""What is left out may leave out more: a sector its firms, a firm its slide. Three readings are common."""

Problems = tuple[Problem, ...]
Loaded = tuple[Deck | None, Basemap | None, Problems]


def load_content(folder: Path) -> Content:
    """The deck of a folder with all that is shown beside it: the program's words and the map.

    Raises:
        ContentError: with every problem, if any of them is an error.
        InstallationError: a file of the program's own is missing or damaged.
    """
    survey = _survey(folder, None)
    deck, basemap, problems = _whole(survey)
    return Content(deck, words_of(survey), basemap, problems)


def load_sound(folder: Path) -> Content:
    """The same as far as it is sound: a slide with an error is a placeholder; a firm with one is left out,
    and so is whatever else a deck can do without.

    Raises:
        ContentError: with every problem, if no deck is left: no deck.yaml, language or section can be read.
        InstallationError: a file of the program's own is missing or damaged.
    """
    survey = _survey(folder, None)
    deck, basemap, problems = _mended(survey)
    return Content(deck, words_of(survey), basemap, problems)


def load_deck(folder: Path, *, today: datetime.date | None = None) -> tuple[Deck, Problems]:
    """The deck of a folder, and its warnings in the order of files and lines.

    today: the date from which the age of figures is counted; the computer's own if left out.

    Raises:
        ContentError: with every problem, if any of them is an error.
    """
    deck, _, problems = _whole(_survey(folder, today))
    return deck, problems


def check_deck(folder: Path, *, today: datetime.date | None = None) -> Problems:
    """Every problem of a deck, errors and warnings, in the order of files and lines."""
    return _read(_survey(folder, today))[2]


def _whole(survey: Survey) -> tuple[Deck, Basemap | None, Problems]:
    deck, basemap, problems = _read(survey)
    if deck is None or any(problem.severity is Severity.ERROR for problem in problems):
        raise ContentError(problems)
    return deck, basemap, problems


def _mended(first: Survey) -> tuple[Deck, Basemap | None, Problems]:
    """Reads the deck, leaves out what is wrong, and reads again until nothing is."""
    mender = Mender()
    told: Problems = ()
    for _ in range(_MOST_READINGS):
        survey = Survey(first.folder, first.today, mended=mender.roots, kept=first.kept)
        deck, basemap, problems = _read(survey, mender)
        told = told or problems
        if deck is not None and mender.done:
            return deck, basemap, told
        if not mender.mended:
            break
    raise ContentError(told)


def _survey(folder: Path, today: datetime.date | None) -> Survey:
    return Survey(folder.absolute(), today or datetime.datetime.now().astimezone().date())


def _read(survey: Survey, mender: Mender | None = None) -> Loaded:
    loader = Loader(survey)
    with _collector_at_rest():
        deck = loader.load()
    problems = tuple(sorted(set(survey.problems)))
    if mender is not None:
        mender.mend(survey, loader.roots)
    survey.forget()
    return deck, loader.basemap, problems


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Looking for garbage among half a million new nodes takes as long as making them."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
