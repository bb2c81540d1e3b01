"""Slides to hand out, drawn without a display: pictures, a PDF, one with notes, or a sheet to sign off."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QHashSeed

from kiosk.app import Kiosk, application
from kiosk.domain.content import Content
from kiosk.errors import KioskError, UsageError
from kiosk.export.about import about, when
from kiosk.export.pages import chosen, targets
from kiosk.export.sheet import Sheet
from kiosk.export.watch import Watch
from kiosk.export.writing import Job, write_notes, write_pdf, write_pictures, write_sheet


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What `kiosk export` was asked for: `out` is a folder, or a file that ends in .pdf; "" means all.

    `language` may be pages.ALL. `form` is "pages", "steps" (a page for each point and figure), "notes" (a
    PDF) or "sheet" (a PDF or a PNG).
    """

    content: Content
    out: Path
    size: tuple[int, int] = (1920, 1080)
    language: str = ""
    slide: str = ""
    form: str = "pages"


def export(options: ExportOptions) -> int:
    """Draw the deck, or one slide of it; returns the exit code."""
    write = _writer(options.form, options.out)
    deck = options.content.deck
    goals = targets(deck, options.out, options.language, folder=write is write_pictures)
    pages = chosen(deck, options.slide, stepping=options.form == "steps")
    made = when(os.environ)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    QHashSeed.setDeterministicGlobalSeed()  # a PDF's fonts are in the order of a hash
    app = application()
    try:
        with Watch(len(pages) * len(goals)) as watch:
            for language, out in goals:
                # Each from the start: after a switch, words are first measured in the last language's fonts.
                sheet = Sheet(Kiosk(options.content, language), options.size)
                write(Job(deck, sheet, pages, about(deck, language, made), out, watch))
                sheet.close()
    except OSError as error:
        raise KioskError(f"{options.out} cannot be written: {error.strerror}.") from error
    finally:
        app.processEvents()
    return 0


def _writer(form: str, out: Path) -> Callable[[Job], None]:
    """What writes that form to that place. Raises UsageError where the ending does not fit the form."""
    ending = out.suffix.lower()
    match form, ending:
        case ("pages" | "steps", ".pdf"):
            return write_pdf
        case ("pages" | "steps", _):
            return write_pictures
        case ("notes", ".pdf"):
            return write_notes
        case ("notes", _):
            raise UsageError(f"Notes are a PDF: {str(out)!r} must end in .pdf.")
        case (_, ".pdf" | ".png"):
            return write_sheet
        case _:
            raise UsageError(f"The sheet is one file: {str(out)!r} must end in .pdf or .png.")
