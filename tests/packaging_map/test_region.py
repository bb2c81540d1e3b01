"""Other regions: boundaries that nobody has drawn before become a basemap, and the kiosk's map runs on it.

Each invented region has three counties side by side, the first with an island, the second with a lake that is
a hole, on another side of the equator and of Greenwich than the shipped map.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QColor, QGuiApplication

from kiosk import paths
from kiosk.app import Kiosk
from kiosk.content import check_deck, load_content
from kiosk.content.starter import write_starter
from kiosk.domain.geography import Box
from kiosk.system.fonts import load_fonts
from kiosk.viewmodels.map import MapViewModel
from tests.conftest import Tools

CORNERS = {"south-west": (-71.0, -35.0), "north-east": (77.0, 12.0), "equator": (-0.9, -0.5)}
Ring = list[list[float]]


@dataclass(frozen=True)
class Region:
    """A deck's folder with a region's files in it; west and south are its corner in degrees."""

    folder: Path
    west: float
    south: float
    compile: Callable[..., int]

    def box(self, left: float, bottom: float, right: float, top: float) -> Ring:
        """A ring around degrees east and north of the corner, with a bend in every side."""
        low, high = self.south + bottom, self.south + top
        first, last = self.west + left, self.west + right
        middle, half = (first + last) / 2, (low + high) / 2
        corners = [[first, low], [middle, low], [last, low], [last, half], [last, high]]
        return [*corners, [middle, high], [first, high], [first, half], [first, low]]

    def boundaries(self) -> list[dict]:
        island, water = self.box(0.1, 1.2, 0.3, 1.4), self.box(0.8, 0.4, 1, 0.6)[::-1]
        coast = {"type": "MultiPolygon", "coordinates": [[self.box(0, 0, 0.6, 1)], [island]]}
        lake = {"type": "Polygon", "coordinates": [self.box(0.6, 0, 1.2, 1), water]}
        hills = {"type": "Polygon", "coordinates": [self.box(1.2, 0, 1.8, 1)]}
        names = {"Western Sands": coast, "St Nobody's": lake, "Côte Haute": hills}
        return [
            {"type": "Feature", "properties": {"CODE": f"Z{n}", "NAME": name}, "geometry": shape}
            for n, (name, shape) in enumerate(names.items())
        ]  # fmt: skip

    def write(self, boundaries: list[dict], places: str = "") -> None:
        tree = {"type": "FeatureCollection", "features": boundaries}
        (self.folder / "counties.json").write_text(json.dumps(tree), encoding="utf-8")
        rows = (
            "id,name,lat,lon,rank",
            f"port,Port Null,{self.south + 0.2},{self.west + 0.2},1",
            f"farm,Farm,{self.south + 0.2},{self.west + 1.5},",
        )
        (self.folder / "places.csv").write_text(places or "\n".join(rows), encoding="utf-8")

    def run(self, *options: str) -> int:
        files = ("--boundaries", "counties.json", "--places", "places.csv", "--out", "region.geojson")
        named = [str(self.folder / word) if "." in word else word for word in files]
        return self.compile([*named, "--id-key", "CODE", "--name-key", "NAME", *options])


@pytest.fixture
def compiler(tools: Tools) -> ModuleType:
    return tools("compile")


@pytest.fixture(params=CORNERS)
def region(request: pytest.FixtureRequest, compiler: ModuleType, tmp_path: Path) -> Region:
    made = Region(tmp_path / "deck", *CORNERS[request.param], compiler.main)
    write_starter(made.folder)
    made.write(made.boundaries())
    return made


@pytest.fixture
def deck(region: Region) -> Region:
    """A deck on the region, with a firm with a site on a hill and one at the farm."""
    assert region.run("--core", "western-sands", "--attribution", "CC0: © Nobody, invented") == 0
    text = (region.folder / "deck.yaml").read_text(encoding="utf-8")
    text = text.replace("basemap: west-midlands", "basemap: region.geojson")
    (region.folder / "deck.yaml").write_text(text, encoding="utf-8")
    firms = (region.folder / "firms.yaml").read_text(encoding="utf-8").replace("solihull", "cote-haute")
    firms = firms.replace("52.4539", f"{region.south + 0.7:.4f}")
    firms = firms.replace("-1.74803", f"{region.west + 1.4:.4f}") + "      - {name: Barn, place: farm}\n"
    (region.folder / "firms.yaml").write_text(firms, encoding="utf-8")
    return region


@pytest.fixture
def shown(qapp: QGuiApplication, deck: Region) -> Iterator[MapViewModel]:
    load_fonts(paths.assets() / "fonts")
    kiosk = Kiosk(load_content(deck.folder))
    found = kiosk.kiosk.region
    found.resize(1200, 900)
    found.watch(True)
    yield found
    found.watch(False)
    kiosk.close()


def test_a_deck_on_another_region_has_no_problem(deck: Region) -> None:
    assert [str(problem) for problem in check_deck(deck.folder)] == []


def test_areas_places_and_wordings_arrive(deck: Region) -> None:
    basemap = load_content(deck.folder).basemap
    assert basemap is not None
    assert basemap.ids == ("western-sands", "st-nobodys", "cote-haute", "port", "farm")
    assert [area.core for area in basemap.areas] == [True, False, False]
    assert basemap.licences == ("© Nobody, invented",)
    spots = {"lake": (0.9, 0.5), "sea": (0.5, 1.3), "island": (0.2, 1.3)}
    found = {
        name: basemap.area_at(basemap.projection.to_map(deck.south + up, deck.west + across))
        for name, (across, up) in spots.items()
    }
    assert found == {"lake": None, "sea": None, "island": basemap.areas[0]}


def test_the_map_runs_on_it(shown: MapViewModel, deck: Region, qtbot) -> None:
    qtbot.waitUntil(lambda: bool(shown.sharp))
    assert {row.firmId for row in shown.pins._rows} == {"birmingham-airport"}
    assert sum(row.count for row in shown.pins._rows) == 2
    assert {"Western Sands", "Port Null"} <= {row.text for row in shown.labels._rows}
    colours = {
        image.pixelColor(x, y).name()
        for sheet in shown._sheets.sheets
        for image in sheet.images.values()
        for x, y in ((40, 40), (128, 128), (200, 90))
    }
    assert {shown._theme.hex("land").lower(), shown._theme.hex("sea").lower()} <= colours


def test_straight_borders_are_drawn(shown: MapViewModel) -> None:
    """Invented borders run along parallels, where their boxes have no height."""
    box = shown._basemap.areas[2].box
    edge = Box(box.left + 5, box.top - 1, box.left + 7, box.top + 1)
    style = dataclasses.replace(shown._style(), line_width=8.0)
    image = shown._whole.painter.paint(edge, 100, 100, style)
    assert image.pixelColor(50, 50) == QColor(shown._theme.hex("line"))


def test_tapping_an_area_chooses_it(shown: MapViewModel) -> None:
    x, y = shown.camera.to_screen(shown._basemap.areas[1].centre, shown.view)
    shown.tap(x, y)
    assert shown.selectedArea == "st-nobodys"


FAULTS = [
    (("--core", "western-sand"), "there is no area 'western-sand' for --core (did you mean western-sands?)"),
    (("--name-key", "NAMES"), "no name in property 'NAMES' (did you mean NAME?)"),
]


@pytest.mark.parametrize(("options", "said"), FAULTS)
@pytest.mark.parametrize("region", ["south-west"], indirect=True)
def test_a_mistyped_word_is_answered(region: Region, capsys, options: tuple[str, ...], said: str) -> None:
    assert region.run(*options) == 1
    assert said in capsys.readouterr().err
    assert not (region.folder / "region.geojson").exists()


TABLES = [
    ("id,name,lat\nport,Port,0.5\n", "places.csv:1: has no column lon"),
    ("id,name,lat,lon\nport,Port,half,0\n", "places.csv:2: could not convert string to float: 'half'"),
    ("id,name,lat,lon,rank\nport,Port,-34.5,-70.5,9\n", "places.csv:2: rank '9' is none of 1, 2, 3, 4"),
    (
        "id,name,lat,lon\nport,Port,-70.5,-34.5\n",
        "is outside the areas: are lat and lon the wrong way",
    ),
    ("id,name,lat,lon\nport,Port,10,10\n", "'place-port' at 10, 10 is outside the areas"),
    ("id,name,lat,lon\na,A,-34.5,-70.5\na,B,-34.5,-70.4\n", "'place-a': the id is used twice"),
]


@pytest.mark.parametrize(("table", "said"), TABLES)
@pytest.mark.parametrize("region", ["south-west"], indirect=True)
def test_a_wrong_table_of_places_is_answered(region: Region, capsys, table: str, said: str) -> None:
    region.write(region.boundaries(), table)
    assert region.run() == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "counties.json:1:2: Expecting property name"),
        ("[]", "is not a GeoJSON FeatureCollection"),
        (
            '{"features": [], "crs": {"properties": {"name": "EPSG:1"}}}',
            "its coordinates are in EPSG:1",
        ),
        ('{"features": []}', "no area: a basemap needs at least one polygon"),
    ],
)
@pytest.mark.parametrize("region", ["south-west"], indirect=True)
def test_wrong_boundaries_are_answered(region: Region, capsys, text: str, said: str) -> None:
    (region.folder / "counties.json").write_text(text, encoding="utf-8")
    assert region.run() == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("region", ["south-west"], indirect=True)
def test_two_areas_of_one_name_cannot_be_told_apart(region: Region, capsys) -> None:
    first, second, third = region.boundaries()
    second["properties"]["NAME"] = "Western sands"
    region.write([first, second, third])
    assert region.run() == 1
    assert "two features are called 'western-sands'" in capsys.readouterr().err


@pytest.mark.parametrize("region", ["south-west"], indirect=True)
def test_a_map_without_wordings_is_a_warning(region: Region, capsys) -> None:
    assert region.run() == 0
    assert "says nothing of its sources: add --attribution" in capsys.readouterr().err
    areas = json.loads((region.folder / "region.geojson").read_text(encoding="utf-8"))["features"][:3]
    assert all(area["properties"]["core"] for area in areas)
