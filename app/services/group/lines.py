"""The members, meetings and tasks of a group as lines of its page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Attendance, Contact, GroupMember, GroupTask, Meeting
from app.services.consent import NEVER, Standing
from app.services.contact_line import ContactLine
from app.services.rules.intervals import covers
from app.services.rules.support_group import GroupFacts, awaits_answer


@dataclass(frozen=True, slots=True)
class MemberLine(ContactLine):
    """A member of the group, `id` the row id; `current` is as of today."""

    id: int
    start: date
    end: date | None
    current: bool


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """`came` are exchange ID and name of the contacts who came. `unanswered`: its day has passed, and nobody has said
    whether it was held."""

    id: int
    moment: datetime
    place: str | None
    agenda: str | None
    invited: date | None
    held: bool | None
    resident_came: bool | None
    minutes: str | None
    came: Sequence[tuple[str, str]]
    unanswered: bool


@dataclass(frozen=True, slots=True)
class TaskLine:
    """`owner` is who does it: a contact's name, or what is written; empty for the resident. `contact` is an exchange
    ID, and `consent` how that contact stands today. Overdue: open, and due before today."""

    id: int
    what: str
    owner: str
    contact: str | None
    consent: Standing | None
    agreed: date
    due: date | None
    done: date | None
    overdue: bool


class Around:
    """Whom the lines speak of: contacts by row id, who came to each meeting, and how each contact stands today."""

    def __init__(self, session: Session, facts: GroupFacts, standing: Mapping[int, Standing]) -> None:
        meetings = [meeting.id for meeting in facts.meetings]
        came = session.execute(
            select(Attendance.meeting_id, Attendance.contact_id).where(Attendance.meeting_id.in_(meetings))
        ).all()  # fmt: skip
        ids = {member.contact_id for member in facts.members} | {row.contact_id for row in came}
        ids |= {task.contact_id for task in facts.tasks if task.contact_id}
        self._came = came
        self._standing = standing
        self.contacts = {one.id: one for one in session.scalars(select(Contact).where(Contact.id.in_(ids)))}

    def came(self, meeting_id: int) -> Sequence[tuple[str, str]]:
        """Exchange ID and name, by the alphabet."""
        found = [self.contacts[row.contact_id] for row in self._came if row.meeting_id == meeting_id]
        return [(one.ref, one.name) for one in sorted(found, key=lambda one: (one.sort_key, one.id))]

    def consent(self, contact_id: int) -> Standing:
        return self._standing.get(contact_id, NEVER)


def member_lines(facts: GroupFacts, around: Around, today: date) -> list[MemberLine]:
    """Today's members first, the coordinator at the top, then by name; those to come and those who left after them."""
    listed = [_member(member, around, today) for member in facts.members]
    order = {one.id: one.sort_key for one in around.contacts.values()}
    keys = {member.id: order[member.contact_id] for member in facts.members}
    return sorted(listed, key=lambda line: (not line.current, not line.coordinator, keys[line.id], line.start, line.id))


def _member(member: GroupMember, around: Around, today: date) -> MemberLine:
    contact = around.contacts[member.contact_id]
    return MemberLine(
        contact.ref, contact.name, member.role, bool(member.coordinator), contact.service, contact.workplace,
        contact.phone, contact.email, around.consent(contact.id), member.id, member.start, member.end,
        covers(member, today),
    )  # fmt: skip


def meeting_lines(facts: GroupFacts, around: Around, today: date) -> list[MeetingLine]:
    """The newest first."""
    ordered = sorted(facts.meetings, key=lambda meeting: (meeting.moment, meeting.id), reverse=True)
    return [_meeting(meeting, around, today) for meeting in ordered]


def _meeting(meeting: Meeting, around: Around, today: date) -> MeetingLine:
    return MeetingLine(
        meeting.id, meeting.moment, meeting.place, meeting.agenda, meeting.invited, meeting.held,
        meeting.resident_came, meeting.minutes, around.came(meeting.id),
        awaits_answer(meeting.held, meeting.moment, today),
    )  # fmt: skip


def task_lines(facts: GroupFacts, around: Around, today: date) -> list[TaskLine]:
    """Open tasks by due date, those without one last; then the done ones, the newest first."""
    listed = [_task(task, around, today) for task in facts.tasks]
    waiting = sorted((line for line in listed if line.done is None), key=lambda line: (line.due or date.max, line.id))
    done = (line for line in listed if line.done is not None)
    return [*waiting, *sorted(done, key=lambda line: (line.done or date.min, line.id), reverse=True)]


def _task(task: GroupTask, around: Around, today: date) -> TaskLine:
    contact = around.contacts[task.contact_id] if task.contact_id else None
    return TaskLine(
        task.id, task.what, contact.name if contact else task.who or "", contact.ref if contact else None,
        around.consent(contact.id) if contact else None, task.agreed, task.due, task.done,
        task.done is None and task.due is not None and task.due < today,
    )  # fmt: skip
