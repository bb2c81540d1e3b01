"""What the program remembers from one talk to the next, in a small file of this user's own."""

from __future__ import annotations

import json
import logging
from pathlib import Path

from PySide6.QtCore import QSaveFile, QStandardPaths

log = logging.getLogger(__name__)


def file() -> Path:
    """Where it is kept."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder, "pavilion", "present.json")


def recall(name: str) -> str:
    """What was kept under a name, "" if nothing was, or nothing that can be read."""
    kept = _all().get(name, "")
    return kept if isinstance(kept, str) else ""


def keep(name: str, value: str) -> None:
    """Keep a text under a name; where that is not possible, the talk goes on without."""
    target = file()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({**_all(), name: value}, ensure_ascii=False, indent=2)
    except OSError as error:
        log.warning("%s cannot be written: %s", target, error.strerror)
        return
    out = QSaveFile(str(target))
    if not (out.open(QSaveFile.OpenModeFlag.WriteOnly) and out.write(text.encode()) >= 0 and out.commit()):
        log.warning("%s cannot be written: %s", target, out.errorString())


def _all() -> dict[str, object]:
    try:
        read = json.loads(file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return read if isinstance(read, dict) else {}
