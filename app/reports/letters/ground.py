"""What a letter is filled from: the case with its steps that hold, whom it is for, and what the law says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import clock, formats
from app.errors import OfficerError
from app.models import Case, CaseStep, Household, Person
from app.services import deadlines, law, settings
from app.services import people_sql as sql
from app.services.case import case_deadlines, complaint_body
from app.services.case.case_types import CASE_TYPES, CaseType
from app.services.case.course import complaint_is_open, effective, latest, notice_of
from app.services.case.registration import has_children, steps_of
from app.services.records import by_ref
from app.texts import _

_WHO = text(f"""
SELECT {sql.MAIN_PERSON} AS main, {sql.PROTECTION} AS protection, {sql.MEMBERS} AS members, {sql.CHILDREN} AS children
FROM household h WHERE h.id = :id
""")  # noqa: S608  # constants


@dataclass
class Ground:
    """Lives as long as its session. `provider_ref`: the provider a requisition is for, when not that of the stay."""

    session: Session
    case: Case
    language: str
    reveal_address: bool = False
    provider_ref: str | None = None

    @cached_property
    def today(self) -> date:
        return clock.today()

    @cached_property
    def case_type(self) -> CaseType:
        return CASE_TYPES[self.case.kind]

    @cached_property
    def held(self) -> Sequence[CaseStep]:
        return effective(steps_of(self.session, self.case.id))

    @cached_property
    def household(self) -> Household:
        return self.session.get_one(Household, self.case.household_id)

    @cached_property
    def person(self) -> Person:
        """The household's main person."""
        return main_person(self.session, self.case)

    @cached_property
    def protected(self) -> bool:
        """Whether where they live must not be seen: one address is the whole household's."""
        return bool(self._who.protection)

    @cached_property
    def persons(self) -> tuple[int, int]:
        """How many they are, and how many of them are children."""
        return self._who.members, self._who.children

    @cached_property
    def _who(self) -> "Who":
        return who(self.session, self.case, self.today)

    def step(self, *kinds: str) -> CaseStep | None:
        """The last step of these kinds that holds."""
        return latest(self.held, *kinds)

    def open_complaint(self) -> CaseStep | None:
        """The complaint that nobody has answered."""
        return self.step("complaint") if complaint_is_open(self.held) else None

    def children_on(self, day: date) -> bool:
        return has_children(self.session, self.case.household_id, day)

    def arrival_and_due(self) -> tuple[date, date]:
        """When notice of the decision reaches the applicant, and the last day to complain: as registered, or as for a
        letter sent today."""
        days = settings.read(self.session, settings.NOTICE_DAYS)
        notice, last = notice_of(self.held), case_deadlines.complaint_last_day(self.held, days)
        sent = notice.day if notice and notice.day else self.today
        arrives = (notice.arrived if notice else None) or deadlines.notice_arrives(sent, days)
        return arrives, last or deadlines.complaint_due(arrives)

    def body(self) -> str:
        """Who decides a complaint, in the letter's written form."""
        return complaint_body.named(self.session, self.case_type, self.today, self.language)

    def rule(self, key: str) -> str:
        """What a paragraph is called, on one line with its number."""
        return _unbroken(law.reference(key, self.today).name[self.language])

    def basis(self) -> str:
        """The rules the type of case rests on, and what they say, a paragraph each."""
        rules = (law.reference(key, self.case.decided or self.today) for key in self.case_type.basis)
        return "\n\n".join(_rule_text(one.name[self.language], one.content[self.language]) for one in rules)


@dataclass(frozen=True, slots=True)
class Who:
    """`main` is a person's row id. `protection`: 0 none, 1 confidential, 2 strictly confidential."""

    main: int | None
    protection: int
    members: int
    children: int


def who(session: Session, case: Case, today: date) -> Who:
    """Who the household of a case are today."""
    row = session.execute(_WHO, {"id": case.household_id, "today": today.isoformat()}).one()
    return Who(row.main, row.protection, row.members, row.children)


def main_person(session: Session, case: Case) -> Person:
    """Whom the letters of a case are for. Raises OfficerError for a household without a main person."""
    found = who(session, case, clock.today()).main
    if found is None:
        raise OfficerError(_("Husstanden har ingen hovedperson. Legg til en under Medlemmer."))
    return session.get_one(Person, found)


def case_of(session: Session, ref: str) -> Case:
    return by_ref(session, Case, ref)


def day_text(day: date | None) -> str:
    """20. november 2026"""
    return f"{day.day}. {formats.month_name(day.month)} {day.year}" if day else ""


def _rule_text(name: str, content: str) -> str:
    return _unbroken(f"{name[:1].upper()}{name[1:]}: {content}")


def _unbroken(name: str) -> str:
    return name.replace("§ ", f"§{formats.NO_BREAK}")
