"""A plan that is renewed before its last day is followed up until the renewal begins, and the renewal follows it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from app import clock
from app.errors import Invalid, OfficerError
from app.services.plan import begin, drafts, life, listing, page, reading, saving
from app.services.plan.content import PlanContent, as_draft
from app.services.plan.state import PlanState
from app.storage import drafts as kept
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.plan.plans import END, new_plan

A_MONTH_EARLY = date(2026, 12, 1)
BEGINS = END + timedelta(days=1)
STEPS: dict[str, Callable[[Store, str, date], object]] = {
    "evaluate": lambda store, ref, day: life.evaluate_goal(store, ref, 1, "on_the_way", day),
    "carry out": lambda store, ref, day: life.carry_out(store, ref, 1, "partly", day),
    "hold": lambda store, ref, day: life.hold_evaluation(store, page.load(store, ref).evaluations[0].id, day),
    "sign": life.sign,
    "end": lambda store, ref, day: life.end(store, ref, min(day, END), "moved"),
}


@pytest.fixture
def plan(store: Store) -> Iterator[str]:
    """In force until the end of the year, and renewed a month early."""
    ref = new_plan(store, new_household(store))
    with clock.at(A_MONTH_EARLY):
        saving.renew(store, ref)
        yield ref


def says(store: Store, ref: str = "PL2") -> PlanContent:
    return reading.stored(store, ref)


def goals(store: Store) -> list[int]:
    return [goal.number for goal in says(store).goals]


def measures(store: Store) -> dict[int, int | None]:
    return {one.number: one.goal_number for one in says(store).measures}


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(("day", "may"), [(A_MONTH_EARLY, True), (END, True), (BEGINS, False)])
def test_the_version_in_force_is_followed_up_to_its_last_day(
    store: Store, plan: str, step: str, day: date, may: bool
) -> None:
    with clock.at(day):
        assert page.load(store, plan).can_follow_up == may
        if may:
            STEPS[step](store, plan, day)
        else:
            with pytest.raises(OfficerError, match="PL2"):
                STEPS[step](store, plan, day)


@pytest.mark.parametrize(("day", "replaced"), [(END, False), (BEGINS, True)])
def test_the_page_and_the_list_show_the_version_in_force(store: Store, plan: str, day: date, replaced: bool) -> None:
    with clock.at(day):
        old, new = page.load(store, plan), page.load(store, "PL2")
        (row,) = listing.rows(store)
    rules = [one.rule for one in old.notices]
    if replaced:
        assert (old.coming, rules, old.in_force, new.in_force) == (None, ["newer"], "PL2", "PL2")
        assert (row.ref, row.state, row.coming, row.coming_as) == ("PL2", PlanState.IN_FORCE, None, None)
    else:
        assert (old.coming and old.coming.start, rules, new.in_force) == (BEGINS, ["renewed", "not-signed"], plan)
        assert "not-yet" in [one.rule for one in new.notices]
        assert (row.ref, row.state, row.coming, row.coming_as) == (plan, PlanState.IN_FORCE, BEGINS, "renewal")


def test_what_is_said_can_only_be_changed_in_the_newest(store: Store, plan: str) -> None:
    for change in (begin.revise, begin.renewed, saving.delete):
        with pytest.raises(OfficerError, match="PL2"):
            change(store, plan)
    assert not page.load(store, plan).is_newest


def test_a_goal_that_is_reached_does_not_go_on_but_what_helped_does(store: Store, plan: str) -> None:
    before = says(store)
    undo = life.evaluate_goal(store, plan, 2, "reached", A_MONTH_EARLY)
    assert (goals(store), measures(store)) == ([1], {1: 1, 2: None, 3: None})
    undo()
    assert says(store) == before
    assert says(store, plan).goals[1].evaluation is None


def test_neither_a_goal_that_is_given_up_nor_what_is_done_towards_it_goes_on(store: Store, plan: str) -> None:
    before = says(store)
    undo = life.evaluate_goal(store, plan, 2, "given_up", A_MONTH_EARLY)
    assert (goals(store), measures(store)) == ([1], {1: 1, 3: None})
    undo()
    assert says(store) == before


@pytest.mark.parametrize("closed", ["reached", "given_up"])
@pytest.mark.parametrize("then", [None, "on_the_way"])
def test_a_goal_that_is_opened_again_goes_on_again(store: Store, plan: str, closed: str, then: str | None) -> None:
    before = says(store)
    life.evaluate_goal(store, plan, 1, closed, A_MONTH_EARLY)
    assert goals(store) == [2]
    undo = life.evaluate_goal(store, plan, 1, then, A_MONTH_EARLY if then else None)
    assert set(says(store).goals) == set(before.goals)
    assert set(says(store).measures) == set(before.measures)
    undo()
    assert goals(store) == [2]


def test_a_reached_goal_that_is_given_up_instead_takes_its_measures_along(store: Store, plan: str) -> None:
    life.evaluate_goal(store, plan, 2, "reached", A_MONTH_EARLY)
    life.evaluate_goal(store, plan, 2, "given_up", A_MONTH_EARLY)
    assert measures(store) == {1: 1, 3: None}
    life.evaluate_goal(store, plan, 2, "reached", A_MONTH_EARLY)
    assert measures(store) == {1: 1, 2: None, 3: None}


def test_what_is_done_does_not_go_on(store: Store, plan: str) -> None:
    before = says(store)
    undo = life.carry_out(store, plan, 2, "done", A_MONTH_EARLY)
    assert measures(store) == {1: 1, 3: None}
    life.carry_out(store, plan, 2, "partly", A_MONTH_EARLY)
    assert set(says(store).measures) == set(before.measures)
    undo()
    assert says(store, plan).measures[1].carried_out is None


def test_what_was_changed_in_the_renewal_stays_changed(store: Store, plan: str) -> None:
    """An evaluation on the way, and a sentence about it, touch nothing."""
    before = says(store)
    life.evaluate_goal(store, plan, 1, "on_the_way", A_MONTH_EARLY, "Rolig høst.")
    life.carry_out(store, plan, 1, "partly", A_MONTH_EARLY)
    assert says(store) == before


def test_ending_the_version_in_force_deletes_the_renewal_and_undo_puts_both_back(store: Store, plan: str) -> None:
    before = says(store)
    undo = life.end(store, plan, A_MONTH_EARLY, "moved")
    (row,) = listing.rows(store, "all")
    assert (row.ref, row.coming) == (plan, None)
    with clock.at(BEGINS):
        assert page.load(store, plan).state is PlanState.ENDED
    undo()
    assert says(store) == before
    assert page.load(store, plan).values["ended"] is None
    with clock.at(BEGINS):
        assert page.load(store, "PL2").state is PlanState.IN_FORCE


def test_what_was_being_written_to_follow_the_renewal_goes_too(store: Store, plan: str) -> None:
    key = drafts.key_of(household=None, replaces="PL2", made_as="revision")
    kept.save(store, key, as_draft(says(store)))
    undo = life.end(store, plan, A_MONTH_EARLY, "moved")
    assert kept.load(store, key) is None
    undo()
    assert kept.load(store, key) is not None


def test_every_version_that_has_not_begun_goes_with_the_end(store: Store, plan: str) -> None:
    third = saving.save(store, begin.revise(store, "PL2"), replaces="PL2", made_as="revision").ref
    undo = life.end(store, plan, END, "moved")
    assert [one.ref for one in page.load(store, plan).versions] == [plan]
    undo()
    assert [one.ref for one in page.load(store, plan).versions] == [third, "PL2", plan]


@pytest.mark.parametrize(("day", "refused"), [(END, False), (BEGINS, True)])
def test_a_plan_ends_before_its_renewal_begins(store: Store, plan: str, day: date, refused: bool) -> None:
    if not refused:
        life.end(store, plan, day, "moved")
        return
    with pytest.raises(Invalid) as told:
        life.end(store, plan, day, "moved")
    assert list(told.value.problems) == ["ended"]
    assert page.load(store, plan).coming is not None


def test_a_renewal_of_a_plan_that_has_run_out_is_all_there_is(store: Store) -> None:
    ref = new_plan(store, new_household(store), end=TODAY - timedelta(days=1))
    saving.renew(store, ref)
    assert not page.load(store, ref).can_follow_up
    assert [row.ref for row in listing.rows(store, "all")] == ["PL2"]
