"""The gate: which bytes it lets through, and the one thing it says of others."""

from __future__ import annotations

import pytest

from kiosk.content.gate import Limits, Refused, parse
from kiosk.content.nodes import Mapping, Scalar, Sequence, path_to

QUOTE_IT = "a colon is not expected here"
ROWS = [
    (b"a:\n\tb: 1\n", 1, 0, "a tab cannot indent a line"),
    (b"a:\n  - x\n\t- y\n", 2, 0, "a tab cannot indent a line"),
    (b"a:\n  b: 1\n  \tc: 2\n", 2, 2, "a tab cannot indent a line"),
    (b"a: b\nc: \x00d\n", 1, 3, "holds the invisible character U+0000"),
    ("a: é\x07\n".encode(), 0, 4, "holds the invisible character U+0007"),
    ("a: \u2028b\n".encode(), 0, 3, "holds the invisible character U+2028"),
    ("a: é \x9b\n".encode(), 0, 5, "holds the invisible character U+009B"),
    ("é: 1\nb: \ufffe\n".encode(), 1, 3, "holds the invisible character U+FFFE"),
    ("a: é\nb: ".encode() + b"\xff\n", 1, 3, "is not UTF-8: the byte 0xFF"),
    (b"a: 1\rb: 2\r\nc: \xff", 2, 3, "is not UTF-8: the byte 0xFF"),
    (b"a: 1\r\tb: 2", 1, 0, "a tab cannot indent a line"),
    ("a: é".encode("latin-1"), 0, 3, "is not UTF-8: the byte 0xE9"),
    ("a: 1".encode("utf-16"), 0, 0, "is not UTF-8 but UTF-16"),
    (b"a: b: c\n", 0, 4, QUOTE_IT),
    (b"a: b\n c: d\n", 1, 2, QUOTE_IT),
    (b'a: 1\nb: "x\n', 1, 3, "the quotes that open here are never closed"),
    (b"a: [1, 2\nb: 3\n", 1, 1, "the list [ of line 1 is not closed before this"),
    (b"a: {x: 1\n", 1, 0, "the group { of line 1 is not closed before this"),
    (b"- a\nb: 1\n", 1, 0, "this does not belong to what began on line 1"),
    (b"a: 'it's'\n", 0, 7, "this is not a key of the group that began on line 1"),
    (b"a: @b\n", 0, 3, "a text cannot begin with @"),
    (b"a: - b\n", 0, 3, "a list cannot begin on this line"),
    (b"a: &x 1\n", 0, 3, "has an anchor (&x), which decks do not use"),
    (b"a: *x\n", 0, 3, "has an alias (*x), which decks do not use"),
    (b"a:\n  <<: {b: 1}\n", 1, 2, "has a merge key (<<), which decks do not use"),
    (b"a: !!python/object:os.system x\n", 0, 3, 'has a tag ("tag:yaml.org,2002:python/object:os.system"), which decks do not use'),  # noqa: E501
    (b"? [a]\n: b\n", 0, 2, "has a list or a group where a key must stand"),
    (b"a: 1\n---\nb: 2\n", 1, 0, "has a second document"),
    (b'a: "\\ud800"\n', 0, 6, "is not YAML: found invalid unicode character escape code"),
]  # fmt: skip


@pytest.mark.parametrize(("data", "line", "column", "message"), ROWS, ids=[row[3][:40] for row in ROWS])
def test_what_is_refused(data: bytes, line: int, column: int, message: str) -> None:
    with pytest.raises(Refused) as refused:
        parse(data)
    found = refused.value
    assert (found.line, found.column, found.message) == (line, column, message)


@pytest.mark.parametrize("data", [b"", b"\n\n", b"# a comment\n"])
def test_an_empty_file_has_no_root(data: bytes) -> None:
    assert parse(data) == (None, [])


@pytest.mark.parametrize(
    "data",
    [b"a: 1\nb: 2\n", b"\xef\xbb\xbfa: 1\nb: 2\n", b"a: 1\r\nb: 2\r\n", b"--- # one\na: 1\nb: 2\n...\n",
     b"%YAML 1.2\n---\na: 1\nb: 2\n"],
)  # fmt: skip
def test_marks_and_line_ends_make_no_difference(data: bytes) -> None:
    root, duplicates = parse(data)
    assert isinstance(root, Mapping)
    assert {key: node.value for key, node in root.values.items() if isinstance(node, Scalar)} == {
        "a": "1",
        "b": "2",
    }
    assert duplicates == []


def test_the_first_of_two_keys_counts_and_the_second_is_told() -> None:
    root, duplicates = parse(b"a: 1\nb: 2\na: 3\n")
    assert isinstance(root, Mapping)
    assert [(d.key.line, d.first.line) for d in duplicates] == [(2, 0)]
    value = root.values["a"]
    assert isinstance(value, Scalar)
    assert value.value == "1"


@pytest.mark.parametrize(
    ("limits", "data", "message"),
    [
        (Limits(bytes=3), b"a: 1", "is larger than 0 MB"),
        (Limits(depth=3), b"[[[[", "is nested deeper than 3 levels"),
        (Limits(values=3), b"[a, b]", "holds more than 3 values"),
        (Limits(values=9), b"[[], [], a]", "holds more than 9 values"),
    ],
)
def test_limits(limits: Limits, data: bytes, message: str) -> None:
    with pytest.raises(Refused, match=message):
        parse(data, limits)


def test_a_path_leads_to_every_node() -> None:
    root, _ = parse(b"a:\n  - id: x\n    t: 1\n  - [p, q]\nb: {c: d}\n")
    assert isinstance(root, Mapping)
    items, group = root.values["a"], root.values["b"]
    assert isinstance(items, Sequence)
    assert isinstance(group, Mapping)
    first, second = items.items
    assert isinstance(first, Mapping)
    assert isinstance(second, Sequence)
    targets = [root, items, first, first.keys["t"], first.values["t"], second.items[1], group.values["c"]]
    assert [".".join(path_to(root, node)) for node in targets] == [
        "",
        "a",
        "a.x",
        "a.x.t",
        "a.x.t",
        "a.2.2",
        "b.c",
    ]
