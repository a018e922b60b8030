"""*I dag*: what groups owe, on the days around each boundary."""

from datetime import date, datetime, time, timedelta

import pytest

from app import clock
from app.services import consents, household, today
from app.services.group import meetings, registration, tasks
from app.services.today import Area, Task
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.group.conftest import agree, allow, join, meet, new_contact, new_group

CALENDAR = today.AHEAD_DAYS


def told(store: Store, day: date = TODAY, ahead: int = today.SOON_DAYS) -> list[Task]:
    with clock.at(day):
        return [task for task in today.tasks(store, ahead) if task.area is Area.GROUP]


def kinds(store: Store, day: date = TODAY) -> list[tuple[str, int]]:
    return [(task.kind, task.days_left) for task in told(store, day)]


@pytest.fixture
def home(store: Store) -> str:
    return new_household(store)


@pytest.fixture
def group(store: Store, home: str) -> str:
    return new_group(store, home)


def at_two(day: date) -> datetime:
    return datetime.combine(day, time(14))


@pytest.mark.parametrize(("days", "there"), [(0, True), (7, True), (8, False)])
def test_a_meeting_is_told_of_a_week_ahead(store: Store, group: str, days: int, there: bool) -> None:
    meeting = meet(store, group, at_two(TODAY + timedelta(days=days)), invited=TODAY)
    assert kinds(store) == ([("meeting", days)] if there else [])
    (task,) = told(store, ahead=CALENDAR)
    assert (task.target, task.part, task.moment) == (("group", group), meeting, at_two(TODAY + timedelta(days=days)))
    assert "14.00" in task.what
    assert "innkalt" not in task.what


def test_a_meeting_in_good_time_is_not_urgent(store: Store, group: str) -> None:
    for days in (0, 1, 2):
        meet(store, group, at_two(TODAY + timedelta(days=days)))
    assert [task.severity for task in told(store)] == [today.URGENT, today.URGENT, today.SOON]
    assert all("ingen er innkalt ennå" in task.what for task in told(store))


@pytest.mark.parametrize(("days", "left"), [(1, 6), (8, -1), (60, -53), (61, None)])
def test_a_meeting_that_has_been_is_asked_about(store: Store, group: str, days: int, left: int | None) -> None:
    meeting = meet(store, group, at_two(TODAY - timedelta(days=days)))
    assert kinds(store) == ([] if left is None else [("meeting_past", left)])
    meetings.hold(store, meeting, {"held": True}, [])
    assert kinds(store) == []


def test_tasks_are_told_of_a_week_ahead_and_until_they_are_done(store: Store, group: str) -> None:
    late = agree(store, group, "Ringe\nutleier", new_contact(store, "Knut Fjeld"), due=TODAY - timedelta(days=1))
    agree(store, group, "Finne papirer", due=TODAY + timedelta(days=7))
    agree(store, group, "Søke", who="nabo", due=TODAY + timedelta(days=8))
    agree(store, group, "En gang")
    assert [task.what for task in told(store)] == ["Knut Fjeld: Ringe utleier", "Beboeren: Finne papirer"]
    assert [task.what for task in told(store, ahead=CALENDAR)][2:] == ["nabo: Søke"]
    assert all(task.own_words for task in told(store))
    tasks.done(store, late, TODAY)
    assert kinds(store) == [("group_task", 7)]


def test_nothing_is_owed_by_a_group_that_has_ended(store: Store, group: str) -> None:
    agree(store, group, due=TODAY - timedelta(days=3))
    meet(store, group, at_two(TODAY - timedelta(days=3)))
    join(store, group, new_contact(store))
    assert len(kinds(store)) == 3
    undo = registration.end(store, group, TODAY - timedelta(days=1))
    assert kinds(store) == []
    undo()
    assert len(kinds(store)) == 3


