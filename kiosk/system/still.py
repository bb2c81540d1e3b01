"""What the audience sees while it is held still: one picture, lent to QML."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider


class StillProvider(QQuickImageProvider):
    """Serves ``image://still/ANYTHING``: the picture that was kept last."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self.picture = QImage(1, 1, QImage.Format.Format_RGB32)

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:  # noqa: ARG002
        return self.picture
