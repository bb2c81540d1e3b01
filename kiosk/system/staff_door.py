"""How staff get in: the gesture in the lower corners, or three keys together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from kiosk.domain.contacts import Contact
from kiosk.domain.corners import Corners, Window

CHORD = (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F9)
"""A key without letters is at the same place on every keyboard."""
_ALONE = {Qt.Key.Key_Control, Qt.Key.Key_Shift}


class StaffDoor:
    """Watches all that the panel and the keys report, and calls `enter` once it is staff.

    `size` tells the window's, in millimetres; `unused` whether nobody is there, so that the corners are
    nobody's: what begins in one then does nothing else. `hear` is told of every contact.
    """

    def __init__(
        self,
        size: Callable[[], Window],
        unused: Callable[[], bool],
        enter: Callable[[], None],
        hear: Callable[[Contact], None],
    ) -> None:
        self._size, self._unused, self._enter, self._hear = size, unused, enter, hear
        self._corners = Corners()

    def holds(self, contact: Contact) -> bool:
        """Whether a contact is in a corner that is nobody's."""
        return self._unused() and self._size().corner(contact) is not None

    def report(self, contact: Contact, now: float) -> None:
        """A contact has landed, moved or lifted."""
        self._hear(contact)
        self._corners = self._corners.after(contact, now, self._size())
        if self._corners.done:
            self._enter()

    def keyed(self, event: QKeyEvent) -> bool:
        """Whether a key is for this door alone: the three together, or the first on an unused screen."""
        modifiers, key = CHORD
        if event.key() == key and event.modifiers() == modifiers:
            self._enter()
            return True
        return event.key() in _ALONE and self._unused()
