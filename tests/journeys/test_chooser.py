"""A deck is chosen by keys, mouse and touch, in a window with the decks presented last."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk import choose, paths
from kiosk.choose import Chooser
from kiosk.domain.content import Content
from kiosk.domain.problems import Problem, Severity
from kiosk.domain.recent import RecentDeck
from kiosk.errors import ContentError, UsageError
from kiosk.present import Presentation, PresentOptions
from kiosk.system import pictures, recent, state
from kiosk.system.fonts import load_fonts
from tests.journeys.scene import items_of
from tests.waiting import until

KEY = Qt.Key
SIZE = (1280, 800)
PROBLEMS = [Problem("deck.yaml", 5, 8, severity, "kiosk", "must be 1") for severity in Severity]
EVENING = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _forgetful(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test begins with nothing remembered, and no time to wait for."""
    monkeypatch.setattr(state, "state_folder", lambda *_: tmp_path / "state")
    monkeypatch.setattr(pictures, "cache_folder", lambda *_: tmp_path / "cache")
    monkeypatch.setattr(choose, "SEEN_MS", 0)


@pytest.fixture
def decks(tmp_path: Path) -> list[str]:
    """Four decks, the latest first; the third is gone, and only the first has a picture."""
    folders = [tmp_path / f"deck-{number}" for number in range(4)]
    for number, folder in reversed([*enumerate(folders)]):
        folder.mkdir()
        if number != 2:
            (folder / "deck.yaml").write_text("kiosk: 1\n", encoding="utf-8")
        title = f"Deck {number}"
        recent.opened(RecentDeck(str(folder), title, "en", 9, EVENING - timedelta(days=number)))
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(QColor("#0B6E6E"))
    pictures.keep(str(folders[0]), image)
    return [str(folder) for folder in folders]


class Reader:
    """Reads no deck, but writes down what it was asked for."""

    def __init__(self, content: Content) -> None:
        self.asked: list[Path] = []
        self.error: Exception | None = None
        self._content = content

    def __call__(self, folder: Path) -> Content:
        self.asked.append(folder)
        if self.error is not None:
            raise self.error
        return self._content


@pytest.fixture
def reader(content: Content) -> Reader:
    return Reader(content)


@pytest.fixture
def opened(panel: QPointingDevice, reader: Reader) -> Iterator[Callable[..., Chooser]]:
    load_fonts(paths.assets() / "fonts")
    made: list[Chooser] = []

    def start(language: str = "en") -> Chooser:
        made.append(Chooser(reader, [language]))
        made[-1].show(SIZE)
        until(lambda: bool(focused(made[-1])))
        until(lambda: tiles(made[-1])[0].width() > 0)
        made[-1].window.grabWindow()  # a frame, for which everything takes its place
        return made[-1]

    yield start
    for each in made:
        each.close()


def tiles(chooser: Chooser) -> list[QQuickItem]:
    return items_of(chooser.window.contentItem(), "DeckTile")


def focused(chooser: Chooser) -> str:
    """The name of what the keys would press."""
    item = chooser.window.activeFocusItem()
    return str(item.property("label") or "") if item else ""


def press(chooser: Chooser, *keys: Qt.Key) -> str:
    for key in keys:
        QTest.keyClick(chooser.window, key)
        QGuiApplication.processEvents()
    return focused(chooser)


def middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()


def test_the_arrows_go_from_deck_to_deck_and_return_opens_one(
    opened: Callable[..., Chooser], decks: list[str], reader: Reader
) -> None:
    chooser = opened()
    left: list[bool] = []
    chooser.view_model.left.connect(lambda: left.append(True))
    assert focused(chooser) == "Deck 0"
    assert press(chooser, KEY.Key_Right) == "Deck 1"
    assert press(chooser, KEY.Key_Down) == "The deck that comes with Pavilion"
    assert press(chooser, KEY.Key_Up) == "Deck 1"
    assert press(chooser, KEY.Key_Up) == "Open a folder…"
    assert press(chooser, KEY.Key_Down, KEY.Key_Right) == "Deck 1"
    press(chooser, KEY.Key_Return)
    until(lambda: bool(left))
    assert reader.asked == [Path(decks[1])]
    assert chooser.content is not None


def test_in_urdu_the_arrows_follow_the_eye(opened: Callable[..., Chooser], decks: list[str]) -> None:
    chooser = opened("ur-PK")
    first, second, *_ = tiles(chooser)
    assert middle(first).x() > middle(second).x()
    assert press(chooser, KEY.Key_Left) == "Deck 1"


