"""How the decks presented last look: a small picture of each in the user's own cache folder.

Like what `state` keeps they are a convenience: one that cannot be written costs a line in the log.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.system.files import replace_file
from kiosk.system.state import cache_folder

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

log = logging.getLogger(__name__)

WIDTH = 640
"""Pixels across, enough for a third of a full-HD screen."""


def picture(folder: str) -> Path | None:
    """The file of a deck's picture, by the path of its folder; None if there is none."""
    try:
        file = _file(folder)
        return file if file.is_file() else None
    except (OSError, RuntimeError):
        return None


def keep(folder: str, image: QImage) -> bool:
    """Keep an image, made small, as a deck's picture; only the user may see it. Whether that went well."""
    try:
        file = _file(folder)
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        replace_file(file, _png(image))
    except (OSError, RuntimeError, UnicodeError) as error:
        log.warning("The picture of %s cannot be kept: %s", folder, error)
        return False
    return True


def forget(folder: str) -> None:
    """Take a deck's picture away, if there is one."""
    try:
        _file(folder).unlink(missing_ok=True)
    except (OSError, RuntimeError, UnicodeError) as error:
        log.warning("The picture of %s cannot be taken away: %s", folder, error)


def _file(folder: str) -> Path:
    """Raises RuntimeError where the user has no home."""
    name = hashlib.sha256(os.fsencode(folder)).hexdigest()[:32]
    return cache_folder(sys.platform, os.environ, Path.home()) / "decks" / f"{name}.png"


def _png(image: QImage) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt  # the list itself is told without Qt
    from PySide6.QtGui import QImageWriter

    small = image.scaledToWidth(min(WIDTH, image.width()), Qt.TransformationMode.SmoothTransformation)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if image.isNull() or not QImageWriter(buffer, QByteArray(b"png")).write(small):
        raise OSError("it cannot be drawn")
    return bytes(buffer.data().data())
