"""What of a version of a plan goes on in the next. Pure functions."""

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
