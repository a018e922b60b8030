"""The empty exchange workbook, with a sheet that explains every column."""

from pathlib import Path
from typing import Any

from openpyxl.styles import Alignment, Font

from app.exchange.look import explain, new_book, offer_codes, write_header
from app.exchange.saving import save
from app.exchange.sheet import Column
from app.exchange.sheets import HELP_SHEET, SHEETS
from app.models.fields import Kind
from app.texts import N_, _

_RULES = (
    N_("Rad 1 i hvert ark har overskriftene. De kan stå i hvilken som helst rekkefølge."),
    N_("Ark og kolonner du ikke trenger, kan stå tomme eller slettes."),
    N_("En ID er hvilken som helst tekst. Hentes den samme ID-en inn igjen, blir raden oppdatert."),
    N_("En tom celle i en kolonne som er med, tømmer feltet når raden oppdateres."),
    N_("Mangler kolonnen, beholder feltet verdien sin."),
    N_("Et leieforhold gjelder fra Fra til dagen før Flyttet ut, så den neste kan flytte inn samme dag."),
    N_("Saksgang trengs ikke for å hente inn saker: stegene lages av det som står i Saker."),
    N_("Sier Saker og Saksgang ulike ting om en sak, gjelder det som står i Saker."),
    N_("Et steg som er registrert, endres ikke. Er noe rettet i arbeidsboken, legges det til et steg som retter det."),
)


def write_template(path: Path) -> None:
    """Save an empty exchange workbook. Raises OfficerError when the place cannot be written to."""
    book = new_book()
    _explain(book.create_sheet(HELP_SHEET, 0))
    offer_codes(book)
    save(book, path)


def _explain(worksheet: Any) -> None:
    headers = [_("Ark"), _("Kolonne"), _("Må fylles ut"), _("Hva den betyr"), _("Verdier")]
    write_header(worksheet, headers)
    rows: list[list[str]] = [["", "", "", _(rule), ""] for rule in _RULES]
    for sheet in SHEETS.values():
        rows += [[sheet.name, *_line(column)] for column in sheet.columns]
    for number, row in enumerate(rows, 2):
        for column, text in enumerate(row, 1):
            cell = worksheet.cell(number, column, text or None)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
        worksheet.cell(number, 2).font = Font(bold=True)
    for letter, width in zip("ABCDE", (18, 24, 14, 70, 60), strict=True):
        worksheet.column_dimensions[letter].width = width


def _line(column: Column) -> list[str]:
    return [column.header, _("ja") if column.required else _("nei"), explain(column), _values(column)]


def _values(column: Column) -> str:
    if column.field.kind is Kind.YES_NO:
        return "ja; nei"
    return "; ".join(code.text for code in column.field.codes or ())
