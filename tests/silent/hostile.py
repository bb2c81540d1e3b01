"""A deck by somebody who wants the kiosk to call home, to show other files, or to start something.

`{home}` is an address that answers, `{outside}` a picture that is there but not in the deck.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import Path

from kiosk.content.starter import write_starter

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
# Refused: each is the picture of a slide, and an error.
PICTURES = {
    "web": "{home}/picture.png",
    "file-url": "file://{outside}",
    "absolute": "{outside}",
    "escape": "../../outside.png",
    "link": "../media/link.png",
    "unc": r"\\127.0.0.1\share\picture.png",
    "unc-slashes": "//127.0.0.1/share/picture.png",
    "data": "data:image/png;base64,AAAA.png",
    "resource": "qrc:/qt-project.org/picture.png",
    "provider": "image://qr/picture.png",
    "program": "../media/program.png",
}
# Inert: each is shown letter by letter.
TEXTS = {
    "image": "<img src='{home}/image.png'>Hello",
    "link": "<a href='{home}/link'>Touch here</a>",
    "markdown": "![picture]({home}/markdown.png) [link]({home}/markdown)",
    "entities": "&#60;img src='{home}/entity.png'&#62; &lt;b&gt;",
    "style": "<style>@import url({home}/style.css)</style><b>Bold</b>",
    "script": "<script src='{home}/script.js'></script><iframe src='{home}'>",
}
_SLIDES = """\
slides:
  - id: first
    layout: title
    title: {image}
    subtitle: {link}
  - id: texts
    layout: points
    title: {style}
    points:
      - {{icon: mdi6.map, text: {markdown}}}
      - {{icon: mdi6.map, text: {entities}}}
      - {{icon: mdi6.map, text: {script}}}
  - id: numbers
    layout: figures
    title: {image}
    figures:
      - {{value: 7, icon: mdi6.map, label: {script}, source: hostile, as_of: 2026-01}}
  - id: take
    layout: takeaway
    title: {link}
    text: {markdown}
    qr: {{url: "{home}/take"}}
  - id: card
    layout: takeaway
    title: {link}
    text: {entities}
    qr: {{vcard: {{name: "<b>A</b>", url: "{home}/card"}}}}
"""
_PICTURE = """\
  - id: picture-{name}
    layout: picture
    title: {name}
    picture: {quoted}
    alt: nothing
  - id: ground-{name}
    layout: title
    title: {name}
    background: {quoted}
"""
_SOURCE = """\
  hostile:
    title: {image}
    publisher: {link}
    date: 2026-01
    url: {home}/source
"""


def write_hostile(folder: Path, home: str, wrong: Mapping[str, str] = PICTURES) -> None:
    """Write it into a new folder, beside a picture that is not its own; `wrong` are the pictures it names."""
    write_starter(folder)
    outside = folder.parent / "outside.png"
    outside.write_bytes(PIXEL)
    (folder / "media").mkdir(exist_ok=True)
    (folder / "media" / "link.png").symlink_to(outside)
    (folder / "media" / "program.png").write_text(f"#!/bin/sh\ntouch {folder.parent}/started\n")
    (folder / "media" / "program.png").chmod(0o755)
    texts = {name: _quoted(text.format(home=home)) for name, text in TEXTS.items()}
    pictures = {name: _quoted(text.format(home=home, outside=outside)) for name, text in wrong.items()}
    slides = _SLIDES.format(home=home, **texts)
    slides += "".join(_PICTURE.format(name=name, quoted=quoted) for name, quoted in pictures.items())
    (folder / "slides" / "welcome.yaml").write_text(slides, encoding="utf-8")
    with (folder / "sources.yaml").open("a", encoding="utf-8") as sources:
        sources.write(_SOURCE.format(home=home, **texts))


def _quoted(text: str) -> str:
    """As YAML that says the text and nothing else."""
    return "'" + text.replace("'", "''") + "'"
