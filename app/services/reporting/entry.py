"""Forms that are filled in elsewhere: their rows in the order they are typed, and a tick for each that is.

The forms' own texts are not public, so the rows are ours (`resources/forms/entry.toml`), overlaid by the
municipality's, and are not checked against the forms.
"""

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import count
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app import clock
from app.models import EntryRow, ReportTick
from app.models.figure_keys import figure_keys
from app.paths import resource
from app.services import records
from app.services.records import Saved, Values, by_id, merge, outcome, values_of
from app.services.rules.reporting import key_findings
from app.services.undoing import undoing
from app.storage.store import Store
from app.texts import _, current_language

_OWN = "own-"


@dataclass(frozen=True, slots=True)
class Entry:
    """A form elsewhere. `where` says where it is filled in; `due` is the month and day of the year after the one
    reported on, None when it is not known."""

    key: str
    title: str
    where: str
    source: str
    due: tuple[int, int] | None

    def due_for(self, year: int) -> date | None:
        """The last day to fill it in for a year."""
        return date(year + 1, *self.due) if self.due else None


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `key` is the figure to be typed, "" when it is worked out by hand; `label` is in the officer's language.
    `typed` is the figure as it was typed on `ticked`. `record_id` is the municipality's own row, or its wording."""

    sheet: str
    row: str
    label: str
    key: str
    hidden: bool = False
    is_own: bool = False
    record_id: int | None = None
    ticked: date | None = None
    typed: Decimal | None = None


def entries() -> Sequence[Entry]:
    """The forms, in the order they are due."""
    return [
        Entry(
            row["key"], _said(row["title"]), _said(row["where"]), row["source"],
            (row["due"]["month"], row["due"]["day"]) if "due" in row else None,
        )
        for row in _shipped()["sheet"]
    ]  # fmt: skip


def _said(words: Mapping[str, str]) -> str:
    return words.get(current_language(), words["nb"])


@lru_cache
def _shipped() -> Mapping[str, Any]:
    with resource("forms/entry.toml").open("rb") as file:
        return tomllib.load(file)


def rows(store: Store, sheet: str, year: int) -> Sequence[Row]:
    """The rows of a form with what has been ticked for a year, also the hidden ones, which come last."""
    with store.read() as session:
        return rows_in(session, sheet, year)


def rows_in(session: Session, sheet: str, year: int) -> Sequence[Row]:
    """As `rows`, in a session of the caller's."""
    own = {one.row: one for one in session.scalars(select(EntryRow).where(EntryRow.sheet == sheet))}
    shipped = [row["row"] for row in _shipped()["row"] if row["sheet"] == sheet]
    places = {row: (own[row].position if row in own else 10 * place) for place, row in enumerate(shipped, 1)}
    places |= {row: one.position for row, one in own.items() if row not in places}
    ticks = {
        tick.row: tick
        for tick in session.scalars(select(ReportTick).where(ReportTick.sheet == sheet, ReportTick.year == year))
    }
    made = [_row(sheet, row, own.get(row), ticks.get(row)) for row in sorted(places, key=lambda one: places[one])]
    return sorted(made, key=lambda row: row.hidden)


def _row(sheet: str, row: str, own: EntryRow | None, tick: ReportTick | None) -> Row:
    if own:
        made = Row(
            sheet, row, own.label, own.key or "", hidden=bool(own.hidden), is_own=row.startswith(_OWN),
            record_id=own.id,
        )  # fmt: skip
    else:
        made = Row(sheet, row, _(figure_keys()[row].label), row)
    return replace(made, ticked=tick.day, typed=tick.typed) if tick else made


def load(store: Store, record_id: int) -> dict[str, Any]:
    """The municipality's own row, or its wording."""
    with store.read() as session:
        return values_of(by_id(session, EntryRow, record_id))


def save(store: Store, sheet: str, row: str | None, values: Values, version: int | None = None) -> Saved:
    """Save the municipality's wording of a row, or with no `row` a new one after the others. Raises Invalid or
    Stale."""
    with store.write() as session:
        stored = select(EntryRow).where(EntryRow.sheet == sheet, EntryRow.row == row)
        own = session.scalar(stored) if row else None
        if own is None:
            row, position = _place(session, sheet, row)
            own, values = EntryRow(), {"position": position, **values}
        merge(session, own, {**values, "sheet": sheet, "row": row}, version)
        return outcome(own, key_findings(own, own.key))


def _place(session: Session, sheet: str, row: str | None) -> tuple[str, int]:
    """The name and place of a row that is the municipality's from now on."""
    shipped = [one["row"] for one in _shipped()["row"] if one["sheet"] == sheet]
    if row:
        return row, 10 * (shipped.index(row) + 1)
    last = session.scalar(select(func.max(EntryRow.position)).where(EntryRow.sheet == sheet)) or 0
    return _unused_name(session), max(last, 10 * len(shipped)) + 10


def _unused_name(session: Session) -> str:
    """The ticks of a row outlive it, and must not be taken for those of another."""
    used = {*session.scalars(select(EntryRow.row)), *session.scalars(select(ReportTick.row))}
    return next(name for number in count(1) if (name := f"{_OWN}{number}") not in used)


def reset(store: Store, record_id: int) -> Callable[[], None]:
    """Take away an own row, or let the built-in wording hold again; returns what undoes it."""
    return records.delete(store, EntryRow, record_id)


def tick(store: Store, year: int, row: Row, value: Decimal | None) -> Callable[[], None]:
    """Say that a row has been typed today with this figure, or take the tick away; returns what undoes it."""
    with store.write() as session:
        found = session.scalar(
            select(ReportTick).where(ReportTick.year == year, ReportTick.sheet == row.sheet, ReportTick.row == row.row)
        )
        if found is not None:
            return undoing(store, [records.take_out(session, found)])
        made = {"year": year, "sheet": row.sheet, "row": row.row, "day": clock.today(), "typed": value}
        merge(session, ReportTick(), made)

    def take_away() -> None:
        tick(store, year, row, value)

    return take_away


def left(session: Session, sheet: str, year: int) -> int:
    """How many rows in use have not been typed for a year."""
    return sum(not row.hidden and row.ticked is None for row in rows_in(session, sheet, year))
