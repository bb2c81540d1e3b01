"""The map under real touches, with nothing drawn while it is still."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem

from tests.qml.map.conftest import DOWN, MOVE, UP, MapWindow

Settle = Callable[[], None]


def items(root: QQuickItem, kind: str) -> list[QQuickItem]:
    found = [root] if root.metaObject().className().startswith(kind) else []
    return found + [item for child in root.childItems() for item in items(child, kind)]


def box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def test_a_drag_moves_the_map(stage: MapWindow, settle: Settle) -> None:
    stage.map.show(["coventry"])
    settle()
    before, scale = stage.map.centreX, stage.map.scale
    stage.touch(DOWN, (900, 400))
    for x in range(880, 500, -20):
        stage.touch(MOVE, (x, 400))
    assert stage.map.centreX == pytest.approx(before + 360 / scale, abs=0.3)
    stage.touch(UP, (520, 400))
    assert not stage.map.selectedArea


def test_a_pinch_zooms_around_the_fingers(stage: MapWindow, settle: Settle) -> None:
    before = stage.map.scale
    stage.touch(DOWN, (800, 400), (1000, 400))
    for spread in range(100, 300, 20):
        stage.touch(MOVE, (900 - spread, 400), (900 + spread, 400))
    stage.touch(UP, (620, 400), (1180, 400))
    settle()
    assert stage.map.scale > before * 2


def test_every_button_does_what_it_says(stage: MapWindow, settle: Settle) -> None:
    whole = stage.map.camera
    for name, change in (
        ("Zoom in", lambda now, then: now.scale > then.scale),
        ("Move right", lambda now, then: now.x > then.x),
        ("Move left", lambda now, then: now.x < then.x),
        ("Move down", lambda now, then: now.y > then.y),
        ("Move up", lambda now, then: now.y < then.y),
        ("Zoom out", lambda now, then: now.scale < then.scale),
        ("Whole region", lambda now, _: now == whole),
    ):
        then = stage.map.camera
        at = stage.named(name).rect().center() - stage.window.position()
        stage.tap(at.x(), at.y())
        assert change(stage.map.camera, then), name
        settle()


def test_buttons_are_targets_and_nothing_falls_between_them(stage: MapWindow) -> None:
    pad = items(stage.window.rootObject(), "MapButtons")[0]
    assert all(min(b.width(), b.height()) >= stage.theme.sizes.mm(20) for b in items(pad, "IconTap"))
    between = box(pad).center()
    stage.tap(between.x() + pad.width() * 0.29, between.y() + pad.height() * 0.4)
    assert not stage.map.selectedArea
    assert not stage.map.grip


def test_pins_are_reached_and_pressed_without_touching(stage: MapWindow) -> None:
    pins = [
        item
        for item in stage.everything()
        if item.role() == QAccessible.Role.Button and item.text(QAccessible.Text.Description)
    ]
    single = next(item for item in pins if "firms" not in item.text(QAccessible.Text.Name))
    single.actionInterface().doAction("Press")
    assert stage.map.selected


def test_a_pin_that_has_the_focus_may_leave_the_view(stage: MapWindow, settle: Settle) -> None:
    """Qt warns, and the test fails, where an item in focus is taken out of the order of the keys."""
    stage.map.show(["coventry"])
    settle()
    pins = [item for item in items(stage.window.contentItem(), "PinMark") if item.property("inView")]
    pin = max(pins, key=lambda item: box(item).x())
    pin.forceActiveFocus(Qt.FocusReason.TabFocusReason)
    before = box(pin).x()
    while pin.property("inView"):
        stage.touch(DOWN, (400, 300))
        stage.touch(MOVE, (500, 300))
        stage.touch(MOVE, (700, 300))
        stage.touch(UP, (700, 300))
        settle()
        assert box(pin).x() > before, "the map does not follow"
        before = box(pin).x()
    items(stage.window.contentItem(), "IconTap")[0].forceActiveFocus(Qt.FocusReason.TabFocusReason)
    assert not pin.activeFocusOnTab()


@pytest.mark.parametrize("language", ["en", "hi", "ur"])
@pytest.mark.parametrize("show", [["region"], ["birmingham", "solihull"], ["coventry"]])
def test_names_cover_neither_names_nor_pins(
    stage: MapWindow, settle: Settle, language: str, show: list[str]
) -> None:
    stage.reading.read_in(language)
    stage.map.show(show)
    settle()
    names = [box(item) for item in items(stage.window.rootObject(), "PlaceLabel")]
    pins = [box(item) for item in items(stage.window.rootObject(), "PinMark")]
    slack = -1.5  # positions are rounded to whole pixels
    names = [name.adjusted(-slack, -slack, slack, slack) for name in names]
    assert len(names) > 5
    assert not any(one.intersects(other) for one, other in combinations(names, 2))
    assert not any(name.intersects(pin) for name in names for pin in pins)


def test_letters_fit_their_room(stage: MapWindow, settle: Settle) -> None:
    for language in ("en", "hi", "pa", "gu", "ur"):
        stage.reading.read_in(language)
        settle()
        for label in items(stage.window.rootObject(), "PlaceLabel"):
            words = next(i for i in label.childItems() if i.metaObject().className().startswith("QQuickText"))
            assert words.property("implicitWidth") <= label.width() + 1, label.property("text")


def test_the_map_never_mirrors_but_its_buttons_change_sides(stage: MapWindow, settle: Settle) -> None:
    pad = items(stage.window.rootObject(), "MapButtons")[0]
    pin = items(stage.window.rootObject(), "PinMark")[0]
    left, at = box(pad).left(), box(pin).center().x()
    stage.reading.read_in("ur")
    settle()
    assert box(pad).right() == pytest.approx(stage.window.width() - left)
    assert box(items(stage.window.rootObject(), "PinMark")[0]).center().x() == pytest.approx(at)
    arrows = {name: stage.named(stage.reading.say(name)).rect().x() for name in ("pan_left", "pan_right")}
    assert arrows["pan_left"] < arrows["pan_right"]


def test_a_map_that_is_not_to_explore_is_a_picture(stage: MapWindow, settle: Settle) -> None:
    items(stage.window.rootObject(), "MapView")[0].setProperty("explore", False)
    settle()
    before = stage.map.camera
    pin = box(items(stage.window.rootObject(), "PinMark")[0]).center()
    stage.tap(pin.x(), pin.y())
    stage.touch(DOWN, (800, 400), (1000, 400))
    stage.touch(MOVE, (700, 400), (1100, 400))
    stage.touch(UP, (700, 400), (1100, 400))
    assert (stage.map.camera, stage.map.selected, stage.map.selectedArea) == (before, "", "")
    seen = [item for item in stage.everything() if not item.state().invisible]
    assert not [item.text(QAccessible.Text.Name) for item in seen if item.role() == QAccessible.Role.Button]


def test_a_still_map_draws_nothing(stage: MapWindow, settle: Settle, qtbot) -> None:
    stage.map.zoomIn()
    settle()
    frames: list[int] = []
    stage.window.frameSwapped.connect(lambda: frames.append(1), Qt.ConnectionType.QueuedConnection)
    qtbot.wait(400)
    assert not frames


def test_a_thousand_gestures_leave_it_usable(stage: MapWindow, settle: Settle) -> None:
    for _ in range(1000):
        x, y = random.uniform(0, 1920), random.uniform(0, 1010)
        stage.map.fingers(True, x, y, random.random() < 0.4, 1920 - x, 1010 - y)
        if random.random() < 0.4:
            stage.map.fingers(False, 0, 0, False, 0, 0)
        if random.random() < 0.05:
            stage.map.wheel(random.uniform(-90, 90), x, y)
    stage.map.letGo()
    QGuiApplication.processEvents()
    stage.map.reset()
    settle()
    assert stage.map.camera == stage.map.whole()
