"""Cases on *I dag*: each kind of deadline on the days around its boundary."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from app import clock
from app.models import Case, Dwelling, Tenancy
from app.models.case import CASE_TYPE
from app.services import today
from app.services.case import listing, page, registration
from app.services.case.case_deadlines import DEADLINES
from app.services.case.case_types import CASE_TYPES
from app.services.records import by_ref
from app.services.today.case_words import WORDS, words
from app.storage.store import Store
from tests.services.conftest import TODAY, add_member, new_household

Step = tuple[str, date, dict[str, Any]]


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


def new_case(store: Store, kind: str, received: date, *steps: Step, home: str = "", **more: Any) -> str:
    """A case registered with its steps; today stays what it is, so days ahead of it only warn."""
    home = home or new_household(store)
    ref = registration.register(store, home, kind, {"day": received, **more}).ref
    for step, day, values in steps:
        registration.add_step(store, ref, step, {"day": day, **values})
    return ref


def found(store: Store, day: date = TODAY, **asked: int) -> list[tuple[str, int]]:
    with clock.at(day):
        told = today.tasks(store, **asked)
    return [(task.kind, task.days_left) for task in told if task.kind != "reporting"]


def refusal(decided: date, sent: date | None = None) -> tuple[Step, ...]:
    notice: tuple[Step, ...] = (("notified", sent, {}),) if sent else ()
    return (("decision", decided, {"outcome": "refused", "reasons": "Har egen bolig."}), *notice)


@pytest.mark.parametrize(("left", "told"), [(15, False), (14, True), (0, True), (-1, True), (-200, True)])
def test_an_answer_is_told_of_fourteen_days_ahead_and_until_it_is_given(store: Store, left: int, told: bool) -> None:
    new_case(store, "startloan", date(2026, 10, 20))
    assert found(store, days(-left)) == ([("answer", left)] if told else [])


def test_a_task_says_what_to_do_and_opens_the_case(store: Store) -> None:
    home = new_household(store)
    add_member(store, home, "child", date(2015, 1, 1))
    ref = new_case(store, "startloan", date(2026, 10, 20), home=home)
    with clock.at(days(1)):
        (task,) = today.tasks(store)
    assert (task.who, task.household, task.target) == ("Åse Øyen og 1 barn", home, ("case", ref))
    assert task.what == "Søknaden om startlån har ligget uten svar i mer enn én måned – send foreløpig svar"
    assert (task.action, task.area, task.severity) == ("Registrer svar", today.Area.CASE, today.OVERDUE)


def test_a_preliminary_answer_moves_the_task_to_the_promised_day(store: Store) -> None:
    promised: Step = ("preliminary_answer", days(-2), {"expected": days(15)})
    ref = new_case(store, "startloan", days(-40), promised)
    assert found(store) == []
    assert found(store, days(1)) == [("expected", 14)]
    assert found(store, ahead=60) == [("expected", 15)]
    registration.annul(store, ref, 2, "Brevet ble aldri sendt.")
    assert found(store) == [("answer", (date(2026, 11, 11) - TODAY).days)]


def test_acute_housing_is_told_of_the_same_day(store: Store) -> None:
    new_case(store, "temporary", TODAY)
    assert found(store) == [("same_day", 0)]


@pytest.mark.parametrize(("passed", "told"), [(0, True), (60, True), (61, False)])
def test_a_decision_that_was_not_sent_is_told_of_for_sixty_days(store: Store, passed: int, told: bool) -> None:
    granted: Step = ("decision", days(0), {"outcome": "granted"})
    ref = new_case(store, "living_support", days(-10), granted)
    assert found(store, days(passed)) == ([("notify", -passed)] if told else [])
    registration.add_step(store, ref, "notified", {"day": TODAY})
    assert found(store, days(passed)) == []


@pytest.mark.parametrize(("passed", "told"), [(0, False), (1, True), (30, True), (31, False)])
def test_a_refusal_nobody_complained_about_is_put_away(store: Store, passed: int, told: bool) -> None:
    ref = new_case(store, "municipal_dwelling", days(-40), *refusal(days(-30), days(-29)))
    last = date(2026, 11, 16)  # 22 October, four days, three weeks
    assert found(store, last + timedelta(days=passed)) == ([("close", 30 - passed)] if told else [])
    registration.add_step(store, ref, "closed", {"day": TODAY})
    assert found(store, last + timedelta(days=passed)) == []


def test_a_granted_case_is_not_asked_to_be_put_away(store: Store) -> None:
    granted: Step = ("decision", days(-30), {"outcome": "granted"})
    new_case(store, "living_support", days(-40), granted, ("notified", days(-29), {}))
    assert found(store) == []


def test_a_complaint_is_told_of_until_it_is_sent_on(store: Store) -> None:
    ref = new_case(store, "municipal_dwelling", days(-60), *refusal(days(-40), days(-40)), ("complaint", days(-25), {}))
    assert found(store) == [("complaint_handling", (date(2026, 11, 26) - TODAY).days)]
    registration.add_step(store, ref, "forwarded", {"day": TODAY, "body": "kommunens klagenemnd"})
    assert found(store) == []
    registration.add_step(store, ref, "complaint_outcome", {"day": TODAY, "complaint_outcome": "upheld"})
    assert found(store) == [("new_decision", 0)]
    registration.add_step(store, ref, "decision", {"day": TODAY, "outcome": "granted"})
    assert found(store) == [("notify", 0)]


@pytest.mark.parametrize(("left", "told"), [(61, False), (60, True), (0, True), (-14, True), (-15, False)])
def test_a_promise_that_runs_out(store: Store, left: int, told: bool) -> None:
    amount = {"amount": Decimal(2_000_000)}
    promise: Step = ("decision", days(-70), {"outcome": "granted", "valid_to": days(left), **amount})
    ref = new_case(store, "startloan", days(-100), promise, ("notified", days(-70), {}))
    assert found(store) == ([("lapse", left)] if told else [])
    registration.add_step(store, ref, "paid", {"day": TODAY, **amount})
    assert found(store) == []


def test_the_promise_of_a_dwelling_is_kept_once_a_tenancy_has_come_of_it(store: Store) -> None:
    promise: Step = ("decision", days(-40), {"outcome": "granted", "valid_to": days(20)})
    ref = new_case(store, "municipal_dwelling", days(-60), promise, ("notified", days(-39), {}))
    assert found(store) == [("lapse", 20)]
    with store.write() as session:
        case = by_ref(session, Case, ref)
        home = Dwelling(ref="D1", address="Storgata 5", disposal="owned", wheelchair=False, taken_into_use=days(-900))
        session.add(home)
        session.flush()
        session.add(
            Tenancy(ref="L1", dwelling_id=home.id, household_id=case.household_id, case_id=case.id, start=TODAY)
        )
    assert found(store) == []
    assert page.load(store, ref).next_deadline is None
    assert listing.rows(store, shown="all")[0].deadline is None


def test_the_25th_is_told_of_before_the_answer(store: Store) -> None:
    ref = new_case(store, "housing_allowance", date(2026, 11, 2))
    assert found(store) == [("allowance", 5)]
    registration.add_step(store, ref, "assessment", {"day": TODAY})
    assert found(store) == [("answer", 12)]


def test_help_that_was_asked_for_must_have_its_own_decision(store: Store) -> None:
    home = new_household(store)
    sent = ("notified", days(-1), {})
    new_case(store, "municipal_dwelling", date(2026, 10, 22), *refusal(days(-2)), sent, home=home, asks_help=True)
    assert found(store) == [("help", 2)]
    new_case(store, "housing_help", TODAY, home=home)
    assert found(store) == []


def test_closed_cases_owe_nothing(store: Store) -> None:
    new_case(store, "startloan", days(-50), ("closed", days(-3), {}))
    assert found(store) == []


def test_every_deadline_but_the_applicants_own_has_words() -> None:
    assert set(DEADLINES) - {"complaint"} <= set(WORDS)
    assert all("{" not in words(key, CASE_TYPES[kind], late=True) for key in WORDS for kind in CASE_TYPE.by_key)
