"""The lists of groups: all of them, and those of one household."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import clock
from app.services import people_sql as sql
from app.services.group import group_sql
from app.services.naming import listed_name
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class GroupRow:
    """One line of a list of groups. `household` and `plan` (the one in force) are exchange IDs. Members are those of
    today, the resident not counted; `without_consent` are those among them who may be told nothing. `overdue` are the
    open tasks whose due date has passed."""

    ref: str
    household: str
    name: str
    protection: int
    start: date
    end: date | None
    coordinator: str | None
    members: int
    without_consent: int
    next_meeting: datetime | None
    unanswered: int  # meetings whose day has passed, and nobody has said if they were held
    open_tasks: int
    overdue: int
    plan: str | None


_FILTERS: Mapping[str, str] = {
    "current": """(a."end" IS NULL OR a."end" >= :today)""",
    "ended": """a."end" < :today""",
    "all": "TRUE",
}
"""A group that is formed and begins later is among the current: there is something to prepare."""

_LIST = f"""
WITH page AS MATERIALIZED (
    SELECT a.*,
           (SELECT MIN(m.moment) FROM meeting m
            WHERE m.group_id = a.id AND m.held IS NULL AND m.moment >= :today) AS next_meeting
    FROM support_group a JOIN household h ON h.id = a.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
    WHERE {{condition}} ORDER BY {{order}} LIMIT :limit OFFSET :skip
)
SELECT a.ref, h.ref AS household, p.first_name || ' ' || p.last_name AS name, {sql.CHILDREN} AS children,
       {sql.PROTECTION} AS protection, a.start, a."end", a.next_meeting,
       (SELECT k.name FROM group_member gm JOIN contact k ON k.id = gm.contact_id
        WHERE gm.group_id = a.id AND gm.coordinator AND {group_sql.MEMBER_NOW}
        ORDER BY gm.start DESC, gm.id DESC LIMIT 1) AS coordinator,
       (SELECT COUNT(DISTINCT gm.contact_id) FROM group_member gm
        WHERE gm.group_id = a.id AND {group_sql.MEMBER_NOW}) AS members,
       (SELECT COUNT(DISTINCT gm.contact_id) FROM group_member gm WHERE gm.group_id = a.id AND {group_sql.MEMBER_NOW}
        AND NOT EXISTS (SELECT 1 FROM consent s WHERE s.contact_id = gm.contact_id
                        AND s.household_id = a.household_id AND {group_sql.CONSENT_NOW})) AS without_consent,
       (SELECT COUNT(*) FROM meeting m WHERE m.group_id = a.id AND m.held IS NULL AND m.moment < :today) AS unanswered,
       (SELECT COUNT(*) FROM group_task t WHERE t.group_id = a.id AND t.done IS NULL) AS open_tasks,
       (SELECT COUNT(*) FROM group_task t WHERE t.group_id = a.id AND t.done IS NULL AND t.due < :today) AS overdue,
       {group_sql.PLAN_OF_HOUSEHOLD} AS plan
FROM page a JOIN household h ON h.id = a.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
ORDER BY {{order}}
"""  # noqa: S608  # constants

# Who meets first; then by name.
_BY_MEETING = "next_meeting IS NULL, next_meeting, p.sort_key, a.id"
_NEWEST = "a.start DESC, a.id DESC"
_ALL = -1  # as SQLite says without a limit

# As `GroupRow` counts them; a group that is to end lacks no consent.
_SUMMARY = f"""
SELECT COUNT(*) AS groups,
       COALESCE(SUM(a."end" IS NULL AND EXISTS (
           SELECT 1 FROM group_member gm WHERE gm.group_id = a.id AND {group_sql.MEMBER_NOW}
           AND NOT EXISTS (SELECT 1 FROM consent s WHERE s.contact_id = gm.contact_id
                           AND s.household_id = a.household_id AND {group_sql.CONSENT_NOW}))), 0) AS without_consent,
       (SELECT COUNT(*) FROM group_task t JOIN support_group a ON a.id = t.group_id
        WHERE t.done IS NULL AND t.due < :today AND {{condition}}) AS overdue
FROM support_group a WHERE {{condition}}
"""  # noqa: S608  # constants


@dataclass(frozen=True, slots=True)
class Summary:
    """How many groups a list has, how many of them have members who may be told nothing, and their overdue tasks."""

    groups: int
    without_consent: int
    overdue: int


def rows(store: Store, shown: str = "current", limit: int | None = None, skip: int = 0) -> list[GroupRow]:
    """The groups, those with a meeting ahead in its order, then by name: all, or `limit` of them after `skip`. `shown`:
    current (also those that begin later), ended, all."""
    statement = _LIST.format(condition=_FILTERS[shown], order=_BY_MEETING)
    values = {"today": clock.today().isoformat(), "limit": _ALL if limit is None else limit, "skip": skip}
    with store.read() as session:
        return _rows(session, statement, values)


def summary(store: Store, shown: str = "current") -> Summary:
    """What the list that is `shown` adds up to."""
    statement = text(_SUMMARY.format(condition=_FILTERS[shown]))
    with store.read() as session:
        found = session.execute(statement, {"today": clock.today().isoformat()}).one()
    return Summary(found.groups, found.without_consent, found.overdue)


def of_household(session: Session, household_id: int, today: date) -> list[GroupRow]:
    """All groups of a household, the newest first."""
    statement = _LIST.format(condition="a.household_id = :household", order=_NEWEST)
    values = {"today": today.isoformat(), "household": household_id, "limit": _ALL, "skip": 0}
    return _rows(session, statement, values)


def _rows(session: Session, statement: str, values: Mapping[str, Any]) -> list[GroupRow]:
    found: Sequence[Any] = session.execute(text(statement), values).all()
    return [
        GroupRow(
            row.ref, row.household,
            listed_name(row.name, row.children), row.protection,
            date.fromisoformat(row.start), date.fromisoformat(row.end) if row.end else None, row.coordinator,
            row.members, row.without_consent,
            datetime.fromisoformat(row.next_meeting) if row.next_meeting else None, row.unanswered,
            row.open_tasks, row.overdue, row.plan,
        )
        for row in found
    ]  # fmt: skip
