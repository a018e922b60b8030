"""Unbroken time in temporary accommodation, and the three months that it may last."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from app.models import Household, Provider, Stay
from app.services import household
from app.services.day_counter import DayCounter, Urgency
from app.storage.store import Store
from tests.services.conftest import TODAY, add_stay, new_household, new_provider


@pytest.mark.parametrize(
    ("start", "passes", "of"),
    [
        (date(2025, 11, 30), date(2026, 2, 28), 91),
        (date(2023, 11, 30), date(2024, 2, 29), 92),
        (date(2026, 3, 1), date(2026, 6, 1), 93),
    ],
)
def test_three_months_are_cut_to_the_end_of_the_month(start: date, passes: date, of: int) -> None:
    counter = DayCounter(start, start)
    assert (counter.day, counter.three_months, counter.of) == (1, passes, of)
    assert DayCounter(start, passes).day == of


@pytest.mark.parametrize(
    ("today", "left", "urgency"),
    [
        (date(2026, 5, 3), 29, Urgency.CALM),
        (date(2026, 5, 4), 28, Urgency.NEAR),
        (date(2026, 5, 31), 1, Urgency.NEAR),
        (date(2026, 6, 1), 0, Urgency.OVER),
        (date(2026, 6, 2), -1, Urgency.OVER),
    ],
)
def test_urgency(today: date, left: int, urgency: Urgency) -> None:
    counter = DayCounter(date(2026, 3, 1), today)
    assert (counter.days_left, counter.urgency) == (left, urgency)


def test_the_plan_is_due_on_the_fourteenth_day() -> None:
    assert DayCounter(date(2026, 11, 1), TODAY).plan_due == date(2026, 11, 14)


DAYS_BACK = st.integers(0, 12)
STAYS = st.lists(
    st.tuples(DAYS_BACK, st.none() | st.integers(0, 8), st.booleans()), max_size=6
)  # began days ago, nights (none: still there), in natthjem


def nights(stays: list[tuple[date, date | None]]) -> set[date]:
    """Every date with a night, up to today, counted on the fingers."""
    return {
        arrived + timedelta(days=count)
        for arrived, departed in stays
        for count in range(((departed or TODAY + timedelta(days=1)) - arrived).days)
        if arrived + timedelta(days=count) <= TODAY
    }


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drawn=STAYS)
def test_the_counter_starts_where_the_unbroken_nights_do(
    store: Store, drawn: list[tuple[int, int | None, bool]]
) -> None:
    places = [_first_ref(store, Provider), _first_ref(store, Provider, shelter=True)]
    home = _first_ref(store, Household)
    with store.write() as session:
        session.connection().execute(delete(Stay.__table__))
    counted: list[tuple[date, date | None]] = []
    for back, lasted, shelter in drawn:
        arrived = TODAY - timedelta(days=back)
        departed = None if lasted is None else arrived + timedelta(days=lasted)
        add_stay(store, home, places[shelter], arrived, departed)
        if not shelter:
            counted.append((arrived, departed))
    slept = nights(counted)
    unbroken = list(itertools.takewhile(slept.__contains__, (TODAY - timedelta(days=back) for back in range(40))))
    counter = household.rows(store)[0].counter
    assert (counter.start if counter else None) == (unbroken[-1] if unbroken else None)


def _first_ref(store: Store, model: type, *, shelter: bool = False) -> str:
    if model is Household:
        return household.rows(store)[0].ref if household.count(store) else new_household(store)
    ref = "B2" if shelter else "B1"
    with store.read() as session:
        known = session.query(Provider).filter_by(ref=ref).count()
    return ref if known else new_provider(store, kind="night_shelter" if shelter else "guest_house")


def test_a_gap_of_one_night_begins_anew(store: Store) -> None:
    home, place = new_household(store), new_provider(store)
    add_stay(store, home, place, date(2026, 10, 1), date(2026, 11, 1))
    add_stay(store, home, place, date(2026, 11, 2))
    counter = household.rows(store)[0].counter
    assert counter is not None
    assert counter.start == date(2026, 11, 2)


def test_a_night_in_natthjem_between_two_stays_breaks_it(store: Store) -> None:
    home, place = new_household(store), new_provider(store)
    add_stay(store, home, place, date(2026, 10, 1), date(2026, 11, 1))
    add_stay(store, home, new_provider(store, kind="night_shelter"), date(2026, 11, 1), date(2026, 11, 2))
    add_stay(store, home, place, date(2026, 11, 2))
    counter = household.rows(store)[0].counter
    assert counter is not None
    assert counter.day == 19
