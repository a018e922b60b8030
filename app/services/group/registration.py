"""Responsibility groups and their members: forming a group, ending it, who joins and who leaves."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Invalid, OfficerError
from app.models import Contact, CooperationPlan, GroupMember, Household, SupportGroup
from app.services import records
from app.services.findings import refuse_errors
from app.services.group.facts import findings_about, group_facts
from app.services.records import Saved, Values, by_id, by_ref, merge, outcome, values_of
from app.services.rules.intervals import last_day
from app.services.undoing import Step, Undo, change, undoing
from app.storage.store import Store
from app.texts import _


def register(store: Store, household_ref: str | None, values: Values) -> Saved:
    """Form a group around a household. The result's ref is the group's. Raises Invalid with fields named as in the
    model, or `household`."""
    if not household_ref:
        raise Invalid({"household": _("Velg fra listen.")})
    with store.write() as session:
        household = by_ref(session, Household, household_ref)
        group = merge(session, SupportGroup(ref="", household_id=household.id), values)
        session.flush()
        return outcome(group, findings_about(session, group, group.id))


def load(store: Store, ref: str) -> dict[str, Any]:
    """The group's own values, with `household` as exchange ID."""
    with store.read() as session:
        group = by_ref(session, SupportGroup, ref)
        return {**values_of(group), "household": session.get_one(Household, group.household_id).ref}


def save(store: Store, ref: str, values: Values, version: int | None = None) -> Saved:
    """Save the group's own values. Raises Invalid or Stale."""
    with store.write() as session:
        group = merge(session, by_ref(session, SupportGroup, ref), values, version)
        return outcome(group, findings_about(session, group, group.id))


def end(store: Store, ref: str, day: date) -> Undo:
    """Let `day` be the last of the group and of those who are members then; returns what undoes it. Who was to join
    later does not. Raises Invalid (`end`) when `day` is before the group began."""
    with store.write() as session:
        group = by_ref(session, SupportGroup, ref)
        ended = change(session, group, {"end": day})
        refuse_errors(findings_about(session, group, group.id))
        going = [member for member in group_facts(session, group).members if last_day(member) > day]
        left = [_leave(session, member, day) for member in going]
    return undoing(store, [*left, ended])


def _leave(session: Session, member: GroupMember, day: date) -> Step:
    """Who was to join later is a member no more; what is returned lets them be as before."""
    return records.take_out(session, member) if member.start > day else change(session, member, {"end": day})


def delete(store: Store, ref: str) -> Callable[[], None]:
    """Delete a group that was formed by mistake, with members, meetings and tasks; returns what puts all back. Raises
    OfficerError when a plan refers to it."""
    with store.read() as session:
        group_id = by_ref(session, SupportGroup, ref).id
        plans = select(CooperationPlan.ref).where(CooperationPlan.group_id == group_id).order_by(CooperationPlan.id)
        refs = list(session.scalars(plans))
    if refs:
        message = _(
            "Gruppen hører til samarbeidsplan {refs} og kan ikke slettes. Avslutt den i stedet.", refs=", ".join(refs)
        )
        raise OfficerError(message)
    return records.delete(store, SupportGroup, group_id)


def add_member(store: Store, ref: str, contact_ref: str | None, values: Values) -> Saved:
    """Let a contact be a member of the group. The result's ref is the member's row id. Raises Invalid with fields named
    as in the model, or `contact`."""
    with store.write() as session:
        return put_member(session, ref, contact_ref, values)


def put_member(session: Session, ref: str, contact_ref: str | None, values: Values) -> Saved:
    """As `add_member`, within a transaction."""
    if not contact_ref:
        raise Invalid({"contact": _("Velg fra listen.")})
    group, contact = by_ref(session, SupportGroup, ref), by_ref(session, Contact, contact_ref)
    member = merge(session, GroupMember(group_id=group.id, contact_id=contact.id), values)
    return _checked(session, member)


def load_member(store: Store, member_id: int) -> dict[str, Any]:
    """A member's values, with `contact` as exchange ID."""
    with store.read() as session:
        member = by_id(session, GroupMember, member_id)
        return {**values_of(member), "contact": session.get_one(Contact, member.contact_id).ref}


def save_member(store: Store, member_id: int, values: Values, version: int | None = None) -> Saved:
    """Save a member's role and dates. Raises Invalid or Stale."""
    with store.write() as session:
        return _checked(session, merge(session, by_id(session, GroupMember, member_id), values, version))


def _checked(session: Session, member: GroupMember) -> Saved:
    session.flush()
    return outcome(member, findings_about(session, member, member.group_id))


def remove_member(store: Store, member_id: int) -> Callable[[], None]:
    """Take away a membership that was entered by mistake; returns what puts it back. Who leaves gets a last day
    instead."""
    return records.delete(store, GroupMember, member_id)
