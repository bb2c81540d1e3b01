"""The JSON Schema: what it says must be what the reader does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from kiosk.content.schema import json_schema
from kiosk.domain.slides import LAYOUTS


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for part in schema.values():
            yield from parts(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from parts(part)


def test_it_is_json_of_the_2020_draft() -> None:
    schema = json.loads(json.dumps(json_schema()))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_every_reference_leads_somewhere() -> None:
    schema = json_schema()
    referred = {part["$ref"] for part in parts(schema) if isinstance(part.get("$ref"), str)}
    assert referred
    assert {name.removeprefix("#/$defs/") for name in referred} <= schema["$defs"].keys()


def test_every_key_says_what_it_is_for() -> None:
    for record in json_schema()["$defs"].values():
        for key, kind in record.get("properties", {}).items():
            assert kind.get("description"), key


def test_every_pattern_compiles_and_every_group_is_closed() -> None:
    for part in parts(json_schema()):
        if isinstance(part.get("pattern"), str):
            re.compile(part["pattern"])
        if isinstance(part.get("properties"), dict) and "required" in part and "allOf" not in part:
            assert part["additionalProperties"] is False


def test_every_layout_is_there() -> None:
    names = json_schema()["$defs"].keys()
    assert {f"{layout.layout} slide" for layout in LAYOUTS} <= names


@pytest.mark.parametrize(
    "file", ["deck.yaml", "firms.yaml", "sources.yaml", "slides/welcome.yaml", "slides/places.yaml"]
)
def test_the_deck_of_kiosk_new_is_valid_by_it(draft, file: str) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    content = yaml.safe_load((draft.folder / file).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(json_schema())
    jsonschema.validate(
        json.loads(json.dumps(content, default=str)), json_schema(), jsonschema.Draft202012Validator
    )
