"""The waiting list: who waits, since when, for what, and with which points."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import clock
from app.dates import add_months
from app.errors import OfficerError
from app.models.household import SITUATION
from app.services.naming import household_number, listed_name
from app.services.waiting import criteria, waiting_sql
from app.services.waiting.criteria import Points, Weight
from app.services.waiting.needs import Need, districts_of
from app.storage.store import Store
from app.texts import _

LEAVING_MONTHS = 2
"""Release and discharge count as being without a home this long before (Bolig for velferd 2014)."""
LAPSE_MONTHS = 1
"""How long before its last day it is told that a commitment lapses."""
_NO_HOME = frozenset(one.key for one in SITUATION if one.group == SITUATION.by_key["roofless"].group)
_UNSUITABLE = frozenset(one.key for one in SITUATION if one.group == SITUATION.by_key["environment"].group)
_SITUATIONS: Mapping[str, frozenset[str]] = {
    "no_home": _NO_HOME,
    "temporary": frozenset({"temporary"}),
    "eviction": frozenset({"eviction", "no_lease"}),
    "leaving": frozenset({"prison", "institution"}),
    "unsuitable": _UNSUITABLE,
}
"""The situations on the day that each fact is seen in."""


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A household on the waiting list. `ref` and `case` are exchange IDs, `stay` that of a stay it is in today.
    `since`: the day of the latest decision, None for a household that does not wait; `months`: whole months since then.
    `lapses`: the commitment's last day. `moves_in`: when it has been allocated a dwelling from a later day."""

    ref: str
    name: str
    protection: int
    members: int
    children: int
    since: date | None
    months: int
    case: str | None
    variant: str | None
    lapses: date | None
    moves_in: date | None
    stay: str | None
    need: Need
    points: Points

    @property
    def household(self) -> str:
        return self.ref

    @property
    def beside_place(self) -> str:
        """What it is called where a place may stand beside it: of a protected household only its number."""
        return household_number(self.ref) if self.protection else self.name

    def has_lapsed(self, today: date) -> bool:
        """Whether the commitment's last day has passed."""
        return self.lapses is not None and self.lapses < today

    def lapses_soon(self, today: date) -> bool:
        """Whether the commitment lapses within a month, or has."""
        return self.lapses is not None and self.lapses <= add_months(today, LAPSE_MONTHS)


_ORDERS = {
    "points": lambda row: (-row.points.total, row.since or date.max, row.ref),
    "time": lambda row: (row.since or date.max, -row.points.total, row.ref),
}


def rows(store: Store, order: str = "points") -> list[WaitingRow]:
    """Everyone who waits today: with most points first, or by `time` who has waited longest. The order is a suggestion:
    the officer decides."""
    with store.read() as session:
        return sorted(waiting(session, clock.today()), key=_ORDERS[order])


def waiting(session: Session, today: date) -> list[WaitingRow]:
    """Everyone who waits, in no order."""
    return _rows(session, waiting_sql.WAITING, {"today": today.isoformat()})


def of_household(session: Session, household_ref: str, today: date) -> WaitingRow:
    """One household with its need and points, also when it does not wait. Raises OfficerError when there is none."""
    values = {"today": today.isoformat(), "household": household_ref}
    found = _rows(session, waiting_sql.ONE, values)
    if not found:
        raise OfficerError(_("Fant ikke {ref}. Den kan være slettet.", ref=household_ref))
    return found[0]


def _rows(session: Session, who: str, values: Mapping[str, str]) -> list[WaitingRow]:
    weights = criteria.weights(session)
    today = date.fromisoformat(values["today"])
    found: Sequence[Any] = session.execute(text(waiting_sql.FACTS.format(waiting=who)), values).all()
    return [_row(row, weights, today) for row in found]


def _row(row: Any, weights: Mapping[str, Weight], today: date) -> WaitingRow:
    since = _day(row.decided)
    months = whole_months(since, today) if since else 0
    return WaitingRow(
        ref=row.ref, name=listed_name(row.name, row.children), protection=row.protection, members=row.members,
        children=row.children, since=since, months=months, case=row.case, variant=row.variant,
        lapses=_day(row.valid_to), moves_in=_day(row.moves_in), stay=row.stay, need=_need(row),
        points=criteria.points(frozenset(_facts(row, today)), months, row.extra_points, weights),
    )  # fmt: skip


def whole_months(since: date, today: date) -> int:
    """How many whole calendar months have passed."""
    months = (today.year - since.year) * 12 + today.month - since.month
    return months if add_months(since, months) <= today else months - 1


def _facts(row: Any, today: date) -> Iterator[str]:
    yield from (fact for fact, situations in _SITUATIONS.items() if row.situation in situations)
    if row.stay is not None:
        yield from ("no_home", "temporary")
    release = _day(row.release_date)
    known = {
        "eviction": row.eviction,
        "leaving": release is not None and today <= release <= add_months(today, LEAVING_MONTHS),
        "children": row.children,
        "violence": ";violence;" in (row.target_groups or ""),
        "wheelchair": row.wheelchair,
    }
    yield from (fact for fact, holds in known.items() if holds)


def _need(row: Any) -> Need:
    if row.need is None:
        return Need()
    rent = None if row.most_rent is None else Decimal(row.most_rent).scaleb(-2)
    return Need(
        True, row.bedrooms, bool(row.wheelchair), bool(row.no_stairs), districts_of(row.districts), row.staffing,
        row.target_group, rent,
    )  # fmt: skip


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
