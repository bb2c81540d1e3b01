"""Writes a deck of any size, the same again from the same seed: firms and slides that nobody has heard of.

    .venv/bin/python tests/bench/big_deck.py DIR [--firms 5000] [--slides 500] [--polygons 0] [--seed 1]

Names are syllables, alike in five scripts. With `--polygons`, the deck has a map of its own: the shipped one
with so many pieces of built-up land. What it writes passes `kiosk check`.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

from kiosk import paths
from kiosk.content.basemap import load_basemap
from kiosk.domain.basemap import Basemap
from kiosk.domain.geography import Point

SHIPPED = paths.assets() / "map" / "west-midlands.geojson"
LANGUAGES = ("en", "hi", "pa", "gu", "ur")
SYLLABLES = (
    ("ba", "बा", "ਬਾ", "બા", "با"),
    ("di", "दी", "ਦੀ", "દી", "دی"),
    ("go", "गो", "ਗੋ", "ગો", "گو"),
    ("ja", "जा", "ਜਾ", "જા", "جا"),
    ("ka", "का", "ਕਾ", "કા", "کا"),
    ("lo", "लो", "ਲੋ", "લો", "لو"),
    ("mi", "मी", "ਮੀ", "મી", "می"),
    ("nu", "नू", "ਨੂ", "નૂ", "نو"),
    ("pa", "पा", "ਪਾ", "પા", "پا"),
    ("ri", "री", "ਰੀ", "રી", "ری"),
    ("so", "सो", "ਸੋ", "સો", "سو"),
    ("ta", "ता", "ਤਾ", "તા", "تا"),
    ("vi", "वी", "ਵੀ", "વી", "وی"),
    ("zu", "ज़ू", "ਜ਼ੂ", "ઝૂ", "زو"),
)
SECTORS = (
    ("mdi6.car", "circle"),
    ("mdi6.motorbike", "triangle"),
    ("mdi6.laptop", "diamond"),
    ("mdi6.bank", "square"),
    ("mdi6.factory", "hexagon"),
    ("mdi6.heart-pulse", "shield"),
    ("mdi6.school", "pentagon"),
    ("mdi6.briefcase", "star"),
)
STATUSES, STATUS_SHARES = ("current", "planned", "past", "unconfirmed"), (80, 6, 8, 6)
KINDS, KIND_SHARES = ("site", "postcode", "town", "area", "region"), (60, 15, 10, 8, 7)
TOWN_SHARES = {1: 40, 2: 12, 3: 4, 4: 1}
SPREAD_KM = 2.5
SHARING = 0.05
"""The part of firms that share a building with the one before."""
LATITUDE_KM = 111.2
SLIDES_IN_SECTION = 20

Text = dict[str, str]


class Maker:
    """Chance, and the map that it scatters firms on."""

    def __init__(self, seed: int, basemap: Basemap) -> None:
        self.chance = Random(seed)
        self.basemap = basemap
        self._shares = [TOWN_SHARES[place.rank] for place in basemap.places]
        self._last: Point = basemap.places[0].point

    def words(self, count: int, least: int = 2, most: int = 4) -> Text:
        """Words of a few syllables, the same ones in every script."""
        made = [self.chance.choices(SYLLABLES, k=self.chance.randint(least, most)) for _ in range(count)]
        return {
            code: " ".join("".join(syllable[number] for syllable in word) for word in made).capitalize()
            for number, code in enumerate(LANGUAGES)
        }

    # --- firms

    def firms(self, count: int) -> dict[str, Any]:
        return {
            "id": "firms",
            "title": self.words(1),
            "sectors": [
                {"id": f"sector-{number}", "name": self.words(1), "icon": icon, "shape": shape}
                | {"colour": f"sector-{number}"}
                for number, (icon, shape) in enumerate(SECTORS, start=1)
            ],
            "firms": [self._firm(number) for number in range(count)],
        }

    def _firm(self, number: int) -> dict[str, Any]:
        chance = self.chance
        kind = chance.choices(KINDS, KIND_SHARES)[0]
        sites = 1 if kind == "region" else chance.choices((1, 2, 3), (85, 10, 5))[0]
        return {
            "id": f"firm-{number:05d}",
            "name": self.words(2),
            "sector": f"sector-{chance.choices(range(1, 9), range(8, 0, -1))[0]}",
            "about": self.words(12),
            "status": chance.choices(STATUSES, STATUS_SHARES)[0],
            "as_of": "2026-01",
            "sources": ["invented"],
            "sites": [self._site(kind) for _ in range(sites)],
        }

    def _site(self, kind: str) -> dict[str, Any]:
        name = self.words(1)["en"]  # a name may stay as it is in every language
        if kind == "region":
            return {"name": name, "precision": "region"}
        point, area = self._somewhere()
        if kind in ("town", "area"):
            town = self.chance.choices(self.basemap.places, self._shares)[0].id
            return {"name": name, "place": town if kind == "town" else area, "precision": kind}
        lat, lon = self.basemap.projection.to_degrees(point)
        return {"name": name, "place": area, "lat": round(lat, 5), "lon": round(lon, 5), "precision": kind}

    def _somewhere(self) -> tuple[Point, str]:
        """A point in or near some town, and the area that it lies in."""
        while True:
            town = self.chance.choices(self.basemap.places, self._shares)[0].point
            near = (self.chance.gauss(town[0], SPREAD_KM), self.chance.gauss(town[1], SPREAD_KM))
            at = self._last if self.chance.random() < SHARING else near
            area = self.basemap.area_at(at)
            if area is not None:
                self._last = at
                return at, area.id

    # --- slides

    def slide(self, number: int) -> dict[str, Any]:
        """Slides of a few layouts in turn."""
        head = {"id": f"slide-{number:04d}", "title": self.words(3)}
        match number % 4:
            case 0:
                return {**head, "layout": "title", "subtitle": self.words(5)}
            case 1:
                points = [{"icon": SECTORS[i][0], "text": self.words(5)} for i in range(4)]
                return {**head, "layout": "points", "points": points}
            case 2:
                figures = [
                    {"value": self.chance.randint(2, 90), "label": self.words(2), "source": "invented"}
                    | {"as_of": "2026-01", "of": 100, "of_label": self.words(2)}
                    for _ in range(2)
                ]
                return {**head, "layout": "figures", "figures": figures}
            case _:
                events = [{"date": str(1980 + i * 9), "text": self.words(6)} for i in range(5)]
                return {**head, "layout": "timeline", "events": events, "sources": ["invented"]}

    # --- the map

    def built_up(self, count: int) -> Iterator[dict[str, Any]]:
        """Blots as large, and with as many corners, as the built-up land of the shipped map."""
        west, south, east, north = self.basemap.bounds
        for _ in range(count):
            corners = max(4, min(2000, round(self.chance.lognormvariate(2.9, 0.9))))
            middle = (
                self.chance.uniform(west + 0.1, east - 0.1),
                self.chance.uniform(south + 0.1, north - 0.1),
            )
            ring = self._blot(middle, corners, 0.12 * math.sqrt(corners))
            yield _feature({"kind": "built-up"}, ring)

    def _blot(self, middle: Point, corners: int, radius_km: float) -> list[Point]:
        lon, lat = middle
        degree_km = LATITUDE_KM * math.cos(math.radians(lat))
        ring = []
        for corner in range(corners):
            turn, away = math.tau * corner / corners, radius_km * self.chance.uniform(0.6, 1.0)
            east, north = away * math.cos(turn) / degree_km, away * math.sin(turn) / LATITUDE_KM
            ring.append((round(lon + east, 5), round(lat + north, 5)))
        return [*ring, ring[0]]


def _feature(about: dict[str, Any], ring: Sequence[Point]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": about,
        "geometry": {"type": "Polygon", "coordinates": [ring]},
    }


def _deck(maker: Maker, sections: int, basemap: str) -> dict[str, Any]:
    return {
        "kiosk": 1,
        "title": maker.words(3),
        "languages": list(LANGUAGES),
        "map": {"basemap": basemap},
        "sections": [
            {"id": f"section-{number}", "title": maker.words(2), "icon": SECTORS[number % 8][0]}
            | {"tile": "small", "slides": f"slides/section-{number}.yaml"}
            for number in range(sections)
        ],
    }


def write_deck(folder: Path, *, firms: int, slides: int, polygons: int = 0, seed: int = 1) -> None:
    """Write the deck into a folder that is there or not. Its map slide is called "map"."""
    maker = Maker(seed, load_basemap(SHIPPED))
    (folder / "slides").mkdir(parents=True, exist_ok=True)
    starts = [
        *range(0, max(1, slides - 1), max(SLIDES_IN_SECTION, math.ceil(slides / 40))),
        max(1, slides - 1),
    ]
    the_map = {"id": "map", "layout": "map", "title": maker.words(1), "show": "region", "explore": True}
    for number, (first, end) in enumerate(pairwise(starts)):
        pages = [maker.slide(page) for page in range(first, end)]
        write_yaml(
            folder / f"slides/section-{number}.yaml", {"slides": pages if number else [the_map, *pages]}
        )
    write_yaml(
        folder / "deck.yaml", _deck(maker, len(starts) - 1, "own.geojson" if polygons else SHIPPED.stem)
    )
    write_yaml(folder / "firms.yaml", maker.firms(firms))
    source = {"title": "Nothing of this is true", "publisher": "Chance", "date": "2026"}
    write_yaml(folder / "sources.yaml", {"sources": {"invented": source}})
    if polygons:
        _write_map(folder / "own.geojson", maker, polygons)


def _write_map(file: Path, maker: Maker, polygons: int) -> None:
    tree = json.loads(SHIPPED.read_bytes())
    others = [feature for feature in tree["features"] if feature["properties"]["kind"] != "built-up"]
    tree["features"] = [*others, *maker.built_up(polygons)]
    file.write_text(json.dumps(tree, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def write_yaml(file: Path, tree: dict[str, Any]) -> None:
    """Write a tree as people write it: block style, with quotes only where they are needed."""
    file.write_text("".join(_lines(tree, "")), encoding="utf-8")


def _lines(value: Any, indent: str) -> Iterator[str]:
    match value:
        case dict():
            for key, child in value.items():
                yield from _entry(f"{indent}{key}:", child, indent + "  ")
        case list():
            for item in value:
                lines = list(_lines(item, indent + "  "))
                yield f"{indent}- {lines[0].lstrip()}"
                yield from lines[1:]
        case str() if value[:1].isdigit():
            yield f'{indent}"{value}"\n'
        case _:
            yield f"{indent}{json.dumps(value) if isinstance(value, bool) else value}\n"


def _entry(key: str, child: Any, indent: str) -> Iterator[str]:
    if isinstance(child, dict | list):
        yield f"{key}\n"
        yield from _lines(child, indent)
    else:
        yield f"{key} {''.join(_lines(child, ''))}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    for name, default in (("firms", 5000), ("slides", 500), ("polygons", 0), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=default)
    asked = parser.parse_args()
    write_deck(asked.folder, firms=asked.firms, slides=asked.slides, polygons=asked.polygons, seed=asked.seed)


if __name__ == "__main__":
    main()
