"""What is to be thought of how far a Linux machine is locked down: pure functions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kiosk.doctor.facts import Linux
from kiosk.doctor.finding import Finding, Verdict, failed, passed, skipped

# Programs as the kernel names them, in fifteen characters.
DESKTOPS = {
    "gnome-shell": "GNOME",
    "plasmashell": "KDE Plasma",
    "xfce4-session": "Xfce",
    "mate-session": "MATE",
    "cinnamon": "Cinnamon",
    "lxqt-session": "LXQt",
    "lxsession": "LXDE",
    "budgie-panel": "Budgie",
    "labwc": "labwc",
    "sway": "sway",
    "wayfire": "Wayfire",
}
MOUNTERS = frozenset({"gvfs-udisks2-vo", "udiskie", "devmon", "usbmount"})
NOTIFIERS = frozenset(
    {"dunst", "mako", "xfce4-notifyd", "notify-osd", "swaync", "mate-notificati", "lxqt-notificati",
     "update-notifier", "update-manager", "gnome-software", "kdeconnectd"}
)  # fmt: skip
SLEEPS = ("sleep.target", "suspend.target", "hibernate.target", "hybrid-sleep.target")
KEYS = "ctrl-alt-del.target"
LOGIND = "/etc/systemd/logind.conf.d/kiosk.conf"
AT_ONCE = "sudo kiosk-session enable, and start the machine again"
"""What mends all of this where the package is installed."""


def judge_linux(facts: Linux) -> Iterator[Finding]:
    """One finding for each way in which a visitor, or the system itself, could leave the program."""
    for each in _judge(facts):
        yield replace(each, fix=AT_ONCE) if facts.session and each.verdict is Verdict.FAIL else each


def _judge(facts: Linux) -> Iterator[Finding]:
    yield _alone(facts)
    yield from _terminals(facts)
    if facts.systemd:
        yield _keys(facts)
        yield _sleep(facts)
    yield _blank(facts)
    yield _running(
        "lockdown.mounting",
        facts.programs & MOUNTERS,
        "A USB stick that is plugged in is not opened",
        "opens any USB stick that is plugged in",
    )
    yield _running(
        "lockdown.windows",
        facts.programs & NOTIFIERS,
        "Nothing runs that shows windows of its own",
        "may show a window over the deck",
    )
    yield _login(facts.login)
    if facts.reboots:
        yield failed(
            "lockdown.updates",
            "Updates may start the machine again at any time.",
            'Set Unattended-Upgrade::Automatic-Reboot "false" in /etc/apt/apt.conf.d',
        )
    else:
        yield passed("lockdown.updates", "Updates do not start the machine again.")


def _alone(facts: Linux) -> Finding:
    name = "lockdown.alone"
    desktop = next((DESKTOPS[each] for each in sorted(facts.programs) if each in DESKTOPS), "")
    if facts.cage:
        return passed(name, "cage shows this program, and nothing else.")
    if desktop:
        fix = "sudo apt-get install -y cage, and start: cage -d -- kiosk run"
        return failed(name, f"{desktop} runs: visitors can reach its menus and its other programs.", fix)
    if facts.server:
        return passed(name, "No desktop runs beside the program.")
    return skipped(name, "Nothing is shown here, so nothing else is either.")


def _terminals(facts: Linux) -> Iterator[Finding]:
    name = "lockdown.switching"
    if facts.cage and "-s" in facts.cage.split():
        yield failed(name, "cage lets Ctrl+Alt+F2 switch to a terminal.", "Start cage without -s.")
    elif facts.cage:
        yield passed(name, "cage does not let Ctrl+Alt+F2 switch to a terminal.")
    elif facts.server == "X" and not facts.dont_switch:
        yield failed(
            name,
            "The X server lets Ctrl+Alt+F2 switch to a terminal.",
            'Put Section "ServerFlags" / Option "DontVTSwitch" "true" / EndSection into '
            "/etc/X11/xorg.conf.d/kiosk.conf",
        )
    elif facts.server == "X":
        yield passed(name, "The X server does not let Ctrl+Alt+F2 switch to a terminal.")
    if not facts.systemd:
        return
    wanted = [
        key for key, given in (("NAutoVTs", "6"), ("ReserveVT", "6")) if facts.logind.get(key, given) != "0"
    ]
    if wanted:
        lines = "\\n".join(f"{key}=0" for key in wanted)
        yield failed(
            "lockdown.terminals",
            "A login waits on the other terminals.",
            f"printf '[Login]\\n{lines}\\n' | sudo tee {LOGIND}",
        )
    else:
        yield passed("lockdown.terminals", "No login waits on the other terminals.")


def _keys(facts: Linux) -> Finding:
    if KEYS in facts.masked:
        return passed("lockdown.reboot-keys", "Ctrl+Alt+Del does not start the machine again.")
    said = "Ctrl+Alt+Del starts the machine again."
    return failed("lockdown.reboot-keys", said, f"sudo systemctl mask {KEYS}")


def _sleep(facts: Linux) -> Finding:
    name = "lockdown.sleep"
    action = facts.logind.get("IdleAction", "ignore")
    if action not in {"", "ignore"}:
        said = f"The login manager does this when nobody is there: {action}."
        return failed(name, said, f"printf '[Login]\\nIdleAction=ignore\\n' | sudo tee {LOGIND}")
    open_ = [unit for unit in SLEEPS if unit not in facts.masked]
    if open_:
        return failed(name, "The machine can go to sleep.", f"sudo systemctl mask {' '.join(open_)}")
    return passed(name, "The machine cannot go to sleep.")


def _blank(facts: Linux) -> Finding:
    name = "lockdown.blanking"
    if facts.blank:
        said = f"The X server darkens the screen: {' and '.join(facts.blank)}."
        return failed(name, said, "xset s off -dpms")
    if facts.blank is not None or facts.cage:
        return passed(name, "The screen stays on.")
    return skipped(name, "It cannot be told here whether the screen stays on.")


def _running(name: str, found: frozenset[str], good: str, bad: str) -> Finding:
    if not found:
        return passed(name, f"{good}.")
    names = ", ".join(sorted(found))
    return failed(name, f"{names} {bad}.", f"Take {names} out of what the session starts.")


def _login(user: str) -> Finding:
    name = "lockdown.login"
    fix = "sudo systemctl edit getty@tty1, with ExecStart=-/sbin/agetty --autologin kiosk --noclear %I"
    if not user:
        return failed(name, "After a power cut nobody is logged in: the screen stays dark.", fix)
    if user == "root":
        return failed(name, "After a power cut root is logged in.", fix)
    return passed(name, f"After a power cut {user} is logged in.")
