"""What is being typed, kept in the database until it is saved or discarded: a power cut loses nothing."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from app import clock
from app.models import Draft
from app.storage.store import Store


def save(store: Store, key: str, fields: Mapping[str, Any]) -> None:
    """Keep the fields in place of what was there. Takes texts, numbers, dates, decimals, lists, dicts."""
    values = {"moment": clock.now(), "fields": {name: _pack(value) for name, value in fields.items()}}
    statement = insert(Draft).values(key=key, **values).on_conflict_do_update(index_elements=["key"], set_=values)
    with store.write() as session:
        session.execute(statement)


def load(store: Store, key: str) -> dict[str, Any] | None:
    """The fields, each of the type it was saved with; None where there is no draft."""
    found = load_with_moment(store, key)
    return found[1] if found else None


def load_with_moment(store: Store, key: str) -> tuple[datetime, dict[str, Any]] | None:
    """When the draft was kept, and its fields as `load` gives them."""
    with store.read() as session:
        row = session.execute(select(Draft.moment, Draft.fields).where(Draft.key == key)).first()
    return None if row is None else (row.moment, {name: _unpack(value) for name, value in row.fields.items()})


def drop(store: Store, key: str) -> None:
    with store.write() as session:
        session.execute(delete(Draft).where(Draft.key == key))


def _pack(value: Any) -> Any:
    if isinstance(value, datetime):
        return {"$": "moment", "value": value.isoformat()}
    if isinstance(value, date):
        return {"$": "day", "value": value.isoformat()}
    if isinstance(value, Decimal):
        return {"$": "decimal", "value": str(value)}
    if isinstance(value, Mapping):
        return {"$": "fields", "value": {name: _pack(each) for name, each in value.items()}}
    if isinstance(value, tuple):
        return {"$": "tuple", "value": [_pack(each) for each in value]}
    return [_pack(each) for each in value] if isinstance(value, list) else value


_READERS: dict[str, Callable[[Any], Any]] = {
    "moment": datetime.fromisoformat,
    "day": date.fromisoformat,
    "decimal": Decimal,
    "fields": lambda value: {name: _unpack(each) for name, each in value.items()},
    "tuple": lambda value: tuple(_unpack(each) for each in value),
}


def _unpack(value: Any) -> Any:
    if isinstance(value, list):
        return [_unpack(each) for each in value]
    return _READERS[value["$"]](value["value"]) if isinstance(value, dict) else value
