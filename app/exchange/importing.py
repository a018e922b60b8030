"""Taking a workbook in: first a plan that writes nothing, then all of it in one transaction."""

from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import islice
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from app.errors import OfficerError
from app.exchange.chains import refuse_broken
from app.exchange.courses import changed_cases, complete
from app.exchange.entry import Entry, Key
from app.exchange.judging import judge
from app.exchange.loading import load_courses, load_stock
from app.exchange.merging import Merged, merge, same_numbers
from app.exchange.problems import Problem, Problems
from app.exchange.raw import RawBook
from app.exchange.rows import read_entries
from app.exchange.sheet import Sheet
from app.exchange.sheets import SHEETS
from app.exchange.values import written
from app.models import Change
from app.services.findings import Severity
from app.storage.bulk import SEARCHED, insert_new, last_id
from app.storage.store import Store
from app.texts import _

Progress = Callable[[int, int, str], None]
"""Told (done, total, what) now and then; it may raise Cancelled."""
_AT_A_TIME = 900  # SQLite's smallest limit of values in one statement is 999


class ExitStatus(IntEnum):
    """What an import came to, as the command line tells it."""

    ALL = 0
    LEFT_OUT = 1
    NOTHING = 2


@dataclass(frozen=True, slots=True)
class SheetCount:
    """How many rows of a sheet are new, differ from what is stored, are the same, or cannot be taken in."""

    sheet: str
    new: int
    changed: int
    unchanged: int
    left_out: int


