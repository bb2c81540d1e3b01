"""How QML's singletons get the objects that the composition root made.

`qmlRegisterSingletonInstance` of PySide6 6.11 spoils the types of Qt Quick ("Cannot assign object of type
QQuickLoader to list property data"), so a singleton's type asks the engine for the object offered to it.
"""

from __future__ import annotations

from typing import TypeVar, cast

from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlEngine

T = TypeVar("T", bound=QObject)


def offer(engine: QQmlEngine, *singletons: QObject) -> None:
    """Let QML in this engine use these objects as the singletons of their types; do so before loading any."""
    for singleton in singletons:
        engine.setProperty(_key(type(singleton)), singleton)


def offered(engine: QQmlEngine, kind: type[T]) -> T:
    """The object of that type that was offered to the engine."""
    return cast(T, engine.property(_key(kind)))


def empty(*singletons: QObject) -> None:
    """Let go of what they hold, once their engine is gone: PySide6 6.11 keeps their Python halves."""
    for singleton in singletons:
        vars(singleton).clear()


def _key(kind: type[QObject]) -> str:
    return f"singleton {kind.__name__}"
