"""The compound words of the field language: lists, groups of keys, and groups told apart by one key."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from kiosk.content.kinds import BAD, Json, Kind
from kiosk.content.nodes import Mapping, Node, Scalar, Sequence
from kiosk.content.survey import Reading
from kiosk.content.wording import closest, did_you_mean, one, shown

Values: TypeAlias = dict[str, Any]
Build: TypeAlias = Callable[[Values, Mapping, Reading], Any]
"""Makes the value of a group from the values of its keys, or notes problems and returns BAD."""


_MOST_KEYS = 100


@dataclass(frozen=True, eq=False, repr=False)
class Field:
    """A key of a group: what its value may be, what it is for, and its `name` in the domain if another."""

    key: str
    kind: Kind
    doc: str
    required: bool = False
    name: str = ""


def need(key: str, kind: Kind, doc: str, name: str = "") -> Field:
    """A key that must be there."""
    return Field(key, kind, doc, True, name)


def may(key: str, kind: Kind, doc: str, name: str = "") -> Field:
    """A key that may be left out."""
    return Field(key, kind, doc, False, name)


def make(cls: Callable[..., Any]) -> Build:
    """Build a class by keyword."""
    return lambda values, _node, _at: cls(**values)


@dataclass(frozen=True, eq=False, repr=False)
class Record(Kind):
    """A group of keys. `name` is what it is called in the schema and in problems."""

    name: str
    doc: str
    fields: tuple[Field, ...]
    build: Build

    @cached_property
    def _by_key(self) -> dict[str, Field]:
        return {field.key: field for field in self.fields}

    @cached_property
    def _needed(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if field.required)

    def read(self, node: Node, at: Reading) -> Any:
        if not isinstance(node, Mapping):
            at.error(node, f"must be a group of keys: {self.doc}", f"its keys are {', '.join(self._by_key)}")
            return BAD
        if len(node.values) > _MOST_KEYS:
            at.error(node, f"has {len(node.values):,} keys", f"its keys are {', '.join(self._by_key)}")
            return BAD
        values: Values = {}
        complete = True
        meant: set[str] = set()
        for key, child in node.values.items():
            field = self._by_key.get(key)
            if field is None:
                meant.add(self._unknown(key, node, at))
                continue
            value = field.kind.read(child, at)
            if value is BAD:
                complete = complete and not field.required
            else:
                values[field.name or key] = value
        for field in self._needed:
            if field.key not in node.values:
                complete = False
                if field.key not in meant:
                    at.error(node, "is missing", field.doc, key=field.key)
        return self.build(values, node, at) if complete else BAD

    def _unknown(self, key: str, node: Mapping, at: Reading) -> str:
        """Note a key that does not belong here; returns the one that was probably meant, or ""."""
        guess = closest(key, [name for name in self._by_key if name not in node.values])
        known = f"the keys of {one(self.name)} are {', '.join(self._by_key)}"
        hint = f"did you mean {guess}?" if guess else did_you_mean(key, self._by_key, known)
        at.wrong_key(node, key, f"{shown(key)} is not a key of {one(self.name)}", hint)
        return guess

    def schema(self, defs: Json) -> Json:
        if self.name not in defs:
            defs[self.name] = {}  # first, so that a group that holds itself ends
            defs[self.name].update(self._full_schema(defs))
        return {"$ref": f"#/$defs/{self.name}"}

    def _full_schema(self, defs: Json) -> Json:
        return {
            "type": "object",
            "description": self.doc,
            "properties": {f.key: {**f.kind.schema(defs), "description": f.doc} for f in self.fields},
            "required": [field.key for field in self._needed],
            "additionalProperties": False,
        }


@dataclass(frozen=True, eq=False, repr=False)
class Variants(Kind):
    """Groups that differ by the word at one of their keys, such as slides by their layout."""

    key: str
    name: str
    records: AnyMapping[str, Record]

    def read(self, node: Node, at: Reading) -> Any:
        chosen = node.values.get(self.key) if isinstance(node, Mapping) else None
        if not isinstance(node, Mapping):
            at.error(node, f"must be a group of keys: {one(self.name)}", "begin it with its id")
        elif chosen is None:
            at.error(node, "is missing", f"one of {', '.join(self.records)}", key=self.key)
        elif not isinstance(chosen, Scalar) or chosen.value not in self.records:
            text = chosen.value if isinstance(chosen, Scalar) else ""
            at.error(chosen, f"{shown(text)} is not {one(self.key)}", did_you_mean(text, self.records))
        else:
            return self.records[chosen.value].read(node, at)
        self._note_id(node, at)
        return BAD

    def _note_id(self, node: Node, at: Reading) -> None:
        """So that whoever names this group is not told that it is missing as well."""
        named = node.values.get("id") if isinstance(node, Mapping) else None
        if isinstance(named, Scalar):
            at.define(self.name, named)

    def schema(self, defs: Json) -> Json:
        branches = [
            {"if": {"properties": {self.key: {"const": word}}}, "then": record.schema(defs)}
            for word, record in self.records.items()
        ]
        return {
            "type": "object",
            "properties": {self.key: {"enum": list(self.records)}},
            "required": [self.key],
            "allOf": branches,
        }


@dataclass(frozen=True, eq=False, repr=False)
class ListOf(Kind):
    """A list of `least` to `most` of one kind; what is wrong with one item does not hide the others."""

    kind: Kind
    least: int = 0
    most: int = 1_000
    noun: str = "items"

    def read(self, node: Node, at: Reading) -> Any:
        if not isinstance(node, Sequence):
            at.error(node, f"must be a list of {self.noun}", "begin each line with a dash")
            return BAD
        if not self.least <= len(node.items) <= self.most:
            counts = f"{self.least} to {self.most}" if self.least < self.most else f"{self.most}"
            at.error(node, f"has {len(node.items)} {self.noun}", f"it takes {counts}")
            return BAD
        values = [self.kind.read(item, at) for item in node.items if not at.full]
        good = tuple(value for value in values if value is not BAD)
        return good if len(good) >= self.least else BAD

    def schema(self, defs: Json) -> Json:
        return {
            "type": "array", "items": self.kind.schema(defs), "minItems": self.least, "maxItems": self.most,
        }  # fmt: skip


@dataclass(frozen=True, eq=False, repr=False)
class OneOrMany(Kind):
    """One of a kind, or a list of them; always read as a tuple."""

    many: ListOf

    def read(self, node: Node, at: Reading) -> Any:
        if isinstance(node, Sequence):
            return self.many.read(node, at)
        value = self.many.kind.read(node, at)
        return BAD if value is BAD else (value,)

    def schema(self, defs: Json) -> Json:
        return {"anyOf": [self.many.kind.schema(defs), self.many.schema(defs)]}


@dataclass(frozen=True, eq=False, repr=False)
class MapOf(Kind):
    """Values of one kind by ids: of something new (`space`), or of something that is elsewhere (`refers`)."""

    kind: Kind
    key: Kind
    noun: str
    most: int = 5_000

    def read(self, node: Node, at: Reading) -> Any:
        if not isinstance(node, Mapping) or len(node.values) > self.most:
            at.error(node, f"must be a group of at most {self.most:,} {self.noun} by id")
            return BAD
        values: Values = {}
        for name, child in node.values.items():
            key, value = self.key.read(node.keys[name], at), self.kind.read(child, at)
            if key is not BAD and value is not BAD:
                values[key] = value
        return values

    def schema(self, defs: Json) -> Json:
        return {
            "type": "object",
            "propertyNames": self.key.schema(defs),
            "additionalProperties": self.kind.schema(defs),
        }
