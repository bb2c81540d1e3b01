"""What is known of a deck while its files are read: problems, names, and references still to be checked."""

from __future__ import annotations

import datetime
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.content.nodes import Mapping, Node, Scalar, path_to
from kiosk.content.wording import one, shown
from kiosk.domain.basemap import Basemap
from kiosk.domain.problems import Problem, Severity

_MOST_PROBLEMS = 500
"""Errors, and warnings, of one file: nobody reads a longer list."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A node in its file."""

    reading: Reading
    node: Node

    def error(self, message: str, hint: str = "") -> None:
        """Note an error here."""
        self.reading.error(self.node, message, hint)

    def warning(self, message: str, hint: str = "") -> None:
        """Note a warning here."""
        self.reading.warning(self.node, message, hint)


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of something by its id: the id, the spaces it may be in, and where it is mentioned."""

    name: str
    spaces: tuple[str, ...]
    spot: Spot


@dataclass(frozen=True, slots=True)
class Fault:
    """An error where it is: at a node, or at a key of a group (`spot` is the key, where it is written)."""

    problem: Problem
    reading: Reading
    node: Node
    key: str
    spot: Node | None

    @property
    def repeated(self) -> bool:
        """Whether it is a key that its group had before."""
        group = self.node
        return self.spot is not None and isinstance(group, Mapping) and group.keys.get(self.key) != self.spot


@dataclass
class Survey:
    """Everything that is noted while one deck is read.

    names: for each space (slide, section, firm, sector, source, place), where each id was given.
    unread: spaces of which a file could not be read, so that nothing can be said about references to them.
    undated: figures without a date of their own, which are as old as their source.
    faults: every error in a file that was opened; refused: the files that could not be, and why.
    mended: the roots of files that are not opened again, since something was left out of them.
    kept: what was read of files that no mending changes, by their names.
    """

    folder: Path
    today: datetime.date = datetime.date.min
    languages: tuple[str, ...] = ("en",)
    languages_known: bool = True
    stale_after: int = 24
    problems: list[Problem] = field(default_factory=list)
    names: dict[str, dict[str, Spot | None]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)
    references: list[Reference] = field(default_factory=list)
    undated: list[Reference] = field(default_factory=list)
    slide_files: dict[Path, Spot] = field(default_factory=dict)
    pin_files: dict[Path, Spot] = field(default_factory=dict)
    basemap: Basemap | None = None
    faults: list[Fault] = field(default_factory=list)
    refused: dict[str, Problem] = field(default_factory=dict)
    mended: AnyMapping[str, Node] = field(default_factory=dict)
    kept: dict[str, Any] = field(default_factory=dict)

    def forget(self) -> None:
        """Let go of the trees, which these lists tie into a knot with their files."""
        for noted in (self.names, self.references, self.undated, self.slide_files, self.pin_files):
            noted.clear()
        self.faults.clear()

    def note_file(self, file: str, message: str, hint: str = "") -> None:
        """Warn of a file as a whole."""
        self.problems.append(Problem(file, 1, 1, Severity.WARNING, "file", message, hint))

    def names_of(self, *spaces: str) -> dict[str, Spot | None]:
        """The ids of several spaces together."""
        return {name: spot for space in spaces for name, spot in self.names.get(space, {}).items()}


class Reading:
    """One file of the deck as it is read: what its readers need to know, and where they note problems."""

    def __init__(self, survey: Survey, file: str, root: Node, section: str = "") -> None:
        self.survey = survey
        self.file = file
        self.root = root
        self.section = section
        self.first = survey.languages[0]
        self.languages = survey.languages
        self._counts = dict.fromkeys(Severity, 0)

    @property
    def full(self) -> bool:
        """Whether there are so many errors that reading on helps nobody."""
        return self._counts[Severity.ERROR] >= _MOST_PROBLEMS

    def error(self, node: Node, message: str, hint: str = "", key: str = "") -> None:
        """Note an error at a node, or about the key of a group that lacks it."""
        self._note(Severity.ERROR, node, message, hint, key)

    def warning(self, node: Node, message: str, hint: str = "", key: str = "") -> None:
        """Note a warning at a node, or about the key of a group that lacks it."""
        self._note(Severity.WARNING, node, message, hint, key)

    def wrong_key(self, group: Mapping, key: str, message: str, hint: str = "") -> None:
        """Note an error at a key of a group, rather than at its value."""
        self._note(Severity.ERROR, group, message, hint, key, group.keys[key])

    def repeated(self, group: Node, key: Scalar, first: Scalar) -> None:
        """Note that a key of a group was written again; the first counts."""
        message = f"the key {shown(key.value)} is already on line {first.line + 1}"
        self._note(Severity.ERROR, group, message, "take one of them away", key.value, key)

    def define(self, space: str, node: Scalar) -> None:
        """Note that something is called `node`; it is an error if something else of its kind is."""
        names = self.survey.names.setdefault(space, {})
        first = names.setdefault(node.value, Spot(self, node))
        if first is not None and first.node is not node:
            place = f"{first.reading.file}, line {first.node.line + 1}"
            self.error(node, f"there is {one(space)} {shown(node.value)} already", f"the first is in {place}")

    def refer(self, node: Scalar, *spaces: str) -> None:
        """Note that `node` names something, to be checked when all is read."""
        self.survey.references.append(Reference(node.value, spaces, Spot(self, node)))

    def _note(
        self, severity: Severity, node: Node, message: str, hint: str, key: str, spot: Node | None = None
    ) -> None:
        self._counts[severity] += 1
        if self._counts[severity] > _MOST_PROBLEMS:
            return
        if self._counts[severity] == _MOST_PROBLEMS:
            message, hint = f"there are more {severity.value}s than can be listed", ""
        where = ".".join((*path_to(self.root, node), *([key[:60]] if key else ()))) or "file"
        at = spot or node
        problem = Problem(self.file, at.line + 1, at.column + 1, severity, where, message, hint)
        self.survey.problems.append(problem)
        if severity is Severity.ERROR:
            self.survey.faults.append(Fault(problem, self, node, key, spot))
