"""Makes the package for Debian and Ubuntu from the bundle; the same bundle makes the same bytes."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import time
from email.utils import formatdate
from pathlib import Path

import icon
from bundle.making import settle, source_date
from project import BUILD, ROOT, Stop, say

from deb import control, manual

HERE = Path(__file__).resolve().parent
LINUX = HERE.parent / "linux"
SESSION = HERE.parent / "session" / "linux"
PROGRAM = "opt/pavilion"
THEME = "usr/share/icons/hicolor"
COPIED = {
    HERE / "files" / "pavilion.toml": "etc/pavilion/pavilion.toml",
    HERE / "files" / "copyright": f"usr/share/doc/{control.NAME}/copyright",
    HERE / "files" / "lintian-overrides": f"usr/share/lintian/overrides/{control.NAME}",
    LINUX / "pavilion.desktop": "usr/share/applications/pavilion.desktop",
    LINUX / "pavilion.xml": "usr/share/mime/packages/pavilion.xml",
    icon.DRAWING: f"{THEME}/scalable/apps/{control.NAME}.svg",
    **{icon.picture(size): f"{THEME}/{size}x{size}/apps/{control.NAME}.png" for size in icon.SIZES},
    SESSION / "checklist.md": f"usr/share/doc/{control.NAME}/session.md",
}
LINKS = {
    "usr/bin/kiosk": "/opt/pavilion/kiosk",
    # The bundled program reads what stands beside it; Debian wants settings in /etc.
    f"{PROGRAM}/pavilion.toml": "/etc/pavilion/pavilion.toml",
}
SCRIPTS = ("postinst", "prerm", "postrm")
FASTEST, SMALLEST = ("-Zgzip", "-z1"), ("-Zxz", "-z6")


def make(bundle: Path, version: str, target: Path, packing: tuple[str, str] = SMALLEST) -> Path:
    """Make the package of a bundle in a folder; returns the file. Raises Stop."""
    tree = BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    _fill(tree, bundle, version)
    _describe(tree, bundle, version)
    settle(tree)
    for script in SCRIPTS:
        (tree / "DEBIAN" / script).chmod(0o755)
    target.mkdir(parents=True, exist_ok=True)
    file = target / name(version)
    _pack(tree, file, packing)
    shutil.rmtree(tree)
    say(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.1f} MB")
    return file


def name(version: str) -> str:
    """What the package's file is called."""
    return f"{control.NAME}_{version}_{control.architecture()}.deb"


def _fill(tree: Path, bundle: Path, version: str) -> None:
    shutil.copytree(bundle, tree / PROGRAM, symlinks=True, copy_function=os.link)
    for source, name in COPIED.items():
        _put(tree / name, source.read_bytes())
    shutil.copytree(SESSION / "etc", tree / "usr/share" / control.NAME / "session" / "etc")
    _put(tree / "usr/sbin/kiosk-session", (SESSION / "kiosk-session").read_bytes())
    (tree / "usr/sbin/kiosk-session").chmod(0o755)
    date = time.strftime("%Y-%m-%d", time.gmtime(source_date()))
    _put(tree / "usr/share/man/man1/kiosk.1.gz", _packed(manual.page(version, date)))
    of_session = manual.dated((SESSION / "kiosk-session.8").read_text(encoding="utf-8"), version, date)
    _put(tree / "usr/share/man/man8/kiosk-session.8.gz", _packed(of_session))
    _put(tree / f"usr/share/doc/{control.NAME}/changelog.gz", _packed(_changelog(version)))
    (tree / "var/lib/pavilion/decks").mkdir(parents=True)
    for name, target in LINKS.items():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).symlink_to(target)


def _changelog(version: str) -> str:
    """The one entry that Debian wants of every package."""
    date = formatdate(source_date())
    entry = f"{control.NAME} ({version}) stable; urgency=medium"
    return f"{entry}\n\n  * Pavilion {version}.\n\n -- {control.MAINTAINER}  {date}\n"


def _describe(tree: Path, bundle: Path, version: str) -> None:
    files = [file for file in sorted(tree.rglob("*")) if file.is_file() and not file.is_symlink()]
    sums = (f"{hashlib.md5(file.read_bytes()).hexdigest()}  {file.relative_to(tree)}\n" for file in files)  # noqa: S324
    size = sum(file.stat().st_size for file in files) // 1024
    own = {
        "control": control.control(bundle, version, size),
        "md5sums": "".join(sums),
        "conffiles": "/etc/pavilion/pavilion.toml\n",
        **{script: (HERE / "files" / script).read_text(encoding="utf-8") for script in SCRIPTS},
    }
    for name, text in own.items():
        _put(tree / "DEBIAN" / name, text.encode())


def _pack(tree: Path, file: Path, packing: tuple[str, str]) -> None:
    # More threads would cut the data where they meet, and so make other bytes.
    command: list[str | Path] = [
        "dpkg-deb",
        "--root-owner-group",
        "--threads-max=1",
        *packing,
        "--build",
        tree,
        file,
    ]
    dated = {**os.environ, "SOURCE_DATE_EPOCH": str(source_date())}
    done = subprocess.run(command, env=dated, check=False, capture_output=True, text=True)
    if done.returncode:
        raise Stop(f"dpkg-deb failed:\n{done.stdout}{done.stderr}")


def _put(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), mtime=0)
