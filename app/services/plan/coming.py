"""The versions of a plan that have not begun follow the one in force: what is reached or done in its last weeks does
not go on, and when it is ended, they come to nothing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from sqlalchemy.orm import Session

from app.models import CooperationPlan
from app.services.plan import reading, versions
from app.services.plan.building import place
from app.services.plan.content import Goal, Measure, PlanContent
from app.services.plan.going_on import Move, going_on, of_open_goal, unjudged
from app.services.records import by_id, take_out
from app.services.undoing import Step

P = TypeVar("P", Goal, Measure)


class Coming:
    """The versions after one that is in force. Made before that one is changed."""

    def __init__(self, session: Session, plan: CooperationPlan) -> None:
        self._session, self._plan = session, plan
        self.versions = versions.after(session, plan)
        self._before = reading.content_of(session, plan) if self.versions else None

    def follow(self) -> Iterator[Step]:
        """Take out of each what goes on no longer, and put back what goes on again. Gives what undoes it."""
        if self._before is None:
            return
        after = reading.content_of(self._session, self._plan)
        for version in self.versions:
            stored = reading.content_of(self._session, version)
            followed = following(stored, self._before, after, renewal=version.made_as == "renewal")
            if followed != stored:
                place(self._session, version, followed)
                yield partial(_put_back, version.id, stored)

    def take_out(self) -> Iterator[Step]:
        """Delete them: a plan cannot end before it begins. Gives what puts them back."""
        for version in reversed(self.versions):
            yield take_out(self._session, version)


def _put_back(version_id: int, content: PlanContent, session: Session) -> None:
    place(session, by_id(session, CooperationPlan, version_id), content)


def following(coming: PlanContent, before: PlanContent, after: PlanContent, *, renewal: bool) -> PlanContent:
    """What a coming version says when the one in force went from `before` to `after`: as if it were made only now, but
    for what was changed in it meanwhile. A `renewal` begins its goals and measures anew; another copies them."""
    then, now = going_on(before), going_on(after)
    begin = _Beginning(Move(after.values["start"], coming.values["start"]) if renewal else None)
    staying, back = _followed(coming.goals, then.goals, now.goals)
    goals = (*staying, *(begin.goal(one) for one in back))
    given_up = {goal.number for goal in after.goals if goal.evaluation == "given_up"}
    measures, again = _followed(coming.measures, then.measures, now.measures)
    kept = (one for one in measures if one.goal_number not in given_up)
    towards = {one.number: one.goal_number for one in now.measures if one.goal_number in {goal.number for goal in back}}
    listed = (*(_towards(one, towards) for one in kept), *(begin.measure(one) for one in again))
    return replace(coming, goals=goals, measures=tuple(of_open_goal(one, goals) for one in listed))


class _Beginning:
    """How a coming version begins with what goes on; without a `move` it copies."""

    def __init__(self, move: Move | None) -> None:
        self._move = move

    def goal(self, goal: Goal) -> Goal:
        return unjudged(goal) if self._move else goal

    def measure(self, measure: Measure) -> Measure:
        return self._move.measure(measure) if self._move else measure


def _followed(coming: Sequence[P], then: Sequence[P], now: Sequence[P]) -> tuple[list[P], list[P]]:
    """Which of those coming still do, and which come again."""
    gone, back = _numbers(then) - _numbers(now), _numbers(now) - _numbers(then) - _numbers(coming)
    return [one for one in coming if one.number not in gone], [one for one in now if one.number in back]


def _numbers(parts: Sequence[P]) -> set[int]:
    return {one.number for one in parts}


def _towards(measure: Measure, again: Mapping[int, int | None]) -> Measure:
    """What helped to reach a goal goes on for the plan as a whole, until the goal is open again."""
    if measure.goal_number is None and measure.number in again:
        return replace(measure, goal_number=again[measure.number])
    return measure
