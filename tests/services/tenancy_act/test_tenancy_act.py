"""Husleieloven's dates and amounts, worked out by hand from the paragraphs."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.tenancy_act import enforcement, notice, rent, security, term

days = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize(
    ("last_set", "notified", "effect"),
    [
        (date(2025, 3, 1), date(2026, 1, 15), date(2026, 3, 1)),  # a year has not passed when the month has
        (date(2025, 3, 1), date(2026, 2, 20), date(2026, 3, 20)),
        (date(2024, 2, 29), date(2024, 6, 1), date(2025, 2, 28)),
        (date(2020, 1, 1), date(2026, 1, 31), date(2026, 2, 28)),  # § 4-2: a month, cut to February
    ],
)
def test_an_index_adjustment_takes_a_year_and_a_months_notice(last_set: date, notified: date, effect: date) -> None:
    assert rent.index_effect(last_set, notified) == effect


@pytest.mark.parametrize(
    ("begun", "claim"),
    [
        (date(2024, 1, 1), date(2026, 7, 1)),
        (date(2023, 8, 31), date(2026, 2, 28)),
        (date(2025, 8, 30), date(2028, 2, 29)),
    ],
)
def test_common_rent_may_be_claimed_after_two_and_a_half_years(begun: date, claim: date) -> None:
    assert rent.common_rent_claim_from(begun) == claim


@pytest.mark.parametrize(
    ("last_set", "claimed", "effect"),
    [
        (date(2024, 1, 1), date(2026, 7, 1), date(2027, 1, 1)),
        (date(2026, 5, 1), date(2026, 7, 1), date(2027, 5, 1)),  # adjusted by the index two months before
        (date(2024, 1, 1), date(2026, 8, 31), date(2027, 2, 28)),
    ],
)
def test_common_rent_takes_six_months_and_a_year_since_the_last_change(
    last_set: date, claimed: date, effect: date
) -> None:
    assert rent.common_rent_effect(last_set, claimed) == effect


def test_security_is_six_months_rent_at_most() -> None:
    assert security.most_security(Decimal("8250.50")) == Decimal("49503.00")


@pytest.mark.parametrize(
    ("start", "last"),
    [
        (date(2026, 1, 1), date(2028, 12, 31)),
        (date(2026, 3, 1), date(2029, 2, 28)),
        (date(2025, 3, 1), date(2028, 2, 29)),
        (date(2024, 2, 29), date(2027, 2, 28)),
        (date(2026, 11, 21), date(2029, 11, 20)),
    ],
)
def test_three_years_with_the_last_day_included(start: date, last: date) -> None:
    assert term.shortest_end(start) == last
    assert not term.is_short(start, last)
    assert term.is_short(start, last - timedelta(days=1))


@pytest.mark.parametrize(
    ("until", "requested", "indefinite"),
    [
        (date(2026, 6, 30), None, date(2026, 10, 1)),
        (date(2026, 6, 30), date(2026, 9, 30), None),
        (date(2026, 6, 30), date(2026, 10, 1), date(2026, 10, 1)),  # a day too late
        (date(2026, 6, 30), date(2026, 5, 1), None),  # before the term was out
        (date(2025, 11, 30), None, date(2026, 3, 1)),
    ],
)
def test_a_lease_that_is_overrun_by_three_months_is_indefinite(
    until: date, requested: date | None, indefinite: date | None
) -> None:
    assert term.indefinite_from(until, requested) == indefinite


def test_reminders_are_six_three_and_one_month_before() -> None:
    assert term.reminder_days(date(2026, 8, 31)) == (date(2026, 2, 28), date(2026, 5, 31), date(2026, 7, 31))


@pytest.mark.parametrize(
    ("received", "last"),
    [
        (date(2026, 1, 1), date(2026, 4, 30)),
        (date(2026, 1, 31), date(2026, 4, 30)),
        (date(2025, 11, 30), date(2026, 2, 28)),
        (date(2027, 11, 2), date(2028, 2, 29)),
        (date(2026, 9, 15), date(2026, 12, 31)),
    ],
)
def test_notice_is_three_months_to_the_end_of_a_calendar_month(received: date, last: date) -> None:
    assert notice.expiry(received) == last


@pytest.mark.parametrize(
    ("received", "protest", "sue"),
    [
        (date(2026, 1, 15), date(2026, 2, 15), date(2026, 5, 15)),
        (date(2026, 1, 31), date(2026, 2, 28), date(2026, 5, 28)),
    ],
)
def test_protest_within_a_month_and_lawsuit_within_three_after_it(received: date, protest: date, sue: date) -> None:
    assert notice.protest_by(received) == protest
    assert notice.sue_by(received) == sue


@pytest.mark.parametrize(
    ("served", "last"),
    [
        (date(2026, 11, 2), date(2026, 11, 16)),
        (date(2026, 11, 7), date(2026, 11, 23)),  # ends on a Saturday
        (date(2026, 12, 11), date(2026, 12, 28)),  # ends on Christmas Day, a Friday
    ],
)
def test_the_answer_to_namsmannen_is_due_on_a_working_day(served: date, last: date) -> None:
    assert enforcement.answer_by(served) == last


@given(days)
def test_a_petition_may_come_the_same_day_of_the_week_two_weeks_on(warned: date) -> None:
    assert enforcement.petition_from(warned) == warned + timedelta(days=14)


def test_a_warning_lasts_a_year() -> None:
    assert enforcement.warning_lapses(date(2025, 11, 21)) == date(2026, 11, 21)
