"""Registering what a household owes on a day, and correcting it."""

from collections.abc import Callable
from typing import Any

from sqlalchemy.orm import Session

from app import clock
from app.errors import Invalid
from app.models import Arrears
from app.services import records
from app.services.arrears import debt as debts
from app.services.arrears.facts import facts_about
from app.services.findings import Finding, stopping
from app.services.records import Saved, Values, by_ref, merge, outcome, values_of
from app.services.rules.arrears import arrears_findings
from app.storage.store import Store
from app.texts import _

STOPS = frozenset({"day-twice", "other-household"})
"""The rules that only warn in the import, and stop saving here."""


def load(store: Store, ref: str) -> dict[str, Any]:
    """A balance's values, with `debt` as its key."""
    with store.read() as session:
        record = by_ref(session, Arrears, ref)
        return {**values_of(record), "debt": debts.key_of(session, debts.of_record(record))}


def save(store: Store, ref: str | None, values: Values, version: int | None = None) -> Saved:
    """Save a balance of the debt whose key is `debt` in the values, or a new one. Raises Invalid (`debt` when there is
    none) or Stale."""
    with store.write() as session:
        return put(session, by_ref(session, Arrears, ref) if ref else Arrears(ref=""), values, version)


def put(session: Session, record: Arrears, values: Values, version: int | None = None) -> Saved:
    """As `save`, within a transaction: of a balance that is stored, or a new one."""
    before = _findings(session, record) if record.id else []
    values = {name: value for name, value in values.items() if name != "household"}
    if "debt" in values:
        debts.put_on(record, find_debt(session, values["debt"]))
    with session.no_autoflush:
        merge(session, record, values, version)
    session.flush()
    return outcome(record, stopping(_findings(session, record), STOPS, before))


def find_debt(session: Session, key: object) -> debts.Debt:
    """The debt that was chosen in a form. Raises Invalid (`debt`) when there is none."""
    if not isinstance(key, str) or not key:
        raise Invalid({"debt": _("Velg leieforholdet eller lånet det gjelder.")})
    return debts.find(session, key)


def _findings(session: Session, record: Arrears) -> list[Finding]:
    return list(arrears_findings(record, facts_about(session, record, record.day), clock.today()))


def delete(store: Store, ref: str) -> Callable[[], None]:
    """Delete a balance; returns what puts it back."""
    with store.read() as session:
        record_id = by_ref(session, Arrears, ref).id
    return records.delete(store, Arrears, record_id)
