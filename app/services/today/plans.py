"""What is due of cooperation plans: to be signed, evaluated, renewed or ended."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import formats
from app.services.group.group_sql import PLAN_NOW
from app.services.today.due import Due, told
from app.services.today.task import Area, Task
from app.texts import _

RENEW_DAYS = 30  # so long before a plan runs out, the meeting that renews it is to be called
RUN_OUT_DAYS = 60  # a plan that ran out longer ago is not asked about any more
SIGN_DAYS = 14  # a plan goes by this many days to the resident and back
ASK_AFTER = 5  # days before anyone is reminded of the signature

_NEWEST = """
    (WITH RECURSIVE later(id) AS (
         SELECT v.id UNION ALL SELECT w.id FROM cooperation_plan w JOIN later ON w.replaces_id = later.id)
     SELECT later.id FROM later
     WHERE NOT EXISTS (SELECT 1 FROM cooperation_plan w WHERE w.replaces_id = later.id))
"""

_PLANS = text(f"""
SELECT v.id, {_NEWEST} AS newest, v.ref, v.household_id, v.dated, v.start, v."end", v.signed,
       (SELECT MIN(e.day) FROM plan_evaluation e WHERE e.plan_id = v.id AND e.held IS NULL) AS evaluation
FROM cooperation_plan v JOIN household h ON h.id = v.household_id
WHERE v.ended IS NULL AND v."end" >= :earliest AND (h.closed IS NULL OR h.closed > :today)
  AND (v."end" <= :renewed_by OR v.signed IS NULL
       OR EXISTS (SELECT 1 FROM plan_evaluation e WHERE e.plan_id = v.id AND e.held IS NULL AND e.day <= :ahead))
  AND ({PLAN_NOW} OR NOT EXISTS (SELECT 1 FROM cooperation_plan w WHERE w.replaces_id = v.id))
""")  # noqa: S608  # constants


def plans(session: Session, today: date, ahead: int) -> list[Task]:
    """At most one line a plan, the earliest of what is owed by its newest version, or by the one in force when that is
    renewed already. A plan that has run out, and was neither renewed nor ended, owes only that."""
    days = {"today": 0, "ahead": ahead, "earliest": -RUN_OUT_DAYS, "renewed_by": RENEW_DAYS}
    values = {name: (today + timedelta(days=number)).isoformat() for name, number in days.items()}
    owed: dict[int, Due] = {}
    for row in session.execute(_PLANS, values):
        due = _first(row, today, ahead)
        if due is not None and (row.newest not in owed or due.due < owed[row.newest].due):
            owed[row.newest] = due
    return told(session, Area.GROUP, list(owed.values()), today)


def _first(row: Any, today: date, ahead: int) -> Due | None:
    end = date.fromisoformat(row.end)
    if end < today:
        what = _("Samarbeidsplanen gikk ut {day} – forny eller avslutt den", day=formats.day(end))
        return _due(row, "plan_end", what, end)
    owed = [_unsigned(row, today), _evaluation(row, today, ahead), _ending(row, today)]
    return min((one for one in owed if one is not None), key=lambda one: one.due, default=None)


def _unsigned(row: Any, today: date) -> Due | None:
    dated = date.fromisoformat(row.dated)
    if row.signed is not None or today < dated + timedelta(days=ASK_AFTER):
        return None
    what = _("Samarbeidsplanen er ikke underskrevet ennå")
    return _due(row, "plan_unsigned", what, dated + timedelta(days=SIGN_DAYS))


def _evaluation(row: Any, today: date, ahead: int) -> Due | None:
    begun = date.fromisoformat(row.start) <= today
    day = date.fromisoformat(row.evaluation) if begun and row.evaluation else None
    if day is None or day > today + timedelta(days=ahead):
        return None
    what = _("Samarbeidsplanen skal evalueres – se på målene sammen med beboeren")
    return _due(row, "evaluation", what, day)


def _ending(row: Any, today: date) -> Due | None:
    end = date.fromisoformat(row.end)
    if row.id != row.newest or end > today + timedelta(days=RENEW_DAYS):
        return None
    return _due(row, "plan_end", _("Samarbeidsplanen går ut – forny den, eller avslutt den når den går ut"), end)


def _due(row: Any, kind: str, what: str, day: date) -> Due:
    return Due(row.household_id, kind, what, _("Åpne planen"), day, ("plan", row.ref))
