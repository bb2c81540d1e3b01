"""The YAML files of a deck, opened through the gate."""

from __future__ import annotations

from pathlib import Path

from kiosk.content.gate import Limits, Refused, parse
from kiosk.content.nodes import Node
from kiosk.content.survey import Reading, Survey
from kiosk.domain.problems import Problem, Severity

LIMITS = Limits()
_MOST_BYTES = 24_000_000
"""Of all files together: three times what 500 slides and 5 000 firms take in five languages."""


class DeckFiles:
    """Opens files, and notes what keeps one from being read. `roots` are those of the files that were."""

    def __init__(self, survey: Survey) -> None:
        self.roots: dict[str, Node] = {}
        self._survey = survey
        self._bytes = 0

    def open(self, file: str, section: str = "") -> Reading | None:
        """A file that passed the gate, or None with the problem noted."""
        if file in self._survey.mended:
            return Reading(self._survey, file, self._survey.mended[file], section)
        try:
            root, duplicates = parse(self._bytes_of(file), LIMITS)
        except Refused as refused:
            self._refuse(file, refused)
            return None
        if root is None:
            self._refuse(file, Refused(0, 0, "is empty", "kiosk new writes a deck with all its files"))
            return None
        self.roots[file] = root
        reading = Reading(self._survey, file, root, section)
        for duplicate in duplicates:
            reading.repeated(duplicate.group, duplicate.key, duplicate.first)
        return reading

    def _bytes_of(self, file: str) -> bytes:
        path = self._survey.folder / file
        try:
            if wrong := self._wrong(path):
                raise Refused(0, 0, *wrong)
            with path.open("rb") as stream:
                data = stream.read(LIMITS.bytes + 1)
        except OSError as error:
            raise Refused(0, 0, f"cannot be read: {error.strerror}") from None
        if len(data) <= LIMITS.bytes:  # of a larger one, nothing is read
            self._bytes += len(data)
        if self._bytes > _MOST_BYTES:
            raise Refused(
                0, 0, f"makes the deck larger than {_MOST_BYTES // 1_000_000} MB", "make it smaller"
            )
        return data

    def _wrong(self, path: Path) -> tuple[str, str] | None:
        if not path.exists():
            return "is missing", "kiosk new writes a deck with all its files"
        if not path.is_file():
            return "is not a file", ""
        if not path.resolve().is_relative_to(self._survey.folder.resolve()):
            return "is a link out of the deck's folder", "copy the file into the deck"
        return None

    def _refuse(self, file: str, refused: Refused) -> None:
        spot = (refused.line + 1, refused.column + 1)
        problem = Problem(file, *spot, Severity.ERROR, "file", refused.message, refused.hint)
        self._survey.problems.append(problem)
        self._survey.refused[file] = problem

    def open_the_rest(self) -> None:
        """The files that a deck usually has, when its own cannot say: so that all problems come at once."""
        folder = self._survey.folder
        for path in sorted((*folder.glob("*.yaml"), *folder.glob("slides/*.yaml")))[:100]:
            if path.name != "deck.yaml" and path.is_file():
                self.open(path.relative_to(folder).as_posix())
