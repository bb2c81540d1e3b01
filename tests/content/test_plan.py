"""A plan in deck.yaml: its numbers change, and not one other character."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
import yaml

from kiosk import paths
from kiosk.content.plan import with_plan

BLOCK = """\
# Ours
sections:
  - id: one   # the first
    title: A long text that
      goes on in a second line
    icon:  mdi6.car

  # the second
  - title: 'Two'
    id: two
    minutes: 3   # too long?
"""


def test_a_line_is_added_below_the_id_and_a_number_replaced() -> None:
    assert with_plan(BLOCK, {"one": 2.5, "two": 4.0}) == BLOCK.replace(
        "# the first\n", "# the first\n    minutes: 2.5\n"
    ).replace("minutes: 3 ", "minutes: 4 ")


def test_sections_that_the_plan_does_not_name_stay() -> None:
    assert with_plan(BLOCK, {"two": 3}) == BLOCK
    assert with_plan(BLOCK, {}) == BLOCK
    assert with_plan(BLOCK, {"gone": 3}) == BLOCK


@pytest.mark.parametrize(
    ("text", "planned"),
    [
        ("sections:\r\n- id: one\r\n  icon: x", "sections:\r\n- id: one\r\n  minutes: 2\r\n  icon: x"),
        ("sections:\n  -   id: one", "sections:\n  -   id: one\n      minutes: 2\n"),
        ("sections: [{ id: one ,  icon: x }] # c\n", "sections: [{ minutes: 2, id: one ,  icon: x }] # c\n"),
        ("sections: [{id: one, minutes: 7}]\n", "sections: [{id: one, minutes: 2}]\n"),
        ("sections: [{minutes: 7, id: one}]\n", "sections: [{minutes: 2, id: one}]\n"),
        ("sections:\n- {minutes: '7' , id: one}\n", "sections:\n- {minutes: 2 , id: one}\n"),
        ("sections:\n- minutes: 7 # '8'\n  id: one\n", "sections:\n- minutes: 2 # '8'\n  id: one\n"),
        ("sections:\n- minutes: +7#\n  id: one\n", None),
        ("sections:\n- id: one\n  minutes:\n    7 # c\n", "sections:\n- id: one\n  minutes:\n    2 # c\n"),
        ("sections:\n- id:\n    one\n  icon: x\n", "sections:\n- id:\n    one\n  minutes: 2\n  icon: x\n"),
        ("sections:\n- 'id': \"one\"\n  icon: x\n", "sections:\n- 'id': \"one\"\n  minutes: 2\n  icon: x\n"),
        ("sections:\n- id: one\n  minutes: >-\n    7\n", None),
        ("sections:\n- ? id\n  : one\n", "sections:\n- ? id\n  : one\n  minutes: 2\n"),
    ],
)  # fmt: skip
def test_every_way_of_writing_a_section(text: str, planned: str | None) -> None:
    if planned is None:
        with pytest.raises(ValueError, match="no certain place"):
            with_plan(text, {"one": 2})
        return
    assert with_plan(text, {"one": 2}) == planned


def test_the_shipped_deck_gets_a_line_for_each_section() -> None:
    text = (paths.default_deck() / "deck.yaml").read_text(encoding="utf-8")
    bare = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("    minutes:"))
    plan = dict.fromkeys((section["id"] for section in yaml.safe_load(text)["sections"]), 1.5)
    planned = with_plan(bare, plan)
    kept = [line for line in planned.splitlines(keepends=True) if line.strip() != "minutes: 1.5"]
    assert "".join(kept) == bare
    assert len(planned.splitlines()) - len(bare.splitlines()) == len(plan)
    assert with_plan(text, plan) == planned


def test_only_the_plan_needs_ruamel() -> None:
    package = Path(paths.__file__).parent
    trees = {file: ast.parse(file.read_text(encoding="utf-8")) for file in package.rglob("*.py")}
    users = {
        file.relative_to(package).as_posix()
        for file, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and str(node.module).startswith("ruamel")
    }
    assert users == {"content/plan.py"}
