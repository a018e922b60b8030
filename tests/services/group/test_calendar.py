"""The calendar file of a meeting: read back by another hand, and without a trace of who it is about."""

from datetime import date, datetime, timedelta

import pytest
from icalendar import Calendar

from app.errors import OfficerError
from app.services.group import meetings, registration
from app.services.group.calendar import file_name, meeting_file
from app.storage.store import Store
from tests.services.conftest import new_household

MOMENT = datetime(2026, 12, 3, 9, 30)  # noqa: DTZ001  # local, as it is written in the calendar


def planned(store: Store) -> tuple[str, str, int]:
    household = new_household(store)
    group = registration.register(store, household, {"start": date(2026, 11, 1), "purpose": "Ro rundt Kåre"}).ref
    saved = meetings.save(store, group, None, {"moment": MOMENT, "place": "Storgata 14", "agenda": "Gjelden til Kåre"})
    return household, group, int(saved.ref)


def event_of(store: Store, meeting_id: int):
    (event,) = Calendar.from_ical(meeting_file(store, meeting_id)).walk("VEVENT")
    return event


def test_it_tells_the_time_of_day_and_only_the_number_of_the_group(store: Store) -> None:
    _household, group, meeting_id = planned(store)
    event = event_of(store, meeting_id)
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (MOMENT, MOMENT + timedelta(hours=1))
    assert str(event["summary"]) == f"Møte, gruppe {group}"
    assert str(event["class"]) == "PRIVATE"
    text = meeting_file(store, meeting_id).decode()
    assert not [word for word in ("Kåre", "Storgata", "Gjelden", "Ro rundt") if word in text]
    assert file_name(group) == f"boligvei-mote-{group}"


def test_a_meeting_that_is_moved_moves_the_event_that_is_there(store: Store) -> None:
    _household, group, meeting_id = planned(store)
    before = event_of(store, meeting_id)
    meetings.save(store, group, meeting_id, {"moment": MOMENT + timedelta(days=7)})
    after = event_of(store, meeting_id)
    assert str(before["uid"]) == str(after["uid"])
    assert after.decoded("dtstart") == MOMENT + timedelta(days=7)


def test_a_deleted_meeting_has_no_file(store: Store) -> None:
    _household, _group, meeting_id = planned(store)
    meetings.delete(store, meeting_id)
    with pytest.raises(OfficerError, match="slettet"):
        meeting_file(store, meeting_id)
