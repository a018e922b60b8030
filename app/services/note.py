"""Notes on a household's timeline."""

from collections.abc import Callable

from app import clock
from app.models import Household, Note
from app.services import records
from app.services.records import Saved, by_ref, merge, outcome
from app.storage.store import Store


def add(store: Store, household_ref: str, kind: str, words: str) -> Saved:
    """Write a note on a household now. Raises Invalid for an empty one."""
    with store.write() as session:
        household = by_ref(session, Household, household_ref)
        note = Note(household_id=household.id)
        merge(session, note, {"moment": clock.now(), "kind": kind, "text": words.strip()})
        return outcome(note, ())


def delete(store: Store, note_id: int) -> Callable[[], None]:
    """Delete a note; returns what puts it back."""
    return records.delete(store, Note, note_id)
