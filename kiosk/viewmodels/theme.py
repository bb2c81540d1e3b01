"""Every colour, size and typeface that a component may use."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QColor, QFont
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from kiosk.domain import look
from kiosk.domain.languages import Script, script
from kiosk.domain.session import Comfort
from kiosk.viewmodels.reading import Reading
from kiosk.viewmodels.singletons import offered

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

TURN_MS = 240
COUNT_MS = 900
TEASER_MS = 7000
DRAW_MS = 2400
REPORT_S = 0.008
REST_MS = 500


def _colour(token: str) -> Callable[[Theme], QColor]:
    return lambda self: self.colour(token)


def _font(cap_height_mm: float, weight: QFont.Weight) -> Callable[[Theme], QFont]:
    return lambda self: self.font(cap_height_mm, weight)


def _length(millimetres: float) -> Callable[[Theme], float]:
    return lambda self: self.sizes.mm(millimetres)


# The type information that qmllint reads wants each getter by a name: hence the pairs of lines below.


@QmlElement
@QmlSingleton
class Theme(QObject):
    """Tokens for QML. Sizes are pixels made from millimetres; colours follow the contrast setting.

    `glyph` finds the character and family of an icon by its name; `own` are the deck's own colours by token.
    """

    changed = Signal()
    # By itself: `changed` has every slide and map laid out anew, for which a clicker does not wait.
    stillChanged = Signal()

    @staticmethod
    def create(engine: QQmlEngine) -> Theme:
        """Called by QML when it first meets the singleton."""
        return offered(engine, Theme)

    def __init__(
        self,
        reading: Reading,
        glyph: Callable[[str], tuple[str, str]],
        parent: QObject | None = None,
        own: Mapping[str, str] = look.NO_COLOURS,
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._glyph = glyph
        self._own = own
        self._comfort = Comfort()
        self._still = self._printed = self.apart = False
        self._size = (1920, 1080)
        self._measured_mm: tuple[float, float] | None = None
        self._screen_bottom_mm = look.SCREEN_BOTTOM_MM
        self._mm_per_px: float | None = None
        self._refresh()
        reading.changed.connect(self._refresh)

    def show(self, comfort: Comfort) -> None:
        """Follow what the visitor chose."""
        self._comfort = comfort
        self._refresh()

    def hold_still(self) -> None:
        """Draw pictures from now on: every movement at its end, and no control, since nobody can press it."""
        self._still = self._printed = True
        self.stillChanged.emit()
        self.show(Comfort(reduced_motion=True))

    def hold_apart(self) -> None:
        """Show from now on what nobody can press, being on another screen: it moves, but has no control."""
        self.apart = True
        self.lend(controls=False)

    def lend(self, *, controls: bool) -> None:
        """Give what is shown apart its controls, for a speaker who works it from their own screen."""
        if self.apart and self._still is controls:
            self._still = not controls
            self.stillChanged.emit()

    def measure(self, width: int, height: int, measured_mm: tuple[float, float] | None) -> None:
        """Follow the window's size in pixels, on a panel of that size in millimetres if it is known."""
        self._size = (width, height)
        self._measured_mm = measured_mm
        self._refresh()

    def fit(self, screen_bottom_mm: float, mm_per_px: float | None) -> None:
        """Follow what staff measured: how high above the floor the screen ends, and how large a pixel is
        (None for what the panel says), in millimetres.
        """
        if (screen_bottom_mm, mm_per_px) != (self._screen_bottom_mm, self._mm_per_px):
            self._screen_bottom_mm, self._mm_per_px = screen_bottom_mm, mm_per_px
            self._refresh()

    def own_mm_per_px(self) -> float:
        """How large a pixel is by what the panel says, whatever staff have measured."""
        return look.mm_per_px(*self._size, self._measured_mm)

    def size(self) -> tuple[int, int]:
        """The window's width and height, in pixels."""
        return self._size

    @Slot()
    def _refresh(self) -> None:
        mm_per_px = self._mm_per_px or self.own_mm_per_px()
        self.sizes = look.Sizes(mm_per_px, self._comfort.large_text)
        night = self._comfort.high_contrast
        self._palette = look.palette(high_contrast=night, own=self._own)
        self._dark = look.DAY["ink"] if night else self._palette["ink"]
        self._fonts: dict[tuple[float, QFont.Weight], QFont] = {}
        self.changed.emit()

    def hex(self, token: str) -> str:
        """A colour token as ``#RRGGBB``, under the contrast setting."""
        return self._palette[token]

    def colour(self, token: str) -> QColor:
        return QColor(self._palette[token])

    def text_on(self, token: str) -> QColor:
        """The colour of text on a fill of that token."""
        return QColor(look.text_on(self._palette[token], self._dark))

    def accent(self, token: str) -> QColor:
        """The token as a colour of large text or shapes on paper; marigold for all under high contrast."""
        if self._comfort.high_contrast:
            return QColor(self._palette["marigold"])
        colour, paper = self._palette[token], self._palette["paper"]
        return QColor(look.readable(colour, paper, look.LARGE_CONTRAST, self._dark))

    @property
    def _script(self) -> Script:
        return script(self._reading.code)

    def font(self, cap_height_mm: float, weight: QFont.Weight) -> QFont:
        if (cap_height_mm, weight) not in self._fonts:
            font = QFont()
            font.setFamilies(list(self._script.families))
            font.setPixelSize(max(1, round(self.sizes.text(cap_height_mm) * self._script.scale)))
            font.setWeight(weight)
            self._fonts[cap_height_mm, weight] = font
        return self._fonts[cap_height_mm, weight]

    @Slot(str, result=str)
    def glyph(self, name: str) -> str:
        """The character that draws the icon of that name."""
        return self._glyph(name)[0]

    @Slot(str, result=str)
    def glyphFamily(self, name: str) -> str:
        """The font family that holds the icon of that name."""
        return self._glyph(name)[1]

    @Slot(str, QFont, result=QFont)
    def fontFor(self, language: str, like: QFont) -> QFont:
        """A token font in another language than the screen's."""
        other = script(language)
        font = QFont(like)
        font.setFamilies(list(other.families))
        font.setPixelSize(max(1, round(like.pixelSize() / self._script.scale * other.scale)))
        return font

    @Slot(str, result=float)
    def leadingFor(self, language: str) -> float:
        """`leadingTight` of another language."""
        return script(language).leading_tight

    @Slot(str, result=float)
    def inkAboveFor(self, language: str) -> float:
        """`inkAbove` of another language."""
        return script(language).ink_above

    @Slot(str, result=float)
    def inkBelowFor(self, language: str) -> float:
        """`inkBelow` of another language."""
        return script(language).ink_below

    @Slot(QColor, result=QColor)
    def textOn(self, fill: QColor) -> QColor:
        """The colour for text and icons on a fill."""
        return QColor(look.text_on(fill.name(), self._dark))

    @Slot(float, result=float)
    def mm(self, millimetres: float) -> float:
        """Pixels of a length in millimetres."""
        return self.sizes.mm(millimetres)

    _paper = _colour("paper")
    paper = Property(QColor, _paper, notify=changed)
    _card = _colour("card")
    card = Property(QColor, _card, notify=changed)
    _ink = _colour("ink")
    ink = Property(QColor, _ink, notify=changed)
    _inkSoft = _colour("ink-soft")
    inkSoft = Property(QColor, _inkSoft, notify=changed)
    _indigo = _colour("indigo")
    indigo = Property(QColor, _indigo, notify=changed)
    _plum = _colour("plum")
    plum = Property(QColor, _plum, notify=changed)
    _teal = _colour("teal")
    teal = Property(QColor, _teal, notify=changed)
    _marigold = _colour("marigold")
    marigold = Property(QColor, _marigold, notify=changed)
    _saffron = _colour("saffron")
    saffron = Property(QColor, _saffron, notify=changed)
    _line = _colour("line")
    line = Property(QColor, _line, notify=changed)
    _land = _colour("land")
    land = Property(QColor, _land, notify=changed)
    _builtUp = _colour("built-up")
    builtUp = Property(QColor, _builtUp, notify=changed)
    _sea = _colour("sea")
    sea = Property(QColor, _sea, notify=changed)
    _night = _colour("night")
    night = Property(QColor, _night, notify=changed)
    _cream = _colour("cream")
    cream = Property(QColor, _cream, notify=changed)
    _action = _colour("action")
    action = Property(QColor, _action, notify=changed)
    _onAction = _colour("on-action")
    onAction = Property(QColor, _onAction, notify=changed)
    _focus = _colour("focus")
    focus = Property(QColor, _focus, notify=changed)
    _focusHalo = _colour("focus-halo")
    focusHalo = Property(QColor, _focusHalo, notify=changed)

    _dock_chosen = _colour("dock-chosen")
    dockChosen = Property(QColor, _dock_chosen, notify=changed)
    _night_land = _colour("night-land")
    nightLand = Property(QColor, _night_land, notify=changed)
    _night_built_up = _colour("night-built-up")
    nightBuiltUp = Property(QColor, _night_built_up, notify=changed)

    _giant = _font(30, QFont.Weight.Black)
    giant = Property(QFont, _giant, notify=changed)
    _huge = _font(24, QFont.Weight.Black)
    huge = Property(QFont, _huge, notify=changed)
    _display = _font(18, QFont.Weight.Black)
    display = Property(QFont, _display, notify=changed)
    _title = _font(11, QFont.Weight.Black)
    title = Property(QFont, _title, notify=changed)
    _heading = _font(8, QFont.Weight.DemiBold)
    heading = Property(QFont, _heading, notify=changed)
    _lead = _font(8, QFont.Weight.Normal)
    lead = Property(QFont, _lead, notify=changed)
    _body = _font(5.4, QFont.Weight.Normal)
    body = Property(QFont, _body, notify=changed)
    _strong = _font(5.4, QFont.Weight.DemiBold)
    strong = Property(QFont, _strong, notify=changed)
    _caption = _font(4.8, QFont.Weight.Normal)
    caption = Property(QFont, _caption, notify=changed)
    _label = _font(4.8, QFont.Weight.DemiBold)
    label = Property(QFont, _label, notify=changed)

    _hairline = _length(0.4)
    hairline = Property(float, _hairline, notify=changed)
    _stroke = _length(1.0)
    stroke = Property(float, _stroke, notify=changed)
    _band = _length(2.4)
    band = Property(float, _band, notify=changed)
    _gapSmall = _length(2.5)
    gapSmall = Property(float, _gapSmall, notify=changed)
    _gap = _length(5)
    gap = Property(float, _gap, notify=changed)
    _gapLarge = _length(10)
    gapLarge = Property(float, _gapLarge, notify=changed)
    _edge = _length(10)
    edge = Property(float, _edge, notify=changed)
    _margin = _length(16)
    margin = Property(float, _margin, notify=changed)
    _radius = _length(4)
    radius = Property(float, _radius, notify=changed)
    _icon = _length(9)
    icon = Property(float, _icon, notify=changed)
    _iconLarge = _length(18)
    iconLarge = Property(float, _iconLarge, notify=changed)
    _iconHuge = _length(34)
    iconHuge = Property(float, _iconHuge, notify=changed)
    _dock_item = _length(54)
    dockItem = Property(float, _dock_item, notify=changed)
    _pin = _length(11)
    pin = Property(float, _pin, notify=changed)

    @Property(float, notify=changed)
    def target(self) -> float:
        """The side of a primary target."""
        return self.sizes.target

    @Property(float, notify=changed)
    def targetSmall(self) -> float:
        """The side of any other target."""
        return self.sizes.target_small

    @Property(float, notify=changed)
    def leading(self) -> float:
        """Line height of running text, in ems."""
        return self._script.leading

    @Property(float, notify=changed)
    def leadingTight(self) -> float:
        """Line height of display text, in ems."""
        return self._script.leading_tight

    @Property(float, notify=changed)
    def inkAbove(self) -> float:
        """How far ink rises above a line box, in ems."""
        return self._script.ink_above

    @Property(float, notify=changed)
    def inkBelow(self) -> float:
        """How far ink falls below a line box, in ems."""
        return self._script.ink_below

    @Property(bool, notify=changed)
    def highContrast(self) -> bool:
        """Whether the visitor asked for high contrast."""
        return self._comfort.high_contrast

    @Property(bool, notify=changed)
    def largeText(self) -> bool:
        """Whether the visitor asked for large text."""
        return self._comfort.large_text

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        """Whether movements become fades."""
        return self._comfort.reduced_motion

    @Property(bool, notify=stillChanged)
    def still(self) -> bool:
        """Whether this is a picture that nobody can press: it shows no controls, and everything at once."""
        return self._still

    @Property(bool, notify=changed)
    def printed(self) -> bool:
        """Whether it may be printed, where pictures of shapes would be coarse."""
        return self._printed

    @Property(bool, notify=changed)
    def lowReach(self) -> bool:
        """Whether everything to touch is brought lower."""
        return self._comfort.low_reach

    @Property(float, notify=changed)
    def stageHeight(self) -> float:
        """The part of the window that is used, from its bottom: all, or what is in reach from a chair."""
        return self._stage_height()

    def _stage_height(self) -> float:
        reach = self.sizes.mm(look.LOW_REACH_MM - self._screen_bottom_mm)
        return min(float(self._size[1]), reach) if self._comfort.low_reach else float(self._size[1])

    @Property(bool, notify=changed)
    def portrait(self) -> bool:
        """Whether the used part of the window is taller than wide."""
        return self.tall()

    def tall(self) -> bool:
        return self._stage_height() > self._size[0]

    @Property(int, constant=True)
    def restMs(self) -> int:
        """How long the first screen rests before what may come next is loaded, milliseconds."""
        return REST_MS

    @Property(float, constant=True)
    def reportS(self) -> float:
        """The time between two reports of a touch panel, seconds."""
        return REPORT_S

    @Property(int, constant=True)
    def drawMs(self) -> int:
        """How long the region takes to draw its outline on attract, milliseconds."""
        return DRAW_MS

    @Property(int, constant=True)
    def teaserMs(self) -> int:
        """How long attract rests on one picture, milliseconds."""
        return TEASER_MS

    @Property(int, notify=changed)
    def turnMs(self) -> int:
        """How long a page takes to settle, milliseconds."""
        return TURN_MS

    @Property(int, notify=changed)
    def countMs(self) -> int:
        """How long a number takes to count up, milliseconds; none when motion is reduced."""
        return 0 if self._comfort.reduced_motion else COUNT_MS
