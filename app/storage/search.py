"""Search as you type: people, providers, contacts and dwellings by the start of any word; households, cases, groups,
plans, tenancies and evictions by their numbers."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, String, column, func, select, table, text
from sqlalchemy.orm import Session

from app import formats
from app.models import (
    Case,
    CaseStep,
    Contact,
    CooperationPlan,
    Dwelling,
    Eviction,
    Household,
    Membership,
    Person,
    Provider,
    SupportGroup,
    Tenancy,
)
from app.storage import search_tables
from app.storage.search_texts import words_of

_LONGEST = 200  # characters of a query that are looked at
_CANDIDATES = 3  # hits read for each one shown, so that the alphabet can choose among them


@dataclass(frozen=True, slots=True)
class Hit:
    """A found record. `protection` is the person's address protection: what to hide is up to the caller. `name` is that
    of the person, the household's main person, the provider or the contact, or a dwelling's address; `case_kind` is the
    code of a case's type.
    """

    kind: str  # person, household, case, group, plan, tenancy, eviction, provider, contact or dwelling
    ref: str
    name: str
    born: date | None = None
    protection: str | None = None
    households: tuple[str, ...] = ()
    case_kind: str = ""


def search(session: Session, typed: str, limit: int = 20) -> list[Hit]:
    """What has that number, a case also by that in another system; then persons, providers, contacts and dwellings with
    words that begin so, by the alphabet."""
    words = _words(typed[:_LONGEST])
    if not words:
        return []
    number = typed.strip()
    numbered = [*_households(session, number), *_cases(session, number, limit), *_numbered(session, number)]
    named = [*_providers(session, words, limit), *_contacts(session, words, limit), *_dwellings(session, words, limit)]
    return [*numbered, *_persons(session, words, limit), *named][:limit]


def rebuild(session: Session) -> None:
    """Make the index anew from the records. Needs a write session."""
    for statement in (*search_tables.drop(), *search_tables.create(), *search_tables.fill()):
        session.execute(text(statement))


def _words(typed: str) -> list[str]:
    """A number typed in groups ("912 34 567") is one word."""
    bare = re.sub(r"[\s.+-]", "", typed)
    return [bare] if bare.isdecimal() else words_of(typed)


def query(typed: str) -> str:
    """What is typed as a query of the index: words that begin so, all of them. Nothing typed finds nothing."""
    return _query(_words(typed[:_LONGEST]))


def _query(words: list[str]) -> str:
    return " ".join(f'"{word}"*' for word in words) or '""'


def _match(name: str, words: list[str]) -> Select[tuple[int]]:
    """Row ids in the order of the index, which is quick; by relevance would be slow."""
    index = table(f"{name}_search", column("rowid"), column("search_text", String))
    where = text(f"{name}_search MATCH :query").bindparams(query=_query(words))
    return select(index.c.rowid).where(where).order_by(index.c.rowid)


def _persons(session: Session, words: list[str], limit: int) -> list[Hit]:
    ids = session.scalars(_match("person", words).limit(limit * _CANDIDATES)).all()
    columns = (
        Person.id,
        Person.ref,
        Person.first_name,
        Person.last_name,
        Person.birth_date,
        Person.protection,
    )
    query = select(*columns).where(Person.id.in_(ids)).order_by(Person.sort_key, Person.id).limit(limit)
    rows = session.execute(query).all()
    refs = _household_refs(session, [row.id for row in rows])
    return [
        Hit(
            "person",
            row.ref,
            f"{row.last_name}, {row.first_name}",
            row.birth_date,
            row.protection,
            refs.get(row.id, ()),
        )
        for row in rows
    ]


def _household_refs(session: Session, persons: list[int]) -> dict[int, tuple[str, ...]]:
    """The newest household first."""
    query = (
        select(Membership.person_id, Household.ref)
        .join(Household, Household.id == Membership.household_id)
        .where(Membership.person_id.in_(persons))
        .order_by(Household.opened.desc(), Household.id.desc())
    )
    refs: dict[int, dict[str, None]] = {}
    for person_id, ref in session.execute(query):
        refs.setdefault(person_id, {})[ref] = None
    return {person_id: tuple(found) for person_id, found in refs.items()}


def _providers(session: Session, words: list[str], limit: int) -> list[Hit]:
    ids = session.scalars(_match("provider", words).limit(limit)).all()
    query = select(Provider.ref, Provider.name).where(Provider.id.in_(ids)).order_by(Provider.sort_key, Provider.id)
    return [Hit("provider", row.ref, row.name) for row in session.execute(query)]


def _contacts(session: Session, words: list[str], limit: int) -> list[Hit]:
    ids = session.scalars(_match("contact", words).limit(limit)).all()
    query = select(Contact.ref, Contact.name).where(Contact.id.in_(ids)).order_by(Contact.sort_key, Contact.id)
    return [Hit("contact", row.ref, row.name) for row in session.execute(query)]


def _dwellings(session: Session, words: list[str], limit: int) -> list[Hit]:
    ids = session.scalars(_match("dwelling", words).limit(limit * _CANDIDATES)).all()
    query = select(Dwelling).where(Dwelling.id.in_(ids)).order_by(Dwelling.sort_key, Dwelling.id).limit(limit)
    return [
        Hit("dwelling", dwelling.ref, formats.dwelling(dwelling.address, dwelling.unit_number))
        for dwelling in session.scalars(query)
    ]


def _households(session: Session, typed: str) -> list[Hit]:
    query = _with_main_person(Household.ref).where(Household.ref.in_({typed, typed.upper()}))
    return _first_of_each(
        Hit("household", row.ref, _name(row), row.birth_date, row.protection, (row.ref,))
        for row in session.execute(query.order_by(Household.ref, *_LATEST_MAIN))
    )


def _cases(session: Session, typed: str, limit: int) -> list[Hit]:
    """By our number, or by the number that Startskudd or Kobo gave an application; each by an index of its own."""
    ids = {
        *session.scalars(select(Case.id).where(Case.ref.in_({typed, typed.upper()}))),
        *session.scalars(
            select(CaseStep.case_id).where(CaseStep.external_ref.in_({typed, typed.upper()})).limit(limit)
        ),
    }
    if not ids:
        return []
    query = _with_main_person(Case.ref, Case.kind, Household.ref.label("household"))
    query = query.join(Case, Case.household_id == Household.id).where(Case.id.in_(ids))
    return _first_of_each(
        Hit("case", row.ref, _name(row), row.birth_date, row.protection, (row.household,), row.kind)
        for row in session.execute(query.order_by(Case.id, *_LATEST_MAIN))
    )


def _numbered(session: Session, typed: str) -> list[Hit]:
    """A group, a version of a plan, a tenancy or an eviction."""
    return [hit for kind, model in _OF_HOUSEHOLDS.items() for hit in _of_household(session, kind, model, typed)]


_OF_HOUSEHOLDS: Mapping[str, type[Any]] = {
    "group": SupportGroup,
    "plan": CooperationPlan,
    "tenancy": Tenancy,
    "eviction": Eviction,
}


def _of_household(session: Session, kind: str, model: type[Any], typed: str) -> list[Hit]:
    query = _with_main_person(model.ref, Household.ref.label("household"))
    query = query.join(model, model.household_id == Household.id).where(model.ref.in_({typed, typed.upper()}))
    return _first_of_each(
        Hit(kind, row.ref, _name(row), row.birth_date, row.protection, (row.household,))
        for row in session.execute(query.order_by(model.id, *_LATEST_MAIN))
    )


_LATEST_MAIN = (func.coalesce(Membership.start, "").desc(), Membership.id)


def _with_main_person(*columns: Any) -> Select[Any]:
    """The columns, of households with those who are or were their main person, without name when there is none."""
    return (
        select(*columns, Person.first_name, Person.last_name, Person.birth_date, Person.protection)
        .select_from(Household)
        .outerjoin(Membership, (Membership.household_id == Household.id) & (Membership.role == "main"))
        .outerjoin(Person, Person.id == Membership.person_id)
    )


def _name(row: Any) -> str:
    return f"{row.last_name}, {row.first_name}" if row.last_name else ""


def _first_of_each(hits: Iterable[Hit]) -> list[Hit]:
    found: dict[str, Hit] = {}
    for hit in hits:
        found.setdefault(hit.ref, hit)
    return list(found.values())
