"""What Windows and macOS are given: as their own schemas want it, and for the program that is installed."""

from __future__ import annotations

import json
import plistlib
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from kiosk.doctor import probe_others

SESSION = Path(__file__).resolve().parents[2] / "packaging" / "session"
INSTALLER = SESSION.parent / "windows" / "installer.nsi"
WINDOWS, MACOS = SESSION / "windows", SESSION / "macos"
FOLDER = r"%ProgramFiles%\Pavilion"
PROGRAM = rf"{FOLDER}\pavilion.exe"
SHELL = "{http://schemas.microsoft.com/ShellLauncher/2018/Configuration}"
SHELL_2 = "{http://schemas.microsoft.com/ShellLauncher/2019/Configuration}"
ACCESS = "{http://schemas.microsoft.com/AssignedAccess/2017/config}"
ACCESS_2018 = "{http://schemas.microsoft.com/AssignedAccess/201810/config}"
ACCESS_2022 = "{http://schemas.microsoft.com/AssignedAccess/2022/config}"
GUID = re.compile(r"\{[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}\}")


def read(name: str) -> ElementTree.Element:
    return ElementTree.parse(WINDOWS / name).getroot()


@pytest.fixture(scope="module")
def script() -> str:
    return (WINDOWS / "kiosk-session.ps1").read_text(encoding="ascii")


def test_shell_launcher_starts_the_kiosk_again_whatever_ends_it() -> None:
    root = read("shell-launcher.xml")
    assert [child.tag for child in root] == [f"{SHELL}Profiles", f"{SHELL}Configs"]
    default, profile = root[0]
    assert (default.tag, profile.tag) == (f"{SHELL}DefaultProfile", f"{SHELL}Profile")
    assert default[0].get("Shell") == r"%SystemRoot%\explorer.exe"
    shell = profile[0]
    assert shell.get("Shell") == f"{PROGRAM} run"
    assert shell.get(f"{SHELL_2}AppType") == "Desktop"
    assert {each.get("Action") for each in shell.iter() if each.get("Action")} == {"RestartShell"}


def test_assigned_access_allows_the_kiosk_alone() -> None:
    root = read("assigned-access.xml")
    assert [child.tag for child in root] == [f"{ACCESS}Profiles", f"{ACCESS}Configs"]
    apps, pins, taskbar = root[0][0]  # in the order that the schema wants
    assert (apps.tag, pins.tag) == (f"{ACCESS}AllAppsList", f"{ACCESS_2022}StartPins")
    assert (taskbar.tag, taskbar.get("ShowTaskbar")) == (f"{ACCESS}Taskbar", "false")
    app, python = apps.iter(f"{ACCESS}App")  # and the Python that it starts
    assert (app.get("DesktopAppPath"), python.get("DesktopAppPath")) == (PROGRAM, rf"{FOLDER}\pythonw.exe")
    assert python.attrib.keys() == {"DesktopAppPath"}
    assert app.get(f"{ACCESS_2018}AutoLaunch") == "true"
    assert app.get(f"{ACCESS_2018}AutoLaunchArguments") == "run"
    (pin,) = json.loads(pins.text or "")["pinnedList"]
    assert pin["desktopAppLink"].endswith(r"\Programs\Pavilion\Pavilion kiosk.lnk")


@pytest.mark.skipif(not INSTALLER.exists(), reason="there is no installer here")
def test_it_is_where_the_installer_puts_it() -> None:
    said = INSTALLER.read_text(encoding="utf-8")
    assert r'InstallDir "$PROGRAMFILES64\Pavilion"' in said
    assert r'"$SMPROGRAMS\Pavilion\Pavilion kiosk.lnk" "$INSTDIR\pavilion.exe" "run"' in said


@pytest.mark.parametrize(
    ("name", "space", "chosen"),
    [("shell-launcher.xml", SHELL, "Profile"), ("assigned-access.xml", ACCESS, "DefaultProfile")],
)
def test_who_is_logged_in_has_the_profile_that_is_there(name: str, space: str, chosen: str) -> None:
    profiles, configs = read(name)
    (made,) = profiles.findall(f"{space}Profile")
    ((account, given),) = configs
    assert account.tag == f"{space}AutoLogonAccount"
    assert given.tag == f"{space}{chosen}"
    assert GUID.fullmatch(made.get("Id", ""))
    assert given.get("Id") == made.get("Id")


def test_the_script_speaks_of_the_files_beside_it(script: str) -> None:
    named = set(re.findall(r"'([\w-]+\.xml)'", script))
    assert named == {file.name for file in WINDOWS.glob("*.xml")}
    assert r"$env:ProgramFiles 'Pavilion\pavilion.exe'" in script
    for opening, closing in ("{}", "()", "[]"):
        assert script.count(opening) == script.count(closing)


def test_what_doctor_asks_for_is_set(script: str) -> None:
    found = re.findall(r'Key = "(.+?)";?\s+Name = \'(\w+)\'; Value = \'?(\w+)', script)
    policies = probe_others.POLICIES.replace("HKLM", "HKEY_LOCAL_MACHINE")
    tops = {"$Policies": policies, "$Newcomer": "HKCU"}
    values = {(re.sub(r"^\$\w+", lambda top: tops[top[0]], key), name): value for key, name, value in found}
    registry = {
        (key.replace("HKEY_LOCAL_MACHINE", "HKLM"), name): value for (key, name), value in values.items()
    }

    facts = probe_others.locked_down(lambda key, name: registry.get((key, name)), admin=False, taskbar=False)
    assert (facts.edge_swipe, facts.no_reboot, facts.toasts, facts.saver) == (0, 1, 0, "0")
    assert facts.sticky == 506


def test_launchd_keeps_the_kiosk() -> None:
    agent = plistlib.loads((MACOS / "pavilion.kiosk.plist").read_bytes())
    assert agent["ProgramArguments"] == ["/Applications/Pavilion.app/Contents/MacOS/kiosk", "run"]
    assert agent["Label"] == "pavilion.kiosk"
    assert agent["KeepAlive"] is agent["RunAtLoad"] is True
    assert agent["LimitLoadToSessionType"] == "Aqua"


def test_the_profile_keeps_the_screen_on() -> None:
    profile = plistlib.loads((MACOS / "pavilion.mobileconfig").read_bytes())
    saver, energy = profile["PayloadContent"]
    power = energy["com.apple.EnergySaver.desktop.ACPower"]
    assert saver["idleTime"] == 0
    assert (power["Display Sleep Timer"], power["System Sleep Timer"]) == (0, 0)
    assert power["Automatic Restart On Power Loss"] is True
    identities = [part["PayloadUUID"] for part in (profile, saver, energy)]
    assert len(set(identities)) == len(identities)


@pytest.mark.parametrize("system", ["linux", "windows", "macos"])
def test_each_system_has_a_checklist_of_a_page(system: str) -> None:
    lines = (SESSION / system / "checklist.md").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# ")
    assert sum(line.startswith("- [ ]") for line in lines) >= 5
    assert len(lines) <= 60
    assert max(map(len, lines)) <= 120
