"""The staff's PIN as it is kept on this machine."""

from __future__ import annotations

import datetime
import json
import logging
import secrets

from kiosk.domain.pin import SALT_BYTES, Pin
from kiosk.system.store import Store

log = logging.getLogger(__name__)

NAME = "staff.pin"


def load(kept: Store) -> Pin | None:
    """The PIN, None if none is set, or what is kept is damaged: then staff set one anew."""
    text = kept.get(NAME)
    if text is None:
        return None
    try:
        value = json.loads(text)
        return Pin.read(value if isinstance(value, dict) else {})
    except (ValueError, RecursionError) as error:
        log.warning("The PIN of the staff panel is damaged, so there is none: %s", error)
        return None


def keep(kept: Store, pin: Pin | None) -> bool:
    """Keep a PIN, or None to forget it; whether it is on the disk."""
    return kept.put(NAME, None if pin is None else json.dumps(pin.written()))


def salt() -> bytes:
    """New random bytes for a PIN."""
    return secrets.token_bytes(SALT_BYTES)


def today() -> str:
    """The day of the wall clock, as 2026-11-23."""
    return f"{datetime.datetime.now().astimezone():%Y-%m-%d}"
