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
RENEWED, NOT_YET = "renewed", "not-yet"
_TO_SIGN = frozenset({"no-consent", "not-signed"})
"""Rules of the findings that the version in force is told of though another is made; the rest is the other's."""


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
    if not versions.may_follow_up(chain, plan, today):
        return [Notice(NEWER, _("Det finnes en nyere versjon av planen."))]
    newest = chain[-1] is plan
    found = [one for one in plan_findings(stored_facts(session, plan), today) if newest or one.rule in _TO_SIGN]
    told = dict.fromkeys(Notice(one.rule, _told(one)) for one in found)
    state = versions.state_in(chain, plan, today)
    return [*_standing(plan, state, household, today), *_of_others(chain, plan, today), *told]


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


def _of_others(chain: Sequence[CooperationPlan], plan: CooperationPlan, today: date) -> Iterator[Notice]:
    """What a version in force says of the one to come, and the one to come of that."""
    if chain[-1] is not plan:
        message = _("Versjon {edition} gjelder fra {day}.", edition=len(chain), day=format_day(chain[-1].start))
        yield Notice(RENEWED, message)
        return
    for edition, one in enumerate(chain[:-1], 1):
        if versions.state_in(chain, one, today) is PlanState.IN_FORCE:
            yield Notice(NOT_YET, _("Versjon {edition} gjelder nå, og følges opp til denne begynner.", edition=edition))


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
