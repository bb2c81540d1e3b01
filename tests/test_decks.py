"""A changed deck takes the place of the one on the screen (R6): without a moment without a picture."""

from __future__ import annotations

import functools
import gc
import pickle
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.anew import Found
from kiosk.app import Kiosk
from kiosk.content import load_sound, loader, words
from kiosk.content.starter import write_starter
from kiosk.decks import Decks
from kiosk.domain.content import Content
from kiosk.domain.slides import Placeholder
from kiosk.domain.swap import Next
from kiosk.errors import ContentError
from kiosk.origin import Origin
from kiosk.system import marks
from kiosk.system.fonts import load_fonts
from tests.content.breaking import broken
from tests.staff import Fake

PLACES = "slides/places.yaml"
SIZE = (640, 360)
PATIENCE_MS = 20_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_starter(tmp_path / "deck")
    return tmp_path / "deck"


def read(folder: Path) -> tuple[str, Found]:
    """What kiosk.anew finds, without a process for it."""
    mark = marks.mark(folder)
    try:
        content = load_sound(folder)
    except ContentError as error:
        return mark, Found(error.problems)
    return mark, Found(content.problems, pickle.dumps(content))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def make(content: Content) -> Kiosk:
    kiosk = Kiosk(content, machine=Fake().machine)
    kiosk.show(*SIZE)
    return kiosk


class Show:
    """A deck on an unseen screen, and what a person does to its files."""

    def __init__(self, folder: Path, qtbot: QtBot, *, at_once: bool = False) -> None:
        self.folder, self._qtbot = folder, qtbot
        self.windows: list[tuple[QQuickWindow, QQuickWindow | None]] = []
        content = load_sound(folder)
        first = make(content)
        first.open()
        origin = Origin.now(folder, at_once=at_once, guarded=False)
        self.decks = Decks(first, content, origin, make, self._appear)
        first.window.show()
        qtbot.waitUntil(first.window.isExposed)

    def _appear(self, window: QQuickWindow, before: QQuickWindow | None) -> None:
        assert before is not None
        assert before.isVisible(), "the old one is there until the new one is"
        self.windows.append((window, before))
        window.show()

    def changed(self) -> None:
        """The changed files are read, and whatever they lead to is done."""
        self.decks.hear(read(self.folder))
        self.rest()

    def rest(self) -> None:
        self._qtbot.waitUntil(lambda: self.decks._coming is None, timeout=PATIENCE_MS)

    def title(self) -> str:
        return str(self.decks.kiosk.deck.title.resolve("en").text)

    def shows(self) -> list[str]:
        """Ids of the slides that are shown; of placeholders with a question mark."""
        slides = self.decks.kiosk.deck.slides
        return [f"{each.id}?" if isinstance(each, Placeholder) else each.id for each in slides]


Shows = Callable[..., Show]


@pytest.fixture
def shows(qapp: QGuiApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shows]:
    for module, name in ((loader, "load_basemap"), (words, "_program")):  # the program's own: never changed
        monkeypatch.setattr(module, name, functools.cache(getattr(module, name)))
    load_fonts(paths.assets() / "fonts")
    made: list[Show] = []

    def begin(folder: Path, **options: bool) -> Show:
        made.append(Show(folder, qtbot, **options))
        return made[-1]

    yield begin
    for show in made:
        show.decks.close()
    gc.unfreeze()


def test_a_changed_deck_takes_the_place_of_the_old_one(shows: Shows, folder: Path) -> None:
    show = shows(folder)
    before = show.decks.kiosk
    edit(folder / "deck.yaml", "  en: ", "  en: Another ")
    show.changed()
    assert show.title().startswith("Another ")
    assert show.decks.kiosk is not before
    assert show.decks.kiosk.window.isVisible()
    assert show.decks.state == show.decks.kiosk.deck_state
    assert (show.decks.state.shown, show.decks.state.next) == (marks.mark(folder), Next.NONE)


def test_it_waits_until_the_visitor_has_left(shows: Shows, folder: Path) -> None:
    show = shows(folder)
    before = show.decks.kiosk
    before.kiosk.begin("areas")
    edit(folder / "deck.yaml", "  en: ", "  en: Another ")
    show.changed()
    show.decks.swap()
    assert show.decks.kiosk is before
    assert (show.decks.state.next, before.kiosk.slide_id()) == (Next.WAITS, "areas")
    before.kiosk._become(before.kiosk._session.unused(0))
    show.decks.swap()
    show.rest()
    assert show.title().startswith("Another ")


def test_it_waits_until_staff_are_done(shows: Shows, folder: Path) -> None:
    show = shows(folder)
    before = show.decks.kiosk
    before.kiosk.take_over()
    edit(folder / "deck.yaml", "  en: ", "  en: Another ")
    show.changed()
    assert show.decks.kiosk is before
    before.kiosk.hand_over()
    show.decks.swap()
    show.rest()
    assert show.title().startswith("Another ")


def test_whoever_comes_in_that_very_moment_keeps_the_old_one(shows: Shows, folder: Path) -> None:
    show = shows(folder)
    before = show.decks.kiosk
    edit(folder / "deck.yaml", "  en: ", "  en: Another ")
    show.decks.hear(read(folder))
    before.kiosk.begin("areas")  # before the first frame of the new one
    show.rest()
    assert show.decks.kiosk is before
    assert before.window.isVisible()
    assert show.decks.state.next is Next.WAITS


