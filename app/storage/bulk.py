"""Inserting many new records at once: the same rows and history as through objects, four times as fast."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from app import clock
from app.models import Change, Contact, Dwelling, Person, Provider, Record
from app.storage.history import _entry, _kept, _names, _table

SEARCHED = (Person, Provider, Contact, Dwelling)
"""Records with derived search columns, which only objects fill in."""


def last_id(session: Session, model: type[Record]) -> int:
    """The highest row id in use. In a write session nobody else can take the next one."""
    return session.scalar(select(func.max(_table(model).c.id))) or 0


def insert_new(session: Session, model: type[Record], rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows, each with its `id` and every other column that is not empty, and write their history.

    Needs a write session of the store. Raises TypeError for records that are searched.
    """
    if issubclass(model, SEARCHED):
        raise TypeError(model.__name__)
    table, names = _table(model), _names(model)
    session.flush()
    connection = session.connection()
    connection.execute(insert(table), [_whole(row, names) for row in rows])
    common = {"moment": clock.now(), "who": session.info["who"]()}
    entries = (_entry("create", table.name, row["id"], _kept(_followed(row, names), new=True)) for row in rows)
    connection.execute(insert(_table(Change)), [common | entry for entry in entries])
    session.info.setdefault("touched", set()).add(table.name)


def _whole(row: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """One statement serves all rows, so each must name every column."""
    return {"id": row["id"], "version": 1, **{name: row.get(name) for name in names}}


def _followed(row: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: row[name] for name in names if name in row}
