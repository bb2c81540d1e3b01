"""How a problem quotes a deck, and which word its writer may have meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable

_LONGEST = 48
_MANY = 300
"""Above this many candidates only those that begin alike are compared: difflib is slow."""


def shown(text: str, longest: int = _LONGEST) -> str:
    """A piece of a deck in quotes, short, and safe for a terminal."""
    short = text if len(text) <= longest else text[: longest - 1] + "…"
    return '"' + "".join(c if c.isprintable() else "�" for c in short) + '"'


def one(noun: str) -> str:
    """A noun with its article."""
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def closest(word: str, options: Collection[str]) -> str:
    """The option that `word` was most likely meant to be, or ""."""
    from difflib import get_close_matches

    if not word or len(word) > _LONGEST:
        return ""
    folded = word.lower().replace("_", "-").replace(" ", "-")
    for candidate in (word.lower(), folded):
        if candidate in options:
            return candidate
    likely = options if len(options) <= _MANY else [o for o in options if o[:2] == folded[:2]][:_MANY]
    return next(iter(get_close_matches(folded, likely, 1, 0.6)), "")


def did_you_mean(word: str, options: Collection[str], known: str = "") -> str:
    """A hint: the closest option, or else the few that there are, or else `known`."""
    if guess := closest(word, options):
        return f"did you mean {guess}?"
    if known:
        return known
    return f"one of {listed(options)}" if 0 < len(options) <= 20 else ""


def listed(words: Iterable[str]) -> str:
    """Words joined for a sentence."""
    return ", ".join(words)
