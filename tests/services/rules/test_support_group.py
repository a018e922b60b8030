"""What the rules say about a group with its members, meetings and tasks."""

from datetime import date, datetime, time, timedelta

import pytest

from app.models import GroupMember, GroupTask, Meeting, SupportGroup
from app.services.rules.support_group import GroupFacts, group_findings
from tests.services.rules.facts import TODAY

FORMED, ENDED = date(2026, 3, 1), date(2026, 10, 31)
BEFORE, AFTER = FORMED - timedelta(days=1), ENDED + timedelta(days=1)
TOMORROW = TODAY + timedelta(days=1)


def around(*parts: object, **group: object) -> GroupFacts:
    facts = GroupFacts(SupportGroup(**{"start": FORMED, "end": ENDED, **group}))
    kinds = {SupportGroup: facts.others, GroupMember: facts.members, Meeting: facts.meetings, GroupTask: facts.tasks}
    for part in parts:
        kinds[type(part)].append(part)
    return facts


def member(start: date = FORMED, end: date | None = ENDED, who: int = 1, **more: object) -> GroupMember:
    return GroupMember(contact_id=who, start=start, end=end, **more)


def meeting(day: date = FORMED, hour: int = 12, **more: object) -> Meeting:
    return Meeting(moment=datetime.combine(day, time(hour)), **more)


def task(agreed: date = FORMED, **more: object) -> GroupTask:
    return GroupTask(what="Ringe", agreed=agreed, **more)


def told(facts: GroupFacts) -> list[tuple[str, str, str]]:
    return [(found.severity, found.field, found.rule) for found in group_findings(facts, TODAY)]


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (around(), []),
        (around(end=None), []),
        (around(end=FORMED), []),
        (around(end=BEFORE), [("error", "end", "end-before-start")]),
        (around(SupportGroup(start=ENDED)), [("warning", "start", "groups-overlap")]),
        (around(SupportGroup(start=BEFORE, end=FORMED)), [("warning", "start", "groups-overlap")]),
        (around(SupportGroup(start=AFTER), SupportGroup(start=BEFORE, end=BEFORE)), []),
    ],
)
def test_of_the_group(facts: GroupFacts, found: list[tuple[str, str, str]]) -> None:
    assert told(facts) == found


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (around(member(), member(who=2)), []),
        (around(member(end=None), end=None), []),
        (around(member(end=FORMED), member(FORMED + timedelta(days=1))), []),
        (around(member(), member()), [("error", "start", "same-day")]),
        (around(member(), member(ENDED)), [("warning", "start", "member-twice")] * 2),
        (around(member(coordinator=True), member(who=2, coordinator=False)), []),
        (
            around(member(coordinator=True), member(ENDED, who=2, coordinator=True)),
            [("warning", "coordinator", "two-coordinators")] * 2,
        ),
        (around(member(ENDED, FORMED)), [("error", "end", "end-before-start")]),
        (around(member(BEFORE)), [("warning", "start", "outside-group")]),
        (around(member(end=AFTER)), [("warning", "end", "outside-group")]),
        (around(member(end=None)), [("warning", "end", "outside-group")]),
    ],
)
def test_of_members(facts: GroupFacts, found: list[tuple[str, str, str]]) -> None:
    assert told(facts) == found


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (around(meeting(), meeting(hour=13), meeting(ENDED, held=True)), []),
        (around(meeting(), meeting()), [("error", "moment", "same-day")]),
        (around(meeting(BEFORE)), [("warning", "moment", "meeting-outside-group")]),
        (around(meeting(AFTER)), [("warning", "moment", "meeting-outside-group")]),
        (around(meeting(TODAY, held=True), end=None), []),
        (around(meeting(TOMORROW, held=False), end=None), []),
        (around(meeting(TOMORROW, held=True), end=None), [("warning", "held", "held-ahead")]),
        (around(meeting(invited=FORMED)), []),
        (around(meeting(invited=ENDED)), [("warning", "invited", "invited-late")]),
        (around(meeting(held=False, minutes="Alle kom.")), [("warning", "held", "minutes-unheld")]),
    ],
)
def test_of_meetings(facts: GroupFacts, found: list[tuple[str, str, str]]) -> None:
    assert told(facts) == found


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (around(task(due=FORMED, done=TODAY)), []),
        (around(task(due=BEFORE)), [("warning", "due", "wrong-order")]),
        (around(task(done=BEFORE)), [("warning", "done", "wrong-order")]),
        (around(task(TOMORROW)), [("warning", "agreed", "ahead")]),
        (around(task(done=TOMORROW)), [("warning", "done", "ahead")]),
    ],
)
def test_of_tasks(facts: GroupFacts, found: list[tuple[str, str, str]]) -> None:
    assert told(facts) == found
