"""Allocating a dwelling: what the form begins with, the tenancy it makes, and the stay it ends."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from app.errors import Invalid
from app.models import Case, Stay, Tenancy
from app.services.records import by_ref
from app.services.tenancy import registration
from app.services.waiting import allocation, listing, needs
from app.services.waiting.allocation import proposed
from app.storage.store import Store
from tests.services.conftest import LONG_AGO, TODAY, add_stay, new_household, new_provider
from tests.services.waiting.waiters import DECIDED, grant, let, new_dwelling, waiter

DAY = timedelta(days=1)


def test_it_begins_today_for_the_law_s_three_years(store: Store) -> None:
    household, dwelling = waiter(store), new_dwelling(store)
    needs.save(store, household, {"target_group": "refugees"})
    found = proposed(store, household, dwelling)
    assert found.values == {
        "start": TODAY, "contract": "fixed", "contract_until": date(2029, 11, 19), "main_reason": "refugees",
        "was_municipal": False, "end_stay": None,
    }  # fmt: skip
    assert (found.swaps, found.stay, found.earmarked) == (None, None, False)


def test_it_begins_the_day_the_dwelling_is_free(store: Store) -> None:
    dwelling = new_dwelling(store, earmarking="section_11_1")
    let(store, dwelling, new_household(store), LONG_AGO, moved_out=date(2027, 1, 15))
    found = proposed(store, waiter(store), dwelling)
    assert (found.values["start"], found.earmarked) == (date(2027, 1, 15), True)


@pytest.mark.parametrize(("moved_out", "was"), [(DECIDED, False), (DECIDED + DAY, True), (None, True)])
def test_whether_they_lived_in_a_municipal_dwelling_is_seen_on_the_day_of_the_application(
    store: Store, moved_out: date | None, was: bool
) -> None:
    household = waiter(store)
    let(store, new_dwelling(store, "Bakken 1"), household, LONG_AGO, moved_out=moved_out)
    assert proposed(store, household, new_dwelling(store)).values["was_municipal"] is was


def test_a_referral_is_no_municipal_dwelling(store: Store) -> None:
    household = waiter(store)
    let(store, new_dwelling(store, "Bakken 1", disposal="referral"), household, LONG_AGO)
    found = proposed(store, household, new_dwelling(store))
    assert (found.values["was_municipal"], found.swaps) == (False, None)


def test_it_makes_the_tenancy_of_the_case_and_ends_the_wait(store: Store) -> None:
    household, dwelling = new_household(store), new_dwelling(store)
    case = grant(store, household)
    values = {**proposed(store, household, dwelling).values, "deposit": Decimal(20_000)}
    saved = allocation.allocate(store, household, dwelling, values)
    kept = registration.load(store, saved.ref)
    assert (kept["household"], kept["dwelling"], kept["case"]) == (household, dwelling, case)
    assert (kept["start"], kept["contract_until"], kept["deposit"]) == (TODAY, date(2029, 11, 19), Decimal(20_000))
    assert kept["made_as"] == "first"
    assert listing.rows(store) == []


def test_a_household_in_a_municipal_dwelling_swaps(store: Store) -> None:
    household, dwelling = waiter(store), new_dwelling(store)
    before = let(store, new_dwelling(store, "Bakken 1"), household, LONG_AGO, contract="indefinite")
    values = proposed(store, household, dwelling).values
    saved = allocation.allocate(store, household, dwelling, values)
    with store.read() as session:
        old, new = by_ref(session, Tenancy, before), by_ref(session, Tenancy, saved.ref)
        assert (old.moved_out, old.why_moved) == (TODAY, "swap")
        assert (new.replaces_id, new.made_as, new.contract) == (old.id, "swap", "fixed")
        assert new.case_id == session.scalar(select(Case.id))


def test_a_stay_ends_the_day_they_move_in(store: Store) -> None:
    household, dwelling = waiter(store), new_dwelling(store)
    stay = add_stay(store, household, new_provider(store), TODAY - 9 * DAY)
    values = proposed(store, household, dwelling).values
    assert values["end_stay"] is True
    allocation.allocate(store, household, dwelling, {**values, "start": TODAY + DAY})
    with store.read() as session:
        ended = by_ref(session, Stay, stay)
        assert (ended.departed, ended.went_to) == (TODAY + DAY, "municipal_dwelling")


def test_a_stay_goes_on_when_that_is_chosen(store: Store) -> None:
    household, dwelling = waiter(store), new_dwelling(store)
    stay = add_stay(store, household, new_provider(store), TODAY - 9 * DAY)
    allocation.allocate(store, household, dwelling, {**proposed(store, household, dwelling).values, "end_stay": False})
    with store.read() as session:
        assert by_ref(session, Stay, stay).departed is None


def test_a_stay_that_began_later_stops_the_allocation_before_anything_is_saved(store: Store) -> None:
    household, dwelling = waiter(store), new_dwelling(store)
    add_stay(store, household, new_provider(store), TODAY)
    values = {**proposed(store, household, dwelling).values, "start": TODAY - DAY}
    with pytest.raises(Invalid) as refused:
        allocation.allocate(store, household, dwelling, values)
    assert set(refused.value.problems) == {"start"}
    with store.read() as session:
        assert session.scalar(select(Tenancy.id)) is None


def test_a_dwelling_that_is_let_is_refused_beside_the_day(store: Store) -> None:
    dwelling = new_dwelling(store)
    let(store, dwelling, new_household(store), LONG_AGO)
    household = waiter(store)
    with pytest.raises(Invalid):
        allocation.allocate(store, household, dwelling, proposed(store, household, dwelling).values)
    assert [row.ref for row in listing.rows(store)] == [household]


def test_what_is_odd_is_told_as_it_is_typed(store: Store) -> None:
    household, dwelling = waiter(store), new_dwelling(store)
    found = proposed(store, household, dwelling)
    assert "contract_until" not in allocation.preview(store, found, found.values)
    told = allocation.preview(store, found, {**found.values, "contract_until": date(2027, 11, 19)})
    assert "short_term" in told


@pytest.mark.parametrize("end_stay", [True, False])
def test_a_stay_that_is_to_end_is_not_odd(store: Store, end_stay: bool) -> None:
    household, dwelling = waiter(store), new_dwelling(store)
    add_stay(store, household, new_provider(store), TODAY - 9 * DAY)
    found = proposed(store, household, dwelling)
    told = allocation.preview(store, found, {**found.values, "end_stay": end_stay})
    assert ("start" in told) is not end_stay
