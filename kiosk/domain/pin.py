"""The staff's PIN: how it is kept, what it is compared with, and how often it may be tried.

Times are seconds of the program's own running, on a clock that only goes forward: the wall clock, which
anyone may set, neither shortens nor lengthens a lock.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self

LEAST, MOST = 4, 8
"""How many digits a PIN has."""
TRIES = 5
LOCK_S = 15 * 60.0
COST, BLOCK, LANES = 2**14, 8, 1
"""scrypt's n, r and p (RFC 7914): 16 MB, and less than a tenth of a second."""
SALT_BYTES, HASH_BYTES = 16, 32
_DEAREST, _MEMORY = 2**16, 1 << 27
"""The dearest that a kept PIN may ask for: what is on the disk may be damaged."""


def is_pin(text: str) -> bool:
    """Whether it may be a PIN: 4 to 8 digits."""
    return LEAST <= len(text) <= MOST and text.isascii() and text.isdigit()


@dataclass(frozen=True, slots=True)
class Secret:
    """A PIN as it is kept: it can be checked, but not told. `cost`, `block`, `lanes` are those of scrypt."""

    salt: bytes
    hash: bytes
    cost: int = COST
    block: int = BLOCK
    lanes: int = LANES

    @classmethod
    def of(cls, pin: str, salt: bytes) -> Self:
        """What is kept of a PIN; `salt` is 16 random bytes. It takes about 30 ms."""
        return cls(salt, _stretched(pin, salt, COST, BLOCK, LANES))

    def matches(self, pin: str) -> bool:
        """Whether this is the PIN; it takes as long when it is not."""
        there = _stretched(pin, self.salt, self.cost, self.block, self.lanes)
        return hmac.compare_digest(there, self.hash)


def _stretched(pin: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=cost, r=block, p=lanes, maxmem=_MEMORY, dklen=HASH_BYTES)


@dataclass(frozen=True, slots=True)
class Tries:
    """How often a wrong PIN was given, and for how many more seconds of running it is locked."""

    wrong: int = 0
    locked: float = 0.0

    @property
    def left(self) -> int:
        """How many tries are left; none while it is locked."""
        return 0 if self.locked > 0 else TRIES - self.wrong

    def tried(self) -> Self:
        """One more try, counted before it is known whether it was right: who pulls the plug has had it."""
        wrong = self.wrong + 1
        return replace(self, wrong=wrong, locked=LOCK_S if wrong >= TRIES else 0.0)

    def after(self, seconds: float) -> Self:
        """The program has run for that long. A lock that is over leaves all tries again."""
        if self.locked <= 0:
            return self
        locked = max(0.0, self.locked - max(0.0, seconds))
        return replace(self, locked=locked, wrong=self.wrong if locked else 0)


@dataclass(frozen=True, slots=True)
class Pin:
    """The PIN and its tries; `since` is the day it was set, as the wall clock had it, "" if unknown."""

    secret: Secret
    tries: Tries = field(default_factory=Tries)
    since: str = ""

    def written(self) -> dict[str, str | int | float]:
        """As it is kept."""
        secret, tries = self.secret, self.tries
        return {
            "salt": secret.salt.hex(),
            "hash": secret.hash.hex(),
            "n": secret.cost,
            "r": secret.block,
            "p": secret.lanes,
            "wrong": tries.wrong,
            "locked": tries.locked,
            "since": self.since,
        }

    @classmethod
    def read(cls, kept: Mapping[str, object]) -> Self:
        """What `written` made. Raises ValueError if it is damaged."""
        secret = Secret(
            bytes.fromhex(_word(kept, "salt")),
            bytes.fromhex(_word(kept, "hash")),
            _count(kept, "n", _DEAREST),
            _count(kept, "r", BLOCK),
            _count(kept, "p", LANES),
        )
        dear = secret.cost < 2 or secret.cost & (secret.cost - 1) or not secret.block or not secret.lanes
        if len(secret.salt) < SALT_BYTES or len(secret.hash) != HASH_BYTES or dear:
            raise ValueError("not a PIN as it is kept")
        locked = kept.get("locked", 0.0)
        if isinstance(locked, bool) or not isinstance(locked, int | float) or not 0 <= locked <= LOCK_S:
            raise ValueError("not the time of a lock")
        since = _word(kept, "since")
        if since:
            date.fromisoformat(since)
        return cls(secret, Tries(_count(kept, "wrong", TRIES), float(locked)), since)


def _word(kept: Mapping[str, object], key: str) -> str:
    value = kept.get(key)
    if isinstance(value, str):
        return value
    raise ValueError(f"{key} is not a text")


def _count(kept: Mapping[str, object], key: str, most: int) -> int:
    value = kept.get(key)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        raise ValueError(f"{key} is not a count up to {most}")
    return value
