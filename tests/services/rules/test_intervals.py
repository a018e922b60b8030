"""Intervals whose last day is included, and the most that hold at once."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.models import Situation
from app.services.rules.intervals import covers, overlapping, peak

FIRST = date(2026, 1, 1)
DAYS = st.integers(0, 40).map(lambda count: FIRST + timedelta(days=count))
INTERVALS = st.lists(
    st.tuples(DAYS, st.integers(0, 10)).map(
        lambda drawn: Situation(start=drawn[0], end=drawn[0] + timedelta(days=drawn[1]))
    ),
    max_size=6,
)


@given(INTERVALS)
def test_overlaps_are_found_exactly_when_a_day_is_shared(intervals: list[Situation]) -> None:
    days = [FIRST + timedelta(days=count) for count in range(60)]
    shared = any(sum(covers(each, day) for each in intervals) > 1 for day in days)
    assert bool(list(overlapping(intervals))) == shared


@given(INTERVALS)
def test_the_peak_is_the_most_on_any_night(intervals: list[Situation]) -> None:
    nights = [(each.start, each.end) for each in intervals]
    held = {
        FIRST + timedelta(days=count): sum(a <= FIRST + timedelta(days=count) < b for a, b in nights)
        for count in range(60)
    }
    most, when = peak(nights)
    assert most == max(held.values())
    assert when is None if most == 0 else held[when] == most and all(held[d] < most for d in held if d < when)
