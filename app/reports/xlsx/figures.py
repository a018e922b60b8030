"""A sheet of figures: three years side by side, what changed, how each is counted and where that is laid down."""

from collections.abc import Iterable
from typing import Any

from openpyxl.utils import quote_sheetname
from openpyxl.workbook.defined_name import DefinedName

from app.reports.dossier import Dossier, depth, remark, source_of, unit_word
from app.reports.indicator import Figure
from app.reports.xlsx.look import Styles, change_format, number_format
from app.reports.xlsx.page import lines, set_height, set_print, set_widths, write_title
from app.texts import _

LABEL_ROLES = ("label", "part", "part_of_part")
FIRST_YEAR_COLUMN = 3
_WIDTHS = (36, 11, 14, 13, 13, 15, 11, 48, 30)
_REMARK_WIDTH = 26
_TEXT_WIDTHS = (*_WIDTHS[-2:], _REMARK_WIDTH)


def write_figures(sheet: Any, styles: Styles, dossier: Dossier, figures: Iterable[Figure]) -> dict[str, int]:
    """Fill the sheet; returns the row of each figure by its key. Each also has its key as a name in the workbook."""
    listed = list(figures)
    header_row = write_title(sheet, styles, dossier, _(listed[0].group))
    remarks = any(remark(figure) for figure in listed)
    _write_header(sheet, styles, dossier, header_row, remarks=remarks)
    rows: dict[str, int] = {}
    for row, figure in enumerate(listed, header_row + 1):
        _write_figure(sheet, styles, dossier, figure, row)
        rows[figure.key] = row
        name_cell(sheet, figure.key, f"$C${row}")
    set_widths(sheet, (*_WIDTHS, _REMARK_WIDTH) if remarks else _WIDTHS)
    set_print(sheet, dossier, header_row=header_row, on_one_page=True)
    return rows


def _write_header(sheet: Any, styles: Styles, dossier: Dossier, row: int, *, remarks: bool) -> None:
    names = [period.name for period in dossier.periods]
    numbers = [*names, _("Endring fra {period}", period=names[1]), _("Nevner")]
    texts = [_("Slik er det talt"), _("Kilde"), *([_("Merknad")] if remarks else [])]
    headings = [(_("Tall"), "column"), (_("Enhet"), "column_small"), *((text, "column_right") for text in numbers),
                *((text, "column_small") for text in texts)]  # fmt: skip
    for column, (text, role) in enumerate(headings, 1):
        styles.put(sheet.cell(row, column), text, role)
    set_height(sheet, row, 2)


def _write_figure(sheet: Any, styles: Styles, dossier: Dossier, figure: Figure, row: int) -> None:
    values = dossier.cells(figure.key)
    role = LABEL_ROLES[min(depth(figure, dossier.report), len(LABEL_ROLES) - 1)]
    styles.put(sheet.cell(row, 1), _(figure.label), role)
    styles.put(sheet.cell(row, 2), unit_word(figure), "small")
    for column, value in enumerate(values, FIRST_YEAR_COLUMN):
        look = "now" if column == FIRST_YEAR_COLUMN else "number"
        styles.put(sheet.cell(row, column), value, look, number_format(figure.unit, value))
    column = FIRST_YEAR_COLUMN + len(values)
    change = dossier.change(figure.key)
    styles.put(sheet.cell(row, column), change, "number", change_format(number_format(figure.unit, change)))
    styles.put(
        sheet.cell(row, column + 1), figure.base, "number", number_format(figure.weighs or figure.unit, figure.base)
    )
    texts = (_(figure.rule), source_of(figure), remark(figure))
    for offset, text in enumerate(filter(None, texts), column + 2):
        styles.put(sheet.cell(row, offset), text, "small")
    set_height(sheet, row, max(lines(text, width) for text, width in zip(texts, _TEXT_WIDTHS, strict=True)))


def name_cell(sheet: Any, key: str, cell: str) -> None:
    """Let the figure's key lead to its cell ("$C$9")."""
    sheet.parent.defined_names[key] = DefinedName(key, attr_text=f"{quote_sheetname(sheet.title)}!{cell}")
