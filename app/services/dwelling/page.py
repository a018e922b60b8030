"""One dwelling on one page: who lives and has lived there, what it costs, when it could not be let, what is lost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import clock, formats
from app.models import Dwelling, OutOfUse, RentChange
from app.services import viewing
from app.services.dwelling import agreements, rents, tenants, vacancy
from app.services.dwelling.agreements import AgreementRow
from app.services.dwelling.facts import dwelling_facts
from app.services.dwelling.occupancy import Stretch, stretches
from app.services.dwelling.rents import MayCome, rent_on
from app.services.dwelling.spans import Span, through, until
from app.services.dwelling.state import STATE, State
from app.services.dwelling.tenants import Tenant
from app.services.dwelling.vacant_days import Vacancy
from app.services.findings import Finding
from app.services.records import by_ref, values_of
from app.services.rules.dwelling import dwelling_findings, outside_disposal
from app.services.rules.intervals import covers
from app.storage.store import Store

SHOWN_YEARS, AHEAD = 10, 92
"""The years the occupancy strip goes back, and the days it goes ahead."""


@dataclass(frozen=True, slots=True)
class RentLine:
    """A rent and the day it begins; the one the dwelling began with has neither row id, day nor `how`. `now`: it is the
    one of today."""

    id: int | None
    start: date | None
    amount: Decimal
    how: str | None
    notified: date | None
    remark: str | None
    now: bool


@dataclass(frozen=True, slots=True)
class OutLine:
    """A time out of use; `end` is the last day."""

    id: int
    start: date
    end: date | None
    reason: str
    remark: str | None
    now: bool


@dataclass(frozen=True, slots=True)
class Room:
    """Another dwelling in the same house."""

    ref: str
    name: str
    state: State


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the rules warn of. `field` is the dwelling's own that settles it, empty for what hangs on it."""

    rule: str
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class DwellingPage:
    """`values` are the described fields. `tenants`, `rents` and `out_of_use`: the newest first. `rent` is NOK a month
    today, `may_come` the next adjustments of what the tenant of today pays. `occupancy` covers `frame`. `years`: the
    latest first."""

    ref: str
    name: str
    values: Mapping[str, Any]
    state: State
    agreement: AgreementRow | None
    tenants: Sequence[Tenant]
    rent: Decimal | None
    rents: Sequence[RentLine]
    may_come: MayCome | None
    out_of_use: Sequence[OutLine]
    frame: Span
    occupancy: Sequence[Stretch]
    years: Sequence[Vacancy]
    rooms: Sequence[Room]
    notices: Sequence[Notice]
    today: date = field(repr=False)

    @property
    def tenant(self) -> Tenant | None:
        """Who lives there today."""
        return next((one for one in self.tenants if one.current), None)

    @property
    def moving_in(self) -> Tenant | None:
        """Who is to move in next."""
        return next((one for one in reversed(self.tenants) if one.ahead), None)

    @property
    def vacant_since(self) -> date:
        """The first of the days nobody has rented it; only while nobody does."""
        gone = [one.moved_out for one in self.tenants if one.moved_out and one.moved_out <= self.today]
        taken: date = self.values["taken_into_use"]
        return max([taken, *gone])

    @property
    def can_be_offered(self) -> bool:
        """Whether someone may be sought for it: nobody rents it, or is to, and it is not given up."""
        return self.state in {"vacant", "out_of_use", "ahead"} and self.moving_in is None


def load(store: Store, ref: str, *, again: bool = False) -> DwellingPage:
    """Everything the page shows. A look at where someone protected lives is logged, unless it is read `again` to renew
    an open page."""
    today = clock.today()
    years = vacancy.years(store, ref)
    with store.read() as session:
        page = _page(session, by_ref(session, Dwelling, ref), years, today)
        now = page.tenant
        seen = [] if again or now is None else viewing.watched(session, now.household_id, address=True)
    viewing.log(store, seen, "dwelling")
    return page


