"""One group on one page: who is in it, when it meets, and what it has agreed to do."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models import Household, SupportGroup
from app.services import consent, viewing
from app.services.group import group_sql
from app.services.group.facts import group_facts
from app.services.group.lines import (
    Around,
    MeetingLine,
    MemberLine,
    TaskLine,
    meeting_lines,
    member_lines,
    task_lines,
)
from app.services.group.notices import Notice, notices
from app.services.household_head import head_of
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class GroupPage:
    """`name` is the household's, or its number when it is protected. `members`: today's first, the coordinator at the
    top, then those to come and those who have left. `meetings`: the newest first. Open tasks by due date, done ones the
    newest first. `plan` is the exchange ID of the household's plan in force. `notices`: what the group warns of."""

    ref: str
    version: int
    household: str
    name: str
    protection: int
    start: date
    end: date | None
    purpose: str | None
    remark: str | None
    members: Sequence[MemberLine]
    meetings: Sequence[MeetingLine]
    tasks: Sequence[TaskLine]
    plan: str | None
    notices: Sequence[Notice]
    today: date = field(repr=False)

    @property
    def has_ended(self) -> bool:
        return self.end is not None and self.end < self.today

    @property
    def current_members(self) -> Sequence[MemberLine]:
        return [member for member in self.members if member.current]

    @property
    def coordinator(self) -> MemberLine | None:
        return next((member for member in self.current_members if member.coordinator), None)

    @property
    def without_consent(self) -> Sequence[MemberLine]:
        """Today's members who may be told nothing, and are left out of what is shared."""
        return [member for member in self.current_members if not member.shares]

    @property
    def next_meeting(self) -> MeetingLine | None:
        """The first from today on that is not answered."""
        ahead = (one for one in reversed(self.meetings) if one.held is None and not one.unanswered)
        return next(ahead, None)

    @property
    def unanswered(self) -> Sequence[MeetingLine]:
        return [meeting for meeting in self.meetings if meeting.unanswered]

    @property
    def open_tasks(self) -> Sequence[TaskLine]:
        return [task for task in self.tasks if task.done is None]

    @property
    def done_tasks(self) -> Sequence[TaskLine]:
        return [task for task in self.tasks if task.done is not None]


_PLAN = text(f"SELECT {group_sql.PLAN_OF_HOUSEHOLD} FROM household h WHERE h.id = :id")  # noqa: S608  # constants


def load(store: Store, ref: str, *, again: bool = False) -> GroupPage:
    """Everything the page shows. Opening the group of a strictly confidential person is logged, unless it is read
    `again` to renew an open page."""
    return viewing.load_page(store, SupportGroup, ref, _page, "group", again=again)


def _page(session: Session, group: SupportGroup, today: date) -> GroupPage:
    head = head_of(session, group.household_id, today)
    household = session.get_one(Household, group.household_id)
    facts = group_facts(session, group)
    around = Around(session, facts, consent.of_household(session, household.id, today))
    members = member_lines(facts, around, today)
    return GroupPage(
        ref=group.ref, version=group.version, household=household.ref, name=head.name, protection=head.protection,
        start=group.start, end=group.end, purpose=group.purpose, remark=group.remark, members=members,
        meetings=meeting_lines(facts, around, today), tasks=task_lines(facts, around, today),
        plan=_plan(session, household.id, today), notices=notices(facts, members, household.closed, today), today=today,
    )  # fmt: skip


def _plan(session: Session, household_id: int, today: date) -> str | None:
    found: str | None = session.scalar(_PLAN, {"id": household_id, "today": today.isoformat()})
    return found