@dataclass(frozen=True, slots=True)
class Cleared:
    """A field that an empty cell empties; `value` is what is lost."""

    sheet: str
    row: int
    column: str
    value: str


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do. `problems` is what the officer must or may look at; `left_out` tells which further
    rows fall with those in error when the sound rows alone are taken in. `stamp` is the state of the database."""

    name: str
    problems: list[Problem]
    left_out: list[Problem]
    counts: list[SheetCount]
    cleared: list[Cleared]
    merged: Merged = field(repr=False)
    stamp: int = 0

    @property
    def errors(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity is Severity.ERROR]

    @property
    def warnings(self) -> list[Problem]:
        return [problem for problem in self.problems if problem.severity is Severity.WARNING]

    @property
    def is_sound(self) -> bool:
        return not self.errors

    def status(self, *, accept_partial: bool = False) -> ExitStatus:
        """What `apply` would come to."""
        if self.is_sound:
            return ExitStatus.ALL
        taken = any(count.new or count.changed or count.unchanged for count in self.counts)
        return ExitStatus.LEFT_OUT if accept_partial and taken else ExitStatus.NOTHING


def _quiet(done: int, total: int, what: str) -> None:
    """Nobody wants to know."""


def plan(store: Store, book: RawBook, progress: Progress = _quiet) -> ImportPlan:
    """Work out what importing the workbook would do. Raises OfficerError for a file that turns out to be damaged."""
    problems = Problems()
    progress(0, 3, _("Leser arbeidsboken"))
    entries = read_entries(book, problems)
    progress(1, 3, _("Sammenligner med det som er registrert"))
    with store.read() as session:
        stamp = _stamp(session)
        stock = load_stock(session, entries)
    merged = merge(entries, stock, problems)
    progress(2, 3, _("Kontrollerer"))
    same_numbers(merged, problems)
    refuse_broken(merged, problems)
    left_out = judge(merged, problems)
    cleared = list(_cleared(merged))
    with store.read() as session:
        load_courses(session, stock, changed_cases(merged))
    complete(merged, problems)
    progress(3, 3, "")
    counts = [_count(sheet, merged.entries[sheet.name]) for sheet in SHEETS.values() if merged.entries[sheet.name]]
    return ImportPlan(book.name, problems.all(), left_out, counts, cleared, merged, stamp)


def apply(store: Store, plan_: ImportPlan, *, accept_partial: bool = False, progress: Progress = _quiet) -> ExitStatus:
    """Write the plan, all or nothing; with `accept_partial` its sound rows when others are in error.

    Raises OfficerError when the database has changed since the plan was made.
    """
    status = plan_.status(accept_partial=accept_partial)
    if status is ExitStatus.NOTHING:
        return status
    with store.write() as session:
        if _stamp(session) != plan_.stamp:
            raise OfficerError(_("Noe er endret siden forhåndsvisningen ble laget. Velg filen på nytt."))
        _Writer(session, plan_.merged, progress).write()
    return status


def _stamp(session: Session) -> int:
    return session.scalar(select(func.max(Change.id))) or 0


def _count(sheet: Sheet, entries: list[Entry]) -> SheetCount:
    sound = [entry for entry in entries if not entry.rejected]
    new = sum(entry.is_new for entry in sound)
    changed = sum(not entry.is_new and bool(entry.changes) for entry in sound)
    return SheetCount(sheet.name, new, changed, len(sound) - new - changed, len(entries) - len(sound))


def _cleared(merged: Merged) -> Iterator[Cleared]:
    for listed in merged.entries.values():
        for entry in listed:
            for name, (old, new) in entry.changes.items():
                if (new is None or new == ()) and not entry.rejected:
                    header = entry.header(name)
                    source = entry.source
                    value = _lost(entry.sheet, name, old)
                    yield Cleared(source.shown or source.name, entry.number, source.columns.get(header, header), value)


def _lost(sheet: Sheet, name: str, old: Any) -> str:
    """What was there, as the officer writes it: the value of a field, or the key of a parent."""
    return written(sheet.fields[name], old) if name in sheet.fields else ", ".join(str(part) for part in old)


class _Writer:
    """Writes sheet by sheet, parents first, so that every row knows the row ids of those it belongs to."""

    def __init__(self, session: Session, merged: Merged, progress: Progress) -> None:
        self._session, self._merged, self._progress = session, merged, progress
        self._ids: dict[int, int] = {}
        self._done = 0
        self._total = sum(not entry.rejected for listed in merged.entries.values() for entry in listed)

    def write(self) -> None:
        # A row may name one further down in its own sheet: what is named must be there when all is written.
        self._session.execute(text("PRAGMA defer_foreign_keys = ON"))
        for sheet in SHEETS.values():
            sound = [entry for entry in self._merged.entries[sheet.name] if not entry.rejected]
            new = [entry for entry in sound if entry.is_new]
            self._number(sheet, new)
            self._unchain(sheet, sound)
            self._in_parts(sheet, new, self._add)
            self._in_parts(sheet, [entry for entry in sound if entry.changes], self._update)
        self._progress(self._total, self._total, "")

    def _number(self, sheet: Sheet, new: list[Entry]) -> None:
        """Give the new rows their row ids, in the workbook's order."""
        for number, entry in enumerate(new, last_id(self._session, sheet.model) + 1):
            self._ids[id(entry)] = number

    def _unchain(self, sheet: Sheet, sound: list[Entry]) -> None:
        """Take the records that are to follow another one out of their chains first: none is ever followed twice."""
        if sheet.before is None:
            return
        model, name = sheet.model, sheet.before.attribute
        for entry in sound:
            if entry.stored and entry.changes.get(name, (None,))[0] is not None:
                setattr(self._session.get_one(model, entry.stored.record.id), name, None)
        self._session.flush()

    def _in_parts(self, sheet: Sheet, entries: list[Entry], write: Callable[[Sheet, list[Entry]], None]) -> None:
        rest = iter(entries)
        while part := list(islice(rest, _AT_A_TIME)):
            self._progress(self._done, self._total, sheet.name)
            write(sheet, part)
            self._session.flush()
            self._done += len(part)

    def _add(self, sheet: Sheet, entries: list[Entry]) -> None:
        rows = [self._row(entry) for entry in entries]
        if issubclass(sheet.model, SEARCHED):
            self._session.add_all(sheet.model(**row) for row in rows)
        else:
            insert_new(self._session, sheet.model, rows)

    def _row(self, entry: Entry) -> dict[str, Any]:
        """The columns that are not empty."""
        own = {name: value for name, value in entry.values.items() if value is not None}
        ref = {"ref": entry.key[0]} if entry.sheet.id_header and entry.key else {}
        return {"id": self._ids[id(entry)], **ref, **own, **self._above(entry)}

    def _update(self, sheet: Sheet, entries: list[Entry]) -> None:
        model: Any = sheet.model
        by_id = {entry.stored.record.id: entry for entry in entries if entry.stored}
        for record in self._session.scalars(select(model).where(model.id.in_(by_id))).all():
            entry = by_id[record.id]
            new = {name: value for name, (_old, value) in entry.changes.items()}
            for name, value in {**new, **self._above(entry, new)}.items():
                setattr(record, name, value)

    def _above(self, entry: Entry, names: Container[str] | None = None) -> dict[str, int]:
        """The row ids of the parents by attribute, of all or only of these."""
        return {
            parent.attribute: self._id_of(parent.sheet, entry.parents[parent.attribute])
            for parent in entry.sheet.parents
            if parent.attribute in entry.parents and (names is None or parent.attribute in names)
        }

    def _id_of(self, sheet: str, key: Key) -> int:
        entry = self._merged.find(sheet, key)
        stored = entry.stored if entry else self._merged.stock.find(sheet, key)
        return int(stored.record.id) if stored else self._ids[id(entry)]
