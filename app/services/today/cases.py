"""What is due in cases: answers, decisions to send, complaints, promises that run out. Derived by `case_deadlines`.

SQL only narrows down which cases to look at; it may let through too many, never too few.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.case import COMPLAINED, OPEN
from app.services import deadlines, settings
from app.services import people_sql as sql
from app.services.case import course_rows
from app.services.case.case_deadlines import Deadline, open_deadlines
from app.services.case.case_types import CASE_TYPES
from app.services.naming import listed_name
from app.services.today.case_words import action, words
from app.services.today.task import AHEAD_DAYS, SOON_DAYS, Area, Task
from app.texts import _

NOTIFY_DAYS = 60  # a decision older than this is not asked about any more
CLOSE_DAYS = 30  # a case is put away within so many days after its complaint deadline
_NOTICED_LATE = 120  # a letter may be sent this many days after the decision, and be counted from then
_SHORTEST_MONTH = 28
_REFUSED = frozenset({"refused", "dismissed"})

_HOLDS = "NOT EXISTS (SELECT 1 FROM case_step r WHERE r.case_id = s.case_id AND r.corrects = s.number)"
_SENT = f"""EXISTS (SELECT 1 FROM case_step s WHERE s.case_id = c.id AND s.kind = 'notified' AND {_HOLDS}
                    AND (s.day > c.decided OR (s.day = c.decided AND c.complained IS NULL)))"""  # noqa: S608
_PROMISED = f"""EXISTS (SELECT 1 FROM case_step s WHERE s.case_id = c.id AND s.kind = 'preliminary_answer'
                        AND {_HOLDS} AND s.expected > :ahead)"""  # noqa: S608  # constants

# The promise of a dwelling is kept once a tenancy has come of it.
_KEPT = "EXISTS (SELECT 1 FROM tenancy t WHERE t.case_id = c.id)"

_CANDIDATES = text(f"""
SELECT c.id, c.kind, c.outcome, {_KEPT} AS kept FROM "case" c
WHERE {OPEN} AND (c.received <= :answer_from OR c.kind IN ('temporary', 'housing_allowance')) AND NOT {_PROMISED}
UNION SELECT c.id, c.kind, c.outcome, {_KEPT} FROM "case" c WHERE {COMPLAINED}
UNION SELECT c.id, c.kind, c.outcome, {_KEPT} FROM "case" c
WHERE c.decided BETWEEN :notify_from AND :today AND c.closed IS NULL AND NOT {_SENT}
UNION SELECT c.id, c.kind, c.outcome, {_KEPT} FROM "case" c
WHERE c.decided BETWEEN :refused_from AND :today AND c.closed IS NULL AND c.outcome IN ('refused', 'dismissed')
UNION SELECT c.id, c.kind, c.outcome, {_KEPT} FROM "case" c
WHERE c.complained >= :upheld_from AND c.complaint_outcome IN ('upheld', 'partly') AND c.closed IS NULL
UNION SELECT c.id, c.kind, c.outcome, {_KEPT} FROM case_step s JOIN "case" c ON c.id = s.case_id
WHERE s.valid_to BETWEEN :lapse_from AND :lapse_to AND c.closed IS NULL AND c.paid IS NULL AND NOT {_KEPT}
""")  # noqa: S608  # constants


def cases(session: Session, today: date, ahead: int) -> list[Task]:
    """At most one task a case, the earliest of what it owes; and decisions under boligsosialloven still to make."""
    found = session.execute(_CANDIDATES, _bounds(today, ahead)).all()
    steps = course_rows.of_cases(session, [row.id for row in found])
    window = Window(today, ahead, settings.read(session, settings.NOTICE_DAYS))
    due = {row.id: window.first(row, steps[row.id]) for row in found}
    wanted = {case_id: deadline for case_id, deadline in due.items() if deadline is not None}
    return _tasks(session, wanted, today) + _tasks(session, _help_owed(session, today), today)


def _bounds(today: date, ahead: int) -> dict[str, str]:
    """The parameters of the candidates, ISO text."""
    days = {
        "today": 0, "ahead": ahead, "answer_from": ahead - _SHORTEST_MONTH, "notify_from": -NOTIFY_DAYS,
        "refused_from": -(_NOTICED_LATE + CLOSE_DAYS), "upheld_from": -2 * 365, "lapse_from": -SOON_DAYS,
        "lapse_to": AHEAD_DAYS,
    }  # fmt: skip
    return {name: (today + timedelta(days=number)).isoformat() for name, number in days.items()}


@dataclass(frozen=True, slots=True)
class Window:
    """Which deadlines of a case are told of on a day."""

    today: date
    ahead: int
    notice_days: int

    def first(self, case: Any, steps: Sequence[Any]) -> Deadline | None:
        """The earliest deadline of the case (a row of kind, outcome and whether it is kept) that is told of."""
        found = open_deadlines(CASE_TYPES[case.kind], steps, self.notice_days, self.today, kept=bool(case.kept))
        told = (self._told(one, case.outcome) for one in found)
        return min((one for one in told if one is not None), key=lambda one: one.due, default=None)

    def _told(self, deadline: Deadline, outcome: str | None) -> Deadline | None:
        if deadline.key == "complaint":
            return self._closing(deadline.due) if outcome in _REFUSED else None
        earliest, latest = self._days(deadline.key)
        return deadline if earliest <= (deadline.due - self.today).days <= latest else None

    def _days(self, key: str) -> tuple[int, int]:
        """From and to how many days from today a deadline of this kind lies when it is told of."""
        return {
            "allowance": (-SOON_DAYS, self.ahead),
            "notify": (-NOTIFY_DAYS, 0),
            "lapse": (-SOON_DAYS, AHEAD_DAYS),
        }.get(key, (-(10**6), self.ahead))

    def _closing(self, last_day: date) -> Deadline | None:
        """Nothing was done with a refusal, and nobody complained: the case can be put away."""
        passed = (self.today - last_day).days
        return Deadline("close", last_day + timedelta(days=CLOSE_DAYS), "closed") if 0 < passed <= CLOSE_DAYS else None


_HELP = text(f"""
SELECT c.id, c.received FROM "case" c
WHERE c.decided BETWEEN :notify_from AND :today AND c.kind <> 'housing_help'
  AND EXISTS (SELECT 1 FROM case_step s WHERE s.case_id = c.id AND s.asks_help AND {_HOLDS})
  AND NOT EXISTS (SELECT 1 FROM "case" o WHERE o.household_id = c.household_id AND o.kind = 'housing_help'
                  AND ((o.decided IS NULL AND o.closed IS NULL) OR o.decided >= c.received))
