"""Every change of a record is written in its own transaction: who, when, field, old, new.

Legal source: arkivforskrifta §§ 5, 11.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    ForeignKeyConstraint,
    LargeBinary,
    Select,
    Table,
    bindparam,
    event,
    func,
    insert,
    inspect,
    select,
)
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import ORMExecuteState, Session

from app import clock
from app.models import Base, Change, Counter, Numbered, Record

_DERIVED = frozenset({"id", "version", "sort_key", "search_text"})
_LONGEST_NUMBER = 9  # digits; a longer one was not given here


def watch(session_class: type[Session], who: Any) -> None:
    """Write history for every session of the class; `who()` names the person at the keyboard."""
    event.listen(session_class, "before_flush", _remember_old)
    event.listen(session_class, "after_flush", lambda session, _context: _write(session, who()))
    event.listen(session_class, "do_orm_execute", _refuse_bulk)


def _remember_old(session: Session, _context: object, _instances: object) -> None:
    """Old values are gone after the flush, and rows deleted by cascade would never be seen."""
    pending: list[dict[str, Any]] = []
    session.info["pending"] = pending  # anew: a flush that failed leaves nothing behind
    touched: set[str] = session.info.setdefault("touched", set())
    changed = (each for each in (*session.new, *session.dirty) if session.is_modified(each))
    touched.update(each.__tablename__ for each in (*changed, *session.deleted))
    updated = [(each, _updated(session, each)) for each in session.dirty if isinstance(each, Record)]
    pending.extend(_entry("update", each.__tablename__, each.id, fields) for each, fields in updated if fields)
    deleted = [record for record in session.deleted if isinstance(record, Record)]
    gone = {(record.__tablename__, record.id) for record in deleted}
    for record in deleted:
        _raise_counter(session, record)
        pending.append(_entry("delete", record.__tablename__, record.id, _kept(_stored(session, record), new=False)))
        pending.extend(_cascaded(session, _table(type(record)), record.id, gone))


def _write(session: Session, who: str) -> None:
    entries = session.info.pop("pending", [])
    for record in session.new:
        if isinstance(record, Record):
            values = {name: getattr(record, name) for name in _names(type(record))}
            entries.append(_entry("create", record.__tablename__, record.id, _kept(values, new=True)))
    if entries:
        common = {"moment": clock.now(), "who": who}
        session.connection().execute(insert(_table(Change)), [common | entry for entry in entries])


def _refuse_bulk(state: ORMExecuteState) -> None:
    """A bulk statement on records would go past the history."""
    mapper = state.bind_mapper
    writes = state.is_insert or state.is_update or state.is_delete
    if writes and mapper is not None and issubclass(mapper.class_, Record):
        raise RuntimeError(f"bulk write of {mapper.class_.__name__} would leave no history")


def _entry(action: str, table: str, record_id: int, fields: dict[str, Any]) -> dict[str, Any]:
    return {"action": action, "table": table, "record_id": record_id, "fields": fields}


def _table(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)  # noqa: S101  # every model has one
    return table


def _followed(column: Column[Any]) -> bool:
    """Files are not copied into the history: a record that holds one has its digest beside it."""
    return column.name not in _DERIVED and not isinstance(column.type, LargeBinary)


_names_of: dict[type[Record], tuple[str, ...]] = {}


def _names(model: type[Record]) -> tuple[str, ...]:
    if model not in _names_of:
        columns = inspect(model).columns
        _names_of[model] = tuple(name for name, column in columns.items() if _followed(column))
    return _names_of[model]


def _updated(session: Session, record: Record) -> dict[str, list[Any]]:
    state, fields, stored = inspect(record), {}, None
    for name in _names(type(record)):
        change = state.attrs[name].history
        if not change.added:
            continue
        if not change.deleted:  # set without having been read: the old value is only in the database
            stored = stored or _stored(session, record)
        old = change.deleted[0] if change.deleted else (stored or {})[name]
        if old != change.added[0]:
            fields[name] = [_plain(old), _plain(change.added[0])]
    return fields


def _stored(session: Session, record: Record) -> Mapping[str, Any]:
    table = _table(type(record))
    columns = [column for column in table.columns if _followed(column)]
    row = session.connection().execute(select(*columns).where(table.c.id == record.id)).mappings().first()
    return dict(row) if row else dict.fromkeys(column.name for column in columns)


def _cascaded(session: Session, table: Table, record_id: int, gone: set[tuple[str, int]]) -> Iterable[dict[str, Any]]:
    """The rows that the database deletes with this one, and theirs."""
    for child, constraint in _children(table):
        column = next(iter(constraint.columns))
        query = select(child.c.id, *filter(_followed, child.columns)).where(column == record_id)
        for row in session.connection().execute(query).mappings().all():
            if (child.name, row["id"]) in gone:
                continue
            gone.add((child.name, row["id"]))
            session.info["touched"].add(child.name)
            values = {name: value for name, value in row.items() if name not in _DERIVED}
            yield _entry("delete", child.name, row["id"], _kept(values, new=False))
            yield from _cascaded(session, child, row["id"], gone)


def _children(table: Table) -> Iterable[tuple[Table, ForeignKeyConstraint]]:
    for child in Base.metadata.sorted_tables:
        for constraint in child.foreign_key_constraints:
            if constraint.referred_table is table and constraint.ondelete == "CASCADE":
                yield child, constraint


def _kept(values: Mapping[str, Any], *, new: bool) -> dict[str, list[Any]]:
    plain = {name: _plain(value) for name, value in values.items() if value not in (None, "", ())}
    return {name: [None, value] if new else [value, None] for name, value in plain.items()}


def _plain(value: Any) -> Any:
    """A value as JSON knows it: dates in ISO form, decimals as their digits."""
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    return list(value) if isinstance(value, tuple) else value


def next_ref(session: Session, model: type[Numbered]) -> str:
    """The next exchange ID of the class, "H41": never one that is in use or has been."""
    number = (session.execute(_LAST, {"prefix": model.PREFIX}).scalar() or 0) + 1
    while session.execute(_taken(model), {"ref": f"{model.PREFIX}{number}"}).first():
        number += 1
    _set_counter(session, model.PREFIX, number)
    return f"{model.PREFIX}{number}"


@cache
def _taken(model: type[Numbered]) -> Select[tuple[int]]:
    table = _table(model)
    return select(table.c.id).where(table.c.ref == bindparam("ref"))


def _raise_counter(session: Session, record: Record) -> None:
    """A deleted record may have brought its ID from outside: it must not be given to another."""
    if not isinstance(record, Numbered):
        return
    number = record.ref.removeprefix(record.PREFIX)
    if number != record.ref and number.isascii() and number.isdecimal() and len(number) <= _LONGEST_NUMBER:
        _set_counter(session, record.PREFIX, int(number))


def _set_counter(session: Session, prefix: str, number: int) -> None:
    session.connection().execute(_RAISE, {"prefix": prefix, "last": number})


_LAST = select(Counter.last).where(Counter.prefix == bindparam("prefix"))
_NEW = upsert(_table(Counter))
_RAISE = _NEW.on_conflict_do_update(
    index_elements=["prefix"], set_={"last": func.max(_table(Counter).c.last, _NEW.excluded.last)}
)
