"""One household on one page: who, where now, next step, members, stays, and one timeline of everything."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app import clock
from app.dates import age_on
from app.models import Household, Person, Review
from app.services import people_sql as sql
from app.services.case import listing
from app.services.case.case_deadlines import Deadline
from app.services.case.case_types import CaseType
from app.services.case.course import State
from app.services.day_counter import DayCounter
from app.services.eviction import listing as evictions
from app.services.eviction.listing import EvictionRow
from app.services.group import listing as groups
from app.services.group.listing import GroupRow
from app.services.household_timeline import entries
from app.services.naming import household_name
from app.services.plan import listing as plans
from app.services.plan.listing import PlanRow
from app.services.records import by_ref
from app.services.tenancy import listing as tenancies
from app.services.tenancy.listing import TenancyRow
from app.services.timeline_entry import TimelineEntry
from app.services.waiting import listing as waiting
from app.services.waiting.listing import WaitingRow
from app.storage.store import Store
from app.storage.views import log_view
from app.texts import _


@dataclass(frozen=True, slots=True)
class Member:
    membership_id: int
    person_ref: str
    name: str
    role: str
    age: int | None
    start: date | None
    end: date | None
    current: bool


@dataclass(frozen=True, slots=True)
class StayLine:
    ref: str
    provider_ref: str
    provider: str
    room: str | None
    arrived: date
    departed: date | None
    came_from: str | None
    went_to: str | None
    has_decision: bool
    decided_until: date | None
    current: bool
    night_shelter: bool


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case. `what` is what is asked for; `deadline` the next date that matters."""

    ref: str
    case_type: CaseType
    received: date
    decided: date | None
    what: str | None
    state: State
    deadline: Deadline | None

    @property
    def is_open(self) -> bool:
        """Whether it waits for someone: not decided, or with a date still to come."""
        return self.deadline is not None or not (self.decided or self.state is State.CLOSED)


@dataclass(frozen=True, slots=True)
class HouseholdPage:
    ref: str
    name: str
    main_ref: str
    target_groups: Sequence[str]
    protection: int
    interpreter_language: str | None
    opened: date
    closed: date | None
    address: str | None
    situation: str | None
    counter: DayCounter | None
    members: Sequence[Member]
    stays: Sequence[StayLine]
    timeline: Sequence[TimelineEntry]
    cases: Sequence[CaseLine]
    next_step: str | None
    next_step_due: date | None
    has_plan: bool
    place_hidden: bool
    whereabouts: str | None
    release_date: date | None
    groups: Sequence[GroupRow]
    plans: Sequence[PlanRow]
    waiting: WaitingRow
    tenancies: Sequence[TenancyRow]
    evictions: Sequence[EvictionRow]

    @property
    def current_group(self) -> GroupRow | None:
        """The newest group that has not ended."""
        return next((one for one in self.groups if one.end is None or one.end >= clock.today()), None)

    @property
    def current_plan(self) -> PlanRow | None:
        """The newest plan that is not done with, else the newest of all."""
        return next((one for one in self.plans if not one.done_with), next(iter(self.plans), None))

    @property
    def current_tenancy(self) -> TenancyRow | None:
        """The newest contract that they live on today."""
        today = clock.today()
        return next((one for one in self.tenancies if one.start <= today and not one.state.is_over), None)

    @property
    def open_evictions(self) -> Sequence[EvictionRow]:
        """Those that have no outcome, the one with the least time first."""
        return [one for one in self.evictions if one.outcome is None]

    @property
    def needs_dwelling(self) -> bool:
        """Whether what they need of a dwelling matters now, or has been looked into."""
        asked = any(one.case_type.key == "municipal_dwelling" and one.is_open for one in self.cases)
        return asked or self.waiting.since is not None or self.waiting.is_looked_into

    @property
    def current_stay(self) -> StayLine | None:
        return next((stay for stay in self.stays if stay.current), None)


def load(store: Store, ref: str, *, reveal: bool = False, again: bool = False) -> HouseholdPage:
    """Everything the page shows. Opening a household with a strictly confidential member is logged for each of them,
    unless it is read `again` to renew an open page.

    A name and a place never stand in one view of a protected household: its places are left out of what is read, until
    the officer asks to `reveal` them, and that is logged for each protected member.
    """
    today = clock.today()
    with store.read() as session:
        household = by_ref(session, Household, ref)
        head = session.execute(_HEAD, {"id": household.id, "today": today.isoformat()}).one()
        members = list(session.execute(_MEMBERS, {"id": household.id}))
        hidden = head.protection > 0 and not reveal
        page = _page(session, household, head, members, today, hidden=hidden)
    if not again:
        _log(store, members, reveal=reveal)
    return page


def is_protected(store: Store, ref: str) -> bool:
    """Whether anyone in the household has a protected address: then the main person's tells where they are too."""
    with store.read() as session:
        statement = text(f"SELECT {sql.PROTECTION} FROM household h WHERE h.ref = :ref")  # noqa: S608  # constants
        return bool(session.scalar(statement, {"ref": ref}))


