"""What the map shows of the firms, and where a site stands."""

from __future__ import annotations

import pytest

from kiosk.domain.basemap import Area, Basemap, Place, short_credit
from kiosk.domain.clusters import Hierarchy
from kiosk.domain.firms import Firm, Kind, PinSet, Precision, Site, Status
from kiosk.domain.geography import Projection
from kiosk.domain.map_state import SOME, MapState, box_of, firms_shown, marks, nearest
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


def firm(name: str, *sites: Site, sector: str = "cars", status: Status = Status.CURRENT) -> Firm:
    return Firm(name, NAME, Kind.FIRM, sector, NAME, status, sites=sites)


def drawn(firms: list[Firm], state: MapState, hidden: frozenset[str] = frozenset(), most: int = 300) -> list:
    """The firms of every mark where marks are a kilometre apart."""
    hierarchy = Hierarchy(pins(firms, BASEMAP), 10, 10)
    return sorted(mark.firms for mark in marks(hierarchy, 0, hidden, state, (100, 100), most))


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
    firms = [firm("a", spot), firm("b", spot), firm("c", spot)]
    assert drawn(firms, MapState()) == [("a", "b", "c")]
    assert drawn(firms, MapState(firm="b")) == [("a", "c"), ("b",)]
    assert drawn(firms, MapState(), frozenset({"a-1"})) == [("b", "c")]
    assert drawn(firms, MapState(fanned=("a-1", "b-1", "c-1"))) == [("a",), ("b",), ("c",)]


def test_no_more_marks_than_may_be_are_drawn() -> None:
    spots = [Site(NAME, "", Precision.SITE, 52.2 + i % 10 * 0.05, -2.2 + i // 10 * 0.05) for i in range(100)]
    firms = [firm(f"f{i}", spot) for i, spot in enumerate(spots)]
    assert len(drawn(firms, MapState(), most=300)) == 100
    few = drawn(firms, MapState(), most=30)
    assert 1 < len(few) <= 30
    assert sorted(name for mark in few for name in mark) == sorted(firm.id for firm in firms)


def test_a_slide_may_begin_with_some_until_one_sector_or_all_are_chosen() -> None:
    some = MapState(sectors=("cars", "banks"), firms=("a", "b"))
    car, link, other = firm("a"), firm("a", sector="links"), firm("c")
    assert (some.sector, some.shows(car), some.shows(link), some.shows(other)) == (SOME, True, False, False)
    assert some.with_firm("c").shows(firm("c", sector="links"))
    assert MapState(sectors=("cars",)).sector == "cars"
    assert (some.filtered("banks").sector, some.filtered("").shows(other)) == ("banks", True)


def test_sector_and_status_narrow_together_and_only_the_decks_own_firms() -> None:
    own = PinSet("firms", NAME, (), (firm("a"), firm("b", status=Status.PAST), firm("c", sector="banks")))
    venues = PinSet("venues", NAME, (), (firm("v"), firm("w")))

    def shown(state: MapState) -> list[list[str]]:
        return [[firm.id for firm in firms] for _, firms in firms_shown((own, venues), state)]

    assert shown(MapState()) == [["a", "b", "c"], []]
    assert shown(MapState().with_status("past").filtered("cars")) == [["b"], []]
    assert shown(MapState().with_status("past").toggled("venues")) == [["b"], ["v", "w"]]
    assert shown(MapState(firms=("a", "w"))) == [["a"], ["w"]]
    assert shown(MapState(firm="v")) == [["a", "b", "c"], ["v"]]
    assert MapState().toggled("venues").toggled("venues") == MapState()
    assert firms_shown((), MapState()) == ()


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
