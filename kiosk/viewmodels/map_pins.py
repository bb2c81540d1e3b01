"""Pins and clusters as rows for QML, and the pictures they are drawn with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage

from kiosk.domain.basemap import Basemap
from kiosk.domain.clusters import Cluster, Hierarchy, fan, gather
from kiosk.domain.firms import Kind, PinSet, Precision
from kiosk.domain.geography import Box, Point
from kiosk.domain.map_state import MapState, firms_shown, marks
from kiosk.domain.pins import Pin, pins
from kiosk.viewmodels.map_marks import Base, Ink, Mark, paint_cluster, paint_mark, side_of
from kiosk.viewmodels.map_rows import DotRow, PinRow
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.theme import Theme

PIN_MM = 14.0
LARGER = 1.25
"""How much larger pins are in large text."""
CHOSEN = 1.3
"""How much larger the chosen firm's pins are."""
TOUCHING = 1.1
"""Pins nearer than this many times their size gather into one."""
GATHERED = 1.25
"""How much larger a cluster is than a pin."""
DOT_KM = 4.0
"""Lit points nearer than this are one on the small picture of the region."""
MOST = 300
"""Marks drawn at once; drawing more would cost the drag its speed."""


class MapPins:
    """The pins of a deck's pin sets, gathered for any scale up to `nearest` pixels a kilometre."""

    def __init__(
        self, pin_sets: Sequence[PinSet], basemap: Basemap, reading: Reading, theme: Theme, nearest: float
    ) -> None:
        self._pin_sets = pin_sets
        self._firms = {firm.id: firm for pin_set in pin_sets for firm in pin_set.firms}
        self._sectors = {sector.id: sector for pin_set in pin_sets for sector in pin_set.sectors}
        self._own = frozenset(firm.id for pin_set in pin_sets[:1] for firm in pin_set.firms)
        self._basemap = basemap
        self._reading = reading
        self._theme = theme
        self.all = pins(self._firms.values(), basemap)
        self.measure(nearest)

    def measure(self, nearest: float) -> None:
        """Badges have another size, or the map may come nearer: gather anew."""
        self._hierarchy = Hierarchy(self.all, self.size * TOUCHING, nearest)

    @property
    def size(self) -> float:
        """Pixels across a badge."""
        return self._theme.sizes.mm(PIN_MM * (LARGER if self._theme.sizes.large else 1.0))

    def marks(self, state: MapState, scale: float, window: tuple[float, float]) -> tuple[Cluster, ...]:
        """What to draw at a scale, of which a window of so many kilometres shows no more than MOST."""
        seen = {firm.id for _, firms in firms_shown(self._pin_sets, state) for firm in firms}
        hidden = {pin.id for pin in self.all if pin.firm not in seen}
        return marks(self._hierarchy, self._hierarchy.number(scale), hidden, state, window, MOST)

    def splits(self, cluster: Cluster) -> bool:
        """Whether zooming in parts a cluster's pins."""
        return len(gather(cluster.pins, self._hierarchy.apart(0))) > 1

    def aside(self, drawn: Sequence[Cluster], state: MapState) -> dict[str, Point]:
        """How far each fanned mark stands from its point, in pixels by its id."""
        fanned = [mark.id for mark in drawn if mark.id in state.fanned]
        return dict(zip(fanned, fan(len(fanned), self.size * 1.25), strict=True))

    def rows(
        self, drawn: Sequence[Cluster], state: MapState, seen: Box, near: Box, ratio: float
    ) -> list[PinRow]:
        """The marks near the view; those that are seen can be reached by keys. For the ratio, see View."""
        aside = self.aside(drawn, state)
        few = len(drawn) <= MOST
        chosen = drawn if few else [mark for mark in drawn if near.holds(mark.point)]
        return [self._row(mark, state, aside.get(mark.id, (0.0, 0.0)), seen, ratio) for mark in chosen]

    def _row(self, mark: Cluster, state: MapState, aside: Point, seen: Box, ratio: float) -> PinRow:
        pin, read = mark.pins[0], self._reading
        sector = self._sectors[pin.sector]
        count = len(mark.firms)
        chosen = state.lights(pin.firm)
        size = self._size(mark, chosen=chosen)
        names = [read.text(self._firms[firm].name) for firm in mark.firms]
        return PinRow(
            pinId=mark.id,
            firmId=pin.firm if count == 1 else "",
            name=names[0] if count == 1 else self._counted(mark),
            about=read.say(f"precision_{pin.precision}") if count == 1 else read.listed(*names),
            icon=sector.icon,
            shape=str(sector.shape),
            colour=self._theme.colour(sector.colour),
            precision=str(pin.precision),
            count=count,
            countText=read.number(count) if count > 1 else "",
            picture=self._picture(mark, round(size * ratio), ratio, chosen=chosen),
            side=side_of(round(size * ratio)) / ratio,
            size=size,
            atX=mark.point[0],
            atY=mark.point[1],
            dx=aside[0],
            dy=aside[1],
            chosen=chosen,
            inView=seen.holds(mark.point),
        )

    def _counted(self, mark: Cluster) -> str:
        read = self._reading
        count = read.number(len(mark.firms))
        own = self._own.issuperset(mark.firms)
        return read.say("firm_count", count=count) if own else read.say("place_count", count=count)

    def _size(self, mark: Cluster, *, chosen: bool) -> float:
        if len(mark.firms) > 1:
            return self.size * GATHERED
        return self.size * (CHOSEN if chosen else 1.0)

    def boxes(self, drawn: Sequence[Cluster], state: MapState, scale: float) -> list[Box]:
        """The pixels that marks cover, for names to keep clear of; the origin is the map's own."""
        aside, boxes = self.aside(drawn, state), []
        for mark in drawn:
            dx, dy = aside.get(mark.id, (0.0, 0.0))
            x, y = mark.point[0] * scale + dx, mark.point[1] * scale + dy
            soft = len(mark.firms) == 1 and mark.pins[0].precision in (Precision.TOWN, Precision.AREA)
            half = self._size(mark, chosen=state.lights(mark.pins[0].firm)) * (0.7 if soft else 0.5)
            boxes.append(Box(x - half, y - half, x + half, y + half))
        return boxes

    # --- pictures

    def _picture(self, mark: Cluster, size: int, ratio: float, *, chosen: bool) -> str:
        look = f"{size}/{ratio:g}/{'night' if bool(self._theme.highContrast) else 'day'}"
        if len(mark.firms) > 1:
            counts = Counter(self._sectors[self._firms[firm].sector].colour for firm in mark.firms)
            shares = ",".join(f"{token}:{count}" for token, count in sorted(counts.items()))
            return f"image://map/cluster/{look}/{shares}"
        sector = self._sectors[mark.pins[0].sector]
        ring = "chosen" if chosen else "plain"
        pin = mark.pins[0]
        return f"image://map/pin/{look}/{sector.id}/{pin.precision}/{ring}/{self._base(pin.firm)}"

    def _base(self, firm: str) -> Base:
        if firm not in self._own:
            return Base.BESIDE
        return Base.PARTNER if self._firms[firm].kind is Kind.PARTNER else Base.FIRM

    def _ink(self, ratio: float) -> Ink:
        theme, night = self._theme, bool(self._theme.highContrast)
        outline = theme.hex("cream" if night else "ink")
        return Ink(outline, theme.hex("marigold"), theme.hex("card"), theme.sizes.mm(0.4) * ratio)

    def pin_picture(self, words: list[str]) -> QImage | None:
        """The picture of ``SIZE/RATIO/CONTRAST/SECTOR/PRECISION/RING/BASE``."""
        size, ratio, _, sector_id, precision, ring, base = words
        sector = self._sectors.get(sector_id)
        if sector is None:
            return None
        glyph = self._theme.glyph(sector.icon), self._theme.glyphFamily(sector.icon)
        colour = self._theme.hex(sector.colour)
        look = Precision(precision), ring == "chosen", Base(base)
        mark = Mark(str(sector.shape), glyph, colour, int(size), *look)
        return paint_mark(mark, self._ink(float(ratio)))

    def cluster_picture(self, words: list[str]) -> QImage | None:
        """The picture of ``SIZE/RATIO/CONTRAST/COLOUR:COUNT,…``."""
        size, ratio, _, shares = words
        pairs = [share.split(":") for share in shares.split(",")]
        return paint_cluster(
            {self._theme.hex(token): int(count) for token, count in pairs}, int(size), self._ink(float(ratio))
        )

    # --- small pictures of the region

    def dots(self) -> list[DotRow]:
        """The pins of the deck's own firms as lit points, near ones as one."""
        own = [pin for pin in self.all if pin.firm in self._own]
        return [DotRow(*self.part(mark.point), self._colour(mark.pins[0])) for mark in gather(own, DOT_KM)]

    def spots(self, firm: str) -> list[QPointF]:
        """Where a firm's pins are, as parts (0 to 1) of the region's box."""
        return [QPointF(*self.part(pin.point)) for pin in self.all if pin.firm == firm]

    def part(self, point: Point) -> Point:
        box = self._basemap.box
        return (point[0] - box.left) / box.width, (point[1] - box.top) / box.height

    def _colour(self, pin: Pin) -> QColor:
        return self._theme.colour(self._sectors[pin.sector].colour)
