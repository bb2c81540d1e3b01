"""What QML draws on a story's map. `atX` and `atY` are map kilometres, everything else is pixels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSizeF


@dataclass(frozen=True, slots=True)
class StopRow:
    """A chapter's number on the map, its middle `dx` and `dy` from the stop. `stage` is "told", "now" or
    "ahead"; stops that are `inView` can be reached by keys.
    """

    chapter: int
    number: str
    name: str
    about: str
    stage: str
    atX: float
    atY: float
    dx: float
    dy: float
    size: float
    inView: bool


@dataclass(frozen=True, slots=True)
class LegRow:
    """A piece of the route: where it begins, its length in kilometres, its direction in degrees clockwise
    from east, and the chapter with which it is done.
    """

    chapter: int
    atX: float
    atY: float
    km: float
    degrees: float


@dataclass(frozen=True, slots=True)
class FirmNameRow:
    """The name of a lit firm, its middle `dx` and `dy` from the pin's point."""

    name: str
    atX: float
    atY: float
    dx: float
    dy: float
    room: QSizeF
