"""The deck with which an editor begins."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from kiosk.content.schema import json_schema
from kiosk.errors import UsageError

_STARTER = Path(__file__).parent / "starter"


def write_starter(folder: Path) -> None:
    """Write a small commented deck, and the schema for editors' completion, into a new or empty folder.

    Raises:
        UsageError: the folder holds something already, is no folder, or cannot be written.
    """
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise UsageError(f"{str(folder)!r} is there already and is not an empty folder.")
        shutil.copytree(_STARTER, folder, dirs_exist_ok=True)
        (folder / "media").mkdir()
        schema = json.dumps(json_schema(), ensure_ascii=False, indent=2)
        (folder / "schema.json").write_text(schema + "\n", encoding="utf-8")
    except (OSError, ValueError) as error:
        raise UsageError(f"{str(folder)!r} cannot be written: {error}.") from error
