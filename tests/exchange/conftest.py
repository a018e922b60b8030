"""A store for each test, and workbooks made by hand with plain openpyxl, as an officer would make them."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.exchange.importing import ImportPlan, apply, plan
from app.exchange.reading import read_book
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


@pytest.fixture
def planned(store: Store, tmp_path: Path) -> Callable[[Sheets], ImportPlan]:
    def make(sheets: Sheets) -> ImportPlan:
        return plan(store, read_book(write_book(tmp_path / "bok.xlsx", sheets)))

    return make


@pytest.fixture
def imported(store: Store, planned: Callable[[Sheets], ImportPlan]) -> Callable[[Sheets], ImportPlan]:
    def make(sheets: Sheets) -> ImportPlan:
        made = planned(sheets)
        assert made.errors == []
        assert apply(store, made) == 0
        return made

    return make
