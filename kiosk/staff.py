"""What the staff panel is given of this machine; loaded when the panel is first opened."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kiosk import __version__
from kiosk.domain.staff import Shown, Standing
from kiosk.guard import Errand, Rung
from kiosk.system import dials, machine, pins
from kiosk.system.counts import Counts
from kiosk.system.settings import MachineSettings
from kiosk.system.store import store
from kiosk.viewmodels.staff_parts import Dial, Heard, Lock, Machine

_SHOWN = {Rung.DECK: Shown.DECK, Rung.LAST_GOOD: Shown.LAST_GOOD, Rung.SAFE: Shown.SAFE}


def this_machine(
    folder: Path, errand: Errand | None, settings: MachineSettings, loaded: str, counted: str
) -> Machine:
    """The machine under a kiosk that was asked to show a deck's folder, loaded one at that time, and counts
    visits under a key, or not at all ("").
    """
    kept = store()
    volume, brightness = dials.volume(), dials.brightness()
    return Machine(
        lock=Lock(partial(pins.load, kept), partial(pins.keep, kept), pins.salt, pins.today),
        standing=lambda: _standing(folder, errand, loaded),
        check=lambda hear: _check(folder, hear),
        settings=lambda: settings.now,
        set_up=settings.update,
        counts=lambda: Counts(counted).rows() if counted else (),
        volume=Dial(volume.read, volume.turn) if volume else None,
        brightness=Dial(brightness.read, brightness.turn) if brightness else None,
        leave=QCoreApplication.exit,
    )


def _standing(folder: Path, errand: Errand | None, loaded: str) -> Standing:
    return Standing(
        folder=str(folder.absolute()),
        version=__version__,
        loaded=loaded,
        shown=Shown.DECK if errand is None else _SHOWN[errand.rung],
        guarded=errand is not None,
        full=machine.disk_is_full(),
        touch=machine.has_touch(),
    )


def _check(folder: Path, hear: Heard) -> None:
    """Find the problems of a deck as it is on the disk now, beside what is drawn."""
    from kiosk.content import check_deck

    threading.Thread(target=lambda: hear(check_deck(folder)), name="check", daemon=True).start()
