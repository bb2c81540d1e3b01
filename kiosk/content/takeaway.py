"""What a QR code holds: an address of the web, of e-mail, or a card with both."""

from __future__ import annotations

from typing import Any

from kiosk.content.kinds import BAD, Plain
from kiosk.content.nodes import Mapping
from kiosk.content.parts import VCARD
from kiosk.content.records import Record, Values, may
from kiosk.content.survey import Reading

_MOST_BYTES = 300
"""A code with more is too dense to scan from a hand's distance (QR version 13 at error correction M)."""


def _code(values: Values, node: Mapping, at: Reading) -> Any:
    if len(values) != 1:
        at.error(node, "must hold one of url, email and vcard", "write url: https://example.org")
        return BAD
    if len(takeaway(values)[0].encode()) > _MOST_BYTES:
        at.error(node, "is too long for a code that a telephone can read", f"at most {_MOST_BYTES} bytes")
        return BAD
    return values


QR = Record(
    "code",
    "what the code holds",
    (
        may("url", Plain(r"https?://[^\s]+", "https://example.org"), "an address of a website"),
        may("email", Plain(r"[^@\s]+@[^@\s]+\.[^@\s]+", "name@example.org"), "an address for e-mail"),
        may("vcard", VCARD, "whom to write to"),
    ),
    _code,
)


def takeaway(code: Values) -> tuple[str, str]:
    """The exact content of the code, and what is printed beside it."""
    match code:
        case {"url": str(url)}:
            return url, url.split("://", 1)[1].removesuffix("/")
        case {"email": str(email)}:
            return f"mailto:{email}", email
        case {"vcard": dict(card)}:
            return _vcard(card), "\n".join(
                card[key] for key in ("name", "org", "email", "url") if key in card
            )
        case _:
            return "", ""


def _vcard(card: dict[str, str]) -> str:
    """RFC 2426, the version that every telephone reads."""
    name = _escaped(card["name"])
    lines = ["BEGIN:VCARD", "VERSION:3.0", f"N:{name};;;;", f"FN:{name}"]
    lines += [f"{key.upper()}:{_escaped(card[key])}" for key in ("org", "email", "url") if key in card]
    return "\r\n".join([*lines, "END:VCARD", ""])


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, "\\" + sign)
    return text.replace("\n", "\\n")
