"""British National Grid (EPSG:27700, metres) to and from WGS84 degrees, for arrays of shape (n, 2)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from pyproj import Transformer

_TO_GRID = Transformer.from_crs("EPSG:4326", "EPSG:27700", always_xy=True)
_TO_DEGREES = Transformer.from_crs("EPSG:27700", "EPSG:4326", always_xy=True)
Coordinates = npt.NDArray[np.float64]


def to_grid(degrees: Coordinates) -> Coordinates:
    return np.column_stack(_TO_GRID.transform(degrees[:, 0], degrees[:, 1]))


def to_degrees(metres: Coordinates) -> Coordinates:
    return np.column_stack(_TO_DEGREES.transform(metres[:, 0], metres[:, 1]))
