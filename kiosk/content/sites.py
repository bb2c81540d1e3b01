"""Where a firm's site is: degrees that make sense, and a precision that is not claimed but known."""

from __future__ import annotations

from kiosk.content.nodes import Mapping
from kiosk.content.records import Values
from kiosk.content.survey import Reading
from kiosk.domain.firms import Precision, Site


def site(values: Values, node: Mapping, at: Reading) -> Site:
    """A site from its keys, with what does not fit together noted."""
    values.setdefault("precision", _default(values))
    values.setdefault("place", "")
    if ("lat" in node.values) != ("lon" in node.values):
        lone = "lat" if "lat" in node.values else "lon"
        at.error(node.values[lone], "stands alone", "lat and lon belong together")
        return Site(**values)
    _check_precision(values["precision"], node, at)
    if "lat" in values and "lon" in values:
        _check_point(values["lat"], values["lon"], node, at)
    return Site(**values)


def _default(values: Values) -> Precision:
    if "lat" in values:
        return Precision.SITE
    return Precision.AREA if values.get("place") else Precision.REGION


def _check_precision(precision: Precision, node: Mapping, at: Reading) -> None:
    here = node.values.get("precision", node)
    claim = f"precision {precision.value}"
    if precision in (Precision.SITE, Precision.POSTCODE) and "lat" not in node.values:
        at.error(here, f"{claim} needs lat and lon", "add them, or write town, area or region")
    if precision in (Precision.TOWN, Precision.AREA) and "place" not in node.values:
        at.error(here, f"{claim} needs a place", "add place, or write region")
    if precision is Precision.REGION and "lat" in node.values:
        at.error(here, f"{claim} has no lat and lon", "take them away, or say how exact they are")


def _check_point(lat: float, lon: float, node: Mapping, at: Reading) -> None:
    bounds = at.survey.bounds or (-180.0, -90.0, 180.0, 90.0)
    if _within(lat, lon, bounds):
        return
    where = node.values["lat"]
    if _within(lon, lat, bounds):
        at.error(where, "lat and lon are the wrong way round", f"write lat: {lon:g} and lon: {lat:g}")
    else:
        west, south, east, north = bounds
        hint = f"lat goes from {south:.2f} to {north:.2f}, lon from {west:.2f} to {east:.2f}"
        at.error(where, f"{lat:g}, {lon:g} is off the map", hint)


def _within(lat: float, lon: float, bounds: tuple[float, float, float, float]) -> bool:
    west, south, east, north = bounds
    return south <= lat <= north and west <= lon <= east
