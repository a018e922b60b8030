"""What happens to a plan is written on its newest version, and every step can be undone."""

from collections.abc import Callable
from datetime import date

import pytest

from app.errors import Invalid, OfficerError
from app.services.plan import begin, life, page, saving
from app.services.plan.page import PlanPage
from app.services.plan.state import PlanState
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.plan.plans import new_plan

TOMORROW = date(2026, 11, 21)


@pytest.fixture
def plan(store: Store) -> str:
    return new_plan(store, new_household(store))


def shown(store: Store, ref: str) -> PlanPage:
    return page.load(store, ref)


def test_a_goal_is_evaluated_with_why(store: Store, plan: str) -> None:
    undo = life.evaluate_goal(store, plan, 2, "reached", TODAY, "Tre måneder i tide.")
    goal = shown(store, plan).goals[1]
    assert (goal.evaluation, goal.evaluated, goal.why) == ("reached", TODAY, "Tre måneder i tide.")
    undo()
    goal = shown(store, plan).goals[1]
    assert (goal.evaluation, goal.evaluated, goal.why) == (None, None, None)


def test_undo_gives_back_the_evaluation_before(store: Store, plan: str) -> None:
    life.evaluate_goal(store, plan, 1, "on_the_way", date(2026, 10, 1), "Rolig høst.")
    life.evaluate_goal(store, plan, 1, "given_up", TODAY)()
    goal = shown(store, plan).goals[0]
    assert (goal.evaluation, goal.evaluated, goal.why) == ("on_the_way", date(2026, 10, 1), "Rolig høst.")


def test_an_evaluation_is_taken_away(store: Store, plan: str) -> None:
    life.evaluate_goal(store, plan, 1, "on_the_way", TODAY)
    life.evaluate_goal(store, plan, 1, None, None)
    assert shown(store, plan).goals[0].evaluation is None


def test_a_measure_is_carried_out(store: Store, plan: str) -> None:
    undo = life.carry_out(store, plan, 3, "partly", TODAY, "To ganger.")
    (measure,) = shown(store, plan).other_measures
    assert (measure.carried_out, measure.evaluated, measure.remark) == ("partly", TODAY, "To ganger.")
    undo()
    assert shown(store, plan).other_measures[0].carried_out is None


def test_an_evaluation_is_held(store: Store, plan: str) -> None:
    (planned,) = shown(store, plan).evaluations
    undo = life.hold_evaluation(store, planned.id, date(2026, 10, 2), "Alle var der.")
    (held,) = shown(store, plan).evaluations
    assert (held.day, held.held, held.remark) == (date(2026, 10, 1), date(2026, 10, 2), "Alle var der.")
    undo()
    assert shown(store, plan).evaluations == [planned]


def test_a_plan_is_signed_and_consented_to(store: Store, plan: str) -> None:
    def told() -> tuple[object, object]:
        values = shown(store, plan).values
        return values["signed"], values["consented"]

    before = told()
    undo = life.sign(store, plan, TODAY, TODAY)
    assert told() == (TODAY, TODAY)
    undo()
    assert told() == before
    life.sign(store, plan, TODAY)
    assert told() == (TODAY, before[1])


def test_neither_is_written_when_one_is_refused(store: Store, plan: str) -> None:
    with pytest.raises(Invalid):
        life.sign(store, plan, TODAY, TOMORROW)
    assert shown(store, plan).values["signed"] is None


def test_an_ended_plan_holds_to_its_last_day(store: Store, plan: str) -> None:
    undo = life.end(store, plan, TODAY, "moved", "Til Storvik.")
    assert shown(store, plan).state is PlanState.IN_FORCE
    life.end(store, plan, date(2026, 11, 19), "moved")
    ended = shown(store, plan)
    assert (ended.state, ended.values["end_reason"], ended.values["end_remark"]) == (PlanState.ENDED, "moved", None)
    undo()
    assert shown(store, plan).values["ended"] is None


def test_a_plan_does_not_end_before_it_begins(store: Store, plan: str) -> None:
    with pytest.raises(Invalid) as refused:
        life.end(store, plan, date(2026, 6, 30), "other")
    assert list(refused.value.problems) == ["ended"]
    assert shown(store, plan).values["ended"] is None


@pytest.mark.parametrize("reason", ["tired", ""])
def test_an_end_needs_a_known_reason(store: Store, plan: str, reason: str) -> None:
    with pytest.raises(Invalid) as refused:
        life.end(store, plan, TODAY, reason)
    assert list(refused.value.problems) == ["end_reason"]
    assert shown(store, plan).values["ended"] is None


STEPS: dict[str, Callable[[Store, str, date], object]] = {
    "evaluated": lambda store, ref, day: life.evaluate_goal(store, ref, 1, "reached", day),
    "held": lambda store, ref, day: life.hold_evaluation(store, page.load(store, ref).evaluations[0].id, day),
    "signed": life.sign,
    "consented": lambda store, ref, day: life.sign(store, ref, TODAY, day),
}


@pytest.mark.parametrize("field", STEPS)
def test_nothing_has_happened_tomorrow(store: Store, plan: str, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        STEPS[field](store, plan, TOMORROW)
    assert list(refused.value.problems) == [field]


@pytest.mark.parametrize("field", STEPS)
def test_only_the_newest_version_lives(store: Store, plan: str, field: str) -> None:
    saving.save(store, begin.revise(store, plan), replaces=plan, made_as="revision")
    with pytest.raises(OfficerError, match="PL2"):
        STEPS[field](store, plan, TODAY)


def test_an_evaluated_goal_has_a_day(store: Store, plan: str) -> None:
    with pytest.raises(Invalid):
        life.evaluate_goal(store, plan, 1, "reached", None)


def test_a_goal_that_is_gone_is_told(store: Store, plan: str) -> None:
    with pytest.raises(OfficerError, match="9"):
        life.evaluate_goal(store, plan, 9, "reached", TODAY)
