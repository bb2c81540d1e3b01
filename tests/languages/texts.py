"""Every text inside a thing: a deck, a slide, a list of words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping

from kiosk.domain.text import Text


def texts(thing: object, where: str = "") -> Iterator[tuple[str, Text]]:
    """Each text with the way to it, such as `.sections[0].title`."""
    match thing:
        case Text():
            yield where, thing
        case tuple():
            for number, each in enumerate(thing):
                yield from texts(each, f"{where}[{getattr(each, 'id', number)}]")
        case Mapping():
            for key, each in thing.items():
                yield from texts(each, f"{where}[{key}]")
        case _ if dataclasses.is_dataclass(thing) and not isinstance(thing, type):
            for field in dataclasses.fields(thing):
                yield from texts(getattr(thing, field.name), f"{where}.{field.name}")


def spoken(thing: object, language: str) -> Iterator[str]:
    """Every text as a reader of that language gets it, if it is in that language."""
    for _, text in texts(thing):
        if language in text.by_language:
            yield text.by_language[language]
