"""The figures of each month beside each other."""

from typing import Any

from app import formats
from app.reports.dossier import Dossier, depth, shown
from app.reports.xlsx.figures import LABEL_ROLES
from app.reports.xlsx.look import Styles, number_format
from app.reports.xlsx.page import set_height, set_print, set_widths, write_title
from app.texts import _

_SHORTENED = 4  # "mars", "mai" and "juni" stay whole


def write_months(sheet: Any, styles: Styles, dossier: Dossier) -> tuple[int, dict[str, int]]:
    """Fill the sheet; returns the header's row and the row of each figure by its key."""
    row = write_title(sheet, styles, dossier, _("Midlertidig botilbud: måned for måned"))
    notice = _("En husstand eller et opphold kan være med i flere måneder. Månedene kan derfor ikke legges sammen.")
    styles.put(sheet.cell(row - 1, 1), notice, "notice")
    header_row = row + 1
    _write_header(sheet, styles, dossier, header_row)
    rows = {}
    for number, key in enumerate(dossier.months[0].figures, header_row + 1):
        _write_row(sheet, styles, dossier, key, number)
        rows[key] = number
    set_widths(sheet, (38, *([10] * len(dossier.months)), 12))
    set_print(sheet, dossier, header_row=header_row, on_one_page=True)
    return header_row, rows


def month_name(number: int) -> str:
    """As short as a narrow column needs: "jan.", "mai"."""
    name = formats.month_name(number)
    return name if len(name) <= _SHORTENED else name[:3] + "."


def _write_header(sheet: Any, styles: Styles, dossier: Dossier, row: int) -> None:
    styles.put(sheet.cell(row, 1), _("Tall"), "column")
    names = [month_name(report.period.first.month) for report in dossier.months]
    for column, name in enumerate([*names, dossier.report.period.name], 2):
        styles.put(sheet.cell(row, column), name, "column_right")


def _write_row(sheet: Any, styles: Styles, dossier: Dossier, key: str, row: int) -> None:
    figure = dossier.report.figures[key]
    role = LABEL_ROLES[min(depth(figure, dossier.report), len(LABEL_ROLES) - 1)]
    styles.put(sheet.cell(row, 1), _(figure.label), role)
    for column, report in enumerate(dossier.months, 2):
        value = shown(report.figures[key])
        styles.put(sheet.cell(row, column), value, "number", number_format(figure.unit, value))
    set_height(sheet, row, 1)
    whole = sheet.cell(row, len(dossier.months) + 2)
    styles.put(whole, shown(figure), "now", number_format(figure.unit, figure.value))
