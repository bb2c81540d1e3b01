"""The same screen, fonts, language and chance for every test, on every machine.

Set before Qt starts, and in the environment, so that the programs which a test starts share them. A warning
of Qt or QML fails the test that causes it (qt_log_level_fail in pyproject.toml).
"""

from __future__ import annotations

import atexit
import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import ModuleType

import hypothesis
import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.content import load_content
from kiosk.domain.content import Content
from kiosk.domain.deck import Deck

ROOT = Path(__file__).resolve().parent.parent
Tools = Callable[[str], ModuleType]
SEED = 20300805  # any fixed number
# Fontconfig reads its file once more when Qt ends, so this one stays; the homes are new for every run.
FONTCONFIG = ROOT / "build" / "tests" / "fonts.conf"
PRIVATE = Path(tempfile.mkdtemp(prefix="pavilion-tests-"))
atexit.register(shutil.rmtree, PRIVATE, ignore_errors=True)
FONTS = f"""<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{ROOT / "assets" / "fonts"}</dir>
  <cachedir>{FONTCONFIG.parent}</cachedir>
</fontconfig>
"""


def _isolate() -> None:
    """Take away what a developer's session would lend to Qt, and put our own in its place."""
    for name in [name for name in os.environ if name.startswith(("QT_", "QML", "QSG_", "LC_"))]:
        del os.environ[name]
    FONTCONFIG.parent.mkdir(parents=True, exist_ok=True)
    FONTCONFIG.write_text(FONTS, encoding="utf-8")
    os.environ.update(
        QT_QPA_PLATFORM="offscreen",
        QT_QUICK_BACKEND="software",
        QML_DISABLE_DISK_CACHE="1",
        FONTCONFIG_FILE=str(FONTCONFIG),
        LC_ALL="C.UTF-8",
        LANGUAGE="",
        TZ="UTC",
    )
    for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
        os.environ[f"XDG_{kind}_HOME"] = str(PRIVATE / kind.lower())
    time.tzset()


_isolate()
# The gate must say the same twice. To look for new examples: pytest --hypothesis-profile=explore
hypothesis.settings.register_profile("gate", derandomize=True, deadline=None, database=None)
hypothesis.settings.register_profile("explore", deadline=None, max_examples=2000, database=None)
hypothesis.settings.load_profile("gate")


@pytest.fixture(autouse=True)
def _seeded() -> None:
    random.seed(SEED)


@pytest.fixture(scope="session")
def content() -> Content:
    """What comes with the program."""
    return load_content(paths.default_deck())


@pytest.fixture(scope="session")
def deck(content: Content) -> Deck:
    return content.deck


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """The program has no widgets, so neither have its tests."""
    return QGuiApplication


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch) -> Tools:
    """Imports a module of packaging by its name: those are commands' parts, on nobody's path."""
    for folder in ("packaging", "packaging/map"):
        monkeypatch.syspath_prepend(str(ROOT / folder))
    return import_module
