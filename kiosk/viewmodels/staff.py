"""The staff panel: behind a PIN, what is wrong with this kiosk, and the controls for it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.contacts import Contact
from kiosk.domain.staff import Page
from kiosk.viewmodels.home import LanguageRow, language_rows
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.staff_counts import StaffCounts
from kiosk.viewmodels.staff_dials import StaffDials
from kiosk.viewmodels.staff_parts import Machine
from kiosk.viewmodels.staff_pin import PinKeeper, PinPadViewModel
from kiosk.viewmodels.staff_report import StaffReport
from kiosk.viewmodels.staff_tests import ScreenTests
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

LEFT, AGAIN = 0, 75
"""Exit codes: staff have ended the kiosk; the guard shall start it again (kiosk/guard/errand.py)."""


@QmlElement
@QmlUncreatable("made by the program")
class StaffViewModel(QObject):
    """Which page is shown, and what is on it. `closed` is sent when staff are done.

    `started` is when the program was, on the clock `now`.
    """

    changed = Signal()
    closed = Signal()

    def __init__(
        self, tools: Tools, machine: Machine, now: Callable[[], float], started: float, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tools, self._machine = tools, machine
        self._page = Page.PIN
        self._inside = False
        self._languages = Rows(LanguageRow, self, language_rows(tools))
        self._pad = PinPadViewModel(PinKeeper(machine.lock, now, started), tools.reading, self)
        self._report = StaffReport(tools, machine, self._pad.since, self)
        self._dials = StaffDials(tools, machine, self)
        self._counts = StaffCounts(tools, machine, self)
        self._tests = ScreenTests(tools, self)
        self._pad.opened.connect(self._enter)
        self._tests.over.connect(self.back)
        tools.reading.changed.connect(self.changed)
        tools.theme.changed.connect(self.changed)

    def open(self) -> None:
        """Ask for the PIN, whoever was inside before."""
        self._inside = False
        self._pad.ask()
        self._go(Page.PIN)

    def felt(self, contact: Contact) -> None:
        """A contact on the panel, whatever it may be."""
        if self._page is Page.TOUCH:
            self._tests.report(contact)

    def _go(self, page: Page) -> None:
        self._page = page
        self.changed.emit()

    @Slot()
    def _enter(self) -> None:
        self._inside = True
        self._report.look()
        self._dials.look()
        self._go(Page.PANEL)

    # --- intents

    @Slot()
    def close(self) -> None:
        self.closed.emit()

    @Slot(str)
    def show(self, page: str) -> None:
        """Go to a page behind the PIN."""
        wanted = Page(page)
        if not self._inside:
            return
        if wanted in {Page.SCREEN, Page.TOUCH}:
            self._tests.begin()
        if wanted is Page.COUNTS:
            self._counts.look()
        self._go(wanted)

    @Slot()
    def changePin(self) -> None:
        if self._inside:
            self._pad.ask_new()
            self._go(Page.PIN)

    @Slot()
    def back(self) -> None:
        """Back to the panel; from there, and from the first pad, out."""
        if self._inside and self._page is not Page.PANEL:
            self._go(Page.PANEL)
        else:
            self.close()

    @Slot(str)
    def speak(self, code: str) -> None:
        """Let every visit begin in that language from now on."""
        if self._inside:
            self._machine.set_up(language=code)
            self._tools.reading.read_in(code)
            self._go(Page.PANEL)

    @Slot()
    def restart(self) -> None:
        """Start again, with the deck as it is on the disk now."""
        if self._inside:
            self._machine.leave(AGAIN)

    @Slot()
    def leave(self) -> None:
        """End the kiosk."""
        if self._inside:
            self._machine.leave(LEFT)

    # --- published state

    @Property(str, notify=changed)
    def page(self) -> str:
        """One of kiosk.domain.staff.Page."""
        return str(self._page)

    @Property(bool, notify=changed)
    def whole(self) -> bool:
        """Whether the page needs all of the screen, in low reach as well."""
        return self._page in {Page.SCREEN, Page.TOUCH}

    @Property(bool, notify=changed)
    def inside(self) -> bool:
        """Whether the PIN was right."""
        return self._inside

    @Property(Rows, constant=True)
    def languages(self) -> Rows:
        return self._languages

    @Property(PinPadViewModel, constant=True)
    def pad(self) -> PinPadViewModel:
        return self._pad

    @Property(StaffReport, constant=True)
    def report(self) -> StaffReport:
        return self._report

    @Property(StaffCounts, constant=True)
    def counts(self) -> StaffCounts:
        return self._counts

    @Property(StaffDials, constant=True)
    def dials(self) -> StaffDials:
        return self._dials

    @Property(ScreenTests, constant=True)
    def tests(self) -> ScreenTests:
        return self._tests
