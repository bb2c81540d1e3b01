"""The program's own words: each is said somewhere, and everything that is said is there.

QML says a word by its property of `Words`, Python by its key; f"status_{…}" stands for all keys of its kind.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from kiosk import paths
from kiosk.content import load_words
from tests.architecture.qml_source import QML, ROOT

SAYS = {"say", "say_in"}
LIST = QML / "Kiosk" / "Components" / "Words.qml"
PROPERTY = re.compile(r'property string (\w+): Reading\.word\("(\w+)", Reading\.language\)')


def keys() -> set[str]:
    return set(load_words(paths.assets() / "words.yaml"))


def offered() -> dict[str, str]:
    """The keys by the properties that offer them to QML."""
    return dict(PROPERTY.findall(LIST.read_text(encoding="utf-8")))


def said_in_qml() -> set[str]:
    files = [file for file in QML.rglob("*.qml") if file != LIST]
    return {
        name for file in files for name in re.findall(r"\bWords\.(\w+)", file.read_text(encoding="utf-8"))
    }


def said_in_python() -> Iterator[str]:
    """Patterns of the keys that Python says, and of those that it takes from the words by themselves."""
    for file in sorted((ROOT / "kiosk").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name), args=[key, *_]):
                    if name in SAYS:
                        yield pattern(key)
                case ast.Subscript(value=ast.Call(func=ast.Name(id="_program")), slice=key):
                    yield pattern(key)


def pattern(key: ast.expr) -> str:
    match key:
        case ast.Constant(value=str(text)):
            return re.escape(text)
        case ast.JoinedStr(values=parts):
            return "".join(pattern(part) if isinstance(part, ast.Constant) else ".+" for part in parts)
        case _:
            raise AssertionError(f"line {key.lineno}: a word's key must be written where it is said")


def test_qml_says_every_word_that_it_is_offered() -> None:
    assert set(offered()) - said_in_qml() == set()


def test_every_word_is_said() -> None:
    python = "|".join(said_in_python())
    silent = {key for key in keys() - set(offered().values()) if not re.fullmatch(python, key)}
    assert silent == set()


def test_every_word_that_is_said_is_there() -> None:
    assert said_in_qml() <= set(offered())
    assert set(offered().values()) <= keys()
    assert [said for said in said_in_python() if not any(re.fullmatch(said, key) for key in keys())] == []
