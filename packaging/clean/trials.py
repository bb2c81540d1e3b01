"""What is tried of every kind of package alike: drawing, memory, doctor; and the table of it all."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from bundle import making, speed
from bundle.speed import FAIL
from project import BUILD, ROOT, Stop, say, tool
from screen import Screen, screen, unlike

from clean import roots
from clean.roots import USER, Root

if TYPE_CHECKING:
    from pathlib import Path

SUITES = ("bookworm", "trixie")
OLDER = "0.0.1"
SLIDE = "jlr-figures"
MOST_UNLIKE = 0.002
"""The share of pixels in which a machine's own FreeType may draw letters otherwise."""
HOME = f"/home/{USER}"
COMMANDS = (
    ("--licences",),
    ("new", f"{HOME}/a-deck"),
    ("check", f"{HOME}/a-deck"),
    ("schema",),
    ("export", f"{HOME}/a-deck", "--out", f"{HOME}/a-deck.pdf"),
    ("export", f"{HOME}/a-deck", "--sheet", "--out", f"{HOME}/a-deck.png"),
    ("settings", "screen_bottom_mm", "950"),
    ("stats", "--format", "csv"),
    ("present", "--recent"),
)
MUST_PASS = ("deck", "fonts", "program", "renderer", "screen.display")


def on_each(what: str, suites: Sequence[str], trial: Callable[[Root], Any]) -> int:
    """Try something on a clean machine of each suite, and print the rows; 0 if all went well, else 1.

    Raises Stop.
    """
    rows = []
    for suite in suites or SUITES:
        say(f"Trying {what} on {suite}")
        with roots.clean(suite, BUILD / "roots" / suite) as root:
            rows.append(trial(root))
    return table(rows)


def watched(trial: Callable[[Root, Screen], Any]) -> Callable[[Root], Any]:
    """A trial on a machine that has a screen."""

    def seen(root: Root) -> Any:
        with screen() as shown:
            return trial(root, shown)

    return seen


def older_bundle() -> Path:
    """The bundle of a version that came before, with another deck."""
    folder = BUILD / "older"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(making.BUNDLE, folder, symlinks=True)
    (folder / "lib/kiosk/deck/older.md").write_text("Only the older version has this.\n", encoding="ascii")
    return folder


def kiosk(root: Root, shown: Screen, program: str, *arguments: str) -> list[str]:
    """What runs the program on a machine, drawing on a screen."""
    return root.typed(program, *arguments, DISPLAY=shown.name, QT_QPA_PLATFORM="xcb")


def drawing(root: Root, shown: Screen, command: Sequence[str], file: str) -> tuple[str, str]:
    """What the running program takes at rest on a slide, and whether that looks as from source.

    file: the program that is run, as Root.processes wants it.
    """
    with speed.running([*command, "--start", SLIDE], shown):
        drawn = shown.at_rest()
        memory = speed.memory(root.processes(file))
    with speed.running([str(tool("kiosk")), "run", "--start", SLIDE, str(ROOT / "content")], shown):
        share = unlike(drawn, shown.at_rest())
    wrong = FAIL if share > MOST_UNLIKE else ""
    return f"{memory:.0f} MB", f"{wrong}{share:.2%} unlike" if share else "the same"


def commands(command: Callable[..., list[str]]) -> str:
    """Every command that ends by itself does its work, with whatever library it alone needs."""
    for arguments in COMMANDS:
        done = subprocess.run(command(*arguments), check=False, capture_output=True, text=True)
        ended = f"kiosk {' '.join(arguments)} ended with {done.returncode}"
        expect(done.returncode == 0, f"{ended}: {done.stdout[-300:]}{done.stderr[-300:]}")
    return f"{len(COMMANDS)} work"


def doctor(command: Sequence[str]) -> str:
    """How much of `kiosk doctor` passes: a bare machine has no login, but has all the program needs."""
    done = subprocess.run([*command, "--format", "json"], check=False, capture_output=True, text=True)
    told = json.loads(done.stdout)
    for each in told["findings"]:
        wrong = each["verdict"] == "FAIL" and each["id"].startswith(MUST_PASS)
        expect(not wrong, f"{each['id']}: {each['sentence']}")
    return f"{told['passed']}/{told['counted']}"


def worded(trial: Callable[[], str]) -> str:
    """What a trial says, or why it failed."""
    try:
        return trial()
    except Stop as stop:
        return f"{FAIL}{stop}"


def expect(so: bool, otherwise: str) -> None:
    """Raise Stop with what is wrong unless it is so."""
    if not so:
        raise Stop(otherwise)


def table(rows: Sequence[Any]) -> int:
    """Print rows, frozen dataclasses of one kind, in columns; 0 if nothing in them failed, else 1."""
    names = [field.name for field in fields(rows[0])]
    values = [[str(getattr(row, name)) for name in names] for row in rows]
    lines = [[name.replace("_", " ") for name in names], *values]
    widths = [max(len(line[column]) for line in lines) for column in range(len(names))]
    for line in lines:
        say("  ".join(f"{value:<{width}}" for value, width in zip(line, widths, strict=True)).rstrip())
    return int(any(value.startswith(FAIL) for line in values for value in line))
