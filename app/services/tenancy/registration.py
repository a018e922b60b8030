"""Tenancies: registering, correcting, and deleting what was entered by mistake."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Invalid, OfficerError
from app.models import (
    Arrears,
    Case,
    CooperationPlan,
    Dwelling,
    Eviction,
    Household,
    PaymentAgreement,
    Tenancy,
)
from app.services import records
from app.services.findings import Severity, by_field
from app.services.records import Saved, Values, by_ref, check_version, merge, values_of
from app.services.tenancy.chain import replacing
from app.services.tenancy.facts import checked, findings_about
from app.services.undoing import Undo, change, undoing
from app.storage.store import Store
from app.texts import N_, _


def load(store: Store, ref: str) -> dict[str, Any]:
    """The tenancy form's values, with `household`, `dwelling` and `case` as exchange IDs."""
    with store.read() as session:
        tenancy = by_ref(session, Tenancy, ref)
        case = session.get_one(Case, tenancy.case_id).ref if tenancy.case_id else None
        return {
            **values_of(tenancy),
            "household": session.get_one(Household, tenancy.household_id).ref,
            "dwelling": session.get_one(Dwelling, tenancy.dwelling_id).ref,
            "case": case,
        }


def register(store: Store, values: Values) -> Saved:
    """A new tenancy of `household` in `dwelling`, after a decision in `case` or none (exchange IDs). Raises Invalid
    with fields named as in the model, `household`, `dwelling` or `case`."""
    with store.write() as session:
        return put(session, values)


def put(session: Session, values: Values, replaces: Tenancy | None = None) -> Saved:
    """As `register`, within a transaction and perhaps in the place of another tenancy. Call it last."""
    _refuse_missing(values)
    tenancy = Tenancy(ref="", replaces_id=replaces.id if replaces else None)
    _link(session, tenancy, values)
    merge(session, tenancy, {"made_as": "first", **values})
    return checked(session, tenancy, [])


def save(store: Store, ref: str, values: Values, version: int | None = None) -> Saved:
    """Save the tenancy form; `version` may also stand among the values. Raises Invalid as `register`, or Stale."""
    with store.write() as session:
        tenancy = by_ref(session, Tenancy, ref)
        check_version(tenancy, version if version is not None else values.get("version"))
        before = findings_about(session, tenancy)
        _refuse_missing(values, among=values)
        _link(session, tenancy, values)
        merge(session, tenancy, values)
        return checked(session, tenancy, before)


def preview(store: Store, ref: str | None, values: Values) -> dict[str, str]:
    """What is odd about a tenancy as it is typed, by field of the form, nothing saved. Empty until household, dwelling
    and the first day are there."""
    if not (values.get("household") and values.get("dwelling") and values.get("start")):
        return {}
    with store.read() as session:
        stored = by_ref(session, Tenancy, ref) if ref else None
        tenancy = Tenancy(**records.columns_of(stored)) if stored else Tenancy(ref="")
        tenancy.household_id = by_ref(session, Household, values["household"]).id
        tenancy.dwelling_id = by_ref(session, Dwelling, values["dwelling"]).id
        records.apply(tenancy, values)
        return by_field(findings_about(session, tenancy), Severity.WARNING)


def delete(store: Store, ref: str) -> Undo:
    """Delete a tenancy that was entered by mistake, with its notices and reviews; the contract that it renewed, or the
    dwelling it was swapped from, is current again. Returns what puts all back. Raises OfficerError when another record
    refers to it."""
    with store.write() as session:
        tenancy = by_ref(session, Tenancy, ref)
        _refuse_in_use(session, tenancy)
        before = session.get_one(Tenancy, tenancy.replaces_id) if tenancy.replaces_id else None
        put_back = records.take_out(session, tenancy)
        reopened = [change(session, before, _OPEN)] if before and before.moved_out == tenancy.start else []
    return undoing(store, [put_back, *reopened])


_OPEN = {"moved_out": None, "why_moved": None, "moved_to": None}


def _refuse_missing(values: Values, among: Values | None = None) -> None:
    """A tenancy needs both; of one that is stored only what stands `among` the values is looked at."""
    missing = (name for name in ("household", "dwelling") if not values.get(name) and (among is None or name in among))
    problems = {name: _("Velg fra listen.") for name in missing}
    if problems:
        raise Invalid(problems)


def _link(session: Session, tenancy: Tenancy, values: Values) -> None:
    """Put household, dwelling and case on the tenancy, those that are told."""
    household_id = by_ref(session, Household, values["household"]).id if "household" in values else tenancy.household_id
    dwelling_id = by_ref(session, Dwelling, values["dwelling"]).id if "dwelling" in values else tenancy.dwelling_id
    if tenancy.id and (household_id, dwelling_id) != (tenancy.household_id, tenancy.dwelling_id):
        _refuse_moving(session, tenancy)
    tenancy.household_id, tenancy.dwelling_id = household_id, dwelling_id
    if "case" in values:
        case = by_ref(session, Case, values["case"]) if values["case"] else None
        if case and case.household_id != household_id:
            raise Invalid({"case": _("{ref} gjelder en annen husstand.", ref=case.ref)})
        tenancy.case_id = case.id if case else None


def _refuse_moving(session: Session, tenancy: Tenancy) -> None:
    """One of several contracts is not given another household or dwelling: the others would be left behind."""
    if tenancy.replaces_id or replacing(session, tenancy):
        message = _("Leieforholdet henger sammen med andre kontrakter. Slett det og registrer det på nytt.")
        raise Invalid({"dwelling": message})


_IN_USE: Mapping[type[Any], str] = {
    Eviction: N_("Leieforholdet er knyttet til utkastelsen {ref} og kan ikke slettes."),
    Arrears: N_("Leieforholdet er knyttet til restansen {ref} og kan ikke slettes."),
    PaymentAgreement: N_("Leieforholdet er knyttet til nedbetalingsavtalen {ref} og kan ikke slettes."),
    CooperationPlan: N_("Leieforholdet er knyttet til samarbeidsplanen {ref} og kan ikke slettes."),
}
"""What is told (msgid) of a record that refers to the tenancy."""


def _refuse_in_use(session: Session, tenancy: Tenancy) -> None:
    after = replacing(session, tenancy)
    if after is not None:
        raise OfficerError(_("Leieforholdet er fornyet eller byttet. Slett {ref} først.", ref=after.ref))
    for model, message in _IN_USE.items():
        ref = _first_about(session, model, tenancy)
        if ref:
            raise OfficerError(_(message).format(ref=ref))


def _first_about(session: Session, model: type[Any], tenancy: Tenancy) -> str | None:
    found: str | None = session.scalar(
        select(model.ref).where(model.tenancy_id == tenancy.id).order_by(model.id).limit(1)
    )
    return found