def test_tab_reaches_everything(opened: Callable[..., Chooser], decks: list[str]) -> None:
    chooser = opened()
    reached = {press(chooser, KEY.Key_Tab) for _ in range(8)}
    assert reached >= {
        *(f"Deck {number}" for number in range(4)),
        "The deck that comes with Pavilion",
        "Open a folder…",
        "Remove from the list",
    }


@pytest.mark.parametrize("by", ["mouse", "touch"])
def test_a_deck_is_pressed(
    by: str, opened: Callable[..., Chooser], decks: list[str], reader: Reader, panel: QPointingDevice
) -> None:
    chooser = opened()
    at = middle(tiles(chooser)[3])
    if by == "mouse":
        QTest.mouseClick(chooser.window, Qt.MouseButton.LeftButton, pos=at)
    else:
        QTest.touchEvent(chooser.window, panel).press(0, at).commit()
        QTest.touchEvent(chooser.window, panel).release(0, at).commit()
    until(lambda: bool(reader.asked))
    assert reader.asked == [Path(decks[3])]


def test_escape_and_the_windows_close_button_leave(opened: Callable[..., Chooser]) -> None:
    chooser = opened()
    left: list[bool] = []
    chooser.view_model.left.connect(lambda: left.append(True))
    press(chooser, KEY.Key_Escape)
    assert len(left) == 1
    chooser.window.close()
    assert len(left) == 2
    assert chooser.content is None


def test_a_deck_that_is_gone_opens_nothing_and_is_removed(
    opened: Callable[..., Chooser], decks: list[str], reader: Reader
) -> None:
    chooser = opened()
    press(chooser, KEY.Key_Right, KEY.Key_Right, KEY.Key_Return)
    (message,) = items_of(chooser.window.contentItem(), "Message")
    assert message.property("text") == "Its folder is gone"
    press(chooser, KEY.Key_Delete)
    assert [tile.property("title") for tile in tiles(chooser)][2] == "Deck 3"
    assert [deck.folder for deck in recent.recent()] == [decks[0], decks[1], decks[3]]
    assert reader.asked == []


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ContentError(PROBLEMS), "This deck has errors: 1. kiosk check names them."),
        (UsageError("The deck has no language 'fr'."), "The deck has no language 'fr'."),
    ],
)
def test_a_deck_that_cannot_be_read_says_so_and_another_can_be_chosen(
    opened: Callable[..., Chooser], decks: list[str], reader: Reader, error: Exception, said: str
) -> None:
    chooser = opened()
    reader.error = error
    press(chooser, KEY.Key_Return)
    until(lambda: bool(chooser.view_model.property("refusal")))
    assert chooser.view_model.property("refusal") == said
    assert focused(chooser) == "Deck 0"
    reader.error = None
    press(chooser, KEY.Key_Return)
    until(lambda: chooser.content is not None)


def test_a_folder_without_a_deck_says_so(
    opened: Callable[..., Chooser], reader: Reader, tmp_path: Path
) -> None:
    chooser = opened()
    reader.error = UsageError("whatever")
    chooser.open(tmp_path)
    assert chooser.view_model.property("refusal") == "There is no deck in this folder"


@pytest.mark.qt_log_ignore("Error decoding", extend=True)
def test_pictures_are_shown_and_a_damaged_one_is_not(
    opened: Callable[..., Chooser], decks: list[str]
) -> None:
    pictures.keep(decks[1], QImage(320, 180, QImage.Format.Format_RGB32))
    file = pictures.picture(decks[1])
    assert file is not None
    file.write_bytes(file.read_bytes()[:40])
    chooser = opened()
    images = items_of(chooser.window.contentItem(), "DeckPicture")
    colours = [middle(image) for image in images]
    until(lambda: chooser.window.grabWindow().pixelColor(colours[0]).name() == "#0b6e6e")
    assert chooser.window.grabWindow().pixelColor(colours[1]).name() != "#0b6e6e"


def test_a_talk_leaves_the_picture_of_its_first_slide(content: Content, panel: QPointingDevice) -> None:
    talk = Presentation(PresentOptions(content, language="en", window=(640, 360)))
    talk.seat()
    folder = str(content.deck.folder.resolve())
    try:
        talk.view_model.next()
        talk.view_model.black()
        talk.keep_picture()
        assert pictures.picture(folder) is None  # black is no picture of a deck
        talk.view_model.black()
        talk.keep_picture()
        file = pictures.picture(folder)
        assert file is not None
        assert QImage(str(file)).width() == 640
        before = file.read_bytes()
        talk.keep_picture()
        assert file.read_bytes() == before
        talk.view_model.previous()
        until(lambda: [talk.keep_picture(), file.read_bytes() != before][1])
    finally:
        talk.close()
