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
_GROWTH = (Decimal("1.00"), Decimal("1.08"), Decimal("0.94"))


def write(rows: Rows, first_year: int, last_year: int, households: int) -> None:
    """What KOSTRA showed before `first_year`, for about as many `households` a year as the records have."""
    for back, growth in enumerate(_GROWTH[:YEARS_BEFORE], 1):
        for key, share in _SHARES.items():
            value = round(households * share * float(growth))
            rows.add(
                MunicipalFigure,
                year=first_year - back,
                key=key,
                value=Decimal(value),
                origin="KOSTRA tabell 12015",
            )
    for year in range(first_year, last_year + 1):
        value = round(households * 0.3) + (year % 3)
        rows.add(
            MunicipalFigure,
            year=year,
            key="homeless.social_assistance",
            value=Decimal(value),
            origin="KOSTRA",
        )
