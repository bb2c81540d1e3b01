"""Firms as lists and cards."""

from __future__ import annotations

import pytest

from kiosk.app import Kiosk
from kiosk.domain.firms import Precision, Status
from kiosk.viewmodels.firms import FirmsViewModel
from kiosk.viewmodels.rows import Rows


@pytest.fixture
def firms(app: Kiosk) -> FirmsViewModel:
    assert app.kiosk.firms is not None
    return app.kiosk.firms


def column(rows: Rows, name: str) -> list[object]:
    """One role of every row."""
    roles = {bytes(value.data()).decode(): key for key, value in rows.roleNames().items()}
    return [rows.data(rows.index(row), roles[name]) for row in range(rows.rowCount())]


def test_all_firms_in_alphabetical_order(app: Kiosk, firms: FirmsViewModel) -> None:
    names = column(firms.firms, "name")
    assert app.deck.firms is not None
    assert len(names) == len(app.deck.firms.firms)
    assert names == sorted(names, key=lambda name: str(name).casefold())


def test_sectors_count_their_firms(app: Kiosk, firms: FirmsViewModel) -> None:
    assert app.deck.firms is not None
    ids, counts = column(firms.sectors, "choice"), column(firms.sectors, "count")
    assert ids == ["", *(sector.id for sector in app.deck.firms.sectors)]
    assert counts[0] == len(app.deck.firms.firms) == sum(int(str(count)) for count in counts[1:])


def test_a_sector_lists_only_its_own(app: Kiosk, firms: FirmsViewModel) -> None:
    assert app.deck.firms is not None
    for sector in app.deck.firms.sectors:
        firms.choose(sector.id)
        assert firms.count == firms.firms.rowCount()
        own = {firm.id for firm in app.deck.firms.firms if firm.sector == sector.id}
        assert set(column(firms.firms, "firmId")) == own


def test_a_card_is_made_once_and_never_for_the_unknown(firms: FirmsViewModel) -> None:
    assert firms.card("jlr") is firms.card("jlr")
    assert firms.card("nobody") is None


def test_every_card_has_words_in_every_language(app: Kiosk, firms: FirmsViewModel) -> None:
    assert app.deck.firms is not None
    for code in app.deck.languages:
        app.reading.read_in(code)
        for firm in app.deck.firms.firms:
            card = firms.card(firm.id)
            assert card is not None
            assert all((card.name, card.about, card.sector, card.status, card.source)), (code, firm.id)


def test_cards_say_what_is_so_and_how_exactly(app: Kiosk, firms: FirmsViewModel) -> None:
    assert app.deck.firms is not None
    for firm in app.deck.firms.firms:
        card = firms.card(firm.id)
        assert card is not None
        assert card.here == (firm.status is Status.CURRENT)
        assert card.located == any(site.precision is not Precision.REGION for site in firm.sites)
        assert card.sites.rowCount() == len(firm.sites)
        if card.slideId:
            assert card.slideId in {slide.id for slide in app.deck.slides}


def test_a_firm_that_is_not_here_says_so_in_the_list(app: Kiosk, firms: FirmsViewModel) -> None:
    notes = dict(zip(column(firms.firms, "firmId"), column(firms.firms, "note"), strict=True))
    assert notes["ola"] == app.kiosk.firms.card("ola").status
