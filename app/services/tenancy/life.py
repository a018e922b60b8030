"""What happens to a tenancy: renewed, swapped, moved out of. What has been stays as it was: a renewed contract and a
swap are tenancies of their own that name the one before."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy.orm import Session

from app import clock
from app.errors import Invalid, OfficerError
from app.formats import day as format_day
from app.models import Case, Dwelling, Household, Tenancy
from app.models.dwelling import MUNICIPAL
from app.services.records import Saved, Values, by_ref
from app.services.tenancy.chain import replacing
from app.services.tenancy.facts import checked, findings_about
from app.services.tenancy.registration import put
from app.services.tenancy.state import fixed_until
from app.services.undoing import Undo, change, undoing
from app.storage.store import Store
from app.texts import _

_KEPT: Mapping[str, tuple[str, ...]] = {
    "renewal": ("contract", "main_reason", "deposit", "guarantee"),
    "swap": ("contract", "main_reason"),
}
"""What the new contract takes over from the old one, by how it is made; what was told in writing must be told anew."""


def renewal(store: Store, ref: str) -> dict[str, Any]:
    """What the form of a renewed contract begins with: from the day after the old one's last, or today when that has
    passed. Raises OfficerError when they have moved out, or the contract is renewed already."""
    with store.read() as session:
        return _begun(session, _open(session, ref), "renewal")


def swap_values(store: Store, ref: str) -> dict[str, Any]:
    """As `renewal`, for the move to another dwelling, from today; the dwelling is to be chosen."""
    with store.read() as session:
        return {**_begun(session, _open(session, ref), "swap"), "start": clock.today(), "dwelling": None}


def renew(store: Store, ref: str, values: Values) -> Saved:
    """Give the household a new contract on its dwelling from `start`; the old one ends that day. `values` are of the
    model, and `case`. The result is the new tenancy's; deleting it (`registration.delete`) takes all back. Raises
    Invalid, or OfficerError as `renewal`."""
    with store.write() as session:
        old = _open(session, ref)
        _end(session, old, values.get("start"), {"why_moved": "renewed"})
        return put(session, _filled(session, old, "renewal", values), replaces=old)


def swap(store: Store, ref: str, dwelling_ref: str | None, values: Values) -> Saved:
    """Let the household move to another dwelling on `start`. The rest as `renew`; Invalid also for `dwelling`."""
    with store.write() as session:
        old = _open(session, ref)
        if not dwelling_ref:
            raise Invalid({"dwelling": _("Velg fra listen.")})
        dwelling = by_ref(session, Dwelling, dwelling_ref)
        if dwelling.id == old.dwelling_id:
            raise Invalid({"dwelling": _("De bor her. Forny kontrakten i stedet, eller velg en annen bolig.")})
        moved_to = "municipal_dwelling" if dwelling.disposal in MUNICIPAL else "private_rental"
        _end(session, old, values.get("start"), {"why_moved": "swap", "moved_to": moved_to})
        return put(session, {**_filled(session, old, "swap", values), "dwelling": dwelling_ref}, replaces=old)


def move_out(store: Store, ref: str, day: date | None, why: str | None, moved_to: str | None) -> Undo:
    """Write that they move out on `day`, the first they do not live there; returns what undoes it. Raises Invalid
    (`moved_out`, `why_moved`), or OfficerError when the contract is renewed or swapped."""
    missing = {"moved_out": _("Fyll ut datoen.")} if day is None else {}
    missing |= {} if why else {"why_moved": _("Velg hvorfor de flyttet.")}
    if missing:
        raise Invalid(missing)
    with store.write() as session:
        tenancy = by_ref(session, Tenancy, ref)
        _refuse_replaced(session, tenancy)
        before = findings_about(session, tenancy)
        step = change(session, tenancy, {"moved_out": day, "why_moved": why, "moved_to": moved_to})
        checked(session, tenancy, before)
    return undoing(store, [step])


def _open(session: Session, ref: str) -> Tenancy:
    tenancy = by_ref(session, Tenancy, ref)
    _refuse_replaced(session, tenancy)
    if tenancy.moved_out is not None:
        message = _(
            "De flyttet ut {day}. Ta bort utflyttingen først, hvis de bor der.", day=format_day(tenancy.moved_out)
        )
        raise OfficerError(message)
    return tenancy


def _refuse_replaced(session: Session, tenancy: Tenancy) -> None:
    after = replacing(session, tenancy)
    if after is not None:
        raise OfficerError(_("Leieforholdet er fornyet eller byttet. Gå til {ref}.", ref=after.ref))


def _end(session: Session, old: Tenancy, day: date | None, told: Values) -> None:
    if day is None:
        raise Invalid({"start": _("Fyll ut datoen.")})
    if day <= old.start:
        raise Invalid(
            {"start": _("Velg en dag etter {day}, da den gamle kontrakten begynte.", day=format_day(old.start))}
        )
    change(session, old, {**told, "moved_out": day})


def _filled(session: Session, old: Tenancy, made_as: str, values: Values) -> dict[str, Any]:
    """The new contract: what was typed, over what is known. Who it is with, and where, is not typed."""
    known = _begun(session, old, made_as)
    return {**known, **values, **{name: known[name] for name in ("household", "dwelling", "made_as")}}


def _begun(session: Session, old: Tenancy, made_as: str) -> dict[str, Any]:
    """They lived in a municipal dwelling if the old one is (SSB: no new tenant); one they were referred to is not."""
    dwelling = session.get_one(Dwelling, old.dwelling_id)
    return {
        **{name: getattr(old, name) for name in _KEPT[made_as]},
        "household": session.get_one(Household, old.household_id).ref,
        "dwelling": dwelling.ref,
        "case": session.get_one(Case, old.case_id).ref if old.case_id else None,
        "start": _next_start(old),
        "made_as": made_as,
        "was_municipal": dwelling.disposal in MUNICIPAL,
    }


def _next_start(old: Tenancy) -> date:
    until, today = fixed_until(old), clock.today()
    return max(until + timedelta(days=1), today) if until else today
