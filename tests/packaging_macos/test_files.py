"""What is written for machines that are not here can at least be read: plists, script and workflow."""

from __future__ import annotations

import ast
import plistlib
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "packaging" / "macos"
MARKS = (
    "codesign --verify",
    'notarise "$work/Pavilion.zip"',
    'staple "$app"',
    "hdiutil create",
    'notarise "$image"',
)


@pytest.fixture
def workflow() -> dict[str, Any]:
    return dict(yaml.safe_load((ROOT / "packaging" / "workflow.yml").read_text(encoding="utf-8")))


def test_the_information_is_whole() -> None:
    told = plistlib.loads((FOLDER / "Info.plist").read_bytes())
    assert told["CFBundleName"] == "Pavilion"
    assert re.fullmatch(r"[a-z]+(\.[a-z]+)+", told["CFBundleIdentifier"])
    assert told["LSMinimumSystemVersion"] == "13.0"
    assert told["CFBundleIconFile"] == "pavilion.icns"
    # It would be offered for a file that it does not hear of: macOS tells a program of one in its own way.
    assert "CFBundleDocumentTypes" not in told


def test_it_may_do_just_what_it_needs() -> None:
    told = plistlib.loads((FOLDER / "entitlements.plist").read_bytes())
    assert told == {
        "com.apple.security.cs.allow-jit": True,
        "com.apple.security.cs.disable-library-validation": True,
    }


def test_the_recipe_is_python() -> None:
    ast.parse((FOLDER / "kiosk.spec").read_text(encoding="utf-8"))


@pytest.mark.skipif(shutil.which("sh") is None, reason="a script for sh")
def test_the_script_can_be_read_and_signs_before_it_packs() -> None:
    subprocess.run(["sh", "-n", FOLDER / "make.sh"], check=True)
    script = (FOLDER / "make.sh").read_text(encoding="utf-8")
    places = [script.index(mark) for mark in MARKS]
    assert places == sorted(places)


def test_the_workflow_needs_no_secret_and_looks_at_both(workflow: dict[str, Any]) -> None:
    text = (ROOT / "packaging" / "workflow.yml").read_text(encoding="utf-8")
    assert "secrets." not in text
    assert set(workflow["jobs"]) == {"assemble", "windows", "macos"}
    assert workflow["permissions"] == {"contents": "read"}


def test_the_workflow_uses_a_python_that_the_program_knows(workflow: dict[str, Any]) -> None:
    (setup,) = (step for step in workflow["jobs"]["macos"]["steps"] if "setup-python" in step.get("uses", ""))
    known = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["classifiers"]
    assert f"Programming Language :: Python :: {setup['with']['python-version']}" in known
