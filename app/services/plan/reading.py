"""From a stored version of a plan to what it says."""

from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from app.models import (
    Case,
    Contact,
    CooperationPlan,
    Household,
    PlanEvaluation,
    PlanGoal,
    PlanMeasure,
    PlanParticipant,
    Record,
    SupportGroup,
    Tenancy,
)
from app.models.fields import fields_of
from app.services.plan import versions
from app.services.plan.content import PLAN_FIELDS, Goal, Measure, Participant, PlanContent
from app.services.records import by_ref
from app.storage.store import Store


def stored(store: Store, ref: str) -> PlanContent:
    """What a version says. Raises OfficerError when it is deleted."""
    with store.read() as session:
        return content_of(session, by_ref(session, CooperationPlan, ref))


def content_of(session: Session, plan: CooperationPlan) -> PlanContent:
    """As `stored`, in a session."""
    last = _last_numbers(session, [one.id for one in versions.chain(session, plan)])
    return PlanContent(
        household=session.get_one(Household, plan.household_id).ref,
        values={name: getattr(plan, name) for name in PLAN_FIELDS},
        group=session.get_one(SupportGroup, plan.group_id).ref if plan.group_id else None,
        case=session.get_one(Case, plan.case_id).ref if plan.case_id else None,
        tenancy=session.get_one(Tenancy, plan.tenancy_id).ref if plan.tenancy_id else None,
        participants=tuple(
            Participant(contact, row.role, row.coordinator)
            for row, contact in session.execute(_with_contact(PlanParticipant, plan))
        ),
        goals=tuple(Goal(**_values(row, Goal)) for row in goals_of(session, plan)),
        measures=tuple(
            Measure(**_values(row, Measure), contact=contact)
            for row, contact in session.execute(_with_contact(PlanMeasure, plan))
        ),
        evaluations=tuple(row.day for row in evaluations_of(session, plan)),
        last_goal=last[0],
        last_measure=last[1],
    )


def goals_of(session: Session, plan: CooperationPlan) -> list[PlanGoal]:
    """A version's goals in order."""
    order = (PlanGoal.position.is_(None), PlanGoal.position, PlanGoal.number, PlanGoal.id)
    return list(session.scalars(select(PlanGoal).where(PlanGoal.plan_id == plan.id).order_by(*order)))


def evaluations_of(session: Session, plan: CooperationPlan) -> list[PlanEvaluation]:
    """A version's days of evaluation, the first first."""
    query = select(PlanEvaluation).where(PlanEvaluation.plan_id == plan.id)
    return list(session.scalars(query.order_by(PlanEvaluation.day, PlanEvaluation.id)))


def _with_contact(model: type[Any], plan: CooperationPlan) -> Select[tuple[Any, str | None]]:
    """The rows of a version in order, each with the exchange ID of its contact."""
    order = [model.position.is_(None), model.position, model.number] if model is PlanMeasure else []
    query = select(model, Contact.ref).outerjoin(Contact, Contact.id == model.contact_id)
    return query.where(model.plan_id == plan.id).order_by(*order, model.id)


def _values(row: Record, made: type[Any]) -> dict[str, Any]:
    """The described fields of a row that the plain value has too."""
    return {name: getattr(row, name) for name in fields_of(type(row)) if name in made.__dataclass_fields__}


def _last_numbers(session: Session, plan_ids: list[int]) -> tuple[int, int]:
    """The highest numbers that a goal and a measure have in these versions."""
    highest = (
        session.scalar(select(func.max(model.number)).where(model.plan_id.in_(plan_ids))) or 0
        for model in (PlanGoal, PlanMeasure)
    )
    goal, measure = highest
    return goal, measure
