"""What staff read of their kiosk: how it stands in one sentence, what is shown, and the deck's problems."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.domain.dates import PartialDate
from kiosk.domain.problems import Problem, Severity
from kiosk.domain.staff import Fault, Standing, errors_of, fault
from kiosk.viewmodels.rows import Rows
from kiosk.viewmodels.staff_parts import Machine
from kiosk.viewmodels.tools import Tools

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A problem of the deck: where it is in its files, and what it is."""

    place: str
    told: str
    error: bool


@QmlElement
@QmlUncreatable("made by the program")
class StaffReport(QObject):
    """As it was when `look` was last called. `since` tells the day the PIN was set, as 2026-11-23."""

    changed = Signal()
    checked = Signal(object)

    def __init__(self, tools: Tools, machine: Machine, since: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._machine, self._since = tools, machine, since
        self._standing: Standing | None = None
        self._problems: Sequence[Problem] | None = None
        self._rows = Rows(ProblemRow, self)
        self.checked.connect(self._hear)
        tools.reading.changed.connect(self.changed)

    def look(self) -> None:
        """See how things are, and check the deck, which takes a moment."""
        self._standing, self._problems = self._machine.standing(), None
        self.changed.emit()
        self._machine.check(self._tell)

    def _tell(self, problems: Sequence[Problem]) -> None:
        """From whichever thread; the screen may have been taken down meanwhile, and this with it."""
        with suppress(RuntimeError):
            self.checked.emit(problems)

    @Slot(object)
    def _hear(self, problems: Sequence[Problem]) -> None:
        self._problems = problems
        self._rows.replace([_row(problem) for problem in problems])
        self.changed.emit()

    @Property(bool, notify=changed)
    def restarts(self) -> bool:
        """Whether there is a guard that starts the kiosk again."""
        return self._standing is not None and self._standing.guarded

    def fault(self) -> Fault:
        if self._standing is None:
            return Fault.NONE
        return fault(self._standing, len(errors_of(self._problems or ())))

    @Property(bool, notify=changed)
    def well(self) -> bool:
        """Whether nothing is wrong."""
        return self.fault() is Fault.NONE

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """What is wrong."""
        reading, errors = self._tools.reading, errors_of(self._problems or ())
        match self.fault():
            case Fault.NONE if self._problems is None:
                return reading.say("staff_checking")
            case Fault.NONE:
                return reading.say("staff_well")
            case Fault.DISK:
                return reading.say("staff_disk_full")
            case Fault.TOUCH:
                return reading.say("staff_no_touch")
            case Fault.ERRORS:
                return reading.say("staff_errors", count=len(errors), place=_place(errors[0]))
            case Fault.LAST_GOOD | Fault.BUILT_IN if self._problems is None:
                return f"{self._instead()} {reading.say('staff_checking')}"
            case Fault.LAST_GOOD | Fault.BUILT_IN if errors:
                why = reading.say("staff_errors", count=len(errors), place=_place(errors[0]))
                return f"{self._instead()} {why}"
            case Fault.LAST_GOOD | Fault.BUILT_IN:
                return f"{self._instead()} {reading.say('staff_crashed')}"

    def _instead(self) -> str:
        """What is shown instead of the deck."""
        say = self._tools.reading.say
        return say("staff_built_in") if self.fault() is Fault.BUILT_IN else say("staff_last_good")

    @Property(str, notify=changed)
    def title(self) -> str:
        """The title of the deck that is shown."""
        return self._tools.reading.text(self._tools.deck.title)

    @Property(str, notify=changed)
    def folder(self) -> str:
        """The folder of the deck that was asked for."""
        return _isolated(self._standing.folder if self._standing else "")

    @Property(str, notify=changed)
    def version(self) -> str:
        """The program's."""
        return _isolated(self._standing.version if self._standing else "")

    @Property(str, notify=changed)
    def loaded(self) -> str:
        """When the deck was loaded."""
        day, _, time = (self._standing.loaded if self._standing else "").partition(" ")
        return self._tools.reading.listed(self._day(day), time) if day else ""

    @Property(str, notify=changed)
    def pinSince(self) -> str:
        """The day the PIN was set."""
        return self._day(self._since())

    def _day(self, day: str) -> str:
        return self._tools.reading.date(PartialDate.parse(day)) if day else ""

    @Property(str, notify=changed)
    def problemCount(self) -> str:
        """How many problems the deck has, in words."""
        return self._tools.reading.say("staff_problem_count", count=len(self._problems or ()))

    @Property(Rows, constant=True)
    def problems(self) -> Rows:
        return self._rows


def _place(problem: Problem) -> str:
    return _isolated(f"{problem.file}:{problem.line}")


def _row(problem: Problem) -> ProblemRow:
    hint = f" ({problem.hint})" if problem.hint else ""
    text = f"{problem.where}: {problem.message}{hint}"
    return ProblemRow(f"{problem.file}:{problem.line}", text, problem.severity is Severity.ERROR)


def _isolated(text: str) -> str:
    """Latin letters and signs, whichever way the sentence around them is read."""
    return f"\u2066{text}\u2069" if text else ""
