"""Invented persons with synthetic numbers, and the households they make."""

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from app.dates import add_months
from app.models import Membership, Person
from app.models.national_id import synthetic_number
from app.services.demo import names
from app.services.demo.kinds import HouseholdKind
from app.services.demo.rows import Rows


@dataclass(frozen=True)
class Who:
    """One member, `age` whole years old on the day asked about; `more` are further fields of the person."""

    first_name: str
    last_name: str
    age: int
    gender: str
    role: str = "main"
    more: dict[str, Any] = field(default_factory=dict)


class Registry:
    """Writes persons and sees to it that no two have the same number."""

    def __init__(self, rows: Rows, rng: random.Random) -> None:
        self._rows = rows
        self._rng = rng
        self._serials: Counter[date] = Counter()

    def write(self, household: int, members: Sequence[Who], day: date) -> None:
        """The members and their memberships; ages are those on `day`."""
        address = {"address": f"{self._rng.choice(names.STREETS)} {self._rng.randint(1, 60)}"}
        home = {**address, "postcode": names.POSTCODE, "city": names.CITY}
        for who in members:
            born = add_months(day, -12 * who.age) - timedelta(days=self._rng.randint(10, 350))
            values: dict[str, Any] = {
                "first_name": who.first_name, "last_name": who.last_name, "gender": who.gender,
                "birth_date": born,
                "national_id": self._number(born, who.gender), "protection": "none", "written_form": "nb",
                **home,
            } | who.more  # fmt: skip
            person = self._rows.add(Person, **values)
            self._rows.add(Membership, household_id=household, person_id=person, role=who.role)

    def _number(self, born: date, gender: str) -> str:
        """The next synthetic number of that day whose ninth digit says the gender."""
        while True:
            number = synthetic_number(born, self._serials[born])
            self._serials[born] += 1
            if (int(number[8]) % 2 == 1) == (gender == "man"):
                return number


def phone(rng: random.Random) -> str:
    """Eight digits in a series that is given to nobody."""
    return f"00 00 {rng.randint(10, 99)} {rng.randint(10, 99)}"


UNKNOWN_BIRTH = 0.02
"""The share of children whose birth date is not known, so that there is something to correct."""


def family(rng: random.Random, kind: HouseholdKind) -> list[Who]:
    """A main person, perhaps a partner, and children young enough for the parents' ages."""
    last = rng.choice(names.NEWCOMER_SURNAMES if kind.newcomer else names.SURNAMES)
    age, man = rng.randint(*kind.ages), rng.random() < kind.men
    contact = _contact(rng, newcomer=kind.newcomer)
    members = [Who(_adult(rng, man=man, newcomer=kind.newcomer), last, age, _gender(man=man), "main", contact)]
    if rng.random() < kind.partner:
        years, given = max(18, age + rng.randint(-4, 4)), _adult(rng, man=not man, newcomer=kind.newcomer)
        members.append(Who(given, last, years, _gender(man=not man), "partner"))
    oldest = min(16, min(member.age for member in members) - 18)
    count = rng.randint(*kind.children) if oldest >= 0 else 0
    for given in rng.sample(names.NEWCOMER_CHILDREN if kind.newcomer else names.CHILDREN, count):
        unknown = {"birth_date": None, "national_id": None} if rng.random() < UNKNOWN_BIRTH else {}
        members.append(
            Who(given, last, rng.randint(0, oldest), _gender(man=rng.choice((True, False))), "child", unknown)
        )
    return members


def _gender(*, man: bool) -> str:
    return "man" if man else "woman"


def _adult(rng: random.Random, *, man: bool, newcomer: bool) -> str:
    if newcomer:
        return rng.choice(names.NEWCOMER_MEN if man else names.NEWCOMER_WOMEN)
    return rng.choice(names.MEN if man else names.WOMEN)


def _contact(rng: random.Random, *, newcomer: bool) -> dict[str, Any]:
    contact: dict[str, Any] = {"phone": phone(rng)}
    if newcomer:
        contact |= {"language": rng.choice(names.NEWCOMER_LANGUAGES), "interpreter": rng.random() < 0.7}  # noqa: PLR2004
    elif rng.random() < 0.1:  # noqa: PLR2004
        contact["written_form"] = "nn"
    return contact
