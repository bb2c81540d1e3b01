"""The items of a window: which of them are seen, where, and of what kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMetaObject, QObject, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlEngine, QQmlExpression
from PySide6.QtQuick import QQuickItem
from shiboken6 import getCppPointer, invalidate


@dataclass(frozen=True)
class Thing:
    """Something in the accessibility tree that a visitor can see; `rect` is what is seen of it, in pixels."""

    name: str
    about: str
    role: QAccessible.Role
    item: QQuickItem
    rect: QRectF
    pressable: bool
    enabled: bool


def address(item: QQuickItem) -> int:
    """What tells one item from another: PySide may make a new Python object for it each time."""
    return int(getCppPointer(item)[0])


def seen(item: QQuickItem, clip: QRectF) -> Iterator[tuple[QQuickItem, QRectF]]:
    """Every item of which something is to be seen inside `clip`, and that part, in the window's pixels.

    From the top down, because asking an item for its window or its parent makes PySide forget them later.
    """
    if not item.isVisible() or item.opacity() == 0:
        return
    rect = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).intersected(clip)
    if not rect.isEmpty():
        yield item, rect
    inside = rect if item.clip() else clip
    for child in item.childItems():
        yield from seen(child, inside)


def children_of(item: QQuickItem) -> Iterator[QQuickItem]:
    """An item and every item in it, seen or not."""
    yield item
    for child in item.childItems():
        yield from children_of(child)


def items_of(item: QQuickItem, kind: str) -> list[QQuickItem]:
    """The items of a QML file or type by its name."""
    return [one for one in children_of(item) if is_a(one, kind)]


def is_a(thing: QObject, kind: str) -> bool:
    """Whether an object is of a QML file, such as "Tap", or of a type of Qt, such as "QQuickText"."""
    meta = thing.metaObject()
    name = meta.className()
    if name not in _kinds:
        _kinds[name] = frozenset(_names(meta))
    # QML frees what it made for its types with them: PySide would take the next item at that address for it.
    invalidate(meta)
    return kind in _kinds[name]


_kinds: dict[str, frozenset[str]] = {}


def _names(meta: QMetaObject | None) -> Iterator[str]:
    while meta is not None:
        yield meta.className().split("_QML")[0]
        meta = meta.superClass()


def painted(text: QQuickItem) -> QRectF:
    """Where a Text's words are, in the window's pixels: its box without what is left free around them."""
    width, height = float(text.property("contentWidth")), float(text.property("contentHeight"))
    left, right = float(text.property("leftPadding")), float(text.property("rightPadding"))
    top, bottom = float(text.property("topPadding")), float(text.property("bottomPadding"))
    spare_x = text.width() - left - right - width
    spare_y = text.height() - top - bottom - height
    x = left + spare_x * _share(_asked(text, "effectiveHorizontalAlignment"), (0x2, 0x4))
    y = top + spare_y * _share(_asked(text, "verticalAlignment"), (0x40, 0x80))
    return text.mapRectToScene(QRectF(x, y, width, height))


def _asked(item: QQuickItem, expression: str) -> int:
    """A value that only QML can read: PySide has no converter for this enumeration."""
    context = QQmlEngine.contextForObject(item)
    return int(QQmlExpression(context, item, expression).evaluate()[0])


def _share(alignment: int, ends: Sequence[int]) -> float:
    """Which part of the free room is before: none, all (the first of `ends`), or half (the second)."""
    return 1.0 if alignment & ends[0] else 0.5 if alignment & ends[1] else 0.0
