"""The lists of evictions: all of them by the days that are left, and those of one household."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import clock
from app.services import people_sql as sql
from app.services.eviction.days_left import DaysLeft, days_left
from app.services.naming import listed_name
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class EvictionRow:
    """One line of a list of evictions. `household` and `tenancy` are exchange IDs. `left` is None for one that has an
    outcome, and for one without any day. `open_measures` are those on the checklist that are not done, `measures` all;
    `overdue`: open, and due before today."""

    ref: str
    household: str
    name: str
    protection: int
    children: int
    landlord: str | None
    cause: str | None
    warned: date | None
    petitioned: date | None
    left: DaysLeft | None
    outcome: str | None
    outcome_day: date | None
    tenancy: str | None
    measures: int
    open_measures: int
    overdue: int


_FILTERS: Mapping[str, str] = {
    "open": "e.outcome IS NULL",
    "averted": "e.outcome IN ('averted', 'dropped', 'moved')",
    "carried_out": "e.outcome = 'carried_out'",
    "all": "TRUE",
}
"""Averted here is all that did not end with namsmannen at the door."""

_DAYS = """
SELECT e.id, e.ref, e.household_id, e.warned, e.tenant_warned, e.petitioned, e.served, e.scheduled, e.outcome,
       e.outcome_day
FROM eviction e WHERE {condition} ORDER BY e.outcome_day DESC, e.id DESC LIMIT :limit OFFSET :skip
"""
_ALL = -1  # as SQLite says without a limit
_OPEN, _OVER = "e.outcome IS NULL", "e.outcome IS NOT NULL"

_ROWS = f"""
SELECT e.id, e.ref, h.ref AS household, p.first_name || ' ' || p.last_name AS name, {sql.CHILDREN} AS children,
       {sql.PROTECTION} AS protection, e.landlord, e.cause, t.ref AS tenancy,
       (SELECT COUNT(*) FROM eviction_measure m WHERE m.eviction_id = e.id) AS measures,
       (SELECT COUNT(*) FROM eviction_measure m WHERE m.eviction_id = e.id AND m.done IS NULL) AS open_measures,
       (SELECT COUNT(*) FROM eviction_measure m
        WHERE m.eviction_id = e.id AND m.done IS NULL AND m.due < :today) AS overdue
FROM eviction e JOIN household h ON h.id = e.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
LEFT JOIN tenancy t ON t.id = e.tenancy_id
WHERE e.id IN ({{ids}})
"""  # noqa: S608  # constants


@dataclass(frozen=True, slots=True)
class EvictionDays:
    """The days of one eviction; `id` and `household_id` are row ids."""

    id: int
    ref: str
    household_id: int
    warned: date | None
    tenant_warned: date | None
    petitioned: date | None
    served: date | None
    scheduled: date | None
    outcome: str | None
    outcome_day: date | None


def rows(store: Store, shown: str = "open", limit: int | None = None, skip: int = 0) -> list[EvictionRow]:
    """The evictions: the open ones first, by the days that are left, then the others, the newest first: all, or `limit`
    of them after `skip`. `shown`: open, averted (also dropped, and those who moved themselves), carried_out, all."""
    with store.read() as session:
        return _rows(session, _FILTERS[shown], {}, clock.today(), limit, skip)


def count(store: Store, shown: str = "open") -> int:
    """How many evictions the list holds with this filter."""
    statement = text(f"SELECT COUNT(*) FROM eviction e WHERE {_FILTERS[shown]}")  # noqa: S608  # constants
    with store.read() as session:
        return int(session.execute(statement).scalar_one())


def of_household(session: Session, household_id: int, today: date) -> list[EvictionRow]:
    """All evictions of a household, open ones first."""
    return _rows(session, "e.household_id = :household", {"household": household_id}, today)


def open_days(session: Session) -> list[EvictionDays]:
    """The days of the evictions that are open, the newest first."""
    return _read(session, _OPEN, {})


def _rows(
    session: Session, condition: str, values: Mapping[str, Any], today: date, limit: int | None = None, skip: int = 0
) -> list[EvictionRow]:
    waiting = _read(session, f"{condition} AND {_OPEN}", values)
    left = {one.id: days_left(one, today) for one in waiting}
    waiting.sort(key=lambda one: (_last_day(left[one.id]), one.id))
    found = waiting[skip : None if limit is None else skip + limit]
    rest = _ALL if limit is None else limit - len(found)
    found += _read(session, f"{condition} AND {_OVER}", values, rest, max(0, skip - len(waiting)))
    heads = _heads(session, [one.id for one in found], today)
    return [_row(heads[one.id], one, left.get(one.id)) for one in found]


def _last_day(left: DaysLeft | None) -> date:
    """Those without a day stand last."""
    return left.day if left else date.max


def _read(
    session: Session, condition: str, values: Mapping[str, Any], limit: int = _ALL, skip: int = 0
) -> list[EvictionDays]:
    statement = text(_DAYS.format(condition=condition))
    return [_days(row) for row in session.execute(statement, {**values, "limit": limit, "skip": skip})]


def _heads(session: Session, ids: Sequence[int], today: date) -> Mapping[int, Any]:
    statement = text(_ROWS.format(ids=", ".join(map(str, ids))))  # row ids of ours
    return {row.id: row for row in session.execute(statement, {"today": today.isoformat()})}


def _days(row: Any) -> EvictionDays:
    return EvictionDays(
        row.id, row.ref, row.household_id, _day(row.warned), _day(row.tenant_warned), _day(row.petitioned),
        _day(row.served), _day(row.scheduled), row.outcome, _day(row.outcome_day),
    )  # fmt: skip


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _row(row: Any, days: EvictionDays, left: DaysLeft | None) -> EvictionRow:
    return EvictionRow(
        row.ref, row.household, listed_name(row.name, row.children), row.protection, row.children, row.landlord,
        row.cause, days.warned, days.petitioned, left, days.outcome, days.outcome_day, row.tenancy, row.measures,
        row.open_measures, row.overdue,
    )  # fmt: skip
