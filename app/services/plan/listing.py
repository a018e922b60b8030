"""The lists of plans: one line a plan, the version in force or else its newest; and those of one household."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app import clock
from app.models import CooperationPlan
from app.services import people_sql as sql
from app.services.group.group_sql import PLAN_CONSENT_NOW, PLAN_NOW
from app.services.naming import listed_name
from app.services.plan.state import PlanState, is_done_with, state_of
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One line of a list of plans: the version in force, else the newest. `household`, `group` and `case` are exchange
    IDs. `participants` without the resident; `without_consent` are those among them who may be told nothing today.
    `goals` are all goals of the version, `reached` those among them. `next_evaluation`: the first that is not held,
    also when its day has passed; None for a plan that is `done_with`: over, or ended today. `coming` and `coming_as`:
    the first day of the version that is to take the place of the one in force, and how it is made."""

    ref: str
    edition: int
    made_as: str
    household: str
    name: str
    protection: int
    dated: date
    start: date
    end: date
    state: PlanState
    goals: int
    reached: int
    next_evaluation: date | None
    overdue: bool
    participants: int
    without_consent: int
    consented: date | None
    signed: date | None
    group: str | None
    case: str | None = None
    done_with: bool = False
    coming: date | None = None
    coming_as: str | None = None


_FILTERS: Mapping[str, str] = {
    "current": """(v.ended IS NULL OR v.ended >= :today) AND v."end" >= :today""",
    "expired": """(v.ended IS NULL OR v.ended >= :today) AND v."end" < :today""",
    "ended": "v.ended < :today",
    "all": "TRUE",
}
"""Of the versions listed. A plan that begins later is among the current."""

# Of each plan the version in force, or else its newest: one that has begun has taken the place of all before it.
_LISTED = f"""
({PLAN_NOW} OR (
    NOT EXISTS (SELECT 1 FROM cooperation_plan n WHERE n.replaces_id = v.id)
    AND (v.start <= :today OR NOT EXISTS (
        WITH RECURSIVE earlier(id, replaces_id) AS (
            SELECT w.id, w.replaces_id FROM cooperation_plan w WHERE w.id = v.replaces_id
            UNION SELECT w.id, w.replaces_id FROM cooperation_plan w JOIN earlier ON w.id = earlier.replaces_id)
        SELECT 1 FROM earlier JOIN cooperation_plan e ON e.id = earlier.id WHERE {PLAN_NOW.replace("v.", "e.")}))))
"""  # noqa: S608  # constants
_EDITION = """
    (WITH RECURSIVE earlier(id, replaces_id) AS (
         SELECT v.id, v.replaces_id
         UNION SELECT w.id, w.replaces_id FROM cooperation_plan w JOIN earlier ON w.id = earlier.replaces_id)
     SELECT COUNT(*) FROM earlier)
"""
_COMING = """
    (WITH RECURSIVE later(id) AS (
         SELECT w.id FROM cooperation_plan w WHERE w.replaces_id = v.id
         UNION SELECT w.id FROM cooperation_plan w JOIN later ON w.replaces_id = later.id)
     SELECT id FROM later WHERE NOT EXISTS (SELECT 1 FROM cooperation_plan n WHERE n.replaces_id = later.id))
"""
_LIST = f"""
WITH page AS MATERIALIZED (
    SELECT v.*, (SELECT MIN(e.day) FROM plan_evaluation e WHERE e.plan_id = v.id AND e.held IS NULL) AS next_evaluation
    FROM cooperation_plan v JOIN household h ON h.id = v.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
    WHERE {_LISTED} AND {{condition}} ORDER BY {{order}} LIMIT :limit OFFSET :skip
), listed AS MATERIALIZED (
    SELECT v.*, {_EDITION} AS edition, {_COMING} AS coming_id FROM page v
)
SELECT v.ref, v.edition, v.made_as, h.ref AS household, p.first_name || ' ' || p.last_name AS name,
       {sql.CHILDREN} AS children, {sql.PROTECTION} AS protection, v.dated, v.start, v."end", v.ended,
       n.start AS coming, n.made_as AS coming_as, v.next_evaluation, v.consented, v.signed,
       a.ref AS "group", c.ref AS "case",
       (SELECT COUNT(*) FROM plan_goal g WHERE g.plan_id = v.id) AS goals,
       (SELECT COUNT(*) FROM plan_goal g WHERE g.plan_id = v.id AND g.evaluation = 'reached') AS reached,
       (SELECT COUNT(*) FROM plan_participant d WHERE d.plan_id = v.id) AS participants,
       (SELECT COUNT(*) FROM plan_participant d WHERE d.plan_id = v.id
        AND NOT EXISTS (SELECT 1 FROM consent s WHERE s.contact_id = d.contact_id
                        AND s.household_id = v.household_id AND {PLAN_CONSENT_NOW})) AS without_consent
FROM listed v JOIN household h ON h.id = v.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
LEFT JOIN cooperation_plan n ON n.id = v.coming_id LEFT JOIN support_group a ON a.id = v.group_id
LEFT JOIN "case" c ON c.id = v.case_id
ORDER BY {{order}}
"""  # noqa: S608  # constants

