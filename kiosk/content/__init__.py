"""YAML to domain: a deck's folder becomes a Deck, or every problem in it with file, line, column and a hint.

Bytes pass the gate (`gate`) and become nodes that know where they stand (`nodes`). The declarations in
`schema` and `layouts`, written in the field language of `kinds` and `records`, turn nodes into the domain's
values. `checks` says what can only be said when everything is read. `mending` leaves out what is wrong.
There is no Qt here, and no dict leaves.
"""

from kiosk.content.load import check_deck, load_content, load_deck, load_sound
from kiosk.content.words import load_words

__all__ = ["check_deck", "load_content", "load_deck", "load_sound", "load_words"]
