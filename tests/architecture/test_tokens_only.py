"""Colours and sizes come from Theme: no component has a literal one.

A number in a size is allowed where it can only be a ratio or a count: 0; a factor of * or / (also inside a
bracket that is one); an index; a comparison with a whole number below 10. Everything else is a size that can
neither be scaled to millimetres nor enlarged for a visitor who needs it larger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest

from tests.architecture.qml_source import QML, Binding, Token, bindings, program_files, tokens

SIZES = re.compile(
    r"""(^|\.)([xyz]|[a-z]\w*[XY])$
      | (?i:(width|height|margins?|spacing|padding|radius|size|offset|indent|inset|thickness|corner|gap)$)""",
    re.VERBOSE,
)
NOT_SIZES = re.compile(r"(^|\.)z$|[sS]cale[XY]?$|origin[XY]$|axis\.[xyz]$|[vV]elocity[XY]?$")
COLOURS = re.compile(r"(?i)colou?r$|^fill$|outline$|tint$")
FACTOR = {"*", "/", "%"}
COMPARISON = {"<", ">", "<=", ">=", "===", "==", "!==", "!="}
NAMED = re.compile(
    r"""(?i)(light|dark|medium|pale|deep|hot)?(aqua|azure|beige|black|blue|brown|coral|crimson|cyan|fuchsia|gold
    |gr[ae]y|green|indigo|ivory|khaki|lavender|lime|linen|magenta|maroon|navy|olive|orange|orchid|pink|plum|purple|red
    |salmon|silver|skyblue|snow|steelblue|tan|teal|tomato|turquoise|violet|wheat|white|whitesmoke|yellow)$""",
    re.VERBOSE,
)
MAKES_COLOUR = re.compile(r"^Qt\.(rgba|hsla|hsva|color)$")


def literals(source: str) -> Iterator[tuple[int, str]]:
    """(line, what is wrong) of every literal colour and size in a QML source text."""
    for token in tokens(source):
        if token.kind == "text" and re.fullmatch(r"#[0-9a-fA-F]{3,8}", token.text[1:-1]):
            yield token.line, f"the colour {token.text}"
        if token.kind == "name" and MAKES_COLOUR.match(token.text):
            yield token.line, f"a colour made with {token.text}()"
    for binding in bindings(source):
        yield from _named_colours(binding)
        yield from _sizes(binding)


def _named_colours(binding: Binding) -> Iterator[tuple[int, str]]:
    if binding.type != "color" and not COLOURS.search(binding.name):
        return
    for token in binding.expression:
        if token.kind == "text" and NAMED.match(token.text[1:-1]):
            yield token.line, f"the colour {token.text} for {binding.name}"


def _sizes(binding: Binding) -> Iterator[tuple[int, str]]:
    if not SIZES.search(binding.name) or NOT_SIZES.search(binding.name):
        return
    for at, token in enumerate(binding.expression):
        if token.kind == "number" and not _is_ratio_or_count(binding.expression, at):
            yield token.line, f"the size {token.text} in {binding.name}"


def _is_ratio_or_count(expression: Sequence[Token], at: int) -> bool:
    if float(int(expression[at].text, 0) if "x" in expression[at].text.lower() else expression[at].text) == 0:
        return True
    before, after = _text(expression, at - 1), _text(expression, at + 1)
    if {before, after} & COMPARISON:
        return expression[at].text in set("123456789")
    return before in FACTOR or after in FACTOR or _in_factor_or_index(expression, at)


def _in_factor_or_index(expression: Sequence[Token], at: int) -> bool:
    """Whether a bracket around this place is an index, or is itself a factor."""
    for start, end in _brackets_around(expression, at):
        if expression[start].text == "[":
            return True
        called = start > 0 and expression[start - 1].kind == "name"
        if {_text(expression, start - 1 - called), _text(expression, end + 1)} & FACTOR:
            return True
    return False


def _brackets_around(expression: Sequence[Token], at: int) -> Iterator[tuple[int, int]]:
    """(start, end) of each pair of ( or [ around a place, whichever way round they nest."""
    opened: list[int] = []
    for place, token in enumerate(expression):
        if token.kind == "sign" and token.text in "([":
            opened.append(place)
        elif token.kind == "sign" and token.text in ")]" and opened:
            start = opened.pop()
            if start < at < place:
                yield start, place


def _text(expression: Sequence[Token], at: int) -> str:
    return expression[at].text if 0 <= at < len(expression) else ""


@pytest.mark.parametrize("file", program_files("Theme"), ids=lambda file: str(file.relative_to(QML)))
def test_no_literal_colour_or_size(file) -> None:
    wrong = [f"{file.relative_to(QML)}:{line}: {what}" for line, what in literals(file.read_text("utf-8"))]
    assert not wrong, "\n".join([*wrong, "Use a token of Theme, or add one there with the reason for it."])


@pytest.mark.parametrize(
    "line",
    [
        'color: "#ff0000"',
        'color: root.on ? Theme.ink : "white"',
        'property color edge: "red"',
        "color: Qt.rgba(1, 0, 0, 1)",
        "width: 320",
        "anchors.margins: 12",
        "anchors { leftMargin: 8; rightMargin: Theme.gap }",
        "font.pixelSize: Theme.gap + 2",
        "border.width: root.visualFocus ? 3 : 0",
        "height: Math.max(48, label.implicitHeight)",
        "Layout.preferredWidth: Theme.mm(40)",
        "x: parent.width / 2 - 10",
        "width: root.width > 600 ? Theme.gap : Theme.edge",
        "implicitHeight:\n        44",
        "height: Theme.gap +\n        4",
        "width: { return 30 }",
        "onClicked: { root.width = 30 }",
        "property real corner: 6",
    ],
)
def test_offenders_are_caught(line: str) -> None:
    assert list(literals(f"import QtQuick\nItem {{\n    {line}\n}}\n"))


@pytest.mark.parametrize(
    "line",
    [
        "width: Theme.target",
        "x: 0",
        "y: (parent.height - height) / 2",
        "spacing: Theme.gap * 0.5",
        "width: (1 - root.progress) * parent.width",
        "width: Math.min(1, root.share) * parent.width",
        "width: Theme.gap * (mark.visible ? 3 : 2)",
        "height: rows.count > 1 ? Theme.gap : 0",
        "implicitWidth: steps[2]",
        'color: "transparent"',
        "opacity: 0.5",
        "z: 2",
        "scale: 0.98",
        'text: "#1 in 2022" // width: 30',
        "text: wide ? width : 30",
        "property int columns: 3",
        "/* color: '#fff' */",
    ],
)
def test_tokens_and_ratios_pass(line: str) -> None:
    assert not list(literals(f"import QtQuick\nItem {{\n    {line}\n}}\n"))
