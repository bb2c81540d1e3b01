"""What Comfort changes, what the theme makes of it, and how each language writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase

from kiosk import paths
from kiosk.app import Kiosk
from kiosk.domain import look
from kiosk.domain.dates import PartialDate
from kiosk.domain.session import Comfort
from kiosk.domain.settings import Settings
from kiosk.domain.text import Text

LANGUAGES = ["en", "hi", "pa", "gu", "ur"]


def bundled() -> set[str]:
    """The families in the program's own font files."""
    files = [str(path) for path in Path(paths.assets() / "fonts").glob("*.ttf")]
    numbers = [QFontDatabase.addApplicationFont(file) for file in files]
    return {family for one in numbers for family in QFontDatabase.applicationFontFamilies(one)}


def test_each_comfort_is_set_and_all_go_back(app: Kiosk) -> None:
    comfort, told = app.kiosk.comfort, []
    comfort.changed.connect(lambda: told.append(comfort.state))
    for name in ("LargeText", "HighContrast", "ReducedMotion", "LowReach"):
        getattr(comfort, f"set{name}")(True)
        getattr(comfort, f"set{name}")(True)
    assert comfort.state == Comfort(True, True, True, True)
    assert len(told) == 4, "setting what is set tells nobody"
    comfort.reset()
    assert comfort.state == Comfort()


def test_large_text_is_half_as_large_again(app: Kiosk) -> None:
    sizes = {name: getattr(app.theme, name).pixelSize() for name in ("caption", "body", "heading", "title")}
    app.kiosk.comfort.setLargeText(True)
    for name, size in sizes.items():
        assert getattr(app.theme, name).pixelSize() == pytest.approx(size * 1.5, abs=1)


@pytest.mark.parametrize(("large", "least"), [(False, 4.8), (True, 7.2)])
def test_capitals_are_as_high_as_the_standard_asks(app: Kiosk, large: bool, least: float) -> None:
    """EN 301 549 5.1.4; half a pixel is lost in rounding."""
    app.kiosk.comfort.setLargeText(large)
    mm = app.theme.sizes.mm_per_px
    for name in ("caption", "label", "body", "strong"):
        assert getattr(app.theme, name).pixelSize() * mm * look.CAP_HEIGHT >= least - mm / 2


@pytest.mark.parametrize("high", [False, True])
def test_text_and_buttons_keep_their_contrast(app: Kiosk, high: bool) -> None:
    app.kiosk.comfort.setHighContrast(high)
    least = 7.0 if high else 4.5
    for text, ground in (("ink", "paper"), ("ink", "card"), ("ink-soft", "paper"), ("on-action", "action")):
        assert look.contrast(app.theme.hex(text), app.theme.hex(ground)) >= least, (text, ground)
    for token in ("indigo", "plum", "teal", "marigold", "saffron"):
        fill = app.theme.hex(token)
        assert look.contrast(app.theme.text_on(token).name(), fill) >= 4.5, token


def test_high_contrast_keeps_its_contrast_over_titles(app: Kiosk) -> None:
    """The section's name above a title, on the slide's fill."""
    app.kiosk.comfort.setHighContrast(True)
    for number in range(app.kiosk.slideCount):
        slide = app.kiosk.slideAt(number)
        assert slide is not None
        assert look.contrast(slide.fillText.name(), slide.fill.name()) >= look.HIGH_CONTRAST, number


@pytest.mark.parametrize("inches", [22, 32, 43, 65])
def test_millimetres_are_millimetres_on_every_panel(app: Kiosk, inches: float) -> None:
    wide, high = inches * 25.4 * 0.8716, inches * 25.4 * 0.4903
    app.theme.measure(1920, 1080, (wide, high))
    assert app.theme.target * wide / 1920 == pytest.approx(20, abs=wide / 1920)
    app.theme.measure(3840, 2160, (wide, high))
    assert app.theme.target * wide / 3840 == pytest.approx(20, abs=wide / 3840)


def test_low_reach_leaves_what_a_chair_reaches(app: Kiosk) -> None:
    app.theme.measure(1080, 1920, (398, 708))
    whole = app.theme.stageHeight
    app.kiosk.comfort.setLowReach(True)
    assert app.theme.stageHeight <= whole
    app.theme.measure(1080, 1920, (700, 1244))
    assert app.theme.stageHeight * app.theme.sizes.mm_per_px <= look.LOW_REACH_MM


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_face_is_bundled(app: Kiosk, language: str) -> None:
    app.reading.read_in(language)
    assert set(app.theme.body.families()) <= bundled()


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_language_keeps_its_own_face(app: Kiosk, language: str) -> None:
    app.reading.read_in("en")
    other = app.theme.fontFor(language, app.theme.heading)
    app.reading.read_in(language)
    assert other.families() == app.theme.heading.families()
    assert other.pixelSize() == pytest.approx(app.theme.heading.pixelSize(), abs=1)


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "1,234,567"), ("hi", "12,34,567"), ("pa", "12,34,567"), ("gu", "12,34,567")],
)
def test_numbers_are_grouped_as_the_language_groups_them(app: Kiosk, language: str, written: str) -> None:
    app.reading.read_in(language)
    assert app.reading.number(1234567) == written


def test_dates_are_as_exact_as_they_are_known(app: Kiosk) -> None:
    read = app.reading
    dates = (PartialDate(2025, 9, 29), PartialDate(2025, 9), PartialDate(2025), None)
    assert [read.date(date) for date in dates] == ["29 September 2025", "September 2025", "2025", ""]


def test_urdu_is_read_from_the_right_and_a_foreign_fallback_keeps_its_direction(app: Kiosk) -> None:
    app.reading.read_in("ur")
    assert app.reading.rtl
    assert app.reading.text(Text({"en": "Norton"})) == "\u2068Norton\u2069"


def test_every_word_of_the_program_is_in_every_language(app: Kiosk) -> None:
    for code in LANGUAGES:
        app.reading.read_in(code)
        assert all(app.reading.word(key, code) for key in ("home", "back", "map", "language", "comfort"))


def test_names_are_sorted_as_the_readers_expect(app: Kiosk) -> None:
    names = ["École", "eagle", "Zulu", "Firm 10", "Firm 9"]
    assert app.reading.sorted(names, str) == ["eagle", "École", "Firm 9", "Firm 10", "Zulu"]


def test_what_staff_measured_decides_sizes_and_reach(app: Kiosk) -> None:
    app.theme.measure(1000, 2000, None)
    app.theme.show(Comfort(low_reach=True))
    app.obey(Settings(screen_bottom_mm=600, mm_per_px=0.5))
    assert app.theme.sizes.mm(20) == 40
    assert app.theme.stageHeight == 1000  # 1100 mm above the floor is in reach
    app.obey(Settings(screen_bottom_mm=900, mm_per_px=0.5))
    assert app.theme.stageHeight == 400


def test_visits_begin_in_the_language_that_staff_set(app: Kiosk) -> None:
    app.obey(Settings(language="gu"))
    for choice, begins in (("hi", "gu"), ("ur", "gu")):
        app.kiosk.resume(choice)
        app.kiosk.put_back()
        assert app.reading.code == begins
    app.obey(Settings(language="xx"))  # which the deck has not
    app.kiosk.put_back()
    assert app.reading.code == "en"
