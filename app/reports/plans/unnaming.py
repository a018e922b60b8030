"""Takes the names of those who may not be told out of what is written freely, before a print is shared.

A list leaves them out by itself; a sentence does not. Only names and telephone numbers as they stand in the register
are found, so a first name alone is left to the officer's own eye.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from app.models.fields import Kind
from app.services.plan.content import PLAN_FIELDS
from app.services.plan.paper import PaperGoal, PaperMeasure, PlanPaper
from app.texts import _

Clean = Callable[[str], str]
_FREE = frozenset(name for name, field in PLAN_FIELDS.items() if field.kind in {Kind.TEXT, Kind.NOTE})


def taking_out(said: Iterable[str | None]) -> Clean:
    """What takes these names and numbers out of a text; they are found in any case, also as owners ("Per Lies")."""
    found = sorted({" ".join(one.split()) for one in said if one and one.strip()}, key=len, reverse=True)
    if not found:
        return lambda text: text
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(_written, found))})s?(?!\w)", re.IGNORECASE)
    return lambda text: pattern.sub(lambda _match: _("[utelatt]"), text)


def _written(said: str) -> str:
    """A number may be parted anywhere, with or without the country's; a name between its words."""
    digits = "".join(letter for letter in said if letter.isdigit())
    if len(digits) > len(said) / 2:
        own = re.sub(r"^(?:00)?47(?=\d{8}$)", "", digits)
        return r"(?:(?:\+|00)47[\s.-]?)?" + r"[\s.-]?".join(own)
    return r"\s+".join(map(re.escape, said.split()))


def unnamed(paper: PlanPaper) -> PlanPaper:
    """The plan as it may be shared: whoever is left out is not named in its sentences either."""
    measures = [*paper.other_measures, *(one for goal in paper.goals for one in goal.measures)]
    said = [part for person in paper.left_out for part in (person.name, person.phone)]
    clean = taking_out([*said, *(one.who for one in measures if not one.shares)])
    return replace(
        paper,
        values={name: clean(one) if name in _FREE and one else one for name, one in paper.values.items()},
        participants=[replace(one, role=clean(one.role or "")) for one in paper.participants],
        goals=[_goal(one, clean) for one in paper.goals],
        other_measures=[_measure(one, clean) for one in paper.other_measures],
    )


def _goal(goal: PaperGoal, clean: Clean) -> PaperGoal:
    return replace(goal, text=clean(goal.text), measures=[_measure(one, clean) for one in goal.measures])


def _measure(measure: PaperMeasure, clean: Clean) -> PaperMeasure:
    return replace(
        measure, what=clean(measure.what), who=clean(measure.who), how_often=clean(measure.how_often or ""),
        own_part=clean(measure.own_part or ""),
    )  # fmt: skip