def test_nothing_is_owed_to_a_household_that_is_closed(store: Store, home: str, group: str) -> None:
    join(store, group, new_contact(store))
    allow(store, home, new_contact(store, "Per Ek"), until=TODAY)
    household.save(store, home, {"household.closed": TODAY})
    assert kinds(store) == []


@pytest.mark.parametrize(("days", "there"), [(-1, False), (0, True), (29, True), (30, False)])
def test_a_consent_is_renewed_within_its_last_month(
    store: Store, home: str, group: str, days: int, there: bool
) -> None:
    who = new_contact(store, service="doctor")
    join(store, group, who)
    allow(store, home, who, until=TODAY + timedelta(days=days))
    found = [task for task in told(store) if task.kind == "consent"]
    assert [(task.days_left, task.target) for task in found] == ([(days, ("group", group))] if there else [])
    assert all("fastlege" in task.what for task in found)
    assert not any("Kari Dal" in task.what for task in found)


def test_several_consents_are_one_line_and_the_earliest_counts(store: Store, home: str, group: str) -> None:
    for number, days in enumerate((9, 4, 20)):
        who = new_contact(store, f"Kari {number}")
        join(store, group, who)
        allow(store, home, who, until=TODAY + timedelta(days=days))
    (task,) = told(store)
    assert (task.days_left, task.severity) == (4, today.SOON)
    assert task.what.startswith("3 samtykker")


def test_a_consent_is_let_run_out_when_another_lasts_or_nobody_needs_it(store: Store, home: str, group: str) -> None:
    renewed, gone, withdrawn = (new_contact(store, name) for name in ("Kari Li", "Per Ek", "Ida Lo"))
    join(store, group, renewed)
    join(store, group, withdrawn)
    for who in (renewed, gone, withdrawn):
        allow(store, home, who, until=TODAY + timedelta(days=5))
    allow(store, home, renewed, TODAY)
    consents.withdraw(store, max(line.id for line in consents.of(store, home) if line.contact == withdrawn), TODAY)
    assert kinds(store) == []


def test_a_consent_to_the_plan_is_not_let_run_out_because_one_about_less_lasts(
    store: Store, home: str, group: str
) -> None:
    who = new_contact(store)
    join(store, group, who)
    allow(store, home, who, until=TODAY + timedelta(days=5))
    lasting = int(consents.give(store, home, who, {"given": TODAY, "scope": ("economy",)}).ref)
    assert kinds(store) == [("consent", 5)]
    consents.save(store, lasting, {"scope": ("economy", "plan")})
    assert kinds(store) == []


def test_a_member_who_has_said_yes_to_something_is_not_asked_about_again(store: Store, home: str, group: str) -> None:
    who = new_contact(store)
    join(store, group, who)
    consents.give(store, home, who, {"given": TODAY, "scope": ("economy",)})
    assert kinds(store) == []


def test_a_member_nobody_has_asked_about_is_one_line_a_group(store: Store, home: str, group: str) -> None:
    for name in ("Kari Li", "Per Ek"):
        join(store, group, new_contact(store, name), TODAY - timedelta(days=10))
    (task,) = told(store)
    assert (task.kind, task.days_left, task.target) == ("consent_missing", 4, ("group", group))
    assert task.what.startswith("2 medlemmer")


def test_who_has_withdrawn_a_consent_is_not_asked_again_but_one_that_ran_out_is(
    store: Store, home: str, group: str
) -> None:
    who = new_contact(store)
    join(store, group, who)
    consent = allow(store, home, who, until=TODAY - timedelta(days=1))
    assert [kind for kind, _left in kinds(store)] == ["consent_missing"]
    consents.withdraw(store, consent, TODAY - timedelta(days=1))
    assert kinds(store) == []


def test_a_protected_household_is_known_by_its_number(store: Store) -> None:
    home = new_household(store, person__protection="strictly")
    meet(store, new_group(store, home), at_two(TODAY))
    (task,) = told(store)
    assert task.protection == 2
    assert today.discreet_name(task) == "Husstand 1"
