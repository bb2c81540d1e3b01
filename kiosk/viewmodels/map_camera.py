"""The camera that fingers, wheel and buttons move, as QML sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.camera import STEP, Camera, Flight, Glide, Limits, Motion, View, fit
from kiosk.domain.fingers import Grip
from kiosk.domain.geography import Box, Point
from kiosk.viewmodels.theme import Theme

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

ALONE = 20.0
"""Millimetres a kilometre at which a single firm is shown."""
CLOSEST = 60.0
"""Millimetres a kilometre: closer than that, the basemap's outlines would promise more than they know."""
FLIGHT, SETTLE = 0.5, 0.24
"""Seconds."""
SLOP_MM = 4.0
"""A finger that has moved less is tapping."""
REST_MS = 120
PAD = 0.35
"""The part of the view that one press of an arrow moves by."""


@QmlElement
@QmlUncreatable("made by the program")
class MapCamera(QObject):
    """Publishes the camera; `rested` is sent when neither fingers nor a movement hold it, `jumped` when it is
    elsewhere at once for a visitor who wants no motion.
    """

    moved = Signal()
    movingChanged = Signal()
    rested = Signal()
    jumped = Signal()

    def __init__(self, region: Box, theme: Theme, now: Callable[[], float], parent: QObject) -> None:
        super().__init__(parent)
        self._region = region
        self._theme = theme
        self._now = now
        self.view = View(0.0, 0.0)
        self.limits = self._limits()
        self.camera = self._first = Camera(*region.centre, 1.0)
        self._first_box: Box | None = None
        self.grip: Grip | None = None
        self._motion: Motion | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.rested)

    def _limits(self) -> Limits:
        closest = self._theme.sizes.mm(CLOSEST)
        return Limits.of(self._region, self.view, closest, self._theme.sizes.mm(6))

    # --- where it is

    @Property(float, notify=moved)
    def centreX(self) -> float:
        """Kilometres east of the map's centre, in the middle of the view."""
        return self.camera.x

    @Property(float, notify=moved)
    def centreY(self) -> float:
        """Kilometres south of the map's centre, in the middle of the view."""
        return self.camera.y

    @Property(float, notify=moved)
    def scale(self) -> float:
        """Pixels a kilometre."""
        return self.camera.scale

    @Property(bool, notify=moved)
    def closest(self) -> bool:
        return self.camera.scale >= self.limits.closest * 0.999

    @Property(bool, notify=moved)
    def widest(self) -> bool:
        return self.camera.scale <= self.limits.widest * 1.001

    @Property(bool, notify=movingChanged)
    def moving(self) -> bool:
        """Whether the camera moves by itself; QML then calls `tick` for every frame."""
        return self._motion is not None

    @Property(bool, notify=movingChanged)
    def held(self) -> bool:
        """Whether fingers drag the map, or it moves by itself."""
        return self._motion is not None or (self.grip is not None and self.grip.dragging)

    # --- how it moves

    @property
    def resting(self) -> bool:
        return self._motion is None and self.grip is None

    def put(self, camera: Camera) -> None:
        """Show that at once."""
        if camera != self.camera:
            self.camera = camera
            self.moved.emit()
        self._rest.start() if self.resting else self._rest.stop()

    def move_by(self, motion: Motion | None) -> None:
        """Let a movement take over from whatever moved before; None stops where it is."""
        was, self._motion = self._motion, motion
        if (was is None) != (motion is None):
            self.movingChanged.emit()
        self.put(self.camera)

    def fly(self, camera: Camera, seconds: float = FLIGHT) -> None:
        """Go there, at once if the visitor wants no motion."""
        end = self.limits.clamped(camera, self.view)
        if bool(self._theme.reducedMotion) or end == self.camera or self.view.width <= 0:
            self.jump(end)
            return
        self.move_by(Flight(self.camera, end, self._now(), seconds))

    def jump(self, camera: Camera) -> None:
        """Be there at once."""
        self.move_by(None)
        if camera != self.camera:
            self.jumped.emit()
        self.put(camera)

    def fly_to_box(self, box: Box, largest: float) -> None:
        """Show a box with room around it, no closer than `largest` pixels a kilometre."""
        self.fly(fit(box, self.view, self.limits, self._theme.sizes.target, largest))

    def whole(self) -> Camera:
        return self.limits.whole(self.view)

    def around(self, box: Box | None) -> Camera:
        """A box with room around it, no closer than a single firm is shown; None is the whole region."""
        if box is None:
            return self.whole()
        largest = max(self._theme.sizes.mm(ALONE), self.limits.widest)
        return fit(box, self.view, self.limits, self._theme.sizes.target, largest)

    def begin(self, box: Box | None) -> None:
        """Stop, and show a box, or the whole region, at once: as soon as there is a view."""
        self._first_box, self.grip = box, None
        self.move_by(None)
        if self.view.width > 0:
            self._first = self.around(box)
            self.put(self._first)

    def sees(self, point: Point) -> bool:
        """Whether a map point is in view, or will be as soon as there is one."""
        if self.view.width > 0:
            return self.camera.seen(self.view).holds(point)
        return self._first_box is None or self._first_box.holds(point)

    def refit(self, view: View) -> None:
        """Another size of view or of text: what was in the middle stays there, and an unmoved map unmoved."""
        unmoved, whole = self.camera == self._first, self.camera == self.whole()
        self.view = view
        self.limits = self._limits()
        if unmoved:
            self.begin(self._first_box)
        else:
            self.put(self.whole() if whole else self.limits.clamped(self.camera, self.view))

    def settle(self) -> None:
        """Come back from beyond an edge."""
        if self.camera != self.limits.clamped(self.camera, self.view):
            self.fly(self.camera, SETTLE)
        else:
            self.put(self.camera)

    @Slot()
    def tick(self) -> None:
        """A frame of a movement."""
        motion, now = self._motion, self._now()
        if motion is None:
            return
        camera = motion.at(now)
        if motion.over(now):
            self.move_by(None)
            self.put(camera)
            self.settle()
        elif isinstance(motion, Glide) and self.limits.clamped(camera, self.view) != camera:
            self.put(self.limits.clamped(camera, self.view))
            self.move_by(None)
        else:
            self.put(camera)

    @Slot(float, float, float)
    def resize(self, width: float, height: float, ratio: float = 1.0) -> None:
        """The map has another size on the screen, or is on another screen; see View."""
        if (width, height) == (self.view.width, self.view.height):
            ratio = max(ratio, self.view.ratio)  # two windows may show it: both get what the finer one needs
        view = View(width, height, ratio)
        if view == self.view or width <= 0 or height <= 0:
            return
        self.move_by(None)
        self.refit(view)
        self.rested.emit()

    @Slot()
    def zoomIn(self) -> None:
        self._step(STEP, self.view.middle)

    @Slot()
    def zoomOut(self) -> None:
        self._step(1 / STEP, self.view.middle)

    def _step(self, factor: float, at: Point) -> None:
        """Zoom around a pixel; a step during a step adds to it."""
        base = self._motion.end if isinstance(self._motion, Flight) else self.camera
        self.fly(base.zoomed(factor, at, self.view))

    @Slot()
    def wholeRegion(self) -> None:
        self.fly(self.whole())

    @Slot(float, float)
    def pan(self, dx: float, dy: float) -> None:
        """Look that many steps further: -1 left or up, 1 right or down."""
        base = self._motion.end if isinstance(self._motion, Flight) else self.camera
        self.fly(base.moved(-dx * self.view.width * PAD, -dy * self.view.height * PAD))

    @Slot(float, float, float)
    def wheel(self, degrees: float, x: float, y: float) -> None:
        """The wheel turned by that angle, with the pointer at a pixel."""
        self.move_by(None)
        wanted = self.camera.zoomed(2 ** (degrees / 60), (x, y), self.view)
        self.put(self.limits.clamped(wanted, self.view))

    # --- fingers

    def finger(self, points: Sequence[Point]) -> Grip | None:
        """The fingers that are down now, none for a release; gives the grip that has just ended."""
        now = self._now()
        if not points:
            ended, self.grip = self.grip, None
            self.movingChanged.emit()
            return ended
        if self.grip is None:
            self.grip = Grip.taken(self.camera, points, now, caught=self._motion is not None)
            self.move_by(None)
            return None
        was = bool(self.held)
        self.grip = self.grip.moved(points, now, self.view, self._theme.sizes.mm(SLOP_MM))
        if self.grip.dragging:
            if not was:
                self.movingChanged.emit()
            self.put(self.limits.soft(self.grip.camera(self.view), self.view))
        return None

    def let_go(self, grip: Grip) -> None:
        """After a drag: glide on, or settle."""
        velocity = grip.velocity(self._now())
        if velocity != (0.0, 0.0) and self.limits.clamped(self.camera, self.view) == self.camera:
            glide = Glide(self.camera, velocity, self._now())
            if not bool(self._theme.reducedMotion):
                self.move_by(glide)
                return
        self.settle()
