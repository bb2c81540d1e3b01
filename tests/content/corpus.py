"""Decks made to harm (R10): each is the small deck with one thing in it that a reader must survive.

Nothing of it is kept as a file: what is large is made when it is asked for.
"""

from __future__ import annotations

import json
import os
import shutil
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.content.conftest import Draft

Harm = Callable[[Draft], object]
PLACES, WELCOME = "slides/places.yaml", "slides/welcome.yaml"
MB = 1_000_000


@dataclass(frozen=True)
class Case:
    """What is done to the deck, and the one problem that is told of it; "" where there is none to tell."""

    harm: Harm
    told: str


# --- files of YAML

MERGE = b"a0: &a0 {k: v}\n" + b"".join(
    b"a%d: &a%d\n  <<: [*a%d, *a%d]\n" % (i, i, i - 1, i - 1) for i in range(1, 70)
)
ALIAS = b"a0: &a0 [x, x]\n" + b"".join(
    b"a%d: &a%d [%s]\n" % (i, i, b", ".join([b"*a%d" % (i - 1)] * 9)) for i in range(1, 9)
)
TOO_MANY = "file: holds more than 400,000 values"
DEEP = "file: is nested deeper than 40 levels"
NO_KEY = "file: has a list or a group where a key must stand"
TEXTS: dict[str, tuple[Callable[[], bytes], str]] = {
    "merge keys": (lambda: MERGE, "has an anchor (&a0)"),
    "aliases": (lambda: ALIAS, "has an anchor (&a0)"),
    "brackets": (lambda: b"[" * 4 * MB, DEEP),
    "braces": (lambda: b"{" * 4 * MB, NO_KEY),
    "dashes": (lambda: b"- " * 4 * MB, DEEP),
    "levels": (lambda: b"".join(b" " * n + b"a:\n" for n in range(2000)), DEEP),
    "a million keys": (lambda: b"".join(b"%d:\n" % n for n in range(MB)), TOO_MANY),
    "groups": (lambda: b"[" + b"{}," * 2_500_000 + b"]", TOO_MANY),
    "values": (lambda: b"- a\n" * 1_900_000, TOO_MANY),
    "nothing but comments": (lambda: b"#\n" * 3_900_000, "file: is empty"),
    "zero bytes": (lambda: b"a: b\n\0", "2:1: error: file: holds the invisible character U+0000"),
    "escapes of terminals": (lambda: b"a: \x1b[2J\n", "file: holds the invisible character U+001B"),
    "not UTF-8": (lambda: b"\n" * 7 * MB + b"\xff", "file: is not UTF-8: the byte 0xFF"),
    "UTF-16": (lambda: "kiosk: 1".encode("utf-16"), "file: is not UTF-8 but UTF-16"),
    "UTF-16 without a mark": (lambda: "kiosk: 1".encode("utf-16-le"), "invisible character U+0000"),
    "half a surrogate": (lambda: b"a: \xed\xa0\x80\n", "file: is not UTF-8: the byte 0xED"),
    "a surrogate escaped": (lambda: b'a: "\\ud800"\n', "file: is not YAML: found invalid unicode"),
    "a tag": (lambda: b"a: !!python/object/apply:os.system [id]\n", "file: has a tag"),
    "a program": (lambda: b"\x7fELF\2\1\1" + bytes(200), "file: holds the invisible character U+007F"),
    "open quotes": (lambda: b'a: "' + b"\\\n" * 3_900_000, "file: the quotes that open here"),
    "one key a million times": (lambda: b"k: v\n" * MB, TOO_MANY),
    "two documents": (lambda: b"a: 1\n---\n" * 400_000, "file: has a second document"),
}
KEYS = b"".join(b"k%d: v\n" % n for n in range(190_000))
SOME = ("merge keys", "brackets", "a million keys", "groups", "UTF-16", "half a surrogate")
"""What is done to files that are read like the others."""
FILES = ("deck.yaml", PLACES, "firms.yaml", "sources.yaml", "words.yaml")


def instead(file: str, data: Callable[[], bytes]) -> Harm:
    return lambda draft: draft.write(file, data())


def alone(draft: Draft) -> None:
    """So many keys, and nothing else."""
    shutil.rmtree(draft.folder)
    draft.folder.mkdir()
    draft.write("deck.yaml", KEYS)


def huge(file: str) -> Harm:
    """A hundred megabytes, of which a disk holds none."""

    def harm(draft: Draft) -> None:
        draft.write(file, b"")
        os.truncate(draft.folder / file, 100 * MB)

    return harm


def to(file: str, target: str) -> Harm:
    """A link in place of a file."""

    def harm(draft: Draft) -> None:
        draft.write(file, b"")
        (draft.folder / file).unlink()
        (draft.folder / file).symlink_to(target)

    return harm


