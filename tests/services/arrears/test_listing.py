"""The latest balance of every debt, in the order of what is owed, and what is agreed about it."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from app.models import Person, View
from app.services.arrears import agreements, day_entry, listing, page, registration
from app.services.arrears.state import Standing
from app.services.records import by_ref
from app.storage.store import Store
from tests.services.arrears.debts import new_loan, new_tenancy, owe
from tests.services.conftest import TODAY, new_household

SEPTEMBER, OCTOBER, NOVEMBER = date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 15)


@pytest.fixture
def home(store: Store) -> str:
    return new_household(store)


def shown(store: Store, which: str = "owing", typed: str = "") -> list[tuple[str, Decimal]]:
    return [(row.ref, row.amount) for row in listing.rows(store, which, typed)]


def test_the_latest_balance_of_each_debt_counts_and_the_largest_stands_first(store: Store, home: str) -> None:
    rent, loan = f"rent:{new_tenancy(store, home)}", f"loan:{new_loan(store, home)}"
    owe(store, rent, OCTOBER, 20_000)
    owe(store, rent, SEPTEMBER, 99_000)
    owe(store, loan, SEPTEMBER, 30_000)
    assert shown(store) == [(loan, 30_000), (rent, 20_000)]
    assert listing.sums(store) == listing.Sums(2, Decimal(50_000), unagreed=2)
    owe(store, loan, OCTOBER, 0)
    assert shown(store) == [(rent, 20_000)]
    assert shown(store, "paid") == [(loan, 0)]


def test_what_is_owed_under_a_contract_goes_on_under_its_renewal(store: Store, home: str) -> None:
    first = new_tenancy(store, home)
    owe(store, f"rent:{first}", SEPTEMBER, 20_000)
    agreements.save(store, None, {"debt": f"rent:{first}", "agreed": SEPTEMBER})
    second = new_tenancy(store, home, replaces=first, start=OCTOBER)
    (row,) = listing.rows(store)
    assert (row.ref, row.standing) == (f"rent:{second}", Standing.AGREED)
    owe(store, f"rent:{second}", NOVEMBER, 12_000)
    assert shown(store) == [(f"rent:{second}", 12_000)]
    assert [one.change for one in page.load(store, f"rent:{first}").balances] == [Decimal(-8000), None]


@pytest.mark.parametrize(
    ("terms", "standing", "lists"),
    [
        (None, Standing.UNAGREED, {"owing", "unagreed", "all"}),
        ({}, Standing.AGREED, {"owing", "agreed", "all"}),
        ({"end": TODAY}, Standing.AGREED, {"owing", "agreed", "all"}),
        ({"end": NOVEMBER}, Standing.OVER, {"owing", "unagreed", "all"}),
        ({"broken": NOVEMBER}, Standing.BROKEN, {"owing", "unagreed", "all"}),
    ],
)
def test_a_debt_stands_as_its_latest_agreement_does(
    store: Store, home: str, terms: dict[str, date] | None, standing: Standing, lists: set[str]
) -> None:
    debt = f"rent:{new_tenancy(store, home)}"
    owe(store, debt, OCTOBER, 20_000)
    agreements.save(store, None, {"debt": debt, "agreed": date(2026, 1, 1), "broken": date(2026, 2, 1)})
    if terms is None:
        agreements.delete(store, "N1")
    else:
        agreements.save(store, None, {"debt": debt, "agreed": SEPTEMBER, **terms})
    assert {name for name in ("owing", "unagreed", "agreed", "paid", "all") if shown(store, name)} == lists
    (row,) = listing.rows(store)
    assert row.standing is standing


@pytest.mark.parametrize(
    ("given", "withdrawn", "deducts"),
    [(None, None, False), (TODAY, None, True), (SEPTEMBER, TODAY, False), (SEPTEMBER, date(2026, 11, 21), True)],
)
def test_a_consent_to_deductions_holds_until_the_day_it_is_withdrawn(
    store: Store, home: str, given: date | None, withdrawn: date | None, deducts: bool
) -> None:
    debt = f"rent:{new_tenancy(store, home)}"
    owe(store, debt, OCTOBER, 20_000)
    values = {"debt": debt, "agreed": SEPTEMBER, "deduction": given, "deduction_withdrawn": withdrawn}
    agreements.save(store, None, values)
    (row,) = listing.rows(store)
    assert row.deducts is deducts


def test_months_are_worked_out_from_the_rent_where_they_are_not_recorded(store: Store, home: str) -> None:
    debt = f"rent:{new_tenancy(store, home)}"
    owe(store, debt, SEPTEMBER, 22_500)
    assert [row.months for row in listing.rows(store)] == [Decimal("2.5")]
    owe(store, debt, OCTOBER, 22_500, "3")
    assert [row.months for row in listing.rows(store)] == [Decimal(3)]


def test_a_debt_is_found_by_name_address_and_number(store: Store, home: str) -> None:
    debt = f"rent:{new_tenancy(store, home, address='Fjordveien 7')}"
    other = f"rent:{new_tenancy(store, new_household(store, 'Bo', 'Dahl'))}"
    owe(store, debt, OCTOBER, 1)
    owe(store, other, OCTOBER, 2)
    for typed in ("åse", "Fjordv", "L1", "h1"):
        assert shown(store, "owing", typed) == [(debt, 1)]


def test_a_protected_household_is_not_found_by_its_address_nor_shown_with_it(store: Store, home: str) -> None:
    debt = f"rent:{new_tenancy(store, home, address='Fjordveien 7')}"
    owe(store, debt, OCTOBER, 1)
    with store.write() as session:
        by_ref(session, Person, "P1").protection = "confidential"
    assert shown(store, "owing", "Fjordveien") == []
    (row,) = listing.rows(store, "owing", "Åse")
    assert row.head.shown_place == "Skjermet adresse"
    (line,) = day_entry.lines(store, TODAY)
    assert line.head.shown_place == "Skjermet adresse"


def test_a_page_of_the_list_goes_on_where_the_one_before_ended(store: Store, home: str) -> None:
    for number in range(5):
        owe(store, f"rent:{new_tenancy(store, home, address=f'Gata {number}')}", OCTOBER, 100)
    first = listing.rows(store, limit=2)
    rest = listing.rows(store, after=first[-1])
    assert [row.ref for row in (*first, *rest)] == [row.ref for row in listing.rows(store)]
    assert len({row.ref for row in (*first, *rest)}) == 5


def test_a_look_at_a_strictly_confidential_household_is_logged_once(store: Store, home: str) -> None:
    debt = f"rent:{new_tenancy(store, home)}"
    with store.write() as session:
        by_ref(session, Person, "P1").protection = "strictly"
    page.load(store, debt)
    page.load(store, debt, again=True)
    with store.read() as session:
        assert [view.what for view in session.scalars(select(View))] == ["arrears"]


def test_a_balance_that_is_deleted_comes_back(store: Store, home: str) -> None:
    debt = f"rent:{new_tenancy(store, home)}"
    ref = owe(store, debt, OCTOBER, 500)
    undo = registration.delete(store, ref)
    assert shown(store, "all") == []
    undo()
    assert shown(store) == [(debt, 500)]
