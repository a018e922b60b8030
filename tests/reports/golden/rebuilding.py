"""Made-up households whose figures must be those of a published row: by how long they stayed, and who they are.

Every kind of household and every course of stays is used in turn, and each lies on a limit of some rule, on the side
that its name says. Among them are records that no figure of the year may count.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain, cycle, repeat, zip_longest
from typing import NamedTuple

from sqlalchemy import Connection, insert

from app.dates import add_months
from app.models import Decision, Household, Membership, Person, Provider, Stay

CAMPING, HOTEL, SHELTER = 1, 2, 3

Span = tuple[str, str | None]
"""From the first night to the day they left, month and day; `<` is the year before, `>` the year after."""
Course = Sequence[Span]

_OF_EVERY_RULE: Mapping[str, Sequence[Course]] = {
    "short": (
        [("01-01", "01-02")],
        [("03-03", "03-17")],  # 14 nights
        [("06-01", "06-08"), ("10-01", "10-08")],  # 7 + 7
        [("04-01", "04-11"), ("04-05", "04-15")],  # 14 dates, though 20 nights of two stays
        [("12-31", ">02-01")],  # one night of the year
    ),
    "between": (
        [("05-01", "05-16")],  # 15 nights
        [("05-01", "08-01")],  # 92 nights, to the last before three calendar months have passed
        [("10-01", ">02-01")],  # 92 nights of the year; the rest is not yet
        [("02-10", "02-17"), ("09-01", "09-09")],  # 7 + 8
        [("04-01", "05-31"), ("05-01", "06-30")],  # 90 dates, though 120 nights of two stays
    ),
    "over": (
        [("05-01", "08-02")],  # 93 nights, the last of them three calendar months on
        [("01-01", None)],
        [("03-01", "04-20"), ("04-20", "06-30")],  # 50 + 71 nights with none between
    ),
}
_OF_ONE_RULE: Mapping[str, Mapping[str, Sequence[Course]]] = {
    "nights_in_year": {
        "short": ([("<08-01", "01-05")],),  # 157 nights, but 4 of the year
        "between": ([("<08-01", "01-16")], [("<03-01", "<09-01"), ("05-01", "08-01")]),
        "over": ([("02-01", "03-01"), ("05-01", "05-31"), ("09-01", "10-09")],),  # 28 or 29, 30 and 38
    },
    "longest_stay": {
        "short": ([("<03-01", "<09-01"), ("03-03", "03-17")],),  # the long one has no night of the year
        "between": ([("01-10", "03-20"), ("07-01", "09-01"), ("11-01", "12-01")],),  # 161 nights, none of them long
        "over": ([("<10-20", "01-21")], [("04-01", "05-15"), ("05-15", "07-02")]),  # 93, and 92 with a night on 1 July
    },
    "all_stays": {
        "short": ([("<05-01", "<06-10"), ("03-03", "03-17")],),  # 40 + 14
        "between": ([("<05-01", "<06-10"), ("05-01", "06-22")],),  # 40 + 52
        "over": ([("<05-01", "<06-10"), ("05-01", "06-23")],),  # 40 + 53
    },
}


class Member(NamedTuple):
    """Somebody who is `age` on the household's first night, or becomes it a day `later`; None where no birth date is
    known. `left` is how many days before that night the membership ended."""

    role: str
    age: int | None
    later: bool = False
    left: int | None = None


_HOUSEHOLDS: Mapping[str, Sequence[Sequence[Member]]] = {
    "family": (
        [Member("main", 37), Member("child", 8)],
        [Member("main", 19), Member("child", 0)],  # young, but with a child
        [Member("main", 40), Member("partner", 41), Member("child", 18, later=True)],
        [Member("main", None), Member("child", 12), Member("child", 3)],
    ),
    "young": (
        [Member("main", 18)],
        [Member("main", 25, later=True)],
        [Member("main", 22), Member("partner", 23)],
        [Member("main", 24), Member("child", 2, left=1)],
    ),
    "other": (
        [Member("main", 25)],
        [Member("main", 18, later=True)],
        [Member("main", 50), Member("child", 18)],
        [Member("main", None)],
        [Member("main", 44), Member("child", 6, left=1)],
        [Member("main", 63), Member("other", 20)],
    ),
}


@dataclass
class _Written:
    """Rows that wait for one insert a table. Row ids count from 1."""

    year: int
    rows: dict[type, list[dict[str, object]]] = field(default_factory=dict)

    def add(self, model: type, prefix: str = "", **values: object) -> int:
        rows = self.rows.setdefault(model, [])
        number = len(rows) + 1
        rows.append({"id": number, "version": 1, **({"ref": f"{prefix}{number}"} if prefix else {}), **values})
        return number

    def day(self, words: str) -> date:
        shift = {"<": -1, ">": 1}.get(words[0], 0)
        month, day = words.lstrip("<>").split("-")
        return date(self.year + shift, int(month), int(day))

    def household(self, members: Sequence[Member], course: Course) -> int:
        """A household that lived so; its row id."""
        begun = date(self.year, 1, 1)
        nights = [self.day(start) for start, end in course if end is None or self.day(end) > begun]
        reference = max(min(nights, default=begun), begun)
        number = self.add(Household, "H", opened=date(self.year - 2, 1, 1), target_groups=())
        for member in members:
            self._member(number, member, reference)
        places = cycle((CAMPING, HOTEL))
        for start, end in course:
            self.stay(number, next(places), self.day(start), None if end is None else self.day(end))
        return number

    def _member(self, household: int, member: Member, reference: date) -> None:
        born = None
        if member.age is not None:
            born = add_months(reference, -12 * member.age) + timedelta(days=member.later)
        person = self.add(
            Person, "P", first_name="Oppdiktet", last_name="Testvik", birth_date=born, sort_key="", search_text=""
        )
        end = None if member.left is None else reference - timedelta(days=member.left)
        self.add(Membership, household_id=household, person_id=person, role=member.role, end=end)

    def stay(self, household: int, provider: int, arrived: date, departed: date | None) -> int:
        return self.add(Stay, "O", household_id=household, provider_id=provider, arrived=arrived, departed=departed)


def rebuild(connection: Connection, year: int, row: Mapping[str, int], rule: str, decisions: int = 0) -> None:
    """Write records of a year whose figures, by the rule of long stays, must be those of the row; and `decisions` on
    the stays of the year, evenly."""
    written = _Written(year)
    for name, kind in (("Campingen", "camping"), ("Hotellet", "hotel"), ("Natthjemmet", "night_shelter")):
        written.add(Provider, "B", name=name, kind=kind, sort_key="", search_text="")
    courses = {how: cycle([*_OF_EVERY_RULE[how], *_OF_ONE_RULE[rule][how]]) for how in _OF_EVERY_RULE}
    members = {who: cycle(kinds) for who, kinds in _HOUSEHOLDS.items()}
    counted = [written.household(next(members[who]), next(courses[how])) for who, how in _households(row)]
    _night_shelter(written, counted, row["temporary.night_shelter"])
    _uncounted(written)
    _decisions(written, counted, decisions)
    for model, rows in written.rows.items():
        connection.execute(insert(model), rows)


def _households(row: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """Who each household of the row is, and how long it stayed; those of few nights are of every kind there is."""
    over = {"family": row["temporary.children_over_3_months"], "young": row["temporary.young_over_3_months"]}
    whole = {"family": row["temporary.children"], "young": row["temporary.young"]}
    over["other"] = row["temporary.over_3_months"] - sum(over.values())
    whole["other"] = row["temporary.households"] - sum(whole.values())
    yield from chain.from_iterable(repeat((who, "over"), number) for who, number in over.items())
    left = [repeat(who, whole[who] - over[who]) for who in whole]
    mixed = [who for group in zip_longest(*left) for who in group if who]
    for number, who in enumerate(mixed):
        yield who, "short" if number < row["temporary.max_14_days"] else "between"


def _night_shelter(written: _Written, counted: Sequence[int], households: int) -> None:
    """Every other one of them is also in temporary accommodation in the year; they came twice."""
    for number in range(households):
        guest = counted[number] if number % 2 else written.household([Member("main", 30)], [("12-30", "12-30")])
        written.stay(guest, SHELTER, written.day("11-01"), written.day("11-02"))
        written.stay(guest, SHELTER, written.day("12-31"), written.day(">01-01"))


def _uncounted(written: _Written) -> None:
    """What lies just outside: stays with no night, that ended on the first day, and that began the day after."""
    for start, end in (("06-01", "06-01"), ("<10-01", "01-01"), (">01-01", ">02-01")):
        household = written.household([Member("main", 30)], [(start, end)])
        written.stay(household, SHELTER, written.day(start), written.day(end))


def _decisions(written: _Written, counted: Sequence[int], decisions: int) -> None:
    """On the first stay of each household in turn, every day of the year from its first; and one just outside each
    end of it."""
    first = {row["household_id"]: row["id"] for row in reversed(written.rows.get(Stay, []))}
    days, households = cycle(range(365)), cycle(counted)
    for _each in range(decisions):
        day = date(written.year, 1, 1) + timedelta(days=next(days))
        written.add(Decision, stay_id=first[next(households)], decided=day)
    for day in ("<12-31", ">01-01"):
        written.add(Decision, stay_id=next(iter(first.values())), decided=written.day(day))
