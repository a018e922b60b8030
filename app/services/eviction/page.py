"""One eviction on one page: how long there is, the course so far, the children, and what is done to avert it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app import formats
from app.dates import age_on
from app.models import Arrears, Case, Dwelling, Eviction, EvictionMeasure, Membership, Person, Tenancy
from app.services import viewing
from app.services.eviction import course
from app.services.eviction.course import CourseLine
from app.services.eviction.days_left import DaysLeft, days_left
from app.services.eviction.facts import findings_about, measures_of
from app.services.findings import Finding
from app.services.household_head import head_of
from app.services.rules.intervals import covers
from app.storage.store import Store

_OF_AGE = 18


@dataclass(frozen=True, slots=True)
class MeasureLine:
    """A measure on the checklist; `id` is the row id. Overdue: open, and due before today."""

    id: int
    kind: str
    who: str | None
    due: date | None
    done: date | None
    remark: str | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class Debt:
    """What is owed: as the warning says, else as it was last entered among the arrears on `day`. NOK."""

    amount: Decimal
    day: date | None


@dataclass(frozen=True, slots=True)
class EvictionPage:
    """`name` is the household's, or its number when it is protected, since the page tells of a place. `place` is the
    home it is about. `ages` of the children are left out for a protected household. `tenancy` and `case` are exchange
    IDs; `tenancy_ended`: they have moved out of it. `stay` is the exchange ID of a stay that began on the day it was
    carried out, or after. `notices`: what the rules warn of."""

    ref: str
    version: int
    household: str
    name: str
    protection: int
    left: DaysLeft | None
    outcome: str | None
    outcome_day: date | None
    course: Sequence[CourseLine]
    children: int
    ages: Sequence[int]
    measures: Sequence[MeasureLine]
    landlord: str | None
    landlord_contact: str | None
    bailiff: str | None
    cause: str | None
    debt: Debt | None
    place: str | None
    tenancy: str | None
    tenancy_ended: bool
    case: str | None
    stay: str | None
    remark: str | None
    notices: Sequence[Finding] = field(compare=False)
    today: date = field(repr=False)

    @property
    def is_open(self) -> bool:
        return self.outcome is None

    @property
    def was_carried_out(self) -> bool:
        return self.outcome == "carried_out"

    @property
    def open_measures(self) -> Sequence[MeasureLine]:
        return [measure for measure in self.measures if measure.done is None]


def load(store: Store, ref: str, *, again: bool = False) -> EvictionPage:
    """Everything the page shows. Opening the eviction of a strictly confidential person is logged, unless it is read
    `again` to renew an open page."""
    return viewing.load_page(store, Eviction, ref, _page, "eviction", again=again)


def _page(session: Session, eviction: Eviction, today: date) -> EvictionPage:
    head = head_of(session, eviction.household_id, today)
    tenancy = session.get(Tenancy, eviction.tenancy_id) if eviction.tenancy_id else None
    case = session.get(Case, eviction.case_id) if eviction.case_id else None
    return EvictionPage(
        ref=eviction.ref, version=eviction.version, household=head.ref, name=head.name, protection=head.protection,
        left=days_left(eviction, today), outcome=eviction.outcome, outcome_day=eviction.outcome_day,
        course=course.lines(eviction), children=head.children,
        ages=[] if head.protection else _ages(session, eviction.household_id, today),
        measures=[_measure(measure, today) for measure in measures_of(session, eviction.id)],
        landlord=eviction.landlord, landlord_contact=eviction.landlord_contact, bailiff=eviction.bailiff,
        cause=eviction.cause, debt=_debt(session, eviction), place=_place(session, eviction, tenancy),
        tenancy=tenancy.ref if tenancy else None, tenancy_ended=bool(tenancy and tenancy.moved_out),
        case=case.ref if case else None, stay=_stay_after(session, eviction), remark=eviction.remark,
        notices=findings_about(session, eviction, eviction), today=today,
    )  # fmt: skip


def _measure(measure: EvictionMeasure, today: date) -> MeasureLine:
    overdue = measure.done is None and measure.due is not None and measure.due < today
    return MeasureLine(measure.id, measure.kind, measure.who, measure.due, measure.done, measure.remark, overdue)


def _ages(session: Session, household_id: int, today: date) -> list[int]:
    """Whole years of the members under 18 today, the oldest first; the main person is none of them."""
    query = (
        select(Membership, Person).join(Person, Person.id == Membership.person_id)
        .where(Membership.household_id == household_id, Membership.role != "main")
    )  # fmt: skip
    ages = (
        age_on(person.birth_date, today)
        for membership, person in session.execute(query)
        if person.birth_date and covers(membership, today)
    )
    return sorted((age for age in ages if age < _OF_AGE), reverse=True)


def _debt(session: Session, eviction: Eviction) -> Debt | None:
    if eviction.debt is not None:
        return Debt(eviction.debt, None)
    if eviction.tenancy_id is None and eviction.case_id is None:
        return None
    about = Arrears.tenancy_id == eviction.tenancy_id if eviction.tenancy_id else Arrears.case_id == eviction.case_id
    last = session.scalar(select(Arrears).where(about).order_by(Arrears.day.desc(), Arrears.id.desc()).limit(1))
    return Debt(last.amount, last.day) if last and last.amount else None


def _place(session: Session, eviction: Eviction, tenancy: Tenancy | None) -> str | None:
    if tenancy is None:
        return eviction.address
    dwelling = session.get_one(Dwelling, tenancy.dwelling_id)
    return formats.dwelling(dwelling.address, dwelling.unit_number)


_STAY = text("SELECT ref FROM stay WHERE household_id = :id AND arrived >= :day ORDER BY arrived, id LIMIT 1")


def _stay_after(session: Session, eviction: Eviction) -> str | None:
    if eviction.outcome != "carried_out" or eviction.outcome_day is None:
        return None
    values = {"id": eviction.household_id, "day": eviction.outcome_day.isoformat()}
    found: Any = session.scalar(_STAY, values)
    return str(found) if found else None
