"""Gathers what the rules want to know about a group from the database."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.models import GroupMember, GroupTask, Meeting, Record, SupportGroup
from app.services.findings import Finding
from app.services.rules.support_group import GroupFacts, group_findings


def group_facts(session: Session, group: SupportGroup) -> GroupFacts:
    """The group with the household's others, its members, meetings and tasks, as they stand in the session."""
    session.flush()
    others = select(SupportGroup).where(
        SupportGroup.household_id == group.household_id, SupportGroup.id != group.id
    ).order_by(SupportGroup.start, SupportGroup.id)  # fmt: skip
    return GroupFacts(
        group,
        list(session.scalars(others)),
        list(session.scalars(select(GroupMember).where(GroupMember.group_id == group.id).order_by(GroupMember.id))),
        list(session.scalars(select(Meeting).where(Meeting.group_id == group.id).order_by(Meeting.id))),
        list(session.scalars(select(GroupTask).where(GroupTask.group_id == group.id).order_by(GroupTask.id))),
    )


def findings_about(session: Session, record: Record, group_id: int) -> list[Finding]:
    """What the rules say of one record of a group, or of the group itself."""
    facts = group_facts(session, session.get_one(SupportGroup, group_id))
    for listed in (facts.members, facts.meetings):
        listed.sort(key=lambda each: each is record)  # of two that are alike, it is this one that is refused
    return [finding for finding in group_findings(facts, clock.today()) if finding.record is record]
