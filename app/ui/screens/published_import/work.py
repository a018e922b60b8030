"""What the page asks of the worker: plain functions, none of which touches the window."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.errors import Unreadable
from app.exchange import published_list
from app.exchange.published_list import Reading
from app.exchange.raw import RawBook, RawSheet
from app.exchange.table import read_list
from app.services.reporting import published
from app.services.reporting.published import Cell, Taken
from app.storage.store import Store
from app.texts import _
from app.ui.kit.tasks import Progress

FIRST = 12
"""The rows that are shown to find the heads in."""


@dataclass(frozen=True, slots=True)
class Look:
    """A table as it is read so far: its first rows, its heads, and the words of the column that names figures."""

    sheet: RawSheet
    reading: Reading
    first: Sequence[tuple[int, Sequence[str]]]
    heads: Sequence[str]
    words: Sequence[str]


@dataclass(frozen=True, slots=True)
class Found:
    """What would be taken in: the figures that can be read, how many cells are empty, and what is wrong by row."""

    cells: Sequence[Cell] = ()
    empty: int = 0
    problems: Sequence[str] = field(default_factory=list)


def read_file(path: Path, _progress: Progress) -> RawBook:
    """A workbook or a text file with columns. Raises OfficerError."""
    return read_list(path)


def look(sheet: RawSheet, header_row: int | None, _progress: Progress) -> Look:
    """The table with what its heads say by themselves."""
    return look_again(sheet, published_list.propose(sheet, header_row), _progress)


def look_again(sheet: RawSheet, reading: Reading, _progress: Progress) -> Look:
    """The table after something was chosen otherwise."""
    heads = list(published_list.heads(sheet, reading.header_row).values())
    first = published_list.first_rows(sheet, FIRST)
    return Look(sheet, reading, first, heads, published_list.words_of(sheet, reading))


def find(seen: Look, progress: Progress) -> Found:
    """Every figure of the table, without writing any."""
    good, empty, problems = list[Cell](), 0, list[str]()
    for cell in published_list.cells(seen.sheet, seen.reading):
        progress(0, 0, "")
        if published.is_empty(cell):
            empty += 1
            continue
        try:
            published.parsed(cell)
        except Unreadable as unreadable:
            problems.append(_("Rad {row}, «{value}»: {problem}", row=cell.row, value=cell.value, problem=unreadable))
        else:
            good.append(cell)
    return Found(good, empty, problems)


def take_in(store: Store, cells: Sequence[Cell], origin: str, _progress: Progress) -> Taken:
    """Write the figures, in one transaction."""
    return published.take_in(store, cells, origin)
