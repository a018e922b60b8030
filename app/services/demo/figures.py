"""Figures that Lillevik reported before its first record, and those it enters by hand."""

from decimal import Decimal

from app.models import MunicipalFigure
from app.services.demo.rows import Rows

YEARS_BEFORE = 3

_SHARES = {
    "temporary.households": 1.0,
    "temporary.over_3_months": 0.2,
    "temporary.max_14_days": 0.33,
    "temporary.children": 0.14,
    "temporary.children_over_3_months": 0.03,
    "temporary.young": 0.13,
    "temporary.young_over_3_months": 0.03,
    "temporary.night_shelter": 0.06,
}
_BASES = {
    2014: {"homeless.social_assistance": 9, "dwellings.total": 16, "dwellings.turnover": 14},
    2017: {"startloan.purchase": 2, "startloan.refinancing": 1},
}
"""What the ambitions of the form are measured from."""
_GRANTS = {"grants.rental_dwellings": 2, "grants.care_dwellings": 4}
"""Commitments every other year."""
_GROWTH = (Decimal("1.00"), Decimal("1.08"), Decimal("0.94"))


def write(rows: Rows, first_year: int, last_year: int, households: int) -> None:
    """What KOSTRA showed before `first_year`, for about as many `households` a year as the records have."""
    for back, growth in enumerate(_GROWTH[:YEARS_BEFORE], 1):
        for key, share in _SHARES.items():
            value = round(households * share * float(growth))
            _enter(rows, first_year - back, key, value, "KOSTRA tabell 12015")
    for year in range(first_year, last_year + 1):
        _enter(rows, year, "homeless.social_assistance", round(households * 0.3) + (year % 3), "KOSTRA")
        for key, value in _GRANTS.items():
            _enter(rows, year, key, value * (year % 2), "Husbanken")
    for year, bases in _BASES.items():
        for key, value in bases.items():
            _enter(rows, year, key, value, "KOSTRA")


def _enter(rows: Rows, year: int, key: str, value: int, origin: str) -> None:
    rows.add(MunicipalFigure, year=year, key=key, value=Decimal(value), origin=origin)
