"""What groups and plans leave on a household's timeline, and where each entry leads."""

from datetime import date, datetime, time

import pytest

from app.services import consents, household_page
from app.services.group import meetings, registration
from app.services.plan import life, saving
from app.services.timeline_entry import TimelineEntry
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.group.conftest import agree, allow, join, meet, new_contact, new_group
from tests.services.plan.plans import content, new_plan

FORMED, LATER = date(2026, 9, 1), date(2026, 11, 2)
AT_TWO = datetime.combine(LATER, time(14))


def told(store: Store, home: str) -> list[TimelineEntry]:
    found = household_page.load(store, home).timeline
    return [entry for entry in found if entry.kind.startswith(("group:", "plan:", "consent:"))]


def shown(store: Store, home: str) -> list[tuple[str, str]]:
    return [(entry.title, entry.text) for entry in told(store, home)]


@pytest.fixture
def home(store: Store) -> str:
    return new_household(store)


def test_a_group_begins_and_ends(store: Store, home: str) -> None:
    group = new_group(store, home, FORMED, purpose="Beholde boligen")
    assert shown(store, home) == [("Ansvarsgruppe", "Beholde boligen")]
    registration.end(store, group, TODAY)
    assert [entry.kind for entry in told(store, home)] == ["group:end", "group:start"]
    assert {entry.target for entry in told(store, home)} == {("group", group)}


def test_an_end_to_come_has_not_happened(store: Store, home: str) -> None:
    registration.end(store, new_group(store, home), date(2026, 12, 31))
    assert [entry.kind for entry in told(store, home)] == ["group:start"]


def test_a_meeting_says_who_came_and_how_many_tasks_were_agreed(store: Store, home: str) -> None:
    group = new_group(store, home)
    first, second = new_contact(store, "Per Ek"), new_contact(store, "Åse Li")
    for who in (first, second):
        join(store, group, who)
    meeting = meet(store, group, AT_TWO)
    agree(store, group, agreed=LATER)
    agree(store, group, agreed=LATER)
    agree(store, group, agreed=TODAY)
    assert [entry.kind for entry in told(store, home)] == ["group:start"]
    meetings.hold(store, meeting, {"held": True, "resident_came": True}, [second, first])
    held = told(store, home)[0]
    assert (held.title, held.moment) == ("Møte i ansvarsgruppen", AT_TWO)
    assert held.text == "Per Ek, Åse Li og beboeren kom. 2 oppgaver ble avtalt."
    meetings.hold(store, meeting, {"resident_came": None}, [])
    assert told(store, home)[0].text == "2 oppgaver ble avtalt."


def test_a_meeting_nothing_is_known_about_is_told_without_words(store: Store, home: str) -> None:
    meetings.hold(store, meet(store, new_group(store, home), AT_TWO), {"held": True}, [])
    assert shown(store, home)[0] == ("Møte i ansvarsgruppen", "")


def test_a_meeting_that_was_not_held_is_not_told(store: Store, home: str) -> None:
    meetings.hold(store, meet(store, new_group(store, home), AT_TWO), {"held": False}, [])
    assert [entry.kind for entry in told(store, home)] == ["group:start"]


def test_a_plan_is_made_signed_reached_changed_and_ended(store: Store, home: str) -> None:
    first = new_plan(store, home)
    life.sign(store, first, date(2026, 7, 6))
    life.evaluate_goal(store, first, 2, "reached", LATER)
    changed = content(home).with_values(dated=date(2026, 11, 3), start=date(2026, 11, 3))
    second = saving.save(store, changed, replaces=first, made_as="revision").ref
    life.end(store, second, date(2026, 11, 10), "moved")
    goal = "Hovedmål: Jeg beholder leiligheten. Til og med 31.12.2026."
    assert shown(store, home) == [
        ("Samarbeidsplanen er avsluttet", "Flyttet."),
        ("Samarbeidsplanen er endret", goal),
        ("Mål er nådd", "Jeg betaler husleien"),
        ("Samarbeidsplanen er underskrevet", ""),
        ("Samarbeidsplan", goal),
    ]
    assert [entry.target for entry in told(store, home)] == [
        ("plan", ref) for ref in (second, second, first, first, first)
    ]


def test_a_signature_on_the_day_of_the_plan_is_not_told_twice(store: Store, home: str) -> None:
    ref = new_plan(store, home)
    life.sign(store, ref, date(2026, 7, 1))
    assert [entry.kind for entry in told(store, home)] == ["plan:first"]


def test_consents_of_a_day_are_one_entry_by_service(store: Store, home: str) -> None:
    doctor, nav = new_contact(store, service="doctor"), new_contact(store, "Per Ek", service="nav")
    given = [allow(store, home, who, FORMED) for who in (doctor, nav)]
    consents.withdraw(store, given[0], LATER)
    assert shown(store, home) == [("Samtykke er trukket", "fastlege"), ("Samtykke er gitt", "Nav og fastlege")]
    assert {entry.target for entry in told(store, home)} == {None}
    group = new_group(store, home)
    assert {entry.target for entry in told(store, home)} == {("group", group)}


def test_words_that_may_tell_of_a_place_are_hidden_with_it(store: Store) -> None:
    home = new_household(store, person__protection="confidential")
    new_group(store, home, purpose="Beholde Storgata 14 A")
    plan = new_plan(store, home)
    life.evaluate_goal(store, plan, 1, "reached", LATER)
    hidden = household_page.load(store, home)
    assert [entry.text for entry in hidden.timeline if ":" in entry.kind] == ["", "", "Til og med 31.12.2026."]
    assert "Storgata" in repr(household_page.load(store, home, reveal=True))
