"""What a PDF says of itself: the deck's own words, its language, and a time that can be given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from kiosk.domain.deck import Deck
from kiosk.domain.languages import script
from kiosk.errors import UsageError

EPOCH = "SOURCE_DATE_EPOCH"
"""Seconds since 1970 to be written instead of the time: https://reproducible-builds.org/specs/source-date-epoch"""


@dataclass(frozen=True, slots=True)
class About:
    """Its title, its subject (what an unused screen says), a code such as hi, and when it was made.

    No author: a deck does not name one. `rtl` is whether its pages turn to the left.
    """

    title: str
    subject: str
    language: str
    rtl: bool
    made: datetime

    @property
    def identity(self) -> UUID:
        """The same for the same title, language and time."""
        return uuid5(NAMESPACE_URL, f"{self.made.isoformat()} {self.language} {self.title}")


def about(deck: Deck, language: str, made: datetime) -> About:
    """What the document of a deck in that language says of itself."""
    title, subject = (text.resolve(language).text for text in (deck.title, deck.attract.headline))
    return About(title, subject, language, script(language).rtl, made)


def when(environment: Mapping[str, str]) -> datetime:
    """The time that is written: now, or what SOURCE_DATE_EPOCH says. Raises UsageError if that is no time."""
    said = environment.get(EPOCH, "")
    if not said:
        return datetime.now(UTC).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(said), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"{EPOCH} is {said!r}, which is not a number of seconds since 1970.") from error
