"""Every English and Welsh postcode of a window: position on the National Grid and local authority."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import brotli
import msgpack
import numpy as np
import numpy.typing as npt

Window = tuple[float, float, float, float]


@dataclass(frozen=True)
class Postcodes:
    """Arrays of one length: `codes`, `authorities` (GSS) and `points`, shape (n, 2), EPSG:27700 metres."""

    codes: npt.NDArray[np.str_]
    authorities: npt.NDArray[np.str_]
    points: npt.NDArray[np.float64]

    def where(self, mask: npt.NDArray[np.bool_]) -> Postcodes:
        return Postcodes(self.codes[mask], self.authorities[mask], self.points[mask])


def read_postcodes(folder: Path, letters: Iterable[str], window: Window) -> Postcodes:
    """Postcodes that begin with one of `letters` and lie in `window` (west, south, east, north in metres)."""
    tables = [read_table(folder / f"postcodes_{letter}.msgpack.br") for letter in letters]
    joined = Postcodes(
        np.concatenate([t.codes for t in tables]),
        np.concatenate([t.authorities for t in tables]),
        np.concatenate([t.points for t in tables]),
    )
    return joined.where(inside(joined.points, window))


def read_table(path: Path) -> Postcodes:
    data: dict[str, Any] = msgpack.unpackb(brotli.decompress(path.read_bytes()))["data"]
    authorities = np.array([code or "" for code in data["laua"]])
    points = np.column_stack([data["oseast1m"], data["osnrth1m"]]).astype(np.float64)
    table = Postcodes(np.array(data["pcd"]), authorities, points)
    return table.where(english_or_welsh(authorities) & np.isfinite(points).all(axis=1))


def english_or_welsh(authorities: npt.NDArray[np.str_]) -> npt.NDArray[np.bool_]:
    """Northern Irish positions are on the Irish Grid, where they would land in Shropshire."""
    return np.char.startswith(authorities, "E") | np.char.startswith(authorities, "W")


def inside(points: npt.NDArray[np.float64], window: Window) -> npt.NDArray[np.bool_]:
    west, south, east, north = window
    x, y = points[:, 0], points[:, 1]
    return (x >= west) & (x <= east) & (y >= south) & (y <= north)


def centre(postcodes: Postcodes, start: str) -> npt.NDArray[np.float64]:
    """Median of the distinct points of a district ("B21"), sector ("B18 6") or longer start, in metres."""
    outward, _, inward = start.partition(" ")
    points = postcodes.points[np.char.startswith(postcodes.codes, outward.ljust(4) + inward)]
    if not len(points):
        raise ValueError(f"no postcode begins with {start}")
    return np.median(np.unique(points, axis=0), axis=0)
