"""The reports of Lillevik: those of the two last years are answered and checked, this year's is begun."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from app.models import (
    Ambition,
    AnswerMeasure,
    EntryRow,
    PublishedFigure,
    ReportAnswer,
    ReportingYear,
    ReportMeasure,
    ReportTick,
)
from app.services.demo.report_answers import ANSWERS, BEGUN, CORRECTED, MEASURES, WRONG
from app.services.demo.rows import Rows
from app.services.reporting import form

_PLACES = {"Grimvik": Decimal("1.4"), "KOSTRA-gruppe 2": Decimal("1.1")}
_COMPARED = {"temporary.households": 9, "temporary.over_3_months": 4, "dwellings.total": 19}
_YEARS = 3
_AMBITIONS = (
    ("temporary.children", "at_most", 0, 2), ("temporary.over_3_months", "at_most", 2, 4),
    ("agreements.referral_dwellings", "at_least", 3, None), ("involvement.planning", "at_least", 4, None),
)  # fmt: skip
"""The municipality's own: what is wanted of a figure, and from where it is yellow."""
_BEGUN = ("cases.waiting_list", "homeless.total")
"""The rows of the report of needs that have been typed already this year."""


def write(rows: Rows, first_year: int, today: date) -> None:
    """The reporting years with their answers, and what they are compared with. The two last finished years are checked
    and can be handed in; in the earlier, one answer will turn out to be wrong."""
    measures = {
        number: rows.add(ReportMeasure, name=name, text=text, start=date(today.year - 3, 1, 1))
        for number, (name, text) in MEASURES.items()
    }
    last, given = today.year - 1, {key: said.fields(earlier=False) for key, said in ANSWERS.items()}
    if first_year < last:
        before = {key: said.fields(earlier=True) for key, said in ANSWERS.items()} | {CORRECTED: WRONG}
        _year(rows, last - 1, measures, before, today)
    _year(rows, last, measures, given, today)
    _year(rows, today.year, measures, {key: given[key] for key in BEGUN}, today)
    _municipal(rows)
    for row in _BEGUN:
        rows.add(ReportTick, year=today.year, sheet="need", row=row, day=today)
    _published(rows, today.year)


def _checked(year: int, today: date) -> datetime | None:
    """Early the next year, before the forms are due; not while it lasts."""
    return datetime.combine(min(date(year + 1, 1, 12), today), time(13, 20)) if year < today.year else None


def _year(
    rows: Rows,
    year: int,
    measures: Mapping[int, int],
    answers: Mapping[str, Mapping[str, Any]],
    today: date,
) -> None:
    reporting = rows.add(
        ReportingYear, year=year, edition=1, form=form.name_for(year), length_of_stay="nights_in_year",
        young_max_age=24, checked=_checked(year, today),
    )  # fmt: skip
    for question, fields in answers.items():
        answer = rows.add(ReportAnswer, reporting_id=reporting, question=question, **fields)
        for number in ANSWERS[question].measures:
            rows.add(AnswerMeasure, answer_id=answer, measure_id=measures[number])


def _municipal(rows: Rows) -> None:
    """What the municipality wants, and notes beside a form, of its own."""
    for key, kind, value, yellow in _AMBITIONS:
        rows.add(Ambition, key=key, kind=kind, value=Decimal(value), yellow=None if yellow is None else Decimal(yellow))
    rows.add(EntryRow, sheet="form_13", row="own-1", position=900, label="Merknad til skjemaet")


def _published(rows: Rows, year: int) -> None:
    """What the neighbours have published of the last years."""
    for place, factor in _PLACES.items():
        for key, value in _COMPARED.items():
            for back in range(1, _YEARS + 1):
                figure = (value * factor + back).quantize(Decimal(1))
                rows.add(
                    PublishedFigure, place=place, year=year - back, key=key, value=figure, origin="Laget for demoen"
                )