def _page(session: Session, dwelling: Dwelling, years: Sequence[Vacancy], today: date) -> DwellingPage:
    facts = dwelling_facts(session, dwelling)
    lived = tenants.of_dwelling(session, dwelling.id, today)
    at_disposal = until(dwelling.taken_into_use, dwelling.given_up)
    frame = _frame(at_disposal, today)
    findings = [*outside_disposal(dwelling, facts.tenancies), *dwelling_findings(facts, today)]
    return DwellingPage(
        ref=dwelling.ref, name=formats.dwelling(dwelling.address, dwelling.unit_number), values=values_of(dwelling),
        state=_state(session, dwelling.id, today), agreement=agreements.of_dwelling(session, dwelling, today),
        tenants=lived, rent=rent_on(dwelling.rent, facts.rents, today),
        rents=_rent_lines(dwelling.rent, facts.rents, today), may_come=_may_come(facts.tenancies, facts.rents, today),
        out_of_use=[_out_line(one, today) for one in sorted(facts.out_of_use, key=lambda one: one.start, reverse=True)],
        frame=frame,
        occupancy=stretches(
            frame, at_disposal, [until(one.since, one.moved_out) for one in lived],
            [through(one.start, one.end) for one in facts.out_of_use],
        ),
        years=years, rooms=_rooms(session, dwelling, today),
        notices=[_notice(one, dwelling) for one in findings if _matters(one, facts.rents, today)], today=today,
    )  # fmt: skip


def _frame(at_disposal: Span, today: date) -> Span:
    """What the strip shows: the last years, from the day it was taken into use, and a little ahead of today."""
    taken, gone = at_disposal
    last = max(min(gone, today + timedelta(days=AHEAD)), taken + timedelta(days=AHEAD))
    return max(taken, date(last.year - SHOWN_YEARS, 1, 1)), last


_STATE = text(f"SELECT {STATE} FROM dwelling d WHERE d.id = :id")  # noqa: S608  # constants


def _state(session: Session, dwelling_id: int, today: date) -> State:
    found: State = session.execute(_STATE, {"id": dwelling_id, "today": today.isoformat()}).scalar_one()
    return found


def _rent_lines(first: Decimal | None, changes: Sequence[RentChange], today: date) -> list[RentLine]:
    begun = [change for change in changes if change.start <= today]
    current = max(begun, key=lambda change: change.start) if begun else None
    lines = [
        RentLine(one.id, one.start, one.amount, one.how, one.notified, one.remark, one is current)
        for one in sorted(changes, key=lambda change: change.start, reverse=True)
    ]
    began = [RentLine(None, None, first, None, None, None, current is None)] if first is not None else []
    return [*lines, *began]


def _may_come(tenancies: Sequence[Any], changes: Sequence[RentChange], today: date) -> MayCome | None:
    """Of the contract that is current: a renewed one set the rent anew."""
    now = [one for one in tenancies if one.start <= today and (one.moved_out is None or one.moved_out > today)]
    return rents.what_may_come(now[-1].start, changes, today) if now else None


def _out_line(one: OutOfUse, today: date) -> OutLine:
    return OutLine(one.id, one.start, one.end, one.reason, one.remark, covers(one, today))


_ROOMS = text(f"""
SELECT d.ref, d.address, d.unit_number, {STATE} AS state FROM dwelling d
WHERE d.building = :building AND d.id <> :id ORDER BY d.sort_key, d.id
""")  # noqa: S608  # constants


def _rooms(session: Session, dwelling: Dwelling, today: date) -> list[Room]:
    if not dwelling.building:
        return []
    values = {"building": dwelling.building, "id": dwelling.id, "today": today.isoformat()}
    found = session.execute(_ROOMS, values).all()
    return [Room(row.ref, formats.dwelling(row.address, row.unit_number), row.state) for row in found]


def _matters(finding: Finding, changes: Sequence[RentChange], today: date) -> bool:
    """A rent that another has taken the place of is past mending."""
    about = finding.record
    later = [one for one in changes if isinstance(about, RentChange) and about.start < one.start <= today]
    return not later


def _notice(finding: Finding, dwelling: Dwelling) -> Notice:
    return Notice(finding.rule, finding.field if finding.record is dwelling else "", finding.message)
