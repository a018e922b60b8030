"""From what a plan says to the records of a version: checked, put in place, and the rules asked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import (
    Consent,
    Contact,
    CooperationPlan,
    PlanEvaluation,
    PlanGoal,
    PlanMeasure,
    PlanParticipant,
    Record,
)
from app.services import records
from app.services.findings import Finding
from app.services.plan.content import PLAN_FIELDS, PlanContent
from app.services.records import by_ref, problems_in
from app.services.rules.cooperation_plan import PlanFacts
from app.texts import _

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """What a version has several of: its name in `PlanContent`, the model, what tells one row from the others, and
    what is told of it afterwards."""

    name: str
    model: type[Any]
    key: str
    kept: tuple[str, ...] = ()


PARTS = (
    Part("participants", PlanParticipant, "contact_id"),
    Part("goals", PlanGoal, "number", ("evaluation", "evaluated", "why")),
    Part("measures", PlanMeasure, "number", ("carried_out", "evaluated", "remark")),
    Part("evaluations", PlanEvaluation, "day"),
)
_BY_PLACE = frozenset({"goals", "measures", "consents"})
"""Parts whose messages are named by place; those of the others stand beside the part as a whole."""


def rows_of(content: PlanContent, contact_ids: Mapping[str, int]) -> Mapping[str, Sequence[Row]]:
    """The rows of each part in order, with row ids in place of the contacts' exchange IDs."""
    return {
        "participants": [_row(one, contact_ids) for one in content.participants],
        "goals": [_row(one, contact_ids, position=place) for place, one in enumerate(content.goals, 1)],
        "measures": [_row(one, contact_ids, position=place) for place, one in enumerate(content.measures, 1)],
        "evaluations": [{"day": day} for day in sorted(set(content.evaluations))],
    }


def _row(part: Any, contact_ids: Mapping[str, int], **more: Any) -> Row:
    row = {**asdict(part), **more}
    if "contact" in row:
        contact = row.pop("contact")
        row["contact_id"] = contact_ids[contact] if contact else None
    return row


def problems(content: PlanContent) -> dict[str, str]:
    """What is wrong with the values themselves, by field of the wizard: something required is missing, a text is too
    long, or two goals or measures have one number."""
    found = problems_in(CooperationPlan, {**dict.fromkeys(PLAN_FIELDS), **_own(content)})
    rows: dict[str, Sequence[Row]] = {
        **rows_of(content, dict.fromkeys(content.contacts, 0)),
        "consents": [asdict(one) for one in content.consents],
    }
    models = {part.name: part.model for part in PARTS} | {"consents": Consent}
    for name, listed in rows.items():
        for place, row in enumerate(listed):
            for field, message in problems_in(models[name], row).items():
                found.setdefault(_place(name, place, field), message)
        found |= _same_numbers(name, listed)
    return found


def _own(content: PlanContent) -> dict[str, Any]:
    return {name: value for name, value in content.values.items() if name in PLAN_FIELDS}


def _same_numbers(name: str, rows: Sequence[Row]) -> dict[str, str]:
    numbers = [row.get("number") for row in rows]
    return {
        _place(name, place, "number"): _("To av dem har samme nummer.")
        for place, number in enumerate(numbers)
        if number is not None and number in numbers[:place]
    }


def _place(name: str, place: int, field: str) -> str:
    """What a field of the wizard is called: "goals.0.text", or only "participants"."""
    return f"{name}.{place}.{field}" if name in _BY_PLACE else name


@dataclass
class Built:
    """A version and its parts as records, in the order of the content."""

    plan: CooperationPlan
    parts: Mapping[str, Sequence[Any]]

    def facts(self, before: CooperationPlan | None = None, others: Sequence[CooperationPlan] = ()) -> PlanFacts:
        """What the rules ask for."""
        parts = {name: list(listed) for name, listed in self.parts.items()}
        return PlanFacts(self.plan, **parts, before=before, others=list(others))

    def named(self, findings: Sequence[Finding]) -> Iterator[Finding]:
        """The findings with their fields named as in the wizard."""
        places = {
            id(record): (name, place) for name, listed in self.parts.items() for place, record in enumerate(listed)
        }
        for finding in findings:
            part = places.get(id(finding.record))
            yield replace(finding, field=_place(*part, finding.field)) if part else finding


def loose(content: PlanContent) -> Built:
    """The records as they would be, outside any session. Its contacts have stand-ins for row ids."""
    rows = rows_of(content, {ref: number for number, ref in enumerate(content.contacts, 1)})
    plan = CooperationPlan()
    records.apply(plan, _own(content))
    return Built(plan, {part.name: [_filled(part.model(), row) for row in rows[part.name]] for part in PARTS})


def _filled(record: Record, row: Row) -> Record:
    records.apply(record, row)
    if "contact_id" in row:
        record.contact_id = row["contact_id"]  # type: ignore[attr-defined]  # no described field
    return record


def place(session: Session, plan: CooperationPlan, content: PlanContent, version: int | None = None) -> Built:
    """Put on a new or stored version all that the content says. What is gone from the content is deleted; how goals and
    measures of a stored version went is kept (`life` writes that). Raises Stale, or OfficerError for a contact that is
    deleted."""
    rows = rows_of(content, _contact_ids(session, content))
    records.merge(session, plan, _own(content), version)
    session.flush()
    built = Built(plan, {part.name: _place_part(session, plan, part, rows[part.name]) for part in PARTS})
    session.flush()
    return built


def _contact_ids(session: Session, content: PlanContent) -> dict[str, int]:
    return {ref: by_ref(session, Contact, ref).id for ref in content.contacts}


def _place_part(session: Session, plan: CooperationPlan, part: Part, rows: Sequence[Row]) -> list[Record]:
    stored = session.scalars(select(part.model).where(part.model.plan_id == plan.id)).all()
    known = {getattr(record, part.key): record for record in stored}
    placed = []
    for row in rows:
        record = known.pop(row[part.key], None)
        if record is None:
            placed.append(_filled(part.model(plan_id=plan.id), row))
        else:
            placed.append(_filled(record, {name: value for name, value in row.items() if name not in part.kept}))
    session.add_all(placed)
    for record in known.values():
        session.delete(record)
    return placed
