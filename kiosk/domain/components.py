"""What the program is made of: its parts, whose they are and under which licence."""

from __future__ import annotations

from dataclasses import dataclass

PYTHON = "python"


@dataclass(frozen=True, slots=True)
class Component:
    """A part of the program. `licence` is an SPDX expression. `told_by` is the Python distribution that knows
    its version, `PYTHON` for Python's own; `version` is what stands for sure, "" where none is told.
    """

    name: str
    licence: str
    home: str
    told_by: str = ""
    version: str = ""


PAVILION = Component("Pavilion", "Apache-2.0", "")
_NOTO = "https://notofonts.github.io"
_OFL = "OFL-1.1"
SOFTWARE = (
    Component("Python", "PSF-2.0", "https://www.python.org", PYTHON),
    Component("Qt", "LGPL-3.0-only", "https://www.qt.io", "PySide6_Essentials"),
    Component("PySide6", "LGPL-3.0-only", "https://pyside.org", "PySide6_Essentials"),
    Component("shiboken6", "LGPL-3.0-only", "https://pyside.org", "shiboken6"),
    Component("ICU", "Unicode-3.0", "https://icu.unicode.org", version="73"),
    Component("PyYAML", "MIT", "https://pyyaml.org", "PyYAML"),
    Component("libyaml", "MIT", "https://pyyaml.org/wiki/LibYAML"),
    Component("QtAwesome", "MIT", "https://github.com/spyder-ide/qtawesome", "QtAwesome"),
    Component("pypdf", "BSD-3-Clause", "https://github.com/py-pdf/pypdf", "pypdf"),
    Component("ruamel.yaml", "MIT", "https://yaml.dev/doc/ruamel.yaml", "ruamel.yaml"),
    Component("segno", "BSD-3-Clause", "https://github.com/heuer/segno", "segno"),
)
FONTS = (
    Component("Noto fonts", _OFL, _NOTO),
    Component("Font Awesome Free", _OFL, "https://fontawesome.com", version="5.15.4, 6.7.2"),
    Component("Elusive Icons", _OFL, "http://elusiveicons.com", version="2.0"),
    Component("Material Design Icons", "Apache-2.0", "https://pictogrammers.com", version="5.9.55, 6.9.96"),
    Component("Phosphor Icons", "MIT", "https://phosphoricons.com", version="1.3.0"),
    Component("Remix Icon", "Apache-2.0", "https://remixicon.com", version="2.5.0"),
    Component("Codicons", "CC-BY-4.0", "https://github.com/microsoft/vscode-codicons", version="0.0.36"),
)
MAP = Component("Map data", "OGL-UK-3.0 AND CC-BY-4.0 AND MIT", "")
BOOTLOADER = Component(
    "PyInstaller's bootloader",
    "GPL-2.0-or-later WITH Bootloader-exception",
    "https://pyinstaller.org",
    "pyinstaller",
)
"""Only in a bundle."""
LAUNCHER = Component("distlib's launchers", "PSF-2.0", "https://github.com/pypa/distlib")
RUNTIME = Component(
    "Microsoft Visual C++ runtime", "LicenseRef-Microsoft-Visual-C", "https://visualstudio.microsoft.com"
)
"""Only on Windows, which has an ICU of its own."""
ABSENT_ON_WINDOWS = ("ICU",)


def by_licence(components: tuple[Component, ...]) -> str:
    """Their names in one line, those of one licence together: "A, B: MIT · C: Zlib"."""
    licences = dict.fromkeys(each.licence for each in components)
    names = {licence: [each.name for each in components if each.licence == licence] for licence in licences}
    return " · ".join(f"{', '.join(names[licence])}: {licence}" for licence in licences)
