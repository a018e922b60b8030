"""Matching from both sides: nobody is hidden, and what speaks against comes last."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from app.errors import OfficerError
from app.models import View
from app.services.waiting import matching, needs
from app.services.waiting.reasons import Side
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.waiting.waiters import grant, let, new_dwelling, waiter

DAY = timedelta(days=1)


def test_everyone_who_waits_is_there_those_it_suits_first(store: Store) -> None:
    dwelling = new_dwelling(store, bedrooms=2)
    large, unknown, fits = waiter(store, decided=TODAY - 900 * DAY), waiter(store), waiter(store)
    needs.save(store, large, {"bedrooms": 4})
    needs.save(store, fits, {"bedrooms": 2, "extra_points": 3, "extra_reason": "Skole."})
    found = matching.for_dwelling(store, dwelling)
    assert [match.who.ref for match in found] == [fits, unknown, large]
    assert [match.suits for match in found] == [True, True, False]
    assert found[2].said(Side.AGAINST) == ["2 soverom, trenger minst 4"]
    assert found[1].said(Side.KNOW) == ["Boligbehovet er ikke ført"]


def test_of_those_it_suits_the_one_with_most_points_then_who_has_waited_longest(store: Store) -> None:
    dwelling = new_dwelling(store)
    late, early = waiter(store, decided=TODAY - 2 * DAY), waiter(store, decided=TODAY - 3 * DAY)
    children = new_household(store, household__target_groups=("violence",))
    grant(store, children, TODAY)
    assert [match.who.ref for match in matching.for_dwelling(store, dwelling)] == [children, early, late]


def test_who_has_been_allocated_another_comes_last(store: Store) -> None:
    dwelling = new_dwelling(store)
    first, second = waiter(store, decided=TODAY - 300 * DAY), waiter(store)
    let(store, new_dwelling(store, "Bakken 1"), first, TODAY + DAY)
    assert [match.who.ref for match in matching.for_dwelling(store, dwelling)] == [second, first]


def test_a_household_sees_what_is_vacant_and_soon_will_be(store: Store) -> None:
    household = waiter(store)
    needs.save(store, household, {"bedrooms": 2})
    small = new_dwelling(store, "Aveien 1", bedrooms=1)
    soon = new_dwelling(store, "Bakken 1", taken_into_use=TODAY + DAY)
    now = new_dwelling(store, "Cgata 1")
    found = matching.for_household(store, household)
    assert [(match.home.ref, match.suits) for match in found] == [(now, True), (soon, True), (small, False)]


def test_a_look_at_a_strictly_confidential_household_is_logged_once(store: Store) -> None:
    household = waiter(store, person__protection="strictly")
    matching.for_household(store, household)
    matching.for_household(store, household, again=True)
    with store.read() as session:
        assert session.scalars(select(View.what)).all() == ["matching"]


def test_what_is_gone_is_told(store: Store) -> None:
    with pytest.raises(OfficerError, match="D99"):
        matching.for_dwelling(store, "D99")
    with pytest.raises(OfficerError, match="H99"):
        matching.for_household(store, "H99")
