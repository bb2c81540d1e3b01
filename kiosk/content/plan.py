"""A plan written into the text of deck.yaml, of which every other character stays as its editor wrote it.

ruamel.yaml could write the whole file anew with its comments, but folds long texts, joins CRLF lines and
evens out spaces. So it only says where a section's keys stand, and reads the result back as proof.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

_SCALAR = re.compile(r"""'[^'\n]*'|"[^"\n]*"|[^\s,#}]+""")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


def with_plan(text: str, minutes: Mapping[str, float]) -> str:
    """The text of a sound deck.yaml with `minutes` by section id; sections that it does not name stay.

    Raises:
        ValueError: the text is laid out in a way in which the plan has no certain place.
    """
    try:
        planned, wanted = _edited(text, minutes)
        if _parsed(planned) == wanted:
            return planned
    except YAMLError:
        pass
    raise ValueError("the plan has no certain place in it")


def _edited(text: str, minutes: Mapping[str, float]) -> tuple[str, Any]:
    """The new text, and what it must be read as."""
    root = _parsed(text)
    named = [section for section in root["sections"] if section["id"] in minutes]
    lines = _LINE.findall(text)
    for section in reversed(named):  # from the end, so that the earlier ones stay where they are
        _write(lines, section, f"{minutes[section['id']]:g}")
    for section in named:
        section["minutes"] = minutes[section["id"]]
    return "".join(lines), root


def _write(lines: list[str], section: Any, number: str) -> None:
    """Put a number in place of the section's own, or on a line of its own below its id."""
    if "minutes" in section:
        row, column = section.lc.value("minutes")
        old = _SCALAR.match(lines[row], column)
        lines[row] = lines[row][:column] + number + lines[row][old.end() if old else column :]
        return
    if section.fa.flow_style():
        row, column = section.lc.key("id")
        lines[row] = f"{lines[row][:column]}minutes: {number}, {lines[row][column:]}"
        return
    below, _ = section.lc.value("id")
    end = lines[below][len(lines[below].rstrip("\r\n")) :] or "\n"
    lines[below] = lines[below].rstrip("\r\n") + end
    lines.insert(below + 1, f"{' ' * section.lc.col}minutes: {number}{end}")


def _parsed(text: str) -> Any:
    return YAML(typ="rt", pure=True).load(text)
