"""What is stored that a list of arrears can be told by: tenancies, startlån, who is who, and balances there are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app import clock
from app.formats import fold
from app.models import Arrears, Case, Household, Membership, Person, Tenancy
from app.services.arrears.debt import renewals


class Owner(NamedTuple):
    """Whose debt, and of what, by exchange IDs; of a tenancy or of a case."""

    household: str
    tenancy: str | None = None
    case: str | None = None


class Let(NamedTuple):
    """A tenancy; `owner` is that of its newest renewal."""

    owner: Owner
    start: date
    moved_out: date | None
    is_newest: bool

    def holds_on(self, day: date) -> bool:
        return self.start <= day and (self.moved_out is None or self.moved_out > day)


@dataclass(slots=True)
class Known:
    """`lets` and `loans` are by exchange ID in capitals; `households` are those of a person's."""

    lets: Mapping[str, Let]
    loans: Mapping[str, Owner]
    by_number: Mapping[str, str]
    by_name: Mapping[str, Sequence[tuple[str, date | None]]]
    households: Mapping[str, Sequence[str]]
    balances: Mapping[tuple[Owner, date], str] = field(default_factory=dict)

    def debts_of(self, household: str, day: date) -> list[Owner]:
        """What the household may owe on: the tenancies it has on the day, and its startlån."""
        current = [
            let.owner for let in self.lets.values()
            if let.owner.household == household and let.is_newest and let.holds_on(day)
        ]  # fmt: skip
        return [*current, *(owner for owner in self.loans.values() if owner.household == household)]


def load(session: Session) -> Known:
    """All of it: a list may name anyone."""
    lets = _lets(session)
    loans = {
        case.upper(): Owner(household, case=case)
        for case, household in session.execute(
            select(Case.ref, Household.ref).join_from(Case, Household)
            .where(Case.kind == "startloan", Case.outcome.in_(("granted", "partly")))
        )
    }  # fmt: skip
    by_number, by_name = _people(session)
    return Known(lets, loans, by_number, by_name, _households(session), _balances(session, lets))


def _lets(session: Session) -> dict[str, Let]:
    query = select(Tenancy.id, Tenancy.ref, Household.ref, Tenancy.start, Tenancy.moved_out)
    rows = session.execute(query.join_from(Tenancy, Household)).all()
    now = renewals(session, (row.id for row in rows))
    refs = {row[0]: row[1] for row in rows}
    return {
        ref.upper(): Let(Owner(household, refs[now.get(id_, id_)]), start, moved_out, id_ not in now)
        for id_, ref, household, start, moved_out in rows
    }


def _people(session: Session) -> tuple[dict[str, str], dict[str, list[tuple[str, date | None]]]]:
    by_number: dict[str, str] = {}
    by_name: dict[str, list[tuple[str, date | None]]] = {}
    query = select(Person.ref, Person.national_id, Person.first_name, Person.last_name, Person.birth_date)
    for ref, number, first, last, born in session.execute(query):
        by_name.setdefault(fold(f"{first} {last}"), []).append((ref, born))
        if number:
            by_number[number] = ref
    return by_number, by_name


def _households(session: Session) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    query = (
        select(Person.ref, Household.ref).join_from(Membership, Person).join(Household)
        .where(or_(Membership.end.is_(None), Membership.end >= clock.today()), Membership.role != "child")
        .distinct().order_by(Household.ref)
    )  # fmt: skip
    for person, household in session.execute(query):
        found.setdefault(person, []).append(household)
    return found


def _balances(session: Session, lets: Mapping[str, Let]) -> dict[tuple[Owner, date], str]:
    query = (
        select(Arrears.ref, Arrears.day, Household.ref, Tenancy.ref, Case.ref)
        .join_from(Arrears, Household).outerjoin(Tenancy, Tenancy.id == Arrears.tenancy_id)
        .outerjoin(Case, Case.id == Arrears.case_id).order_by(Arrears.id)
    )  # fmt: skip
    found: dict[tuple[Owner, date], str] = {}
    for ref, day, household, tenancy, case in session.execute(query):
        owner: Any = lets[tenancy.upper()].owner if tenancy else Owner(household, None, case)
        found[owner, day] = ref
    return found
