"""A slide whose layout cannot be loaded is a placeholder."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Property

from kiosk.viewmodels.slides import SlideViewModel
from tests.qml.slides import conftest
from tests.qml.slides.conftest import Stage


class Undrawable(SlideViewModel):
    """Its layout is for another kind of slide, so that Qt cannot make it."""

    @Property(str, constant=True)
    def layoutFile(self) -> str:
        return self.file

    file = "NoSuchLayout.qml"


@pytest.mark.qt_log_ignore(
    "NoSuchLayout.qml: No such file|Cannot assign QObject|Required property slide was not"
)
@pytest.mark.parametrize("file", ["NoSuchLayout.qml", "PointsLayout.qml"])
def test_a_layout_that_cannot_be_loaded(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, file: str
) -> None:
    def undrawable(*made_from: Any) -> SlideViewModel:
        return Undrawable(*made_from)

    monkeypatch.setattr(Undrawable, "file", file)
    with monkeypatch.context() as patch:
        patch.setattr(conftest, "make", undrawable)
        stage.wear((1920, 1080))
        stage.show("points-2")
    texts = [str(item.property("text")) for item in stage.items() if item.property("text")]
    assert "This page is on its way" in texts
    assert [record.getMessage() for record in caplog.records] == [
        "The slide points-2 cannot be drawn: a placeholder is shown"
    ]
    caplog.clear()
    stage.show("points-2")
    texts = [str(item.property("text")) for item in stage.items() if item.property("text")]
    assert "This page is on its way" not in texts
