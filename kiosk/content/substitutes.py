"""What is put where something that cannot be missing was wrong: plain, and never in a visitor's way."""

from __future__ import annotations

from kiosk.content.nodes import NOWHERE, Mapping, Node, Scalar, Sequence, StandIn, Step
from kiosk.content.schema import LANGUAGES
from kiosk.content.survey import Reading, Survey
from kiosk.domain.firms import Shape
from kiosk.domain.look import SECTORS
from kiosk.domain.problems import Problem

ICON = "mdi6.cards-outline"
_TITLE = "Pavilion"


def put(group: Mapping, key: str, node: Node) -> None:
    """Put a node at a key of a group, where the old one was if there was one."""
    group.keys.setdefault(key, Scalar(key, NOWHERE, 0))
    group.values[key] = node


def substitute(step: Step, survey: Survey) -> Node | None:
    """What stands instead at that step, or None if nothing can."""
    group = step.parent
    if not isinstance(group, Mapping):
        return None
    match step.name:
        case "pins":
            return Sequence(NOWHERE, 0)
        case "languages":
            return _languages(group.values.get("languages"), survey)
        case "id":
            return _word(_new_id(survey), step)
        case "title" if "sections" in group.values:
            return _first_title(group.values["sections"]) or _word(_TITLE, step)
        case "title" | "name":
            return _word(_from_id(group.values.get("id")), step)
        case "icon":
            return _word(ICON, step)
        case "colour":
            return _word(next(iter(SECTORS)), step)
        case "shape":
            return _word(Shape.CIRCLE, step)
        case _:
            return None


def group_of(key: str, node: Node) -> Mapping:
    """The root of a file that holds nothing else."""
    return Mapping(0, 0, {key: node}, {key: Scalar(key, 0, 0)})


def one_stand_in(problems: tuple[Problem, ...]) -> Mapping:
    """The root of a file of slides with one placeholder."""
    return group_of("slides", Sequence(0, 0, [StandIn(0, 0, problems=problems)]))


def stand_in(node: Node, problems: tuple[Problem, ...]) -> StandIn:
    """What is read instead of a slide."""
    if isinstance(node, Mapping):
        return StandIn(node.line, node.column, node.values, node.keys, problems)
    return StandIn(node.line, node.column, problems=problems)


def _word(text: str, step: Step) -> Scalar:
    old = step.node
    return Scalar(text, old.line, old.column) if old is not None else Scalar(text, NOWHERE, 0)


def _languages(node: Node | None, survey: Survey) -> Node | None:
    """Those that can be read, each once."""
    items = node.items if isinstance(node, Sequence) else []
    good: dict[str, Node] = {}
    for item in items:
        quiet = Reading(Survey(survey.folder), "deck.yaml", item)
        if isinstance(item, Scalar) and isinstance(LANGUAGES.kind.read(item, quiet), str):
            good.setdefault(item.value.strip(), item)
    if node is None or not good or len(good) == len(items):
        return None
    return Sequence(node.line, node.column, list(good.values())[: LANGUAGES.most])


def _new_id(survey: Survey) -> str:
    taken = survey.names_of("section", "pin set")
    number = 1
    while f"part-{number}" in taken:
        number += 1
    survey.names.setdefault("section", {})[f"part-{number}"] = None
    return f"part-{number}"


def _first_title(sections: Node) -> Node | None:
    first = sections.items[0] if isinstance(sections, Sequence) and sections.items else None
    return first.values.get("title") if isinstance(first, Mapping) else None


def _from_id(node: Node | None) -> str:
    """An id as a title: "our-region" as "Our region"."""
    words = node.value.strip().replace("-", " ") if isinstance(node, Scalar) else ""
    return words[:60].capitalize() or _TITLE
