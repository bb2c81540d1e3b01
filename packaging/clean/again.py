"""Whether the same source makes the same bytes: the package is made once more, in another folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from project import BUILD, ROOT, Stop, output, say


def compare(file: Path) -> int:
    """Make a package of dist/ from the last commit in a clone, and say whether it is the same: 0 or 1."""
    if output(["git", "-C", ROOT, "status", "--porcelain", "--untracked-files=no"]):
        raise Stop("Files were changed since the last commit, of which the other package would be made.")
    clone = BUILD / "again"
    shutil.rmtree(clone, ignore_errors=True)
    output(["git", "clone", "--quiet", ROOT, clone])
    done = subprocess.run([sys.executable, "packaging/build.py", "deb"], cwd=clone, check=False)
    other = clone / "dist" / file.name
    same = done.returncode == 0 and other.read_bytes() == file.read_bytes()
    shutil.rmtree(clone)
    say(f"{file.name} is the same bytes again" if same else f"FAIL: {file.name} is made of other bytes now")
    return int(not same)
