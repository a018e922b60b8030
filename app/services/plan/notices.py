"""What a version of a plan warns of on its page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.formats import day as format_day
from app.models import CooperationPlan, Household, PlanGoal, PlanMeasure, PlanParticipant
from app.services.findings import Finding
from app.services.plan import reading, versions
from app.services.plan.state import PlanState
from app.services.rules.cooperation_plan import PlanFacts, plan_findings
from app.texts import _

NEWER, EXPIRED, CLOSED = "newer", "expired", "household-closed"


@dataclass(frozen=True, slots=True)
class Notice:
    """`rule` is what it is about: one of those here, or the rule of a finding."""

    rule: str
    text: str


def notices(
    session: Session, plan: CooperationPlan, chain: Sequence[CooperationPlan], household: Household, today: date
) -> list[Notice]:
    """The gravest first: where the plan stands, then what the rules warn of. A version that another has replaced tells
    of nothing else."""
    if chain[-1] is not plan:
        return [Notice(NEWER, _("Det finnes en nyere versjon av planen."))]
    found = list(plan_findings(stored_facts(session, plan), today))
    told = dict.fromkeys(Notice(one.rule, _told(one)) for one in found)
    return [*_standing(plan, versions.state_in(chain, plan, today), household, today), *told]


def _told(finding: Finding) -> str:
    """The message, with which measure or goal it is about."""
    record = finding.record
    if isinstance(record, PlanMeasure):
        return _("«{what}»: {told}", what=record.what, told=finding.message)
    if isinstance(record, PlanGoal):
        return _("«{what}»: {told}", what=record.text, told=finding.message)
    return finding.message


def _standing(plan: CooperationPlan, state: PlanState, household: Household, today: date) -> Iterator[Notice]:
    if state is PlanState.EXPIRED:
        message = _("Planen gikk ut {day}. Forny den, eller avslutt den.", day=format_day(plan.end))
        yield Notice(EXPIRED, message)
    if household.closed and household.closed <= today and not state.is_over:
        yield Notice(CLOSED, _("Husstanden er avsluttet, men planen gjelder fortsatt."))


def stored_facts(session: Session, plan: CooperationPlan) -> PlanFacts:
    """What the rules ask for of a stored version."""
    return PlanFacts(
        plan,
        list(session.scalars(select(PlanParticipant).where(PlanParticipant.plan_id == plan.id))),
        reading.goals_of(session, plan),
        list(session.scalars(select(PlanMeasure).where(PlanMeasure.plan_id == plan.id).order_by(PlanMeasure.number))),
        reading.evaluations_of(session, plan),
        session.get(CooperationPlan, plan.replaces_id) if plan.replaces_id else None,
        versions.others(session, plan),
    )
