"""The command line as a contract: what it prints, and the exit code it ends with."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import types
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import kiosk
from kiosk import __version__
from kiosk.cli import main
from kiosk.domain import settings
from kiosk.domain.counts import Kind, Tally
from kiosk.errors import KioskError
from kiosk.origin import key
from kiosk.system import pins
from kiosk.system.counts import Counts
from kiosk.system.store import store


def started(*argv: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Another process, which finds this checkout wherever it is started."""
    known = {**os.environ, "PYTHONPATH": str(Path(kiosk.__file__).parent.parent), **environment}
    return subprocess.run(argv, capture_output=True, text=True, timeout=60, check=False, env=known)


@pytest.fixture
def deck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A new deck in the folder `deck` of the current directory."""
    monkeypatch.chdir(tmp_path)
    assert main(["new", "deck"]) == 0
    capsys.readouterr()
    return tmp_path / "deck"


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Pavilion {__version__}\n"


@pytest.mark.parametrize(
    "command",
    ["", "run", "present", "check", "export", "new", "schema", "doctor", "settings", "stats", "pin"],
)
def test_every_help_has_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command.split(), "--help"]) == 0
    assert "example: kiosk " in capsys.readouterr().out


@pytest.mark.parametrize(
    "argv",
    [
        [],
        ["chek"],
        ["check", "--format", "xml"],
        ["check", "no-such-folder"],
        ["check", "a\0b"],
        ["run", "--window", "1280"],
        ["run", "--window", "0x720"],
        ["run", "--window", "99999999999x1"],
        ["run", "--window", "-5x5"],
        ["run", "no-such-folder"],
        ["export"],
        ["export", "--out", "x", "--size", "big"],
        ["new"],
        ["schema", "more"],
    ],
)
def test_a_wrong_command_is_one_line_and_exit_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert len(output.err.splitlines()) == 1
    assert output.err.startswith("kiosk")


def test_a_new_deck_has_no_problem_even_for_strict(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "deck", "--strict"]) == 0
    output = capsys.readouterr()
    assert (output.out, output.err) == ("", "no errors, no warnings\n")


def test_new_leaves_what_is_there_alone(
    deck: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (deck / "deck.yaml").read_bytes()
    assert main(["new", "deck"]) == 2
    assert main(["new", "deck/deck.yaml"]) == 2
    assert main(["new", "deck/deck.yaml/below"]) == 2
    assert (deck / "deck.yaml").read_bytes() == before
    (tmp_path / "empty").mkdir()
    assert main(["new", "empty"]) == 0


def test_a_new_deck_names_the_schema_beside_it(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == (deck / "schema.json").read_text(encoding="utf-8")
    for file in deck.rglob("*.yaml"):
        first = file.read_text(encoding="utf-8").splitlines()[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert (file.parent / named).resolve() == deck / "schema.json"


def test_errors_are_lines_that_a_terminal_can_open(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(deck / "slides" / "welcome.yaml", "    subtitle:", "    subtitel:")
    assert main(["check", "deck"]) == 1
    output = capsys.readouterr()
    assert output.out == (
        "deck/slides/welcome.yaml:9:5: error: slides.welcome.subtitel: "
        '"subtitel" is not a key of a title slide (did you mean subtitle?)\n'
    )
    assert output.err == "1 error, no warnings\n"


@pytest.mark.parametrize(
    "error", [ValueError("path is on mount 'C:', start on mount 'D:'"), FileNotFoundError("getcwd")]
)
def test_a_deck_to_which_no_way_leads_from_here_is_checked(
    error: Exception, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From one drive of Windows to another, or from a folder that was replaced."""

    def refuse(*_: object) -> str:
        raise error

    monkeypatch.setattr("kiosk.typed.os", SimpleNamespace(path=SimpleNamespace(relpath=refuse)))
    assert main(["check"]) == 0
    assert "no errors" in capsys.readouterr().err


