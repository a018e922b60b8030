"""Agreements on how arrears are paid down, and the consent to have payments deducted from a benefit."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app import clock
from app.models import PaymentAgreement
from app.services import records
from app.services.arrears import debt as debts
from app.services.arrears.facts import facts_about
from app.services.arrears.registration import find_debt
from app.services.findings import Finding, refuse_errors, stopping
from app.services.records import Saved, Values, by_ref, merge, outcome, values_of
from app.services.rules.arrears import agreement_findings
from app.storage.store import Store

STOPS = frozenset({"other-household"})


def load(store: Store, ref: str) -> dict[str, Any]:
    """An agreement's values, with `debt` as its key."""
    with store.read() as session:
        record = by_ref(session, PaymentAgreement, ref)
        return {**values_of(record), "debt": debts.key_of(session, debts.of_record(record))}


def save(store: Store, ref: str | None, values: Values, version: int | None = None) -> Saved:
    """Save an agreement about the debt whose key is `debt` in the values, or a new one. Raises Invalid or Stale."""
    with store.write() as session:
        record = by_ref(session, PaymentAgreement, ref) if ref else PaymentAgreement(ref="")
        before = _findings(session, record) if ref else []
        if "debt" in values or not ref:
            debts.put_on(record, find_debt(session, values.get("debt")))
        with session.no_autoflush:
            merge(session, record, values, version)
        session.flush()
        return outcome(record, stopping(_findings(session, record), STOPS, before))


def _findings(session: Session, record: PaymentAgreement) -> list[Finding]:
    return list(agreement_findings(record, facts_about(session, record, record.agreed), clock.today()))


def break_off(store: Store, ref: str, day: date) -> Callable[[], None]:
    """Note that the agreement was broken on `day`; returns what undoes it. Raises Invalid."""
    return _set(store, ref, "broken", day)


def withdraw(store: Store, ref: str, day: date) -> Callable[[], None]:
    """Note that the consent to deductions was withdrawn on `day`; returns what undoes it. Raises Invalid."""
    return _set(store, ref, "deduction_withdrawn", day)


def _set(store: Store, ref: str, field: str, day: date) -> Callable[[], None]:
    with store.write() as session:
        record = by_ref(session, PaymentAgreement, ref)
        before = getattr(record, field)
        merge(session, record, {field: day})
        refuse_errors(_findings(session, record))

    def undo() -> None:
        with store.write() as session:
            setattr(by_ref(session, PaymentAgreement, ref), field, before)

    return undo


def delete(store: Store, ref: str) -> Callable[[], None]:
    """Delete an agreement that was entered by mistake; returns what puts it back."""
    with store.read() as session:
        record_id = by_ref(session, PaymentAgreement, ref).id
    return records.delete(store, PaymentAgreement, record_id)
