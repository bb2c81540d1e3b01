"""What QML draws on the map, row by row. `x` and `y` are map kilometres, everything else is pixels."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont


@dataclass(frozen=True, slots=True)
class PinRow:
    """A pin, or a cluster with its `count`; `dx` and `dy` move it aside when pins that share a point fan out.

    `precision` is "site", "postcode", "town" or "area"; `inView` pins can be reached by keys.
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
    size: float
    x: float
    y: float
    dx: float
    dy: float
    chosen: bool
    inView: bool


@dataclass(frozen=True, slots=True)
class LabelRow:
    """A name with its middle at a map point; its `width` and `height` are its own, free of other names and pins."""

    text: str
    icon: str
    x: float
    y: float
    dx: float
    dy: float
    width: float
    height: float
    font: QFont
    strong: bool


@dataclass(frozen=True, slots=True)
class DotRow:
    """A lit point on a small picture of the region: where (0 to 1 of the region's box), and its colour."""

    x: float
    y: float
    colour: QColor
