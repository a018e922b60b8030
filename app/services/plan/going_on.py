"""What of a version of a plan goes on in the next. Pure functions."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from app.dates import add_months
from app.services.plan.content import Goal, Measure, PlanContent

CLOSED_GOALS = frozenset({"reached", "given_up"})
"""Evaluations after which a goal stays behind with its version."""
_DAY = timedelta(days=1)


def going_on(content: PlanContent) -> PlanContent:
    """Goals that are reached or given up stay behind, and so do measures that are done and those of a goal given up.
    What helped to reach a goal goes on for the plan as a whole."""
    given_up = {goal.number for goal in content.goals if goal.evaluation == "given_up"}
    goals = tuple(goal for goal in content.goals if goal.evaluation not in CLOSED_GOALS)
    kept = (one for one in content.measures if one.carried_out != "done" and one.goal_number not in given_up)
    return replace(content, goals=goals, measures=tuple(of_open_goal(one, goals) for one in kept))


def of_open_goal(measure: Measure, goals: tuple[Goal, ...]) -> Measure:
    """The measure, towards the plan as a whole when its goal is not among these."""
    if measure.goal_number in {goal.number for goal in goals}:
        return measure
    return replace(measure, goal_number=None)


def caught_up(content: PlanContent, before: PlanContent, *, same_period: bool) -> PlanContent:
    """What was typed while `before`, the version it follows, was followed up, as a draft may be for days. What has been
    closed or done there stays behind there; in the same period the rest is judged as it is there."""
    now = going_on(before)
    closed, done = _gone(before.goals, now.goals), _gone(before.measures, now.measures)
    goals = tuple(goal for goal in content.goals if goal.number not in closed)
    measures = tuple(of_open_goal(one, goals) for one in content.measures if one.number not in done)
    if same_period:
        goals, measures = _judged_as(goals, now.goals), _carried_out_as(measures, now.measures)
    return replace(content, goals=goals, measures=measures)


def _gone(before: Iterable[Goal | Measure], now: Iterable[Goal | Measure]) -> set[int]:
    return {one.number for one in before} - {one.number for one in now}


def _judged_as(goals: Iterable[Goal], stored: Iterable[Goal]) -> tuple[Goal, ...]:
    known = {goal.number: goal for goal in stored}
    found = ((goal, known.get(goal.number, goal)) for goal in goals)
    return tuple(
        replace(goal, evaluation=told.evaluation, evaluated=told.evaluated, why=told.why) for goal, told in found
    )


def _carried_out_as(measures: Iterable[Measure], stored: Iterable[Measure]) -> tuple[Measure, ...]:
    known = {one.number: one for one in stored}
    found = ((one, known.get(one.number, one)) for one in measures)
    return tuple(
        replace(one, carried_out=told.carried_out, evaluated=told.evaluated, remark=told.remark) for one, told in found
    )


def unjudged(goal: Goal) -> Goal:
    """The goal as a new period begins with it."""
    return replace(goal, evaluation=None, evaluated=None, why=None)


class Move:
    """From one period to the next. A day so many whole months into the one is as many months into the other; any other
    day as many days."""

    def __init__(self, start: date, to: date) -> None:
        self._start, self.to = start, to

    def day(self, day: date) -> date:
        months = (day.year - self._start.year) * 12 + day.month - self._start.month
        if add_months(self._start, months) == day:
            return add_months(self.to, months)
        return day + (self.to - self._start)

    def last_day(self, day: date) -> date:
        return self.day(day + _DAY) - _DAY

    def measure(self, measure: Measure) -> Measure:
        """The measure as the new period begins with it."""
        return replace(
            measure, carried_out=None, evaluated=None, remark=None,
            start=self.day(measure.start) if measure.start else None,
            end=self.last_day(measure.end) if measure.end else None,
        )  # fmt: skip
