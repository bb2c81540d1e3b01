"""Text in the deck's languages: a plain string in the first of them, or a map by language."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.content.kinds import BAD, Bad, Json, Kind, word
from kiosk.content.nodes import Mapping, Node, Scalar
from kiosk.content.survey import Reading
from kiosk.content.wording import did_you_mean, listed, shown
from kiosk.domain.text import Text

_LONGEST = 5_000
_MOST_LANGUAGES = 50


@dataclass(frozen=True, eq=False, repr=False)
class Words(Kind):
    """A Text. A `name` may stay as it is written in every language, so a plain string of it lacks nothing."""

    name: bool = False

    def read(self, node: Node, at: Reading) -> Text | Bad:
        match node:
            case Scalar():
                return self._plain(node, at)
            case Mapping() if len(node.values) <= _MOST_LANGUAGES:
                return self._by_language(node, at)
            case _:
                at.error(
                    node, "must be a text, or a group of texts by language", "write it like {en: Welcome}"
                )
                return BAD

    def _plain(self, node: Scalar, at: Reading) -> Text | Bad:
        text = word(node, at, "a text", _LONGEST)
        if text is BAD:
            return BAD
        if not self.name and len(at.languages) > 1 and any(map(str.isalpha, text)):
            _untranslated(node, at, at.languages[1:])
        return Text({at.first: text})

    def _by_language(self, node: Mapping, at: Reading) -> Text | Bad:
        """Only the words are looked at while it is not known which languages the deck speaks."""
        read = {code: self._one(code, child, node, at) for code, child in node.values.items()}
        if not at.survey.languages_known:
            return BAD
        if at.first not in read:
            at.error(node, f"has no text in {at.first}, the deck's first language")
            return BAD
        if missing := [code for code in at.languages if code not in read]:
            _untranslated(node, at, missing)
        texts = {code: text for code in at.languages if (text := read.get(code, BAD)) is not BAD}
        return Text(texts) if at.first in texts else BAD

    def _one(self, code: str, child: Node, node: Mapping, at: Reading) -> str | Bad:
        if code in at.languages or not at.survey.languages_known:
            return word(child, at, "a text", _LONGEST)
        at.wrong_key(
            node, code, f"{shown(code)} is not a language of this deck", did_you_mean(code, at.languages)
        )
        return BAD

    def schema(self, defs: Json) -> Json:
        defs.setdefault("text", _SCHEMA)
        return {"$ref": "#/$defs/text"}


def _untranslated(node: Node, at: Reading, missing: tuple[str, ...] | list[str]) -> None:
    at.warning(node, f"is not translated into {listed(missing)}", f"{at.first} is shown instead")


_SCHEMA: Json = {
    "description": "A text: a plain string in the deck's first language, or one string for each language.",
    "anyOf": [
        {"type": ["string", "number"]},
        {
            "type": "object",
            "propertyNames": {"pattern": "^[a-z]{2,3}(-[A-Za-z]{2,4})*$"},
            "additionalProperties": {"type": ["string", "number"]},
            "minProperties": 1,
        },
    ],
}
