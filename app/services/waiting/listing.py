"""The waiting list: who waits, since when, for what, and with which points."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import TextClause, text
from sqlalchemy.orm import Session

from app import clock
from app.dates import add_months
from app.errors import OfficerError
from app.models.household import SITUATION
from app.services.naming import household_number, listed_name
from app.services.waiting import criteria, waiting_sql
from app.services.waiting.criteria import Points, Weight
from app.services.waiting.needs import Need, districts_of
from app.services.waiting.waiting_sql import Found
from app.storage.store import Store
from app.texts import _

LEAVING_MONTHS = 2
"""Release and discharge count as being without a home this long before (Bolig for velferd 2014)."""
LAPSE_MONTHS = 1
"""How long before its last day it is told that a commitment lapses."""
_NO_HOME = frozenset(one.key for one in SITUATION if one.group == SITUATION.by_key["roofless"].group)
_UNSUITABLE = frozenset(one.key for one in SITUATION if one.group == SITUATION.by_key["environment"].group)
_SEEN_IN: Mapping[str, frozenset[str]] = {
    "no_home": _NO_HOME,
    "temporary": frozenset({"temporary"}),
    "eviction": frozenset({"eviction", "no_lease"}),
    "leaving": frozenset({"prison", "institution"}),
    "unsuitable": _UNSUITABLE,
}
"""The situations on the day that each fact is seen in."""
_SHOWN_BY = {
    key: frozenset(fact for fact, seen in _SEEN_IN.items() if key in seen) for key in (None, *SITUATION.by_key)
}
_STAYING = frozenset({"no_home", "temporary"})


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A household on the waiting list. `since`: the day of the latest decision, None for a household that does not
    wait; `months`: whole months since then.

    What the order does not need is read off the row that was found when it is asked for: of hundreds of lines a dozen
    are in view.
    """

    ref: str
    since: date | None
    months: int
    points: Points
    _found: Found = field(repr=False, compare=False)

    @property
    def protection(self) -> int:
        return self._found.protection

    @property
    def members(self) -> int:
        return self._found.members

    @property
    def case(self) -> str | None:
        """The exchange ID of the case with the latest decision."""
        return self._found.case

    @property
    def stay(self) -> str | None:
        """The exchange ID of a stay it is in today."""
        return self._found.stay

    @property
    def lapses(self) -> date | None:
        """The commitment's last day."""
        return _day(self._found.valid_to)

    @property
    def moves_in(self) -> date | None:
        """The day from which it has been allocated a dwelling, when that is still to come."""
        return _day(self._found.moves_in)

    @property
    def is_looked_into(self) -> bool:
        """Whether what it needs is recorded."""
        return self._found.need is not None

    @property
    def need(self) -> Need:
        return _need(self._found)

    @property
    def household(self) -> str:
        return self.ref

    @property
    def name(self) -> str:
        """ "Fatou Ceesay og 1 barn"."""
        return listed_name(self._found.name, self._found.children)

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


_EVERYONE = text(waiting_sql.FACTS.format(waiting=waiting_sql.WAITING))
_ONE = text(waiting_sql.FACTS.format(waiting=waiting_sql.ONE))


def rows(store: Store, order: str = "points") -> list[WaitingRow]:
    """Everyone who waits today: with most points first, or by `time` who has waited longest. The order is a suggestion:
    the officer decides."""
    with store.read() as session:
        return sorted(waiting(session, clock.today()), key=_ORDERS[order])


def waiting(session: Session, today: date) -> list[WaitingRow]:
    """Everyone who waits, in no order."""
    return _rows(session, _EVERYONE, {"today": today.isoformat()})


def of_household(session: Session, household_ref: str, today: date) -> WaitingRow:
    """One household with its need and points, also when it does not wait. Raises OfficerError when there is none."""
    values = {"today": today.isoformat(), "household": household_ref}
    found = _rows(session, _ONE, values)
    if not found:
        raise OfficerError(_("Fant ikke {ref}. Den kan være slettet.", ref=household_ref))
    return found[0]


def _rows(session: Session, statement: TextClause, values: Mapping[str, str]) -> list[WaitingRow]:
    day = _Day(date.fromisoformat(values["today"]), criteria.weights(session))
    return [_row(Found._make(row), day) for row in session.execute(statement, values).all()]


class _Day:
    """What every row of a list is worked out with."""

    def __init__(self, today: date, weights: Mapping[str, Weight]) -> None:
        self.today, self.weights = today, weights
        self.first, self.last = today.isoformat(), add_months(today, LEAVING_MONTHS).isoformat()

    def is_near(self, day: str | None) -> bool:
        """Whether a release or discharge is so near that it counts."""
        return day is not None and self.first <= day <= self.last


def _row(row: Found, day: _Day) -> WaitingRow:
    since = _day(row.decided)
    months = whole_months(since, day.today) if since else 0
    points = criteria.points(_facts(row, day), months, row.extra_points, day.weights)
    return WaitingRow(row.ref, since, months, points, row)


def whole_months(since: date, today: date) -> int:
    """How many whole calendar months have passed."""
    months = (today.year - since.year) * 12 + today.month - since.month
    return months if since.day <= today.day or add_months(since, months) <= today else months - 1


def _facts(row: Found, day: _Day) -> set[str]:
    facts = set(_SHOWN_BY[row.situation])
    if row.stay is not None:
        facts |= _STAYING
    facts.update(_told(row, day))
    return facts


def _told(row: Found, day: _Day) -> Iterator[str]:
    """The facts that something else than situation and stay tells of."""
    if row.eviction:
        yield "eviction"
    if day.is_near(row.release_date):
        yield "leaving"
    if row.children:
        yield "children"
    if ";violence;" in (row.target_groups or ""):
        yield "violence"
    if row.wheelchair:
        yield "wheelchair"


def _need(row: Found) -> Need:
    if row.need is None:
        return Need()
    rent = None if row.most_rent is None else Decimal(row.most_rent).scaleb(-2)
    return Need(
        True, row.bedrooms, bool(row.wheelchair), bool(row.no_stairs), districts_of(row.districts), row.staffing,
        row.target_group, rent,
    )  # fmt: skip


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
