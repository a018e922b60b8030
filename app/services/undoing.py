"""Changes that can be taken back: each gives what puts back the values that were there."""

from collections.abc import Callable, Iterable

from sqlalchemy.orm import Session

from app.models import Record
from app.services.records import Values, by_id, merge
from app.storage.store import Store

Undo = Callable[[], None]
Step = Callable[[Session], object]
"""Puts back one thing, in the transaction it is given."""


def change(session: Session, record: Record, values: Values) -> Step:
    """Put the values on a record; what is returned puts back those that were there. Raises Invalid."""
    model, record_id = type(record), record.id
    before = {name: getattr(record, name) for name in values}
    merge(session, record, values)
    session.flush()
    return lambda again: merge(again, by_id(again, model, record_id), before)


def undoing(store: Store, steps: Iterable[Step]) -> Undo:
    """Takes the steps back in one transaction, the last first."""
    taken = list(steps)

    def undo() -> None:
        with store.write() as session:
            for put_back in reversed(taken):
                put_back(session)

    return undo