_HEAD = text(f"""
SELECT {sql.MAIN_PERSON} AS main_id, {sql.PROTECTION} AS protection, {sql.SITUATION} AS situation,
       {sql.RUN_START} AS run_start
FROM household h WHERE h.id = :id
""")  # noqa: S608  # constants

_MEMBERS = text("""
SELECT m.id, p.ref, p.first_name, p.last_name, p.birth_date, p.protection, m.role, m.start, m."end"
FROM membership m JOIN person p ON p.id = m.person_id WHERE m.household_id = :id
ORDER BY m.role <> 'main', m.role = 'child', p.birth_date, m.id
""")


def _log(store: Store, members: Sequence[Any], *, reveal: bool) -> None:
    logged = ("confidential", "strictly") if reveal else ("strictly",)
    seen = {row.ref for row in members if row.protection in logged}
    if seen:
        with store.write() as session:
            for person_ref in sorted(seen):
                log_view(session, person_ref, "address" if reveal else "household")


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _member(row: Any, today: date) -> Member:
    birth, start, end = _day(row.birth_date), _day(row.start), _day(row.end)
    current = (start is None or start <= today) and (end is None or end >= today)
    return Member(
        row.id, row.ref, f"{row.first_name} {row.last_name}", row.role, age_on(birth, today) if birth else None,
        start, end, current,
    )  # fmt: skip


def _page(
    session: Session, household: Household, head: Any, rows: Sequence[Any], today: date, *, hidden: bool
) -> HouseholdPage:
    main = session.get(Person, head.main_id) if head.main_id else None
    members = [_member(row, today) for row in rows]
    others = [(m, row) for m, row in zip(members, rows, strict=True) if m.current and main and m.person_ref != main.ref]
    review = session.scalar(
        select(Review).where(Review.household_id == household.id, Review.day <= today)
        .order_by(Review.day.desc(), Review.id.desc())
    )  # fmt: skip
    name = household_name(
        f"{main.first_name} {main.last_name}" if main else _("Uten hovedperson"),
        [row.first_name for m, row in others if m.role != "child"],
        [row.first_name for m, row in others if m.role == "child"],
    )  # fmt: skip
    run_start = _day(head.run_start)
    return HouseholdPage(
        household.ref, name, main.ref if main else "", household.target_groups, head.protection,
        (main.language or "") if main and main.interpreter else None, household.opened, household.closed,
        None if hidden else _address(main), head.situation, DayCounter(run_start, today) if run_start else None,
        members,
        _stays(session, household.id, today, hidden=hidden), entries(session, household, hidden=hidden),
        _cases(session, household.id, today, hidden=hidden),
        review.next_step if review else None, review.due if review else None, bool(review and review.permanent_plan),
        hidden, None if hidden or main is None else main.whereabouts, main.release_date if main else None,
        groups.of_household(session, household.id, today), plans.of_household(session, household.id, today),
        waiting.of_household(session, household.ref, today),
        tenancies.of_household(session, household.id, today, hidden=hidden),
        evictions.of_household(session, household.id, today),
    )  # fmt: skip


def _address(main: Person | None) -> str | None:
    if main is None or not main.address:
        return None
    return ", ".join(part for part in (main.address, " ".join(p for p in (main.postcode, main.city) if p)) if part)


_STAYS = text("""
SELECT s.ref, v.ref AS provider_ref, v.name, v.kind, s.room, s.arrived, s.departed, s.came_from, s.went_to,
       EXISTS (SELECT 1 FROM decision d WHERE d.stay_id = s.id) AS has_decision,
       (SELECT MAX(d."end") FROM decision d WHERE d.stay_id = s.id) AS decided_until
FROM stay s JOIN provider v ON v.id = s.provider_id WHERE s.household_id = :id ORDER BY s.arrived DESC, s.id DESC
""")


def _stays(session: Session, household_id: int, today: date, *, hidden: bool) -> list[StayLine]:
    return [_stay(row, today, hidden=hidden) for row in session.execute(_STAYS, {"id": household_id})]


def _cases(session: Session, household_id: int, today: date, *, hidden: bool) -> list[CaseLine]:
    """What a case is about may tell where they live."""
    return [
        CaseLine(
            row.ref, row.case_type, row.received, row.decided, None if hidden else row.what, row.state, row.deadline
        )
        for row in listing.of_household(session, household_id, today)
    ]


def _stay(row: Any, today: date, *, hidden: bool) -> StayLine:
    arrived, departed = date.fromisoformat(row.arrived), _day(row.departed)
    return StayLine(
        row.ref, "" if hidden else row.provider_ref, _("Adressen er skjult") if hidden else row.name,
        None if hidden else row.room, arrived, departed, row.came_from, row.went_to,
        bool(row.has_decision), _day(row.decided_until), arrived <= today and (departed is None or departed > today),
        row.kind == "night_shelter",
    )  # fmt: skip
