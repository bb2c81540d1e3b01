"""QML read closely enough to judge it: tokens, and which expression is given to which name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
QML = ROOT / "kiosk" / "qml"
TOKEN = re.compile(
    r"""(?P<skip>[ \t\r]+|//[^\n]*|/\*.*?\*/)
      | (?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)
      | (?P<number>0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
      | (?P<name>[A-Za-z_$][\w$]*(?:\s*\??\.\s*[A-Za-z_$][\w$]*)*)
      | (?P<line>\n)
      | (?P<sign>=>|===|!==|==|!=|<=|>=|&&|\|\||\?\?|[-+*/%]=|\+\+|--|.)""",
    re.VERBOSE | re.DOTALL,
)
OPENING, CLOSING = "([{", ")]}"
# A line that ends, or a next one that begins, with one of these goes on.
JOINING = {
    "+",
    "-",
    "*",
    "/",
    "%",
    "?",
    ":",
    "&&",
    "||",
    "??",
    "=",
    "==",
    "===",
    "!=",
    "!==",
    "<",
    ">",
    "<=",
    ">=",
    ",",
}


@dataclass(frozen=True)
class Token:
    """A piece of source: its kind (text, number, name, line, sign), itself, and its line from 1."""

    kind: str
    text: str
    line: int


@dataclass(frozen=True)
class Binding:
    """`name: expression`, `property color name: expression` (then with its type) or `name = expression`."""

    name: str
    type: str
    expression: tuple[Token, ...]
    line: int


def program_files(*outside: str) -> list[Path]:
    """Every QML file of the program, without the folders named."""
    return [
        file for file in sorted(QML.rglob("*.qml")) if not set(outside) & set(file.relative_to(QML).parts)
    ]


def tokens(source: str) -> list[Token]:
    """The tokens of a source text, without blanks and comments."""
    found, line = [], 1
    for match in TOKEN.finditer(source):
        if match.lastgroup != "skip":
            found.append(Token(match.lastgroup or "", re.sub(r"\s", "", match[0]) or "\n", line))
        line += match[0].count("\n")
    return found


def bindings(source: str) -> Iterator[Binding]:
    """Everything in a source text that gives an expression to a name, in order."""
    found = tokens(source)
    for at, token in enumerate(found):
        if token.kind == "name" and _is_given(found, at):
            yield Binding(token.text, _type(found, at), _expression(found, at + 2), token.line)


def _is_given(found: list[Token], at: int) -> bool:
    following = found[at + 1].text if at + 1 < len(found) else ""
    return following == "=" or (following == ":" and (_starts(found, at) or bool(_type(found, at))))


def _starts(found: list[Token], at: int) -> bool:
    """Whether a statement starts here, so that a colon is no part of `a ? b : c`."""
    before = found[max(0, at - 40) : at]
    while before and before[-1].text == "\n":
        if len(before) > 1 and before[-2].text in {"?", ":"}:
            return False
        before.pop()
    if not before:
        return True
    return before[-1].text in {"{", "}", ";"} or found[at - 1].text == "\n"


def _type(found: list[Token], at: int) -> str:
    """`color` in `property color name`, else empty."""
    if at >= 2 and found[at - 2].text == "property" and found[at - 1].kind == "name":
        return found[at - 1].text
    return ""


def _expression(found: list[Token], start: int) -> tuple[Token, ...]:
    depth, taken = 0, []
    for at in range(start, len(found)):
        token = found[at]
        depth += (token.text in OPENING) - (token.text in CLOSING) if token.kind == "sign" else 0
        if depth < 0 or (depth == 0 and (token.text == ";" or _ends_line(found, at, bool(taken)))):
            break
        if token.kind != "line":
            taken.append(token)
    return tuple(taken)


def _ends_line(found: list[Token], at: int, begun: bool) -> bool:
    if found[at].kind != "line" or not begun:
        return False
    following = next((token for token in found[at + 1 :] if token.kind != "line"), None)
    return found[at - 1].text not in JOINING and (following is None or following.text not in JOINING)
