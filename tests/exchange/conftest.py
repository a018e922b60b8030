"""A store for each test, and workbooks made by hand: as what is read of them, or with plain openpyxl as files."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.exchange.importing import ImportPlan, apply, plan
from app.exchange.raw import Raw, RawBook, RawRow, RawSheet
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.prepared import Prepared

Rows = Sequence[Sequence[Any]]
Sheets = dict[str, Rows]


def new_store(folder: Path) -> Store:
    return Store.create(folder / "boligvei.bolig", "blå elg på brygga", Municipality("9999", "Lillevik"), actor="Kari")[
        0
    ]


@pytest.fixture
def store(empty_lillevik: Prepared) -> Iterator[Store]:
    made = empty_lillevik.lay_out()
    yield made
    made.close()


def write_book(path: Path, sheets: Sheets) -> Path:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def book_of(sheets: Sheets) -> RawBook:
    """What is read of such a workbook, without the file: it would take longer to write than all that is tried on it."""
    return RawBook("bok.xlsx", tuple(RawSheet(name, partial(_read, rows)) for name, rows in sheets.items()))


def _read(rows: Rows) -> Iterator[tuple[int, RawRow]]:
    for number, row in enumerate(rows, 1):
        cells = {column: _cell(value) for column, value in enumerate(row) if value not in (None, "")}
        if cells:
            yield number, cells


def _cell(value: Any) -> Raw:
    """A day is read as its midnight. Nothing here may be what a file would hold otherwise, as a formula."""
    assert not (isinstance(value, str) and value.startswith("="))
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime.combine(value, time())
    assert isinstance(value, str | int | float | bool | datetime)
    return value


@pytest.fixture
def planned(store: Store) -> Callable[[Sheets], ImportPlan]:
    def make(sheets: Sheets) -> ImportPlan:
        return plan(store, book_of(sheets))

    return make


@pytest.fixture
def imported(store: Store, planned: Callable[[Sheets], ImportPlan]) -> Callable[[Sheets], ImportPlan]:
    def make(sheets: Sheets) -> ImportPlan:
        made = planned(sheets)
        assert made.errors == []
        assert apply(store, made) == 0
        return made

    return make
