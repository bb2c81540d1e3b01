"""R12 and the staff panel: the pad, the lock, and what is behind it, with a clock that stands still."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from kiosk import paths
from kiosk.app import Kiosk
from kiosk.domain.contacts import Contact, Phase
from kiosk.domain.content import Content
from kiosk.domain.pin import LOCK_S, Tries
from kiosk.domain.staff import Shown
from kiosk.system.fonts import load_fonts
from kiosk.viewmodels.staff import AGAIN, LEFT, StaffViewModel
from kiosk.viewmodels.staff_parts import Heard
from tests.staff import PIN, PROBLEMS, STANDING, Fake, enter
from tests.waiting import Clock

Start = Callable[[Fake], Kiosk]
ERRORS = "Errors in the deck: 1. The first is in slides/heritage.yaml:12."


@pytest.fixture
def fake() -> Fake:
    return Fake()


@pytest.fixture
def start(qapp: QGuiApplication, content: Content, clock: Clock) -> Iterator[Start]:
    """A program that starts on that machine, as often as it is asked for."""
    load_fonts(paths.assets() / "fonts")
    made: list[Kiosk] = []

    def new(fake: Fake) -> Kiosk:
        made.append(Kiosk(content, now=clock, machine=fake.machine))
        fake.settle(made[-1])
        return made[-1]

    yield new
    for kiosk in made:
        kiosk.close()


@pytest.fixture
def app(start: Start, fake: Fake) -> Kiosk:
    return start(fake)


def give(staff: StaffViewModel, pin: str) -> None:
    for digit in pin:
        staff.pad.press(digit)
    staff.pad.submit()


def lock(staff: StaffViewModel) -> None:
    for _ in range(5):
        give(staff, "1111")


# --- the PIN


def test_it_is_made_only_once_it_is_opened(app: Kiosk, fake: Fake) -> None:
    app.kiosk.touched()
    assert (fake.made, app.kiosk.staff) == (0, None)
    app.kiosk.take_over()
    assert (fake.made, app.kiosk.mode, app.kiosk.staff.page) == (1, "staff", "pin")


def test_until_then_not_even_its_code_is_loaded() -> None:
    code = (
        "import sys; from kiosk import app, paths; from kiosk.content import load_content\n"
        "made = app.application(); kiosk = app.Kiosk(load_content(paths.default_deck()), machine=sys.exit)\n"
        "kiosk.show(960, 540).show(); kiosk.open(); made.processEvents()\n"
        "print([name for name in sys.modules if 'staff' in name])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["['kiosk.system.staff_door']"], done.stderr


def test_the_pin_opens_the_panel(app: Kiosk) -> None:
    staff = enter(app.kiosk)
    assert (staff.page, staff.inside) == ("panel", True)


def test_without_the_pin_nothing_behind_it_can_be_done(app: Kiosk, fake: Fake) -> None:
    app.kiosk.take_over()
    staff = app.kiosk.staff
    for page in ("panel", "problems", "language", "measure", "leave", "screen", "touch"):
        staff.show(page)
    staff.changePin()
    staff.speak("hi")
    staff.restart()
    staff.leave()
    assert (staff.page, staff.inside, fake.left, app.reading.code) == ("pin", False, [], "en")
    assert staff.pad.title == "Enter the staff PIN"


def test_a_wrong_pin_is_said_with_the_tries_that_are_left(app: Kiosk, fake: Fake) -> None:
    app.kiosk.take_over()
    staff = app.kiosk.staff
    said = []
    for _ in range(5):
        give(staff, "1111")
        said.append(staff.pad.message)
    assert said[0] == "That is not the PIN. Tries left: 4"
    assert said[3] == "That is not the PIN. Tries left: 1"
    assert said[4] == "Too many wrong PINs. Locked for 15 min"
    assert fake.kept is not None
    assert fake.kept.tries == Tries(5, LOCK_S)


def test_while_it_is_locked_the_right_pin_is_no_good(app: Kiosk, clock: Clock) -> None:
    app.kiosk.take_over()
    staff = app.kiosk.staff
    lock(staff)
    clock.time += LOCK_S - 61
    give(staff, PIN)
    assert (staff.inside, staff.pad.message) == (False, "Too many wrong PINs. Locked for 2 min")
    clock.time += 61
    staff.pad.look()
    give(staff, PIN)
    assert staff.inside


def test_the_lock_outlasts_a_restart_and_works_off_while_the_program_runs(
    start: Start, fake: Fake, clock: Clock
) -> None:
    first = start(fake)
    first.kiosk.take_over()
    lock(first.kiosk.staff)
    clock.time += 300
    first.kiosk.staff.pad.look()
    clock.time += 10_000_000  # the machine is off, or its clock was set: nobody has waited before it
    second = start(fake)
    clock.time += 60
    second.kiosk.take_over()
    assert second.kiosk.staff.pad.message == "Too many wrong PINs. Locked for 9 min"
    clock.time += 540
    assert enter(second.kiosk).inside


def test_a_try_is_counted_before_it_is_known(app: Kiosk, fake: Fake, monkeypatch: pytest.MonkeyPatch) -> None:
    app.kiosk.take_over()
    seen: list[int] = []

    class Spy:
        def matches(self, typed: str) -> bool:
            assert fake.kept is not None
            seen.append(fake.kept.tries.wrong)  # what a power cut would find now
            return False

    spied = replace(fake.kept, secret=Spy())  # type: ignore[type-var]
    monkeypatch.setattr(fake, "kept", spied)
    give(app.kiosk.staff, "1111")
    assert seen == [1]


def test_a_disk_that_keeps_nothing_gives_no_more_tries(
    app: Kiosk, fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fake, "_keep", lambda pin: False)
    app.kiosk.take_over()
    lock(app.kiosk.staff)
    assert not enter(app.kiosk).inside


def test_a_right_pin_forgives_the_wrong_ones(app: Kiosk, fake: Fake) -> None:
    app.kiosk.take_over()
    for _ in range(4):
        give(app.kiosk.staff, "1111")
    give(app.kiosk.staff, PIN)
    assert app.kiosk.staff.inside
    assert fake.kept is not None
    assert fake.kept.tries == Tries()


def test_a_pin_reset_from_outside_counts_at_once(app: Kiosk, fake: Fake) -> None:
    app.kiosk.take_over()
    lock(app.kiosk.staff)
    app.kiosk.hand_over()
    fake.kept = Fake("8642").kept
    assert not enter(app.kiosk, PIN).inside
    assert enter(app.kiosk, "8642").inside


@pytest.mark.parametrize("fake", [Fake("")])
def test_the_first_time_it_asks_for_a_pin_twice(app: Kiosk, fake: Fake) -> None:
    app.kiosk.take_over()
    staff = app.kiosk.staff
    assert staff.pad.title == "Choose a PIN of 4 to 8 digits"
    give(staff, "8642")
    give(staff, "8643")
    assert (staff.pad.message, staff.inside, fake.kept) == (
        "The two PINs differ. Choose again",
        False,
        None,
    )
    give(staff, "8642")
    give(staff, "8642")
    assert staff.inside
    assert staff.report.pinSince == "5 August 2030"
    app.kiosk.hand_over()
    assert enter(app.kiosk, "8642").inside


def test_the_pin_can_be_changed(app: Kiosk, fake: Fake) -> None:
    staff = enter(app.kiosk)
    staff.changePin()
    give(staff, "8642")
    staff.back()
    assert staff.page == "panel"
    staff.changePin()
    give(staff, "8642")
    give(staff, "8642")
    assert staff.page == "panel"
    app.kiosk.hand_over()
    assert not enter(app.kiosk).inside


def test_three_digits_are_no_pin(app: Kiosk, fake: Fake) -> None:
    app.kiosk.take_over()
    give(app.kiosk.staff, "111")
    assert (app.kiosk.staff.pad.typed, app.kiosk.staff.pad.message) == (3, "")
    for _ in range(9):
        app.kiosk.staff.pad.press("1")
    assert app.kiosk.staff.pad.typed == 8
    app.kiosk.staff.pad.erase()
    assert app.kiosk.staff.pad.typed == 7


# --- how it opens and closes


def test_the_visit_does_not_end_under_it(app: Kiosk, clock: Clock, content: Content) -> None:
    app.kiosk.resume("hi")
    enter(app.kiosk)
    for _ in range(8):
        clock.time += 50
        app.kiosk.tick()
        app.kiosk.noticed()
        assert app.kiosk.mode == "staff"
    assert app.kiosk.visited() is False


def test_it_closes_itself_after_a_minute_and_asks_for_the_pin_again(app: Kiosk, clock: Clock) -> None:
    staff = enter(app.kiosk)
    clock.time += 59.9
    app.kiosk.tick()
    assert app.kiosk.mode == "staff"
    clock.time += 0.1
    app.kiosk.tick()
    assert (app.kiosk.mode, staff.inside) == ("attract", False)
    app.kiosk.take_over()
    assert staff.page == "pin"


def test_close_leaves_nothing_of_the_visit_that_it_ended(app: Kiosk) -> None:
    app.kiosk.resume("hi")
    app.kiosk.openFirm("jlr")
    enter(app.kiosk).close()
    assert (app.kiosk.mode, app.reading.code) == ("attract", "en")
    app.kiosk.touched()
    assert app.kiosk.screen == "home"


def test_back_leads_to_the_panel_and_from_there_out(app: Kiosk) -> None:
    staff = enter(app.kiosk)
    staff.show("measure")
    staff.back()
    assert staff.page == "panel"
    staff.back()
    assert app.kiosk.mode == "attract"


def test_a_kiosk_that_is_exported_or_presented_has_none(content: Content, qapp: QGuiApplication) -> None:
    kiosk = Kiosk(content)
    kiosk.kiosk.take_over()
    assert kiosk.kiosk.mode == "attract"
    kiosk.close()


# --- what it says and does


def test_all_is_well(app: Kiosk) -> None:
    report = enter(app.kiosk).report
    assert (report.well, report.sentence) == (True, "All is well.")


@pytest.mark.parametrize(
    ("standing", "problems", "sentence"),
    [
        (STANDING, PROBLEMS, ERRORS),
        (STANDING, PROBLEMS[1:], "All is well."),
        (replace(STANDING, touch=False), (), "No touch panel is found. Check its USB cable."),
        (replace(STANDING, full=True, touch=False), (), "The disk is full. What you set here may be lost."),
        (
            replace(STANDING, shown=Shown.LAST_GOOD),
            PROBLEMS,
            f"The deck as it last played well is shown. {ERRORS}",
        ),
        (
            replace(STANDING, shown=Shown.SAFE),
            (),
            "The built-in deck is shown. The program ended several times with the deck itself.",
        ),
    ],
)
def test_what_is_wrong_in_one_sentence(
    app: Kiosk, fake: Fake, standing: object, problems: object, sentence: str
) -> None:
    fake.standing, fake.problems = standing, problems  # type: ignore[assignment]
    said = enter(app.kiosk).report.sentence
    assert said.replace("\u2066", "").replace("\u2069", "") == sentence


def test_it_says_that_the_deck_is_being_checked(
    app: Kiosk, fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fake, "_check", lambda hear: None)
    assert enter(app.kiosk).report.sentence == "The deck is being checked."


def test_a_check_that_outlives_its_panel_is_told_to_nobody(
    qapp: QGuiApplication, content: Content, fake: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A changed deck takes the panel down with the screen, and reading a large one takes seconds."""
    heard: list[Heard] = []
    monkeypatch.setattr(fake, "_check", heard.append)
    app = Kiosk(content, machine=fake.machine)
    report = enter(app.kiosk).report
    app.close()
    assert not isValid(report)
    heard[0](())


