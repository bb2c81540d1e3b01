"""What staff may set on one machine, whichever deck it shows: frozen, with the range of each."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Self

from kiosk.domain import look

NONE = "none"
Value = float | int | bool | str | None


@dataclass(frozen=True, slots=True)
class Settings:
    """`screen_bottom_mm` is how high above the floor the picture ends; `mm_per_px` how large a pixel is.
    `volume` and `brightness` are in percent. None is for what the machine or the deck says.
    """

    screen_bottom_mm: float = look.SCREEN_BOTTOM_MM
    mm_per_px: float | None = None
    volume: int | None = None
    brightness: int | None = None
    counting: bool = True
    language: str | None = None

    def changed(self, **changes: Value) -> Self:
        """With other values. Raises ValueError, with a plain sentence, for one out of its range."""
        for name, value in changes.items():
            parsed(name, written(value))
        return replace(self, **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Kind:
    """How a setting is written, what it may be in words, and what it is for."""

    read: Callable[[str], Value]
    range: str
    about: str


def names() -> tuple[str, ...]:
    """Every setting."""
    return tuple(field.name for field in fields(Settings))


def kind(name: str) -> Kind:
    """Raises KeyError for what is no setting."""
    return _KINDS[name]


def parsed(name: str, text: str) -> Value:
    """A setting's value. Raises ValueError, with a plain sentence, for what it cannot be."""
    try:
        return _KINDS[name].read(text.strip().lower() if name != "language" else text.strip())
    except ValueError:
        raise ValueError(f"{name} is {_KINDS[name].range}, not {text[:40]!r}.") from None


def written(value: Value) -> str:
    """A value in words, as `parsed` reads it."""
    match value:
        case None:
            return NONE
        case bool():
            return "on" if value else "off"
        case float():
            return f"{value:g}"
        case _:
            return str(value)


def given(table: object) -> tuple[dict[str, str], tuple[str, ...]]:
    """Settings from values by name, in words as `parsed` reads them; and a plain sentence for each that is
    none.
    """
    if not isinstance(table, Mapping):
        return {}, ("settings is no table of settings.",)
    known, wrong = dict[str, str](), list[str]()
    for name, value in table.items():
        if name not in _KINDS:
            wrong.append(f"There is no setting {str(name)[:40]!r}.")
            continue
        known[name] = written(value)
        try:
            parsed(name, known[name])
        except ValueError as error:
            wrong.append(str(error))
            del known[name]
    return known, tuple(wrong)


def recalled(kept: Mapping[str, str], wrong: Callable[[str], Any]) -> Settings:
    """Settings from their names and words; `wrong` is told of each that cannot be, which stays as it was."""
    found = Settings()
    for name in names():
        if name in kept:
            try:
                found = replace(found, **{name: parsed(name, kept[name])})  # type: ignore[arg-type]
            except ValueError as error:
                wrong(str(error))
    return found


def _number(least: float, most: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        number = float(text)
        if not (math.isfinite(number) and least <= number <= most):
            raise ValueError(text)
        return number

    return read


def _percent(least: int) -> Callable[[str], int]:
    return lambda text: int(_number(least, 100)(str(int(text.removesuffix("%")))))


def _or_none(read: Callable[[str], Value]) -> Callable[[str], Value]:
    return lambda text: None if text == NONE else read(text)


def _switch(text: str) -> bool:
    if text not in {"on", "off"}:
        raise ValueError(text)
    return text == "on"


def _language(text: str) -> str:
    if not re.fullmatch("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", text):
        raise ValueError(text)
    return text


_KINDS = {
    "screen_bottom_mm": Kind(
        _number(0, 3000),
        "a length from 0 to 3000 millimetres",
        "how high above the floor the picture ends: Low reach needs it",
    ),
    "mm_per_px": Kind(
        _or_none(_number(0.02, 10)),
        "a length from 0.02 to 10 millimetres, or none for what the screen says",
        "how large a pixel is: a ruler on the screen shows whether it is right",
    ),
    "volume": Kind(
        _or_none(_percent(0)), "from 0 to 100 percent, or none to leave it alone", "how loud the machine is"
    ),
    "brightness": Kind(
        _or_none(_percent(5)), "from 5 to 100 percent, or none to leave it alone", "how bright the screen is"
    ),
    "counting": Kind(_switch, "on or off", "whether visits are counted, by the hour and without names"),
    "language": Kind(
        _or_none(_language),
        "the code of a language, such as hi, or none for the deck's own first",
        "the language that every visit begins in, if the deck has it",
    ),
}
