"""The sheet of the municipality's measures, each told once."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from app import formats
from app.reports.dossier import Dossier
from app.reports.husbanken.own_words import put_warning
from app.reports.husbanken.texts import height, pieces
from app.reports.xlsx.look import Styles
from app.reports.xlsx.page import set_height, set_print, set_widths, write_title
from app.services.reporting.measures import MeasureRow
from app.texts import _

_NAME, _TEXT = 40, 90
_WIDTHS = (_NAME, _TEXT, 13, 13, 11)


def write_measures(sheet: Any, styles: Styles, head: Dossier, measures: Sequence[MeasureRow]) -> None:
    """Fill the sheet."""
    header_row = put_warning(sheet, styles, head, write_title(sheet, styles, head, _("Tiltak")))
    texts = (_("Tiltak"), _("Beskrivelse"), _("Fra"), _("Til"))
    for column, text in enumerate(texts, 1):
        styles.put(sheet.cell(header_row, column), text, "column" if column == 1 else "column_small")
    styles.put(sheet.cell(header_row, len(texts) + 1), _("Svar som bruker det"), "column_right")
    set_height(sheet, header_row, 2)
    at = header_row + 1
    for measure in measures:
        at = _write(sheet, styles, at, measure)
    set_widths(sheet, _WIDTHS)
    set_print(sheet, head, header_row=header_row)


def _write(sheet: Any, styles: Styles, at: int, measure: MeasureRow) -> int:
    styles.put(sheet.cell(at, 1), measure.name, "label")
    for column, day in enumerate((measure.start, measure.end), 3):
        styles.put(sheet.cell(at, column), _day(day), "small")
    styles.put(sheet.cell(at, 5), measure.uses, "number", "0")
    parts = pieces(measure.text, _TEXT)
    for row, part in enumerate(parts, at):
        styles.put(sheet.cell(row, 2), part, "answer")
        set_height(sheet, row, height(part, _TEXT))
    return at + len(parts)


def _day(day: date | None) -> str:
    return formats.day(day) if day else ""
