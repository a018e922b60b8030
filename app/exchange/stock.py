"""Stored records by what they are known by, and how they are taken from the database."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from types import SimpleNamespace
from typing import Any

from sqlalchemy import select, true
from sqlalchemy.orm import Session

from app.exchange.entry import Key, Stored
from app.exchange.rows import Entries
from app.exchange.sheet import Parent, Sheet
from app.exchange.sheets import SHEETS
from app.exchange.statements import id_of, joined, parent_expressions
from app.models.base import Numbered

_AT_A_TIME = 900  # SQLite's smallest limit of values in one statement is 999

Refs = set[str]


class Stock:
    """Stored records by sheet and key, and by sheet and the key of one of their parents."""

    def __init__(self) -> None:
        self._records: dict[str, dict[Key, Stored]] = {name: {} for name in SHEETS}
        self._below: dict[tuple[str, str], dict[Key, list[Stored]]] = {}

    def add(self, sheet: Sheet, stored: Stored) -> None:
        if stored.key in self._records[sheet.name]:
            return
        self._records[sheet.name][stored.key] = stored
        for attribute, key in stored.parents.items():
            self._below.setdefault((sheet.name, attribute), {}).setdefault(key, []).append(stored)

    def find(self, sheet: str, key: Key | None) -> Stored | None:
        return self._records[sheet].get(key) if key is not None else None

    def all(self, sheet: str) -> Iterable[Stored]:
        return self._records[sheet].values()

    def below(self, sheet: str, attribute: str, parent: Key) -> list[Stored]:
        """The records of a sheet that belong to a parent, oldest first."""
        return self._below.get((sheet, attribute), {}).get(parent, [])


def named(entries: Entries, sheet: str) -> Refs:
    """The IDs of a sheet's records that any row names, as its own or as a parent's."""
    found = {entry.key[0] for entry in entries[sheet] if entry.key}
    for other in SHEETS.values():
        for parent in other.parents:
            if _first_of(parent) == sheet:
                found |= parents_of(entries, other.name, parent.attribute)
    return found


def _first_of(parent: Parent) -> str:
    """The sheet that a parent's key begins with the ID, or else the own fields, of."""
    above = SHEETS[parent.sheet]
    return _first_of(above.parents[0]) if above.parents and not above.id_header else above.name


def parents_of(entries: Entries, sheet: str, attribute: str) -> Refs:
    """The IDs of the parents that the rows of a sheet name; of a parent that is known by more, the first part."""
    return {entry.parents[attribute][0] for entry in entries[sheet] if attribute in entry.parents}


class Loader:
    """Takes stored records into the stock."""

    def __init__(self, session: Session, stock: Stock) -> None:
        self._session, self._stock = session, stock

    def by(self, name: str, owner: type[Numbered] | None, refs: Refs) -> None:
        """The records of a sheet whose owner (None: themselves) has one of the IDs."""
        sheet = SHEETS[name]
        model: Any = owner or sheet.model
        for chunk in _chunks(refs):
            self._take(sheet, model.ref.in_(chunk))

    def following(self, name: str, refs: Refs) -> None:
        """The records of a sheet with chains that follow one of these."""
        sheet = SHEETS[name]
        if sheet.before is not None:
            above = parent_expressions(sheet, sheet.before)[0]
            for chunk in _chunks(refs):
                self._take(sheet, above.in_(chunk))

    def everything(self, name: str) -> None:
        self._take(SHEETS[name], true())

    def _take(self, sheet: Sheet, condition: Any) -> None:
        names = ["id", *(["ref"] if sheet.id_header else []), *sheet.fields]
        own = [getattr(sheet.model, name) for name in names]
        parts = [part for parent in sheet.parents for part in parent_expressions(sheet, parent)]
        labelled = [part.label(f"c{number}") for number, part in enumerate([*own, *parts])]
        statement = joined(select(*labelled).select_from(sheet.model), sheet).order_by(id_of(sheet))
        times: dict[Key, int] = {}
        for row in self._session.execute(statement.where(condition)):
            record = SimpleNamespace(**dict(zip(names, row, strict=False)))
            self._stock.add(sheet, _stored(sheet, record, row[len(names) :], times))


def _chunks(refs: Refs) -> Iterator[list[str]]:
    ordered = iter(sorted(refs))
    while chunk := list(islice(ordered, _AT_A_TIME)):
        yield chunk


def _stored(sheet: Sheet, record: Any, above: Sequence[Any], times: dict[Key, int]) -> Stored:
    values = iter(above)
    links = {parent.attribute: tuple(islice(values, len(parent.columns))) for parent in sheet.parents}
    parents = {attribute: key for attribute, key in links.items() if None not in key}
    for attribute in links:
        setattr(record, attribute, parents.get(attribute))
    key: Key = (record.ref,) if sheet.id_header else (*_above(sheet, parents), *_own(sheet, record))
    if sheet.ordinal:
        times[key] = times.get(key, 0) + 1
        key = (*key, times[key])
    return Stored(record, key, parents)


def _above(sheet: Sheet, parents: dict[str, Key]) -> Iterator[Any]:
    return (part for parent in sheet.owners for part in parents[parent.attribute])


def _own(sheet: Sheet, record: Any) -> Iterator[Any]:
    return (getattr(record, name) for name in sheet.key)
