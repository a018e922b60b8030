"""Which deadline the days count to."""

from dataclasses import dataclass
from datetime import date

import pytest

from app.services.eviction.days_left import Until, days_left

TODAY = date(2026, 11, 20)


@dataclass
class Days:
    warned: date | None = None
    tenant_warned: date | None = None
    petitioned: date | None = None
    served: date | None = None
    scheduled: date | None = None
    outcome: str | None = None


@pytest.mark.parametrize(
    ("days", "until", "day", "number", "what"),
    [
        (Days(warned=date(2026, 11, 10)), Until.PETITION, date(2026, 11, 24), "4 dager", "til begjæringen kan komme"),
        (Days(tenant_warned=date(2026, 11, 10)), Until.PETITION, date(2026, 11, 24), "4 dager",
         "til begjæringen kan komme"),
        (Days(warned=date(2026, 11, 1)), Until.PETITION, date(2026, 11, 15), "5 dager",
         "siden begjæringen kunne komme"),
        (Days(warned=date(2026, 11, 1), petitioned=date(2026, 11, 18)), Until.ANSWER, date(2026, 12, 2), "12 dager",
         "til svarfristen hos namsmannen er ute"),
        (Days(petitioned=date(2026, 11, 10), served=date(2026, 11, 13)), Until.ANSWER, date(2026, 11, 27), "7 dager",
         "til svarfristen hos namsmannen er ute"),
        (Days(petitioned=date(2026, 11, 1), scheduled=date(2026, 11, 21)), Until.SCHEDULED, date(2026, 11, 21), "1 dag",
         "til dagen utkastelsen skal skje"),
        (Days(scheduled=TODAY), Until.SCHEDULED, TODAY, "0 dager", "til dagen utkastelsen skal skje"),
        (Days(scheduled=date(2026, 11, 19)), Until.SCHEDULED, date(2026, 11, 19), "1 dag",
         "siden dagen utkastelsen skulle skje"),
    ],
)  # fmt: skip
def test_the_days_count_to_the_nearest_thing_the_law_lets_happen(days, until, day, number, what):
    left = days_left(days, TODAY)
    assert left is not None
    assert (left.until, left.day, left.number, left.what) == (until, day, number, what)


def test_an_answer_due_on_a_saturday_waits_until_monday():
    left = days_left(Days(petitioned=date(2026, 11, 14)), TODAY)
    assert left is not None
    assert left.day == date(2026, 11, 30)


@pytest.mark.parametrize("days", [Days(), Days(scheduled=TODAY, outcome="averted")])
def test_without_a_day_or_with_an_outcome_nothing_is_left(days):
    assert days_left(days, TODAY) is None
