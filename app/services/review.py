"""The review list: every household in temporary accommodation or without a home, with its next step.

Offices keep it in Excel today and go through it every two or four weeks (Fafo 2026:05 §§ 2.3, 6.4).
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app import clock
from app.models import Household, Review
from app.models.fields import fields_of
from app.models.household import SITUATION
from app.services import people_sql as sql
from app.services.day_counter import DayCounter
from app.services.records import Saved, Values, by_ref, merge, outcome
from app.storage.store import Store

EDITABLE = ("status", "next_step", "who", "due", "permanent_plan")

WITHOUT_HOME = tuple(code.key for code in SITUATION if code.group == "uten egen bolig")


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One household on the review list. The last six are from its latest review and may be empty."""

    household: str
    first_name: str
    last_name: str
    children: int
    protection: int
    situation: str | None
    provider: str | None
    room: str | None
    counter: DayCounter | None
    day: date | None
    status: str | None
    next_step: str | None
    who: str | None
    due: date | None
    permanent_plan: bool | None


_WITHOUT_HOME = ", ".join(f"'{key}'" for key in WITHOUT_HOME)
_LIST = f"""
WITH listed AS (
    SELECT h.*, {sql.SITUATION} AS situation, {sql.RUN_START} AS run_start,
           (SELECT s.id FROM stay s WHERE s.household_id = h.id AND {sql.CURRENT}
            ORDER BY s.arrived DESC LIMIT 1) AS stay_id,
           (SELECT r.id FROM review r WHERE r.household_id = h.id AND r.day <= :today
            ORDER BY r.day DESC, r.id DESC LIMIT 1) AS review_id
    FROM household h WHERE (h.closed IS NULL OR h.closed > :today) AND (
        EXISTS (SELECT 1 FROM stay s WHERE s.household_id = h.id AND {sql.CURRENT})
        OR EXISTS (SELECT 1 FROM situation s WHERE s.household_id = h.id AND s.start <= :today
                   AND (s."end" IS NULL OR s."end" >= :today) AND s.situation IN ({_WITHOUT_HOME})))
)
SELECT h.ref, p.first_name, p.last_name, {sql.CHILDREN} AS children, {sql.PROTECTION} AS protection, h.situation,
       v.name AS provider, s.room, h.run_start, r.day, r.status, r.next_step, r.who, r.due, r.permanent_plan
FROM listed h JOIN person p ON p.id = {sql.MAIN_PERSON}
LEFT JOIN stay s ON s.id = h.stay_id LEFT JOIN provider v ON v.id = s.provider_id
LEFT JOIN review r ON r.id = h.review_id
ORDER BY h.run_start IS NULL, h.run_start, p.sort_key
"""  # noqa: S608  # constants


def rows(store: Store) -> list[ReviewRow]:
    """The review list as it stands today, longest stay first."""
    today = clock.today()
    with store.read() as session:
        found = session.execute(text(_LIST), {"today": today.isoformat()}).all()
    return [
        ReviewRow(
            row.ref, row.first_name, row.last_name, row.children, row.protection, row.situation, row.provider, row.room,
            DayCounter(date.fromisoformat(row.run_start), today) if row.run_start else None,
            date.fromisoformat(row.day) if row.day else None, row.status, row.next_step, row.who,
            date.fromisoformat(row.due) if row.due else None,
            None if row.permanent_plan is None else bool(row.permanent_plan),
        )
        for row in found
    ]  # fmt: skip


def edit(store: Store, household_ref: str, field: str, value: object) -> Saved:
    """Change one field of a household's line, as `save` does."""
    return save(store, household_ref, {field: value})


def load(store: Store, household_ref: str) -> dict[str, Any]:
    """The fields of the household's line as they stand today; all empty before the first review."""
    with store.read() as session:
        latest = _latest(session, by_ref(session, Household, household_ref), clock.today())
        return {name: getattr(latest, name, None) for name in EDITABLE}


def save(store: Store, household_ref: str, values: Values) -> Saved:
    """Change a household's line. The line of an earlier day is kept, and today's begins as a copy of it."""
    today = clock.today()
    with store.write() as session:
        household = by_ref(session, Household, household_ref)
        latest = _latest(session, household, today)
        if latest is None or latest.day != today:
            before = {name: getattr(latest, name) for name in fields_of(Review)} if latest else {}
            latest = Review(household_id=household.id, **{**before, "day": today})
        merge(session, latest, values)
        return outcome(latest, ())


def _latest(session: Session, household: Household, today: date) -> Review | None:
    return session.scalar(
        select(Review).where(Review.household_id == household.id, Review.day <= today)
        .order_by(Review.day.desc(), Review.id.desc())
    )  # fmt: skip
