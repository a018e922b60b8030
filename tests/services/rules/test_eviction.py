"""The order of an eviction's days, what is missing, and others of the same household."""

from datetime import date
from decimal import Decimal

import pytest

from app.models import Eviction, EvictionMeasure, Tenancy
from app.services.findings import Severity
from app.services.rules.eviction import STOPS, EvictionFacts, eviction_findings

TODAY = date(2026, 11, 20)
FULL = {"landlord": "private", "cause": "arrears"}


def eviction(**values):
    return Eviction(id=1, ref="U1", **{**FULL, **values})


def found(record, **facts):
    return [(one.field, one.rule) for one in eviction_findings(record, EvictionFacts(**facts), TODAY)]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"warned": date(2026, 11, 1)}, []),
        ({"petitioned": date(2026, 11, 1)}, []),
        ({}, [("warned", "undated")]),
        ({"warned": date(2026, 11, 1), "petitioned": date(2026, 11, 14)}, [("petitioned", "petition-too-soon")]),
        ({"warned": date(2026, 11, 1), "petitioned": date(2026, 11, 1)}, [("petitioned", "petition-too-soon")]),
        ({"warned": date(2026, 11, 1), "petitioned": date(2026, 11, 15)}, []),
        ({"petitioned": date(2026, 11, 14), "tenant_warned": date(2026, 11, 1)}, [("petitioned", "petition-too-soon")]),
        ({"petitioned": date(2026, 11, 15), "tenant_warned": date(2026, 11, 1)}, []),
        ({"warned": date(2026, 11, 2), "petitioned": date(2026, 11, 1)}, [("petitioned", "wrong-order")]),
        ({"petitioned": date(2026, 11, 2), "served": date(2026, 11, 1)}, [("served", "wrong-order")]),
        ({"petitioned": date(2026, 11, 2), "served": date(2026, 11, 4), "answered": date(2026, 11, 3)},
         [("answered", "wrong-order")]),
        ({"petitioned": date(2026, 11, 2), "scheduled": date(2026, 11, 1)}, [("scheduled", "wrong-order")]),
        ({"petitioned": date(2026, 11, 2), "scheduled": date(2027, 1, 1)}, []),
        ({"warned": date(2025, 11, 1), "tenant_warned": date(2025, 11, 19)}, [("tenant_warned", "warning-lapsed")]),
        ({"warned": date(2025, 11, 1), "tenant_warned": date(2025, 11, 20)}, []),
        ({"warned": date(2025, 1, 1), "tenant_warned": date(2025, 1, 1), "petitioned": date(2026, 1, 2)},
         [("tenant_warned", "warning-lapsed")]),
        ({"warned": date(2025, 1, 1), "tenant_warned": date(2025, 1, 1), "outcome": "dropped",
          "outcome_day": date(2025, 2, 1)}, []),
        ({"warned": date(2026, 11, 21)}, [("warned", "ahead")]),
        ({"warned": date(2026, 11, 1), "landlord": None, "cause": None},
         [("landlord", "no-landlord"), ("cause", "no-cause")]),
        ({"warned": date(2026, 11, 5), "outcome": "averted", "outcome_day": date(2026, 11, 4)},
         [("outcome_day", "outcome-too-early")]),
        ({"warned": date(2026, 11, 5), "outcome": "averted", "outcome_day": date(2026, 11, 5)}, []),
        ({"warned": date(2026, 10, 5), "petitioned": date(2026, 11, 5), "outcome": "averted",
          "outcome_day": date(2026, 11, 4)}, [("outcome_day", "outcome-too-early")]),
        ({"warned": date(2026, 11, 5), "outcome": "carried_out", "outcome_day": date(2026, 11, 20)},
         [("petitioned", "no-petition")]),
        ({"petitioned": date(2026, 11, 5), "outcome": "carried_out", "outcome_day": date(2026, 11, 20)}, []),
        ({"warned": date(2026, 11, 5), "outcome": "averted"}, [("outcome_day", "outcome-undated")]),
        ({"outcome": "averted", "outcome_day": date(2026, 11, 5)}, [("warned", "undated")]),
        ({"warned": date(2026, 11, 5), "outcome_day": date(2026, 11, 6)}, [("outcome", "day-without-outcome")]),
        ({"warned": date(2026, 11, 5), "debt": Decimal(-1)}, [("debt", "negative")]),
    ],
)  # fmt: skip
def test_what_is_said_of_an_eviction(values, expected):
    assert found(eviction(**values)) == expected


def test_only_amounts_and_numbers_are_errors_and_the_window_stops_the_outcome():
    wrong = eviction(warned=date(2026, 11, 5), outcome="averted", outcome_day=date(2026, 11, 4))
    (told,) = eviction_findings(wrong, EvictionFacts(), TODAY)
    assert told.severity is Severity.WARNING
    assert told.rule in STOPS
    assert "04.11.2026" in told.message


def test_another_open_eviction_of_the_household_is_told_of():
    mine = eviction(warned=date(2026, 11, 5))
    other = Eviction(id=2, ref="U2")
    ended = Eviction(id=3, ref="U3", outcome="averted")
    assert found(mine, of_household=[mine, other, ended]) == [("warned", "several-open")]
    mine.outcome, mine.outcome_day = "moved", date(2026, 11, 6)
    assert found(mine, of_household=[mine, other]) == []


def test_a_warning_about_a_home_they_have_left_is_told_of():
    tenancy = Tenancy(ref="L1", moved_out=date(2026, 11, 1))
    assert found(eviction(warned=date(2026, 11, 5)), tenancy=tenancy) == [("tenancy", "after-moved-out")]
    assert found(eviction(petitioned=date(2026, 11, 5)), tenancy=tenancy) == [("tenancy", "after-moved-out")]
    assert found(eviction(warned=date(2026, 11, 1)), tenancy=tenancy) == []
    assert found(eviction(warned=date(2026, 11, 5)), tenancy=Tenancy(ref="L1")) == []
    assert found(eviction(), tenancy=tenancy) == [("warned", "undated")]


def test_measures_are_numbered_once_and_not_done_ahead():
    listed = [EvictionMeasure(number=1), EvictionMeasure(number=1), EvictionMeasure(number=2, done=date(2026, 11, 21))]
    assert found(eviction(warned=date(2026, 11, 5)), measures=listed) == [("number", "same-day"), ("done", "ahead")]
    assert found(eviction(warned=date(2026, 11, 5)), measures=[EvictionMeasure(number=1, done=TODAY)]) == []
