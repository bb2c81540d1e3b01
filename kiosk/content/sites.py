"""Where a firm's site is: degrees that make sense, and a precision that is not claimed but known."""

from __future__ import annotations

from kiosk.content.nodes import Mapping, Scalar
from kiosk.content.records import Values
from kiosk.content.survey import Reading
from kiosk.domain.basemap import Basemap
from kiosk.domain.firms import Precision, Site
from kiosk.domain.geography import Point, distance, swapped

GLOBE = (-180.0, -90.0, 180.0, 90.0)
BORDER_KM = 0.5
"""A site so near to an area counts as in it: borders are drawn coarsely, and some firms lie across one."""
TOWN_KM = 10.0
"""A town has no border on the map; a site in another area and so far away is not in it."""
DECIMALS = {Precision.SITE: 3, Precision.POSTCODE: 2}
"""A thousandth of a degree is about a hundred metres, a hundredth a kilometre."""
_KM = {0: "100 km", 1: "10 km", 2: "1 km"}


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
        _check_decimals(values["precision"], node, at)
        _check_point(values["lat"], values["lon"], values["place"], node, at)
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


def _check_decimals(precision: Precision, node: Mapping, at: Reading) -> None:
    """A pin that looks exact must not stand where somebody rounded."""
    written = [word.value for key in ("lat", "lon") if isinstance(word := node.values[key], Scalar)]
    decimals = max(len(text.strip().partition(".")[2]) for text in written)
    if decimals < DECIMALS.get(precision, 0):
        message = f"precision {precision.value} is more exact than lat and lon, which say {_KM[decimals]}"
        at.warning(node.values["lat"], message, "write more decimals, or precision: town or area")


def _check_point(lat: float, lon: float, place: str, node: Mapping, at: Reading) -> None:
    where, basemap = node.values["lat"], at.survey.basemap
    bounds = basemap.bounds if basemap else GLOBE
    west, south, east, north = bounds
    if swapped(lat, lon, bounds):
        at.error(where, "lat and lon are the wrong way round", f"write lat: {lon:g} and lon: {lat:g}")
    elif not (south <= lat <= north and west <= lon <= east):
        hint = f"lat goes from {south:.2f} to {north:.2f}, lon from {west:.2f} to {east:.2f}"
        at.error(where, f"{lat:g}, {lon:g} is off the map", hint)
    elif basemap is not None and (wrong := _misplaced(basemap.projection.to_map(lat, lon), place, basemap)):
        at.warning(where, f"{lat:g}, {lon:g} {wrong[0]}", wrong[1])


def _misplaced(point: Point, place: str, basemap: Basemap) -> tuple[str, str] | None:
    """What is wrong with a point of the map for a site in an area or town: a message and a hint."""
    named, town = basemap.area(place), basemap.place(place)
    if named is not None and named.nears(point, BORDER_KM):
        return None
    found = basemap.area_at(point)
    if found is None:
        nearest, km = basemap.nearest_area(point)
        if nearest.nears(point, BORDER_KM):
            return None
        return (
            "lies in no area of the map",
            f"the nearest is {nearest.name}, {km:.0f} km away: check lat and lon",
        )
    if named is not None:
        return f"lies in {found.name}, not in {named.name}", f"check lat and lon, or write place: {found.id}"
    if town is None or distance(point, town.point) <= TOWN_KM or basemap.area_at(town.point) is found:
        return None
    away = f"{distance(point, town.point):.0f} km"
    return f"lies in {found.name}, {away} from {town.name}", "check lat and lon, or the place"
