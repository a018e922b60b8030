"""Terminations, rescissions and requests to move."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app import clock
from app.models import Tenancy, TenancyNotice
from app.services import records
from app.services.findings import Severity, by_field
from app.services.records import Saved, Values, by_id, by_ref, merge, outcome, values_of
from app.services.rules.tenancy_notice import notice_findings
from app.services.undoing import Undo, change, undoing
from app.storage.store import Store


def add(store: Store, tenancy_ref: str, values: Values) -> Saved:
    """Write down a notice. The result's ref is its row id. Raises Invalid."""
    with store.write() as session:
        tenancy = by_ref(session, Tenancy, tenancy_ref)
        return _checked(session, merge(session, TenancyNotice(tenancy_id=tenancy.id), values))


def load(store: Store, notice_id: int) -> dict[str, Any]:
    """A notice's values."""
    with store.read() as session:
        return values_of(by_id(session, TenancyNotice, notice_id))


def save(store: Store, notice_id: int, values: Values, version: int | None = None) -> Saved:
    """Correct a notice, or add that it was protested against, sued over or withdrawn. Raises Invalid or Stale."""
    with store.write() as session:
        return _checked(session, merge(session, by_id(session, TenancyNotice, notice_id), values, version))


def preview(store: Store, tenancy_ref: str, values: Values) -> dict[str, str]:
    """What is odd about a notice as it is typed, by field, nothing saved. Empty until day, kind and party are there."""
    if not all(values.get(name) for name in ("day", "kind", "party")):
        return {}
    with store.read() as session:
        tenancy = by_ref(session, Tenancy, tenancy_ref)
        notice = TenancyNotice(tenancy_id=tenancy.id)
        records.apply(notice, values)
        return by_field(notice_findings(notice, tenancy, clock.today()), Severity.WARNING)


def withdraw(store: Store, notice_id: int, day: date) -> Undo:
    """Write that a notice was withdrawn on `day`; returns what undoes it. Raises Invalid (`withdrawn`)."""
    with store.write() as session:
        notice = by_id(session, TenancyNotice, notice_id)
        step = change(session, notice, {"withdrawn": day})
        _checked(session, notice)
    return undoing(store, [step])


def delete(store: Store, notice_id: int) -> Undo:
    """Delete a notice that was entered by mistake; returns what puts it back."""
    return records.delete(store, TenancyNotice, notice_id)


def _checked(session: Session, notice: TenancyNotice) -> Saved:
    tenancy = session.get_one(Tenancy, notice.tenancy_id)
    return outcome(notice, notice_findings(notice, tenancy, clock.today()))
