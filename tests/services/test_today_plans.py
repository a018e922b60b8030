"""*I dag*: what a cooperation plan owes, on the days around each boundary."""

from datetime import date, timedelta

import pytest

from app import clock
from app.models import Contact, PlanParticipant
from app.models.cooperation_plan import CooperationPlan
from app.services import household, today
from app.services.plan import begin, life, page, saving
from app.services.records import by_ref
from app.services.today import Area, Task
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.group.conftest import allow
from tests.services.plan.plans import END, EVALUATION, START, new_contact, new_plan


def told(store: Store, day: date) -> list[Task]:
    with clock.at(day):
        return [task for task in today.tasks(store) if task.area is Area.GROUP]


def kinds(store: Store, day: date) -> list[tuple[str, int]]:
    return [(task.kind, task.days_left) for task in told(store, day)]


@pytest.fixture
def home(store: Store) -> str:
    return new_household(store)


@pytest.fixture
def plan(store: Store, home: str) -> str:
    ref = new_plan(store, home)
    life.sign(store, ref, START)
    return ref


def hold(store: Store, ref: str) -> None:
    for evaluation in page.load(store, ref).evaluations:
        life.hold_evaluation(store, evaluation.id, EVALUATION)


@pytest.mark.parametrize(("days", "there"), [(-15, False), (-14, True), (0, True), (40, True)])
def test_an_evaluation_is_told_of_two_weeks_ahead_until_it_is_held(
    store: Store, plan: str, days: int, there: bool
) -> None:
    day = EVALUATION + timedelta(days=days)
    assert kinds(store, day) == ([("evaluation", -days)] if there else [])
    hold(store, plan)
    assert kinds(store, day) == []


@pytest.mark.parametrize(("days", "there"), [(-31, False), (-30, True), (0, True), (1, True), (60, True), (61, False)])
def test_a_plan_that_runs_out_is_to_be_renewed_or_ended(store: Store, plan: str, days: int, there: bool) -> None:
    hold(store, plan)
    found = told(store, END + timedelta(days=days))
    assert [(task.kind, task.days_left, task.target) for task in found] == (
        [("plan_end", -days, ("plan", plan))] if there else []
    )
    assert all(("gikk ut" in task.what) == (days > 0) for task in found)


def test_a_plan_owes_the_earliest_of_what_is_due(store: Store, plan: str) -> None:
    assert kinds(store, END - timedelta(days=5)) == [("evaluation", (EVALUATION - END).days + 5)]
    assert kinds(store, END + timedelta(days=5)) == [("plan_end", -5)]


def test_a_plan_that_is_ended_or_renewed_owes_nothing(store: Store, plan: str) -> None:
    hold(store, plan)
    day = END - timedelta(days=5)
    with clock.at(day):
        renewed = saving.save(store, begin.renewed(store, plan), replaces=plan, made_as="renewal").ref
        life.sign(store, renewed, day)
    assert kinds(store, END + timedelta(days=5)) == []
    life.end(store, renewed, END + timedelta(days=1), "moved")
    assert kinds(store, END + timedelta(days=400)) == []


@pytest.mark.parametrize(("days", "there"), [(4, False), (5, True), (20, True)])
def test_a_plan_is_to_be_signed_within_two_weeks(store: Store, home: str, days: int, there: bool) -> None:
    ref = new_plan(store, home)
    assert kinds(store, START + timedelta(days=days)) == ([("plan_unsigned", 14 - days)] if there else [])
    life.sign(store, ref, START)
    assert kinds(store, START + timedelta(days=days)) == []


def test_nothing_is_owed_to_a_household_that_is_closed(store: Store, home: str, plan: str) -> None:
    household.save(store, home, {"household.closed": EVALUATION})
    assert kinds(store, EVALUATION) == []


def test_a_consent_of_a_plan_without_a_group_opens_the_plan(store: Store, home: str) -> None:
    who = new_contact(store)
    ref = new_plan(store, home)
    life.sign(store, ref, START)
    hold(store, ref)
    allow(store, home, who, START, until=TODAY)
    assert kinds(store, TODAY) == []
    with store.write() as session:
        session.add(
            PlanParticipant(
                plan_id=by_ref(session, CooperationPlan, ref).id, contact_id=by_ref(session, Contact, who).id
            )
        )
    (task,) = told(store, TODAY)
    assert (task.kind, task.target) == ("consent", ("plan", ref))


@pytest.mark.parametrize(("day", "target"), [(END, ("plan", "PL1")), (END + timedelta(days=1), None)])
def test_the_last_evaluation_is_told_of_though_the_plan_is_renewed(
    store: Store, plan: str, day: date, target: tuple[str, str] | None
) -> None:
    """Once, until the renewal begins; that the plan runs out is settled."""
    with clock.at(END - timedelta(days=20)):
        renewed, _undo = saving.renew(store, plan)
        life.sign(store, renewed.ref, END - timedelta(days=20))
    assert [task.target for task in told(store, day) if task.kind == "evaluation"] == ([target] if target else [])
    assert len(told(store, day)) == (1 if target else 0)
    if target:
        hold(store, plan)
    assert told(store, day) == []


def test_a_renewed_plan_is_one_line_of_the_earliest_of_both_versions(store: Store, plan: str) -> None:
    day = END - timedelta(days=10)
    with clock.at(END - timedelta(days=20)):
        saving.renew(store, plan)
    assert kinds(store, day) == [("evaluation", (EVALUATION - day).days)]
    hold(store, plan)
    (task,) = told(store, day)
    assert (task.kind, task.target) == ("plan_unsigned", ("plan", "PL2"))