""")  # noqa: S608  # constants


def _help_owed(session: Session, today: date) -> dict[int, Deadline]:
    """Cases decided under another act whose applicant also asked for help under boligsosialloven (§ 7)."""
    found = session.execute(_HELP, _bounds(today, 0))
    return {
        row.id: Deadline("help", deadlines.due("preliminary_answer", date.fromisoformat(row.received)), "decision")
        for row in found
    }


_HEADS = f"""
SELECT c.id, c.ref, c.kind, h.ref AS household, p.first_name || ' ' || p.last_name AS name,
       {sql.CHILDREN} AS children, {sql.PROTECTION} AS protection
FROM "case" c JOIN household h ON h.id = c.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
WHERE c.id IN ({{ids}})
"""  # noqa: S608  # constants


def _tasks(session: Session, due: Mapping[int, Deadline], today: date) -> list[Task]:
    heads = text(_HEADS.format(ids=", ".join(map(str, due))))  # row ids of ours
    return [_task(row, due[row.id], today) for row in session.execute(heads, {"today": today.isoformat()})]


def _task(row: Any, deadline: Deadline, today: date) -> Task:
    left = (deadline.due - today).days
    return Task(
        kind=deadline.key, area=Area.CASE,
        who=listed_name(row.name, row.children), household=row.household,
        what=words(deadline.key, CASE_TYPES[row.kind], late=left < 0), action=_(action(deadline.key)),
        due=deadline.due, target=("case", row.ref), protection=row.protection, days_left=left,
    )  # fmt: skip
