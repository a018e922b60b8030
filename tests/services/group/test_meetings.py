"""Meetings are planned, called, held or not; tasks are somebody's, and done on a day."""

from datetime import date

import pytest

from app.errors import Invalid, OfficerError, Stale
from app.models import Attendance, Meeting
from app.services.group import meetings
from app.storage.store import Store
from tests.services.conftest import TODAY, count
from tests.services.group.conftest import at, meet, new_contact

NOON = at(date(2026, 11, 2))


@pytest.fixture
def meeting(store: Store, group: str) -> int:
    return meet(store, group, NOON, agenda="Husleie\nNeste steg")


def test_a_meeting_has_a_time(store: Store, group: str) -> None:
    with pytest.raises(Invalid) as refused:
        meetings.save(store, group, None, {"place": "Rådhuset"})
    assert set(refused.value.problems) == {"moment"}


def test_two_meetings_at_one_time_are_refused(store: Store, group: str, meeting: int) -> None:
    with pytest.raises(Invalid) as refused:
        meetings.save(store, group, None, {"moment": NOON})
    assert set(refused.value.problems) == {"moment"}


def test_what_happened_is_told_and_told_again(store: Store, meeting: int) -> None:
    kari, per, lise = (new_contact(store, name) for name in ("Kari", "Per", "Lise"))
    meetings.hold(store, meeting, {"minutes": "Alle enige."}, [per, kari])
    assert meetings.load(store, meeting)["came"] == (kari, per)
    meetings.hold(store, meeting, {}, [lise, kari])
    loaded = meetings.load(store, meeting)
    assert (loaded["came"], loaded["held"], loaded["minutes"]) == ((kari, lise), True, "Alle enige.")
    meetings.hold(store, meeting, {"held": False, "minutes": None}, [kari])
    assert (meetings.load(store, meeting)["came"], count(store, Attendance)) == ((), 0)


def test_an_unknown_contact_keeps_everything_as_it_was(store: Store, meeting: int) -> None:
    with pytest.raises(OfficerError):
        meetings.hold(store, meeting, {}, ["K99"])
    assert meetings.load(store, meeting)["held"] is None


def test_a_meeting_ahead_that_is_held_warns(store: Store, group: str) -> None:
    ahead = meet(store, group, at(date(2026, 12, 1)))
    assert set(meetings.hold(store, ahead, {}, []).warnings) == {"held"}


def test_a_meeting_before_the_group_began_warns(store: Store, group: str) -> None:
    saved = meetings.save(store, group, None, {"moment": at(date(2026, 8, 1)), "held": True})
    assert set(saved.warnings) == {"moment"}


def test_the_call_is_noted(store: Store, meeting: int) -> None:
    assert set(meetings.mark_invited(store, meeting, TODAY).warnings) == {"invited"}  # the meeting was before
    assert meetings.load(store, meeting)["invited"] == TODAY


def test_a_stale_meeting_is_refused(store: Store, group: str, meeting: int) -> None:
    old = meetings.load(store, meeting)["version"]
    meetings.save(store, group, meeting, {"place": "Rådhuset"}, old)
    with pytest.raises(Stale):
        meetings.save(store, group, meeting, {"place": "Nav"}, old)
    with pytest.raises(Stale):
        meetings.hold(store, meeting, {"version": old}, [])


def test_a_deleted_meeting_comes_back_with_who_came(store: Store, meeting: int) -> None:
    kari = new_contact(store)
    meetings.hold(store, meeting, {}, [kari])
    undo = meetings.delete(store, meeting)
    assert count(store, Meeting) == 0
    undo()
    assert meetings.load(store, meeting)["came"] == (kari,)
