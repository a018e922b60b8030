"""How the sheets of the exchange workbook look: header row, widths, number formats, drop-downs, help."""

from collections.abc import Iterable
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from app.exchange.saving import MOST_ROWS
from app.exchange.sheet import Column, Sheet
from app.exchange.sheets import SHEETS
from app.models.codes import CodeList
from app.models.fields import Kind
from app.texts import N_, _

CODE_SHEET = "Kodelister"
"""Hidden: the values that the drop-downs offer. A list written into the cell rule itself cannot hold a comma."""

FORMATS = {
    Kind.TEXT: "@",
    Kind.NOTE: "@",
    Kind.DAY: "dd.mm.yyyy",
    Kind.MOMENT: "dd.mm.yyyy hh:mm:ss",
    Kind.WHOLE: "0",
    Kind.AMOUNT: "#,##0.00",
    Kind.NUMBER: "General",
    Kind.YES_NO: "@",
    Kind.CODE: "@",
    Kind.CODES: "@",
}
KIND_TEXTS = {
    Kind.TEXT: N_("Tekst."),
    Kind.NOTE: N_("Tekst, gjerne over flere linjer."),
    Kind.DAY: N_("Dato, for eksempel 01.03.2025."),
    Kind.MOMENT: N_("Dato og klokkeslett, for eksempel 01.03.2025 10:30."),
    Kind.WHOLE: N_("Helt tall."),
    Kind.AMOUNT: N_("Kroner, for eksempel 1 250,50."),
    Kind.NUMBER: N_("Tall, gjerne med desimaler."),
    Kind.YES_NO: N_("ja eller nei."),
    Kind.CODE: N_("En av verdiene i listen."),
    Kind.CODES: N_("En eller flere av verdiene, skilt med semikolon."),
}
_WIDTHS = {Kind.NOTE: 48, Kind.CODE: 22, Kind.CODES: 32, Kind.TEXT: 18, Kind.MOMENT: 20}
_REQUIRED = PatternFill("solid", fgColor="1F4E5F")
_OPTIONAL = PatternFill("solid", fgColor="5B7F8C")
_WHITE = Font(bold=True, color="FFFFFF")
_ON_TOP = Alignment(vertical="top", wrap_text=True)


def new_book() -> Workbook:
    """A workbook with every sheet of the exchange, each with its header row and no data."""
    book = Workbook()
    book.remove(book.active)
    for sheet in SHEETS.values():
        _dress(book.create_sheet(sheet.name), sheet)
    return book


def offer_codes(book: Workbook) -> None:
    """Add drop-downs for the code lists, and the hidden sheet that they look in."""
    hidden = book.create_sheet(CODE_SHEET)
    hidden.sheet_state = "hidden"
    places: dict[int, str] = {}
    for sheet in SHEETS.values():
        for number, column in enumerate(sheet.columns, 1):
            source = _source(hidden, places, column)
            if source:
                _offer(book[sheet.name], number, source, strict=column.field.kind is not Kind.CODES)


def explain(column: Column) -> str:
    """What a column means and how it is filled in, in one text."""
    return " ".join(part for part in (_(column.help), _(KIND_TEXTS[column.field.kind])) if part)


def write_header(worksheet: Any, headers: Iterable[str], *, required: Iterable[bool] = ()) -> None:
    """Put headers in row 1, those of required columns darker, and freeze the row."""
    needed = list(required)
    for number, header in enumerate(headers, 1):
        cell = worksheet.cell(1, number, header)
        cell.font, cell.alignment = _WHITE, _ON_TOP
        cell.fill = _REQUIRED if number > len(needed) or needed[number - 1] else _OPTIONAL
    worksheet.freeze_panes = "A2"


def _dress(worksheet: Any, sheet: Sheet) -> None:
    columns = sheet.columns
    write_header(worksheet, [column.header for column in columns], required=[column.required for column in columns])
    for number, column in enumerate(columns, 1):
        dimension = worksheet.column_dimensions[get_column_letter(number)]
        dimension.width = max(_WIDTHS.get(column.field.kind, 14), len(column.header) + 4)
        dimension.number_format = FORMATS[column.field.kind]
        text = explain(column) + (" " + _("Må fylles ut.") if column.required else "")
        worksheet.cell(1, number).comment = Comment(text, "Boligvei", height=110, width=260)


def _source(hidden: Any, places: dict[int, str], column: Column) -> str:
    if column.field.kind is Kind.YES_NO:
        return '"ja,nei"'
    codes = column.field.codes
    if codes is None:
        return ""
    if id(codes) not in places:
        places[id(codes)] = _list_codes(hidden, len(places) + 1, codes)
    return places[id(codes)]


def _list_codes(hidden: Any, number: int, codes: CodeList) -> str:
    texts = [code.text for code in codes]
    for row, text in enumerate(texts, 1):
        hidden.cell(row, number, text)
    letter = get_column_letter(number)
    return f"{CODE_SHEET}!${letter}$1:${letter}${len(texts)}"


def _offer(worksheet: Any, number: int, source: str, *, strict: bool) -> None:
    """`strict` refuses other values in Excel too; a column that takes several values only offers them one by one."""
    rule = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=strict)
    rule.errorTitle, rule.error = _("Ukjent verdi"), _("Velg en av verdiene i listen.")
    letter = get_column_letter(number)
    rule.add(f"{letter}2:{letter}{MOST_ROWS}")
    worksheet.add_data_validation(rule)