def test_a_change_that_is_read_before_the_last_one_is_drawn_is_shown_as_well(
    shows: Shows, folder: Path
) -> None:
    show = shows(folder)
    edit(folder / "deck.yaml", "  en: ", "  en: Another ")
    show.decks.hear(read(folder))
    edit(folder / "deck.yaml", "  en: Another ", "  en: A third ")
    show.decks.hear(read(folder))  # before the first frame of the other
    show.rest()
    assert show.title().startswith("A third ")
    assert (show.decks.state.shown, show.decks.state.next) == (marks.mark(folder), Next.NONE)


def test_a_deck_with_errors_stays_out_and_is_told_of_once(
    shows: Shows, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    show = shows(folder)
    before = show.decks.kiosk
    edit(folder / PLACES, "value: 7", "value: seven")
    show.changed()
    assert show.decks.kiosk is before
    (problem,) = before.deck_state.problems
    assert "is not a number" in problem.message
    assert caplog.text.count("is not a number") == 1
    edit(folder / PLACES, "value: seven", "value: 8")
    show.changed()
    assert show.decks.kiosk is not before
    assert show.decks.state.problems == ()


def test_an_editor_sees_every_change_at_once_and_where_they_are(
    shows: Shows, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    show = shows(folder, at_once=True)
    show.decks.kiosk.kiosk.begin("areas")
    show.decks.kiosk.kiosk.chooseLanguage("hi")
    edit(folder / PLACES, "value: 7", "value: seven")
    show.changed()
    after = show.decks.kiosk
    assert show.shows() == ["welcome", "why-here", "areas?", "map", "credits"]
    assert (after.visitor(), after.kiosk.slide_id()) == ("hi", "areas")
    assert f"{folder / PLACES}:9:16: error: slides.areas.figures.1.value: " in capsys.readouterr().err
    edit(folder / PLACES, "value: seven", "value: 8")
    show.changed()
    assert (show.shows()[2], show.decks.kiosk.kiosk.slide_id()) == ("areas", "areas")


def test_a_slide_and_a_language_that_are_gone_lead_home(shows: Shows, folder: Path) -> None:
    show = shows(folder, at_once=True)
    show.decks.kiosk.kiosk.begin("areas")
    show.decks.kiosk.kiosk.chooseLanguage("hi")
    for file in folder.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8").replace(" hi: ", " cy: ").replace("[en, hi]", "[en, cy]")
        file.write_text(text.replace("id: areas", "id: other"), encoding="utf-8")
    show.changed()
    after = show.decks.kiosk
    assert (after.visitor(), after.kiosk.screen) == ("en", "home")


def test_a_deck_that_cannot_be_drawn_leaves_the_old_one(
    shows: Shows, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    show = shows(folder)
    before = show.decks.kiosk

    def fails(_: Kiosk) -> None:
        raise RuntimeError("a defect")

    edit(folder / "deck.yaml", "  en: ", "  en: Another ")
    with monkeypatch.context() as patch:
        patch.setattr(Kiosk, "open", fails)
        show.changed()
    show.changed()
    assert show.decks.kiosk is before
    assert show.decks.state.next is Next.OUT
    assert "a defect" in caplog.text


# --- whatever becomes of the files


def test_a_thousand_random_edits(shows: Shows, folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The old deck shows whatever is written; each twentieth of the sound ones is brought onto the screen."""
    show = shows(folder)
    chance, sound = random.Random(5), 0
    for _ in range(1000):
        file = chance.choice(sorted(folder.rglob("*.yaml")))
        before = file.read_bytes()
        file.write_text(broken(before.decode(), chance), encoding="utf-8")
        heard = read(folder)
        sound += heard[1].sound
        if not heard[1].sound or sound % 20 == 0:
            shown = show.decks.kiosk
            show.decks.hear(heard)
            show.rest()
            assert (show.decks.kiosk is shown) == (not heard[1].sound)
            assert not any("?" in slide for slide in show.shows())
        if not heard[1].sound:
            file.write_bytes(before)
    assert 100 < sound < 900


@pytest.mark.parametrize("name", ["deck.yaml", PLACES, "firms.yaml"])
def test_half_written_files(shows: Shows, folder: Path, name: str, caplog: pytest.LogCaptureFixture) -> None:
    show = shows(folder)
    before, file = show.decks.kiosk, folder / name
    whole = file.read_bytes()
    for cut in range(0, len(whole) - 60, max(1, len(whole) // 200)):
        file.write_bytes(whole[:cut])
        heard = read(folder)
        if not heard[1].sound:
            show.decks.hear(heard)
            assert show.decks.kiosk is before
    file.write_bytes(whole + b"# whole\n")
    show.changed()
    assert show.decks.state.shown == marks.mark(folder)
    assert show.decks.kiosk is not before
    assert show.shows() == ["welcome", "why-here", "areas", "map", "credits"]


def test_swaps_leave_nothing_behind(shows: Shows, folder: Path, qtbot: QtBot) -> None:
    from tests.bench.memory import own_mb

    show, text = shows(folder), (folder / "deck.yaml").read_text(encoding="utf-8")
    warm, swaps = 8, 20
    counts = []
    for number in range(warm + swaps):
        (folder / "deck.yaml").write_text(f"{text}# {number}\n", encoding="utf-8")
        show.changed()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()  # then the old one is forgotten
        counts.append((gc.get_freeze_count(), own_mb()))
    (objects, before), (more, after) = counts[warm - 1], counts[-1]
    assert len(show.windows) == warm + swaps
    assert more - objects < swaps * 8, "objects of Python"
    assert after - before < swaps * 0.3, "megabytes"
