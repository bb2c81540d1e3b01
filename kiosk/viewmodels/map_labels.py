"""Names of areas, towns, airports and layers on the map, measured with the fonts that show them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from kiosk.domain.basemap import Area, Basemap, Place
from kiosk.domain.geography import Box, Point
from kiosk.domain.labels import Wanted, around, place
from kiosk.domain.languages import LATIN, script
from kiosk.domain.layers import Layer, Shape, along
from kiosk.domain.text import Resolved, Text
from kiosk.viewmodels.map_rows import LabelRow
from kiosk.viewmodels.theme import Theme

NEAR = {1: 0.0, 2: 2.4, 3: 5.0, 4: 9.0}
"""Millimetres a kilometre from which towns of a rank are named."""
COUNTY_TO = 14.0
"""Millimetres a kilometre beyond which a county's name says nothing about what is in view."""
CLEAR_MM = 10.5
"""A name beside a mark stands so far from its middle."""
REPEAT_MM = 300.0
"""A line's name stands about so far from its next."""
MOST_REPEATS, MOST_OF_LAYERS = 9, 80
"""How often a line's name may stand on the whole map, and how many names layers may have there."""
AIRPORT_ICON = "mdi6.airplane"


@dataclass(frozen=True, slots=True)
class _Name:
    words: Resolved
    font: QFont
    point: Point
    strong: bool = True
    core: bool = False
    icon: str = ""


class Labels:
    """Chooses and places the names for one scale; sizes are measured once for each language and text size."""

    def __init__(
        self,
        basemap: Basemap,
        name: Callable[[str], Resolved],
        read: Callable[[Text], Resolved],
        theme: Theme,
    ) -> None:
        self._basemap = basemap
        self._name = name
        self._read = read
        self._theme = theme
        self._sizes: dict[tuple[str, int, int], tuple[float, float]] = {}

    def forget(self) -> None:
        """Measure again: the language or the text size is another."""
        self._sizes.clear()

    def place(self, scale: float, obstacles: Iterable[Box], layers: Iterable[Layer] = ()) -> list[LabelRow]:
        """The names that find room at `scale` pixels a kilometre, with those of layers.

        `obstacles` are boxes in pixels of the whole map, whose origin is the map's own.
        """
        wanted = [self._wanted(name, spots, scale) for name, spots in self._names(scale)]
        of_layers = (name for layer in layers for name in self._of_layer(layer, scale))
        wanted += islice(of_layers, MOST_OF_LAYERS)
        placed = place(wanted, obstacles, self._theme.sizes.mm(1.2))
        return [_row(name, box, scale) for name, box in placed]

    def _names(self, scale: float) -> Iterator[tuple[_Name, tuple[Point, ...]]]:
        """Every name for this scale, the most important first, with the map points where it may stand."""
        near = scale * self._theme.sizes.mm_per_px
        areas = {area.id: area for area in self._basemap.areas}
        places = [spot for spot in self._basemap.places if near >= NEAR.get(spot.rank, NEAR[4])]
        for area in areas.values():
            if area.core:
                yield self._core(area)
        for airport in self._basemap.airports:
            if near >= NEAR[2]:
                yield self._town(airport, AIRPORT_ICON)
        yield from (self._town(spot) for spot in places if spot.rank == 1 and spot.id not in areas)
        for area in areas.values():
            if not area.core and near < COUNTY_TO:
                yield self._county(area)
        for spot in sorted(places, key=lambda spot: spot.rank):
            if spot.rank > 1 and spot.id not in areas:
                yield self._town(spot)

    def _of_layer(self, layer: Layer, scale: float) -> Iterator[Wanted[_Name]]:
        """The names of a layer that are no longer than what they name, along its lines or in its areas."""
        for text, shape in layer.names[:MOST_OF_LAYERS]:
            words = self._read(text)
            font = self._font(words, 4.8, QFont.Weight.DemiBold)
            for spots in self._spots(shape, scale):
                name = _Name(words, font, spots[0], core=not shape.areas)
                if self._size(name)[0] < shape.reach * scale:
                    yield self._on(name, spots, scale)

    def _spots(self, shape: Shape, scale: float) -> Iterator[tuple[Point, ...]]:
        """Where the name of a shape may stand, for each time that it does."""
        if shape.areas:
            yield shape.room
            return
        count = round(shape.reach * scale / self._theme.sizes.mm(REPEAT_MM))
        count = min(max(count, 1), MOST_REPEATS)
        for middle in range(count):
            yield along(shape.longest, [(middle + part) / count for part in (0.5, 0.4, 0.6, 0.3, 0.7)])

    def _on(self, name: _Name, spots: tuple[Point, ...], scale: float) -> Wanted[_Name]:
        """A name exactly on one of its points."""
        width, height = self._size(name)
        return Wanted(name, width, height, tuple((x * scale, y * scale) for x, y in spots))

    def _core(self, area: Area) -> tuple[_Name, tuple[Point, ...]]:
        town = self._basemap.place(area.id)
        spots = (town.point, *area.room) if town else area.room
        words, font = self._lettered(area.id, 5.4, QFont.Weight.DemiBold)
        return _Name(words, font, spots[0], core=True), spots

    def _county(self, area: Area) -> tuple[_Name, tuple[Point, ...]]:
        words, font = self._lettered(area.id, 4.8, QFont.Weight.Normal)
        if script(words.language) is LATIN:
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self._theme.sizes.mm(1.2))
        return _Name(words, font, area.centre, strong=False), area.room

    def _town(self, spot: Place, icon: str = "") -> tuple[_Name, tuple[Point, ...]]:
        weight = QFont.Weight.DemiBold if spot.rank < 3 else QFont.Weight.Normal
        words, font = self._lettered(spot.id, 4.8, weight)
        return _Name(words, font, spot.point, icon=icon), (spot.point,)

    def _lettered(self, place_id: str, cap_height_mm: float, weight: QFont.Weight) -> tuple[Resolved, QFont]:
        """A name with the font of the language that it is in."""
        words = self._name(place_id)
        return words, self._font(words, cap_height_mm, weight)

    def _font(self, words: Resolved, cap_height_mm: float, weight: QFont.Weight) -> QFont:
        return self._theme.fontFor(words.language, self._theme.font(cap_height_mm, weight))

    def _wanted(self, name: _Name, spots: tuple[Point, ...], scale: float) -> Wanted[_Name]:
        width, height = self._size(name)
        pixels = [(x * scale, y * scale) for x, y in spots]
        near = around(pixels[0], width, height, self._theme.sizes.mm(CLEAR_MM))
        return Wanted(name, width, height, (near[0], *pixels[1:], *near[1:]))

    def _size(self, name: _Name) -> tuple[float, float]:
        key = (name.words.text, name.font.pixelSize(), int(name.font.weight()))
        if key not in self._sizes:
            letters = script(name.words.language)
            metrics = QFontMetricsF(name.font)
            em = name.font.pixelSize()
            ink = em * (letters.ink_above + letters.ink_below)
            icon = em * 1.4 if name.icon else 0.0
            self._sizes[key] = metrics.horizontalAdvance(name.words.text) + icon + em * 0.2, em * 1.2 + ink
        return self._sizes[key]


def _row(name: _Name, box: Box, scale: float) -> LabelRow:
    x, y = box.centre
    at_x, at_y = name.point
    return LabelRow(
        text=name.words.text,
        icon=name.icon,
        atX=at_x,
        atY=at_y,
        dx=x - at_x * scale,
        dy=y - at_y * scale,
        room=QSizeF(box.width, box.height),
        textFont=name.font,
        strong=name.strong,
        core=name.core,
    )
