"""Measures of the municipality's own, told once and used in several answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select

from app.errors import OfficerError
from app.models import AnswerMeasure, ReportMeasure
from app.services import records
from app.services.records import Saved, Values, by_ref, merge, outcome, values_of
from app.services.reporting import years
from app.services.rules.reporting import measure_findings
from app.storage.store import Store
from app.texts import n_


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One measure; `uses` is how many answers tell of it."""

    ref: str
    name: str
    text: str
    start: date | None
    end: date | None
    uses: int


def rows(store: Store) -> Sequence[MeasureRow]:
    """Every measure by name."""
    counted = select(AnswerMeasure.measure_id, func.count().label("uses")).group_by(AnswerMeasure.measure_id).subquery()
    query = select(ReportMeasure, counted.c.uses).outerjoin(counted, counted.c.measure_id == ReportMeasure.id)
    with store.read() as session:
        found = session.execute(query.order_by(func.lower(ReportMeasure.name), ReportMeasure.id))
        return [MeasureRow(one.ref, one.name, one.text or "", one.start, one.end, uses or 0) for one, uses in found]


def load(store: Store, ref: str) -> dict[str, Any]:
    """One measure's values."""
    with store.read() as session:
        return values_of(by_ref(session, ReportMeasure, ref))


def save(store: Store, ref: str | None, values: Values, version: int | None = None) -> Saved:
    """Save a measure. Raises Invalid or Stale."""
    with store.write() as session:
        measure = by_ref(session, ReportMeasure, ref) if ref else ReportMeasure(ref="")
        merge(session, measure, values, version)
        years.reopen(session)
        return outcome(measure, measure_findings(measure))


def delete(store: Store, ref: str) -> Callable[[], None]:
    """Delete a measure; returns what puts it back. Raises OfficerError while answers tell of it."""
    with store.read() as session:
        measure_id = by_ref(session, ReportMeasure, ref).id
        uses = session.scalar(select(func.count()).where(AnswerMeasure.measure_id == measure_id)) or 0
    if uses:
        raise OfficerError(
            n_(
                "{count} svar bruker tiltaket. Ta det ut av svaret først.",
                "{count} svar bruker tiltaket. Ta det ut av svarene først.",
                uses,
            )
        )
    return records.delete(store, ReportMeasure, measure_id)
