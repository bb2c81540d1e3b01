"""What the package says of itself: above all, which packages hold the libraries that it needs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from bundle import elf
from project import Stop, output

from kiosk.doctor.libraries import LIBRARIES

NAME = "pavilion-kiosk"
MAINTAINER = "The Pavilion project <pavilion@localhost>"
# soname -> Debian package, in bookworm, trixie, jammy and noble. Where the time_t of 64 bits gave a package
# another name, both stand: the old one is only promised by the new.
PACKAGES = {
    **LIBRARIES,
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libbrotlicommon.so.1": "libbrotli1",
    "libbrotlidec.so.1": "libbrotli1",
    "libbz2.so.1.0": "libbz2-1.0",
    "libcrypto.so.3": "libssl3 | libssl3t64",
    "libexpat.so.1": "libexpat1",
    "libffi.so.8": "libffi8",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "liblzma.so.5": "liblzma5",
    "libsqlite3.so.0": "libsqlite3-0",
    "libstdc++.so.6": "libstdc++6",
    "libuuid.so.1": "libuuid1",
    "libwayland-client.so.0": "libwayland-client0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
GLIBC = {
    *("ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"),
    *("libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "libresolv.so.2"),
}


def control(bundle: Path, version: str, size: int) -> str:
    """The package's control file; `size` is what it takes when installed, in KiB. Raises Stop."""
    files = elf.binaries(bundle)
    glibc = ".".join(str(number) for number in elf.glibc(files))
    fields = {
        "Package": NAME,
        "Version": version,
        "Architecture": architecture(),
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size),
        "Depends": ", ".join([f"libc6 (>= {glibc})", *depends(elf.foreign(elf.needed(files)))]),
        "Suggests": "cage, seatd",
        "Section": "misc",
        "Priority": "optional",
        "Description": "offline touch kiosk: slides and a map of firms\n"
        " A full-screen kiosk for touch screens, which shows a deck of slides and a map\n"
        " of a region's firms from YAML files, in any language. It needs no network and\n"
        " no desktop, comes back by itself after a crash, and tells with `kiosk doctor`\n"
        " what a machine lacks. It brings its own Python and Qt.",
    }
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


def architecture() -> str:
    """Debian's name for this machine's kind, for which the bundle was made: amd64 or arm64."""
    return output(["dpkg", "--print-architecture"]).strip()


def depends(sonames: Iterable[str]) -> list[str]:
    """The packages that hold these libraries, but the GNU C library. Raises Stop for an unknown one."""
    wanted = set(sonames) - GLIBC
    if unknown := sorted(wanted - PACKAGES.keys()):
        raise Stop(f"Which Debian packages hold {', '.join(unknown)}? Say it in packaging/deb/control.py.")
    return sorted({PACKAGES[name] for name in wanted})
