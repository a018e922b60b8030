"""What a letter is filled from: the case with its steps that hold or the eviction, whom it is for, and the law."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app import clock, formats
from app.errors import OfficerError
from app.models import Case, CaseStep, Dwelling, Eviction, Household, Person, Tenancy
from app.models.letter import ABOUT_EVICTION
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
    """What every letter is filled from. Lives as long as its session."""

    session: Session
    owner: Case | Eviction
    language: str
    reveal_address: bool = False

    @cached_property
    def today(self) -> date:
        return clock.today()

    def municipality(self) -> str:
        """What the municipality is called, in the letter's written form."""
        name = settings.read(self.session, settings.MUNICIPALITY_NAME)
        return _("{name} kommune", name=name) if name else _("Kommunen")

    @cached_property
    def household(self) -> Household:
        return self.session.get_one(Household, self.owner.household_id)

    @cached_property
    def person(self) -> Person:
        """The household's main person."""
        return main_person(self.session, self.owner)

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
        return who(self.session, self.owner, self.today)

    def rule(self, key: str) -> str:
        """What a paragraph is called, on one line with its number."""
        return _unbroken(law.reference(key, self.today).name[self.language])


@dataclass
class EvictionGround(Ground):
    """What a letter about an eviction is filled from."""

    owner: Eviction


@dataclass
class CaseGround(Ground):
    """What a letter of a case is filled from. `provider_ref`: whom a requisition is for, when not that of the stay."""

    owner: Case
    provider_ref: str | None = None

    @property
    def case(self) -> Case:
        return self.owner

    @cached_property
    def case_type(self) -> CaseType:
        return CASE_TYPES[self.case.kind]

    @cached_property
    def held(self) -> Sequence[CaseStep]:
        return effective(steps_of(self.session, self.case.id))

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

    def allocated(self) -> tuple[Tenancy, Dwelling] | None:
        """The latest tenancy that the case has led to, with its dwelling."""
        query = select(Tenancy).where(Tenancy.case_id == self.case.id).order_by(Tenancy.start.desc(), Tenancy.id.desc())
        tenancy = self.session.scalars(query).first()
        return None if tenancy is None else (tenancy, self.session.get_one(Dwelling, tenancy.dwelling_id))

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


def who(session: Session, owner: Case | Eviction, today: date) -> Who:
    """Who the household of a case or an eviction are today."""
    row = session.execute(_WHO, {"id": owner.household_id, "today": today.isoformat()}).one()
    return Who(row.main, row.protection, row.members, row.children)


def main_person(session: Session, owner: Case | Eviction) -> Person:
    """Whom the letters of a case or an eviction are for. Raises OfficerError for a household without a main person."""
    found = who(session, owner, clock.today()).main
    if found is None:
        raise OfficerError(_("Husstanden har ingen hovedperson. Legg til en under Medlemmer."))
    return session.get_one(Person, found)


def owner_of(session: Session, kind: str, ref: str) -> Case | Eviction:
    """What a letter of this kind is kept with. Raises OfficerError when there is none (any more)."""
    return by_ref(session, Eviction, ref) if kind in ABOUT_EVICTION else by_ref(session, Case, ref)


def ground_of(
    session: Session, owner: Case | Eviction, language: str, *, reveal_address: bool, provider_ref: str | None
) -> CaseGround | EvictionGround:
    """What a letter in this written form is filled from."""
    if isinstance(owner, Eviction):
        return EvictionGround(session, owner, language, reveal_address)
    return CaseGround(session, owner, language, reveal_address, provider_ref)


def day_text(day: date | None) -> str:
    """20. november 2026"""
    return f"{day.day}. {formats.month_name(day.month)} {day.year}" if day else ""


def _rule_text(name: str, content: str) -> str:
    return _unbroken(f"{name[:1].upper()}{name[1:]}: {content}")


def _unbroken(name: str) -> str:
    return name.replace("§ ", f"§{formats.NO_BREAK}")
