"""Collects records and writes them many at a time, so that a large demo municipality takes seconds."""

from collections import Counter, defaultdict
from functools import cache
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app import models
from app.models import Base, Contact, Dwelling, Numbered, Person, Provider, Record
from app.models.fields import Kind, fields_of
from app.storage.search_texts import derive

MOST_WAITING = 20_000


@cache
def _empty(model: type[Record]) -> dict[str, Any]:
    """Every described column and every reference, so that all rows of one insert have the same ones."""
    references = {key.parent.name: None for key in model.__table__.foreign_keys}
    return references | {name: () if field.kind is Kind.CODES else None for name, field in fields_of(model).items()}


def _derived(model: type[Record], values: dict[str, Any]) -> dict[str, Any]:
    """What storage makes of the fields of a person, provider, contact or dwelling for searching and sorting."""
    if not issubclass(model, Person | Provider | Contact | Dwelling):
        return {}
    record = model(**values)
    derive(record)
    return {"sort_key": record.sort_key, "search_text": record.search_text}


class Rows:
    """Records that wait to be written. `add` gives the row id, which later records refer to."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._waiting: dict[Any, list[dict[str, Any]]] = defaultdict(list)
        self._count = 0
        self._last: Counter[type[Record]] = Counter()

    def add(self, model: type[Record], **values: Any) -> int:
        """One record; its id and exchange ID are the next free ones unless `id` is given."""
        number: int = values.setdefault("id", self._last[model] + 1)
        self._last[model] = max(number, self._last[model])
        if issubclass(model, Numbered):
            values["ref"] = f"{model.PREFIX}{number}"
        self._waiting[model.__table__].append({**_empty(model), **values, **_derived(model, values), "version": 1})
        self._count += 1
        return number

    def write_when_many(self) -> None:
        """Write what waits when it has become much. Call it between records that refer to one another."""
        if self._count >= MOST_WAITING:
            self.write()

    def write(self) -> None:
        """Write what waits, the tables that others refer to first."""
        for table in Base.metadata.sorted_tables:
            if waiting := self._waiting.pop(table, None):
                self._session.execute(insert(table), waiting)
        self._count = 0

    def write_counters(self) -> None:
        """Let the numbers given in the window go on where these stop."""
        for model, last in self._last.items():
            if issubclass(model, Numbered):
                self._session.merge(models.Counter(prefix=model.PREFIX, last=last))
