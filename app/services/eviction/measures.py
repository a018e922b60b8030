"""The checklist of an eviction: what is done to avert it, who does it, by when, and whether it is done."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.models import Eviction, EvictionMeasure
from app.services import records
from app.services.eviction.facts import findings_about, measures_of
from app.services.findings import refuse_errors
from app.services.records import Saved, Values, by_id, by_ref, merge, outcome, values_of
from app.services.undoing import Undo, change, undoing
from app.storage.store import Store

SUGGESTED: Mapping[str | None, tuple[str, ...]] = {
    "arrears": ("contact", "advice", "deferral", "management"),
    "house_rules": ("contact", "living_support", "move"),
    "expired": ("contact", "move"),
    "forced_sale": ("contact", "advice", "refinancing"),
    None: ("contact", "advice"),
}
"""What is usually tried first, by cause (rundskriv U-10/2002 chs. 3 and 6). A suggestion: the officer decides."""


def suggested(cause: str | None, *, children: bool) -> tuple[str, ...]:
    """The kinds of measures that a new checklist may begin with; with children also that their situation is seen."""
    usual = SUGGESTED.get(cause, SUGGESTED[None])
    return (*usual, "child_welfare") if children else usual


def load(store: Store, measure_id: int) -> dict[str, Any]:
    """A measure's values."""
    with store.read() as session:
        return values_of(by_id(session, EvictionMeasure, measure_id))


def add(store: Store, ref: str, values: Values) -> Saved:
    """Put a measure last on the checklist. The result's ref is its row id. Raises Invalid."""
    with store.write() as session:
        return _put(session, by_ref(session, Eviction, ref), values)


def begin(store: Store, ref: str, kinds: tuple[str, ...]) -> Undo:
    """Put measures of these kinds on the checklist, in this order; returns what takes them away."""
    with store.write() as session:
        eviction = by_ref(session, Eviction, ref)
        added = [int(_put(session, eviction, {"kind": kind}).ref) for kind in kinds]

    def undo() -> None:
        with store.write() as session:
            for measure_id in added:
                session.delete(by_id(session, EvictionMeasure, measure_id))

    return undo


def save(store: Store, measure_id: int, values: Values, version: int | None = None) -> Saved:
    """Save a measure. Raises Invalid or Stale."""
    with store.write() as session:
        measure = merge(session, by_id(session, EvictionMeasure, measure_id), values, version)
        return outcome(measure, findings_about(session, measure, session.get_one(Eviction, measure.eviction_id)))


def done(store: Store, measure_id: int, day: date | None) -> Undo:
    """Note that a measure was done on `day`, or (None) that it is open again; returns what undoes it."""
    with store.write() as session:
        measure = by_id(session, EvictionMeasure, measure_id)
        put_back = change(session, measure, {"done": day})
        refuse_errors(findings_about(session, measure, session.get_one(Eviction, measure.eviction_id)))
    return undoing(store, [put_back])


def delete(store: Store, measure_id: int) -> Undo:
    """Delete a measure; returns what puts it back."""
    return records.delete(store, EvictionMeasure, measure_id)


def _put(session: Session, eviction: Eviction, values: Values) -> Saved:
    last = max((measure.number for measure in measures_of(session, eviction.id)), default=0)
    measure = merge(session, EvictionMeasure(eviction_id=eviction.id), {**values, "number": last + 1})
    session.flush()
    return outcome(measure, findings_about(session, measure, eviction))
