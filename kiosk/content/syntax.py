"""The YAML parser's complaints in plain words."""

from __future__ import annotations

from yaml.error import MarkedYAMLError

_QUOTE_IT = "put a text that holds a colon or begins with a sign in quotes"


def plain_words(error: MarkedYAMLError, data: bytes) -> tuple[int, int, str, str]:
    """Line and column from 0, what is wrong, and a hint, for an error of the parser on these bytes."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return 0, 0, f"is not YAML: {error.problem or error.context}", ""
    line, column = mark.line, mark.column
    if (tab := _tab_in_indentation(data, line, column)) is not None:
        return line, tab, "a tab cannot indent a line", "use spaces"
    problem = (error.problem or "").lower()
    opened = error.context_mark
    if "end of stream" in problem and opened is not None:
        return opened.line, opened.column, "the quotes that open here are never closed", "close them"
    begun = f"line {opened.line + 1}" if opened is not None else "above"
    message, hint = _in_words(problem, begun, _character(data, line, column))
    return line, column, message, hint


def _in_words(problem: str, begun: str, character: str) -> tuple[str, str]:
    match problem:
        case p if "cannot start any token" in p:
            return f"a text cannot begin with {character or 'this sign'}", "put it in quotes"
        case p if "mapping values are not allowed" in p:
            return "a colon is not expected here", f"check the indentation; {_QUOTE_IT}"
        case p if "sequence entries are not allowed" in p:
            return "a list cannot begin on this line", "begin it on a line of its own"
        case p if "',' or ']'" in p:
            return f"the list [ of {begun} is not closed before this", "close it with ], or put a comma here"
        case p if "',' or '}'" in p:
            return (
                f"the group {{ of {begun} is not closed before this",
                "close it with }, or put a comma here",
            )
        case p if "'-' indicator" in p or "block end" in p:
            return f"this does not belong to what began on {begun}", "check the indentation and the quotes"
        case p if "expected key" in p:
            return (
                f"this is not a key of the group that began on {begun}",
                "check the indentation and the quotes",
            )
        case p if "expected ':'" in p:
            return "a key has no colon", "write key: value"
        case p:
            return f"is not YAML: {p or 'the parser gave no reason'}", _QUOTE_IT


def with_line_feeds(data: bytes) -> bytes:
    """The bytes with every line end as YAML counts it written as a line feed."""
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _line(data: bytes, line: int) -> str:
    data = with_line_feeds(data)
    start = 0
    for _ in range(line):
        start = data.find(b"\n", start) + 1
        if start == 0:
            return ""
    end = data.find(b"\n", start)
    return data[start : end if end >= 0 else len(data)][:2000].decode(errors="replace")


def _tab_in_indentation(data: bytes, line: int, column: int) -> int | None:
    text = _line(data, line)
    indentation = text[: len(text) - len(text.lstrip())]
    tab = indentation.find("\t")
    return tab if tab >= 0 and column <= len(indentation) else None


def _character(data: bytes, line: int, column: int) -> str:
    character = _line(data, line)[column : column + 1]
    return character if character.isprintable() else ""
