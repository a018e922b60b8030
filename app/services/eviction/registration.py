"""Evictions: registering a warning or a petition, correcting it, its outcome, and deleting what was a mistake."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Invalid, OfficerError
from app.models import Case, Eviction, Household, Letter, Tenancy
from app.services import records
from app.services.eviction.facts import checked, findings_about
from app.services.findings import Severity, by_field, refuse_errors, stopping
from app.services.records import Saved, Values, by_ref, check_version, merge, values_of
from app.services.rules.eviction import STOPS
from app.services.undoing import Undo, change, undoing
from app.storage.store import Store
from app.texts import _

CARRIED_OUT = "carried_out"


def load(store: Store, ref: str) -> dict[str, Any]:
    """The eviction form's values, with `household`, `tenancy` and `case` as exchange IDs."""
    with store.read() as session:
        eviction = by_ref(session, Eviction, ref)
        return {
            **values_of(eviction),
            "household": session.get_one(Household, eviction.household_id).ref,
            "tenancy": session.get_one(Tenancy, eviction.tenancy_id).ref if eviction.tenancy_id else None,
            "case": session.get_one(Case, eviction.case_id).ref if eviction.case_id else None,
        }


def register(store: Store, values: Values) -> Saved:
    """A new eviction of `household`, of a `tenancy` here or a startlån `case` or neither (exchange IDs). Raises Invalid
    with fields named as in the model, `household`, `tenancy` or `case`."""
    if not values.get("household"):
        raise Invalid({"household": _("Velg fra listen.")})
    with store.write() as session:
        eviction = Eviction(ref="", household_id=by_ref(session, Household, values["household"]).id)
        _link(session, eviction, values)
        merge(session, eviction, values)
        return checked(session, eviction, [])


def save(store: Store, ref: str, values: Values, version: int | None = None) -> Saved:
    """Save the eviction form; `version` may also stand among the values. Whose it is stays. Raises Invalid as
    `register`, or Stale."""
    with store.write() as session:
        eviction = by_ref(session, Eviction, ref)
        check_version(eviction, version if version is not None else values.get("version"))
        before = findings_about(session, eviction, eviction)
        _link(session, eviction, values)
        merge(session, eviction, values)
        return checked(session, eviction, before)


def preview(store: Store, ref: str | None, values: Values) -> dict[str, str]:
    """What is odd about an eviction as it is typed, by field of the form, nothing saved. Empty until the household is
    there."""
    if not values.get("household"):
        return {}
    with store.read() as session:
        stored = by_ref(session, Eviction, ref) if ref else None
        eviction = Eviction(**records.columns_of(stored)) if stored else Eviction(ref="")
        eviction.household_id = by_ref(session, Household, values["household"]).id
        records.apply(eviction, values)
        return by_field(findings_about(session, eviction, eviction), Severity.WARNING)


def end(store: Store, ref: str, outcome: str, day: date) -> Undo:
    """Note how it ended, and on which day; returns what opens it again. Raises Invalid with `outcome` or
    `outcome_day`."""
    with store.write() as session:
        eviction = by_ref(session, Eviction, ref)
        before = findings_about(session, eviction, eviction)
        reopen = change(session, eviction, {"outcome": outcome, "outcome_day": day})
        refuse_errors(stopping(findings_about(session, eviction, eviction), STOPS, before))
    return undoing(store, [reopen])


def reopen(store: Store, ref: str) -> Undo:
    """Take back an outcome that was noted by mistake; returns what puts it back."""
    with store.write() as session:
        put_back = change(session, by_ref(session, Eviction, ref), {"outcome": None, "outcome_day": None})
    return undoing(store, [put_back])


def delete(store: Store, ref: str) -> Undo:
    """Delete an eviction that was entered by mistake, with its measures and unsent letters; returns what puts all back.
    Raises OfficerError when a letter about it is sent."""
    with store.read() as session:
        eviction = by_ref(session, Eviction, ref)
        letters = select(Letter.id).where(Letter.eviction_id == eviction.id, Letter.sent.is_not(None))
        sent = session.scalar(letters.limit(1))
        eviction_id = eviction.id
    if sent is not None:
        raise OfficerError(_("Det er sendt brev om utkastelsen, så den kan ikke slettes. Meld heller utfallet."))
    return records.delete(store, Eviction, eviction_id)


def _link(session: Session, eviction: Eviction, values: Values) -> None:
    """Put tenancy and case on the eviction, those that are told."""
    if "tenancy" in values:
        tenancy = by_ref(session, Tenancy, values["tenancy"]) if values["tenancy"] else None
        _refuse_others(tenancy, "tenancy", eviction)
        eviction.tenancy_id = tenancy.id if tenancy else None
    if "case" in values:
        case = by_ref(session, Case, values["case"]) if values["case"] else None
        _refuse_others(case, "case", eviction)
        eviction.case_id = case.id if case else None


def _refuse_others(record: Tenancy | Case | None, field: str, eviction: Eviction) -> None:
    if record and record.household_id != eviction.household_id:
        raise Invalid({field: _("{ref} gjelder en annen husstand.", ref=record.ref)})
