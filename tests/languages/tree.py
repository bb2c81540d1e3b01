"""What is on the screen, read from the item tree: every text and every control, with the pixels it takes."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QRectF
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from shiboken6 import invalidate

from tests.languages.ink import Setting, ink

# The enumerations have no Python types: QML itself makes numbers of them.
_SETTING = (
    "[+effectiveHorizontalAlignment, +verticalAlignment, +wrapMode, +lineHeightMode, lineHeight, lineCount,"
    " leftPadding, topPadding, rightPadding, bottomPadding, contentHeight, truncated]"
)
# Panels lie over the screen, and these over everything: what is beneath them is not read.
_COVERS = ("WarningScreen", "AttractScreen", "PanelFrame", "LanguagePanel", "ComfortPanel")
TURNS = 60
"""How often a screen may lay itself out anew before it is at rest."""
_EVERYWHERE = QRectF(-1e6, -1e6, 2e6, 2e6)


@dataclass(frozen=True, slots=True)
class Item:
    """An item in pixels of the window. `seen` is the part that no clipping ancestor hides, `scrolls` whether
    such an ancestor can be scrolled to the rest, `trail` the types above it, `button` the box of the control
    that it belongs to.
    """

    name: str
    trail: tuple[str, ...]
    box: QRectF
    clip: QRectF
    scrolls: bool
    button: QRectF | None
    pressable: bool

    @property
    def seen(self) -> QRectF:
        return self.box & self.clip

    @property
    def drawn(self) -> bool:
        return not self.seen.isEmpty()


@dataclass(frozen=True, slots=True)
class Words(Item):
    """A text: `ink` is what its glyphs paint, `setting` how it is laid out, `pictogram` an icon's name;
    `broken` says that it has two lines where it had room on one.
    """

    text: str
    font: QFont
    setting: Setting
    ink: QRectF
    truncated: bool
    broken: bool
    pictogram: str


@dataclass(frozen=True, slots=True)
class _Above:
    trail: tuple[str, ...]
    clip: QRectF
    scrolls: bool
    button: QRectF | None


def read(root: QQuickItem) -> list[Item]:
    """Every visible item below `root` that is not covered, parents before children."""
    return list(_items(_top(root) or root, _Above((), _EVERYWHERE, scrolls=False, button=None)))


def polish(root: QQuickItem) -> int:
    """Have every visible item laid out, without drawing; a number that says where everything is."""
    root.ensurePolished()
    below = [polish(child) for child in root.childItems() if child.isVisible()]
    return hash((root.x(), root.y(), root.width(), root.height(), *below))


def settle(root: QQuickItem) -> bool:
    """Let bindings, loaders and layouts come to rest; false if they never do."""
    before = 0
    for _ in range(TURNS):
        QGuiApplication.processEvents()
        # Outside of the event loop's own run Qt lets go of nothing: a walk would gather gigabytes.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        now = polish(root)
        if now == before:
            return True
        before = now
    return False


def kind(item: QQuickItem) -> str:
    """The type's name as QML files have it."""
    meta = item.metaObject()
    name = meta.className().partition("_QML")[0]
    # Let go of it: a later item at the address of a freed one would be taken for it.
    invalidate(meta)
    return name


def _top(root: QQuickItem) -> QQuickItem | None:
    """The item that covers the others, if there is one."""
    for child in reversed(root.childItems()):
        if child.isVisible():
            if kind(child) in _COVERS:
                return child
            if found := _top(child):
                return found
    return None


def _items(item: QQuickItem, above: _Above) -> Iterator[Item]:
    if not item.isVisible():  # what is fading in is there already
        return
    box = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
    pressable = item.inherits("QQuickAbstractButton") and item.isEnabled()
    if _is_text(item):
        yield _words(item, above, box)
    else:
        yield Item(kind(item), above.trail, box, above.clip, above.scrolls, above.button, pressable)
    scrolls = above.scrolls or (item.inherits("QQuickFlickable") and bool(item.property("interactive")))
    clip = above.clip & box if item.clip() else above.clip
    inside = _Above((*above.trail, kind(item)), clip, scrolls, box if pressable else above.button)
    for child in item.childItems():
        yield from _items(child, inside)


def _is_text(item: QQuickItem) -> bool:
    return item.inherits("QQuickText") and bool(item.property("text"))


def _words(item: QQuickItem, above: _Above, box: QRectF) -> Words:
    text, font = str(item.property("text")), item.property("font")
    side, up, wrap, mode, *numbers = _asked(item)
    line, lines, left, top, right, bottom, content, truncated = numbers
    setting = Setting(
        text=text,
        font=font.toString(),
        families=tuple(font.families()) or (font.family(),),
        width=math.ceil((item.width() - left - right) * 100 + 1) / 100,  # what just fits still fits
        wraps=int(wrap) != 0,
        side=int(side),
        line_height=round(line, 2),
        fixed=int(mode) == 1,
        lines=int(lines),
    )
    spare = item.height() - top - bottom - content
    up_to = {32: spare, 128: spare / 2}.get(int(up), 0.0)
    painted = ink(setting, font).translated(left, top + up_to)
    return Words(
        name=kind(item),
        trail=above.trail,
        box=box,
        clip=above.clip,
        scrolls=above.scrolls,
        button=above.button,
        pressable=False,
        text=text,
        font=font,
        setting=setting,
        ink=item.mapRectToScene(painted),
        truncated=bool(truncated),
        broken=setting.lines > 1 and "\n" not in text and item.implicitWidth() <= item.width(),
        pictogram=str(item.property("name")) if kind(item) == "Icon" else "",
    )


def _asked(item: QQuickItem) -> list[float]:
    context = qmlContext(item)
    assert context is not None
    values, undefined = QQmlExpression(context, item, _SETTING).evaluate()
    assert not undefined
    return list(values.toVariant() if hasattr(values, "toVariant") else values)
