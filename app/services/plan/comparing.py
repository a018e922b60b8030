"""What one version of a plan says and another does not. Pure functions.

Goals and measures are matched by number, participants by contact, the rest by field. How goals and measures went is no
change of the plan, and neither are the days it was agreed on: these are told of each version.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app import formats
from app.models import PlanGoal, PlanMeasure, PlanParticipant
from app.models.cooperation_plan import EVALUATION
from app.models.fields import Field, Kind, fields_of
from app.services.plan.content import PLAN_FIELDS, Goal, Measure, Participant, PlanContent
from app.texts import N_, _

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
PARTICIPANT, EVALUATION_DAY = N_("Deltaker"), N_("Dag for evaluering")
_NOT_COMPARED = frozenset({"dated", "consented"})
_OF_GOAL = ("kind", "term", "text")
_OF_MEASURE = ("what", "goal_number", "how_often", "start", "end", "own_part")
_OF_PARTICIPANT = ("role", "coordinator")


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


Names = Mapping[str, str]


def compare(before: PlanContent, after: PlanContent, names: Names | None = None) -> Sequence[Difference]:
    """What is different, in the order of the plan. `names` are what contacts are called, by exchange ID."""
    known = names or {}
    return [
        *_fields(PLAN_FIELDS, before.values, after.values, [one for one in PLAN_FIELDS if one not in _NOT_COMPARED]),
        *_participants(before, after, known),
        *_goals(before, after),
        *_measures(before, after, known),
        *_days(before, after),
    ]


def _fields(
    described: Mapping[str, Field],
    before: Mapping[str, Any],
    after: Mapping[str, Any],
    names: Sequence[str],
    of: str = "",
) -> Iterator[Difference]:
    for name in names:
        old, new = (shown(described[name], values.get(name)) for values in (before, after))
        if old != new:
            yield Difference(_kind(old, new), described[name].label, old, new, of)


def _kind(old: str, new: str) -> str:
    return CHANGED if old and new else ADDED if new else REMOVED


def shown(described: Field, value: Any) -> str:
    """A value as the officer reads it; empty for nothing."""
    if value is None or value == "":
        return ""
    if described.codes is not None:
        return _(described.codes.text(value))
    if described.kind is Kind.YES_NO:
        return _("ja") if value else _("nei")
    return formats.day(value) if isinstance(value, date) else str(value).rstrip()


def _participants(before: PlanContent, after: PlanContent, names: Names) -> Iterator[Difference]:
    old, new = ({one.contact: one for one in content.participants} for content in (before, after))
    for contact in {**old, **new}:
        name = names.get(contact, contact)
        if contact not in new:
            yield Difference(REMOVED, PARTICIPANT, name, "")
        elif contact not in old:
            yield Difference(ADDED, PARTICIPANT, "", name)
        else:
            yield from _parts(PlanParticipant, _OF_PARTICIPANT, old[contact], new[contact], name)


def _goals(before: PlanContent, after: PlanContent) -> Iterator[Difference]:
    label = fields_of(PlanGoal)["text"].label
    old, new = ({one.number: one for one in content.goals} for content in (before, after))
    for number in {**old, **new}:
        if number not in new:
            went = old[number].evaluation
            yield Difference(REMOVED, label, old[number].text, _(EVALUATION.text(went)) if went else "")
        elif number not in old:
            yield Difference(ADDED, label, "", new[number].text)
        else:
            yield from _parts(PlanGoal, _OF_GOAL, old[number], new[number], new[number].text)


def _measures(before: PlanContent, after: PlanContent, names: Names) -> Iterator[Difference]:
    label = fields_of(PlanMeasure)["what"].label
    old, new = ({one.number: one for one in content.measures} for content in (before, after))
    for number in {**old, **new}:
        if number not in new:
            yield Difference(REMOVED, label, old[number].what, "")
        elif number not in old:
            yield Difference(ADDED, label, "", new[number].what)
        else:
            yield from _parts(PlanMeasure, _OF_MEASURE, old[number], new[number], new[number].what)
            yield from _who(old[number], new[number], names)


def _parts(
    model: type[Any],
    fields: Sequence[str],
    before: Participant | Goal | Measure,
    after: Participant | Goal | Measure,
    of: str,
) -> Iterator[Difference]:
    old, new = ({name: getattr(part, name) for name in fields} for part in (before, after))
    return _fields(fields_of(model), old, new, fields, of)


def _who(before: Measure, after: Measure, names: Names) -> Iterator[Difference]:
    old, new = (_done_by(measure, names) for measure in (before, after))
    if old != new:
        yield Difference(CHANGED, fields_of(PlanMeasure)["who"].label, old, new, after.what)


def _done_by(measure: Measure, names: Names) -> str:
    if measure.is_residents:
        return _("beboeren selv")
    return names.get(measure.contact, measure.contact) if measure.contact else measure.who or ""


def _days(before: PlanContent, after: PlanContent) -> Iterator[Difference]:
    old, new = set(before.evaluations), set(after.evaluations)
    for day in sorted(old ^ new):
        told = formats.day(day)
        yield (
            Difference(REMOVED, EVALUATION_DAY, told, "") if day in old else Difference(ADDED, EVALUATION_DAY, "", told)
        )
