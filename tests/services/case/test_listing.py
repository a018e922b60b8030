"""The list of cases: filters, search, pages, and the next date of each."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from app import clock
from app.services.case import listing, registration
from app.services.case.course import State
from app.storage.store import Store
from tests.services.conftest import TODAY, add_member, new_household


def register(store: Store, kind: str = "living_support", back: int = 0, home: str | None = None, **more: object) -> str:
    values = {"day": TODAY - timedelta(days=back), **more}
    return registration.register(store, home or new_household(store), kind, values).ref


def refs(store: Store, **asked: object) -> list[str]:
    return [row.ref for row in listing.rows(store, **asked)]


def decide(store: Store, ref: str, back: int, outcome: str = "refused", **more: object) -> None:
    values = {"day": TODAY - timedelta(days=back), "outcome": outcome, "reasons": "Fordi.", **more}
    registration.add_step(store, ref, "decision", values)


def test_what_waits_begins_with_the_oldest_and_the_rest_with_the_newest(store: Store) -> None:
    new, old = register(store, back=1), register(store, back=20)
    assert refs(store) == [old, new]
    assert refs(store, shown="all") == [new, old]


def test_a_case_is_open_until_it_is_decided_and_a_complaint_until_it_is_answered(store: Store) -> None:
    ref = register(store, back=40)
    decide(store, ref, 30)
    registration.add_step(store, ref, "notified", {"day": TODAY - timedelta(days=30)})
    assert (refs(store), refs(store, shown="decided"), refs(store, shown="complaints")) == ([], [ref], [])
    registration.add_step(store, ref, "complaint", {"day": TODAY - timedelta(days=20)})
    assert refs(store, shown="complaints") == [ref]
    assert [listing.count(store, shown) for shown in ("open", "complaints", "decided", "all")] == [0, 1, 1, 1]


def test_types_are_chosen_among(store: Store) -> None:
    loan, support = register(store, "startloan"), register(store)
    assert refs(store, kinds=["startloan"]) == [loan]
    assert set(refs(store, kinds=["startloan", "living_support"])) == {loan, support}
    assert listing.count(store, "all", ["startloan"]) == 1


@pytest.mark.parametrize("kinds", [(), ("startloan",), ("startloan", "temporary")])
@pytest.mark.parametrize("shown", ["open", "complaints", "decided", "all"])
def test_the_count_is_that_of_the_list(store: Store, shown: str, kinds: tuple[str, ...]) -> None:
    for kind in ("startloan", "living_support"):
        register(store, kind, back=2)
        decided, closed, complained = (register(store, kind, back=50) for _each in range(3))
        decide(store, decided, 40)
        registration.add_step(store, closed, "closed", {"day": TODAY})
        decide(store, complained, 40)
        registration.add_step(store, complained, "notified", {"day": TODAY - timedelta(days=40)})
        registration.add_step(store, complained, "complaint", {"day": TODAY - timedelta(days=30)})
    assert listing.count(store, shown, kinds) == len(refs(store, shown=shown, kinds=kinds)) > 0


@pytest.mark.parametrize("shown", ["open", "all"])
def test_pages_follow_each_other_also_on_one_day(store: Store, shown: str) -> None:
    home = new_household(store)
    made = {register(store, home=home) for _each in range(7)}
    found, last = [], None
    while page := listing.rows(store, shown=shown, limit=3, after=last):
        last = page[-1]
        found += [row.ref for row in page]
    assert len(found) == 7
    assert set(found) == made


@pytest.mark.parametrize("typed", ["øyen", "ås", "  s1 ", "H1", "ST-77"])
def test_search_finds_by_member_case_household_and_the_number_elsewhere(store: Store, typed: str) -> None:
    ref = register(store, "startloan", external_ref="ST-77")
    register(store, home=new_household(store, "Kari", "Dal"))
    assert refs(store, matching=typed) == [ref]


def test_a_line_tells_whose_with_how_many_children_and_what_is_asked(store: Store) -> None:
    home = new_household(store)
    add_member(store, home, "child", date(2020, 1, 1), protection="confidential")
    register(store, "startloan", home=home, purpose="purchase", amount=Decimal("1500.50"), what="Rekkehus")
    [row] = listing.rows(store)
    assert (row.name, row.household, row.protection) == ("Åse Øyen og 1 barn", home, 1)
    assert (row.purpose, row.amount_sought, row.what, row.state) == (
        "purchase", Decimal("1500.50"), "Rekkehus", State.RECEIVED,
    )  # fmt: skip


def test_the_next_date_is_the_first_that_somebody_must_act_on(store: Store) -> None:
    register(store, back=60)
    [row] = listing.rows(store)
    assert row.deadline is not None
    assert (row.deadline.key, row.deadline.due < TODAY) == ("answer", True)


def test_a_date_that_only_time_settles_is_over_when_it_has_passed(store: Store) -> None:
    ref = register(store, back=60)
    decide(store, ref, 40)
    registration.add_step(store, ref, "notified", {"day": TODAY - timedelta(days=10)})
    [row] = listing.rows(store, shown="decided")
    assert row.deadline is not None
    assert row.deadline.key == "complaint"
    with clock.at(row.deadline.due + timedelta(days=1)):
        assert listing.rows(store, shown="decided")[0].deadline is None
