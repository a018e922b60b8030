"""The sheet that shows every goal at a glance: its figures, where they are going, and whether they are reached."""

from collections.abc import Sequence
from typing import Any

from openpyxl.utils import get_column_letter

from app.reports.dossier import Dossier
from app.reports.husbanken import cells
from app.reports.husbanken.rows import Row
from app.reports.husbanken.trend import add_trend
from app.reports.xlsx.figures import name_cell
from app.reports.xlsx.look import Styles
from app.reports.xlsx.page import lines, set_height, set_print, set_widths, write_title
from app.services.reporting.form import Form
from app.texts import _

_GOAL, _LABEL, _WHY = 34, 34, 34
_YEAR, _TREND = 10, 16
_FIRST_YEAR = 4
_LEAST_LINES = 2
"""Room for the small chart."""


def write_summary(sheet: Any, styles: Styles, head: Dossier, form: Form, rows: Sequence[Row]) -> None:
    """Fill the sheet. The figure of the year has its key as a name in the workbook."""
    header_row = write_title(sheet, styles, head, form.title)
    cells.put_headings(sheet, styles, header_row, _headings(rows[0]))
    set_height(sheet, header_row, 2)
    goals = {goal.number: goal.text for goal in form.goals}
    for at, row in enumerate(rows, header_row + 1):
        _write_row(sheet, styles, at, row, f"{row.goal.goal}. {goals[row.goal.goal]}")
        add_trend(sheet, at, _FIRST_YEAR, row, header_row)
    years = [_YEAR] * len(rows[0].years)
    set_widths(sheet, (_GOAL, _LABEL, 13, *years, _TREND, 9, 11, 20, 10, 15, _WHY))
    set_print(sheet, head, header_row=header_row, on_one_page=True)


def _headings(row: Row) -> list[tuple[str, str]]:
    return [
        (_("Mål"), "column"), (_("Tall"), "column"), (_("Enhet"), "column_small"), *cells.year_headings(row),
        (_("Utvikling"), "column_small"), *cells.base_headings(), (_("Status"), "column_small"),
        (_("Hvorfor"), "column_small"),
    ]  # fmt: skip


def _write_row(sheet: Any, styles: Styles, at: int, row: Row, goal: str) -> None:
    styles.put(sheet.cell(at, 1), goal, "small")
    styles.put(sheet.cell(at, 2), row.label, "label")
    styles.put(sheet.cell(at, 3), row.unit, "small")
    cells.put_years(sheet, styles, at, _FIRST_YEAR, row)
    now = _FIRST_YEAR + len(row.years) - 1
    name_cell(sheet, row.key, f"${get_column_letter(now)}${at}")
    styles.put(sheet.cell(at, now + 1), None, "small")
    cells.put_base(sheet, styles, at, now + 2, row)
    status = now + 2 + cells.BASE_HEADINGS
    cells.put_status(sheet, styles, at, status, row)
    styles.put(sheet.cell(at, status + 1), row.status.why, "small")
    texts = ((goal, _GOAL), (row.label, _LABEL * 0.85), (row.status.why, _WHY))
    set_height(sheet, at, max(_LEAST_LINES, *(lines(text, width) for text, width in texts)))
