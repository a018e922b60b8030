"""The lists of cases: all of them a page at a time, and those of one household."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import clock
from app.models.case import COMPLAINED, OPEN
from app.services import people_sql as sql
from app.services import settings
from app.services.case import course_rows
from app.services.case.case_deadlines import Deadline, next_deadline, open_deadlines
from app.services.case.case_types import CASE_TYPES, CaseType
from app.services.case.course import State, effective, latest, state
from app.services.naming import listed_name
from app.storage import search
from app.storage.store import Store


@dataclass(frozen=True)
class CaseRow:
    """One line of a list of cases. Amounts in NOK.

    What follows from the steps is worked out when it is asked for: of a hundred lines a dozen are in view.
    """

    ref: str
    case_type: CaseType
    household: str
    name: str
    protection: int
    received: date
    decided: date | None
    purpose: str | None
    amount_sought: Decimal | None
    amount_granted: Decimal | None
    amount_paid: Decimal | None
    place: tuple[str, int]  # in the list: a page begins after the last place of the one before
    _kept: bool = field(repr=False, compare=False)  # a tenancy has come of it
    _steps: Sequence[Any] = field(repr=False, compare=False)
    _notice_days: int = field(repr=False, compare=False)
    _today: date = field(repr=False, compare=False)

    @cached_property
    def what(self) -> str | None:
        """What is asked for, in the applicant's words."""
        received = latest(effective(self._steps), "received")
        return received.what if received else None

    @cached_property
    def state(self) -> State:
        """Where the case stands."""
        return state(self._steps)

    @cached_property
    def deadline(self) -> Deadline | None:
        """The next date that matters."""
        found = open_deadlines(self.case_type, self._steps, self._notice_days, self._today, kept=self._kept)
        return next_deadline(found, self._today)


@dataclass(frozen=True, slots=True)
class _Filter:
    """A condition on the columns of the case alone, and the index that holds such cases in the order of the list.
    SQLite would rather go by another, and then read and sort thousands."""

    condition: str
    index: str


_FILTERS = {
    "open": _Filter(OPEN, "ix_case_open"),
    "complaints": _Filter(COMPLAINED, "ix_case_complaint"),
    "decided": _Filter(f"NOT ({OPEN})", "ix_case_list"),
    "all": _Filter("TRUE", "ix_case_list"),
}
OLDEST_FIRST = frozenset({"open", "complaints"})
"""Lists of what waits begin with what has waited longest; the others with the newest."""

_LIST = f"""
WITH page AS MATERIALIZED (
    SELECT c.id FROM {{source}} WHERE {{condition}} ORDER BY c.received {{way}}, c.id {{way}} LIMIT :limit
)
SELECT c.id, c.ref, c.kind, h.ref AS household, p.first_name || ' ' || p.last_name AS name,
       {sql.CHILDREN} AS children, {sql.PROTECTION} AS protection, c.received, c.decided, c.purpose,
       c.amount_sought, c.amount_granted, c.amount_paid,
       EXISTS (SELECT 1 FROM tenancy t WHERE t.case_id = c.id) AS kept
FROM page JOIN "case" c ON c.id = page.id JOIN household h ON h.id = c.household_id
LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
ORDER BY c.received {{way}}, c.id {{way}}
"""  # noqa: S608  # constants

_MATCHING = """
    (
        SELECT c.id FROM person_search f CROSS JOIN membership m ON m.person_id = f.rowid
            CROSS JOIN "case" c ON c.household_id = m.household_id WHERE person_search MATCH :query
        UNION SELECT id FROM "case" WHERE ref = :ref
        UNION SELECT c.id FROM household h JOIN "case" c ON c.household_id = h.id WHERE h.ref = :ref
        UNION SELECT case_id FROM case_step WHERE external_ref = :typed
    ) found CROSS JOIN "case" c ON c.id = found.id
"""


def rows(
    store: Store,
    *,
    shown: str = "open",
    kinds: Sequence[str] = (),
    matching: str = "",
    limit: int = 100,
    after: CaseRow | None = None,
) -> list[CaseRow]:
    """A page of the cases: the first, or the one after the row `after`. `shown`: open, complaints, decided, all.
    `kinds`: only these types. `matching`: words that a member's name or number begins with, the number of the case or
    its household, or its number in another system."""
    today = clock.today()
    values: dict[str, Any] = {"today": today.isoformat(), "limit": limit}
    if matching.strip():
        typed = matching.strip()
        values |= {"query": search.query(typed), "ref": typed.upper(), "typed": typed}
    if after:
        values |= dict(zip(("received", "id"), after.place, strict=True))
    conditions = (_FILTERS[shown].condition, _kinds(kinds), _after(shown) if after else "TRUE")
    statement = _LIST.format(
        source=_MATCHING if matching.strip() else f'"case" c INDEXED BY {_FILTERS[shown].index}',
        condition=" AND ".join(conditions),
        way="ASC" if shown in OLDEST_FIRST else "DESC",
    )
    with store.read() as session:
        return _rows(session, session.execute(text(statement), values).all(), today)


def of_household(session: Session, household_id: int, today: date) -> list[CaseRow]:
    """All cases of a household, the newest first."""
    statement = _LIST.format(source='"case" c', condition="c.household_id = :household", way="DESC")
    values = {"today": today.isoformat(), "limit": -1, "household": household_id}
    return _rows(session, session.execute(text(statement), values).all(), today)


def count(store: Store, shown: str = "open", kinds: Sequence[str] = ()) -> int:
    """How many cases the list holds with this filter."""
    with store.read() as session:
        if shown == "decided":  # all but the open: both are counted in an index, where these would have to be read
            return _count(session, "all", kinds) - _count(session, "open", kinds)
        return _count(session, shown, kinds)


def _count(session: Session, shown: str, kinds: Sequence[str]) -> int:
    index = "ix_case_kind_received" if shown == "all" else _FILTERS[shown].index
    where = f"{_FILTERS[shown].condition} AND {_kinds(kinds)}"
    statement = f'SELECT COUNT(*) FROM "case" c INDEXED BY {index} WHERE {where}'  # noqa: S608  # constants
    return int(session.execute(text(statement)).scalar_one())


def _kinds(kinds: Sequence[str]) -> str:
    listed = ", ".join(f"'{CASE_TYPES[kind].key}'" for kind in kinds)  # a key of ours, never what was typed
    return f"c.kind IN ({listed})" if kinds else "TRUE"


def _after(shown: str) -> str:
    return f"(c.received, c.id) {'>' if shown in OLDEST_FIRST else '<'} (:received, :id)"


def _rows(session: Session, found: Sequence[Any], today: date) -> list[CaseRow]:
    steps = course_rows.of_cases(session, [row.id for row in found])
    notice_days = settings.read(session, settings.NOTICE_DAYS)
    return [_row(row, steps[row.id], notice_days, today) for row in found]


def _row(row: Any, steps: Sequence[Any], notice_days: int, today: date) -> CaseRow:
    return CaseRow(
        ref=row.ref, case_type=CASE_TYPES[row.kind], household=row.household,
        name=listed_name(row.name, row.children), protection=row.protection,
        received=date.fromisoformat(row.received), decided=_day(row.decided), purpose=row.purpose,
        amount_sought=_kroner(row.amount_sought), amount_granted=_kroner(row.amount_granted),
        amount_paid=_kroner(row.amount_paid), place=(row.received, row.id), _kept=bool(row.kept), _steps=steps,
        _notice_days=notice_days, _today=today,
    )  # fmt: skip


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _kroner(ore: int | None) -> Decimal | None:
    return None if ore is None else Decimal(ore).scaleb(-2)
