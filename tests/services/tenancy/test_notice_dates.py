"""What follows from a notice (husleieloven §§ 9-6 to 9-9)."""

from dataclasses import replace
from datetime import date

import pytest

from app.services.tenancy.line_parts import NoticeLine
from app.services.tenancy.notice_dates import has_lapsed, holds, is_invalid, last_day, protest_by, sue_by

GIVEN = NoticeLine(date(2026, 3, 31), "termination", "landlord", True, True, None, None, None, None)


@pytest.mark.parametrize(
    ("changed", "last", "protest"),
    [
        ({}, date(2026, 6, 30), date(2026, 4, 30)),
        ({"expires": date(2026, 8, 31)}, date(2026, 8, 31), date(2026, 4, 30)),
        ({"party": "tenant"}, date(2026, 6, 30), None),
        ({"kind": "rescission"}, None, None),
        ({"kind": "rescission", "expires": date(2026, 4, 1)}, date(2026, 4, 1), None),
        ({"kind": "request"}, None, None),
    ],
)
def test_the_last_day_and_the_time_to_protest(changed: dict[str, object], last: date, protest: date) -> None:
    notice = replace(GIVEN, **changed)
    assert (last_day(notice), protest_by(notice)) == (last, protest)


@pytest.mark.parametrize(
    ("protested", "sue"),
    [(None, None), (date(2026, 4, 30), date(2026, 7, 30)), (date(2026, 5, 1), None)],
)
def test_only_a_protest_in_time_asks_for_a_lawsuit(protested: date | None, sue: date | None) -> None:
    assert sue_by(replace(GIVEN, protested=protested)) == sue


@pytest.mark.parametrize(
    ("sued", "day", "lapsed"),
    [
        (None, date(2026, 7, 30), False),
        (None, date(2026, 7, 31), True),
        (date(2026, 7, 30), date(2027, 1, 1), False),
        (date(2026, 7, 31), date(2027, 1, 1), True),
    ],
)
def test_without_a_lawsuit_in_time_it_lapses(sued: date | None, day: date, lapsed: bool) -> None:
    notice = replace(GIVEN, protested=date(2026, 4, 10), sued=sued)
    assert has_lapsed(notice, day) is lapsed
    assert holds(notice, day) is not lapsed


@pytest.mark.parametrize(
    ("changed", "invalid"),
    [
        ({}, False),
        ({"written": None, "told_protest": None}, False),
        ({"written": False}, True),
        ({"told_protest": False}, True),
        ({"kind": "rescission", "told_protest": False}, False),
        ({"kind": "rescission", "written": False}, True),
        ({"party": "tenant", "written": False, "told_protest": False}, False),
    ],
)
def test_a_landlords_notice_has_a_form(changed: dict[str, object], invalid: bool) -> None:
    assert is_invalid(replace(GIVEN, **changed)) is invalid
