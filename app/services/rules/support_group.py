"""Rules for a responsibility group with its members, meetings and tasks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time

from app.formats import day as format_day
from app.models import GroupMember, GroupTask, Meeting, SupportGroup
from app.services.findings import Finding, error, twins, warning
from app.services.rules.intervals import Interval, covers, first_day, last_day
from app.texts import _


@dataclass
class GroupFacts:
    """A group and all that hangs on it, stored or about to be. `others` are the other groups of its household."""

    group: SupportGroup
    others: list[SupportGroup] = field(default_factory=list)
    members: list[GroupMember] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    tasks: list[GroupTask] = field(default_factory=list)


def group_findings(facts: GroupFacts, today: date) -> Iterator[Finding]:
    """Errors: a group or membership that ends before it starts; what the workbook cannot tell apart, the same contact
    in the group from the same day twice and two meetings at the same time. All else is a warning."""
    yield from _end_before_start(facts.group)
    yield from _other_groups(facts)
    yield from _members(facts)
    for meeting in twins(facts.meetings, lambda meeting: meeting.moment):
        yield error(meeting, "moment", "same-day", _("Gruppen har allerede et møte på dette tidspunktet."))
    for meeting in facts.meetings:
        yield from _meeting(meeting, facts.group, today)
    for task in facts.tasks:
        yield from _task(task, today)


def _end_before_start(record: SupportGroup | GroupMember) -> Iterator[Finding]:
    if record.end and record.end < record.start:
        yield error(record, "end", "end-before-start", _("Siste dag kan ikke være før første dag."))


def _other_groups(facts: GroupFacts) -> Iterator[Finding]:
    for other in facts.others:
        if _share_a_day(facts.group, other):
            message = _("Husstanden har også en gruppe fra {day}. Avslutt den ene.", day=format_day(other.start))
            yield warning(facts.group, "start", "groups-overlap", message)


def _share_a_day(one: Interval, other: Interval) -> bool:
    return first_day(one) <= last_day(other) and first_day(other) <= last_day(one)


def _members(facts: GroupFacts) -> Iterator[Finding]:
    for member in twins(facts.members, lambda member: (member.contact_id, member.start)):
        yield error(member, "start", "same-day", _("Kontakten er allerede med i gruppen fra denne dagen."))
    for member in facts.members:
        yield from _end_before_start(member)
        yield from _outside(member, facts.group)
    yield from _twice(facts.members)
    for member, other in _clashes([member for member in facts.members if member.coordinator]):
        message = _("Gruppen har en annen koordinator fra {day}. Avslutt den ene.", day=format_day(other.start))
        yield warning(member, "coordinator", "two-coordinators", message)


def _twice(members: list[GroupMember]) -> Iterator[Finding]:
    """A contact who is a member twice at the same time."""
    for member, other in _clashes(members):
        if member.contact_id == other.contact_id and member.start != other.start:  # the same day is an error
            message = _("Kontakten er også med i gruppen fra {day}.", day=format_day(other.start))
            yield warning(member, "start", "member-twice", message)


def _clashes(members: list[GroupMember]) -> Iterator[tuple[GroupMember, GroupMember]]:
    """Each member with each other one who is there on one of the same days: whichever is edited, it is told."""
    for member in members:
        yield from ((member, other) for other in members if other is not member and _share_a_day(member, other))


def _outside(member: GroupMember, group: SupportGroup) -> Iterator[Finding]:
    if member.start < group.start:
        message = _("Gruppen begynte først {day}.", day=format_day(group.start))
        yield warning(member, "start", "outside-group", message)
    if group.end and last_day(member) > group.end:
        message = _("Gruppen ble avsluttet {day}.", day=format_day(group.end))
        yield warning(member, "end", "outside-group", message)


def _meeting(meeting: Meeting, group: SupportGroup, today: date) -> Iterator[Finding]:
    day = meeting.moment.date()
    if not covers(group, day):
        yield warning(meeting, "moment", "meeting-outside-group", _("Gruppen er ikke i gang denne dagen."))
    if meeting.held and day > today:
        yield warning(meeting, "held", "held-ahead", _("Møtet ligger fram i tid, og kan ikke være holdt ennå."))
    if meeting.invited and meeting.invited > day:
        yield warning(meeting, "invited", "invited-late", _("Innkallingen er datert etter møtet."))
    if meeting.held is False and meeting.minutes:
        yield warning(meeting, "held", "minutes-unheld", _("Det er skrevet referat fra et møte som ikke ble holdt."))


def _task(task: GroupTask, today: date) -> Iterator[Finding]:
    if task.due and task.due < task.agreed:
        yield warning(task, "due", "wrong-order", _("Fristen er før oppgaven ble avtalt."))
    if task.done and task.done < task.agreed:
        yield warning(task, "done", "wrong-order", _("Oppgaven er gjort før den ble avtalt."))
    for name in ("agreed", "done"):
        value = getattr(task, name)
        if value and value > today:
            yield warning(task, name, "ahead", _("Datoen ligger fram i tid."))


def awaits_answer(held: bool | None, moment: datetime, today: date) -> bool:
    """Whether a meeting's day has passed, and nobody has said if it was held."""
    return held is None and moment < datetime.combine(today, time.min)
