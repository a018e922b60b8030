"""Writing workbooks, against openpyxl writing the same cells without us."""

import io
from collections.abc import Callable
from copy import copy
from datetime import date
from pathlib import Path

from openpyxl import Workbook, load_workbook

from app.exchange.writing import export
from app.reports import goal_years, husbanken, period, xlsx
from app.reports.making import collect
from app.reports.runner import Rules
from app.reports.snapshot import Given
from app.storage.store import Store
from tests.benchmarks.measure import Line, in_turn, milliseconds, ratio

RUNS = 3
AIM = 1.3
LOOK = ("font", "fill", "border", "alignment", "number_format")


def report(store: Store) -> Line:
    """The report of a year: cells with their looks; its charts are extra."""
    dossier = collect(store, period.of_year(2025), Rules(), date(2026, 1, 15), with_months=True)
    return _against_bare("the report workbook", lambda: xlsx.write(dossier))


def goals(store: Store) -> Line:
    """The goals of a year for Husbanken: cells with their looks; the small charts beside the figures are extra."""
    counted = goal_years.collect(store, 2025, date(2026, 1, 15))
    return _against_bare("the workbook of the goals", lambda: husbanken.write(counted, Given(0), date(2026, 1, 15)))


def _against_bare(what: str, write: Callable[[], bytes]) -> Line:
    book = load_workbook(io.BytesIO(write()))
    sheets = {sheet.title: [_described(cell) for row in sheet for cell in row if cell.has_style] for sheet in book}
    ours, floor = in_turn(lambda: milliseconds(write), lambda: milliseconds(lambda: _with_looks(sheets)), RUNS * 3)
    cells = sum(map(len, sheets.values()))
    return ratio(f"{what}, {cells:,} cells and its charts", ours, floor, AIM)


def _described(cell) -> tuple[int, int, object, dict[str, object]]:
    return cell.row, cell.column, cell.value, {name: copy(getattr(cell, name)) for name in LOOK}


def _with_looks(sheets: dict[str, list]) -> None:
    book = Workbook()
    book.remove(book.active)
    for title, cells in sheets.items():
        sheet = book.create_sheet(title)
        for row, column, value, look in cells:
            cell = sheet.cell(row, column, value)
            for name, part in look.items():
                setattr(cell, name, part)
    book.save(io.BytesIO())


def exchange(store: Store, folder: Path) -> Line:
    """The exchange workbook: ours reads the encrypted database too."""
    target = folder / "out.xlsx"
    export(store, target)
    sheets = {
        sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)]
        for sheet in load_workbook(target, read_only=True)
    }
    ours, floor = in_turn(
        lambda: milliseconds(lambda: export(store, target)), lambda: milliseconds(lambda: _rows(sheets, target)), RUNS
    )
    rows = sum(map(len, sheets.values()))
    return ratio(f"the exchange workbook, {rows:,} rows", ours, floor, AIM)


def _rows(sheets: dict[str, list], target: Path) -> None:
    book = Workbook(write_only=True)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(target)
