"""What a new version of a plan begins with, so that as little as possible is typed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app import clock
from app.dates import add_months
from app.errors import OfficerError
from app.models import Contact, CooperationPlan, Dwelling, GroupMember, Household, Person, SupportGroup, Tenancy
from app.services import people_sql as sql
from app.services.plan import reading, versions
from app.services.plan.content import Participant, PlanContent
from app.services.plan.going_on import Move, going_on, unjudged
from app.services.records import by_ref
from app.services.rules.intervals import covers
from app.services.tenancy import chain as chains
from app.services.tenancy.state import fixed_until
from app.storage.store import Store
from app.texts import _

LENGTH, FIRST_EVALUATION = 6, 3
"""Months of a first plan, and until it is evaluated: a proposal."""
_DAY = timedelta(days=1)

stored = reading.stored


def start(
    store: Store, household_ref: str, group_ref: str | None = None, tenancy_ref: str | None = None
) -> PlanContent:
    """A first plan from today: with the members of the group (the household's own today when none is named), whom to
    call, and the tenancy (its own today) with the contract's end. The home is left out for a protected household, whose
    name and place are never written together."""
    today = clock.today()
    with store.read() as session:
        household = by_ref(session, Household, household_ref)
        group = _group(session, household, group_ref, today)
        members = list(_members(session, group, today)) if group else []
        tenancy = _tenancy(session, household, tenancy_ref, today)
        values = {
            "dated": today, "start": today, "end": add_months(today, LENGTH) - _DAY,
            "home": _home(session, household, tenancy, today), "whom_to_call": _whom_to_call(members),
            "fixed_until": _fixed_until(tenancy, today),
        }  # fmt: skip
    return PlanContent(
        household=household_ref, values={name: value for name, value in values.items() if value},
        group=group.ref if group else None, tenancy=tenancy.ref if tenancy else None,
        participants=tuple(Participant(contact.ref, member.role, member.coordinator) for member, contact in members),
        evaluations=(add_months(today, FIRST_EVALUATION),),
    )  # fmt: skip


def of_tenancy(store: Store, household_ref: str, tenancy_ref: str) -> dict[str, Any]:
    """What a plan says of the home when it belongs to this tenancy: `home` (nothing for a protected household) and
    `fixed_until`."""
    today = clock.today()
    with store.read() as session:
        household = by_ref(session, Household, household_ref)
        tenancy = by_ref(session, Tenancy, tenancy_ref)
        return {
            "home": _home(session, household, tenancy, today) or None, "fixed_until": _fixed_until(tenancy, today)
        }  # fmt: skip


def _group(session: Session, household: Household, group_ref: str | None, today: date) -> SupportGroup | None:
    if group_ref:
        return by_ref(session, SupportGroup, group_ref)
    groups = session.scalars(select(SupportGroup).where(SupportGroup.household_id == household.id))
    return max((one for one in groups if covers(one, today)), key=lambda one: (one.start, one.id), default=None)


def _members(session: Session, group: SupportGroup, today: date) -> Iterator[tuple[GroupMember, Contact]]:
    """The group's members today, each once, the coordinator first."""
    query = (
        select(GroupMember, Contact).join(Contact, Contact.id == GroupMember.contact_id)
        .where(GroupMember.group_id == group.id).order_by(GroupMember.coordinator.desc(), GroupMember.id)
    )  # fmt: skip
    seen = set()
    for member, contact in session.execute(query):
        if covers(member, today) and contact.id not in seen:
            seen.add(contact.id)
            yield member, contact


def _whom_to_call(members: list[tuple[GroupMember, Contact]]) -> str:
    """ "Kari Li, 900 00 000"."""
    coordinator = next((contact for member, contact in members if member.coordinator), None)
    return ", ".join(part for part in (coordinator.name, coordinator.phone) if part) if coordinator else ""


_MAIN = text(f"""
SELECT {sql.MAIN_PERSON} AS main, {sql.PROTECTION} AS protection FROM household h WHERE h.id = :id
""")  # noqa: S608  # constants


def _home(session: Session, household: Household, tenancy: Tenancy | None, today: date) -> str:
    """The dwelling they rent, else where the main person lives."""
    found = session.execute(_MAIN, {"id": household.id, "today": today.isoformat()}).one()
    main = session.get(Person, found.main) if found.main else None
    lives = session.get_one(Dwelling, tenancy.dwelling_id) if tenancy else main
    if lives is None or found.protection or not lives.address:
        return ""
    unit = lives.unit_number if isinstance(lives, Dwelling) else None
    place = " ".join(part for part in (lives.postcode, lives.city) if part)
    return ", ".join(part for part in (lives.address, unit, place) if part)


def _tenancy(session: Session, household: Household, tenancy_ref: str | None, today: date) -> Tenancy | None:
    if tenancy_ref:
        return by_ref(session, Tenancy, tenancy_ref)
    tenancies = session.scalars(select(Tenancy).where(Tenancy.household_id == household.id, Tenancy.start <= today))
    current = (one for one in tenancies if one.moved_out is None or one.moved_out > today)
    return max(current, key=lambda one: (one.start, one.id), default=None)


def _fixed_until(tenancy: Tenancy | None, today: date) -> date | None:
    """The last day of a fixed contract that still runs."""
    until = fixed_until(tenancy) if tenancy else None
    return until if until and until >= today else None


def revise(store: Store, ref: str) -> PlanContent:
    """The newest version, to be changed in its own period: dated today, with the goals that are open.

    What has been said of goals and measures still holds and is copied. Raises OfficerError for a plan that is over.
    """
    with store.read() as session:
        plan = versions.newest(session, ref)
        if versions.state_in([plan], plan, clock.today()).is_over:
            raise OfficerError(_("Planen gjelder ikke lenger. Forny den i stedet."))
        content = going_on(reading.content_of(session, plan))
    return _agreed_today(content)


def renewed(store: Store, ref: str) -> PlanContent:
    """The newest version for a new period of the same length: from the day after its last, or today when that has
    passed. Other dates move along. What was said of goals and measures stays with the old period."""
    today = clock.today()
    with store.read() as session:
        plan = versions.newest(session, ref)
        content = going_on(reading.content_of(session, plan))
        move = Move(plan.start, _next_start(plan, today))
        renewed_as = _renewed_as(session, plan)
    until = _fixed_until(renewed_as, today) or content.values.get("fixed_until")
    return replace(
        _agreed_today(content).with_values(
            start=move.to, end=move.last_day(plan.end), fixed_until=until if until and until >= today else None,
        ),
        tenancy=renewed_as.ref if renewed_as else None,
        goals=tuple(unjudged(goal) for goal in content.goals),
        measures=tuple(move.measure(one) for one in content.measures),
        evaluations=tuple(sorted({move.day(day) for day in content.evaluations})),
    )  # fmt: skip


def _renewed_as(session: Session, plan: CooperationPlan) -> Tenancy | None:
    """The plan's tenancy, or the latest contract that has renewed it."""
    if plan.tenancy_id is None:
        return None
    tenancy = session.get_one(Tenancy, plan.tenancy_id)
    return chains.contracts(chains.chain(session, tenancy), tenancy)[-1]


def _next_start(plan: CooperationPlan, today: date) -> date:
    last = min(plan.end, plan.ended or plan.end)
    return max(last + _DAY, today)


def _agreed_today(content: PlanContent) -> PlanContent:
    """A consent is to what the plan says, so a changed plan is agreed on anew."""
    return content.with_values(dated=clock.today(), consented=None)
