"""What the keys of a keyboard and of a clicker mean in a talk."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import Qt

from kiosk.viewmodels.talking import Talking


def command(key: int) -> Callable[[Talking], None] | None:
    """What a key of Qt's does to a talk, None for one that means nothing."""
    return _KEYS.get(Qt.Key(key)) if key in _KNOWN else None


class Typing(IntEnum):
    """What a key does while the speaker types what to find; UP and DOWN are steps among what was found."""

    NOTHING = 0
    UP = -1
    DOWN = 1
    TAKE = 2
    CLOSE = 3


def typing(key: int) -> Typing:
    """What a key of Qt's does then; NOTHING for one that the text may have."""
    return next((wanted for each, wanted in _TYPING.items() if each.value == key), Typing.NOTHING)


def _digit(digit: str) -> Callable[[Talking], None]:
    return lambda talking: talking.type(digit)


_K = Qt.Key
# Clickers send the arrows of a screen that is read from the left, whatever the language: they never mirror.
_KEYS: dict[Qt.Key, Callable[[Talking], None]] = {
    **dict.fromkeys(
        (_K.Key_PageDown, _K.Key_Right, _K.Key_Down, _K.Key_Space, _K.Key_N, _K.Key_VolumeUp), Talking.next
    ),
    **dict.fromkeys((_K.Key_PageUp, _K.Key_Left, _K.Key_Up, _K.Key_P, _K.Key_VolumeDown), Talking.previous),
    **dict.fromkeys((_K.Key_Return, _K.Key_Enter), Talking.enter),
    **dict.fromkeys((_K.Key_Home, _K.Key_F5), Talking.begin),
    **dict.fromkeys((_K.Key_B, _K.Key_Period), Talking.black),
    **dict.fromkeys((_K.Key_W, _K.Key_Comma), Talking.white),
    _K.Key_Backspace: Talking.erase,
    _K.Key_End: Talking.end,
    _K.Key_E: Talking.wipe,
    _K.Key_F: Talking.freeze,
    _K.Key_H: Talking.handle,
    _K.Key_Slash: Talking.search,
    _K.Key_T: Talking.pause,
    _K.Key_Escape: Talking.leave,
    _K.Key_S: Talking.speaker,
    _K.Key_X: Talking.swap,
    **{_K(_K.Key_0.value + digit): _digit(str(digit)) for digit in range(10)},
}
_TYPING = {
    _K.Key_Up: Typing.UP,
    _K.Key_Down: Typing.DOWN,
    _K.Key_Return: Typing.TAKE,
    _K.Key_Enter: Typing.TAKE,
    _K.Key_Escape: Typing.CLOSE,
}
WHILE_TYPING = {
    key.value for key in (_K.Key_PageDown, _K.Key_PageUp, _K.Key_VolumeUp, _K.Key_VolumeDown, _K.Key_F5)
}
"""Keys that write nothing: from a clicker they are heard even then."""
_KNOWN = {key.value for key in _KEYS}
