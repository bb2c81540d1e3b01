"""Files of the deck that hold more of the deck; naming one is what makes it be read."""

from __future__ import annotations

from pathlib import Path

from kiosk import paths
from kiosk.content.basemap import MOST_BYTES
from kiosk.content.files import DeckFile
from kiosk.content.kinds import BAD, Bad, Json, Kind, word
from kiosk.content.names import is_id
from kiosk.content.nodes import Node
from kiosk.content.survey import Reading, Spot
from kiosk.content.wording import did_you_mean, shown

_YAML = (".yaml", ".yml")


class SlidesFile(DeckFile):
    """The slides of a section. No two sections share one."""

    def __init__(self) -> None:
        super().__init__(_YAML)

    def find(self, text: str, node: Node, at: Reading) -> Path | Bad:
        made = text in at.survey.mended  # perhaps a file that nobody wrote
        path = at.survey.folder / text if made else super().find(text, node, at)
        if path is not BAD and _claimed(path, at.survey.slide_files, node, at):
            return BAD
        if path is BAD:
            at.survey.unread.add("slide")
        return path


class PinFile(DeckFile):
    """A set of firms."""

    def __init__(self) -> None:
        super().__init__(_YAML)

    def find(self, text: str, node: Node, at: Reading) -> Path | Bad:
        path = super().find(text, node, at)
        if path is not BAD and _claimed(path, at.survey.pin_files, node, at):
            return BAD
        if path is BAD:
            at.survey.unread.update(("firm", "sector"))
        return path


def _claimed(path: Path, files: dict[Path, Spot], node: Node, at: Reading) -> bool:
    first = files.setdefault(path, Spot(at, node))
    if first.node is not node:
        at.error(node, f"{shown(path.name)} is used already", f"on line {first.node.line + 1}")
    return first.node is not node


class Basemap(Kind):
    """A map shipped with the program by its name, or a GeoJSON file of the deck."""

    _file = DeckFile((".geojson",), MOST_BYTES)

    def read(self, node: Node, at: Reading) -> Path | Bad:
        text = word(node, at, "a map's name")
        if text is BAD or not is_id(text):
            return BAD if text is BAD else self._file.find(text, node, at)
        shipped = {file.stem: file for file in (paths.assets() / "map").glob("*.geojson")}
        if text not in shipped:
            at.error(node, f"there is no map {shown(text)}", did_you_mean(text, shipped))
            return BAD
        return shipped[text]

    def outline(self) -> Json:
        return {"type": "string"}
