"""The record of an applicant: its fields in sections, what it begins with, and what is checked as one types."""

from collections.abc import Mapping
from typing import Any

from app import clock
from app.models.national_id import InvalidNationalId
from app.models.national_id import check as check_number
from app.services import household as households
from app.services import person as persons
from app.services.household import APPLICANT_FIELDS
from app.services.naming import household_number
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.form_items import Item, Section
from app.ui.kit.spec import Saved

NUMBER, BORN, POSTCODE, CITY = "person.national_id", "person.birth_date", "person.postcode", "person.city"
PLACES = ("person.address", POSTCODE, CITY, "person.whereabouts")
"""The fields that tell where a protected person is."""

_SECTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        N_("Hovedperson"),
        ("person.first_name", "person.last_name", NUMBER, BORN, "person.phone", "person.gender"),
    ),
    (
        N_("Situasjon nå"),
        ("situation.situation", "household.target_groups", "person.whereabouts", "person.release_date"),
    ),
    (
        N_("Kontakt og personvern"),
        ("person.protection", "person.written_form", "person.language", "person.interpreter", "person.address",
         POSTCODE, CITY, "person.email"),
    ),
    (N_("Husstanden"), ("household.opened", "household.closed", "household.remark", "person.remark")),
)  # fmt: skip


def items() -> tuple[Item, ...]:
    """Every field of the applicant under its heading, in the order the officer asks for them."""
    by_name = {field.name: field for field in APPLICANT_FIELDS}
    made: list[Item] = []
    for title, names in _SECTIONS:
        made += [Section(title), *(by_name[name] for name in names)]
    return tuple(made)


def defaults(_store: Store) -> dict[str, Any]:
    """What a new applicant begins with."""
    return {"household.opened": clock.today(), "person.protection": "none", "person.written_form": "nb"}


def load(store: Store, ref: str) -> dict[str, Any]:
    """The form's values with the head's words."""
    values = households.load(store, ref)
    opened = values["household.opened"]
    facts = _("{household} · opprettet {day}", household=household_number(ref), day=f"{opened:%d.%m.%Y}")
    name = f"{values['person.first_name']} {values['person.last_name']}"
    versions = {key: value for key, value in values.items() if key.endswith(".version")}
    return {**values, "title": name, "facts": facts, "version": versions}


def save(store: Store, ref: str | None, values: Mapping[str, Any], versions: Mapping[str, int] | None) -> Saved:
    """Save the form; `versions` are those of its two records. Raises Invalid or Stale."""
    saved = households.save(store, ref, {**values, **(versions or {})})
    return Saved(saved.ref, saved.warnings)


def check(store: Store, ref: str | None, values: Mapping[str, object]) -> dict[str, str]:
    """What is wrong with the number: its digits, or that another person already has it."""
    number = str(values.get(NUMBER) or "").strip()
    if not number:
        return {}
    try:
        check_number(number)
    except InvalidNationalId as wrong:
        return {NUMBER: str(wrong)}
    known = persons.find(store, number)
    if known is None or (ref is not None and known.household == ref):
        return {}
    where = household_number(known.household) if known.household else known.ref
    return {NUMBER: _("Personen er allerede registrert: {where}.", where=where)}


def birth_date_of(number: object) -> object:
    """The birth date a readable number tells, else None."""
    try:
        return check_number(str(number or "").strip()).birth_date
    except InvalidNationalId:
        return None
