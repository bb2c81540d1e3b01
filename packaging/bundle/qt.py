"""What of Qt is in the bundle: a list of what may be, made from what the program imports.

The wheels carry four times as much, some of it under the GPL alone. Nothing comes in because it is there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from project import ROOT, output

from bundle import elf

PLUGINS = (
    "platforms/libqoffscreen.so",
    "platforms/libqwayland.so",
    "platforms/libqxcb.so",
    "xcbglintegrations/libqxcb-egl-integration.so",
    "xcbglintegrations/libqxcb-glx-integration.so",
    "wayland-decoration-client/libbradient.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "wayland-shell-integration/libxdg-shell.so",
    "imageformats/libqjpeg.so",
    "imageformats/libqwebp.so",
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
)
"""On Linux: X11 and Wayland, drawing without a screen, a deck's pictures, and typing what is looked for."""

PLUGINS_OF = {
    "PySide6/QtMultimedia.abi3.so": ("multimedia/libffmpegmediaplugin.so",),
    "PySide6/QtTextToSpeech.abi3.so": ("texttospeech/libqtexttospeech_speechd.so",),
}
"""Those of modules that the program may come to import."""

UNUSED_STYLES = re.compile(r"QtQuick\.Controls\.(FluentWinUI3|Imagine|Material|Universal)\b")
"""The one window of Qt Quick's own controls, the one that finds a folder, is drawn in Fusion."""

GPL = re.compile(
    r"Charts|DataVis|Graphs|Quick3D|Timeline|Lottie|VirtualKeyboard|WaylandCompositor|NetworkAuth|HttpServer"
    r"|CanvasPainter|GraphicalEffects|qtvirtualkeyboard|StudioComponents|InsightTracker|Mqtt|Coap|OpcUa",
    re.IGNORECASE,
)
"""Names of what Qt gives under the GPL alone."""


def bindings(found: Iterable[str]) -> list[str]:
    """Of the files that PyInstaller found, those with which Python reaches Qt: PySide6/QtCore.abi3.so."""
    return sorted(name for name in found if re.fullmatch(r"PySide6/Qt\w+\.abi3\.so", name))


def files(packages: Path, modules: Sequence[str]) -> list[Path]:
    """Every file of PySide6 and shiboken6 for the bundle, but what is Python, relative to site-packages.

    modules: what `bindings` gave. Raises Stop.
    """
    qt = packages / "PySide6" / "Qt"
    own = [packages / name for name in modules]
    own += [*(packages / "PySide6").glob("libpyside6*.so*"), *(packages / "shiboken6").glob("*.so*")]
    of_modules = (name for module in modules for name in PLUGINS_OF.get(module, ()))
    plugins = [qt / "plugins" / name for name in (*PLUGINS, *of_modules)]
    qml = [file for folder in qml_folders(qt) for file in _of_module(folder)]
    loaded = [*own, *plugins, *(file for file in qml if file.suffix == ".so")]
    return sorted(file.relative_to(packages) for file in elf.closure(loaded, qt / "lib") | set(qml))


def qml_folders(qt: Path) -> list[Path]:
    """The folders of Qt's QML modules that our files import, and those import in their turn."""
    scanner, module_path = qt / "libexec" / "qmlimportscanner", qt / "qml"
    told = output([scanner, "-rootPath", ROOT / "kiosk" / "qml", "-importPath", module_path])
    found = [each for each in json.loads(told) if each.get("plugin")]
    wanted = [each["relativePath"] for each in found if not UNUSED_STYLES.match(each["name"])]
    return [module_path / name for name in wanted]


def _of_module(folder: Path) -> list[Path]:
    """A module's plugin and what says that it is there; its QML is inside the plugin."""
    return [folder / "qmldir", *folder.glob("*.so")]
