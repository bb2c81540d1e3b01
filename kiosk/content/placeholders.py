"""What stands in place of a slide with errors."""

from __future__ import annotations

from kiosk.content.kinds import BAD
from kiosk.content.names import is_id
from kiosk.content.nodes import Node, Scalar, StandIn
from kiosk.content.parts import TEXT
from kiosk.content.survey import Reading, Survey
from kiosk.content.words import page_to_come
from kiosk.domain.slides import Placeholder
from kiosk.domain.text import Text


def placeholder(node: StandIn, at: Reading) -> Placeholder:
    """The slide with its own id, title and notes, as far as they can be read."""
    slide_id = _id(node, at)
    at.define("slide", Scalar(slide_id, node.line, node.column))
    return Placeholder(
        id=slide_id,
        section=at.section,
        title=_text(node.values.get("title"), at) or page_to_come(at.languages),
        notes=_text(node.values.get("notes"), at),
        problems=node.problems,
    )


def _id(node: StandIn, at: Reading) -> str:
    """The slide's own id, or one that no editor can have written."""
    own, taken = node.values.get("id"), at.survey.names.get("slide", {})
    if isinstance(own, Scalar) and is_id(own.value) and own.value not in taken:
        return own.value
    made = f"{at.section}--{node.line + 1}"
    while made in taken:
        made += "-"
    return made


def _text(node: Node | None, at: Reading) -> Text | None:
    """The text of a node; what is wrong with it was told before."""
    if node is None:
        return None
    survey = at.survey
    quiet = Survey(survey.folder, survey.today, survey.languages, survey.languages_known)
    text = TEXT.read(node, Reading(quiet, at.file, node))
    return None if text is BAD else text