def test_the_problems_are_those_of_kiosk_check(app: Kiosk, fake: Fake) -> None:
    fake.problems = PROBLEMS
    rows = enter(app.kiosk).report.problems._rows
    assert [(row.place, row.error) for row in rows] == [
        ("slides/heritage.yaml:12", True),
        ("firms.yaml:340", False),
    ]
    assert rows[0].told == "heritage: unknown key 'tilte' (title?)"


def test_the_language_holds_for_every_visit_from_now_on(app: Kiosk, fake: Fake) -> None:
    staff = enter(app.kiosk)
    staff.speak("pa")
    assert (fake.settings.language, app.reading.code, staff.page) == ("pa", "pa", "panel")
    staff.close()
    assert app.reading.code == "pa"


def test_the_ruler_corrects_every_size_at_once_within_reason(app: Kiosk, fake: Fake) -> None:
    dials, before = enter(app.kiosk).dials, app.theme.sizes.mm_per_px
    line = dials.line
    dials.stretch(2)
    assert dials.line == pytest.approx(line * 1.01, rel=1e-3)
    assert app.theme.sizes.mm_per_px == fake.settings.mm_per_px < before
    dials.stretch(10_000)
    assert app.theme.sizes.mm_per_px == pytest.approx(before / 2)
    dials.stretch(-10_000)
    assert app.theme.sizes.mm_per_px == pytest.approx(before * 2)
    dials.trustScreen()
    assert (app.theme.sizes.mm_per_px, dials.corrected) == (before, False)


