"""What is odd in figures against last year, figure by figure."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.reports import odd_checks, period
from app.reports.check import Severity
from app.reports.dossier import Dossier, Municipality
from app.reports.indicator import Figure
from app.reports.runner import Report, Rules

TODAY = date(2026, 1, 15)
HOUSEHOLDS = Figure("temporary.households", "Husstander", "households", 0, record_table="household")


def dossier(now: Figure, before: Figure, first_year: int = 2020, today: date = TODAY) -> Dossier:
    def report(year: int, figure: Figure) -> Report:
        counted = period.of_year(year)
        return Report(counted, counted.counted_to(today), Rules(), {figure.key: figure})

    return Dossier(Municipality("", ""), report(2025, now), [report(2024, before)], [], first_year, today)


def keys(now, before, figure=HOUSEHOLDS, **more):
    made = dossier(replace(figure, value=now), replace(figure, value=before), **more)
    return [check.key for check in odd_checks.find(made)]


@pytest.mark.parametrize(
    ("now", "before", "odd"),
    [
        (16, 10, ["figure.changed"]),
        (15, 10, []),  # half, not more
        (4, 10, ["figure.changed"]),
        (5, 10, []),
        (6, 2, []),  # more than half, but fewer than 5
        (5, 0, ["figure.changed"]),
        (0, 3, ["figure.gone"]),
        (0, 2, []),
        (0, 40, ["figure.gone"]),  # told once
        (10, None, []),
        (None, 10, []),
        (10, 10, []),
    ],
)
def test_a_count(now, before, odd):
    assert keys(now, before) == odd


def test_an_amount_has_a_limit_of_its_own():
    amount = replace(HOUSEHOLDS, unit="NOK")
    assert keys(90_000, 20_000, amount) == []
    assert keys(Decimal("200000.50"), 20_000, amount) == ["figure.changed"]


@pytest.mark.parametrize(
    ("key", "unit", "value", "odd"),
    [
        ("stays.average_nights", "nights", Decimal("183.0"), []),
        ("stays.average_nights", "nights", Decimal("183.1"), ["figure.unlikely"]),
        ("stays.average_nights", "nights", Decimal("0.5"), ["figure.unlikely"]),
        ("stays.average_nights", "nights", Decimal("1.0"), []),
        ("dwellings.turnover", "percent", Decimal("60.0"), []),
        ("dwellings.turnover", "percent", Decimal("60.1"), ["figure.unlikely"]),
        ("dwellings.turnover", "percent", Decimal("0.0"), []),
        ("cases.startloan.median_days", "days", 365, []),
        ("cases.startloan.median_days", "days", 0, []),
        ("cases.startloan.median_days", "days", -1, ["figure.unlikely"]),
        ("dwellings.average_tenure", "years", Decimal("30.0"), []),
        ("dwellings.average_tenure", "years", Decimal("30.1"), ["figure.unlikely"]),
        ("cases.startloan.median_days", "days", 366, ["figure.unlikely"]),
        ("dwellings.average_tenure", "years", Decimal("4.5"), []),
    ],
)
def test_what_is_unlikely_whatever_the_year(key, unit, value, odd):
    figure = replace(HOUSEHOLDS, key=key, unit=unit)
    assert keys(value, value, figure) == odd


def test_what_cannot_be_compared_is_left_alone():
    assert keys(30, 10, today=date(2025, 11, 1)) == []  # the year is not over
    assert keys(30, 10, first_year=2024) == []  # it may have begun in December
    assert keys(30, 10, replace(HOUSEHOLDS, record_table="")) == []  # no record tells it
    assert keys(40, 10, replace(HOUSEHOLDS, is_entered=True)) == []


def test_a_first_year_that_was_entered_is_known():
    made = dossier(replace(HOUSEHOLDS, value=30), replace(HOUSEHOLDS, value=10, is_entered=True), first_year=2025)
    assert [check.key for check in odd_checks.find(made)] == ["figure.changed"]


def test_it_names_the_figure_with_both_values():
    made = dossier(replace(HOUSEHOLDS, value=30), replace(HOUSEHOLDS, value=10))
    check = odd_checks.find(made)[0]
    assert (check.title, check.records, check.field) == (
        "1 tall har endret seg med mer enn halvparten siden året før", ["temporary.households"], "2025",
    )  # fmt: skip
    assert [(one.title, one.detail) for one in check.named] == [("Husstander", "30 nå, 10 året før")]


def test_what_is_odd_may_be_right_and_stops_nothing():
    assert {odd.severity for odd in odd_checks.ODD} == {Severity.SHOULD}
