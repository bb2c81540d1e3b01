"""Where the numbers of a story's stops and the names of its lit firms find room on the map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from kiosk.domain.clusters import Cluster
from kiosk.domain.firms import Firm
from kiosk.domain.geography import Box, Point
from kiosk.domain.labels import Wanted, place
from kiosk.domain.languages import script
from kiosk.viewmodels.map_pins import CHOSEN, LARGER, MapPins
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.story_rows import FirmNameRow
from kiosk.viewmodels.theme import Theme

STOP_MM, NOW_MM = 11.0, 14.0
"""Across a stop, and across the one that is told."""
FREE_MM = 1.5
"""Room around stops and names."""
NAME_MM = 5.4
"""Cap height of a firm's name."""
PADDING_MM = 2.5
"""From a firm's name to the edge of its label."""
ROUND = ((0, -1), (-0.8, -0.8), (0.8, -0.8), (-1, 0), (1, 0), (0, 1), (-0.8, 0.8), (0.8, 0.8))


@dataclass(frozen=True, slots=True)
class Placed:
    """Pixels of the whole map, whose origin is the map's own."""

    stops: dict[int, Box]
    names: tuple[tuple[FirmNameRow, Box], ...]

    @property
    def boxes(self) -> list[Box]:
        return [*self.stops.values(), *(box for _, box in self.names)]


class StoryMarks:
    """Places the stop that is told first, then names beside lit pins, and then the other stops."""

    def __init__(self, firms: Iterable[Firm], pins: MapPins, reading: Reading, theme: Theme) -> None:
        self._firms = {firm.id: firm for firm in firms}
        self._pins, self._reading, self._theme = pins, reading, theme

    def place(
        self, stops: Sequence[Point | None], now: int, lit: Sequence[tuple[Cluster, Box]],
        taken: Sequence[Box], seen: Box, scale: float,
    ) -> Placed:  # fmt: skip
        """`lit` are marks with what they cover, `taken` is all that is covered; names are best in `seen`."""
        free = self._theme.sizes.mm(FREE_MM / 2)
        every = {n: self._stop(n, at, scale, current=n == now) for n, at in enumerate(stops) if at}
        here = dict(place([every.pop(now)], taken, free)) if now in every else {}
        names = [self._name(mark, box, seen, scale) for mark, box in lit]
        named = place(names, [*taken, *here.values()], free)
        covered = [*taken, *here.values(), *(box for _, box in named)]
        others = dict(place(list(every.values()), covered, free))
        return Placed(
            {**here, **others}, tuple((_row(mark, text, box, scale), box) for (mark, text), box in named)
        )

    def _stop(self, chapter: int, at: Point, scale: float, *, current: bool) -> Wanted[int]:
        size = self._theme.sizes.mm(NOW_MM if current else STOP_MM)
        size *= LARGER if self._theme.sizes.large else 1.0
        away = (size + self._pins.size * CHOSEN) / 2 + self._theme.sizes.mm(FREE_MM) * 1.4
        x, y = at[0] * scale, at[1] * scale
        around = ((x + dx * away * far, y + dy * away * far) for far in (1, 2) for dx, dy in ROUND)
        return Wanted(chapter, size, size, ((x, y), *around))

    def _name(self, mark: Cluster, covers: Box, seen: Box, scale: float) -> Wanted[tuple[Cluster, str]]:
        text = self._text(mark)
        width, height = self._size(text)
        beside = self._beside(covers, width, height)
        middles = sorted(beside, key=lambda at: not _inside(at, width, seen, scale))
        return Wanted((mark, text), width, height, tuple(middles))

    def _beside(self, covers: Box, width: float, height: float) -> Iterator[Point]:
        (x, y), free = covers.centre, self._theme.sizes.mm(FREE_MM) * 0.8
        across, down = (covers.width + width) / 2 + free, (covers.height + height) / 2 + free
        yield from ((x + across, y), (x - across, y), (x, y + down), (x, y - down))
        yield from ((x + dx * across, y + dy * down) for dx in (0.6, -0.6) for dy in (1, -1))

    def _text(self, mark: Cluster) -> str:
        """A firm's name, and which of its sites it is; what a site's name says after a colon is left out."""
        firm, pin = self._firms[mark.pins[0].firm], mark.pins[0]
        name = self._reading.text(firm.name)
        if len(firm.sites) < 2:
            return name
        site = firm.sites[int(pin.id.rpartition("-")[2]) - 1]
        return f"{name} · {self._reading.text(site.name).partition(':')[0]}"

    def _size(self, text: str) -> tuple[float, float]:
        font, letters = self._theme.font(NAME_MM, QFont.Weight.DemiBold), script(self._reading.code)
        em, padding = font.pixelSize(), self._theme.sizes.mm(PADDING_MM)
        height = em * (1.3 + letters.ink_above + letters.ink_below) + padding
        return QFontMetricsF(font).horizontalAdvance(text) + 2 * padding, height


def _inside(at: Point, width: float, seen: Box, scale: float) -> bool:
    left, right = seen.left * scale, seen.right * scale
    return left <= at[0] - width / 2 and at[0] + width / 2 <= right


def _row(mark: Cluster, text: str, box: Box, scale: float) -> FirmNameRow:
    (x, y), (at_x, at_y) = box.centre, mark.point
    return FirmNameRow(text, at_x, at_y, x - at_x * scale, y - at_y * scale, QSizeF(box.width, box.height))
