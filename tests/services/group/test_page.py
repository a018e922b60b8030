"""One group on one page: members with consent, meetings, tasks, and what is missing."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from app.models import View
from app.services import household
from app.services.consent import ConsentState
from app.services.group import meetings, page, registration, tasks
from app.storage.store import Store
from tests.services.conftest import TODAY, add_member, new_household
from tests.services.group.conftest import FORMED, agree, allow, at, join, meet, new_contact, new_group

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def rules(store: Store, group: str) -> list[str]:
    return [one.rule for one in page.load(store, group).notices]


def test_a_group_begins_with_what_it_lacks(store: Store, group: str, home: str) -> None:
    shown = page.load(store, group)
    assert (shown.household, shown.name, shown.start, shown.has_ended) == (home, "Åse Øyen", FORMED, False)
    assert (shown.coordinator, shown.next_meeting, shown.plan) == (None, None, None)
    assert rules(store, group) == ["no-members"]


def test_todays_members_come_first_with_the_coordinator_at_the_top(store: Store, group: str) -> None:
    anne, berit, carl, dag = (new_contact(store, name) for name in ("Anne", "Berit", "Carl", "Dag"))
    join(store, group, anne, end=YESTERDAY)
    join(store, group, berit)
    join(store, group, dag, TOMORROW)
    join(store, group, carl, coordinator=True, role="booppfølger")
    shown = page.load(store, group)
    assert [(line.name, line.current) for line in shown.members] == [
        ("Carl", True), ("Berit", True), ("Anne", False), ("Dag", False),
    ]  # fmt: skip
    assert shown.coordinator is not None
    assert (shown.coordinator.contact, shown.coordinator.role) == (carl, "booppfølger")


def test_a_member_without_a_valid_consent_is_named(store: Store, group: str, home: str) -> None:
    anne, berit = new_contact(store, "Anne"), new_contact(store, "Berit")
    join(store, group, anne, coordinator=True)
    join(store, group, berit)
    allow(store, home, anne, until=TODAY)
    allow(store, home, berit, withdrawn=TODAY)
    shown = page.load(store, group)
    assert [line.consent.state for line in shown.members] == [ConsentState.ENDS_SOON, ConsentState.WITHDRAWN]
    assert [line.name for line in shown.without_consent] == ["Berit"]
    assert [one.text for one in shown.notices] == [
        "1 medlem mangler gyldig samtykke, og får ikke det som skrives ut."
    ]  # fmt: skip


def test_a_consent_of_another_household_is_none_here(store: Store, group: str) -> None:
    anne = new_contact(store, "Anne")
    join(store, group, anne)
    allow(store, new_household(store, "Per", "Ås"), anne)
    assert page.load(store, group).members[0].consent.state is ConsentState.MISSING


def test_the_next_meeting_is_the_first_unanswered_from_today_on(store: Store, group: str) -> None:
    past = meet(store, group, at(YESTERDAY))
    cancelled = meet(store, group, at(TODAY, 8), held=False)
    soon = meet(store, group, at(TODAY, 9))
    meet(store, group, at(TOMORROW))
    shown = page.load(store, group)
    assert shown.next_meeting is not None
    assert shown.next_meeting.id == soon
    assert [one.id for one in shown.unanswered] == [past]
    assert "unanswered" in rules(store, group)
    meetings.hold(store, past, {"minutes": "Vi ble enige."}, [])
    assert "unanswered" not in rules(store, group)
    assert [one.id for one in shown.meetings][1:] == [soon, cancelled, past]


def test_who_came_is_told_by_name(store: Store, group: str) -> None:
    berit, anne = new_contact(store, "Berit"), new_contact(store, "Anne")
    meeting = meet(store, group, at(YESTERDAY))
    meetings.hold(store, meeting, {"resident_came": True}, [berit, anne])
    [line] = page.load(store, group).meetings
    assert (line.came, line.held, line.resident_came) == ([(anne, "Anne"), (berit, "Berit")], True, True)


def test_tasks_say_whose_they_are_and_which_are_late(store: Store, group: str) -> None:
    anne = new_contact(store, "Anne")
    late = agree(store, group, "Søke", anne, agreed=FORMED, due=YESTERDAY)
    today = agree(store, group, "Ringe", who="Vaktmesteren", due=TODAY)
    own, done = agree(store, group, "Betale"), agree(store, group, "Rydde", due=YESTERDAY)
    tasks.done(store, done, TODAY)
    shown = page.load(store, group)
    assert [(line.id, line.owner, line.overdue) for line in shown.open_tasks] == [
        (late, "Anne", True), (today, "Vaktmesteren", False), (own, "", False),
    ]  # fmt: skip
    assert [(line.id, line.overdue) for line in shown.done_tasks] == [(done, False)]


@pytest.mark.parametrize(("protection", "logged"), [("confidential", 0), ("strictly", 1)])
def test_a_protected_household_has_a_number_and_looks_are_logged(
    store: Store, group: str, home: str, protection: str, logged: int
) -> None:
    add_member(store, home, "child", FORMED, protection=protection)
    assert page.load(store, group).name == "Husstand 1"
    page.load(store, group, again=True)
    with store.read() as session:
        assert [view.what for view in session.scalars(select(View))] == ["group"] * logged


def test_an_ended_group_lacks_nothing(store: Store, group: str) -> None:
    join(store, group, new_contact(store))
    assert set(rules(store, group)) == {"no-consent", "no-coordinator"}
    registration.end(store, group, YESTERDAY)
    shown = page.load(store, group)
    assert shown.has_ended
    assert shown.notices == []


def test_a_meeting_that_is_still_planned_after_the_end_is_told_of(store: Store, group: str) -> None:
    meet(store, group, at(TOMORROW), held=False)
    meet(store, group, at(TODAY))
    registration.end(store, group, YESTERDAY)
    assert rules(store, group) == ["meeting-after-end"]


def test_a_second_coordinator_is_told_of(store: Store, group: str) -> None:
    for name in ("Anne", "Berit"):
        join(store, group, new_contact(store, name), coordinator=True)
    assert rules(store, group) == ["no-consent", "two-coordinators"]


def test_a_group_that_outlives_its_household_is_told_of(store: Store, group: str, home: str) -> None:
    household.close(store, home, TODAY)
    assert "household-closed" in rules(store, group)


def test_two_groups_at_once_are_told_of(store: Store, group: str, home: str) -> None:
    new_group(store, home, TODAY)
    assert rules(store, group)[0] == "groups-overlap"
