"""What a version of a plan says, as plain values: what the wizard edits, drafts keep, and two versions differ in."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import date
from types import MappingProxyType
from typing import Any

from app.models import CooperationPlan
from app.models.fields import Field, fields_of

_OF_ITS_LIFE = frozenset({"made_as", "signed", "ended", "end_reason", "end_remark"})
PLAN_FIELDS: Mapping[str, Field] = {
    name: described for name, described in fields_of(CooperationPlan).items() if name not in _OF_ITS_LIFE
}
"""What `PlanContent.values` may hold. The rest of a version is written by what happens to it (`life`)."""


@dataclass(frozen=True, slots=True)
class Participant:
    """A contact (exchange ID) who takes part."""

    contact: str
    role: str | None = None
    coordinator: bool | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """`number` is its own through all versions; the order is that of the tuple it stands in."""

    number: int
    kind: str
    text: str
    term: str | None = None
    evaluation: str | None = None
    evaluated: date | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """Towards goal `goal_number`, or the plan as a whole. `contact` (exchange ID) or `who` does it; neither: the
    resident. `end` is included."""

    number: int
    what: str
    goal_number: int | None = None
    contact: str | None = None
    who: str | None = None
    how_often: str | None = None
    start: date | None = None
    end: date | None = None
    own_part: str | None = None
    carried_out: str | None = None
    evaluated: date | None = None
    remark: str | None = None

    @property
    def is_residents(self) -> bool:
        return self.contact is None and not self.who


@dataclass(frozen=True, slots=True)
class NewConsent:
    """A consent to register when the plan is saved."""

    contact: str
    given: date
    scope: tuple[str, ...] = ()
    until: date | None = None


@dataclass(frozen=True, slots=True)
class PlanContent:
    """`household`, `group`, `case` and `tenancy` are exchange IDs. `values` are described fields of `CooperationPlan`,
    of its own words and dates (`PLAN_FIELDS`): not how it was made, signed or ended. `last_goal` and `last_measure` are
    the highest numbers that the versions of the plan have used."""

    household: str
    values: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    group: str | None = None
    case: str | None = None
    tenancy: str | None = None
    participants: tuple[Participant, ...] = ()
    goals: tuple[Goal, ...] = ()
    measures: tuple[Measure, ...] = ()
    evaluations: tuple[date, ...] = ()
    consents: tuple[NewConsent, ...] = ()
    last_goal: int = 0
    last_measure: int = 0

    @property
    def contacts(self) -> tuple[str, ...]:
        """The exchange IDs of all contacts it names, each once."""
        doing = (measure.contact for measure in self.measures if measure.contact)
        return tuple(dict.fromkeys((*(one.contact for one in self.participants), *doing)))

    @property
    def next_goal(self) -> int:
        """The number of a goal that is added: none that another has, or had in an earlier version."""
        return max(self.last_goal, *(goal.number for goal in self.goals), 0) + 1

    @property
    def next_measure(self) -> int:
        """The number of a measure that is added, as `next_goal`."""
        return max(self.last_measure, *(measure.number for measure in self.measures), 0) + 1

    def goals_of(self, kind: str) -> tuple[Goal, ...]:
        """The main goals or the sub-goals, in order."""
        return tuple(goal for goal in self.goals if goal.kind == kind)

    def measures_of(self, goal_number: int | None) -> tuple[Measure, ...]:
        """The measures towards a goal, or (None) those of the plan as a whole, in order. A measure whose goal is gone
        is one of the plan's."""
        known = {goal.number for goal in self.goals}
        return tuple(
            measure
            for measure in self.measures
            if (measure.goal_number if measure.goal_number in known else None) == goal_number
        )

    def with_values(self, **values: Any) -> "PlanContent":
        return replace(self, values={**self.values, **values})


def as_draft(content: PlanContent) -> dict[str, Any]:
    """Plain dicts, tuples and values, as drafts keep them."""
    return asdict(replace(content, values=dict(content.values)))


def from_draft(draft: Mapping[str, Any]) -> PlanContent:
    """The opposite of `as_draft`. What an older program wrote and this one does not know is left out."""
    known = _known(PlanContent, draft)
    for name, made in _PARTS.items():
        known[name] = tuple(made(**_known(made, part)) for part in draft.get(name, ()))
    return PlanContent(**known)


_PARTS: Mapping[str, type[Any]] = {
    "participants": Participant, "goals": Goal, "measures": Measure, "consents": NewConsent,
}  # fmt: skip


def _known(made: type[Any], draft: Mapping[str, Any]) -> dict[str, Any]:
    return {one.name: draft[one.name] for one in fields(made) if one.name in draft}