def fifo(file: str) -> Harm:
    def harm(draft: Draft) -> None:
        draft.write(file, b"")
        (draft.folder / file).unlink()
        os.mkfifo(draft.folder / file)

    return harm


def files() -> dict[str, Case]:
    made = {
        f"{what} in {file}": Case(instead(file, data), told)
        for file in FILES
        for what, (data, told) in TEXTS.items()
        if file not in {"firms.yaml", "sources.yaml"} or what in SOME
    }
    made["some keys in deck.yaml"] = Case(alone, "file: has 190,000 keys")
    for file in FILES:
        made[f"100 MB in {file}"] = Case(huge(file), "is larger than")
        link = "is a link out of the deck's folder"
        made[f"{file} from outside"] = Case(to(file, "/etc/passwd"), link)
        made[f"{file} without an end"] = Case(to(file, "/dev/zero"), "is not a file")
        made[f"{file} a pipe"] = Case(fifo(file), "is not a file")
        if file in {"deck.yaml", PLACES}:  # without the others a deck is a deck
            made[f"{file} a ring"] = Case(to(file, Path(file).name), "is ")
    return made


# --- values

LONG = "x" * 7 * MB


def value(file: str, old: str, new: str, told: str) -> Case:
    return Case(lambda draft: draft.edit(file, old, new), told)


VALUES = {
    "a huge text": value(WELCOME, "en: Our region", f"en: {LONG}", "is longer than 5,000 characters"),
    "a huge key": value(WELCOME, "    subtitle:", f"    ? {LONG}\n    :", "is not"),
    "a huge id": value(WELCOME, "id: welcome", f"id: {LONG}", "is"),
    "a huge number": value(PLACES, "value: 7", f"value: {'9' * 7 * MB}", "is"),
    "a number of thousands of digits": value(PLACES, "value: 7", f"value: {'9' * 5000}", "is"),
    "not a number": value(PLACES, "value: 7", "value: .nan", "is not a number"),
    "endless": value(PLACES, "value: 7", "value: 1e999", "is"),
    "a zero byte": value(WELCOME, "en: Our region", 'en: "a\\0b"', "holds the invisible character U+0000"),
    "a text turned round": value(
        WELCOME, "en: Our region", "en: a\u202etxt", "holds the invisible character U+202E"
    ),
    "a text turned round by an escape": value(
        WELCOME, "en: Our region", 'en: "a\\u202etxt"', "holds the invisible character U+202E"
    ),
    "a font": value("deck.yaml", "attract:\n", "theme: {font: evil.ttf}\nattract:\n", '"font" is not'),
    "markup": value(WELCOME, "en: Our region", "en: <img src='https://a.b/c.png'>", ""),
}

# --- paths

PICTURE = "    picture: {{file: {path}, decorative: true}}\n    subtitle:"
OUTSIDE, LEAVES = "is not a path inside the deck", "leaves the deck's folder"
PATHS = {
    "../../secret.png": LEAVES,
    "../media/../../../secret.png": LEAVES,
    "/etc/secret.png": OUTSIDE,
    "//server/share/a.png": OUTSIDE,
    "~/a.png": OUTSIDE,
    "C:/a.png": OUTSIDE,
    "file:///etc/a.png": OUTSIDE,
    "https://example.org/a.png": OUTSIDE,
    "'data:image/png;base64,AAAA.png'": OUTSIDE,
    "qrc:/a.png": OUTSIDE,
    "image://map/a.png": OUTSIDE,
    "'..\\..\\a.png'": "has a backslash",
    "../media/CON.png": "is a name that Windows keeps for itself",
    "../media/nul/a.png": "is a name that Windows keeps for itself",
    "../media/com1.x.png": "is a name that Windows keeps for itself",
    "../media/a.png:b.png": "has a colon",
    "../media/a.svg": "is not a file of the kind",
    "/dev/zero.png": OUTSIDE,
    "'a\\0.png'": "has a backslash",
    '"a\\0.png"': "holds the invisible character U+0000",
    "../media": "is not a file of the kind",
    f"../media/{'a' * 400}.png": "",
    f"{'../' * 200}a.png": "is longer than 500 characters",
}


def pictured(path: str) -> Harm:
    return lambda draft: draft.edit(WELCOME, "    subtitle:", PICTURE.format(path=path))


def paths() -> dict[str, Case]:
    return {f"the path {path[:40]}": Case(pictured(path), told) for path, told in PATHS.items() if told}


# --- pictures


