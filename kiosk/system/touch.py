"""The touch gate: what reaches the screens of all that the panel, the mouse and the keys report."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.domain.contacts import Contact, Contacts, LastTouch, Phase
from kiosk.system.staff_door import StaffDoor

log = logging.getLogger(__name__)

_PHASES = {
    QEventPoint.State.Pressed: Phase.DOWN,
    QEventPoint.State.Updated: Phase.MOVE,
    QEventPoint.State.Stationary: Phase.MOVE,
    QEventPoint.State.Released: Phase.UP,
}
_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd)
_MOUSE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
)
_MOUSE_PHASES = {
    QEvent.Type.MouseButtonPress: Phase.DOWN,
    QEvent.Type.MouseMove: Phase.MOVE,
    QEvent.Type.MouseButtonRelease: Phase.UP,
}
_MOUSE_ID = -1
_SIGNS_OF_LIFE = (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.Wheel)


class TouchGate(QObject):
    """Lets one visitor's fingers through, and calls `noticed` at every sign of life.

    now: seconds on a clock that only goes forward. mm_per_px: of the screen, as it is at the time.
    on_map: whether a point of the window in pixels is on the map, where two fingers may pinch.
    door: hears of every contact as well, those that are refused too.
    """

    def __init__(
        self,
        window: QQuickWindow,
        now: Callable[[], float],
        mm_per_px: Callable[[], float],
        on_map: Callable[[QPointF], bool],
        noticed: Callable[[], None],
        door: StaffDoor,
    ) -> None:
        super().__init__(window)
        self._now = now
        self._mm_per_px = mm_per_px
        self._on_map = on_map
        self._noticed = noticed
        self._door = door
        self._contacts = Contacts()
        self._last = LastTouch()
        self._sending = False
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if self._sending:
            return False
        kind = event.type()
        if kind in _TOUCHES and isinstance(event, QTouchEvent):
            return self._touch(window, event)
        if kind in _MOUSE and isinstance(event, QMouseEvent) and (self._is_echo(event) or self._mouse(event)):
            return True
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._door.keyed(event):
            return True
        if kind in _SIGNS_OF_LIFE:
            self._noticed()
        return False

    def _is_echo(self, event: QMouseEvent) -> bool:
        place = event.position() * self._mm_per_px()
        return self._last.echoes(place.x(), place.y(), self._now())

    def _mouse(self, event: QMouseEvent) -> bool:
        """Let the door hear of a mouse, which some panels pretend to be; whether it is for the door alone."""
        phase = _MOUSE_PHASES.get(event.type())
        place = event.position() * self._mm_per_px()
        contact = Contact(_MOUSE_ID, phase or Phase.DOWN, place.x(), place.y())
        held = self._door.holds(contact)
        if phase is not None:
            self._door.report(contact, self._now())
        return held

    def _touch(self, window: QObject, event: QTouchEvent) -> bool:
        now, scale = self._now(), self._mm_per_px()
        points = event.points()
        before = self._contacts
        landing = [p for p in points if p.state() is QEventPoint.State.Pressed]
        on_map = bool(landing) and all(self._on_map(point.position()) for point in landing)
        contacts = [self._seen(point, scale) for point in points]
        came = before.after([c for c in contacts if c.phase is not Phase.UP], now, on_map=on_map)
        self._contacts = came.after([c for c in contacts if c.phase is Phase.UP], now)
        self._remember(contacts[0], now)
        for contact in contacts:
            self._door.report(contact, now)
        if set(came.owners) - set(before.owners) or (came.owners and not came.refused):
            self._noticed()
        dropped = [i for i in before.owners if i not in came.owners]
        if dropped:
            log.warning("A contact was dropped: it was a palm, or had not moved for ten seconds")
            return self._send(window, event, QEvent.Type.TouchCancel, [])
        kept = [point for point in points if point.id() in came.owners]
        if len(kept) == len(points):
            return False
        if all(point.state() is QEventPoint.State.Stationary for point in kept):
            return True
        return self._send(window, event, _kind(kept), kept)

    def _seen(self, point: QEventPoint, scale: float) -> Contact:
        contact = _contact(point, scale)
        lands = contact.phase is Phase.DOWN
        return replace(contact, aside=True) if lands and self._door.holds(contact) else contact

    def _remember(self, contact: Contact, now: float) -> None:
        self._last = LastTouch(contact.x, contact.y, now)

    def _send(
        self, window: QObject, event: QTouchEvent, kind: QEvent.Type, points: list[QEventPoint]
    ) -> bool:
        self._sending = True
        try:
            copy = QTouchEvent(kind, event.pointingDevice(), event.modifiers(), points)
            QCoreApplication.sendEvent(window, copy)
        finally:
            self._sending = False
        return True


def _contact(point: QEventPoint, scale: float) -> Contact:
    size = point.ellipseDiameters()
    place = point.position() * scale
    diameter = max(size.width(), size.height()) * scale
    return Contact(point.id(), _PHASES.get(point.state(), Phase.MOVE), place.x(), place.y(), diameter)


def _kind(points: list[QEventPoint]) -> QEvent.Type:
    states = {point.state() for point in points}
    if states == {QEventPoint.State.Pressed}:
        return QEvent.Type.TouchBegin
    if states == {QEventPoint.State.Released}:
        return QEvent.Type.TouchEnd
    return QEvent.Type.TouchUpdate
