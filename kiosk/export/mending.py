"""What Qt writes into a PDF that is not the screen's, mended in the file it drew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfWriter

_SHADOW = re.compile(rb"[^\n]*Tm\n/Span << /ActualText <> >> BDC\n.*?EMC\n", re.DOTALL)


def without_shadows(writer: PdfWriter) -> None:
    """Leave each heavy letter once.

    A weight of bold or more whose file does not call itself Bold, such as Noto Sans Black, Qt's PDF engine
    takes for a thin face to be thickened: it draws every letter again, a fortieth of its size to the left.
    Screens do not. It is found by the empty text that stands for the second one.
    """
    from pypdf.generic import NullObject, StreamObject

    for page in writer.pages:
        contents = page.get("/Contents", NullObject()).get_object()
        if isinstance(contents, StreamObject):
            drawn = contents.get_data()
            if (once := _SHADOW.sub(b"", drawn)) != drawn:
                contents.set_data(once)
