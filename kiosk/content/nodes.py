"""A YAML document as a tree of nodes that know where they stand. Lines and columns count from 0 here."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TypeAlias

from kiosk.domain.problems import Problem


# Not frozen, although nothing changes them once they are built: a frozen dataclass takes three times as long
# to make, and a deck of 5 000 firms makes half a million of these.
@dataclass(slots=True, eq=False)
class Scalar:
    """A word or a text as written; `plain` is whether it stood without quotes."""

    value: str
    line: int
    column: int
    plain: bool = True


@dataclass(slots=True, eq=False)
class Sequence:
    """A list."""

    line: int
    column: int
    items: list[Node] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Mapping:
    """A group of keys: `values` by key, and the `keys` themselves, both in the order of the file."""

    line: int
    column: int
    values: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Scalar] = field(default_factory=dict)


Node: TypeAlias = Scalar | Sequence | Mapping
NOWHERE = 1 << 40
"""The line of what was never written: after everything, so that a position still leads to what was."""


@dataclass(slots=True, eq=False)
class StandIn(Mapping):
    """A slide with errors: no more of it is read than what is shown in its place."""

    problems: tuple[Problem, ...] = ()


@dataclass(slots=True, eq=False)
class Step:
    """The way from a node to one of its own: a key or an item, and what is there, if that was reached."""

    name: str
    parent: Node
    node: Node | None


def path_to(root: Node, target: Node) -> tuple[str, ...]:
    """The keys and items that lead from the root to a node or key of its tree.

    An item is named by its `id` where it has one, otherwise by its number from 1.
    """
    return tuple(step.name[:60] for step in steps_to(root, target))


def steps_to(root: Node, target: Node) -> list[Step]:
    """The same way with the nodes on it. Found by position: a good deck costs nothing for it."""
    steps: list[Step] = []
    node: Node | None = root
    spot = (target.line, target.column)
    while node is not None and node is not target:
        step = _step(node, spot)
        if step is None:
            break
        steps.append(Step(step[0], node, step[1]))
        node = step[1]
    return steps


def _step(node: Node, spot: tuple[int, int]) -> tuple[str, Node | None] | None:
    match node:
        case Scalar():
            return None
        case Sequence():
            return _item_at(node, spot)
        case Mapping():
            return _value_at(node, spot)


def _item_at(node: Sequence, spot: tuple[int, int]) -> tuple[str, Node] | None:
    number = bisect_right(node.items, spot, key=lambda item: (item.line, item.column))
    return (_item_name(node.items[number - 1], number), node.items[number - 1]) if number else None


def _item_name(item: Node, number: int) -> str:
    named = item.values.get("id") if isinstance(item, Mapping) else None
    return named.value[:60] if isinstance(named, Scalar) and named.value else str(number)


def _value_at(node: Mapping, spot: tuple[int, int]) -> tuple[str, Node | None] | None:
    last = None
    for key in node.keys.values():
        if (key.line, key.column) > spot:
            break
        last = key
    if last is None:
        return None
    value = node.values[last.value]
    return last.value, value if (value.line, value.column) <= spot else None
