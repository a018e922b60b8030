"""What is known of a figure of a year, and which days are counted."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from app.reports.dossier import counted_text, known_value
from app.reports.indicator import Figure
from app.reports.period import of_year
from app.reports.runner import Report, Rules

COUNTED = Figure("dwellings.total", "", "dwellings", 0, record_table="dwelling")
ENTERED = replace(COUNTED, value=7, entered=Decimal(7), is_entered=True)


def report(year: int, figure: Figure, today: date = date(2026, 11, 20)) -> Report:
    period = of_year(year)
    return Report(period, period.counted_to(today), Rules(), {figure.key: figure})


@pytest.mark.parametrize(
    ("year", "first_year", "value"),
    [(2024, 2025, None), (2025, 2025, 0), (2026, 2025, 0), (2027, 2025, None), (2025, None, None)],
)
def test_nothing_is_known_before_the_first_record_nor_of_a_year_that_has_not_begun(
    year: int, first_year: int | None, value: int | None
) -> None:
    assert known_value(report(year, COUNTED), COUNTED.key, first_year) == value
    assert known_value(report(year, ENTERED), ENTERED.key, first_year) == 7


def test_the_first_day_of_a_year_is_known() -> None:
    assert known_value(report(2026, COUNTED, date(2026, 1, 1)), COUNTED.key, 2025) == 0


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (2025, "Talt fra 01.01.2025 til og med 31.12.2025"),
        (2026, "Foreløpige tall, talt fra 01.01.2026 til og med 20.11.2026"),
        (2027, "Perioden har ikke begynt, så ingenting er talt"),
    ],
)
def test_the_days_that_are_counted_are_told(year: int, said: str) -> None:
    assert counted_text(report(year, COUNTED)) == said
