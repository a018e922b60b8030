"""Published figures of other municipalities, to compare with: entered by hand, or read from a table."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import formats
from app.dates import EARLIEST, LATEST
from app.errors import Unreadable
from app.models import PublishedFigure
from app.services import records
from app.services.findings import Finding, error
from app.services.records import Saved, Values, by_id, merge, outcome, values_of
from app.services.rules.reporting import key_findings, year_findings
from app.storage.store import Store
from app.texts import _


@dataclass(frozen=True, slots=True)
class PublishedRow:
    """One published figure; `id` is its row id."""

    id: int
    place: str
    year: int
    key: str
    value: Decimal
    origin: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure read from a table, as text; `row` is where, for a message."""

    row: int
    place: str
    year: str
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of reading a table: how many figures were written, and what is wrong with the rows that were not."""

    count: int
    problems: Sequence[str]


_EMPTY = frozenset({"", ".", "..", "...", ":", "-"})
"""What statistics put where there is no figure, or where it is hidden."""


def rows(store: Store, key: str | None = None) -> Sequence[PublishedRow]:
    """Published figures, of one key or all, by key, place and year."""
    query = select(PublishedFigure).order_by(PublishedFigure.key, PublishedFigure.place, PublishedFigure.year)
    if key:
        query = query.where(PublishedFigure.key == key)
    with store.read() as session:
        return [
            PublishedRow(one.id, one.place, one.year, one.key, _plain(one.value), one.origin or "")
            for one in session.scalars(query)
        ]


def _plain(value: Decimal) -> Decimal:
    """Without the noughts that the database fills up with."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def load(store: Store, record_id: int) -> dict[str, Any]:
    """One published figure's values."""
    with store.read() as session:
        return values_of(by_id(session, PublishedFigure, record_id))


def save(store: Store, record_id: int | None, values: Values, version: int | None = None) -> Saved:
    """Save one published figure. Raises Invalid, also for the same figure twice, or Stale."""
    with store.write() as session:
        figure = by_id(session, PublishedFigure, record_id) if record_id else PublishedFigure()
        merge(session, figure, values, version)
        with session.no_autoflush:  # the same figure twice is told, not met as an error of the database
            findings = _findings(session, figure)
        return outcome(figure, findings)


def _findings(session: Session, figure: PublishedFigure) -> list[Finding]:
    found = [*key_findings(figure, figure.key), *year_findings(figure)]
    same = select(PublishedFigure.id).where(
        PublishedFigure.place == figure.place, PublishedFigure.year == figure.year, PublishedFigure.key == figure.key,
        PublishedFigure.id != figure.id,
    )  # fmt: skip
    if session.scalar(same):
        message = _("{place} har allerede dette tallet for {year}.", place=figure.place, year=figure.year)
        found.append(error(figure, "key", "twice", message))
    return found


def delete(store: Store, record_id: int) -> Callable[[], None]:
    """Delete one published figure; returns what puts it back."""
    return records.delete(store, PublishedFigure, record_id)


def take_in(store: Store, cells: Iterable[Cell], origin: str) -> Taken:
    """Write the figures of a table; one that is there already gets the new value. A cell that statistics leave empty is
    passed by, and a row that cannot be read is left out and told of."""
    problems: list[str] = []
    count = 0
    with store.write() as session:
        for cell in cells:
            if is_empty(cell):
                continue
            try:
                _write(session, cell, origin)
            except Unreadable as unreadable:
                problems.append(_("Rad {row}: {problem}", row=cell.row, problem=unreadable))
            else:
                count += 1
    return Taken(count, problems)


def is_empty(cell: Cell) -> bool:
    """Whether statistics have no figure there, or have hidden it."""
    return cell.value.strip() in _EMPTY


def parsed(cell: Cell) -> tuple[str, int, Decimal]:
    """Place, year and value of a cell. Raises Unreadable with what is wrong."""
    year, value = formats.parse_whole(cell.year), formats.parse_number(cell.value)
    if not EARLIEST.year <= year <= LATEST.year:
        raise Unreadable(_("Året må ligge mellom {first} og {last}.", first=EARLIEST.year, last=LATEST.year))
    place = cell.place.strip()
    if not place:
        raise Unreadable(_("Kommunen mangler."))
    return place, year, value


def _write(session: Session, cell: Cell, origin: str) -> None:
    place, year, value = parsed(cell)
    same = select(PublishedFigure).where(
        PublishedFigure.place == place, PublishedFigure.year == year, PublishedFigure.key == cell.key
    )
    figure = session.scalar(same) or PublishedFigure()
    merge(session, figure, {"place": place, "year": year, "key": cell.key, "value": value, "origin": origin})
    session.flush()
