"""The program's own words, and what a deck adds to them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from functools import cache
from pathlib import Path
from typing import TypeAlias

from kiosk import paths
from kiosk.content.deck_files import DeckFiles
from kiosk.content.kinds import BAD, word
from kiosk.content.nodes import Mapping, Node
from kiosk.content.survey import Reading, Survey
from kiosk.content.wording import did_you_mean, listed, shown
from kiosk.domain.problems import Problem
from kiosk.domain.text import Text
from kiosk.errors import ContentError, InstallationError

Texts: TypeAlias = dict[str, dict[str, str]]
FILE = "words.yaml"
_HOLE = re.compile(r"\{[a-z_]*\}")
_LANGUAGE = re.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")


def load_words(path: Path, deck_folder: Path | None = None, *, strict: bool = True) -> AnyMapping[str, Text]:
    """The program's words by key, with what the deck's own ``words.yaml``, if any, adds or changes.

    strict: whether one error in the deck's file is enough; otherwise what is sound of it is taken.

    Raises:
        InstallationError: the program's file is missing or wrong.
        ContentError: the deck's file is wrong, with every problem.
    """
    words = _program(path)
    own = deck_folder / FILE if deck_folder is not None else None
    if own is None or not own.exists():
        return words
    added, problems = _read(own, words)
    if problems and strict:
        raise ContentError(problems)
    return _with(words, added)


def words_of(survey: Survey) -> AnyMapping[str, Text]:
    """The same for a deck that was surveyed: what is sound of its own file is taken."""
    return _with(_program(paths.assets() / FILE), _own(survey)[0])


def _with(words: AnyMapping[str, Text], added: Texts) -> AnyMapping[str, Text]:
    if not added:
        return words
    return {key: Text({**text.by_language, **added.get(key, {})}) for key, text in words.items()}


def _own(survey: Survey) -> tuple[Texts, list[Problem]]:
    """What the deck's own file holds. It is read once, however often the rest is mended."""
    if FILE not in survey.kept:
        path = survey.folder / FILE
        survey.kept[FILE] = _read(path, _program(paths.assets() / FILE)) if path.exists() else ({}, [])
    found: tuple[Texts, list[Problem]] = survey.kept[FILE]
    return found


def check_words(survey: Survey) -> None:
    """Note what is wrong with the deck's own words, and the languages in which the program has none."""
    words = _program(paths.assets() / FILE)
    added, problems = _own(survey)
    survey.problems.extend(problems)
    spoken = set(next(iter(words.values())).by_language) | {
        code for texts in added.values() for code in texts
    }
    if missing := [code for code in survey.languages if code not in spoken]:
        message = f"the program's own words are not translated into {listed(missing)}"
        survey.note_file("deck.yaml", message, f"add {FILE} with them to the deck")


def call_to_touch(languages: Iterable[str]) -> Text:
    """The program's call to touch the screen, in these languages as far as it has them."""
    return _in(languages, _program(paths.assets() / FILE)["touch_anything"])


def page_to_come(languages: Iterable[str]) -> Text:
    """The title of a slide whose own cannot be read, in these languages as far as there is one."""
    return _in(languages, _program(paths.assets() / FILE)["page_to_come"])


def _in(languages: Iterable[str], text: Text) -> Text:
    return Text({code: text.resolve(code).text for code in languages})


@cache
def _program(path: Path) -> dict[str, Text]:
    if not path.is_file():
        raise InstallationError(
            f"The program's own words, {path.name}, are missing: please install it again."
        )
    texts, problems = _read(path, None)
    if problems:
        raise InstallationError(f"The program's own words are damaged: {problems[0]}")
    return {key: Text(text) for key, text in texts.items()}


def _read(path: Path, known: AnyMapping[str, Text] | None) -> tuple[Texts, list[Problem]]:
    """Texts by key and language, checked against the keys that are known, if any."""
    survey = Survey(path.parent)
    reading = DeckFiles(survey).open(path.name)
    return ({} if reading is None else _texts(reading, known)), survey.problems


def _texts(reading: Reading, known: AnyMapping[str, Text] | None) -> Texts:
    root = reading.root
    if not isinstance(root, Mapping):
        reading.error(root, "must be a group of words by key", "see the program's words.yaml")
        return {}
    texts: Texts = {}
    for key, node in root.values.items():
        if reading.full:
            break
        if known is not None and key not in known:
            reading.wrong_key(
                root, key, f"{shown(key)} is not a word of the program", did_you_mean(key, known)
            )
        else:
            holes = None if known is None else _holes(next(iter(known[key].by_language.values())))
            texts[key] = _by_language(node, reading, holes)
    return texts


def _by_language(node: Node, reading: Reading, holes: list[str] | None) -> dict[str, str]:
    if not isinstance(node, Mapping) or not node.values:
        reading.error(node, "must be a group of texts by language", "write it like {en: Home}")
        return {}
    texts: dict[str, str] = {}
    for code, child in node.values.items():
        if not _LANGUAGE.fullmatch(code):
            reading.wrong_key(
                node, code, f"{shown(code)} is not a language code", "write it like en or pt-BR"
            )
        elif (text := word(child, reading, "a text")) is not BAD:
            holes = _holes(text) if holes is None else holes
            if _fits(text, holes, child, reading):
                texts[code] = text
    return texts


def _holes(text: str) -> list[str]:
    return sorted(_HOLE.findall(text))


def _fits(text: str, holes: list[str], node: Node, reading: Reading) -> bool:
    if _holes(text) == holes:
        return True
    wanted = f"it must hold {listed(holes)}" if holes else "it holds none"
    reading.error(node, "has other places to fill in than the program fills", wanted)
    return False
