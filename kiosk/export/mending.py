"""What Qt writes into a PDF that is not the screen's, mended in the file it drew."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kiosk.export.spelling import Spelling, spelled

if TYPE_CHECKING:
    from pypdf import PdfWriter

_SHADOW = re.compile(rb"[^\n]*Tm\n/Span << /ActualText <> >> BDC\n.*?EMC\n", re.DOTALL)


def mend(writer: PdfWriter, spellings: Sequence[Spelling]) -> None:
    """Leave each heavy letter once, and spell out what is drawn.

    A weight of bold or more whose file does not call itself Bold, such as Noto Sans Black, Qt's PDF engine
    takes for a thin face to be thickened: it draws every letter again, a fortieth of its size to the left.
    Screens do not. It is found by the empty text that stands for the second one.
    """
    from pypdf.generic import NullObject, StreamObject

    told: dict[int, list[Spelling]] = {}
    for spelling in spellings:
        told.setdefault(spelling.page, []).append(spelling)
    for number, page in enumerate(writer.pages):
        contents = page.get("/Contents", NullObject()).get_object()
        if isinstance(contents, StreamObject):
            contents.set_data(spelled(_SHADOW.sub(b"", contents.get_data()), told.get(number, ())))
