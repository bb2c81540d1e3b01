"""The pins of a story: the lit firms each by itself, the others gathered as ever."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.domain.basemap import Basemap
from kiosk.domain.clusters import Cluster
from kiosk.domain.firms import PinSet
from kiosk.domain.geography import Point
from kiosk.domain.map_state import MapState
from kiosk.domain.story import apart
from kiosk.viewmodels.map_pins import CHOSEN, MapPins
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.theme import Theme

BESIDE = 1.15
"""Fanned pins stand so many times their size apart."""


class StoryPins(MapPins):
    """Lit pins that would touch fan out by themselves, so that each can be named."""

    def __init__(
        self, pin_sets: Sequence[PinSet], basemap: Basemap, reading: Reading, theme: Theme, nearest: float
    ) -> None:
        super().__init__(pin_sets, basemap, reading, theme, nearest)
        self._fan: dict[str, Point] = {}

    def marks(self, state: MapState, scale: float, window: tuple[float, float]) -> tuple[Cluster, ...]:
        lit = [pin for pin in self.all if state.lights(pin.firm)]
        self._fan = apart(lit, scale, self.size * CHOSEN * BESIDE)
        return super().marks(replace(state, fanned=(*state.fanned, *self._fan)), scale, window)

    def aside(self, drawn: Sequence[Cluster], state: MapState) -> dict[str, Point]:
        return {**super().aside(drawn, state), **self._fan}
