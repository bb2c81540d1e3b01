"""What can be wrong with a screen full of words, each as one line that says where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from PySide6.QtCore import QRectF

from tests.languages.ink import bundled, faces
from tests.languages.tree import Item, Words

SLACK = 2.0
"""Pixels by which edges may miss each other: positions are rounded, and glyphs have soft edges."""
ENDLESS = 1e6
ON_MAP = {"MapMarks", "StoryMarks"}


def words_of(items: Sequence[Item]) -> list[Words]:
    return [item for item in items if isinstance(item, Words)]


def misplaced(items: Sequence[Item], window: QRectF) -> list[str]:
    """Truncated, cut or overlapping texts, and lost or covered controls."""
    words = [item for item in words_of(items) if not (item.ink & item.clip).isEmpty()]
    return [*_cut(words, window), *_overlapping(words), *_lost(items, window), *_covered(items, words)]


def cut_ink(items: Sequence[Item]) -> list[str]:
    """Texts that paint above or below their own boxes, into what stands there. To the sides a J or a kaf
    hangs over as its designer wants; the map's names have boxes of their own making.
    """
    faults = []
    for item in words_of(items):
        tall = item.box.adjusted(-ENDLESS, 0, ENDLESS, 0)
        if not item.pictogram and not ON_MAP & {*item.trail} and not _holds(tall, item.ink):
            faults.append(f"paints outside its box by {_excess(item.ink, tall)}: {item.text}")
    return faults


def wrong_faces(items: Sequence[Item], icons: frozenset[str]) -> list[str]:
    """Texts with tofu, or with glyphs of a family that is not the program's own."""
    faults = []
    for item in words_of(items):
        known = icons if item.pictogram else bundled()
        wrong = {
            f"{family} {run!r}"
            for family, run, glyph in _faces(item)
            if glyph == 0 or not any(family.startswith(name) for name in known)
        }
        faults += [f"drawn from {', '.join(sorted(wrong))}: {item.text}"] if wrong else []
    return faults


_drawn: dict[tuple[str, str], list[tuple[str, str, int]]] = {}


def _faces(item: Words) -> list[tuple[str, str, int]]:
    """As `faces`, reckoned once for texts that are on many screens."""
    key = (item.text, item.setting.font)
    if key not in _drawn:
        _drawn[key] = list(faces(item.text, item.font))
    return _drawn[key]


def _cut(words: Sequence[Words], window: QRectF) -> Iterator[str]:
    for item in words:
        if item.truncated:
            yield f"truncated: {item.text}"
        if item.broken:
            yield f"broken although it fits on one line: {item.text}"
        if item.button is not None and not item.pictogram and not _holds(item.button, item.ink):
            yield f"outside its button by {_excess(item.ink, item.button)}: {item.text}"
        if ON_MAP & {*item.trail}:  # the map goes on beyond its edges
            continue
        frame = window & item.clip
        if item.scrolls:
            frame.setTop(-ENDLESS)
            frame.setBottom(ENDLESS)
        if not _holds(frame, item.ink):
            yield f"outside its screen by {_excess(item.ink, frame)}: {item.text}"


def _overlapping(words: Sequence[Words]) -> Iterator[str]:
    for one, other in combinations(words, 2):
        if ON_MAP & {*one.trail} and other.button is not None:  # the map lies beneath its buttons
            continue
        if _meet(one.ink & one.clip, other.ink & other.clip):
            yield f"overlap: {_shown(one)} | {_shown(other)}"


def _lost(items: Sequence[Item], window: QRectF) -> Iterator[str]:
    buttons = [item for item in items if item.pressable]
    for item in buttons:
        frame = window & item.clip
        if item.scrolls:
            frame.setTop(-ENDLESS)
            frame.setBottom(ENDLESS)
        if not _holds(frame, item.box):
            yield f"control outside its screen by {_excess(item.box, frame)}: {item.name} {item.trail[-2:]}"
    for one, other in combinations(buttons, 2):
        apart = one.scrolls == other.scrolls and not (
            one.box.contains(other.box) or other.box.contains(one.box)
        )
        if apart and _meet(one.seen, other.seen):
            yield f"controls overlap: {one.name} {_numbers(one.box)} | {other.name} {_numbers(other.box)}"


def _covered(items: Sequence[Item], words: Sequence[Words]) -> Iterator[str]:
    """Texts beneath a control that is painted after them."""
    order = {id(item): number for number, item in enumerate(items)}
    buttons = [item for item in items if item.pressable and "AttractScreen" not in item.name]
    for item in words:
        for button in buttons:
            beneath = order[id(item)] < order[id(button)] and not ON_MAP & {*item.trail}
            if beneath and item.button != button.box and _meet(item.ink & item.clip, button.seen):
                yield f"beneath a {button.name}: {_shown(item)}"


def _shown(item: Words) -> str:
    return f"{item.pictogram or item.text} {_numbers(item.ink)}"


def _holds(frame: QRectF, box: QRectF) -> bool:
    return frame.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(box)


def _meet(one: QRectF, other: QRectF) -> bool:
    shared = one & other
    return shared.width() > SLACK and shared.height() > SLACK


def _excess(box: QRectF, frame: QRectF) -> str:
    sides = {
        "left": frame.left() - box.left(),
        "top": frame.top() - box.top(),
        "right": box.right() - frame.right(),
        "bottom": box.bottom() - frame.bottom(),
    }
    return " ".join(f"{side} {round(past)}" for side, past in sides.items() if past > SLACK)


def _numbers(box: QRectF) -> str:
    return f"({box.x():.0f}, {box.y():.0f}, {box.width():.0f} x {box.height():.0f})"
