"""What a searched record is found by, and where it stands in the alphabet: columns that follow from its others."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import formats
from app.formats import fold, sort_key
from app.models import Contact, Dwelling, Person, Provider

_WORD = re.compile(r"[^\W_]+")


def fill(session: Session, _context: object = None, _instances: object = None) -> None:
    """Set the derived columns of every searched record that is about to be written."""
    for record in (*session.new, *session.dirty):
        derive(record)


def derive(record: object) -> None:
    """Set the derived columns of a person, provider, contact or dwelling; other records have none."""
    if isinstance(record, Person):
        record.sort_key = sort_key(f"{record.last_name}, {record.first_name}")
        record.search_text = _person_text(record)
    elif isinstance(record, Provider):
        record.sort_key = sort_key(record.name)
        record.search_text = _provider_text(record)
    elif isinstance(record, Contact):
        record.sort_key = sort_key(record.name)
        record.search_text = _contact_text(record)
    elif isinstance(record, Dwelling):
        record.sort_key = sort_key(formats.dwelling(record.address, record.unit_number))
        record.search_text = _dwelling_text(record)


def wrong_texts(session: Session) -> int:
    """How many searched records have another search text than their fields say."""
    return sum(
        each.search_text != text_of(each)
        for model, text_of in _TEXTS.items()
        for each in session.scalars(select(model))
    )


def words_of(typed: str) -> list[str]:
    """The words of a text as they are compared, without case and accents."""
    return _WORD.findall(fold(typed))


def _person_text(person: Person) -> str:
    parts = (
        person.first_name, person.last_name, person.national_id, _digits(person.phone), _local(person.phone),
        *_place(person), person.email, person.ref,
    )  # fmt: skip
    return _joined(parts)


def _place(person: Person) -> tuple[str | None, ...]:
    """A protected person cannot be found by where they live: the hit would tell it."""
    if person.protection in {"confidential", "strictly"}:
        return ()
    return person.address, person.postcode, person.city


def _provider_text(provider: Provider) -> str:
    return _joined((provider.name, provider.address, provider.ref))


def _contact_text(contact: Contact) -> str:
    phone = contact.phone
    return _joined((contact.name, contact.workplace, contact.title, _digits(phone), _local(phone), contact.ref))


def _dwelling_text(dwelling: Dwelling) -> str:
    place = (dwelling.address, dwelling.unit_number, dwelling.building, dwelling.district, dwelling.postcode)
    return _joined((*place, dwelling.city, dwelling.ref))


_TEXTS: Mapping[type[Any], Callable[[Any], str]] = {
    Person: _person_text,
    Provider: _provider_text,
    Contact: _contact_text,
    Dwelling: _dwelling_text,
}


def _joined(parts: Iterable[str | None]) -> str:
    return " ".join(words_of(" ".join(part for part in parts if part)))


def _digits(text: str | None) -> str:
    return re.sub(r"\D", "", text or "")


def _local(phone: str | None) -> str:
    """A Norwegian number without its country code."""
    found = re.fullmatch(r"(?:00)?47(\d{8})", _digits(phone))
    return found[1] if found else ""
