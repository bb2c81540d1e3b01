"""Where the screen is tapped, and whether the tap hit anything: heard, and let through."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QEventPoint, QMouseEvent, QPointerEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

TAP_MM = 10.0
"""A finger that goes further swipes."""
_EVENTS = (QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease)
_PASSIVE = ("QQuickFlickable", "QQuickPointerHandler")
"""What takes a finger only in case it should drag."""


class Taps(QObject):
    """Calls `tapped` with the parts of the window's width and height, and whether the tap hit nothing."""

    def __init__(
        self,
        window: QQuickWindow,
        mm_per_px: Callable[[], float],
        tapped: Callable[[float, float, bool], None],
    ) -> None:
        super().__init__(window)
        self._window, self._mm_per_px, self._tapped = window, mm_per_px, tapped
        window.installEventFilter(self)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        if event.type() in _EVENTS and isinstance(event, QTouchEvent | QMouseEvent):
            for point in event.points():
                if point.state() is QEventPoint.State.Released and self._is_tap(point):
                    self._tell(event, point)
        return False

    def _is_tap(self, point: QEventPoint) -> bool:
        way = point.position() - point.pressPosition()
        return math.hypot(way.x(), way.y()) * self._mm_per_px() < TAP_MM

    def _tell(self, event: QPointerEvent, point: QEventPoint) -> None:
        taker: QObject | None = event.exclusiveGrabber(point)  # of which the stubs forget the None
        dead = taker is None or any(taker.inherits(name) for name in _PASSIVE)
        place, size = point.position(), self._window.size()
        self._tapped(place.x() / max(1, size.width()), place.y() / max(1, size.height()), dead)
