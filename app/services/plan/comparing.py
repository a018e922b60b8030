"""What one version of a plan says and another does not. Pure functions.

Goals and measures are matched by number, participants by contact, the rest by field. How goals and measures went is no
change of the plan, and neither are the days it was agreed on: these are told of each version.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app import formats
from app.models import PlanGoal, PlanMeasure, PlanParticipant
from app.models.cooperation_plan import EVALUATION
from app.models.fields import Field, fields_of
from app.services.plan.content import PLAN_FIELDS, Measure, PlanContent
from app.services.showing import shown
from app.texts import N_, _

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
PARTICIPANT, EVALUATION_DAY = N_("Deltaker"), N_("Dag for evaluering")

Names = Mapping[str, str]
Fields = Mapping[str, Field]


@dataclass(frozen=True, slots=True)
class Difference:
    """`kind` is added, removed or changed; `what` the label (msgid) of the field or part; `before` and `after` are as
    the officer reads them, empty for nothing. `of` is the goal, measure or participant that a changed field is of. Of a
    goal that stayed behind, `after` says how it went."""

    kind: str
    what: str
    before: str
    after: str
    of: str = ""


def _named(model: type, *names: str) -> Fields:
    return {name: fields_of(model)[name] for name in names}


_OF_PLAN = {name: described for name, described in PLAN_FIELDS.items() if name not in {"dated", "consented"}}
_OF_PARTICIPANT = _named(PlanParticipant, "role", "coordinator")
_OF_GOAL = _named(PlanGoal, "text", "kind", "term")
_OF_MEASURE = _named(PlanMeasure, "what", "goal_number", "how_often", "start", "end", "own_part")
_WHO = fields_of(PlanMeasure)["who"]


def compare(before: PlanContent, after: PlanContent, names: Names | None = None) -> Sequence[Difference]:
    """What is different, in the order of the plan. `names` are what contacts are called, by exchange ID."""
    known = names or {}
    return [
        *_fields(_OF_PLAN, before.values, after.values),
        *_participants(before, after, known),
        *_goals(before, after),
        *_measures(before, after, known),
        *_days(before, after),
    ]


def _fields(fields: Fields, before: Mapping[str, Any], after: Mapping[str, Any], of: str = "") -> Iterator[Difference]:
    for name, described in fields.items():
        old, new = (shown(described, values.get(name)).rstrip() for values in (before, after))
        if old != new:
            yield Difference(_kind(old, new), described.label, old, new, of)


def _kind(old: str, new: str) -> str:
    if old and new:
        return CHANGED
    return ADDED if new else REMOVED


def _fields_of_part(fields: Fields, before: object, after: object, of: str) -> Iterator[Difference]:
    old, new = ({name: getattr(part, name) for name in fields} for part in (before, after))
    return _fields(fields, old, new, of)


def _participants(before: PlanContent, after: PlanContent, names: Names) -> Iterator[Difference]:
    old, new = ({one.contact: one for one in content.participants} for content in (before, after))
    for contact in {**old, **new}:
        name = names.get(contact, contact)
        if contact not in new:
            yield Difference(REMOVED, PARTICIPANT, name, "")
        elif contact not in old:
            yield Difference(ADDED, PARTICIPANT, "", name)
        else:
            yield from _fields_of_part(_OF_PARTICIPANT, old[contact], new[contact], name)


def _goals(before: PlanContent, after: PlanContent) -> Iterator[Difference]:
    label = _OF_GOAL["text"].label
    old, new = ({one.number: one for one in content.goals} for content in (before, after))
    for number in {**old, **new}:
        if number not in new:
            went = old[number].evaluation
            yield Difference(REMOVED, label, old[number].text, _(EVALUATION.text(went)) if went else "")
        elif number not in old:
            yield Difference(ADDED, label, "", new[number].text)
        else:
            yield from _fields_of_part(_OF_GOAL, old[number], new[number], new[number].text)


def _measures(before: PlanContent, after: PlanContent, names: Names) -> Iterator[Difference]:
    label = _OF_MEASURE["what"].label
    old, new = ({one.number: one for one in content.measures} for content in (before, after))

    def follows(name: str, number: int) -> bool:
        return _lasts_with(before, old[number], name) and _lasts_with(after, new[number], name)

    for number in {**old, **new}:
        if number not in new:
            yield Difference(REMOVED, label, old[number].what, "")
        elif number not in old:
            yield Difference(ADDED, label, "", new[number].what)
        else:
            told = {name: field for name, field in _OF_MEASURE.items() if not follows(name, number)}
            yield from _fields_of_part(told, old[number], new[number], new[number].what)
            yield from _who(old[number], new[number], names)


def _lasts_with(plan: PlanContent, measure: Measure, name: str) -> bool:
    """Whether a measure begins or ends when the plan does. That its day moves with the plan's own is then no news."""
    return name in {"start", "end"} and getattr(measure, name) == plan.values.get(name)


def _who(before: Measure, after: Measure, names: Names) -> Iterator[Difference]:
    old, new = (_done_by(measure, names) for measure in (before, after))
    if old != new:
        yield Difference(CHANGED, _WHO.label, old, new, after.what)


def _done_by(measure: Measure, names: Names) -> str:
    if measure.contact:
        return names.get(measure.contact, measure.contact)
    return measure.who or _("beboeren selv")


def _days(before: PlanContent, after: PlanContent) -> Iterator[Difference]:
    for day in sorted(set(before.evaluations) - set(after.evaluations)):
        yield Difference(REMOVED, EVALUATION_DAY, formats.day(day), "")
    for day in sorted(set(after.evaluations) - set(before.evaluations)):
        yield Difference(ADDED, EVALUATION_DAY, "", formats.day(day))
