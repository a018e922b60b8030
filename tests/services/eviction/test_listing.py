"""The list: open ones by their days, the others by their outcome, and no place in any of them."""

from datetime import date

import pytest

from app import clock
from app.services.eviction import listing, registration
from tests.services.conftest import TODAY, add_member, new_household
from tests.services.eviction.evictions import new_eviction


@pytest.fixture
def four(store):
    """U1 warned long ago, U2 without a day, U3 scheduled tomorrow, U4 averted."""
    for days in (
        {"warned": date(2026, 9, 1)}, {"scheduled": None}, {"scheduled": date(2026, 11, 21)},
        {"warned": date(2026, 11, 1), "outcome": "averted", "outcome_day": TODAY},
    ):  # fmt: skip
        new_eviction(store, new_household(store), **days)
    return store


@pytest.mark.parametrize(
    ("shown", "refs"),
    [("open", ["U1", "U3", "U2"]), ("averted", ["U4"]), ("carried_out", []), ("all", ["U1", "U3", "U2", "U4"])],
)
def test_the_one_with_the_least_time_comes_first(four, shown, refs):
    assert [row.ref for row in listing.rows(four, shown)] == refs
    assert listing.count(four, shown) == len(refs)


def test_a_page_at_a_time_is_the_whole_list(four):
    assert [row.ref for skip in range(4) for row in listing.rows(four, "all", 1, skip)] == ["U1", "U3", "U2", "U4"]


def test_children_and_measures_are_counted(store):
    household = new_household(store)
    add_member(store, household, "child", date(2018, 3, 1))
    new_eviction(store, household)
    (row,) = listing.rows(store)
    assert (row.children, row.measures, row.name) == (1, 0, "Åse Øyen og 1 barn")


def test_an_outcome_takes_it_out_of_the_open_ones(four):
    registration.end(four, "U3", "carried_out", TODAY)
    assert [row.ref for row in listing.rows(four, "carried_out")] == ["U3"]
    with four.read() as session:
        assert [row.ref for row in listing.of_household(session, 3, clock.today())] == ["U3"]
