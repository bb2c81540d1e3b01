"""A walk through every kind of screen, written down as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.domain.session import Comfort
from tests.journeys.scene import Thing, address, is_a, painted
from tests.journeys.visitor import Visitor
from tests.staff import PROBLEMS, enter

FIRM_WITH_MUCH, FIRM_WITH_LITTLE = "jlr", "pnb"
# Children of a container are looked for below it by these names of QML files.
CONTAINERS = ("DockItem", "Choices", "PageTurner", "MapMarks", "StoryMarks")


@dataclass(frozen=True)
class Target:
    """Something to press: all of it, and what is seen of it, in millimetres; `within` are its containers."""

    name: str
    about: str
    whole: QRectF
    seen: QRectF
    within: frozenset[str]


@dataclass(frozen=True)
class Words:
    """Words on the screen, and the box in millimetres that they fill."""

    text: str
    box: QRectF
    within: frozenset[str]


@dataclass(frozen=True)
class Look:
    """One screen. `mute` are texts, pictures and buttons that speech would not find; `place` says where."""

    place: str
    language: str
    width: float
    height: float
    targets: tuple[Target, ...]
    words: tuple[Words, ...]
    mute: tuple[str, ...]
    nameless: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.place} ({self.language}, {self.width:.0f} by {self.height:.0f} mm)"


def survey(visitor: Visitor, comfort: Comfort = Comfort()) -> list[Look]:  # noqa: B008 - it is frozen
    """Every screen that the deck has, as this visitor sees it."""
    looks = [_look(visitor, "attract")]
    visitor.kiosk.touched()
    visitor.kiosk.comfort.setLargeText(comfort.large_text)
    looks += [_look(visitor, place) for place in _places(visitor)]
    visitor.clock.pass_by(visitor.deck.timing.idle * comfort.slower)
    visitor.kiosk.tick()
    looks.append(_look(visitor, "warning"))
    looks += [_look(visitor, place) for place in _staff(visitor)]
    visitor.kiosk.hand_over()
    return looks


def _places(visitor: Visitor) -> Iterator[str]:
    kiosk = visitor.kiosk
    yield "home"
    for slide in visitor.deck.slides:
        kiosk.openSlide(slide.id)
        yield f"slide {slide.id}"
    kiosk.showOnMap(FIRM_WITH_MUCH)
    yield f"map with {FIRM_WITH_MUCH}"
    kiosk.region.select("")
    kiosk.region.lists.toggle()
    kiosk.region.toggle("venues")
    yield "map's choices"
    kiosk.region.reset()
    for firm in (FIRM_WITH_MUCH, FIRM_WITH_LITTLE):
        kiosk.openFirm(firm)
        yield f"firm {firm}"
    kiosk.openFirms("")
    yield "firms"
    kiosk.openSearch()
    yield "search"
    kiosk.search.type("university")
    yield "search with results"
    kiosk.toggleLanguage()
    yield "language"
    kiosk.toggleComfort()
    yield "comfort"


def _staff(visitor: Visitor) -> Iterator[str]:
    visitor.machine.problems = PROBLEMS
    visitor.kiosk.take_over()
    yield "staff's pad"
    enter(visitor.kiosk, "1111")
    yield "staff's pad, wrong"
    staff = enter(visitor.kiosk)
    yield "staff panel"
    for page in ("problems", "counts", "language", "measure", "leave", "screen", "touch"):
        staff.show(page)
        yield f"staff's {page}"
    staff.changePin()
    yield "staff's new pin"


def _look(visitor: Visitor, place: str) -> Look:
    visitor.rest()
    mm = visitor.mm_per_px
    around = {address(item): names for item, names in _containers(visitor.window.contentItem(), frozenset())}
    shown = visitor.shown()
    things = visitor.things()
    return Look(
        place=place,
        language=visitor.reading.language,
        width=visitor.window.width() * mm,
        height=visitor.window.height() * mm,
        targets=tuple(_target(t, around, mm) for t in things if t.pressable and t.enabled),
        words=tuple(
            _words(item, rect, around, mm)
            for item, rect in shown
            if is_a(item, "QQuickText") and item.property("text")
        ),
        mute=tuple(_mute(shown, {address(thing.item): thing for thing in things})),
        nameless=tuple(
            f"{thing.role.name} {thing.item.metaObject().className()}"
            for thing in things
            if not thing.name.strip() or thing.role is QAccessible.Role.NoRole
        ),
    )


def _target(thing: Thing, around: dict[int, frozenset[str]], mm: float) -> Target:
    whole = thing.item.mapRectToScene(QRectF(0, 0, thing.item.width(), thing.item.height()))
    return Target(
        thing.name, thing.about, scaled(whole, mm), scaled(thing.rect, mm), around[address(thing.item)]
    )


def _words(item: QQuickItem, rect: QRectF, around: dict[int, frozenset[str]], mm: float) -> Words:
    return Words(
        str(item.property("text")), scaled(painted(item).intersected(rect), mm), around[address(item)]
    )


def _containers(item: QQuickItem, names: frozenset[str]) -> Iterator[tuple[QQuickItem, frozenset[str]]]:
    """Every visible item with the names of the QML files around it, itself included."""
    if not item.isVisible():
        return
    names = names | {name for name in CONTAINERS if is_a(item, name)}
    yield item, names
    for child in item.childItems():
        yield from _containers(child, names)


def _mute(shown: list[tuple[QQuickItem, QRectF]], things: dict[int, Thing]) -> Iterator[str]:
    """What is seen, is not ignored on purpose, and is not in the accessibility tree with what it needs."""
    for item, _ in shown:
        thing = things.get(address(item))
        if _listens(item):
            if thing is None or (thing.enabled and not thing.pressable):
                yield f"to press: {item.metaObject().className()}"
        elif (told := _tells(item)) and thing is None and not _ignored(item):
            yield f"to read: {told}"


def _tells(item: QQuickItem) -> str:
    if is_a(item, "QQuickText"):
        return str(item.property("text"))
    return item.property("source").toString() if is_a(item, "QQuickImage") else ""


def _listens(item: QQuickItem) -> bool:
    kinds = ("QQuickAbstractButton", "QQuickMouseArea")
    return any(is_a(item, kind) for kind in kinds) or _has(item, "QQuickTapHandler")


def _has(item: QQuickItem, kind: str) -> bool:
    return any(is_a(child, kind) for child in item.children())


def _ignored(item: QQuickItem) -> bool:
    attached = [child for child in item.children() if is_a(child, "QQuickAccessibleAttached")]
    return any(bool(child.property("ignored")) for child in attached)


def scaled(rect: QRectF, factor: float) -> QRectF:
    return QRectF(rect.x() * factor, rect.y() * factor, rect.width() * factor, rect.height() * factor)
