"""Breaks a deck's files as a slip of the hand does."""

from __future__ import annotations

import random
from collections.abc import Callable


def broken(text: str, chance: random.Random) -> str:
    """A file with one line not as its editor wrote it."""
    lines = text.split("\n")
    number = chance.randrange(len(lines))
    line = lines[number]
    cut = chance.randrange(len(line) + 1)
    key = line.partition(":")[0]
    ways: list[Callable[[], list[str]]] = [
        list,
        lambda: [" " + line],
        lambda: [line.removeprefix("  ")],
        lambda: [line.replace(":", "", 1)],
        lambda: [line[:cut]],
        lambda: [line, line],
        lambda: [line[:cut] + chance.choice('x{[}]":-#&*!\t\0é,') + line[cut + 1 :]],
        lambda: [f"{key}: {chance.choice(['7', '[]', '{}', 'nope', '[a, b]', '{en: 1, zz: 2}'])}"],
    ]
    lines[number : number + 1] = chance.choice(ways)()
    return "\n".join(lines)
