"""Fetch the bundled fonts into `assets/fonts/`, with their licence beside them.

Run by hand when a font version changes: `python3 packaging/fonts.py`. Needs `npm` on the path and fontTools.
Static files are taken (one per weight), because Qt selects among them by weight without surprises.
"""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "assets" / "fonts"
WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700, "Black": 900}
SANS_STYLES = ("Regular", "SemiBold", "Black")


@dataclass(frozen=True)
class Source:
    """One npm package and the styles taken from it."""

    package: str
    version: str
    family: str
    styles: tuple[str, ...] = SANS_STYLES

    @property
    def stem(self) -> str:
        return self.family.replace(" ", "")


SOURCES = (
    Source("@expo-google-fonts/noto-sans", "0.4.2", "Noto Sans"),
    Source("@expo-google-fonts/noto-sans-devanagari", "0.4.1", "Noto Sans Devanagari"),
    Source("@expo-google-fonts/noto-sans-gurmukhi", "0.4.1", "Noto Sans Gurmukhi"),
    Source("@expo-google-fonts/noto-sans-gujarati", "0.4.2", "Noto Sans Gujarati"),
    Source("@expo-google-fonts/noto-nastaliq-urdu", "0.4.2", "Noto Nastaliq Urdu", ("Regular", "Bold")),
)


# Nastaliq brings a serif Latin of its own, which would set firm names inside Urdu apart from all others.
LETTERS = {*range(0x30, 0x3A), *range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x250)}
FOREIGN = frozenset(LETTERS | {ord(sign) for sign in "$%&+£€₹"})


def without_latin(file: Path) -> None:
    """Drop Latin letters and Western digits from a font file, so that they come from Noto Sans."""
    from fontTools import subset  # fetched for this step alone

    options = subset.Options(layout_features=["*"], name_IDs=["*"], name_languages=["*"], notdef_outline=True)
    font = subset.load_font(str(file), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=set(font.getBestCmap()) - FOREIGN)
    subsetter.subset(font)
    subset.save_font(font, str(file), options)


def fetch(source: Source, into: Path) -> Path:
    """Download one package and return the path of its archive."""
    command = ["npm", "pack", "--silent", f"{source.package}@{source.version}"]
    result = subprocess.run(command, cwd=into, check=True, capture_output=True, text=True)
    return into / result.stdout.split()[-1]


def member(archive: tarfile.TarFile, path: str) -> bytes:
    stream = archive.extractfile(f"package/{path}")
    if stream is None:
        raise FileNotFoundError(f"{path} is not a file in the package")
    return stream.read()


def unpack(source: Source, archive_path: Path, out: Path) -> str:
    """Write the styles of one package; return the text of its licence."""
    with tarfile.open(archive_path) as archive:
        for style in source.styles:
            folder = f"{WEIGHTS[style]}{style}"
            data = member(archive, f"{folder}/{source.stem}_{folder}.ttf")
            file = out / f"{source.stem}-{style}.ttf"
            file.write_bytes(data)
            if source.family == "Noto Nastaliq Urdu":
                without_latin(file)
        return member(archive, "LICENSE_FONT").decode("utf-8")


def merged_licence(texts: Iterable[str]) -> str:
    """One licence text under the copyright line of every font; they must agree on the rest."""
    split = [text.replace("\r\n", "\n").strip().split("\n", 1) for text in texts]
    bodies = {body.strip() for _, body in split}
    if len(bodies) != 1:
        raise ValueError("the fonts do not carry one and the same licence text")
    notices = dict.fromkeys(notice.strip() for notice, _ in split)
    return "\n".join(notices) + "\n\n" + bodies.pop() + "\n"


def readme(sources: Iterable[Source]) -> str:
    rows = [f"| {s.family} | {', '.join(s.styles)} | `{s.package}` | {s.version} |" for s in sources]
    return "\n".join(
        [
            "# Bundled fonts",
            "",
            "Static TrueType files, SIL Open Font License 1.1 (`OFL.txt`); unchanged, but that Latin letters",
            "and digits are left out of Noto Nastaliq Urdu: names in Urdu text come from Noto Sans.",
            "Rebuild with `python3 packaging/fonts.py`.",
            "",
            "| family | styles | npm package | version |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )


def main() -> int:
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        licences = [unpack(source, fetch(source, Path(folder)), OUT) for source in SOURCES]
    (OUT / "OFL.txt").write_text(merged_licence(licences), encoding="utf-8")
    (OUT / "README.md").write_text(readme(SOURCES), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
