"""The whole database as an exchange workbook."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.exchange.escapes import escape
from app.exchange.look import FORMATS, new_book, write_header
from app.exchange.saving import Rows, save
from app.exchange.sheet import Column, Sheet
from app.exchange.sheets import SHEETS
from app.exchange.statements import rows_of
from app.models import Person
from app.models.fields import Field, Kind
from app.storage.store import Store
from app.storage.views import log_view

CELL_LENGTH = 32_767
"""The UTF-16 units that one cell holds."""
PART_LENGTH = 16_000
"""The characters of each part of a text that one cell cannot hold: never too many units, whatever they are."""
DIGITS = 15
"""The digits that a number in a workbook keeps."""

Progress = Callable[[int, int, str], None]
"""Told (done, total, what) now and then; it may raise Cancelled."""
_BATCH = 2_000


def _quiet(done: int, total: int, what: str) -> None:
    """Nobody wants to know."""


def export(store: Store, path: Path, progress: Progress = _quiet) -> None:
    """Write every record to a workbook that imports to the same database. Raises OfficerError, Cancelled.

    Strictly confidential persons are in it, in clear text: that they were taken out is written to the log of views.
    """
    with store.read() as session:
        export_session(session, path, progress)
        seen = session.scalars(select(Person.ref).where(Person.protection == "strictly").order_by(Person.id)).all()
    if seen:
        with store.write() as session:
            for ref in seen:
                log_view(session, ref, "workbook")


def export_session(session: Session, path: Path, progress: Progress = _quiet) -> None:
    """As `export`, from a session that is open."""
    total = sum(session.scalar(select(func.count()).select_from(sheet.model)) or 0 for sheet in SHEETS.values())
    book = new_book()
    count = _Counter(total, progress)
    below = {sheet.name: _rows(session, book, sheet, count) for sheet in SHEETS.values()}
    save(book, path, below)


class _Counter:
    def __init__(self, total: int, progress: Progress) -> None:
        self.done, self.total, self.progress = 0, total, progress

    def one_more(self, what: str) -> None:
        if self.done % _BATCH == 0:
            self.progress(self.done, self.total, what)
        self.done += 1


def _rows(session: Session, book: Workbook, sheet: Sheet, count: _Counter) -> Rows:
    parts = _parts(session, sheet)
    _add_part_headers(book[sheet.name], sheet, parts)
    cells = _Cells(book, sheet, parts)
    return _stream(session, sheet, cells, count)


def _stream(session: Session, sheet: Sheet, cells: "_Cells", count: _Counter) -> Iterator[list[Cell]]:
    for number, row in enumerate(rows_of(session, sheet), 2):
        count.one_more(sheet.name)
        yield cells.of(number, row)


def _parts(session: Session, sheet: Sheet) -> dict[str, int]:
    """How many further cells the longest text of a column needs; the same headers with " (2)", " (3)" hold them."""
    texts = [name for name, field in sheet.fields.items() if field.kind in (Kind.NOTE, Kind.TEXT)]
    if not texts:
        return {}
    longest = session.execute(select(*(func.max(func.length(getattr(sheet.model, name))) for name in texts))).one()
    return {
        name: -(-length // PART_LENGTH) - 1
        for name, length in zip(texts, longest, strict=True)
        if length is not None and length > PART_LENGTH
    }


def part_header(header: str, number: int) -> str:
    """The header of the second, third ... cell of a text too long for one."""
    return f"{header} ({number})"


def _add_part_headers(worksheet: Any, sheet: Sheet, parts: dict[str, int]) -> None:
    headers = [column.header for column in sheet.columns]
    for name, more in parts.items():
        headers += [part_header(sheet.fields[name].column, number) for number in range(2, more + 2)]
    if len(headers) > len(sheet.columns):
        write_header(worksheet, headers, required=[column.required for column in sheet.columns])


class _Cells:
    """The cells of one sheet, one a column, filled again for each row: a row is written before the next is made."""

    def __init__(self, book: Workbook, sheet: Sheet, parts: dict[str, int]) -> None:
        worksheet = book[sheet.name]
        self._cells = [Cell(worksheet, 1, number) for number in range(1, len(sheet.columns) + sum(parts.values()) + 1)]
        self._fillers = [_filler(worksheet, column) for column in sheet.columns]
        self._more = _places(sheet, parts)
        self._long = [index for index, _first, _count in self._more]

    def of(self, number: int, row: Sequence[Any]) -> list[Cell]:
        """The cells that are not empty."""
        filled = []
        for index, value in enumerate(row):
            if value is not None and value not in ("", ()):
                cell = self._cells[index]
                cell.row = number
                self._fillers[index](cell, value)
                filled.append(cell)
        for index, first, count in self._more:
            filled += self._spread(row[index], number, index, first, count)
        return filled

    def _spread(self, text: str | None, number: int, index: int, first: int, count: int) -> Iterator[Cell]:
        if text is None or not _too_long(text):
            return
        _fill_text(self._cells[index], text[:PART_LENGTH])
        for part in range(count):
            cell = self._cells[first + part]
            begin = (part + 1) * PART_LENGTH
            if begin < len(text):
                cell.row = number
                _fill_text(cell, text[begin : begin + PART_LENGTH])
                yield cell


def _places(sheet: Sheet, parts: dict[str, int]) -> list[tuple[int, int, int]]:
    """For each long column: its index, the index of its first further cell, and how many there are."""
    found, first = [], len(sheet.columns)
    for name, count in parts.items():
        index = next(i for i, column in enumerate(sheet.columns) if _is_own(column) and column.field.name == name)
        found.append((index, first, count))
        first += count
    return found


def _is_own(column: Column) -> bool:
    return not (column.parent or column.short or column.is_id)


def _too_long(text: str) -> bool:
    return len(text) > PART_LENGTH and len(text.encode("utf-16-le", "surrogatepass")) // 2 > CELL_LENGTH


Filler = Callable[[Cell, Any], None]


def _filler(worksheet: Any, column: Column) -> Filler:
    """What puts a value of this column in a cell, with its number format."""
    field = column.field
    style: Any = Cell(worksheet, 1, 1)
    style.number_format = FORMATS[field.kind]
    shared = style._style  # noqa: SLF001  # one style for the whole column, looked up once
    put: Filler = _PUT.get(field.kind, _fill_text)
    written = _WRITTEN.get(field.kind)

    def fill(cell: Cell, value: Any) -> None:
        cell._style = shared  # noqa: SLF001
        put(cell, written(field, value) if written else value)

    return fill


def _fill_text(cell: Cell, text: str) -> None:
    # Never through `cell.value`: it makes a formula of "=..." and cuts what is long.
    cell._value, cell.data_type = escape(text), "s"  # noqa: SLF001


def _fill_day(cell: Cell, day: date | datetime) -> None:
    cell._value, cell.data_type = day, "d"  # noqa: SLF001


def _fill_number(cell: Cell, number: int | Decimal) -> None:
    text = format(number, "f") if isinstance(number, Decimal) else str(number)
    if len(text.strip("-0.").replace(".", "")) > DIGITS:
        _fill_text(cell, text)  # a number cell would round it
    else:
        cell._value, cell.data_type = text, "n"  # noqa: SLF001


def _code(field: Field, key: str) -> str:
    return field.codes.text(key) if field.codes else key


def _code_texts(field: Field, keys: Sequence[str]) -> str:
    return "; ".join(_code(field, key) for key in keys)


def _yes_no(_field: Field, value: bool) -> str:
    return "ja" if value else "nei"


_PUT: dict[Kind, Callable[[Cell, Any], None]] = {
    Kind.DAY: _fill_day,
    Kind.MOMENT: _fill_day,
    Kind.WHOLE: _fill_number,
    Kind.AMOUNT: _fill_number,
    Kind.NUMBER: _fill_number,
}
_WRITTEN: dict[Kind, Callable[[Field, Any], str]] = {
    Kind.CODE: _code,
    Kind.CODES: _code_texts,
    Kind.YES_NO: _yes_no,
}
