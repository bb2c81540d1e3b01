"""What is left out of a deck with errors, so that the rest of it can be shown.

The trees of its files are mended and read again by the same rules, until nothing is wrong. So nothing unsound
gets through, and what names something that was left out is found like any other wrong name.

Dropped: leaving out what is wrong while the deck is put together. Every kind of value would need to know what
may be missing from it, and every reader of a Deck what may dangle.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kiosk.content.left_out import How, Part, Rule, in_deck, in_pins, in_slides, in_sources
from kiosk.content.nodes import NOWHERE, Mapping, Node, Scalar, Sequence, StandIn, Step, steps_to
from kiosk.content.substitutes import group_of, one_stand_in, put, stand_in, substitute
from kiosk.content.survey import Fault, Survey
from kiosk.domain.problems import Problem

_ALWAYS = ("source", "sources", "slide")
"""Keys that name something without which nothing else is said: a wrong name there is left out alone."""
_LATER = (*_ALWAYS, "show", "firms", "sectors", "slides")
"""The same for what was left out: a slide goes on without a firm, but not with one that is misspelt."""
_LANGUAGE = re.compile("[a-z]{2,3}(-[A-Za-z]+)*")


@dataclass
class _Change:
    """What is done at a step, and the problems for which it is."""

    step: Step
    how: How
    file: str
    problems: list[Problem] = field(default_factory=list)


class Mender:
    """Leaves out what is wrong. `roots` are to be read instead of the files; `done` is whether the last
    reading found nothing, `mended` whether anything was changed after it.
    """

    def __init__(self) -> None:
        self.roots: dict[str, Node] = {}
        self.done = self.mended = False
        self._readings = 0
        self._made: set[str] = set()
        self._told: dict[str, list[Problem]] = {}
        self._causes: dict[str, tuple[Problem, ...]] = {}
        self._beyond: list[Problem] = []

    def mend(self, survey: Survey, roots: dict[str, Node]) -> None:
        """Leave out what this reading found wrong."""
        self._readings += 1
        self.roots.update(roots)
        self.done, self.mended = not (survey.faults or survey.refused), False
        changes: dict[tuple[int, int | str], _Change] = {}
        for fault in survey.faults:
            if self._readings == 1:
                self._told.setdefault(fault.problem.file, []).append(fault.problem)
            change = self._change(fault, survey)
            at = change.step.node
            alone = isinstance(change.step.parent, Mapping) or at is None
            key = (id(change.step.parent), change.step.name if alone else id(at))
            changes.setdefault(key, change).problems.extend(self._why(fault))
        for change in changes.values():
            self._apply(change, survey)
        for file, problem in survey.refused.items():
            self._leave_file(file, [problem], survey)

    def _change(self, fault: Fault, survey: Survey) -> _Change:
        """What an error leads to. All are decided before the first is done, for places move."""
        reading = fault.reading
        steps = steps_to(reading.root, fault.node)
        if fault.key:
            child = fault.node.values.get(fault.key) if isinstance(fault.node, Mapping) else None
            steps.append(Step(fault.key, fault.node, child))
        way = tuple(step.name for step in steps)
        keys = frozenset(reading.root.values) if isinstance(reading.root, Mapping) else frozenset()
        index, how = self._alone(fault, steps) or _rule(reading.file, survey)(way, keys)
        if fault.repeated and index == len(steps) - 1 and how is not How.STAND_IN:
            how = How.KEEP
        return _Change(steps[index] if steps else Step("pins", reading.root, None), how, reading.file)

    def _alone(self, fault: Fault, steps: list[Step]) -> Part | None:
        """For the name of something that is not there, the name; for a text in a language that the deck does
        not speak, the text.
        """
        if not steps or not isinstance(steps[-1].node, Scalar):
            return None
        in_list = len(steps) > 1 and isinstance(steps[-1].parent, Sequence)
        key = steps[-2 if in_list else -1].name
        named = key in (_ALWAYS if self._readings == 1 else _LATER)
        return (len(steps) - 1, How.DROP) if named or _in_another_language(fault) else None

    def _why(self, fault: Fault) -> tuple[Problem, ...]:
        """What an editor has to mend: the problem, or that for which something it names was left out."""
        if self._readings == 1:
            return (fault.problem,)
        name = fault.node.value if isinstance(fault.node, Scalar) else ""
        return self._causes.get(name) or tuple(self._beyond) or (fault.problem,)

    def _apply(self, change: _Change, survey: Survey) -> None:
        step, problems = change.step, tuple(dict.fromkeys(change.problems))
        match change.how:
            case How.DROP:
                self._remember(step, problems)
                self.mended |= _drop(step)
            case How.STAND_IN:
                self.mended |= _stand_in(step, problems)
            case How.SUBSTITUTE:
                self._substitute(step, problems, survey)
            case How.FILE:
                self._leave_file(change.file, change.problems, survey)
            case How.KEEP:
                self.mended = True
            case How.REFUSE:
                pass

    def _remember(self, step: Step, problems: tuple[Problem, ...]) -> None:
        named = step.node.values.get("id") if isinstance(step.node, Mapping) else None
        self._causes[named.value if isinstance(named, Scalar) else step.name] = problems
        if step.name == "map":
            self._beyond.extend(problems)

    def _substitute(self, step: Step, problems: tuple[Problem, ...], survey: Survey) -> None:
        group = step.parent
        if not isinstance(group, Mapping):
            return
        if step.name == "slides":
            file = f"slides--{len(self.roots)}.yaml"  # no editor calls a file so
            self._read_instead(file, one_stand_in(problems))
            put(group, step.name, Scalar(file, group.line, group.column))
        elif (node := substitute(step, survey)) is not None:
            put(group, step.name, node)
            self.mended = True

    def _leave_file(self, file: str, problems: list[Problem], survey: Survey) -> None:
        path = survey.folder / file
        if path in survey.pin_files:
            self._beyond.extend(self._told.get(file, problems))
            spot = survey.pin_files[path]
            self.mended |= _unname(spot.reading.root, spot.node)
        elif path in survey.slide_files:
            self._read_instead(file, one_stand_in(tuple(dict.fromkeys(problems))))
        elif file == "sources.yaml":
            self._read_instead(file, group_of("sources", Mapping(0, 0)))

    def _read_instead(self, file: str, root: Node) -> None:
        """Once for each file: where that was of no use, there is no deck."""
        if file not in self._made:
            self._made.add(file)
            self.roots[file] = root
            self.mended = True


def _in_another_language(fault: Fault) -> bool:
    """Whether it is the key of a text, in a language that the deck does not speak: a translation too many."""
    group = fault.node
    if fault.spot is None or fault.repeated or not isinstance(group, Mapping):
        return False
    return fault.reading.first in group.values and all(map(_LANGUAGE.fullmatch, group.values))


def _rule(file: str, survey: Survey) -> Rule:
    path = survey.folder / file
    if path in survey.pin_files:
        return in_pins
    if path in survey.slide_files:
        return in_slides
    return in_sources if file == "sources.yaml" else in_deck


def _drop(step: Step) -> bool:
    match step.parent:
        case Mapping(values=values, keys=keys):
            keys.pop(step.name, None)
            return values.pop(step.name, None) is not None
        case Sequence(items=items):
            step.parent.items = [item for item in items if item is not step.node]
            return len(step.parent.items) < len(items)
        case _:
            return False


def _stand_in(step: Step, problems: tuple[Problem, ...]) -> bool:
    """Put a placeholder for the slide that is the item at a step."""
    if not isinstance(step.parent, Sequence) or step.node is None:
        return False
    number = next((n for n, item in enumerate(step.parent.items) if item is step.node), None)
    if number is None or isinstance(step.node, StandIn):
        return False
    step.parent.items[number] = stand_in(step.node, problems)
    return True


def _unname(root: Node, name: Node) -> bool:
    """Name a file of firms no more: in its list, or where it was taken without being named."""
    if not isinstance(root, Mapping):
        return False
    if name is root:
        put(root, "pins", Sequence(NOWHERE, 0))
        return True
    return _drop(Step("", root.values["pins"], name))
