"""Hands in the reports of the demo as the officer would have done it, one with a corrected edition beside it."""

from datetime import date
from decimal import Decimal

from app import clock
from app.models import ReportTick
from app.reports.handing_in import hand_in
from app.reports.runner import Report
from app.services.demo.report_answers import CORRECTED, REASON, REMARK, RIGHT
from app.services.reporting import answers, entry, years
from app.services.reporting.years import YearRow
from app.storage.store import Store

_FIRST, _CORRECTED = (1, 20), (3, 4)  # month and day of the year after
_TYPED = {"startloan": (1, 9), "form_13": (2, 3)}
"""When each form elsewhere was filled in from its worksheet."""


def hand_in_all(store: Store) -> None:
    """Hand in the years that `services.demo` left checked, the oldest first, and put the oldest right in a new edition
    when there are several, before the next one. What is due elsewhere has been typed for each, by today."""
    checked = [row for row in reversed(years.rows(store)) if row.state == years.CHECKED]
    for row in checked:
        _type(store, _hand_in(store, row, _after(row.year, _FIRST)))
        if row is checked[0] and len(checked) > 1:
            _correct(store, row)


def _after(year: int, month_and_day: tuple[int, int]) -> date:
    """A day of the year after, but not ahead."""
    return min(date(year + 1, *month_and_day), clock.today())


def _type(store: Store, report: Report) -> None:
    year = report.period.year
    with store.write() as session:
        for sheet, month_and_day in _TYPED.items():
            for row in entry.rows_in(session, sheet, year):
                value = report.figures[row.key].value if row.key else None
                typed = None if value is None else Decimal(value)
                day = _after(year, month_and_day)
                session.add(ReportTick(year=year, sheet=sheet, row=row.row, day=day, typed=typed))


def _correct(store: Store, old: YearRow) -> None:
    day = _after(old.year, _CORRECTED)
    with clock.at(day):
        new = years.new_edition(store, old.id, REMARK)
        answers.save(store, new, CORRECTED, RIGHT)
        years.mark_checked(store, new)
    _hand_in(store, next(row for row in years.rows(store) if row.id == new), day)


def _hand_in(store: Store, row: YearRow, day: date) -> Report:
    with clock.at(day):
        return hand_in(store, row, lambda check: f"{check.title}: {REASON}", day)