@pytest.mark.parametrize("typed", ["deck", "./deck", "deck/", "deck/deck.yaml"])
def test_a_deck_may_be_named_in_several_ways(
    deck: Path, typed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(deck / "deck.yaml", "kiosk: 1", "kiosk: 2")
    assert main(["check", typed]) == 1
    assert capsys.readouterr().out.startswith("deck/deck.yaml:5:8: error: kiosk: ")


def test_the_current_folder_may_be_the_deck(
    deck: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(deck)
    edit(deck / "deck.yaml", "kiosk: 1", "kiosk: 2")
    assert main(["check", "."]) == 1
    assert capsys.readouterr().out.startswith("deck.yaml:5:8: ")


def test_warnings_fail_only_for_strict(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(deck / "deck.yaml", "  hi: हमारा क्षेत्र\n", "")
    assert main(["check", "deck"]) == 0
    assert main(["check", "deck", "--strict"]) == 1
    assert "warning: title: is not translated into hi" in capsys.readouterr().out


def test_problems_as_json(deck: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(deck / "deck.yaml", "kiosk: 1", "kiosk: 2")
    assert main(["check", "deck", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == [
        {
            "file": "deck/deck.yaml",
            "line": 5,
            "column": 8,
            "severity": "error",
            "where": "kiosk",
            "message": "is a format that this program cannot read",
            "hint": "write 1",
        }
    ]


def test_a_folder_without_a_deck_is_a_problem_of_the_deck(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    assert main(["check", "empty"]) == 1
    assert capsys.readouterr().out.startswith("empty/deck.yaml:1:1: error: file: is missing")


@pytest.mark.parametrize(
    "command", [["run", "deck", "--unguarded"], ["present", "deck"], ["export", "deck", "--out", "out"]]
)
@pytest.mark.parametrize(
    ("option", "line"),
    [
        (["--lang", "hj"], "kiosk: The deck has no language 'hj' (one of en, hi).\n"),
        (["--start", "welcom"], "kiosk: The deck has no slide 'welcom' (did you mean welcome?).\n"),
    ],
)
def test_names_that_the_deck_lacks(
    deck: Path, command: list[str], option: list[str], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if command[0] == "export":
        option = [option[0].replace("--start", "--slide"), *option[1:]]
    assert main([*command, *option]) == 2
    assert capsys.readouterr().err == line


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the commands that draw were asked for, instead of a drawing."""
    asked: list[Any] = []

    def draw(options: Any) -> int:
        asked.append(options)
        return 0

    app = types.SimpleNamespace(run=draw, RunOptions=lambda *options: options)
    export = types.SimpleNamespace(export=draw, ExportOptions=lambda *options: options)
    monkeypatch.setitem(sys.modules, "kiosk.running", app)  # type: ignore[arg-type]
    monkeypatch.setitem(sys.modules, "kiosk.export", export)  # type: ignore[arg-type]
    present = types.SimpleNamespace(present=draw, PresentOptions=lambda *options: options)
    monkeypatch.setitem(sys.modules, "kiosk.present", present)  # type: ignore[arg-type]
    return asked


def test_run_is_told_what_was_typed(deck: Path, screen: list[Any]) -> None:
    argv = [
        "run",
        "deck",
        "--window",
        "1280x720",
        "--screen",
        "HDMI-1",
        "--lang",
        "hi",
        "--start",
        "map",
        "--unguarded",
    ]
    assert main(argv) == 0
    assert main(["run", "deck", "--unguarded", "--watch"]) == 0
    asked = [(asked[0].deck.folder.name, *asked[1:6], asked[8].name) for asked in screen]
    assert asked == [
        ("deck", (1280, 720), "HDMI-1", "hi", "map", None, "deck"),
        ("deck", None, "", "", "", None, "deck"),
    ]
    origins = [asked[6] for asked in screen]
    assert [(origin.folder.name, origin.at_once, origin.guarded) for origin in origins] == [
        ("deck", False, False),
        ("deck", True, False),
    ]


def test_present_is_told_what_was_typed(deck: Path, screen: list[Any]) -> None:
    typed = "--window 960x540 --screen HDMI-1 --lang hi --start map --steps"
    assert main(["present", "deck", *typed.split()]) == 0
    assert main(["present", "deck", "--rehearse"]) == 0
    asked = [(asked[0].deck.folder.name, *asked[1:7]) for asked in screen]
    assert asked == [
        ("deck", (960, 540), "HDMI-1", "hi", "map", True, False),
        ("deck", None, "", "", "", False, True),
    ]


def test_present_without_a_deck_lets_one_be_chosen(
    deck: Path, screen: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[Any] = []

    def choose(read: Callable[[Path], Any], give: Callable[[Any], int], size: Any) -> int:
        sizes.append(size)
        return give(read(Path("deck")))

    monkeypatch.setitem(sys.modules, "kiosk.choose", types.SimpleNamespace(choose=choose))  # type: ignore[arg-type]
    assert main(["present", "--choose", "--window", "960x540", "--start", "map"]) == 0
    assert main(["present", "--choose", "--start", "nowhere"]) == 2
    assert main(["present", "deck", "--choose"]) == 0  # as a double click has it
    assert sizes == [(960, 540), None]
    asked = [(asked[0].deck.folder.name, *asked[1:7]) for asked in screen]
    assert asked == [
        ("deck", (960, 540), "", "", "map", False, False),
        ("deck", None, "", "", "", False, False),
    ]


@pytest.mark.parametrize("command", [["run", "--unguarded"], ["present"]])
def test_a_deck_with_errors_is_played_and_they_are_counted(
    deck: Path, command: list[str], screen: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    edit(deck / "deck.yaml", "    tile: wide", "    tile: wid")
    assert main([*command, "deck"]) == 0
    edit(deck / "slides" / "welcome.yaml", "    subtitle:", "    subtitel:")
    assert main([*command, "deck"]) == 0
    edit(deck / "slides" / "places.yaml", "layout: map", "layout: mop")
    assert main([*command, "deck/"]) == 0
    assert capsys.readouterr().err.splitlines() == [
        "kiosk: the deck has 1 error; the rest of it is shown (kiosk check deck tells it)",
        "kiosk: the deck has 2 errors; 1 slide is shown as a placeholder (kiosk check deck tells them)",
        "kiosk: the deck has 3 errors; 2 slides are shown as placeholders (kiosk check deck tells them)",
    ]
    assert [len(asked[0].deck.slides) for asked in screen] == [5, 5, 5]


@pytest.mark.parametrize("command", [["run", "--unguarded"], ["present"]])
def test_no_deck_at_all_is_told_with_every_problem(
    deck: Path, command: list[str], screen: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    edit(deck / "deck.yaml", "kiosk: 1", "kiosk: 2")
    edit(deck / "slides" / "places.yaml", "layout: map", "layout: mop")
    assert main([*command, "deck"]) == 1
    assert screen == []
    assert len(capsys.readouterr().err.splitlines()) == 3


def test_a_deck_with_errors_is_not_handed_out(
    deck: Path, screen: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    edit(deck / "slides" / "places.yaml", "layout: map", "layout: mop")
    assert main(["export", "deck", "--out", "out"]) == 1
    assert screen == []
    assert capsys.readouterr().err.startswith("deck/slides/places.yaml:21:13: error: slides.map.layout: ")


def test_export_is_told_what_was_typed(deck: Path, screen: list[Any]) -> None:
    assert (
        main(["export", "deck", "--out", "a.pdf", "--size", "1080X1920", "--lang", "hi", "--slide", "map"])
        == 0
    )
    assert main(["export", "deck", "--out", "pictures"]) == 0
    assert main(["export", "deck", "--out", "notes.pdf", "--lang", "all", "--notes"]) == 0
    assert main(["export", "deck", "--out", "all.png", "--sheet"]) == 0
    asked = [(asked[0].deck.folder.name, *asked[1:7]) for asked in screen]
    assert asked == [
        ("deck", Path("a.pdf"), (1080, 1920), "hi", "map", "pages"),
        ("deck", Path("pictures"), (1920, 1080), "", "", "pages"),
        ("deck", Path("notes.pdf"), (1920, 1080), "all", "", "notes"),
        ("deck", Path("all.png"), (1920, 1080), "", "", "sheet"),
    ]


@pytest.mark.parametrize(
    ("raised", "code"), [(KioskError("There is no screen."), 1), (KeyboardInterrupt(), 130)]
)
def test_what_ends_a_command(
    deck: Path, monkeypatch: pytest.MonkeyPatch, screen: list[Any], raised: BaseException, code: int
) -> None:
    def fail(options: Any) -> int:
        raise raised

    monkeypatch.setattr(sys.modules["kiosk.running"], "run", fail)
    assert main(["run", "deck", "--unguarded"]) == code


def test_a_wrong_deck_does_not_run_but_tells_its_problems(
    deck: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(deck / "deck.yaml", "kiosk: 1", "kiosk: 2")
    assert main(["run", "deck", "--lang", "en", "--unguarded"]) == 1
    assert capsys.readouterr().err.startswith("deck/deck.yaml:5:8: error: kiosk: ")


def test_a_reader_that_leaves_early_gets_no_traceback(deck: Path) -> None:
    done = started("sh", "-c", f"{sys.executable} -m kiosk schema | head -c 10")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_terminal_without_the_script_gets_no_traceback(deck: Path) -> None:
    edit(deck / "deck.yaml", "icon: mdi6.hand-wave", "icon: हाथ")
    done = started(sys.executable, "-m", "kiosk", "check", "deck", PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert 'there is no icon "???"' in done.stdout


def test_the_commands_that_do_not_draw_do_not_load_qt(deck: Path) -> None:
    code = "import sys; from kiosk.cli import main; main(['check', 'deck']); print(*sys.modules)"
    done = started(sys.executable, "-c", code)
    assert "kiosk.content" in done.stdout
    assert "PySide6" not in done.stdout


def test_what_can_be_said_is_known_before_anything_is_loaded() -> None:
    code = "import sys; from kiosk.cli import main; main(['run', '--help']); print(*sys.modules)"
    loaded = started(sys.executable, "-c", code).stdout.splitlines()[-1].split()
    assert "kiosk.commands" in loaded
    assert not {"PySide6", "yaml", "ruamel", "kiosk.content", "kiosk.domain.content"} & set(loaded)


def test_settings_are_listed_told_and_changed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert main(["settings"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in listed] == list(settings.names())
    assert main(["settings", "screen-bottom-mm", "950"]) == 0
    assert capsys.readouterr().out.startswith("screen_bottom_mm is 950.")
    assert main(["settings", "screen_bottom_mm"]) == 0
    assert capsys.readouterr().out == "950\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["volme"], "There is no setting 'volme' (did you mean volume?)."),
        (["screen_botom_mm"], "There is no setting 'screen_botom_mm' (did you mean screen_bottom_mm?)."),
        (["volume", "loud"], "volume is from 0 to 100 percent, or none to leave it alone, not 'loud'."),
        (["counting", "perhaps"], "counting is on or off, not 'perhaps'."),
    ],
)
def test_a_wrong_setting_is_told_plainly(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["settings", *words]) == 2
    assert capsys.readouterr().err == f"kiosk: {said}\n"


def test_what_was_counted_is_told_drawn_and_forgotten(
    deck: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(deck.parent / "state"))
    assert main(["stats", "deck"]) == 0
    assert capsys.readouterr().out == "Nothing has been counted yet.\n"
    hour = ("2030-08-05", 9)
    heat = {(hour, Tally(Kind.HEAT, "welcome", cell)): cell for cell in (4, 30)}
    assert Counts(key(deck)).add(
        {(hour, Tally(Kind.VISIT)): 12, (hour, Tally(Kind.LANGUAGE, "en")): 2, **heat}
    )
    assert main(["stats", "deck", "--format", "csv"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {"days,2030-08-05,visits,12", "languages,en,chosen,<5"} < set(lines)
    assert main(["stats", "deck", "--since", "2030-08-06", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["days"] == [
        {"day": "all", "visits": 0, "ended by themselves": 0, "taps on nothing": 0}
    ]
    assert main(["stats", "deck", "--clear"]) == 0
    assert main(["stats", "deck"]) == 0
    assert capsys.readouterr().out.endswith("Nothing has been counted yet.\n")


def test_where_slides_are_touched_is_drawn(deck: Path) -> None:
    state = {"XDG_STATE_HOME": str(deck.parent / "state")}
    fill = (
        "from kiosk.domain.counts import Kind, Tally; from kiosk.system.counts import Counts\n"
        f"from kiosk.origin import key; from pathlib import Path\n"
        f"tally = Tally(Kind.HEAT, 'welcome', 30)\n"
        f"assert Counts(key(Path({str(deck)!r}))).add({{(('2030-08-05', 9), tally): 7}})"
    )
    assert started(sys.executable, "-c", fill, **state).returncode == 0
    drawn = started(sys.executable, "-m", "kiosk", "stats", str(deck), "--heat", "heat", **state)
    assert (drawn.stdout, drawn.returncode) == ("Pictures of 1 slides are in heat.\n", 0)
    assert [each.name for each in Path("heat").iterdir()] == ["welcome.png"]


def typing(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Let a script hand in lines."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_a_pin_is_set_and_never_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    typing(monkeypatch, "24601", "24601")
    assert main(["pin"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("The PIN was set at 2")
    assert "24601" not in said.out + said.err
    kept = pins.load(store())
    assert kept is not None
    assert kept.secret.matches("24601")
    assert kept.since
    assert main(["pin", "--clear"]) == 0
    assert capsys.readouterr().out.startswith("There is no PIN since 2")
    assert pins.load(store()) is None


@pytest.mark.parametrize("lines", [("123", "123"), ("12x4", "12x4"), ("24601", "24602"), ()])
def test_what_is_no_pin_changes_nothing(
    lines: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    typing(monkeypatch, *lines)
    assert main(["pin"]) == 2
    assert capsys.readouterr().err.endswith("The old one holds.\n")
    assert pins.load(store()) is None


def test_at_a_terminal_it_is_typed_unseen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    asked: list[str] = []
    monkeypatch.setattr("sys.stdin", types.SimpleNamespace(isatty=lambda: True))
    monkeypatch.setattr("getpass.getpass", lambda prompt: asked.append(prompt) or "24601")
    assert main(["pin"]) == 0
    assert asked == ["New PIN, 4 to 8 digits: ", "Once more: "]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folder that a program is in")
@pytest.mark.parametrize(
    ("arguments", "said"), [("check .", "kiosk: There is no folder '.'.\n"), ("check", "no errors, ")]
)
def test_in_a_folder_that_is_gone(tmp_path: Path, arguments: str, said: str) -> None:
    """A terminal stands in a deck on a stick, which is drawn out."""
    here = tmp_path / "stick"
    here.mkdir()
    command = f'cd "{here}" && rmdir "{here}" && exec "{sys.executable}" -m kiosk {arguments}'
    done = started("sh", "-c", command)
    assert done.stderr.startswith(said)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_an_output_without_room_is_one_sentence() -> None:
    done = started("sh", "-c", f'"{sys.executable}" -m kiosk schema > /dev/full')
    said = "kiosk: the output cannot be written: No space left on device.\n"
    assert (done.returncode, done.stderr) == (1, said)
