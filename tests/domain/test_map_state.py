"""What the map shows of the firms, and where a site stands."""

from __future__ import annotations

import pytest

from kiosk.domain.basemap import Area, Basemap, Place, short_credit
from kiosk.domain.firms import Firm, Kind, Precision, Site, Status
from kiosk.domain.geography import Projection
from kiosk.domain.map_state import SOME, MapState, box_of, marks, nearest, shown
from kiosk.domain.pins import across_region, locate, pins
from kiosk.domain.text import Text

NAME = Text({"en": "x"})


def square(x: float, y: float, side: float) -> tuple:
    return (((x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)),)


BASEMAP = Basemap(
    Projection(52.5, -2.0),
    (-3, 52, -1, 53),
    (
        Area("coventry", "Coventry", True, (square(30, 0, 10),)),
        Area("rest", "Rest", False, (square(-50, 0, 80),)),
    ),
    places=(Place("coventry", "Coventry", 1, (33, 3)), Place("gaydon", "Gaydon", 4, (35, 30))),
)


def firm(name: str, *sites: Site, sector: str = "cars") -> Firm:
    return Firm(name, NAME, Kind.FIRM, sector, NAME, Status.CURRENT, sites=sites)


@pytest.mark.parametrize(
    ("site", "precision"),
    [
        (Site(NAME, "coventry", Precision.SITE, 52.5, -2.0), Precision.SITE),
        (Site(NAME, "coventry", Precision.POSTCODE), Precision.TOWN),
        (Site(NAME, "gaydon", Precision.SITE), Precision.TOWN),
        (Site(NAME, "coventry", Precision.AREA), Precision.AREA),
        (Site(NAME, "rest", Precision.TOWN), Precision.AREA),
        (Site(NAME, "nowhere", Precision.TOWN), None),
        (Site(NAME, "", Precision.REGION), None),
        (Site(NAME, "coventry", Precision.REGION, 52.5, -2.0), None),
    ],
)
def test_a_pin_is_never_more_exact_than_what_is_known(site: Site, precision: Precision | None) -> None:
    found = locate(site, BASEMAP)
    assert (found[1] if found else None) is precision


def test_a_town_and_an_area_of_one_name_have_their_own_points() -> None:
    town = locate(Site(NAME, "coventry", Precision.TOWN), BASEMAP)
    area = locate(Site(NAME, "coventry", Precision.AREA), BASEMAP)
    assert town is not None
    assert area is not None
    assert town[0] == (33, 3)
    assert area[0] == pytest.approx((35, 5), abs=0.5)


def test_every_firm_is_on_the_map_or_in_the_tray() -> None:
    firms = [
        firm("a", Site(NAME, "gaydon", Precision.TOWN)),
        firm("b", Site(NAME, "", Precision.REGION)),
        firm("c"),
    ]
    placed = {pin.firm for pin in pins(firms, BASEMAP)}
    assert placed == {"a"}
    assert [f.id for f in across_region(firms, BASEMAP)] == ["b", "c"]


def test_the_chosen_firm_is_drawn_by_itself() -> None:
    spot = Site(NAME, "gaydon", Precision.TOWN)
    every = pins([firm("a", spot), firm("b", spot), firm("c", spot, sector="banks")], BASEMAP)
    assert len(marks(every, MapState(), 1)) == 1
    assert len(marks(every, MapState(firm="b"), 1)) == 2
    assert {pin.firm for pin in shown(every, MapState(sectors=("banks",)))} == {"c"}
    cluster = marks(every, MapState(), 1)[0]
    assert len(marks(every, MapState().fanning(cluster), 1)) == 3


def test_a_slide_may_begin_with_some_until_one_sector_or_all_are_chosen() -> None:
    some = MapState(sectors=("cars", "banks"), firms=("a", "b"))
    assert (some.sector, some.shows("a", "cars"), some.shows("a", "links"), some.shows("c", "cars")) == (
        SOME, True, False, False,
    )  # fmt: skip
    assert some.with_firm("c").shows("c", "links")
    assert MapState(sectors=("cars",)).sector == "cars"
    assert (some.filtered("banks").sector, some.filtered("").shows("c", "links")) == ("banks", True)


def test_the_nearest_mark_within_reach_is_hit() -> None:
    spots = [("a", (100.0, 100.0)), ("b", (120.0, 100.0))]
    assert nearest(spots, (112, 100), 40) == "b"
    assert nearest(spots, (104, 100), 40) == "a"
    assert nearest(spots, (200, 100), 40) == ""
    assert nearest([], (0, 0), 40) == ""


def test_ids_name_what_to_show() -> None:
    every = pins([firm("a", Site(NAME, "gaydon", Precision.TOWN))], BASEMAP)
    coventry = box_of(["coventry"], BASEMAP, every)
    assert coventry is not None
    assert coventry.holds((35, 5))
    both = box_of(["coventry", "a"], BASEMAP, every)
    assert both is not None
    assert both.holds((35, 30))
    assert box_of(["region"], BASEMAP, every) is None


def test_areas_are_found_by_point() -> None:
    assert BASEMAP.area_at((35, 5)) is BASEMAP.area("coventry")
    assert BASEMAP.area_at((90, 90)) is None


def test_credit_in_short() -> None:
    texts = (
        ("OGL v3.0", "Contains OS data © Crown copyright 2026."),
        ("CC BY 4.0", "© GeoNames (geonames.org)"),
    )
    assert short_credit(texts) == "© Crown, GeoNames · OGL v3.0, CC BY 4.0"
    assert short_credit(()) == ""
