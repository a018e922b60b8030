"""The lists of tenancies: what each segment holds, paging, search, and what a line tells of the protected."""

from datetime import date, timedelta

import pytest

from app.services.tenancy import life, listing
from app.services.tenancy.state import TenancyState
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.tenancy.tenancies import UNTIL, new_dwelling, new_notice, new_tenancy

LATER = {"contract_until": date(2029, 12, 31)}


def refs(store: Store, shown: str, matching: str = "") -> list[str]:
    return [row.ref for row in listing.rows(store, shown=shown, matching=matching)]


@pytest.fixture
def stock(store: Store) -> Store:
    """L1 and L2 live there, L3 ends soon, L4 is overrun, L5 has moved out, L6 moves in later, L7 is terminated."""
    contracts = [
        {"start": date(2024, 1, 1), **LATER},
        {"start": date(2025, 1, 1), **LATER},
        {},
        {"start": date(2023, 9, 1), "contract_until": date(2026, 8, 31)},
        {"start": date(2023, 1, 1), **LATER},
        {"start": date(2027, 1, 1), **LATER},
        {"start": date(2023, 2, 1), **LATER, "told_binding": None},
    ]
    for number, contract in enumerate(contracts, 1):
        household = new_household(store, f"Navn{number}", "Øyen")
        new_tenancy(store, household, new_dwelling(store, f"Storgata {number}"), **contract)
    life.move_out(store, "L5", TODAY, "bought", "owned")
    new_notice(store, "L7", date(2026, 11, 1))
    return store


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("current", ["L2", "L1", "L3", "L4", "L7"]),
        ("ending", ["L3"]),
        ("overrun", ["L4"]),
        ("soon", ["L4", "L3"]),
        ("notice", ["L7"]),
        ("ahead", ["L6"]),
        ("ended", ["L5"]),
        ("all", ["L6", "L2", "L1", "L3", "L4", "L7", "L5"]),
    ],
)
def test_each_segment(stock: Store, shown: str, expected: list[str]) -> None:
    assert sorted(refs(stock, shown)) == sorted(expected)
    assert listing.count(stock, shown) == len(expected)
    days = [row.place for row in listing.rows(stock, shown=shown)]
    assert days in (sorted(days), sorted(days, reverse=True))


@pytest.mark.parametrize("shown", ["current", "soon", "ended", "ahead", "all"])
def test_page_by_page_gives_the_same_as_all_at_once(stock: Store, shown: str) -> None:
    after, seen = None, []
    while page := listing.rows(stock, shown=shown, limit=2, after=after):
        seen += [row.ref for row in page]
        after = page[-1]
    assert seen == refs(stock, shown)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("navn2", ["L2"]), ("øyen navn3", ["L3"]), ("storgata 4", ["L4"]), ("l5", ["L5"]), ("H6", ["L6"]), ("ingen", [])],
)
def test_search_by_name_address_and_number(stock: Store, typed: str, expected: list[str]) -> None:
    assert refs(stock, "all", typed) == expected


def test_a_line_tells_where_the_tenancy_stands(stock: Store) -> None:
    states = {row.ref: (row.state, row.ends) for row in listing.rows(stock, shown="all")}
    assert states["L3"] == (TenancyState.ENDING_SOON, None)
    assert states["L7"] == (TenancyState.NOTICE_GIVEN, date(2027, 2, 28))


def test_renewed_contracts_read_as_one(store: Store) -> None:
    first = new_tenancy(store, new_household(store), new_dwelling(store))
    second = life.renew(store, first, {"start": UNTIL + timedelta(1), **LATER}).ref
    lines = {row.ref: row for row in listing.rows(store, shown="all")}
    assert [(lines[ref].edition, lines[ref].editions, lines[ref].since) for ref in (first, second)] == [
        (1, 2, date(2024, 1, 1)),
        (2, 2, date(2024, 1, 1)),
    ]


@pytest.fixture
def protected(store: Store) -> str:
    household = new_household(store, "Amina", "Yusuf", person__protection="strictly")
    new_tenancy(store, household, new_dwelling(store))
    return household


def test_a_protected_household_is_called_by_its_number_beside_its_dwelling(store: Store, protected: str) -> None:
    (row,) = listing.rows(store)
    assert (row.name, row.address, row.protection, row.household) == ("Husstand 1", "Storgata 1", 2, protected)


@pytest.mark.parametrize(("typed", "found"), [("amina", False), ("yusuf", False), ("storgata", True), ("h1", True)])
def test_a_protected_household_is_not_found_by_name(store: Store, protected: str, typed: str, found: bool) -> None:
    assert bool(refs(store, "current", typed)) is found


def test_beside_a_name_the_protected_dwelling_is_hidden(store: Store, protected: str) -> None:
    with store.read() as session:
        (row,) = listing.of_household(session, 1, TODAY)
        assert (row.address, row.dwelling) == ("Skjermet adresse", "")
        (seen,) = listing.of_household(session, 1, TODAY, hidden=False)
        assert seen.address == "Storgata 1"
        assert [one.ref for one in listing.of_dwelling(session, 1)] == ["L1"]
