"""Where a tenancy stands, on the days around each boundary."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services.tenancy.line_parts import NoticeLine, Term
from app.services.tenancy.state import STATES, TenancyState, ends_on, first_overrun, last_ending_soon, state_of
from app.services.tenancy_act.term import reminder_days, request_by

START, UNTIL = date(2024, 1, 1), date(2026, 12, 31)
FIXED = Term(START, "fixed", UNTIL, None, None)
TERMINATED = NoticeLine(date(2026, 3, 10), "termination", "landlord", True, True, None, None, None, None)
DAY = timedelta(days=1)
S = TenancyState


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (START - DAY, S.AHEAD),
        (START, S.CURRENT),
        (date(2026, 6, 29), S.CURRENT),
        (date(2026, 6, 30), S.ENDING_SOON),
        (UNTIL, S.ENDING_SOON),
        (UNTIL + DAY, S.OVERRUN),
        (date(2027, 3, 31), S.OVERRUN),
        (date(2027, 4, 1), S.INDEFINITE_BY_OVERRUN),
    ],
)
def test_a_fixed_contract(day: date, state: TenancyState) -> None:
    assert state_of(FIXED, [], day) is state


@pytest.mark.parametrize(("contract", "state"), [("indefinite", S.CURRENT), (None, S.OVERRUN), ("fixed", S.OVERRUN)])
def test_a_contract_with_a_last_day_is_fixed_when_nothing_else_is_said(contract: str, state: TenancyState) -> None:
    assert state_of(replace(FIXED, contract=contract), [], UNTIL + DAY) is state


def test_a_contract_without_a_last_day_goes_on() -> None:
    assert state_of(replace(FIXED, contract_until=None), [], date(2040, 1, 1)) is S.CURRENT


@pytest.mark.parametrize(
    ("why", "after"), [("renewed", S.RENEWED), ("swap", S.ENDED), ("bought", S.ENDED), (None, S.ENDED)]
)
def test_who_moves_out_lives_there_until_the_day_before(why: str | None, after: TenancyState) -> None:
    gone = replace(FIXED, moved_out=UNTIL, why_moved=why)
    assert state_of(gone, [], UNTIL - DAY) is S.CURRENT
    assert state_of(gone, [], UNTIL) is after
    assert after.is_over


@pytest.mark.parametrize(
    ("day", "written", "state"),
    [
        (UNTIL - 30 * DAY, True, S.OVERRUN),  # before the term was out
        (date(2027, 3, 31), True, S.OVERRUN),
        (date(2027, 4, 1), True, S.INDEFINITE_BY_OVERRUN),
        (date(2027, 3, 31), None, S.OVERRUN),
        (date(2027, 3, 31), False, S.INDEFINITE_BY_OVERRUN),
    ],
)
def test_a_written_request_in_time_keeps_an_overrun_contract_from_being_indefinite(
    day: date,
    written: bool | None,
    state: TenancyState,
) -> None:
    request = NoticeLine(day, "request", "landlord", written, None, None, None, None, None)
    assert state_of(FIXED, [request], date(2027, 6, 1)) is state


@pytest.mark.parametrize(
    ("changed", "state"),
    [
        ({}, S.NOTICE_GIVEN),
        ({"party": "tenant", "written": None, "told_protest": None}, S.NOTICE_GIVEN),
        ({"kind": "rescission", "told_protest": None}, S.NOTICE_GIVEN),
        ({"written": False}, S.CURRENT),
        ({"told_protest": False}, S.CURRENT),
        ({"told_protest": None}, S.NOTICE_GIVEN),
        ({"withdrawn": date(2026, 4, 1)}, S.CURRENT),
        ({"day": date(2026, 5, 16)}, S.CURRENT),
        ({"protested": date(2026, 4, 10)}, S.NOTICE_GIVEN),
    ],
)
def test_a_notice_that_holds(changed: dict[str, object], state: TenancyState) -> None:
    assert state_of(FIXED, [replace(TERMINATED, **changed)], date(2026, 5, 15)) is state


def test_a_termination_lapses_when_nobody_sues() -> None:
    protested = replace(TERMINATED, protested=date(2026, 4, 10))
    assert state_of(replace(FIXED, contract_until=None), [protested], date(2026, 7, 10)) is S.NOTICE_GIVEN
    assert state_of(replace(FIXED, contract_until=None), [protested], date(2026, 7, 11)) is S.CURRENT


@pytest.mark.parametrize(
    ("last_days", "until", "ends"),
    [
        ([], date(2027, 1, 31), None),
        ([date(2027, 2, 28)], None, date(2027, 2, 28)),
        ([date(2027, 2, 28), date(2027, 1, 31)], date(2028, 1, 1), date(2027, 1, 31)),
        ([date(2027, 2, 28)], date(2027, 1, 10), date(2027, 1, 10)),  # a notice makes no fixed contract last longer
        ([date(2027, 2, 28)], date(2026, 11, 20), date(2026, 11, 20)),
        ([date(2027, 2, 28)], date(2026, 11, 19), date(2027, 2, 28)),  # overrun: they live there by more than it
    ],
)
def test_a_tenancy_under_notice_ends_with_its_contract_when_that_is_first(
    last_days: list[date], until: date | None, ends: date | None
) -> None:
    assert ends_on(last_days, until, date(2026, 11, 20)) == ends


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_last_contract_that_ends_soon(today: date) -> None:
    last = last_ending_soon(today)
    assert reminder_days(last)[0] <= today < reminder_days(last + DAY)[0]


@pytest.mark.parametrize("state", S)
def test_every_state_has_a_look(state: TenancyState) -> None:
    assert STATES[state].label


def test_the_first_contract_that_can_still_be_followed_by_a_request() -> None:
    for number in range(366):
        today = date(2026, 1, 1) + timedelta(number)
        first = first_overrun(today)
        assert request_by(first - timedelta(1)) < today <= request_by(first)
