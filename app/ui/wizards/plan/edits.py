"""What one may do to a plan that is being written. Pure: each gives the plan as it is then."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.services.plan.content import Goal, Measure, Participant, PlanContent

Way = int
"""-1 is up, 1 is down."""


def add_goal(content: PlanContent, kind: str, text: str = "", term: str | None = None) -> tuple[PlanContent, int]:
    """One more goal, last of its kind, and its number."""
    number = content.next_goal
    goals = (*content.goals, Goal(number, kind, text, term))
    return replace(content, goals=goals, last_goal=number), number


def goal(content: PlanContent, number: int) -> Goal:
    return next(one for one in content.goals if one.number == number)


def change_goal(content: PlanContent, number: int, **values: Any) -> PlanContent:
    goals = tuple(replace(one, **values) if one.number == number else one for one in content.goals)
    return replace(content, goals=goals)


def remove_goal(content: PlanContent, number: int) -> PlanContent:
    """Without the goal and the measures towards it."""
    return replace(
        content,
        goals=tuple(one for one in content.goals if one.number != number),
        measures=tuple(one for one in content.measures if one.goal_number != number),
    )


def move_goal(content: PlanContent, number: int, way: Way) -> PlanContent:
    """The goal in the place of its neighbour of the same kind; the first and the last stay."""
    moved = goal(content, number)
    kind = [one.number for one in content.goals_of(moved.kind)]
    at = kind.index(number) + way
    return _swapped(content, number, kind[at]) if 0 <= at < len(kind) else content


def _swapped(content: PlanContent, one: int, other: int) -> PlanContent:
    both = {one: goal(content, other), other: goal(content, one)}
    return replace(content, goals=tuple(both.get(each.number, each) for each in content.goals))


def add_measure(content: PlanContent, goal_number: int | None, **values: Any) -> tuple[PlanContent, int]:
    """One more measure, last towards its goal, and its number."""
    number = content.next_measure
    made = Measure(number, values.pop("what", ""), goal_number, **values)
    return replace(content, measures=(*content.measures, made), last_measure=number), number


def measure(content: PlanContent, number: int) -> Measure:
    return next(one for one in content.measures if one.number == number)


def change_measure(content: PlanContent, number: int, **values: Any) -> PlanContent:
    measures = tuple(replace(one, **values) if one.number == number else one for one in content.measures)
    return replace(content, measures=measures)


def remove_measure(content: PlanContent, number: int) -> PlanContent:
    return replace(content, measures=tuple(one for one in content.measures if one.number != number))


def places(content: PlanContent) -> list[int | None]:
    """The goals that measures may be towards, in the order they are shown; None is the plan as a whole."""
    mains = [one.number for one in content.goals_of("main") if content.measures_of(one.number)]
    whole: list[int | None] = [None] if content.measures_of(None) else []
    return [*mains, *(one.number for one in content.goals_of("sub")), *whole]


def move_measure(content: PlanContent, number: int, way: Way) -> PlanContent:
    """The measure one place up or down; past the last of its goal it goes to the next goal."""
    moved = measure(content, number)
    known = {one.number for one in content.goals}
    home = moved.goal_number if moved.goal_number in known else None
    beside = [one.number for one in content.measures_of(home)]
    at = beside.index(number) + way
    if 0 <= at < len(beside):
        return put_measure(content, moved, home, at)
    around = places(content)
    then = around.index(home) + way
    if not 0 <= then < len(around):
        return content
    target = around[then]
    return put_measure(content, moved, target, 0 if way > 0 else len(content.measures_of(target)))


def put_measure(content: PlanContent, moved: Measure, goal_number: int | None, at: int) -> PlanContent:
    """The measure as number `at`, from 0, of those towards a goal; it may be one that was taken away."""
    others = remove_measure(content, moved.number)
    beside = others.measures_of(goal_number)
    put = replace(moved, goal_number=goal_number)
    if at >= len(beside):
        return replace(others, measures=(*others.measures, put))
    place = others.measures.index(beside[at])
    return replace(others, measures=(*others.measures[:place], put, *others.measures[place:]))


def add_participant(content: PlanContent, contact: str) -> PlanContent:
    """With one more contact; one who takes part already does so once."""
    if any(one.contact == contact for one in content.participants):
        return content
    return replace(content, participants=(*content.participants, Participant(contact)))


def change_participant(content: PlanContent, contact: str, **values: Any) -> PlanContent:
    """Another role; a coordinator takes the place of the one there was."""
    takes_over = values.get("coordinator") is True
    return replace(
        content,
        participants=tuple(
            replace(one, **values) if one.contact == contact
            else replace(one, coordinator=None) if takes_over else one
            for one in content.participants
        ),
    )  # fmt: skip


def remove_participant(content: PlanContent, contact: str) -> PlanContent:
    """Without the contact and a consent not yet registered. Its measures stay, and are said to be without one who takes
    part."""
    return replace(
        content,
        participants=tuple(one for one in content.participants if one.contact != contact),
        consents=tuple(one for one in content.consents if one.contact != contact),
    )


def tidied(content: PlanContent) -> PlanContent:
    """Without what was begun and left empty: goals without a word and without measures, measures that say nothing."""
    measures = tuple(one for one in content.measures if one.what.strip() or one.own_part or one.how_often or one.end)
    asked = {one.goal_number for one in measures}
    goals = tuple(one for one in content.goals if one.text.strip() or one.number in asked)
    return replace(content, goals=goals, measures=measures)


def restored(
    content: PlanContent, before: PlanContent, goals: Sequence[Goal], measures: Sequence[tuple[int, Measure]]
) -> PlanContent:
    """With goals and measures that were taken away, where they stood in `before`; what was typed since is kept."""
    order = [one.number for one in before.goals]
    put_goals = sorted((*content.goals, *goals), key=lambda one: _place(order, one.number))
    listed = list(content.measures)
    for at, gone in measures:
        listed.insert(min(at, len(listed)), gone)
    return replace(content, goals=tuple(put_goals), measures=tuple(listed))


def _place(order: Sequence[int], number: int) -> int:
    return order.index(number) if number in order else len(order)
