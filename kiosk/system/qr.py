"""QR codes, drawn without a network: whole pixels, and four modules of quiet zone (ISO/IEC 18004, 9.1)."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

QUIET = 4
LARGEST = 4096


def qr_image(text: str, side: int) -> QImage:
    """A black and white code with its quiet zone, as large as whole pixels allow within `side` pixels.

    Raises:
        ValueError: the text is too long for any QR code.
    """
    import segno  # with it come HTTP, mail and TLS: 25 ms that the first picture does not wait for

    modules = [list(row) for row in segno.make_qr(text, error="m").matrix_iter(scale=1, border=QUIET)]
    scale = max(1, side // len(modules))
    image = QImage(len(modules) * scale, len(modules) * scale, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(x * scale, y * scale, scale, scale, Qt.GlobalColor.black)
    painter.end()
    return image


class QrProvider(QQuickImageProvider):
    """Serves ``image://qr/PIXELS/TEXT``; a blank image for anything that is not a code."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:  # noqa: ARG002
        side, _, text = name.partition("/")
        blank = QImage(1, 1, QImage.Format.Format_RGB32)
        if not (side.isdigit() and 0 < int(side) <= LARGEST and text):
            return blank
        try:
            return qr_image(QUrl.fromPercentEncoding(text.encode()), int(side))
        except ValueError:
            return blank
