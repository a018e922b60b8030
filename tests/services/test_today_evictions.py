"""Evictions in *I dag*, on the timeline and in the calendar."""

from datetime import date

import pytest

from app.services import calendar_file, household_page, today
from app.services.eviction import measures, registration, timeline
from app.services.today import Area
from tests.services.conftest import TODAY
from tests.services.eviction.evictions import new_eviction


def tasks(store):
    return [task for task in today.tasks(store) if task.area is Area.EVICTION]


@pytest.mark.parametrize(
    ("days", "due", "says"),
    [
        ({"warned": date(2026, 11, 10)}, date(2026, 11, 24), "ta kontakt før begjæringen"),
        ({"warned": date(2026, 10, 10)}, date(2026, 10, 24), "når som helst"),
        ({"petitioned": date(2026, 11, 18)}, date(2026, 12, 2), "svare namsmannen"),
        ({"scheduled": date(2027, 3, 1)}, date(2027, 3, 1), "er berammet"),
        ({"scheduled": date(2026, 11, 19)}, date(2026, 11, 19), "meld utfallet"),
    ],
)
def test_each_open_one_is_told_of_with_its_day_however_far_ahead(store, days, due, says):
    new_eviction(store, **days)
    (task,) = tasks(store)
    assert (task.due, task.target) == (due, ("eviction", "U1"))
    assert says in task.what


def test_one_that_is_over_is_not_told_of(store):
    ref = new_eviction(store)
    measures.add(store, ref, {"kind": "advice", "due": TODAY})
    registration.end(store, ref, "averted", TODAY)
    assert tasks(store) == []


def test_measures_are_told_of_until_they_are_done(store):
    ref = new_eviction(store)
    measure = int(measures.add(store, ref, {"kind": "advice", "who": "Kari", "due": date(2026, 11, 19)}).ref)
    measures.add(store, ref, {"kind": "move", "due": date(2027, 1, 19)})
    told = [task.what for task in tasks(store) if task.kind == "eviction_measure"]
    assert told == ["Tiltak mot utkastelse: økonomisk rådgivning (Kari)"]
    measures.done(store, measure, TODAY)
    assert [task.kind for task in tasks(store)] == ["eviction"]


def test_the_calendar_says_neither_who_nor_that_it_is_an_eviction(store, tmp_path):
    ref = new_eviction(store)
    measures.add(store, ref, {"kind": "advice", "who": "Kari", "due": TODAY})
    path = tmp_path / "frister.ics"
    assert calendar_file.write(store, path, replace=False) == 2
    written = path.read_text("utf-8").casefold()
    for secret in ("utkast", "øyen", "kari", "økonomisk", "begjæring"):
        assert secret not in written
    assert "husstand 1: hjelp til bolig" in written


def test_the_timeline_tells_the_course(store):
    ref = new_eviction(store, warned=date(2026, 10, 1), petitioned=date(2026, 11, 1), scheduled=date(2026, 12, 1))
    measures.done(store, int(measures.add(store, ref, {"kind": "advice"}).ref), date(2026, 11, 5))
    registration.end(store, ref, "averted", date(2026, 11, 19))
    told = [(entry.kind, entry.title, entry.text) for entry in household_page.load(store, "H1").timeline]
    assert told[:4] == [
        ("eviction:averted", "Utkastelsen er avverget", ""),
        ("eviction:measure", "Tiltak mot utkastelse", "Økonomisk rådgivning."),
        ("eviction:petitioned", "Begjæring om utkastelse", "Utleier: privat, restanse"),
        ("eviction:warned", "Varsel om utkastelse", "Utleier: privat, restanse"),
    ]
    assert {kind for kind, _title, _text in told if kind.startswith("eviction")} <= set(timeline.TITLES)
