"""Who is in a household on a day, counted the way worksheets ask: adults, and children by their age."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from app.dates import age_on
from app.models import Case, Membership, Person
from app.services.records import by_ref
from app.services.rules.intervals import covers
from app.storage.store import Store

_OF_AGE = 18


@dataclass(frozen=True, slots=True)
class Members:
    """`ages` are whole years of those under 18, the youngest first."""

    adults: int
    ages: Sequence[int]

    def children(self, first: int = 0, last: int = _OF_AGE - 1) -> int:
        """Children of these ages, both included."""
        return sum(first <= age <= last for age in self.ages)


def of_case(store: Store, case_ref: str, day: date) -> Members:
    """The members of the case's household on `day`. The main person, and who has no known date of birth, are counted
    as adults; one who is born later is not counted."""
    with store.read() as session:
        case = by_ref(session, Case, case_ref)
        query = select(Membership, Person.birth_date).join(Person, Membership.person_id == Person.id)
        found = session.execute(query.where(Membership.household_id == case.household_id)).all()
        present = [(one.role, birth) for one, birth in found if covers(one, day)]
    ages = [None if role == "main" or birth is None else age_on(birth, day) for role, birth in present]
    young = sorted(age for age in ages if age is not None and 0 <= age < _OF_AGE)
    return Members(sum(age is None or age >= _OF_AGE for age in ages), tuple(young))
