"""Layers of a deck: which files it draws over its map, and in what style."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kiosk.content.files import DeckFile
from kiosk.content.gate import Limits, Refused
from kiosk.content.json_tree import JsonTree
from kiosk.content.kinds import BAD, Flag, Plain, choice
from kiosk.content.names import Id
from kiosk.content.nodes import Mapping
from kiosk.content.parts import COLOUR, TEXT
from kiosk.content.records import ListOf, Record, Values, may, need
from kiosk.content.shapes import MOST_POINTS, Ground, ShapeFile
from kiosk.content.survey import Reading, Survey
from kiosk.domain.basemap import Basemap
from kiosk.domain.geography import Projection
from kiosk.domain.layers import Layer, Shape, Width
from kiosk.domain.problems import Problem, Severity

LIMITS = Limits(bytes=4_000_000, values=400_000)
_FILE = DeckFile((".geojson", ".json"), LIMITS.bytes)
_GLOBE = Ground(Projection(0.0, 0.0), (-180.0, -85.0, 180.0, 85.0))
_MARGIN = 0.5
"""How far beyond the map a layer may reach, in parts of the map: roads do not end at a border."""


@dataclass(frozen=True, slots=True)
class LayerEntry:
    """What deck.yaml says of a layer."""

    file: Path
    layer: Layer


def _layer(values: Values, node: Mapping, at: Reading) -> Any:
    if "label" not in node.values and not values.get("on", True):
        at.error(node.values["on"], "hides what nobody can show again", "add label, the name of its switch")
        return BAD
    return LayerEntry(values.pop("file"), Layer(colour=values.pop("style"), **values))


LAYER = Record(
    "layer",
    "lines and areas drawn over the map",
    (
        need("id", Id("layer"), "the layer's id"),
        need("file", _FILE, "a GeoJSON file (WGS84) of lines and polygons; their name property is shown"),
        need("style", COLOUR, "its colour"),
        need("credit", Plain(), "what its licence asks to be said; it is on the credits slide"),
        may("label", TEXT, "what a visitor switches on and off; a layer without one is always shown"),
        may("width", choice(Width), "how broad its lines are: thin, normal or bold"),
        may("on", Flag(), "false for a layer that a visitor must switch on"),
    ),
    _layer,
)
LAYERS = ListOf(LAYER, 0, 12, "layers")


def load_layers(entries: Sequence[LayerEntry], survey: Survey, basemap: Basemap | None) -> tuple[Layer, ...]:
    """The layers with the shapes of their files, in kilometres; without a map they are only checked."""
    ground = _ground(basemap) if basemap else _GLOBE
    left = MOST_POINTS
    layers = []
    for entry in entries:
        shapes, points = _shapes(entry.file, survey, ground, left)
        left -= points
        layers.append(replace(entry.layer, shapes=shapes))
    return tuple(layers)


def _ground(basemap: Basemap) -> Ground:
    west, south, east, north = basemap.bounds
    across, down = (east - west) * _MARGIN, (north - south) * _MARGIN
    reach = (west - across, max(south - down, -85.0), east + across, min(north + down, 85.0))
    return Ground(basemap.projection, reach)


def _shapes(path: Path, survey: Survey, ground: Ground, left: int) -> tuple[tuple[Shape, ...], int]:
    """The shapes of a file and their points, which may be so many; what is wrong is in the survey."""
    file = path.relative_to(survey.folder).as_posix()
    try:
        with path.open("rb") as stream:
            tree = JsonTree(stream.read(LIMITS.bytes + 1), LIMITS)
    except OSError as error:
        _refuse(survey, file, Refused(0, 0, f"cannot be read: {error.strerror}"))
        return (), 0
    except Refused as refused:
        _refuse(survey, file, refused)
        return (), 0
    found = ShapeFile(file, tree, ground, survey.languages[0])
    shapes = found.read()
    survey.problems.extend(found.problems)
    if found.points > left:
        message = f"makes the layers of the deck hold more than {MOST_POINTS:,} points"
        _refuse(survey, file, Refused(0, 0, message, "simplify its lines"))
        return (), 0
    return shapes, found.points


def _refuse(survey: Survey, file: str, refused: Refused) -> None:
    spot = (refused.line + 1, refused.column + 1)
    survey.problems.append(Problem(file, *spot, Severity.ERROR, "file", refused.message, refused.hint))