def test_the_height_of_the_screen_moves_low_reach(app: Kiosk, fake: Fake) -> None:
    staff = enter(app.kiosk)
    app.kiosk.comfort.setLowReach(True)
    before = app.theme.stageHeight
    staff.dials.lift(5)
    assert (fake.settings.screen_bottom_mm, staff.dials.height) == (850, "850 mm")
    assert app.theme.stageHeight < before
    staff.dials.lift(-1000)
    assert fake.settings.screen_bottom_mm == 0


def test_the_dials_turn_by_fives_and_never_make_the_screen_dark(app: Kiosk, fake: Fake) -> None:
    dials = enter(app.kiosk).dials
    dials.turn("volume", 1)
    dials.turn("brightness", -30)
    assert fake.levels == {"volume": 45, "brightness": 10}
    assert (fake.settings.volume, fake.settings.brightness) == (45, 10)
    assert [row.value for row in dials.rows._rows] == ["45%", "10%"]


def test_the_touch_test_marks_what_was_touched(app: Kiosk) -> None:
    staff = enter(app.kiosk)
    staff.show("touch")
    cells = staff.tests.cells.rowCount()
    app.kiosk.reported(Contact(1, Phase.DOWN, 1, 1, 50))
    app.kiosk.reported(Contact(2, Phase.DOWN, 100, 100))
    assert staff.tests.told == f"Touch every field. Left: {cells - 2}. Fingers now: 2"
    app.kiosk.reported(Contact(1, Phase.UP, 1, 1))
    assert staff.tests.fingers.rowCount() == 1
    assert [row.touched for row in staff.tests.cells._rows].count(True) == 2
    staff.show("panel")
    staff.show("touch")
    assert f"Left: {cells}." in staff.tests.told


