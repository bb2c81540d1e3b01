"""Serves the map's pictures to QML: tiles, pins and small pictures of the whole region."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider


def nothing() -> QImage:
    """A picture of one clear pixel."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image


class MapPictures(QQuickImageProvider):
    """``image://map/KIND/…``: the kind's maker gets the rest as words; a clear pixel for anything unknown."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._makers: dict[str, Callable[[list[str]], QImage | None]] = {}

    def serve(self, kind: str, make: Callable[[list[str]], QImage | None]) -> str:
        """Have pictures of a kind made by `make`, which gives None for words it does not know.

        Gives the kind's name in addresses: with a number if another maker has the name.
        """
        names = (kind, *(f"{kind}-{number}" for number in range(2, len(self._makers) + 2)))
        name = next(name for name in names if name not in self._makers)
        self._makers[name] = make
        return name

    def serves(self, kind: str) -> bool:
        return kind in self._makers

    def requestImage(self, name: str, size: QSize, requested: QSize) -> QImage:  # noqa: ARG002
        kind, *words = name.split("/")
        make = self._makers.get(kind)
        try:
            return (make(words) if make else None) or nothing()
        except (ValueError, IndexError):
            # Bindings that have yet to settle may ask for nonsense; an exception here would end the program.
            return nothing()
