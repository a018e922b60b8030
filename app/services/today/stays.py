"""What is due of those in temporary accommodation: a plan on day 14, a home within three months, a new decision."""

from datetime import date, timedelta
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.dates import age_on
from app.services import people_sql as sql
from app.services import settings
from app.services.day_counter import NEAR_DAYS, DayCounter
from app.services.rules.household import ADULT
from app.services.today.task import AHEAD_DAYS, Area, Task, task_of
from app.texts import N_, _

_GUESTS = text(f"""
SELECT h.ref, p.first_name, p.last_name, p.birth_date, {sql.CHILDREN} AS children, {sql.PROTECTION} AS protection,
       {sql.RUN_START} AS run_start,
       COALESCE((SELECT r.permanent_plan FROM review r WHERE r.household_id = h.id AND r.day <= :today
        ORDER BY r.day DESC, r.id DESC LIMIT 1), 0) AS has_plan,
       (SELECT MAX(d."end") FROM decision d JOIN stay s ON s.id = d.stay_id WHERE s.household_id = h.id
        AND {sql.CURRENT}) AS decided_until
FROM household h JOIN person p ON p.id = {sql.MAIN_PERSON}
WHERE h.id IN (SELECT s.household_id FROM stay s JOIN provider v ON v.id = s.provider_id
               WHERE v.kind <> 'night_shelter' AND {sql.CURRENT})
""")  # noqa: S608  # constants


def stays(session: Session, today: date, ahead: int) -> list[Task]:
    """Plans, three months and decisions of everyone in temporary accommodation, natthjem left out."""
    found = session.execute(_GUESTS, {"today": today.isoformat()}).all()
    young_max_age = settings.read(session, settings.YOUNG_MAX_AGE)
    return [task for row in found for task in _stay_tasks(row, today, _first_in_line(row, today, young_max_age), ahead)]


def _stay_tasks(row: Any, today: date, first: str, ahead: int) -> list[Task]:
    counter = DayCounter(date.fromisoformat(row.run_start), today)
    tasks = []
    if not row.has_plan:
        tasks.append(task_of(row, "plan", Area.STAY, _plan_text(counter), _("Lag plan"), counter.plan_due, today))
    if counter.days_left <= (AHEAD_DAYS if first else NEAR_DAYS):
        what = _((_PASSED if counter.days_left < 0 else _PASSES)[first])
        tasks.append(task_of(row, "three_months", Area.STAY, what, _("Finn bolig"), counter.three_months, today))
    if row.decided_until and date.fromisoformat(row.decided_until) <= today + timedelta(days=ahead):
        what = _("Vedtaket om midlertidig botilbud går ut – forleng eller avslutt")
        tasks.append(
            task_of(
                row,
                "decision",
                Area.DEADLINE,
                what,
                _("Forleng vedtaket"),
                date.fromisoformat(row.decided_until),
                today,
            )
        )
    return tasks


def _plan_text(counter: DayCounter) -> str:
    if counter.plan_due < counter.today:
        return _("Oppholdet har passert 14 døgn – avtal kartleggingssamtale og lag plan for varig bolig")
    return _("Oppholdet passerer 14 døgn – avtal kartleggingssamtale og lag plan for varig bolig")


_PASSES = {
    "family": N_("Oppholdet passerer 3 måneder – familien skal prioriteres til egen bolig"),
    "young": N_("Oppholdet passerer 3 måneder – unge skal prioriteres til egen bolig"),
    "": N_("Oppholdet passerer 3 måneder – finn varig bolig"),
}
_PASSED = {
    "family": N_("Oppholdet har passert 3 måneder – familien skal prioriteres til egen bolig"),
    "young": N_("Oppholdet har passert 3 måneder – unge skal prioriteres til egen bolig"),
    "": N_("Oppholdet har passert 3 måneder – finn varig bolig"),
}


def _first_in_line(row: Any, today: date, young_max_age: int) -> str:
    """Families and young are told of earlier: temporary accommodation is for them an exception (Bolig for velferd)."""
    if row.children:
        return "family"
    age = age_on(date.fromisoformat(row.birth_date), today) if row.birth_date else 0
    return "young" if ADULT <= age <= young_max_age else ""