def png(width: int, height: int, data: bytes = b"", end: bool = True) -> bytes:
    """A picture of that size, as its header says."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", data) + (chunk(b"IEND", b"") if end else b"")


def saved(kind: str) -> bytes:
    """A picture that is whole."""
    from io import BytesIO

    from PIL import Image

    stream = BytesIO()
    Image.effect_noise((200, 200), 90).save(stream, kind)
    return stream.getvalue()


NO_PICTURE = "is not a PNG, JPEG or WebP picture"
PICTURES: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a PNG of 60 000 × 60 000": ("a.png", lambda: png(60_000, 60_000), "has 60000 × 60000 pixels"),
    "a PNG beyond all numbers": ("a.png", lambda: png(2**32 - 1, 2**32 - 1), "pixels"),
    "a PNG without pixels": ("a.png", lambda: png(0, 9), "has no pixels"),
    "half a PNG": ("a.png", lambda: saved("PNG")[:9000], "is cut short"),
    "half a JPEG": ("a.jpg", lambda: saved("JPEG")[:9000], "is cut short"),
    "the head of a JPEG": ("a.jpg", lambda: b"\xff\xd8\xff", "is cut short"),
    "half a WebP": ("a.webp", lambda: saved("WEBP")[:4000], "is cut short"),
    "a JPEG without an end": ("a.jpg", lambda: b"\xff\xd8" + b"\xff\xe0\0\2" * MB, "is a damaged JPEG"),
    "a GIF as a PNG": ("a.png", lambda: b"GIF89a" + bytes(50), NO_PICTURE),
    "an SVG as a PNG": ("a.png", lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", NO_PICTURE),
    "a ZIP as a PNG": ("a.png", lambda: b"PK\3\4" + bytes(500), NO_PICTURE),
    "a font as a PNG": ("a.png", lambda: b"\0\1\0\0" + bytes(500), NO_PICTURE),
    "a page as a JPEG": ("a.jpg", lambda: b"<html><script>alert(1)</script>", NO_PICTURE),
    "an empty picture": ("a.png", lambda: b"", NO_PICTURE),
}


def picture(name: str, data: Callable[[], bytes], draft: Draft) -> None:
    draft.write(f"media/{name}", data())
    pictured(f"../media/{name}")(draft)


def large_picture(draft: Draft) -> None:
    picture("a.png", lambda: png(9, 9), draft)
    os.truncate(draft.folder / "media/a.png", 100 * MB)


# --- maps and layers

LAYER = "basemap: west-midlands\n  layers: [{id: trams, file: t.geojson, style: plum, credit: us}]"


def layer(data: Callable[[], bytes], draft: Draft) -> None:
    draft.write("t.geojson", data())
    draft.edit("deck.yaml", "basemap: west-midlands", LAYER)


def basemap(data: Callable[[], bytes], draft: Draft) -> None:
    draft.write("t.geojson", data())
    draft.edit("deck.yaml", "basemap: west-midlands", "basemap: t.geojson")


def line(points: int) -> bytes:
    shape = {"type": "LineString", "coordinates": [[-1.5, 52.4]] * points}
    feature = {"type": "Feature", "properties": {}, "geometry": shape}
    return json.dumps({"type": "FeatureCollection", "features": [feature]}, separators=(",", ":")).encode()


SHAPES: dict[str, tuple[Callable[[], bytes], str]] = {
    "brackets": (lambda: b"[" * 3_900_000, "file: holds more than 400,000 values"),
    "some brackets": (lambda: b"[" * 300_000, "file: is nested too deep"),
    "groups": (lambda: b"[" + b"{}," * 190_000 + b"{}]", "t.geojson:1:1: error: "),
    "digits": (lambda: b"[" + b"9" * 3_900_000 + b"]", "t.geojson:1:1: error: file: cannot be read"),
    "too large": (lambda: b" " * 5 * MB, "is larger than 4 MB"),
    "too many points": (lambda: line(120_000), "points"),
    "endless places": (lambda: line(2).replace(b"52.4", b"1e999"), "t.geojson:1:"),
    "no numbers": (lambda: line(2).replace(b"52.4", b"NaN"), "t.geojson:1:"),
    "a page": (lambda: b"<html>", "file: a value is missing here"),
    "zero bytes": (lambda: bytes(1000), "file: holds the invisible character U+0000"),
    "not UTF-8": (lambda: b'"\xff"', "file: is not UTF-8"),
    "one key a hundred thousand times": (
        lambda: line(2)[:-1] + b',"a":1' * 100_000 + b"}",
        "is there twice",
    ),
}
NO_MAP = "t.geojson is not a map like the program's own"


def cases() -> dict[str, Case]:
    return {
        **files(),
        **VALUES,
        **paths(),
        **{name: Case(partial(picture, file, data), told) for name, (file, data, told) in PICTURES.items()},
        "100 MB of picture": Case(large_picture, "is larger than 50 MB"),
        **{f"a layer of {name}": Case(partial(layer, data), told) for name, (data, told) in SHAPES.items()},
        **{
            f"a map of {name}": Case(partial(basemap, data), NO_MAP)
            for name, (data, _) in SHAPES.items()
        },
        "a map of many groups": Case(
            partial(basemap, lambda: b'{"features":[' + b"{}," * 2_500_000 + b"{}]}"), NO_MAP
        ),
    }  # fmt: skip


CASES = cases()
