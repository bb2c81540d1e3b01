"""What is to be thought of how far Windows and macOS are locked down: pure functions."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.doctor.facts import Mac, Windows
from kiosk.doctor.finding import Finding, failed, passed

STICKY_HOTKEY = 0x4
"""winuser.h, SKF_HOTKEYACTIVE: five times Shift asks whether to switch sticky keys on."""


def judge_windows(facts: Windows) -> Iterator[Finding]:
    """One finding for each way in which a visitor, or Windows itself, could leave the program."""
    yield _finding(
        "user.root",
        not facts.admin,
        "It runs as an ordinary user.",
        "It runs as an administrator: a mistake in it could change the whole machine.",
        "Run it as a local user of its own.",
    )
    yield _finding(
        "lockdown.alone",
        not facts.taskbar,
        "No desktop runs beside the program.",
        "The desktop runs: visitors can reach the Start menu.",
        "Make the program the shell: Shell Launcher (Enterprise, Education, IoT) or Assigned Access (Pro).",
    )
    yield _finding(
        "lockdown.edges",
        facts.edge_swipe == 0,
        "A swipe from the edge of the screen does nothing.",
        "A swipe from the edge of the screen opens Windows' own panels.",
        r"reg add HKLM\SOFTWARE\Policies\Microsoft\Windows\EdgeUI /v AllowEdgeSwipe /t REG_DWORD /d 0",
    )
    yield _finding(
        "lockdown.sticky-keys",
        facts.sticky is not None and not facts.sticky & STICKY_HOTKEY,
        "Shift, pressed five times, asks nothing.",
        "Shift, pressed five times, opens a window.",
        r'reg add "HKCU\Control Panel\Accessibility\StickyKeys" /v Flags /t REG_SZ /d 506 /f',
    )
    yield _finding(
        "lockdown.updates",
        facts.no_reboot == 1,
        "Updates do not start the machine again while somebody is logged in.",
        "Updates may start the machine again.",
        r"reg add HKLM\SOFTWARE\Policies\Microsoft\Windows\WindowsUpdate\AU "
        "/v NoAutoRebootWithLoggedOnUsers /t REG_DWORD /d 1",
    )
    yield _finding(
        "lockdown.windows",
        facts.toasts == 0,
        "Notifications are off.",
        "Notifications may slide over the deck.",
        r"reg add HKCU\SOFTWARE\Microsoft\Windows\CurrentVersion\PushNotifications "
        "/v ToastEnabled /t REG_DWORD /d 0 /f",
    )
    yield _finding(
        "lockdown.blanking",
        facts.saver != "1",
        "There is no screen saver.",
        "A screen saver is on.",
        r'reg add "HKCU\Control Panel\Desktop" /v ScreenSaveActive /t REG_SZ /d 0 /f',
    )


def judge_mac(facts: Mac) -> Iterator[Finding]:
    """What a Mac does when nobody touches it."""
    yield _finding(
        "lockdown.blanking",
        facts.saver == 0 and facts.display_sleep == 0,
        "The screen stays on.",
        "The screen goes dark when nobody is there.",
        "defaults -currentHost write com.apple.screensaver idleTime 0; sudo pmset -a displaysleep 0",
    )
    yield _finding(
        "lockdown.sleep",
        facts.sleep == 0,
        "The machine does not go to sleep.",
        "The machine goes to sleep when nobody is there.",
        "sudo pmset -a sleep 0",
    )


def _finding(name: str, good: bool, well: str, badly: str, fix: str) -> Finding:
    return passed(name, well) if good else failed(name, badly, fix)
