"""One eviction on one page."""

from datetime import date
from decimal import Decimal

import pytest

from app.models import Arrears, View
from app.services.case import registration as cases
from app.services.eviction import page, registration
from app.services.eviction.days_left import Until
from app.services.records import by_ref
from tests.services.conftest import TODAY, add_member, add_stay, count, new_household, new_provider
from tests.services.eviction.evictions import WARNED, new_eviction


def test_the_course_holds_what_happened_and_what_the_law_lets_come(store):
    ref = new_eviction(store, warned=WARNED, tenant_warned=date(2026, 11, 9))
    told = [(line.key, line.day, line.deadline) for line in page.load(store, ref).course]
    assert told == [
        ("warned", WARNED, False), ("petition_from", date(2026, 11, 24), True),
        ("tenant_warned", date(2026, 11, 9), False), ("enforceable_from", date(2026, 11, 23), True),
        ("lapses", date(2027, 11, 9), True),
    ]  # fmt: skip


def test_when_it_is_over_only_what_happened_is_told(store):
    ref = new_eviction(store)
    registration.end(store, ref, "dropped", TODAY)
    assert [(line.key, line.title) for line in page.load(store, ref).course] == [
        ("warned", "Varsel mottatt"), ("outcome", "Frafalt"),
    ]  # fmt: skip


def test_after_the_petition_it_is_the_answer_that_is_waited_for(store):
    ref = new_eviction(store, warned=date(2026, 10, 1), petitioned=date(2026, 11, 18))
    shown = page.load(store, ref)
    assert [line.key for line in shown.course] == ["warned", "petitioned", "answer_by"]
    assert shown.left is not None
    assert shown.left.until is Until.ANSWER


def test_the_children_are_told_of_with_their_ages(store):
    household = new_household(store)
    add_member(store, household, "child", date(2018, 3, 1))
    add_member(store, household, "child", date(2010, 12, 24))
    add_member(store, household, "partner", date(1990, 1, 1))
    shown = page.load(store, new_eviction(store, household))
    assert (shown.children, shown.ages) == (2, [15, 8])


@pytest.mark.parametrize("protection", ["confidential", "strictly"])
def test_a_protected_household_is_known_by_its_number_without_ages(store, protection):
    household = new_household(store, person__protection=protection)
    add_member(store, household, "child", date(2018, 3, 1))
    shown = page.load(store, new_eviction(store, household))
    assert (shown.name, shown.children, shown.ages) == ("Husstand 1", 1, [])


def test_a_look_at_a_strictly_confidential_household_is_logged_once(store):
    ref = new_eviction(store, new_household(store, person__protection="strictly"))
    page.load(store, ref)
    page.load(store, ref, again=True)
    assert count(store, View) == 1


def test_the_debt_is_the_warning_s_own_or_the_last_arrears(store):
    household = new_household(store)
    loan = cases.register(store, household, "startloan", {"day": date(2026, 1, 2)}).ref
    ref = new_eviction(store, household, warned=WARNED, case=loan)
    assert page.load(store, ref).debt is None
    with store.write() as session:
        home, case = by_ref(session, page.Eviction, ref), by_ref(session, page.Case, loan)
        for day, amount in ((date(2026, 9, 1), 9000), (date(2026, 10, 1), 12000)):
            session.add(Arrears(
                ref=f"R{amount}", household_id=home.household_id, case_id=case.id, day=day, amount=Decimal(amount)
            ))  # fmt: skip
    assert page.load(store, ref).debt == page.Debt(Decimal(12000), date(2026, 10, 1))
    registration.save(store, ref, {"debt": Decimal(500)})
    assert page.load(store, ref).debt == page.Debt(Decimal(500), None)


def test_a_stay_after_it_was_carried_out_is_found(store):
    ref = new_eviction(store)
    registration.end(store, ref, "carried_out", date(2026, 11, 19))
    assert page.load(store, ref).stay is None
    stay = add_stay(store, "H1", new_provider(store), TODAY)
    assert page.load(store, ref).stay == stay
