"""A sheet of the same measures of several subjects: one table a year, the chosen one first."""

from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl.utils import get_column_letter

from app.reports.crosstab import Crosstab, alone, crosstab
from app.reports.dossier import Dossier, Shown, remark, remarks, subject_text
from app.reports.indicator import Figure
from app.reports.xlsx.figures import name_cell
from app.reports.xlsx.look import Styles, number_format
from app.reports.xlsx.page import lines, set_height, set_print, set_widths, write_title
from app.texts import _

_LABEL_WIDTH, _NUMBER_WIDTH = 34, 14.5


def write_table(sheet: Any, styles: Styles, dossier: Dossier, figures: Iterable[Figure]) -> None:
    """Fill the sheet. Each figure of the chosen year has its key as a name in the workbook."""
    listed = list(figures)
    row = write_title(sheet, styles, dossier, _(listed[0].group))
    table = crosstab(listed)
    others = alone(listed)
    if others:
        row = _write_alone(sheet, styles, dossier, others, row) + 1
    if table:
        for back in _years_known(dossier, table):
            row = _write_block(sheet, styles, dossier, table, back, row) + 1
        row = _write_rules(sheet, styles, [*table.columns, *others], row, len(table.columns))
        _write_remarks(sheet, styles, dossier, table, row)
        set_widths(sheet, (_LABEL_WIDTH, *([_NUMBER_WIDTH] * len(table.columns))))
    set_print(sheet, dossier, header_row=None, on_one_page=True)


def _years_known(dossier: Dossier, table: Crosstab) -> list[int]:
    """How many years back each of the tables is; years that nobody counted have none."""
    figures = [figure for row in table.rows for figure in row]
    known = (
        any(dossier.cells(figure.key)[back] is not None for figure in figures) for back in range(len(dossier.periods))
    )
    return [back for back, is_known in enumerate(known) if is_known or not back]


def _write_alone(sheet: Any, styles: Styles, dossier: Dossier, figures: Sequence[Figure], row: int) -> int:
    """Figures outside the table, the years beside each other; returns the first free row."""
    _write_head(sheet, styles, _("Tall"), [period.name for period in dossier.periods], row)
    for row_number, figure in enumerate(figures, row + 1):
        styles.put(sheet.cell(row_number, 1), _(figure.label), "label")
        _write_numbers(sheet, styles, figure.unit, dossier.cells(figure.key), row_number)
        styles.put(sheet.cell(row_number, len(dossier.periods) + 2), remark(figure), "small")
        name_cell(sheet, figure.key, f"$B${row_number}")
        set_height(sheet, row_number, 1)
    return row + len(figures) + 1


def _write_block(  # whose sheet, which table, which year, where
    sheet: Any, styles: Styles, dossier: Dossier, table: Crosstab, back: int, row: int
) -> int:
    """The table of the year `back` years before; returns the first free row."""
    _write_head(sheet, styles, dossier.periods[back].name, [_(figure.label) for figure in table.columns], row)
    for row_number, figures in enumerate(table.rows, row + 1):
        styles.put(sheet.cell(row_number, 1), subject_text(figures[0]), "label" if not back else "part")
        for column, figure in enumerate(figures, 2):
            value = dossier.cells(figure.key)[back]
            look = "number" if back else "now"
            styles.put(sheet.cell(row_number, column), value, look, number_format(figure.unit, value))
            if not back:
                name_cell(sheet, figure.key, f"${get_column_letter(column)}${row_number}")
        set_height(sheet, row_number, 1)
    return row + len(table.rows) + 1


def _write_head(sheet: Any, styles: Styles, first: str, others: Sequence[str], row: int) -> None:
    styles.put(sheet.cell(row, 1), first, "column")
    for column, heading in enumerate(others, 2):
        styles.put(sheet.cell(row, column), heading, "column_right")
    set_height(sheet, row, 2)


def _write_numbers(sheet: Any, styles: Styles, unit: str, values: Sequence[Shown], row: int) -> None:
    for column, value in enumerate(values, 2):
        look = "now" if column == 2 else "number"  # noqa: PLR2004  # the first column of numbers
        styles.put(sheet.cell(row, column), value, look, number_format(unit, value))


def _write_rules(sheet: Any, styles: Styles, figures: Sequence[Figure], row: int, width: int) -> int:
    """How each is counted; returns the first free row."""
    for row_number, figure in enumerate(figures, row):
        styles.put(sheet.cell(row_number, 1), _(figure.label), "part")
        styles.put(sheet.cell(row_number, 2), _(figure.rule), "small")
        sheet.merge_cells(start_row=row_number, start_column=2, end_row=row_number, end_column=width + 1)
        set_height(sheet, row_number, lines(_(figure.rule), _NUMBER_WIDTH * width))
    return row + len(figures)


def _write_remarks(sheet: Any, styles: Styles, dossier: Dossier, table: Crosstab, row: int) -> None:
    """Which figures of the chosen year were entered."""
    figures = (figure for figures in table.rows for figure in figures)
    for row_number, text in enumerate(remarks(figures, dossier.report), row):
        styles.put(sheet.cell(row_number, 1), text, "fact")
