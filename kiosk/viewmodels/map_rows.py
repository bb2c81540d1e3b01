"""What QML draws on the map, row by row. `atX` and `atY` are map kilometres, everything else is pixels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QFont


@dataclass(frozen=True, slots=True)
class PinRow:
    """A pin, or a cluster with its `count`; `dx` and `dy` move it aside when pins that share a point fan out.

    Its `picture` is a square of `side` with the badge of `size` in the middle. `precision` is "site",
    "postcode", "town" or "area"; `inView` pins can be reached by keys.
    """

    pinId: str
    firmId: str
    name: str
    about: str
    icon: str
    shape: str
    colour: QColor
    precision: str
    count: int
    countText: str
    picture: str
    side: float
    size: float
    atX: float
    atY: float
    dx: float
    dy: float
    chosen: bool
    inView: bool


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A name, its middle `dx` and `dy` from a map point; `room` around it is free of names and pins.

    `core` names lie across the bold borders.
    """

    text: str
    icon: str
    atX: float
    atY: float
    dx: float
    dy: float
    room: QSizeF
    textFont: QFont
    strong: bool
    core: bool


@dataclass(frozen=True, slots=True)
class DotRow:
    """A lit point on a small picture of the region: where (0 to 1 of the region's box), and its colour."""

    partX: float
    partY: float
    colour: QColor
