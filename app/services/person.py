"""Saving persons."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import clock
from app.errors import Invalid
from app.models import Household, Membership, Person
from app.models.national_id import InvalidNationalId, bare
from app.models.national_id import check as check_national_id
from app.services.facts import household_facts
from app.services.parts import placed, problems_of, values_for
from app.services.records import Saved, Values, by_ref, merge, outcome, values_of
from app.services.rules.household import end_before_start, household_findings
from app.services.rules.person import person_findings
from app.storage.store import Store
from app.storage.views import log_view
from app.texts import _


def load(store: Store, ref: str) -> dict[str, Any]:
    """The person's values. Reading a strictly confidential person is logged."""
    with store.read() as session:
        person = by_ref(session, Person, ref)
        values, strictly = values_of(person), person.protection == "strictly"
    if strictly:
        with store.write() as session:
            log_view(session, ref, "person")
    return values


def put(session: Session, person: Person, values: Values, version: int | None = None) -> Person:
    """Check and apply values within a transaction; an empty birth date is taken from the number. Raises Invalid also
    for a number that another person has."""
    number = values.get("national_id")
    merge(session, person, {**values, "national_id": bare(number)} if number else values, version)
    _refuse_taken(session, person)
    if person.national_id and person.birth_date is None:
        try:
            person.birth_date = check_national_id(person.national_id).birth_date
        except InvalidNationalId:
            return person  # the rules tell of it beside the field
    return person


def _refuse_taken(session: Session, person: Person) -> None:
    if not person.national_id:
        return
    session.flush()
    other = session.scalar(select(Person.ref).where(Person.national_id == person.national_id, Person.id != person.id))
    if other:
        raise Invalid({"national_id": _("Nummeret tilhører {ref}, som allerede er registrert.", ref=other)})


def save(store: Store, ref: str | None, values: Values, version: int | None = None) -> Saved:
    """Save a person. Raises Invalid or Stale."""
    with store.write() as session:
        person = by_ref(session, Person, ref) if ref else Person(ref="")
        put(session, person, values, version)
        return outcome(person, person_findings(person, clock.today()))


def load_member(store: Store, membership_id: int) -> dict[str, Any]:
    """A member's values, `person.<field>` and `membership.<field>`. Reading a strictly confidential person is
    logged."""
    with store.read() as session:
        membership = session.get_one(Membership, membership_id)
        person = session.get_one(Person, membership.person_id)
        own = {f"membership.{name}": value for name, value in values_of(membership).items()}
        ref, strictly = person.ref, person.protection == "strictly"
        values = {**own, **{f"person.{name}": value for name, value in values_of(person).items()}}
    if strictly:
        with store.write() as session:
            log_view(session, ref, "person")
    return values


def save_member(store: Store, household_ref: str, membership_id: int | None, values: Values) -> Saved:
    """Save a member of a household: the person and the membership in one go. `person.ref` picks a person already
    recorded. Raises Invalid with fields named `person.<field>` and `membership.<field>`."""
    with store.write() as session:
        household = by_ref(session, Household, household_ref)
        membership = (
            session.get_one(Membership, membership_id) if membership_id else Membership(household_id=household.id)
        )
        person = _person_of(session, membership, values)
        with problems_of("person"):
            put(session, person, values_for("person", values), values.get("person.version"))
        session.flush()
        membership.person_id = person.id
        with problems_of("membership"):
            merge(session, membership, values_for("membership", values), values.get("membership.version"))
        facts = household_facts(session, household)
        today = clock.today()
        findings = [
            *person_findings(person, today),
            *end_before_start(membership),
            *household_findings(facts, today),
        ]
        return outcome(household, placed(findings, {"person": person, "membership": membership}))


def _person_of(session: Session, membership: Membership, values: Values) -> Person:
    if membership.person_id:
        return session.get_one(Person, membership.person_id)
    ref = values.get("person.ref")
    return by_ref(session, Person, ref) if ref else Person(ref="")


@dataclass(frozen=True, slots=True)
class Known:
    """A person already recorded, and the newest household they belong to."""

    ref: str
    household: str | None


def find(store: Store, national_id: str) -> Known | None:
    """The person with this number, so that nobody is recorded twice."""
    with store.read() as session:
        row = session.execute(
            select(Person.ref, Household.ref.label("household"))
            .outerjoin(Membership, Membership.person_id == Person.id)
            .outerjoin(Household, Household.id == Membership.household_id)
            .where(Person.national_id == bare(national_id))
            .order_by(Household.opened.desc(), Household.id.desc())
        ).first()
    return None if row is None else Known(row.ref, row.household)
