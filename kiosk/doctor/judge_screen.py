"""What is to be thought of the screen, touch and the renderer: pure functions from facts to findings."""

from __future__ import annotations

import math
from collections.abc import Iterator

from kiosk.doctor.facts import Display, Drawing, Screen, TouchDevice
from kiosk.doctor.finding import Finding, failed, passed, skipped

UNSEEN = ("offscreen", "minimal", "minimalegl", "vnc")
SMALLEST = 720
"""Pixels of the shorter side: with fewer, text of the least size is no longer sharp enough to read."""
SLOWEST_HZ = 50.0
DIAGONALS_MM = (200.0, 2800.0)
SKEW = 0.1
"""How far the sides of a pixel may differ before one of the millimetres must be wrong."""
FINGERS = 2
ROUNDED_PX = 2


def judge_display(facts: Display) -> Iterator[Finding]:
    """Whether there is something to draw on, and whether Qt can."""
    if facts.platform in UNSEEN:
        yield failed(
            "screen.display",
            f"Qt is told to draw where nobody sees it ({facts.platform}).",
            "unset QT_QPA_PLATFORM",
        )
    elif not (facts.server or facts.platform):
        yield failed(
            "screen.display",
            "There is no display here.",
            "Start it in a graphical session: cage -d -- kiosk run",
        )
    else:
        yield passed("screen.display", f"There is a display ({facts.server or facts.platform}).")
    if facts.missing:
        names = " ".join(facts.missing)
        yield failed(
            "screen.libraries",
            f"Qt lacks {len(facts.missing)} of the libraries that it needs.",
            f"sudo apt-get install -y {names}",
        )
    else:
        yield passed("screen.libraries", "Every library that Qt needs is there.")
    if facts.plugged:
        yield passed("touch.device", f"A touch screen is plugged in: {', '.join(facts.plugged)}.")
    elif facts.plugged is not None:
        yield failed("touch.device", "No touch screen is plugged in.", "Plug in the panel's USB cable.")


def judge_drawing(facts: Drawing) -> Iterator[Finding]:
    """What Qt draws on and hears."""
    for number, screen in enumerate(facts.screens):
        yield from _screen(screen, "screen" if number == 0 else f"screen.{number + 1}")
    yield from _touch(facts)
    if facts.renderer == "gpu":
        yield passed("renderer.kind", "A GPU draws.")
    else:
        yield passed(
            "renderer.kind", "No GPU: Qt's software renderer draws, which is as good for this program."
        )


def _screen(screen: Screen, area: str) -> Iterator[Finding]:
    way = "wide" if screen.width >= screen.height else "tall"
    size = f"{screen.name or 'The screen'} is {screen.width}x{screen.height} pixels, {way}"
    if min(screen.width, screen.height) < SMALLEST:
        yield failed(f"{area}.size", f"{size}: too few to read.", "Choose the panel's own resolution.")
    else:
        yield passed(f"{area}.size", f"{size}.")
    if screen.refresh <= 0:
        yield skipped(f"{area}.refresh", "It does not tell how often it is drawn.")
    elif screen.refresh < SLOWEST_HZ:
        yield failed(
            f"{area}.refresh",
            f"It is drawn {screen.refresh:.0f} times a second: movement will stutter.",
            "Choose a mode of 60 Hz, and a cable that carries it.",
        )
    else:
        yield passed(f"{area}.refresh", f"It is drawn {screen.refresh:.0f} times a second.")
    yield _millimetres(screen, f"{area}.millimetres")


def _millimetres(screen: Screen, name: str) -> Finding:
    fix = "Measure the picture with the ruler in the staff panel, and type there what it is."
    if screen.millimetres is None:
        return failed(name, "It does not tell how large it is: it is taken for a 32-inch panel.", fix)
    width, height = screen.millimetres
    told = f"{width:.0f} x {height:.0f} mm"
    least, most = DIAGONALS_MM
    skew = (width / screen.width) / (height / screen.height)
    if not (least <= math.hypot(width, height) <= most and abs(skew - 1) <= SKEW):
        return failed(name, f"It says that it is {told}, which cannot be.", fix)
    return passed(name, f"It is {told}, {math.hypot(width, height) / 25.4:.0f} inches across.")


def _touch(facts: Drawing) -> Iterator[Finding]:
    if not facts.touch:
        yield failed(
            "touch.points",
            "Qt hears no touch screen.",
            "Under X install xserver-xorg-input-libinput; under Wayland start the compositor again.",
        )
        return
    best = max(facts.touch, key=lambda device: device.points)
    if best.points < FINGERS:
        yield failed(
            "touch.points",
            f"{best.name} tells no two fingers apart: the map can be moved, but not pinched.",
            "Install the panel's own driver, or use its buttons + and -.",
        )
    else:
        yield passed("touch.points", f"{best.name} tells {best.points} fingers apart.")
    yield _mapped(best, facts.screens)


def _mapped(device: TouchDevice, screens: tuple[Screen, ...]) -> Finding:
    name = "touch.mapping"
    if len(screens) < 2:
        return passed(name, "Touches land on the only screen.")
    if device.covers[2:] == (0, 0):
        return skipped(name, "It cannot be told on which screen touches land: touch each corner to see.")
    for screen in screens:
        place = (screen.x, screen.y, screen.width, screen.height)
        if all(abs(one - other) <= ROUNDED_PX for one, other in zip(device.covers, place, strict=True)):
            return passed(name, f"Touches land on {screen.name}.")
    return failed(
        name,
        f"Touches on {device.name} are spread over all {len(screens)} screens.",
        f"xinput map-to-output '{device.name}' {screens[0].name}",
    )
