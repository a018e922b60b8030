"""Registering, withdrawing and reading what a household lets each contact be told."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.errors import Invalid
from app.models import Consent, Contact, Household
from app.services import records
from app.services.consent import ConsentState, state_of
from app.services.findings import Finding, error, refuse_errors
from app.services.records import Saved, Values, by_id, by_ref, merge, outcome, values_of
from app.services.rules.contact import consent_findings
from app.storage.store import Store
from app.texts import _


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """One consent and its state today. `contact` is the exchange ID; `until` is the last day, and from `withdrawn` on
    nothing may be told. Without `scope` it does not say what it is about."""

    id: int
    contact: str
    name: str
    service: str
    state: ConsentState
    scope: tuple[str, ...]
    given: date
    until: date | None
    withdrawn: date | None
    remark: str | None


def of(store: Store, household_ref: str) -> list[ConsentLine]:
    """Every consent the household has given, also those that no longer hold: by contact, the newest first."""
    today = clock.today()
    query = (
        select(Consent, Contact).join(Contact, Contact.id == Consent.contact_id)
        .join(Household, Household.id == Consent.household_id).where(Household.ref == household_ref)
        .order_by(Contact.sort_key, Contact.id, Consent.given.desc(), Consent.id.desc())
    )  # fmt: skip
    with store.read() as session:
        return [
            ConsentLine(
                one.id, contact.ref, contact.name, contact.service, state_of(one, today), one.scope, one.given,
                one.until, one.withdrawn, one.remark,
            )
            for one, contact in session.execute(query)
        ]  # fmt: skip


def load(store: Store, consent_id: int) -> dict[str, Any]:
    """A consent's values, with `household` and `contact` as exchange IDs."""
    with store.read() as session:
        one = by_id(session, Consent, consent_id)
        household, contact = session.get_one(Household, one.household_id), session.get_one(Contact, one.contact_id)
        return {**values_of(one), "household": household.ref, "contact": contact.ref}


def give(store: Store, household_ref: str | None, contact_ref: str | None, values: Values) -> Saved:
    """Register a consent of the household about a contact; one that was given and withdrawn that same day holds again.
    The result's ref is its row id. Raises Invalid with fields named as in the model, `household` or `contact`."""
    with store.write() as session:
        return put(session, household_ref, contact_ref, values)


def put(session: Session, household_ref: str | None, contact_ref: str | None, values: Values) -> Saved:
    """As `give`, within a transaction."""
    chosen = {"household": household_ref, "contact": contact_ref}
    missing = {name: _("Velg fra listen.") for name, ref in chosen.items() if not ref}
    if missing:
        raise Invalid(missing)
    household = by_ref(session, Household, household_ref or "")
    contact = by_ref(session, Contact, contact_ref or "")
    before = given_on(session, household.id, contact.id, values.get("given"))
    again = before if before and before.withdrawn else None
    one = again or Consent(household_id=household.id, contact_id=contact.id)
    merge(session, one, {"withdrawn": None, **values})
    return outcome(one, [*_unsaid(one), *_findings(session, one)])


def _unsaid(one: Consent) -> list[Finding]:
    """A consent must say what it is about when it is given, though an imported one may not."""
    return [] if one.scope else [error(one, "scope", "no-scope", _("Velg hva samtykket gjelder."))]


def given_on(session: Session, household_id: int, contact_id: int, day: date | None) -> Consent | None:
    """The consent given on `day`: a day has one, since two could not be told apart."""
    about = select(Consent).where(Consent.household_id == household_id, Consent.contact_id == contact_id)
    return session.scalars(about.where(Consent.given == day)).first() if day else None


def save(store: Store, consent_id: int, values: Values, version: int | None = None) -> Saved:
    """Save a consent. Raises Invalid or Stale."""
    with store.write() as session:
        one = merge(session, by_id(session, Consent, consent_id), values, version)
        return outcome(one, _findings(session, one))


def _findings(session: Session, one: Consent) -> list[Finding]:
    session.flush()
    query = select(Consent).where(Consent.household_id == one.household_id, Consent.contact_id == one.contact_id)
    held = sorted(session.scalars(query), key=lambda each: each is one)  # of two that are alike, this one is refused
    return [finding for finding in consent_findings(held, clock.today()) if finding.record is one]


def withdraw(store: Store, consent_id: int, day: date) -> Callable[[], None]:
    """Let the contact be told nothing from `day` on: this consent is withdrawn, and so are the others about it that
    would still hold. One given after `day` stands, unless its day is yet to come. Returns what undoes it. Raises
    Invalid."""
    with store.write() as session:
        chosen = by_id(session, Consent, consent_id)
        before = {one.id: one.withdrawn for one in _ended_by(session, chosen, day)}
        for one_id in before:
            merge(session, by_id(session, Consent, one_id), {"withdrawn": day})
        refuse_errors(_findings(session, chosen))

    def undo() -> None:
        with store.write() as session:
            for one_id, withdrawn in before.items():
                by_id(session, Consent, one_id).withdrawn = withdrawn

    return undo


def _ended_by(session: Session, chosen: Consent, day: date) -> list[Consent]:
    query = select(Consent).where(Consent.household_id == chosen.household_id, Consent.contact_id == chosen.contact_id)
    return [one for one in session.scalars(query) if one is chosen or _would_hold(one, day)]


def _would_hold(one: Consent, day: date) -> bool:
    is_over = (one.withdrawn and one.withdrawn <= day) or (one.until and one.until < day)
    return not is_over and (one.given <= day or one.given > clock.today())


def delete(store: Store, consent_id: int) -> Callable[[], None]:
    """Delete a consent that was entered by mistake; returns what puts it back."""
    return records.delete(store, Consent, consent_id)
