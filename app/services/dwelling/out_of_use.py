"""The times in which a dwelling cannot be let: being repaired, unsuitable, held back."""

from datetime import date
from typing import Any

from app import clock
from app.models import Dwelling, OutOfUse
from app.services import records
from app.services.dwelling.facts import checked
from app.services.records import Saved, Values, by_id, by_ref, merge, values_of
from app.services.undoing import Undo, change, undoing
from app.storage.store import Store


def add(store: Store, ref: str, values: Values) -> Saved:
    """Take a dwelling out of use. The result's ref is the row id. Raises Invalid."""
    with store.write() as session:
        dwelling = by_ref(session, Dwelling, ref)
        return checked(session, merge(session, OutOfUse(dwelling_id=dwelling.id), values), clock.today())


def load(store: Store, out_id: int) -> dict[str, Any]:
    """The values of a time out of use."""
    with store.read() as session:
        return values_of(by_id(session, OutOfUse, out_id))


def save(store: Store, out_id: int, values: Values, version: int | None = None) -> Saved:
    """Correct a time out of use. Raises Invalid or Stale."""
    with store.write() as session:
        return checked(session, merge(session, by_id(session, OutOfUse, out_id), values, version), clock.today())


def close(store: Store, out_id: int, last: date) -> Undo:
    """Let `last` be the last day out of use; returns what undoes it. Raises Invalid (`end`)."""
    with store.write() as session:
        record = by_id(session, OutOfUse, out_id)
        reopen = change(session, record, {"end": last})
        checked(session, record, clock.today())
    return undoing(store, [reopen])


def delete(store: Store, out_id: int) -> Undo:
    """Delete a time that was entered by mistake; returns what puts it back."""
    return records.delete(store, OutOfUse, out_id)
