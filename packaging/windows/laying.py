"""Puts the shipped deck where it may be edited, as the installer's last step: python -m laying FOLDER

FOLDER is %ProgramData%\\Pavilion. A deck that was edited, or taken away, stays as it is; so do the settings.
Standard library only: it runs on the machine, beside the program.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
from pathlib import Path

NAME = "west-midlands"
SHIPPED = Path(__file__).resolve().parent / "kiosk" / "deck"
SETTINGS = """\
# The deck that is shown where none is named, between single quotes.
deck = '{}'

# As `kiosk settings` lists them, such as language = "hi", or screen_bottom_mm = 950.
[settings]
"""


def lay(shipped: Path, folder: Path) -> str:
    """Lay a deck and the settings in a folder; returns a line that says what was done."""
    deck, mark = folder / "decks" / NAME, folder / f"{NAME}.sha256"
    deck.parent.mkdir(parents=True, exist_ok=True)
    _settle(folder / "pavilion.toml", deck)
    if not mark.exists() and not deck.exists():
        _copy(shipped, deck, mark)
        return f"{deck} is new"
    if not mark.exists() or not deck.exists():
        return f"{deck} is left as it was"
    if total(deck) != mark.read_text(encoding="ascii"):
        return f"{deck} was edited and stays as it is; the new one is {shipped}"
    _copy(shipped, deck, mark)
    return f"{deck} is as it is shipped now"


def total(deck: Path) -> str:
    """A sum over every file of a deck and its name."""
    sums = hashlib.sha256()
    for file in sorted(deck.rglob("*")):
        if file.is_file():
            content = hashlib.sha256(file.read_bytes()).hexdigest()
            sums.update(f"{file.relative_to(deck).as_posix()}\n{content}\n".encode())
    return sums.hexdigest()


def _copy(shipped: Path, deck: Path, mark: Path) -> None:
    """The new one stands whole before the old one goes."""
    new, old = deck.with_name(".new"), deck.with_name(".old")
    for left in (new, old):
        shutil.rmtree(left, ignore_errors=True)
    # Only what is in the files: their rights are those of the folder that they come into.
    shutil.copytree(shipped, new, copy_function=shutil.copyfile)
    if deck.exists():
        deck.rename(old)
    new.rename(deck)
    shutil.rmtree(old, ignore_errors=True)
    mark.write_text(total(deck), encoding="ascii")


def _settle(settings: Path, deck: Path) -> None:
    if not settings.exists():
        settings.write_text(SETTINGS.format(deck), encoding="utf-8")


if __name__ == "__main__":
    print(lay(SHIPPED, Path(sys.argv[1])))
