"""Who changed what of a household, and who has looked at a strictly confidential member (arkivforskrifta §§ 5, 11)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app import formats
from app.models import (
    Arrears,
    Attendance,
    Case,
    CaseStep,
    Consent,
    Contact,
    CooperationPlan,
    Decision,
    Eviction,
    EvictionMeasure,
    GroupMember,
    GroupTask,
    Household,
    HousingNeed,
    Letter,
    Meeting,
    Membership,
    Note,
    PaymentAgreement,
    Person,
    PlanEvaluation,
    PlanGoal,
    PlanMeasure,
    PlanParticipant,
    Record,
    Review,
    Situation,
    Stay,
    SupportGroup,
    Tenancy,
    TenancyNotice,
    TenancyReview,
)
from app.models.fields import Field, Kind, fields_of
from app.services.changes_sql import CHANGES
from app.services.records import by_ref
from app.storage.store import Store
from app.texts import N_, _

_NAMES: Mapping[type[Record], str] = {
    Person: N_("Person"), Household: N_("Husstand"), Membership: N_("Medlem"), Situation: N_("Boligsituasjon"),
    Review: N_("Oppfølging"), Note: N_("Notat"), Stay: N_("Opphold"), Decision: N_("Vedtak"), Case: N_("Sak"),
    CaseStep: N_("Steg i saken"), Letter: N_("Brev"), Consent: N_("Samtykke"), SupportGroup: N_("Ansvarsgruppe"),
    GroupMember: N_("Medlem i ansvarsgruppen"), Meeting: N_("Møte"), Attendance: N_("Deltaker på møte"),
    GroupTask: N_("Oppgave"), CooperationPlan: N_("Samarbeidsplan"), PlanParticipant: N_("Deltaker i planen"),
    PlanGoal: N_("Mål i planen"), PlanMeasure: N_("Tiltak i planen"), PlanEvaluation: N_("Evaluering av planen"),
    HousingNeed: N_("Boligbehov"), Tenancy: N_("Leieforhold"), TenancyNotice: N_("Varsel i leieforholdet"),
    TenancyReview: N_("Vurdering før kontrakten slutter"), Arrears: N_("Restanse"),
    PaymentAgreement: N_("Nedbetalingsavtale"), Eviction: N_("Utkastelse"),
    EvictionMeasure: N_("Tiltak mot utkastelse"),
}  # fmt: skip
"""What a record is called. Only those of a household are told of here."""
_MODELS: Mapping[str, type[Record]] = {model.__tablename__: model for model in _NAMES}
_ACTIONS = {
    "create": N_("{what} registrert"),
    "update": N_("{what} endret"),
    "delete": N_("{what} slettet"),
    "view": N_("Vist"),
}


@dataclass(frozen=True, slots=True)
class ChangedField:
    """One field before and after, as the officer reads them; empty where there was nothing."""

    label: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change of one record, or one logged view."""

    moment: datetime
    who: str
    title: str
    fields: Sequence[ChangedField] = ()


_PLACES = frozenset({
    "address", "postcode", "city", "whereabouts", "room", "what", "recipient", "home", "place", "purpose",
    "landlord_contact", "districts",
})  # fmt: skip
"""Fields that tell where they are: `recipient`, since an order is sent to the provider; `place`, since a meeting may be
held at home; `landlord_contact`, since it may name the house; `districts`, since they may have got a dwelling there."""


def of_household(store: Store, ref: str, *, hide_places: bool = False, limit: int = 50) -> list[ChangeLine]:
    """The latest changes and logged views, newest first, also of what has been deleted. `hide_places` leaves out where
    they live or stay, for a household with a protected address."""
    hidden = _PLACES if hide_places else frozenset()
    with store.read() as session:
        values = {"id": by_ref(session, Household, ref).id, "limit": limit}
        found = [(row, json.loads(row.fields)) for row in session.execute(text(CHANGES), values)]
        contacts = _contacts(session, [stored for _row, stored in found])
        return [_line(row, stored, hidden, contacts) for row, stored in found]


def _contacts(session: Session, changed: Iterable[Mapping[str, Any]]) -> dict[int, str]:
    """The names of the contacts that these changes are about, by row id."""
    ids = {contact_id for stored in changed for contact_id in stored.get("contact_id", ()) if contact_id}
    found = session.execute(select(Contact.id, Contact.name).where(Contact.id.in_(ids)))
    return {row.id: row.name for row in found}


def _line(row: Any, stored: Mapping[str, Any], hidden: frozenset[str], contacts: Mapping[int, str]) -> ChangeLine:
    model = _MODELS[row.table]
    described = fields_of(model)
    shown = [_contact(contacts, *stored["contact_id"])] if "contact_id" in stored else []
    shown += [_field(described[name], *stored[name]) for name in described if name in stored and name not in hidden]
    changed = [field for field in shown if field.old != field.new]
    title = _(_ACTIONS[row.action]).format(what=_(_NAMES[model]))
    return ChangeLine(datetime.fromisoformat(row.moment), row.who, title, changed)


def _contact(contacts: Mapping[int, str], old: int | None, new: int | None) -> ChangedField:
    before, after = ((contacts.get(one) or _("slettet kontakt")) if one else "" for one in (old, new))
    return ChangedField(_("Kontakt"), before, after)


def _field(described: Field, old: object, new: object) -> ChangedField:
    return ChangedField(_(described.label), _shown(described, old), _shown(described, new))


def _shown(described: Field, value: Any) -> str:
    if value in (None, "", []):
        return ""
    if described.codes is not None:
        keys = value if isinstance(value, list) else [value]
        known = described.codes.by_key
        return ", ".join(_(known[key].text) if key in known else str(key) for key in keys)
    readers = {
        Kind.DAY: lambda: formats.day(date.fromisoformat(value)),
        Kind.MOMENT: lambda: formats.moment(datetime.fromisoformat(value)),
        Kind.AMOUNT: lambda: formats.amount(Decimal(value)),
        Kind.YES_NO: lambda: _("ja") if value else _("nei"),
    }
    return readers[described.kind]() if described.kind in readers else str(value)
