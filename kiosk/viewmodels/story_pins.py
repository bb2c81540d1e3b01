"""The pins of a story: every pin set, the lit firms each by itself, the others gathered as ever."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from kiosk.domain.basemap import Basemap
from kiosk.domain.clusters import Cluster
from kiosk.domain.firms import PinSet
from kiosk.domain.geography import Point
from kiosk.domain.map_state import MapState, marks, shown
from kiosk.domain.story import apart
from kiosk.domain.text import Text
from kiosk.viewmodels.map_pictures import MapPictures
from kiosk.viewmodels.map_pins import CHOSEN, TOUCHING, MapPins
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.theme import Theme

BESIDE = 1.15
"""Fanned pins stand so many times their size apart."""


class StoryPins(MapPins):
    """Lit pins that would touch fan out by themselves, so that each can be named."""

    def __init__(
        self, sets: Sequence[PinSet], basemap: Basemap, pictures: MapPictures, reading: Reading, theme: Theme
    ) -> None:
        sectors = tuple(chain.from_iterable(pin_set.sectors for pin_set in sets))
        firms = tuple(chain.from_iterable(pin_set.firms for pin_set in sets))
        super().__init__(PinSet("", Text({}), sectors, firms), basemap, reading, theme)
        self._kind = pictures.serve("pin", self.pin_picture)
        self._fan: dict[str, Point] = {}

    def marks(self, state: MapState, scale: float) -> tuple[Cluster, ...]:
        visible = shown(self.all, state)
        lit = [pin for pin in visible if state.lights(pin.firm)]
        self._fan = apart(lit, scale, self.size * CHOSEN * BESIDE)
        alone = [pin for pin in lit if pin.id in self._fan]
        others = [pin for pin in visible if pin.id not in self._fan]
        gathered = marks(others, state, self.size * TOUCHING / scale)
        return (*gathered, *(Cluster((pin,), pin.point) for pin in alone))

    def aside(self, drawn: Sequence[Cluster], state: MapState) -> dict[str, Point]:
        return {**super().aside(drawn, state), **self._fan}

    def _picture(self, mark: Cluster, size: int, ratio: float, *, chosen: bool) -> str:
        """Of any pin set: the region map's own pins know the sectors of one."""
        return super()._picture(mark, size, ratio, chosen=chosen).replace("/pin/", f"/{self._kind}/")
