"""A sheet for a main goal: its goals, and each figure with what it is measured against, its rule and its source."""

from collections.abc import Sequence
from typing import Any

from app.reports.dossier import Dossier
from app.reports.husbanken import cells
from app.reports.husbanken.rows import Row
from app.reports.xlsx.look import Styles
from app.reports.xlsx.page import lines, set_height, set_print, set_widths, write_title
from app.services.reporting.form import Form, Goal
from app.texts import _

_LABEL, _RULE, _SOURCE, _REMARK = 40, 48, 30, 26
_FIRST_YEAR = 3


def write_main_goal(  # whose sheet, which form and which of its goals
    sheet: Any, styles: Styles, head: Dossier, form: Form, main: Goal, rows: Sequence[Row]
) -> None:
    """Fill the sheet. A goal without figures says where it is answered."""
    title = _("Hovedmål {number}: {text}", number=main.number, text=main.text)
    header_row = write_title(sheet, styles, head, title)
    headings = _headings(rows[0])
    cells.put_headings(sheet, styles, header_row, headings)
    set_height(sheet, header_row, 2)
    at = header_row + 1
    for goal in form.goals_of(main.number):
        at = _write_goal(sheet, styles, at, goal, [row for row in rows if row.goal.goal == goal.number], len(headings))
    years = [10] * len(rows[0].years)
    set_widths(sheet, (_LABEL, 13, *years, 9, 11, 20, 10, 15, _RULE, _SOURCE, _REMARK))
    set_print(sheet, head, header_row=header_row)


def _headings(row: Row) -> list[tuple[str, str]]:
    texts = (_("Slik er det talt"), _("Kilde"), _("Merknad"))
    return [
        (_("Tall"), "column"), (_("Enhet"), "column_small"), *cells.year_headings(row), *cells.base_headings(),
        (_("Status"), "column_small"), *((text, "column_small") for text in texts),
    ]  # fmt: skip


def _write_goal(sheet: Any, styles: Styles, at: int, goal: Goal, rows: Sequence[Row], width: int) -> int:
    """The goal and its figures; returns the first free row."""
    for column in range(1, width + 1):
        styles.put(sheet.cell(at, column), f"{goal.number}. {goal.text}" if column == 1 else None, "goal")
    set_height(sheet, at, 1)
    if not rows:
        styles.put(sheet.cell(at + 1, 1), _("Målet har ingen tall. Se arket Spørsmål."), "fact")
        return at + 2
    for row_number, row in enumerate(rows, at + 1):
        _write_row(sheet, styles, row_number, row)
    return at + 1 + len(rows)


def _write_row(sheet: Any, styles: Styles, at: int, row: Row) -> None:
    styles.put(sheet.cell(at, 1), row.label, "label")
    styles.put(sheet.cell(at, 2), row.unit, "small")
    cells.put_years(sheet, styles, at, _FIRST_YEAR, row)
    base = _FIRST_YEAR + len(row.years)
    cells.put_base(sheet, styles, at, base, row)
    status = base + cells.BASE_HEADINGS
    cells.put_status(sheet, styles, at, status, row)
    for column, text in enumerate((row.rule, row.source, row.remark), status + 1):
        styles.put(sheet.cell(at, column), text, "small")
    texts = ((row.label, _LABEL * 0.85), (row.rule, _RULE), (row.source, _SOURCE), (row.remark, _REMARK))
    set_height(sheet, at, max(lines(text, width) for text, width in texts))
