"""The process that keeps the screen: it starts the one that draws, hears its pulse, and starts it again.

Standard library only. It draws nothing and reads no deck, so that nothing which fails there can fail here.
"""

from kiosk.guard.errand import BAD_DECK, NO_DISPLAY, Errand
from kiosk.guard.ladder import Ladder, Rung
from kiosk.guard.memory import Memory
from kiosk.guard.pulse import Pulse

__all__ = ["BAD_DECK", "NO_DISPLAY", "Errand", "Ladder", "Memory", "Pulse", "Rung"]
