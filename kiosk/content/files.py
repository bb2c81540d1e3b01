"""Files that a deck names: relative to the file that names them, and never outside the deck."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.kinds import BAD, Bad, Json, Kind, word
from kiosk.content.nodes import Node
from kiosk.content.pictures import MOST_PIXELS, NotAPicture, picture_size
from kiosk.content.survey import Reading
from kiosk.content.wording import did_you_mean, shown

_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Of whatever ending, such a name opens a device there."""
_OUTSIDE = re.compile(r"/|~|[A-Za-z][A-Za-z0-9+.-]*:|\\\\")


@dataclass(frozen=True, eq=False, repr=False)
class DeckFile(Kind):
    """A file of the deck with one of these endings. Read as its path in the deck's folder."""

    endings: tuple[str, ...]
    most_bytes: int = 50_000_000

    def read(self, node: Node, at: Reading) -> Path | Bad:
        text = word(node, at, "a file of the deck", 500)
        return BAD if text is BAD else self.find(text, node, at)

    def find(self, text: str, node: Node, at: Reading) -> Path | Bad:
        """The path of the file that `text` names, or BAD with the problem noted."""
        wrong = _wrongly_written(text) or self._wrong_ending(text)
        if wrong:
            at.error(node, f"{shown(text)} {wrong[0]}", wrong[1])
            return BAD
        root = at.survey.folder
        path = Path(os.path.normpath((root / at.file).parent / text))
        wrong = _outside(path, root) or self._not_there(path, text, root, at.file)
        if wrong:
            at.error(node, f"{shown(text)} {wrong[0]}", wrong[1])
            return BAD
        return path

    def _wrong_ending(self, text: str) -> tuple[str, str] | None:
        if text.lower().endswith(self.endings):
            return None
        return f"is not a file of the kind {', '.join(self.endings)}", "its name tells its kind"

    def _not_there(self, path: Path, text: str, root: Path, file: str) -> tuple[str, str] | None:
        try:
            if not path.is_file():
                return _missing(path, text, root, file)
            if not path.resolve().is_relative_to(root.resolve()):
                return "is a link out of the deck's folder", "copy the file into the deck"
            if path.stat().st_size > self.most_bytes:
                return f"is larger than {self.most_bytes // 1_000_000} MB", "make it smaller"
        except OSError:
            return "cannot be read", ""
        return None

    def outline(self) -> Json:
        return {"type": "string", "pattern": rf"({'|'.join(re.escape(e) for e in self.endings)})$"}


class PictureFile(DeckFile):
    """A PNG, JPEG or WebP picture that is small enough to show."""

    def __init__(self) -> None:
        super().__init__((".png", ".jpg", ".jpeg", ".webp"))

    def find(self, text: str, node: Node, at: Reading) -> Path | Bad:
        path = super().find(text, node, at)
        if path is BAD:
            return BAD
        try:
            width, height = picture_size(path)
        except (NotAPicture, OSError) as error:
            message = str(error) if isinstance(error, NotAPicture) else "cannot be read"
            at.error(node, f"{shown(text)} {message}", "save it again as PNG, JPEG or WebP")
            return BAD
        if width * height > MOST_PIXELS:
            message = f"{shown(text)} has {width} × {height} pixels"
            at.error(node, message, f"make it smaller: at most {MOST_PIXELS // 1_000_000} million pixels")
            return BAD
        return path


def _wrongly_written(text: str) -> tuple[str, str] | None:
    if _OUTSIDE.match(text):
        return "is not a path inside the deck", "write it relative to this file, such as ../media/river.jpg"
    if "\\" in text:
        return "has a backslash", "write / between folders"
    if ":" in text:
        return "has a colon", "give the file another name"
    if any(_RESERVED.fullmatch(part) for part in text.split("/")):
        return "is a name that Windows keeps for itself", "give the file another name"
    return None


def _outside(path: Path, root: Path) -> tuple[str, str] | None:
    if path.is_relative_to(root):
        return None
    return "leaves the deck's folder", "copy the file into the deck"


def _missing(path: Path, text: str, root: Path, file: str) -> tuple[str, str]:
    if path.exists():
        return "is not a file", ""
    if (root / text).is_file():
        right = Path(os.path.relpath(root / text, (root / file).parent)).as_posix()
        return "is not there", f"paths are relative to their file: write {right}"
    names = [entry.name for entry in os.scandir(path.parent)][:500] if path.parent.is_dir() else []
    return "is not there", did_you_mean(path.name, names, "paths are relative to their file")