def test_the_screen_test_ends_after_its_last_colour(app: Kiosk) -> None:
    staff = enter(app.kiosk)
    staff.show("screen")
    fields = []
    while staff.page == "screen":
        fields.append(staff.tests.field.name())
        staff.tests.next()
    assert fields == ["#ffffff", "#ffffff", "#000000", "#ff0000", "#00ff00", "#0000ff", "#808080"]


def test_counting_can_be_switched_off(app: Kiosk, fake: Fake) -> None:
    dials = enter(app.kiosk).dials
    assert dials.counting
    dials.count(False)
    assert (dials.counting, fake.settings.counting) == (False, False)


def test_the_counts_are_those_of_this_deck_and_small_ones_are_not_told(app: Kiosk) -> None:
    staff = enter(app.kiosk)
    staff.show("counts")
    assert [(row.group, row.subject, row.value) for row in staff.counts.rows._rows] == [
        ("Visits", "All days", "337"),
        ("Visits", "5 August 2030", "125"),
        ("Visits", "4 August 2030", "212"),
        ("Slides shown", "BSA and Norton today", "43"),
        ("Firms opened", "JLR", "17"),
        ("Firms opened", "Norton Motorcycles", "<5"),
        ("Languages chosen", "हिन्दी", "23"),
    ]


def test_restart_and_exit_are_told_to_the_guard(app: Kiosk, fake: Fake) -> None:
    staff = enter(app.kiosk)
    staff.restart()
    staff.leave()
    assert fake.left == [AGAIN, LEFT] == [75, 0]
    fake.standing = replace(STANDING, guarded=False)
    app.kiosk.hand_over()
    assert enter(app.kiosk).report.restarts is False
