"""Build `assets/map/west-midlands.geojson` on any machine: `python3 packaging/map/make.py`.

Makes its own virtual environment the first time, installs the pinned sources there and runs `pipeline.py`
inside it. Takes about two minutes.
"""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ENVIRONMENT = ROOT / "build" / "map-venv"
OUT = ROOT / "assets" / "map" / "west-midlands.geojson"
# The boundary package is an old source archive: it needs these two present while it installs.
INSTALLERS = ("setuptools==80.9.0", "wheel==0.45.1")


def python(environment: Path) -> Path:
    return environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def prepare(environment: Path) -> None:
    """Create and fill the environment, unless it already holds exactly these requirements."""
    wanted = (HERE / "requirements.txt").read_text(encoding="utf-8")
    stamp = environment / "installed.txt"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    venv.create(environment, with_pip=True, clear=True)
    install = [str(python(environment)), "-m", "pip", "install", "--quiet"]
    subprocess.run([*install, *INSTALLERS], check=True)
    isolated = ["--no-deps", "--no-build-isolation", "--requirement", str(HERE / "requirements.txt")]
    subprocess.run([*install, *isolated], check=True)
    stamp.write_text(wanted, encoding="utf-8")


def main() -> int:
    prepare(ENVIRONMENT)
    command = [str(python(ENVIRONMENT)), str(HERE / "pipeline.py"), str(OUT)]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
