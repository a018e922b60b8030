"""Figures and workbooks with 5,000 dwellings and 40,000 tenancies over twenty years."""

from pathlib import Path

from openpyxl import load_workbook

from app import clock
from app.exchange.importing import apply, plan
from app.exchange.reading import read_book
from app.exchange.writing import export
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.benchmarks import dwellings, workbooks
from tests.benchmarks import figures as year
from tests.benchmarks.data import PASSPHRASE, TODAY
from tests.benchmarks.measure import Line, milliseconds, ratio

IMPORT_AIM = 8.0
"""Times what openpyxl needs to read the cells: ours looks at what is stored, asks the rules and writes the history."""


def measured(folder: Path) -> list[Line]:
    """A year's figures, the whole export, and importing it again and into an empty database."""
    store = dwellings.stock(folder / "homes.db")
    try:
        with clock.at(TODAY):
            written = folder / "homes.xlsx"
            export(store, written)
            lines = [year.figures(store), workbooks.exchange(store, folder)]
            return [*lines, _again(store, written), _into_nothing(folder, written)]
    finally:
        store.close()


def _again(store: Store, written: Path) -> Line:
    """Everything is there already, and is compared."""
    ours = milliseconds(lambda: plan(store, read_book(written)))
    return ratio("comparing that workbook with what is stored", ours, _reading(written), IMPORT_AIM)


def _into_nothing(folder: Path, written: Path) -> Line:
    database = folder / "empty.db"
    database.unlink(missing_ok=True)
    store, _key = Store.create(database, PASSPHRASE, Municipality("9999", "Testvik"))
    try:
        ours = milliseconds(lambda: _take_in(store, written))
    finally:
        store.close()
    return ratio("importing that workbook into an empty database", ours, _reading(written), IMPORT_AIM)


def _take_in(store: Store, written: Path) -> None:
    """A few of the invented households have two situations from one day, which the import refuses."""
    apply(store, plan(store, read_book(written)), accept_partial=True)


def _reading(written: Path) -> float:
    return milliseconds(lambda: [list(sheet.iter_rows(values_only=True)) for sheet in _sheets(written)])


def _sheets(written: Path) -> list:
    return list(load_workbook(written, read_only=True))
