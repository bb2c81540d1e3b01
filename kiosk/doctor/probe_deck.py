"""Facts about a deck: its errors, and the characters of its texts that no bundled font draws."""

from __future__ import annotations

import dataclasses
import os
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk import paths
from kiosk.doctor.facts import DeckFacts
from kiosk.domain.content import Content
from kiosk.domain.problems import Problem, Severity
from kiosk.domain.text import Text
from kiosk.errors import ContentError

UNDRAWN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Unicode's categories of characters that have no ink."""


def deck(folder: Path) -> DeckFacts:
    """Read a deck's folder, and try its texts on the fonts. Call it in a process without Qt."""
    from kiosk.content import load_sound

    try:
        content = load_sound(folder)
    except ContentError as error:
        return DeckFacts(str(folder), *_errors(error.problems), {})
    used = characters(content)
    drawn = drawable(paths.assets() / "fonts", frozenset().union(*used.values()))
    lacking = {code: "".join(sorted(each - drawn)) for code, each in used.items()}
    return DeckFacts(str(folder), *_errors(content.problems), lacking)


def _errors(problems: tuple[Problem, ...]) -> tuple[int, str]:
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    return len(errors), str(errors[0]) if errors else ""


def characters(content: Content) -> dict[str, frozenset[str]]:
    """By the deck's languages, every character with ink in the texts of the deck and of the program."""
    languages = content.deck.languages
    used: dict[str, set[str]] = {code: set() for code in languages}
    for text in _texts((content.deck, tuple(content.words.values()))):
        spoken = {languages[0]: text} if isinstance(text, str) else text.by_language
        for code in used.keys() & spoken.keys():
            used[code].update(spoken[code])
    return {code: frozenset(filter(_has_ink, each)) for code, each in used.items()}


def _has_ink(character: str) -> bool:
    return unicodedata.category(character) not in UNDRAWN


def _texts(thing: object) -> Iterator[Text | str]:
    """Every text in a thing; names and addresses are in no language, and ids do no harm."""
    match thing:
        case Text() | str():
            yield thing
        case tuple() | list():
            for each in thing:
                yield from _texts(each)
        case Mapping():
            yield from _texts(tuple(thing.values()))
        case _ if dataclasses.is_dataclass(thing):
            yield from _texts(tuple(getattr(thing, field.name) for field in dataclasses.fields(thing)))


def drawable(fonts: Path, wanted: frozenset[str]) -> frozenset[str]:
    """Those of some characters that a font in a folder draws."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # fonts need no display, and this process is our own
    from PySide6.QtGui import QGuiApplication, QRawFont

    from kiosk.system.fonts import own_font_rules

    own_font_rules(fonts)
    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    faces = [QRawFont(str(file), 16) for file in sorted(fonts.glob("*.ttf"))]
    drawn = {each for each in wanted if any(face.supportsCharacter(ord(each)) for face in faces)}
    del app
    return frozenset(drawn)
