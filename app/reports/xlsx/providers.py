"""The sheet of temporary accommodation by provider, for the municipality only."""

from typing import Any

from app.reports import by_provider
from app.reports.by_provider import ProviderLine
from app.reports.dossier import Dossier
from app.reports.xlsx.look import KRONER, WHOLE, Styles
from app.reports.xlsx.page import set_height, set_print, set_widths, write_title
from app.texts import _

_WIDTHS = (40, 16, 13, 13, 13, 18, 18)
_FORMATS = (WHOLE, WHOLE, WHOLE, KRONER, KRONER)


def write_providers(sheet: Any, styles: Styles, dossier: Dossier) -> None:
    """Fill the sheet: a row a provider, and last what they are together."""
    header_row = write_title(sheet, styles, dossier, _("Opphold etter botilbud"))
    for column, heading in enumerate(by_provider.headings(), 1):
        styles.put(sheet.cell(header_row, column), heading, "column" if column == 1 else _heading_role(column))
    set_height(sheet, header_row, 2)
    for row, line in enumerate(dossier.providers, header_row + 1):
        _write_row(sheet, styles, row, line)
    for offset, note in enumerate(by_provider.notes(), header_row + len(dossier.providers) + 2):
        styles.put(sheet.cell(offset, 1), note, "fact")
    set_widths(sheet, _WIDTHS)
    set_print(sheet, dossier, header_row=header_row, on_one_page=True)


def _heading_role(column: int) -> str:
    return "column_small" if column == 2 else "column_right"  # noqa: PLR2004  # the kind is text


def _write_row(sheet: Any, styles: Styles, row: int, line: ProviderLine) -> None:
    styles.put(sheet.cell(row, 1), line.name, "label")
    styles.put(sheet.cell(row, 2), line.kind, "small")
    for column, (number, shown) in enumerate(zip(line.numbers, _FORMATS, strict=True), 3):
        styles.put(sheet.cell(row, column), number, "number", shown)
    set_height(sheet, row, 1)
