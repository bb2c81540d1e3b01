"""What is to be thought of the machine, the deck, and how the program is run: pure functions."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.doctor.facts import DeckFacts, Given, Machine, Service, User
from kiosk.doctor.finding import Finding, failed, passed, skipped

LEAST_MB, LEAST_FREE_MB = 1024, 300
"""Of memory. The program takes about 150 MB; a machine of 1 GB has room for it and for the system."""
LEAST_DISK_MB = 200
"""The state may take 50 MB of logs, and twice the deck."""
YEARS = (2026, 2099)
OF_MEMORY = ("tmpfs", "ramfs", "overlay")
PYTHONS = ((3, 11), (3, 13))
MOST_SHOWN = 12


def judge_deck(facts: DeckFacts) -> Iterator[Finding]:
    """Whether a deck can be shown, and each of its languages be read."""
    if facts.errors:
        count = "1 error" if facts.errors == 1 else f"{facts.errors} errors"
        yield failed(
            "deck.errors",
            f"The deck has {count}, the first: {facts.first}",
            f"kiosk check {facts.folder}",
        )
    else:
        yield passed("deck.errors", f"The deck {facts.folder} has no errors.")
    for language, characters in facts.lacking.items():
        name = f"fonts.{language}"
        if characters:
            shown = " ".join(characters[:MOST_SHOWN]) + (" …" if len(characters) > MOST_SHOWN else "")
            yield failed(
                name,
                f"No font draws {len(characters)} characters of the texts in {language}: {shown}",
                "Write them with other characters: kiosk export --sheet shows where they are.",
            )
        else:
            yield passed(name, f"Every character of the texts in {language} can be drawn.")


def judge_given(facts: Given) -> Iterator[Finding]:
    """Whether an administrator's file says what can be done."""
    name = "program.settings"
    if facts.wrong:
        yield failed(name, f"In {facts.file}: {' '.join(facts.wrong)}", f"Change it in {facts.file}.")
    elif facts.file:
        settings = ", ".join(facts.settings) or "no settings"
        yield passed(name, f"{facts.file} gives the deck {facts.deck}, and {settings}.")


def judge_machine(facts: Machine) -> Iterator[Finding]:
    """Whether the machine can run the program for long."""
    yield _python(facts)
    if facts.gpl:
        yield failed(
            "program.licence",
            f"Parts of Qt under the GPL alone are installed: {', '.join(facts.gpl)}.",
            "pip uninstall PySide6 PySide6_Addons (unless this is a developer's machine)",
        )
    else:
        yield passed("program.licence", "No part of Qt under the GPL alone is installed.")
    yield _memory(facts)
    yield from _disk(facts)
    yield from _clock(facts)


def _python(facts: Machine) -> Finding:
    name = "program.versions"
    python = f"Python {facts.python[0]}.{facts.python[1]}"
    pyside = f"PySide6 {'.'.join(map(str, facts.pyside)) or 'of an unknown version'}"
    if not PYTHONS[0] <= facts.python <= PYTHONS[1]:
        return failed(name, f"{python} was never tested.", "Use Python 3.11, 3.12 or 3.13.")
    if facts.pyside[:2] != (6, 11):
        said = f"{pyside} was never tested with this program; 6.12 aborts on Python 3.11."
        return failed(name, said, "pip install 'PySide6_Essentials ~= 6.11.3'")
    return passed(name, f"{python} and {pyside}.")


def _memory(facts: Machine) -> Finding:
    name, told = "machine.memory", f"{facts.memory} MB of memory, {facts.memory_free} MB of it free"
    if facts.memory < LEAST_MB:
        return failed(name, f"There are only {told}.", "Use a machine with 2 GB.")
    if facts.memory_free < LEAST_FREE_MB:
        return failed(name, f"There are {told}: too little.", "End other programs, or add memory.")
    return passed(name, f"There are {told}.")


def _disk(facts: Machine) -> Iterator[Finding]:
    where = facts.state
    if facts.state_fault:
        yield failed(
            "disk.state",
            f"Nothing can be remembered in {where}: {facts.state_fault}.",
            f"Let the user who runs it write there: sudo install -d -o kiosk {where}",
        )
    elif facts.state_system in OF_MEMORY:
        yield failed(
            "disk.state",
            f"{where} is in memory ({facts.state_system}): what is remembered is lost with the power.",
            "Set XDG_STATE_HOME to a folder on a disk.",
        )
    else:
        yield passed("disk.state", f"What must be remembered is kept in {where}.")
    if facts.disk_free < LEAST_DISK_MB:
        yield failed(
            "disk.free",
            f"Only {facts.disk_free} MB are free there.",
            f"Free at least {LEAST_DISK_MB} MB: sudo journalctl --vacuum-size=50M; sudo apt-get clean",
        )
    else:
        yield passed("disk.free", f"{facts.disk_free} MB are free there.")


def _clock(facts: Machine) -> Iterator[Finding]:
    if YEARS[0] <= facts.now.year <= YEARS[1]:
        yield passed("clock.date", f"The clock says {facts.now:%Y-%m-%d %H:%M}.")
    else:
        yield failed(
            "clock.date",
            f"The clock says that it is the year {facts.now.year}.",
            "sudo timedatectl set-time 'YYYY-MM-DD HH:MM' (and a new battery on the mainboard)",
        )
    if facts.zone:
        yield passed("clock.zone", f"The time zone is {facts.zone}.")
    else:
        yield failed("clock.zone", "No time zone is set.", "sudo timedatectl set-timezone Europe/London")


def judge_service(facts: Service) -> Iterator[Finding]:
    """Whether the system starts the program, and again should the guard itself fail."""
    if not facts.systemd:
        yield skipped("service.systemd", "systemd does not run here: something else must start the program.")
    elif not facts.told:
        yield skipped("service.systemd", "This was not started by systemd: its watchdog cannot be seen.")
    elif facts.watched:
        yield passed("service.systemd", "systemd started it, and watches over it.")
    else:
        yield failed(
            "service.systemd",
            "systemd started it, but does not watch over it.",
            "Add WatchdogSec=30 and Restart=always to its unit.",
        )


def judge_user(facts: User) -> Iterator[Finding]:
    """Whether who runs the program may do what it must, and no more."""
    if facts.root:
        yield failed(
            "user.root",
            "It runs as root: a mistake in it could change the whole machine.",
            "sudo useradd -m -G video,input kiosk, and run it as that user",
        )
    else:
        yield passed("user.root", "It runs as an ordinary user.")
    if facts.display or facts.root:
        yield passed("user.devices", "The screen and touch are reached.")
    elif {"video", "input"} <= set(facts.groups):
        yield passed("user.devices", "The user may open the screen and touch.")
    else:
        lacking = ", ".join(sorted({"video", "input"} - set(facts.groups)))
        yield failed(
            "user.devices",
            f"The user is not in these groups: {lacking}.",
            "sudo usermod -aG video,input $USER, and log in again",
        )
    installed = "is installed" if facts.speech else "is not installed"
    yield skipped(
        "speech.voices", f"The program does not speak, so no voice is needed (speech-dispatcher {installed})."
    )
