"""When something is due, against holidays reckoned here on their own, 2020-2035."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services import deadlines

FIRST, LAST = date(2020, 1, 1), date(2035, 12, 31)
days = st.dates(FIRST, LAST)


def easter(year: int) -> date:
    """Easter Sunday by the church's own tables: golden number, the sun's and the moon's corrections, the Sunday letter
    (Clavius), in place of what the library does."""
    golden, century = year % 19 + 1, year // 100 + 1
    sun, moon = 3 * century // 4 - 12, (8 * century + 5) // 25 - 5
    sunday = 5 * year // 4 - sun - 10
    epact = (11 * golden + 20 + moon - sun) % 30
    epact += epact == 24 or (epact == 25 and golden > 11)
    full = 44 - epact
    full += 30 if full < 21 else 0
    return date(year, 3, 1) + timedelta(days=full + 7 - (sunday + full) % 7 - 1)


def holidays(year: int) -> set[date]:
    moving = {easter(year) + timedelta(days=after) for after in (-3, -2, 0, 1, 39, 49, 50)}
    return moving | {date(year, month, day) for month, day in ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))}


def works(day: date) -> bool:
    return day.weekday() < 5 and day not in holidays(day.year)


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(2020, 4, 12), (2021, 4, 4), (2022, 4, 17), (2023, 4, 9), (2024, 3, 31), (2025, 4, 20), (2026, 4, 5),
     (2027, 3, 28), (2028, 4, 16), (2029, 4, 1), (2030, 4, 21), (2031, 4, 13), (2032, 3, 28), (2033, 4, 17),
     (2034, 4, 9), (2035, 3, 25)],
)  # fmt: skip
def test_easter_as_the_almanac_has_it(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)
    assert {one for one in deadlines.holidays_of(year) if one.weekday() != 6} == {
        one for one in holidays(year) if one.weekday() != 6
    }


@given(days)
def test_a_working_day_is_no_weekend_and_no_holiday(day: date) -> None:
    assert deadlines.is_working_day(day) == works(day)


@given(days)
def test_the_complaint_deadline_is_the_first_working_day_from_three_weeks_on(arrived: date) -> None:
    last = deadlines.complaint_due(arrived)
    counted = arrived + timedelta(days=21)
    assert last >= counted
    assert works(last)
    assert not any(works(counted + timedelta(days=at)) for at in range((last - counted).days))


@given(st.integers(2020, 2035), st.sampled_from((-3, -2, 0, 1, 39, 49, 50)))
def test_no_complaint_deadline_ends_on_a_moving_holiday(year: int, after: int) -> None:
    holiday = easter(year) + timedelta(days=after)
    last = deadlines.complaint_due(holiday - timedelta(weeks=3))
    assert last > holiday
    assert works(last)


@pytest.mark.parametrize(
    ("would_end", "ends"),
    [
        (date(2026, 4, 2), date(2026, 4, 7)),  # skjærtorsdag: the whole of Easter is jumped over
        (date(2026, 4, 3), date(2026, 4, 7)),  # langfredag
        (date(2026, 4, 6), date(2026, 4, 7)),  # annen påskedag
        (date(2026, 4, 1), date(2026, 4, 1)),  # the Wednesday before is an ordinary day
        (date(2026, 5, 1), date(2026, 5, 4)),  # a Friday
        (date(2027, 5, 17), date(2027, 5, 18)),  # a Monday, the day after pinse
        (date(2024, 5, 17), date(2024, 5, 21)),  # a Friday before pinse
        (date(2026, 5, 14), date(2026, 5, 15)),  # Kristi himmelfart
        (date(2026, 5, 25), date(2026, 5, 26)),  # annen pinsedag
        (date(2026, 12, 24), date(2026, 12, 24)),  # julaften is no holiday in the law
        (date(2026, 12, 25), date(2026, 12, 28)),
        (date(2025, 12, 26), date(2025, 12, 29)),
        (date(2026, 12, 31), date(2026, 12, 31)),
        (date(2027, 1, 1), date(2027, 1, 4)),
        (date(2026, 11, 21), date(2026, 11, 23)),  # a Saturday
        (date(2026, 11, 22), date(2026, 11, 23)),  # a Sunday
        (date(2026, 11, 20), date(2026, 11, 20)),  # a Friday
    ],
)
def test_three_weeks_that_would_end_on(would_end: date, ends: date) -> None:
    assert deadlines.complaint_due(would_end - timedelta(days=21)) == ends


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2026, 11, 20), date(2026, 12, 20)),  # a Sunday: a duty to answer is not moved
        (date(2026, 12, 15), date(2027, 1, 15)),
        (date(2026, 3, 31), date(2026, 4, 30)),
    ],
)
def test_the_preliminary_answer_is_owed_one_month_on(received: date, due: date) -> None:
    assert deadlines.due("preliminary_answer", received) == due


@given(days)
def test_a_month_is_never_more_than_a_month(received: date) -> None:
    due = deadlines.due("preliminary_answer", received)
    assert (due.year * 12 + due.month) - (received.year * 12 + received.month) == 1
    assert due.day == min(received.day, monthrange(due.year, due.month)[1])


def test_the_year_of_a_late_complaint() -> None:
    assert deadlines.complaint_barred_after(date(2026, 11, 20)) == date(2027, 11, 20)
    assert deadlines.complaint_barred_after(date(2024, 2, 29)) == date(2025, 2, 28)


def test_a_letter_arrives_so_many_days_after_it_was_sent() -> None:
    assert deadlines.notice_arrives(date(2026, 12, 29), 4) == date(2027, 1, 2)
    assert deadlines.notice_arrives(date(2026, 12, 29), 0) == date(2026, 12, 29)


@pytest.mark.parametrize(
    ("received", "online", "on_paper"),
    [
        (date(2026, 11, 2), date(2026, 11, 25), date(2026, 11, 25)),
        (date(2026, 11, 25), date(2026, 11, 25), date(2026, 11, 25)),
        (date(2026, 11, 26), date(2026, 12, 25), date(2026, 12, 28)),  # 25 December is a Friday
        (date(2026, 10, 2), date(2026, 10, 25), date(2026, 10, 26)),  # a Sunday
        (date(2026, 10, 26), date(2026, 11, 25), date(2026, 10, 26)),
        (date(2026, 12, 31), date(2027, 1, 25), date(2027, 1, 25)),
    ],
)
def test_an_application_for_allowance_is_in_by_the_25th_and_only_one_on_paper_later(
    received: date, online: date, on_paper: date
) -> None:
    assert deadlines.allowance_due(received, on_paper=False) == online
    assert deadlines.allowance_due(received, on_paper=True) == on_paper


@given(days, st.booleans())
def test_the_day_for_allowance_is_never_past(received: date, on_paper: bool) -> None:
    due = deadlines.allowance_due(received, on_paper=on_paper)
    assert received <= due <= received + timedelta(days=36)
