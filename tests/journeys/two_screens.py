"""Starts a talk on the screens that there are, and prints where its windows stand, and after a swap."""

from __future__ import annotations

import json

from PySide6.QtQuick import QQuickWindow

from kiosk import paths
from kiosk.app import application
from kiosk.content import load_content
from kiosk.present import Presentation, PresentOptions


def where(window: QQuickWindow) -> list[int]:
    return list(window.geometry().getRect())


app = application()
talk = Presentation(PresentOptions(load_content(paths.default_deck())))
talk.seat()
app.processEvents()
places = {"audience": where(talk.audience), "speaker": where(talk.speaker)}
talk.swap()
app.processEvents()
print(json.dumps({**places, "swapped": where(talk.audience)}))
talk.close()
