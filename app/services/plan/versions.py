"""The versions of a plan: one chain, each naming the one it replaces."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.errors import OfficerError
from app.models import CooperationPlan
from app.services.plan.state import PlanState, state_of
from app.services.records import by_ref
from app.texts import _


def chain(session: Session, plan: CooperationPlan) -> list[CooperationPlan]:
    """All versions of the plan this is one of, the first made first. A version's edition is its place here, from 1.

    A workbook may say that it replaces the plan of another household: that one is a plan of its own.
    """
    stored = _of_household(session, plan.household_id)
    by_id = {one.id: one for one in stored}
    followed_by = {one.replaces_id: one for one in stored}
    version = plan
    while version.replaces_id is not None and version.replaces_id in by_id:
        version = by_id[version.replaces_id]
    found = [version]
    while found[-1].id in followed_by:
        found.append(followed_by[found[-1].id])
    return found


def others(session: Session, plan: CooperationPlan) -> list[CooperationPlan]:
    """The newest versions of the household's other plans."""
    own = {one.id for one in chain(session, plan)}
    stored = _of_household(session, plan.household_id)
    replaced = {one.replaces_id for one in stored}
    return [one for one in stored if one.id not in replaced | own]


def _of_household(session: Session, household_id: int) -> Sequence[CooperationPlan]:
    query = select(CooperationPlan).where(CooperationPlan.household_id == household_id)
    return session.scalars(query.order_by(CooperationPlan.id)).all()


def replaced_from(versions: Sequence[CooperationPlan], version: CooperationPlan) -> date | None:
    """The first day on which one of the versions after this one has begun, of all versions in order."""
    later = versions[versions.index(version) + 1 :]
    return min((one.start for one in later), default=None)


def state_in(versions: Sequence[CooperationPlan], version: CooperationPlan, day: date) -> PlanState:
    """Where a version of the chain stands on `day`."""
    return state_of(version, replaced_from(versions, version), day)


def after(session: Session, plan: CooperationPlan) -> list[CooperationPlan]:
    """The versions that come after this one, the first first."""
    found = chain(session, plan)
    return found[found.index(plan) + 1 :]


def to_follow_up(session: Session, ref: str) -> CooperationPlan:
    """The version with this exchange ID, to be evaluated, signed or ended. Raises OfficerError when another has taken
    its place: a plan that is renewed before it runs out is followed up until the renewal begins."""
    plan = by_ref(session, CooperationPlan, ref)
    found = chain(session, plan)
    if not may_follow_up(found, plan, clock.today()):
        raise OfficerError(_("Planen har en nyere versjon, {ref}. Gjør endringen i den.", ref=found[-1].ref))
    return plan


def may_follow_up(versions: Sequence[CooperationPlan], version: CooperationPlan, day: date) -> bool:
    """Whether a version of the chain is the newest, or the one in force on `day`."""
    return versions[-1] is version or state_in(versions, version, day) is PlanState.IN_FORCE


def newest(session: Session, ref: str) -> CooperationPlan:
    """The version with this exchange ID, to be changed. Raises OfficerError when another has taken its place: only the
    newest may be corrected, changed, renewed or deleted."""
    plan = by_ref(session, CooperationPlan, ref)
    later = session.scalar(select(CooperationPlan.ref).where(CooperationPlan.replaces_id == plan.id))
    if later is not None:
        raise OfficerError(_("Planen har en nyere versjon, {ref}. Gjør endringen i den.", ref=later))
    return plan
