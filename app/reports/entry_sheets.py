"""A worksheet of a form that is filled in elsewhere: its rows in the order they are typed, with what has been typed.

The forms' own texts are not public, so the sheet says that it is not checked against them.
"""

from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook

from app import formats
from app.reports.dossier import Dossier, Shown, remark, source_of, unit_word
from app.reports.indicator import Figure
from app.reports.xlsx import describe
from app.reports.xlsx.look import Styles, number_format
from app.reports.xlsx.page import lines, set_height, set_print, set_widths, write_title
from app.reports.xlsx.saving import to_bytes
from app.services.reporting.entry import Entry, Row
from app.texts import N_, _

_LABEL, _RULE = 52, 52
_WIDTHS = (7, _LABEL, 16, 14, 18, 16, 30, _RULE, 34)
_HEADINGS = (
    (N_("Nr."), "column"), (N_("Rad"), "column_small"), (N_("Tall"), "column_right"), (N_("Enhet"), "column_small"),
    (N_("Ført"), "column_small"), (N_("Ført som"), "column_right"), (N_("Merknad"), "column_small"),
    (N_("Slik er det talt"), "column_small"), (N_("Kilde"), "column_small"),
)  # fmt: skip


def write(dossier: Dossier, entry: Entry, rows: Sequence[Row]) -> bytes:
    """The .xlsx file; rows that are not in use are left out."""
    book = Workbook()
    book.remove(book.active)
    describe(book, dossier, entry.title)
    styles = Styles(book)
    sheet = book.create_sheet(entry.title)
    first = write_title(sheet, styles, dossier, entry.title)
    header_row = _write_notes(sheet, styles, dossier, entry, first)
    for column, (heading, role) in enumerate(_HEADINGS, 1):
        styles.put(sheet.cell(header_row, column), _(heading), role)
    for number, row in enumerate((row for row in rows if not row.hidden), 1):
        _write_row(sheet, styles, dossier, row, (header_row + number, number))
    set_widths(sheet, _WIDTHS)
    set_print(sheet, dossier, header_row=header_row)
    return to_bytes(book)


def _write_notes(sheet: Any, styles: Styles, dossier: Dossier, entry: Entry, first: int) -> int:
    """Where it is filled in, by when, and that nobody has checked the rows; returns the header's row."""
    due = entry.due_for(dossier.report.period.year)
    where = _("{where}. Frist {day}.", where=entry.where, day=formats.day(due)) if due else f"{entry.where}."
    notes = (
        (where, "fact"),
        (_("Kilde: {source}", source=entry.source), "fact"),
        (_("Radene er ikke kontrollert mot skjemaet. Se etter at hver rad stemmer før du fører tallet."), "notice"),
    )
    for row, (text, role) in enumerate(notes, first - 1):
        styles.put(sheet.cell(row, 1), text, role)
    return first + len(notes)


def _write_row(sheet: Any, styles: Styles, dossier: Dossier, row: Row, place: tuple[int, int]) -> None:
    """`place` is the sheet's row and the number the row has in the form."""
    at, number = place
    figure = dossier.report.figures.get(row.key)
    value = dossier.cells(row.key)[0] if figure else None
    styles.put(sheet.cell(at, 1), number, "number", "0")
    styles.put(sheet.cell(at, 2), row.label, "label_beside")
    styles.put(sheet.cell(at, 3), value, "now", number_format(figure.unit if figure else "", value))
    typed = None if dossier.audience.is_public else row.typed
    like = typed if value is None or isinstance(value, str) else value  # stored with decimals, also a count
    styles.put(sheet.cell(at, 6), typed, "number", number_format(figure.unit if figure else "", like))
    rule, source = (_(figure.rule), source_of(figure)) if figure else ("", "")
    unit = unit_word(figure) if figure else ""
    for column, text in ((4, unit), (5, _tick(row)), (7, _remarks(row, value, figure)), (8, rule), (9, source)):
        styles.put(sheet.cell(at, column), text, "small")
    set_height(sheet, at, max(lines(row.label, _LABEL * 0.85), lines(rule, _RULE)))


def _tick(row: Row) -> str:
    """An empty box to tick on paper, or when it was typed."""
    return _("☑ {day}", day=formats.day(row.ticked)) if row.ticked else "☐"


def _remarks(row: Row, value: Shown, figure: Figure | None) -> str:
    return " ".join(filter(None, (_remark(row, value), remark(figure) if figure else "")))


def _remark(row: Row, value: Shown) -> str:
    if not row.key:
        return _("Føres for hånd.")
    if value is None:
        return _("Tallet mangler.")
    if row.typed is not None and not isinstance(value, str) and row.typed != value:
        return _("Tallet er endret siden det ble ført.")
    return ""
