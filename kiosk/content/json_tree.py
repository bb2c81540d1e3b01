"""JSON read fast, by Python's own reader, and the place of any value in it, found when there is a problem.

Most files are sound, so positions are not kept: the way to one value is walked again, skipping its siblings.
"""

from __future__ import annotations

import json
import re
from typing import Any, TypeAlias

from kiosk.content.gate import Limits, Refused, clean, position, too_many

Path: TypeAlias = tuple[str | int, ...]
"""The keys, and the numbers of items from 0, that lead from the root to a value."""

_SPACE = re.compile(r"[ \t\r\n]*")
_SKIP = json.JSONDecoder(strict=False)
_OPENING = (b"[", b"{", b",")
_WORDS = {
    "Expecting property name enclosed in double quotes": ("a key in double quotes is missing here", ""),
    "Expecting ',' delimiter": ("a comma or a closing bracket is missing here", ""),
    "Expecting ':' delimiter": ("a key has no colon", 'write "key": value'),
    "Expecting value": ("a value is missing here", "a comma too many, or a word without quotes?"),
    "Extra data": ("something follows the end", "delete it"),
    "Unterminated string starting at": ("the quotes that open here are never closed", "close them"),
}


class Group(dict[str, Any]):
    """An object; `repeated` is a key that it has twice, of which the last counts, or ""."""

    repeated = ""


def _group(pairs: list[tuple[str, Any]]) -> Group:
    group = Group(pairs)
    if len(group) < len(pairs):
        left = dict.fromkeys(group, 1)
        group.repeated = next(name for name, _ in pairs if not left.pop(name, 0))
    return group


class JsonTree:
    """The `root` of a file that is JSON within the limits, and where in the file its values are.

    Raises:
        Refused: the bytes are not JSON, or more than the limits allow.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        data = clean(data, limits)
        # Each of these begins a value, or separates two: counting them costs nothing and builds nothing.
        if sum(data.count(mark) for mark in _OPENING) > limits.values:
            raise Refused(0, 0, *too_many(limits))
        self._text = data.decode()
        self._starts: dict[Path, int] = {}
        self._items: dict[Path, list[int]] = {}
        try:
            self.root: Any = json.loads(self._text, object_pairs_hook=_group)
        except json.JSONDecodeError as error:
            where = position(data, len(self._text[: error.pos].encode()))
            said = error.msg.removesuffix(" (char ")
            raise Refused(*where, *_WORDS.get(said, (f"is not JSON: {said}", ""))) from None
        except RecursionError:
            raise Refused(0, 0, "is nested too deep") from None
        except ValueError as error:  # a number of thousands of digits
            raise Refused(0, 0, f"cannot be read: {error}") from None

    def place(self, path: Path) -> tuple[int, int]:
        """Line and column, from 0, of the value that a path leads to; a path must lead to one."""
        before = self._text[: self._start(path)].replace("\r\n", "\n").replace("\r", "\n")
        line = before.count("\n")
        return line, len(before) - before.rfind("\n") - 1

    def _start(self, path: Path) -> int:
        """Where a value begins. What was found is kept: problems often have their neighbours nearby."""
        if not path:
            return self._space(0)
        if path not in self._starts:
            inside = self._space(self._start(path[:-1]) + 1)
            step = path[-1]
            self._starts[path] = (
                self._item(inside, step, path[:-1]) if isinstance(step, int) else self._value(inside, step)
            )
        return self._starts[path]

    def _space(self, at: int) -> int:
        found = _SPACE.match(self._text, at)
        return found.end() if found else at

    def _item(self, first: int, number: int, path: Path) -> int:
        starts = self._items.setdefault(path, [first])
        while len(starts) <= number:
            starts.append(self._space(self._space(self._end(starts[-1])) + 1))
        return starts[number]

    def _value(self, at: int, key: str) -> int:
        """The value of the last key of that name, which is the one that counts."""
        found = at
        while self._text[at] != "}":
            name, after = _SKIP.raw_decode(self._text, at)
            value = self._space(self._space(after) + 1)
            found = value if name == key else found
            at = self._space(self._end(value))
            at = self._space(at + 1) if self._text[at] == "," else at
        return found

    def _end(self, at: int) -> int:
        return _SKIP.raw_decode(self._text, at)[1]
