"""What is behind attract, put together: app.py makes it while attract already stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.domain.corners import Window
from kiosk.errors import InstallationError
from kiosk.system.badges import BadgeProvider
from kiosk.system.heap import give_back
from kiosk.system.qr import QrProvider
from kiosk.system.staff_door import StaffDoor
from kiosk.system.touch import TouchGate
from kiosk.viewmodels.attract import AttractViewModel
from kiosk.viewmodels.comfort import ComfortViewModel
from kiosk.viewmodels.firms import FirmsViewModel
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.map import MapViewModel
from kiosk.viewmodels.region import RegionViewModel
from kiosk.viewmodels.search import SearchViewModel
from kiosk.viewmodels.theme import Theme
from kiosk.viewmodels.tools import Tools

if TYPE_CHECKING:
    from kiosk.viewmodels.staff import StaffViewModel
    from kiosk.viewmodels.staff_parts import Machine

TIDY_MS = 500
"""After a visit; attract is drawn first."""


def make(
    engine: QQmlEngine,
    tools: Tools,
    attract: AttractViewModel,
    region: RegionViewModel | None,
    now: Callable[[], float],
    make_staff: Callable[[], StaffViewModel] | None,
) -> KioskViewModel:
    """The view models of everything behind attract, which from now on answer what is touched there."""
    engine.addImageProvider("badge", BadgeProvider())
    engine.addImageProvider("qr", QrProvider())
    deck, reading, theme = tools.deck, tools.reading, tools.theme
    firms = FirmsViewModel(deck.firms, tools, engine) if deck.firms else None
    region_map = MapViewModel(deck, region, reading, theme, engine) if region else None
    # Places are found only where a map can show them.
    mapped = region is not None and any(section.map for section in deck.sections)
    search = SearchViewModel(tools, region.basemap if region and mapped else None, engine)
    comfort = ComfortViewModel(theme, engine)
    return KioskViewModel(tools, attract, comfort, firms, region_map, search, now, engine, make_staff)


def furnish(
    window: QQuickWindow, engine: QQmlEngine, kiosk: KioskViewModel, theme: Theme, now: Callable[[], float]
) -> QQuickItem:
    """The stage with every screen, behind attract in the window; and the gate that touches pass through."""
    component = QQmlComponent(engine, "Kiosk", "Stage")
    stage = component.createWithInitialProperties({"kiosk": kiosk})
    if not isinstance(stage, QQuickItem):
        raise InstallationError(f"The program's screens cannot be loaded: {component.errorString()}")
    stage.setParent(window)
    stage.setParentItem(window.contentItem())
    kiosk.visitorLeft.connect(lambda: QTimer.singleShot(TIDY_MS, stage, give_back))
    TouchGate(
        window,
        now,
        lambda: theme.sizes.mm_per_px,
        kiosk.takes_two,
        kiosk.noticed,
        StaffDoor(lambda: _measured(theme), kiosk.unused, kiosk.take_over, kiosk.reported),
    )
    return stage


def _measured(theme: Theme) -> Window:
    width, height = theme.size()
    mm = theme.sizes.mm_per_px
    return Window(width * mm, height * mm)


def staff_panel(
    engine: QQmlEngine, tools: Tools, machine: Machine, now: Callable[[], float], started: float
) -> StaffViewModel:
    """The staff panel, which most starts never need."""
    from kiosk.viewmodels.staff import StaffViewModel

    return StaffViewModel(tools, machine, now, started, engine)
