"""The gate: bytes of a YAML file become nodes, or one clear problem, whatever the bytes are.

It works on the parser's events, so that nothing deep, aliased or endless is ever built. Decks use a plain
part of YAML: no anchors, aliases, merge keys, tags or second documents. A deck needs none of them, and
most of them have been used to hang or crash a reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from kiosk.content.nodes import Mapping, Node, Scalar, Sequence
from kiosk.content.syntax import plain_words, with_line_feeds
from kiosk.content.wording import shown

try:
    from yaml._yaml import CParser as Parser
except ImportError:  # a PyYAML that was built without libyaml
    from yaml import SafeLoader as Parser  # type: ignore[assignment]

_CONTROLS = bytes(c for c in (*range(32), 127) if c not in b"\t\n\r")
_LINE_BREAKS = ("\x85".encode(), "\u2028".encode(), "\u2029".encode())
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a file may hold: bytes, levels of nesting, and values (keys, words, lists and groups)."""

    bytes: int = 8_000_000
    depth: int = 40
    values: int = 400_000


class Refused(Exception):
    """The file cannot be read: where (from 0), why, and what to do about it."""

    def __init__(self, line: int, column: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.line, self.column, self.message, self.hint = line, column, message, hint


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A key that its group already has, at `first`."""

    group: Mapping
    key: Scalar
    first: Scalar


def parse(data: bytes, limits: Limits = Limits()) -> tuple[Node | None, list[Duplicate]]:
    """The root node (None for an empty file) and the keys that were written twice, of which the first counts.

    Raises:
        Refused: the bytes are not plain YAML within the limits.
    """
    data = clean(data, limits)
    try:
        return _Builder(Parser(data).get_event, limits).build()
    except MarkedYAMLError as error:
        raise Refused(*plain_words(error, data)) from None
    except (YAMLError, ValueError, OverflowError) as error:
        raise Refused(*_unreadable(data, error)) from None


def clean(data: bytes, limits: Limits) -> bytes:
    """The bytes of a text without its mark of byte order. Raises Refused if they are no text of that size."""
    if len(data) > limits.bytes:
        raise Refused(
            0, 0, f"is larger than {limits.bytes // 1_000_000} MB", "split it, or take away what is not text"
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Refused(0, 0, "is not UTF-8 but UTF-16", "save it as UTF-8")
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        data.decode()
    except UnicodeDecodeError as error:
        byte = f"the byte 0x{data[error.start]:02X}"
        raise Refused(*position(data, error.start), f"is not UTF-8: {byte}", "save it as UTF-8") from None
    if len(data.translate(None, _CONTROLS)) != len(data) or any(mark in data for mark in _LINE_BREAKS):
        raise Refused(*_unreadable(data))
    return data


def position(data: bytes, offset: int) -> tuple[int, int]:
    """Line and column, from 0, of a byte."""
    before = with_line_feeds(data[:offset])
    line = before[before.rfind(b"\n") + 1 :]
    return before.count(b"\n"), len(line.decode(errors="replace"))


def _unreadable(data: bytes, error: Exception | None = None) -> tuple[int, int, str, str]:
    text = data.decode(errors="replace")
    found = _UNWANTED.search(text)
    if found is None:
        return 0, 0, f"cannot be read: {error}", ""
    line, column = position(data, len(text[: found.start()].encode()))
    return line, column, f"holds the invisible character U+{ord(found[0]):04X}", "delete it"


class _Builder:
    """Events to nodes, with a stack of its own: no recursion, so no depth can overrun it."""

    def __init__(self, next_event: Callable[[], Any], limits: Limits) -> None:
        self._next = next_event
        self._limits = limits
        self._duplicates: list[Duplicate] = []

    def build(self) -> tuple[Node | None, list[Duplicate]]:
        """The tree of the only document. This loop is the hottest of the program: it is long to stay flat."""
        root: Node | None = None
        stack: list[tuple[Mapping | Sequence, Scalar | None]] = []
        top: Any = None  # the list or group that is open, as its class says
        key: Scalar | None = None
        node: Node
        left = self._limits.values
        next_event = self._next
        while True:
            event = next_event()
            kind = event.__class__
            if kind is ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    raise _tagged(event)
                mark = event.start_mark
                node = Scalar(event.value, mark.line, mark.column, not event.style)
                left -= 1
                if left < 0:
                    raise Refused(node.line, node.column, *too_many(self._limits))
                if top.__class__ is Mapping and key is None:
                    key = node
                    continue
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.anchor is not None or event.tag is not None:
                    raise _tagged(event)
                mark = event.start_mark
                node = (Mapping if kind is MappingStartEvent else Sequence)(mark.line, mark.column)
                left -= 4  # they weigh as much as four words
                if left < 0:
                    raise Refused(mark.line, mark.column, *too_many(self._limits))
                if len(stack) >= self._limits.depth:
                    raise Refused(
                        mark.line, mark.column, f"is nested deeper than {self._limits.depth} levels"
                    )
                if top.__class__ is Mapping and key is None:
                    raise Refused(
                        mark.line,
                        mark.column,
                        "has a list or a group where a key must stand",
                        "quote the text",
                    )
                stack.append((node, key))
                top, key = node, None
                continue
            elif top is not None and kind is not AliasEvent:  # the end of a list or a group
                node, key = stack.pop()
                top = stack[-1][0] if stack else None
            elif kind is StreamEndEvent:
                return root, self._duplicates
            else:
                _check_other(event, root)
                continue
            if top is None:
                root = node
            elif top.__class__ is Sequence:
                top.items.append(node)
            else:
                self._put(top, key, node)  # type: ignore[arg-type]
                key = None

    def _put(self, group: Mapping, key: Scalar, node: Node) -> None:
        name = key.value
        if name in group.values:
            self._duplicates.append(Duplicate(group, key, group.keys[name]))
        elif name == "<<" and key.plain:
            raise Refused(
                key.line, key.column, "has a merge key (<<), which decks do not use", "write the keys out"
            )
        else:
            group.values[name] = node
            group.keys[name] = key


def _tagged(event: Any) -> Refused:
    line, column = event.start_mark.line, event.start_mark.column
    if event.anchor is not None:
        message = f"has an anchor (&{event.anchor[:20]}), which decks do not use"
        return Refused(line, column, message, "write the value out; a text that begins with & goes in quotes")
    message = f"has a tag ({shown(event.tag)}), which decks do not use"
    return Refused(line, column, message, "put the text in quotes")


def too_many(limits: Limits) -> tuple[str, str]:
    """What to say of a file with more values than that."""
    return f"holds more than {limits.values:,} values", "split it into several files"


def _check_other(event: Any, root: Node | None) -> None:
    line, column = event.start_mark.line, event.start_mark.column
    if event.__class__ is AliasEvent:
        message = f"has an alias (*{str(event.anchor)[:20]}), which decks do not use"
        raise Refused(line, column, message, "write the value out; a text that begins with * goes in quotes")
    if event.__class__ is DocumentStartEvent and root is not None:
        raise Refused(line, column, "has a second document", "delete the line ---")
