"""The calendar file: read back by another hand, and without a trace of who it is about."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from sqlalchemy import select

from app import clock
from app.errors import OfficerError
from app.models import Person
from app.services import calendar_file, demo, provider, today
from app.services.case import registration
from app.services.group import meetings, tasks
from app.services.group import registration as registration_of_groups
from app.services.group.calendar import meeting_file
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household, new_provider


def events(store: Store, path: Path) -> list[Any]:
    calendar_file.write(store, path, replace=True)
    return Calendar.from_ical(path.read_bytes()).walk("VEVENT")


def loan(store: Store, received: date = date(2026, 11, 2)) -> str:
    return registration.register(store, new_household(store), "startloan", {"day": received}).ref


def test_a_deadline_is_a_whole_day_and_says_only_the_number_of_the_case(store: Store, tmp_path: Path) -> None:
    ref = loan(store)
    (event,) = events(store, tmp_path / "frister.ics")
    assert str(event["summary"]) == f"Sak {ref}: svar eller foreløpig svar"
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 12, 2), date(2026, 12, 3))
    assert event.decoded("dtstamp").date() in {TODAY, TODAY - timedelta(days=1), TODAY + timedelta(days=1)}
    assert (str(event["class"]), str(event["transp"])) == ("PRIVATE", "TRANSPARENT")


def test_a_file_made_anew_moves_the_event(store: Store, tmp_path: Path) -> None:
    ref = loan(store)
    (before,) = events(store, tmp_path / "en.ics")
    registration.add_step(store, ref, "preliminary_answer", {"day": TODAY, "expected": date(2026, 12, 18)})
    with clock.at(TODAY + timedelta(days=1)):
        (after,) = events(store, tmp_path / "to.ics")
    assert before["uid"] == after["uid"]
    assert after.decoded("dtstart") == date(2026, 12, 18)
    assert after["sequence"] == before["sequence"] + 1


def test_an_agreement_is_called_by_its_provider_with_every_letter_right(store: Store, tmp_path: Path) -> None:
    place = new_provider(store, "Ærlighetens gjestehus på Østsiden av Åfjorden, ved brygga; nær butikken og skolen")
    (row,) = provider.part_rows(store, place, "agreement")
    provider.save_part(store, place, "agreement", row["id"], {"end": TODAY})
    (event,) = events(store, tmp_path / "frister.ics")
    assert str(event["summary"]).startswith("Ærlighetens gjestehus på Østsiden av Åfjorden, ved brygga; nær butikken")
    lines = (tmp_path / "frister.ics").read_bytes().split(b"\r\n")
    assert not any(b"\n" in line for line in lines)
    assert max(map(len, lines)) <= 75


def a_meeting(store: Store, moment: datetime) -> int:
    group = registration_of_groups.register(store, new_household(store), {"start": moment.date()}).ref
    asked = {"moment": moment, "place": "Hjemme hos Åse", "agenda": "Gjelden"}
    return int(meetings.save(store, group, None, asked).ref)


def test_a_meeting_has_its_time_and_neither_its_place_nor_what_it_is_about(store: Store, tmp_path: Path) -> None:
    a_meeting(store, datetime.combine(date(2026, 12, 7), time(13, 30)))
    (event,) = events(store, tmp_path / "frister.ics")
    assert str(event["summary"]) == "Møte, gruppe A1"
    assert event.decoded("dtstart") == datetime.combine(date(2026, 12, 7), time(13, 30))
    assert event.decoded("dtend") == datetime.combine(date(2026, 12, 7), time(14, 30))
    assert str(event["transp"]) == "OPAQUE"
    written = (tmp_path / "frister.ics").read_text("utf-8")
    assert "Åse" not in written
    assert "Gjelden" not in written


def test_a_meeting_is_the_same_event_as_in_its_own_file(store: Store, tmp_path: Path) -> None:
    meeting = a_meeting(store, datetime.combine(date(2026, 11, 24), time(9, 0)))
    (ours,) = events(store, tmp_path / "frister.ics")
    (own,) = Calendar.from_ical(meeting_file(store, meeting)).walk("VEVENT")
    assert (ours["uid"], ours["summary"]) == (own["uid"], own["summary"])


def test_two_tasks_of_a_group_are_two_events(store: Store, tmp_path: Path) -> None:
    group = registration_of_groups.register(store, new_household(store), {"start": TODAY}).ref
    for what in ("Ringe Åse", "Skrive til Åse"):
        tasks.save(store, group, None, {"what": what, "agreed": TODAY, "due": TODAY + timedelta(days=40)})
    found = events(store, tmp_path / "frister.ics")
    assert [str(event["summary"]) for event in found] == ["Husstand 1: oppgave"] * 2
    assert len({event["uid"] for event in found}) == 2


def test_nobody_can_be_known_from_the_calendar_of_a_whole_municipality(store: Store, tmp_path: Path) -> None:
    demo.fill(store, TODAY, years=1)
    found = events(store, tmp_path / "frister.ics")
    assert len(found) > 15
    assert len({event["uid"] for event in found}) == len(found)
    shown = " ".join(str(event["summary"]) for event in found).lower()
    with store.read() as session:
        people = session.scalars(select(Person)).all()
        told = {
            value.lower() for one in people
            for value in (one.first_name, one.last_name, one.national_id, one.phone, one.address, one.whereabouts)
            if value
        }  # fmt: skip
    words = set(shown.replace(":", " ").replace(",", " ").split())
    assert not {value for value in told if value in words or (" " in value and value in shown)}
    assert not any(word in shown for word in ("løslat", "fengsel", "klage", "barn", "startlån", "midlertidig", "akutt"))


def test_every_deadline_has_words() -> None:
    from app.ui.screens.today_lines import KINDS  # noqa: PLC0415  # the list of all kinds there are

    no_deadline = {
        "close",
        "meeting",
        "meeting_past",
        "consent_missing",
        "arrears",
        "agreement_over",
        "agreement_broken",
    }
    assert set(KINDS) - set(calendar_file.WORDS) == no_deadline
    assert set(calendar_file.WORDS) <= set(KINDS)


def test_a_file_that_is_there_is_replaced_only_when_asked(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "frister.ics"
    path.write_text("andres")
    with pytest.raises(OfficerError, match="finnes allerede"):
        calendar_file.write(store, path, replace=False)
    assert path.read_text() == "andres"
    assert calendar_file.write(store, path, replace=True) == 0
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


def test_a_place_that_cannot_be_written_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(OfficerError, match="annen mappe"):
        calendar_file.write(store, tmp_path / "finnes ikke" / "frister.ics", replace=False)
    assert today.tasks(store) == []
