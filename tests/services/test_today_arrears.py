"""*I dag*: what is owed that asks for a hand, on the days around each boundary."""

from datetime import date, timedelta

import pytest

from app.models import Eviction, EvictionMeasure, Household
from app.services import today
from app.services.arrears import agreements
from app.services.records import by_ref
from app.storage.store import Store
from tests.services.arrears.debts import new_loan, new_tenancy, owe
from tests.services.conftest import TODAY, new_household

KINDS = {"arrears", "agreement_over", "agreement_broken"}
OCTOBER = date(2026, 10, 31)


def told(store: Store) -> list[tuple[str, int, tuple[str, str]]]:
    return [(task.kind, task.days_left, task.target) for task in today.tasks(store) if task.kind in KINDS]


@pytest.fixture
def home(store: Store) -> str:
    return new_household(store)


@pytest.fixture
def debt(store: Store, home: str) -> str:
    return f"rent:{new_tenancy(store, home)}"


@pytest.mark.parametrize(
    ("amount", "months", "there"),
    [(18_000, None, True), (17_000, None, False), (1, "2", True), (99_000, "1.9", False), (0, "3", False)],
)
def test_two_months_without_an_agreement_are_told_of(
    store: Store, debt: str, amount: int, months: str | None, there: bool
) -> None:
    """The rent is 9 000, and two weeks are given to make contact."""
    owe(store, debt, OCTOBER, amount, months)
    assert told(store) == ([("arrears", -6, ("debt", debt))] if there else [])


def test_a_loan_that_nobody_has_said_the_months_of_is_not_told_of(store: Store, home: str) -> None:
    owe(store, f"loan:{new_loan(store, home)}", OCTOBER, 99_000)
    assert told(store) == []


@pytest.mark.parametrize(("days", "there"), [(-1, True), (0, False)])
def test_an_agreement_that_is_over_with_something_left_is_told_of(
    store: Store, debt: str, days: int, there: bool
) -> None:
    owe(store, debt, OCTOBER, 18_000)
    end = TODAY + timedelta(days=days)
    agreements.save(store, None, {"debt": debt, "agreed": OCTOBER, "end": end})
    assert told(store) == ([("agreement_over", -1, ("debt", debt))] if there else [])
    owe(store, debt, TODAY, 0)
    assert told(store) == []


def test_a_broken_agreement_is_told_of_until_there_is_another(store: Store, debt: str) -> None:
    owe(store, debt, OCTOBER, 100)
    agreements.save(store, None, {"debt": debt, "agreed": OCTOBER, "broken": TODAY})
    assert told(store) == [("agreement_broken", 0, ("debt", debt))]
    agreements.save(store, None, {"debt": debt, "agreed": TODAY})
    assert told(store) == []


def test_where_measures_are_taken_against_an_eviction_nothing_more_is_told(store: Store, home: str, debt: str) -> None:
    owe(store, debt, OCTOBER, 18_000)
    with store.write() as session:
        eviction = Eviction(ref="U1", household_id=by_ref(session, Household, home).id)
        session.add(eviction)
    assert len(told(store)) == 1
    with store.write() as session:
        session.add(EvictionMeasure(eviction_id=by_ref(session, Eviction, "U1").id, number=1, kind="advice"))
    assert told(store) == []
