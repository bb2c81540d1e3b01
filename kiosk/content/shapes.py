"""The shapes in a GeoJSON file of a deck: lines and areas on the map, or every problem with its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from kiosk.content.json_tree import Group, JsonTree, Path
from kiosk.content.kinds import invisible
from kiosk.content.wording import did_you_mean, one, shown
from kiosk.domain.geography import Polygon, Projection, swapped
from kiosk.domain.layers import Line, Shape
from kiosk.domain.problems import Problem, Severity
from kiosk.domain.text import Text

MOST_POINTS = 50_000
MOST_SHAPES = 10_000
_MOST_PROBLEMS = 20
_LONGEST_NAME = 100
_NUMBERS = (int, float)
_TYPES = ("LineString", "MultiLineString", "Polygon", "MultiPolygon")
_WGS84 = ("CRS84", "EPSG::4326", "EPSG:4326")
_AS_WGS84 = "export it again as GeoJSON in WGS84 (EPSG:4326)"
Geometry: TypeAlias = tuple[tuple[Line, ...], tuple[Polygon, ...]]


@dataclass(frozen=True, slots=True)
class Ground:
    """What shapes are drawn on; they may reach as far as `bounds`: west, south, east, north in degrees."""

    projection: Projection
    bounds: tuple[float, float, float, float]


class ShapeFile:
    """One file. After `read`, `problems` are all its problems (at most 20) and `points` how many it draws."""

    def __init__(self, file: str, tree: JsonTree, ground: Ground, language: str) -> None:
        self.problems: list[Problem] = []
        self.points = 0
        self._file, self._tree, self._ground, self._language = file, tree, ground, language
        self._said: set[str] = set()

    def read(self) -> tuple[Shape, ...]:
        """What is sound of the file."""
        root = self._group(self._tree.root, ())
        if root is None or not self._is(root, "FeatureCollection", ()):
            return ()
        self._check_crs(root)
        features = root.get("features")
        if not isinstance(features, list) or not 0 < len(features) <= MOST_SHAPES:
            count = f"1 to {MOST_SHAPES:,} features"
            self._error(("features",) if "features" in root else (), f"must hold a list of {count}")
            return ()
        read = (self._feature(item, ("features", n)) for n, item in enumerate(features))
        return tuple(shape for shape in read if shape is not None)

    # --- what is wrong

    def _error(self, path: Path, message: str, hint: str = "") -> None:
        if len(self.problems) >= _MOST_PROBLEMS:
            return
        if len(self.problems) == _MOST_PROBLEMS - 1:
            message, hint = "there are more errors than can be listed", ""
        line, column = self._tree.place(path)
        where = ".".join(str(step + 1) if isinstance(step, int) else step for step in path) or "file"
        self.problems.append(Problem(self._file, line + 1, column + 1, Severity.ERROR, where, message, hint))

    def _error_once(self, path: Path, message: str, hint: str) -> None:
        """An error that a whole file shares: it is told where it is met first."""
        if hint not in self._said:
            self._said.add(hint)
            self._error(path, message, hint)

    def _group(self, value: Any, path: Path) -> Group | None:
        if not isinstance(value, Group):
            self._error(path, "must be a group of keys", "write it in braces: {}")
            return None
        if value.repeated:
            name = shown(value.repeated)
            self._error((*path, value.repeated), f"the key {name} is there twice", "take one of them away")
        return value

    def _is(self, group: Group, wanted: str, path: Path) -> bool:
        if group.get("type") == wanted:
            return True
        there = "type" in group
        message = f'must be a "{wanted}"' if there else f'has no type, which must be "{wanted}"'
        self._error((*path, "type") if there else path, message, "export it again as GeoJSON")
        return False

    def _check_crs(self, root: Group) -> None:
        crs = root.get("crs")
        about = crs.get("properties") if isinstance(crs, dict) else None
        name = about.get("name") if isinstance(about, dict) else None
        if crs is not None and not (isinstance(name, str) and name.endswith(_WGS84)):
            self._error(("crs",), f"{shown(str(name or 'this'))} is not WGS84", _AS_WGS84)

    # --- what there is

    def _feature(self, item: Any, path: Path) -> Shape | None:
        feature = self._group(item, path)
        if feature is None or not self._is(feature, "Feature", path):
            return None
        name = self._name(feature, path)
        if feature.get("geometry") is None:
            self._error(path, "has no geometry", "take the feature away")
            return None
        lines, areas = self._geometry(feature["geometry"], (*path, "geometry"))
        return Shape(Text({self._language: name}) if name else None, lines, areas) if lines or areas else None

    def _name(self, feature: Group, path: Path) -> str:
        if feature.get("properties") is None:
            return ""
        about = self._group(feature["properties"], (*path, "properties"))
        name = about.get("name") if about else None
        if name is None:
            return ""
        wrong = _wrong_name(name)
        if wrong:
            self._error((*path, "properties", "name"), *wrong)
            return ""
        return " ".join(name.split())

    def _geometry(self, value: Any, path: Path) -> Geometry:
        geometry = self._group(value, path)
        kind = geometry.get("type") if geometry else None
        if geometry is None or not isinstance(kind, str) or kind not in _TYPES:
            if geometry is not None:
                self._error((*path, "type") if "type" in geometry else path, *_wrong_type(kind))
            return (), ()
        if not isinstance(geometry.get("coordinates"), list):
            self._error(path, "has no coordinates", "take the feature away")
            return (), ()
        coordinates, path = geometry["coordinates"], (*path, "coordinates")
        match kind:
            case "LineString":
                return self._several([coordinates], path, self._line, alone=True), ()
            case "MultiLineString":
                return self._several(coordinates, path, self._line), ()
            case "Polygon":
                return (), self._several([coordinates], path, self._area, alone=True)
            case _:
                return (), self._several(coordinates, path, self._area)

    def _several(
        self, items: list[Any], path: Path, read: Callable[[Any, Path], Any], *, alone: bool = False
    ) -> tuple[Any, ...]:
        if not items:
            self._error(path, "is empty", "take the feature away")
        values = (read(item, path if alone else (*path, n)) for n, item in enumerate(items))
        return tuple(value for value in values if value is not None)

    def _area(self, rings: Any, path: Path) -> Polygon | None:
        if not isinstance(rings, list) or not rings:
            self._error(path, "must be a list of rings, the outline first")
            return None
        read = [self._ring(ring, (*path, n)) for n, ring in enumerate(rings)]
        return tuple(ring for ring in read if ring) if all(read) else None

    def _ring(self, ring: Any, path: Path) -> Line | None:
        points = self._line(ring, path, 4)
        if points is not None and ring[0][:2] != ring[-1][:2]:
            lon, lat = ring[0][:2]
            self._error(path, "the ring is not closed", f"end it where it begins, at [{lon:g}, {lat:g}]")
            return None
        return points

    def _line(self, line: Any, path: Path, least: int = 2) -> Line | None:
        if not isinstance(line, list) or len(line) < least:
            self._error(path, f"must be a list of {least} points or more", "a point is [lon, lat]")
            return None
        self.points += len(line)
        west, south, east, north = self._ground.bounds
        wrong = [n for n, at in enumerate(line) if not (
            at.__class__ is list and 1 < len(at) < 5
            and at[0].__class__ in _NUMBERS and west <= at[0] <= east
            and at[1].__class__ in _NUMBERS and south <= at[1] <= north
        )]  # fmt: skip
        if wrong:
            self._wrong_point(line[wrong[0]], (*path, wrong[0]), len(wrong))
            return None
        return self._ground.projection.ring(line)

    def _wrong_point(self, at: Any, path: Path, count: int) -> None:
        """Say what is wrong with the first of so many points of a line."""
        lon, lat = (at[0], at[1]) if isinstance(at, list) and len(at) > 1 else (None, None)
        if lon.__class__ not in _NUMBERS or lat.__class__ not in _NUMBERS or lon != lon or lat != lat:
            self._error(path, "a point must be two numbers", "write it as [lon, lat]")
        elif not (abs(lon) <= 180 and abs(lat) <= 180):
            self._error_once(path, "is not in degrees", _AS_WGS84)
        elif swapped(lat, lon, self._ground.bounds):
            message = "lat and lon are the wrong way round"
            self._error_once(path, message, f"GeoJSON has lon first: [{lat:g}, {lon:g}], and so throughout")
        else:
            west, south, east, north = self._ground.bounds
            more = f", one of {count} such points in this line" if count > 1 else ""
            reach = f"lat goes from {south:.2f} to {north:.2f}, lon from {west:.2f} to {east:.2f}"
            self._error(path, f"{lat:g}, {lon:g} is off the map{more}", f"cut it off: {reach}")


def _wrong_name(name: Any) -> tuple[str, str] | None:
    if not isinstance(name, str):
        return "must be a text", "put it in double quotes"
    if len(name) > _LONGEST_NAME:
        return f"is longer than {_LONGEST_NAME} characters", "a name is a few words"
    found = invisible(name)
    return (f"holds the invisible character {found}", "delete it") if found else None


def _wrong_type(kind: Any) -> tuple[str, str]:
    if not isinstance(kind, str):
        return "has no type", f"one of {', '.join(_TYPES)}"
    if kind in ("Point", "MultiPoint"):
        return f"a layer cannot show {one(kind)}", "a place of a firm is a site in firms.yaml"
    return f"{shown(kind)} cannot be drawn", did_you_mean(kind, _TYPES, f"one of {', '.join(_TYPES)}")
