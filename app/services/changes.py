"""Who changed what of a household, and who has looked at a strictly confidential member (arkivforskrifta §§ 5, 11)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import formats
from app.models import (
    Case,
    CaseStep,
    Decision,
    Household,
    Letter,
    Membership,
    Note,
    Person,
    Record,
    Review,
    Situation,
    Stay,
)
from app.models.fields import Field, Kind, fields_of
from app.services.records import by_ref
from app.storage.store import Store
from app.texts import N_, _

_MODELS: Mapping[str, type[Record]] = {
    model.__tablename__: model
    for model in (Person, Household, Membership, Situation, Review, Note, Stay, Decision, Case, CaseStep, Letter)
}
_NAMES = {
    "person": N_("Person"), "household": N_("Husstand"), "membership": N_("Medlem"), "situation": N_("Boligsituasjon"),
    "review": N_("Oppfølging"), "note": N_("Notat"), "stay": N_("Opphold"), "decision": N_("Vedtak"),
    "case": N_("Sak"), "case_step": N_("Steg i saken"), "letter": N_("Brev"),
}  # fmt: skip
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


_OWN = ("membership", "situation", "review", "note", "stay", "case")
_BELONGS = " UNION ALL ".join(
    f"SELECT '{table}', id FROM \"{table}\" WHERE household_id = :id"  # noqa: S608  # constants
    for table in _OWN
)
_CHANGES = text(f"""
WITH belongs(name, record) AS (
    SELECT 'household', :id UNION ALL {_BELONGS}
    UNION ALL SELECT 'person', person_id FROM membership WHERE household_id = :id
    UNION ALL SELECT 'decision', d.id FROM decision d JOIN stay s ON s.id = d.stay_id WHERE s.household_id = :id
    UNION ALL SELECT 'case_step', t.id FROM case_step t JOIN "case" c ON c.id = t.case_id WHERE c.household_id = :id
    UNION ALL SELECT 'letter', l.id FROM letter l JOIN "case" c ON c.id = l.case_id WHERE c.household_id = :id
    UNION ALL SELECT "table", record_id FROM change
    WHERE action = 'delete' AND json_extract(fields, '$.household_id[0]') = :id
    UNION ALL SELECT "table", record_id FROM change
    WHERE action = 'delete' AND "table" = 'letter'
    AND json_extract(fields, '$.case_id[0]') IN (SELECT id FROM "case" WHERE household_id = :id)
)
SELECT c.id, c.moment, c.who, c.action, c."table", c.fields FROM change c
WHERE (c."table", c.record_id) IN (SELECT name, record FROM belongs)
UNION ALL
SELECT v.id, v.moment, v.who, 'view', 'person', '{{}}' FROM "view" v JOIN person p ON p.ref = v.person_ref
WHERE p.id IN (SELECT person_id FROM membership WHERE household_id = :id)
ORDER BY 2 DESC, 1 DESC LIMIT :limit
""")  # noqa: S608  # constants


_PLACES = frozenset({"address", "postcode", "city", "whereabouts", "room", "what", "recipient"})
"""Fields that tell where they are: `recipient`, since an order is sent to the provider."""


def of_household(store: Store, ref: str, *, hide_places: bool = False, limit: int = 50) -> list[ChangeLine]:
    """The latest changes and logged views, newest first, also of what has been deleted. `hide_places` leaves out where
    they live or stay, for a household with a protected address."""
    with store.read() as session:
        household = by_ref(session, Household, ref)
        return [_line(row, _PLACES if hide_places else frozenset()) for row in _rows(session, household.id, limit)]


def _rows(session: Session, household_id: int, limit: int) -> Sequence[Any]:
    return session.execute(_CHANGES, {"id": household_id, "limit": limit}).all()


def _line(row: Any, hidden: frozenset[str]) -> ChangeLine:
    title = _(_ACTIONS[row.action]).format(what=_(_NAMES[row.table]))
    stored = json.loads(row.fields)
    described = fields_of(_MODELS[row.table])
    shown = [_field(described[name], *stored[name]) for name in described if name in stored and name not in hidden]
    changed = [field for field in shown if field.old != field.new]
    return ChangeLine(datetime.fromisoformat(row.moment), row.who, title, changed)


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