# What is to be evaluated first; then what runs out first.
_BY_EVALUATION = """next_evaluation IS NULL, next_evaluation, v."end", p.sort_key, v.id"""
_NEWEST = "v.dated DESC, v.id DESC"
_ALL = -1  # as SQLite says without a limit

# As `PlanRow` says it of each: what is done with waits for nothing.
_WAITING = """(v."end" >= :today AND (v.ended IS NULL OR v.ended > :today))"""
_SUMMARY = f"""
SELECT COUNT(*) AS plans,
       COALESCE(SUM({_WAITING} AND EXISTS (SELECT 1 FROM plan_evaluation e
                    WHERE e.plan_id = v.id AND e.held IS NULL AND e.day < :today)), 0) AS late,
       COALESCE(SUM({_WAITING} AND v.signed IS NULL), 0) AS unsigned
FROM cooperation_plan v WHERE {_LISTED} AND {{condition}}
"""  # noqa: S608  # constants


@dataclass(frozen=True, slots=True)
class Summary:
    """How many plans a list has, and how many of them should have been evaluated, or are not signed."""

    plans: int
    late: int
    unsigned: int


def rows(store: Store, shown: str = "current", limit: int | None = None, skip: int = 0) -> list[PlanRow]:
    """The plans, what is to be evaluated first at the top: all, or `limit` of them after `skip`. `shown`: current (in
    force or begins later), expired (run out, neither renewed nor ended), ended, all."""
    order = _NEWEST if shown == "ended" else _BY_EVALUATION
    statement = _LIST.format(condition=_FILTERS[shown], order=order)
    values = {"limit": _ALL if limit is None else limit, "skip": skip}
    with store.read() as session:
        return _rows(session, statement, clock.today(), values)


def summary(store: Store, shown: str = "current") -> Summary:
    """What the list that is `shown` adds up to."""
    statement = text(_SUMMARY.format(condition=_FILTERS[shown]))
    with store.read() as session:
        found = session.execute(statement, {"today": clock.today().isoformat()}).one()
    return Summary(found.plans, found.late, found.unsigned)


def of_household(session: Session, household_id: int, today: date) -> list[PlanRow]:
    """All plans of a household, the newest first."""
    if session.scalar(select(CooperationPlan.id).where(CooperationPlan.household_id == household_id).limit(1)) is None:
        return []  # as with most households: the plans of the others need not be gone through
    statement = _LIST.format(condition="v.household_id = :household", order=_NEWEST)
    return _rows(session, statement, today, {"household": household_id, "limit": _ALL, "skip": 0})


def _rows(session: Session, statement: str, today: date, values: Mapping[str, Any]) -> list[PlanRow]:
    found: Sequence[Any] = session.execute(text(statement), {"today": today.isoformat(), **values}).all()
    return [_row(row, today) for row in found]


@dataclass(frozen=True, slots=True)
class _Period:
    start: date
    end: date
    ended: date | None


def _row(row: Any, today: date) -> PlanRow:
    period = _Period(date.fromisoformat(row.start), date.fromisoformat(row.end), _day(row.ended))
    state = state_of(period, None, today)
    done_with = is_done_with(state, period.ended, today)
    evaluation = None if done_with else _day(row.next_evaluation)
    return PlanRow(
        ref=row.ref, edition=row.edition, made_as=row.made_as, household=row.household,
        name=listed_name(row.name, row.children), protection=row.protection,
        dated=date.fromisoformat(row.dated), start=period.start, end=period.end, state=state, goals=row.goals,
        reached=row.reached, next_evaluation=evaluation, overdue=evaluation is not None and evaluation < today,
        participants=row.participants, without_consent=row.without_consent, consented=_day(row.consented),
        signed=_day(row.signed), group=row.group, case=row.case, done_with=done_with, coming=_day(row.coming),
        coming_as=row.coming_as if row.coming else None,
    )  # fmt: skip


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
