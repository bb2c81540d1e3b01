"""The guard's loop: it starts the drawing process, judges its pulse, ends it if it must, and begins again."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.guard import turns
from kiosk.guard.drawing import Drawing, Starter
from kiosk.guard.endings import worded
from kiosk.guard.errand import AGAIN, BAD_DECK, NO_DISPLAY
from kiosk.guard.ladder import STEADY_S, Rung
from kiosk.guard.memory import Memory
from kiosk.guard.pulse import START_S, Health, Illness, read
from kiosk.guard.service import Service

log = logging.getLogger(__name__)

TICK_S = 0.5
LEAVE_S = 2.0
"""How long a drawing process is given to leave."""
RECENT_S = 10.0
"""A visitor seen so shortly before a crash is still there."""
DISPLAY_S = 1.0
"""How often a display that is gone is looked for."""
DARK_S = 2 * START_S
"""After so long without a sign of what draws, systemd hears no more of the guard: it starts all anew."""
LOOK_S = 30.0
DONE, WRONG, TYPED_WRONG = 0, 1, 2
"""Exit codes of a drawing process: staff left; by the others, a plain sentence was said."""


@dataclass(slots=True)
class _Watch:
    """One life of a drawing process, as it goes on. `steady` once it has lived long, `raised` once it was
    asked to make room for the deck; `looked` is when the deck's files were last looked at, and `waited` how
    long it has waited for its turn.
    """

    drawing: Drawing
    health: Health
    began: float
    looked: float
    waited: float = 0.0
    illness: Illness | None = None
    steady: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """What the guard is given: who starts the drawing, how to mark the deck's files as they are, its memory,
    and how often the files are looked at while something surer is shown, in seconds.
    """

    starter: Starter
    mark: Callable[[], str]
    recall: Callable[[], Memory]
    remember: Callable[[Memory], object]
    service: Service
    look: float = LOOK_S


class Guard:
    """Keeps a drawing process alive until it is asked to leave, or staff leave."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._leaving = False
        self._drew = False
        self._dark = False
        self._heard = math.inf  # when what draws last gave a sign
        self._language = ""
        self._mark = parts.mark()
        self._ladder = parts.recall().woken(self._mark, time.monotonic())

    def run(self) -> int:
        """Guard until the end; returns the exit code."""
        with self._parts.starter.hearing(self._leave):
            code = None
            while code is None:
                code = DONE if self._leaving else self._life()
                if code is None:
                    self._pause()
        self._remember(unsteady=False)
        return code

    # --- one life

    def _life(self) -> int | None:
        """One drawing process from its start to its end; the exit code if that is the end of all."""
        if self._ladder.rung is Rung.DECK:
            self._mark = self._parts.mark()  # what is now tried: it may have changed since the last start
        began = time.monotonic()
        try:
            drawing = self._parts.starter.start(self._ladder.rung, self._language, first=not self._drew)
        except OSError as error:
            log.warning("The drawing process could not be started: %s", error)
            self._ladder = self._ladder.crashed(began, 0.0)
            return None
        self._remember(unsteady=True)  # a slow disk is not waited for
        self._language = ""
        watch = _Watch(drawing, Health.begun(began), began, began)
        code = None
        while code is None:
            if self._leaving:
                return self._end(drawing)
            self._look(watch)  # before asking: its last words count
            code = drawing.ended()
        return self._judge(code, watch)

    def _look(self, watch: _Watch) -> None:
        before = time.monotonic()
        lines = watch.drawing.wait(TICK_S)
        now = time.monotonic()
        watch.health = watch.health.slept(_held_up(watch, now - before))
        for pulse in filter(None, map(read, lines)):
            self._hear(watch, watch.health.beat(pulse, now))
        illness = watch.health.illness(now)
        if illness is not None:
            log.warning("The drawing process %d is ended: %s", watch.drawing.pid, illness)
            watch.illness = illness
            watch.drawing.kill(trace=illness in {Illness.SILENT, Illness.STALLED})
        self._alive(now)
        self._settle(watch, now)

    def _hear(self, watch: _Watch, health: Health) -> None:
        first, watch.health = watch.health.last is None, health
        self._heard = health.heard
        if first:
            self._drew = True
            self._parts.service.ready()
            self._parts.service.status(f"showing: {self._ladder.rung}")

    def _settle(self, watch: _Watch, now: float) -> None:
        """A drawing process that has lived long is trusted; and on a lower rung, the deck is tried again."""
        if not watch.steady and now - watch.began >= STEADY_S:
            watch.steady = True
            self._ladder = replace(self._ladder, row=0, crashes=())
            self._remember(unsteady=False)
        if self._ladder.rung is Rung.DECK or now - watch.looked < self._parts.look:
            return
        watch.looked, mark = now, self._parts.mark()
        busy = watch.health.last is not None and watch.health.last.busy
        if not busy and (mark != self._mark or self._ladder.may_rise(now)):
            log.warning("The deck is tried again")
            self._mark, self._ladder = mark, self._ladder.raised(now)
            watch.raised = True
            watch.drawing.leave()

    def _judge(self, code: int, watch: _Watch) -> int | None:
        """What the end of a drawing process means: an exit code, or None for another start."""
        now = time.monotonic()
        if code == AGAIN:  # staff ask for it, who may have mended the deck
            self._mark, self._ladder = self._parts.mark(), self._ladder.raised(now)
        self._wait_for_display(code == NO_DISPLAY)
        if watch.raised or code in {AGAIN, NO_DISPLAY}:
            return None
        if code == DONE and watch.illness is None:
            return DONE
        if not self._drew and code in {WRONG, TYPED_WRONG}:
            return code  # whoever typed the command has been told
        if code == BAD_DECK:
            self._ladder = self._ladder.lowered(now)
        else:
            self._ladder = self._ladder.crashed(now, now - watch.began)
        last, recent = watch.health.last, now - watch.health.heard < RECENT_S
        self._language = last.language if last is not None and last.busy and recent else ""
        log.warning(
            "The drawing process ended (%s); %s is shown in %.1f s",
            worded(code),
            self._ladder.rung,
            self._ladder.pause,
        )
        return None

    def _wait_for_display(self, dark: bool) -> None:
        """No deck can help it that there is no display, and no crash that came of it is one of a deck."""
        if dark and not self._dark:
            log.warning("There is no display any more: it is waited for")
            self._ladder = self._ladder.forgiven()
        self._dark = dark

    def _end(self, drawing: Drawing) -> int:
        self._parts.service.stopping()
        drawing.leave()
        until = time.monotonic() + LEAVE_S
        while drawing.ended() is None and (left := until - time.monotonic()) > 0:
            drawing.wait(min(left, 0.1))
        drawing.kill(trace=False)
        return DONE

    # --- between two lives

    def _pause(self) -> None:
        """Wait for the next start, hearing signals."""
        until = time.monotonic() + (DISPLAY_S if self._dark else self._ladder.pause)
        while not self._leaving and (left := until - time.monotonic()) > 0:
            self._parts.starter.sleep(min(left, TICK_S))
            self._alive(time.monotonic())

    def _alive(self, now: float) -> None:
        if now - self._heard < DARK_S:
            self._parts.service.alive(now)

    def _remember(self, *, unsteady: bool) -> None:
        self._parts.remember(Memory(self._ladder, self._mark, unsteady))

    def _leave(self) -> None:
        self._leaving = True


def _held_up(watch: _Watch, took: float) -> float:
    """For how much of a look that took so long the machine is to blame: it slept, or had others to serve."""
    waited = turns.waited(watch.drawing.pid)
    turn, watch.waited = waited - watch.waited, waited
    return took - TICK_S if took > TICK_S * 3 else min(took, max(0.0, turn))
