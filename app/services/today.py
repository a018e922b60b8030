"""*I dag*: what is due, derived from the records each time; nothing of it is stored.

A kind of task is one declaration: a query over what is due, and what to say and do about it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import clock
from app.dates import add_months, age_on
from app.services import people_sql as sql
from app.services import settings
from app.services.day_counter import NEAR_DAYS, DayCounter
from app.services.naming import household_number, with_children
from app.services.rules.household import ADULT
from app.storage.store import Store
from app.texts import N_, _


class Area(StrEnum):
    STAY = "stay"
    DEADLINE = "deadline"
    AGREEMENT = "agreement"


AREAS = {Area.STAY: N_("Opphold"), Area.DEADLINE: N_("Frister"), Area.AGREEMENT: N_("Avtaler")}

SOON_DAYS = 14
AHEAD_DAYS = 60
OVERDUE, URGENT, SOON, LATER = range(4)


@dataclass(frozen=True, slots=True)
class Task:
    """One line of *I dag*. `target` is the screen and record that opens; `due` the day it should be done by."""

    kind: str
    area: Area
    who: str
    household: str | None
    what: str
    action: str
    due: date
    target: tuple[str, str]
    protection: int
    days_left: int

    @property
    def severity(self) -> int:
        if self.days_left < 0:
            return OVERDUE
        if self.days_left <= SOON_DAYS:
            return URGENT if self.area is Area.STAY or self.days_left <= SOON_DAYS // 2 else SOON
        return LATER


Finder = Callable[[Session, date], list[Task]]

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


def _task(row: Any, kind: str, area: Area, what: str, action: str, due: date, today: date) -> Task:
    name = with_children(f"{row.first_name} {row.last_name}", row.children)
    return Task(
        kind,
        area,
        name,
        row.ref,
        what,
        action,
        due,
        ("household", row.ref),
        row.protection,
        (due - today).days,
    )


def _stays(session: Session, today: date) -> list[Task]:
    found = session.execute(_GUESTS, {"today": today.isoformat()}).all()
    young_max_age = settings.read(session, settings.YOUNG_MAX_AGE)
    return [task for row in found for task in _stay_tasks(row, today, _first_in_line(row, today, young_max_age))]


def _stay_tasks(row: Any, today: date, first: str) -> list[Task]:
    counter = DayCounter(date.fromisoformat(row.run_start), today)
    tasks = []
    if not row.has_plan:
        tasks.append(_task(row, "plan", Area.STAY, _plan_text(counter), _("Lag plan"), counter.plan_due, today))
    if counter.days_left <= (AHEAD_DAYS if first else NEAR_DAYS):
        what = _((_PASSED if counter.days_left < 0 else _PASSES)[first])
        tasks.append(_task(row, "three_months", Area.STAY, what, _("Finn bolig"), counter.three_months, today))
    if row.decided_until and date.fromisoformat(row.decided_until) <= today + timedelta(days=SOON_DAYS):
        what = _("Vedtaket om midlertidig botilbud går ut – forleng eller avslutt")
        tasks.append(
            _task(
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


_RELEASES = text(f"""
SELECT h.ref, p.first_name, p.last_name, 0 AS children, {sql.PROTECTION} AS protection, p.release_date, p.whereabouts
FROM household h JOIN person p ON p.id = {sql.MAIN_PERSON}
WHERE (h.closed IS NULL OR h.closed > :today) AND p.release_date BETWEEN :earliest AND :latest
""")  # noqa: S608  # constants


def _releases(session: Session, today: date) -> list[Task]:
    """Release and discharge within two months, and those just past (Bolig for velferd: within two months)."""
    values = {"today": today.isoformat(), "latest": add_months(today, 2).isoformat(),
              "earliest": (today - timedelta(days=SOON_DAYS)).isoformat()}  # fmt: skip
    return [
        _task(row, "release", Area.DEADLINE, _("Løslates eller skrives ut – finn bolig i tide"), _("Finn bolig"),
              date.fromisoformat(row.release_date), today)
        for row in session.execute(_RELEASES, values)
    ]  # fmt: skip


_STEPS = text(f"""
SELECT h.ref, p.first_name, p.last_name, 0 AS children, {sql.PROTECTION} AS protection, r.next_step, r.due
FROM household h JOIN person p ON p.id = {sql.MAIN_PERSON}
JOIN review r ON r.id = (SELECT x.id FROM review x WHERE x.household_id = h.id AND x.day <= :today
                         ORDER BY x.day DESC, x.id DESC LIMIT 1)
WHERE (h.closed IS NULL OR h.closed > :today) AND r.due IS NOT NULL AND r.due <= :latest
""")  # noqa: S608  # constants


def _next_steps(session: Session, today: date) -> list[Task]:
    values = {"today": today.isoformat(), "latest": (today + timedelta(days=SOON_DAYS)).isoformat()}
    return [
        _task(row, "next_step", Area.DEADLINE, row.next_step or _("Neste steg på oppfølgingslisten"),
              _("Åpne husstanden"), date.fromisoformat(row.due), today)
        for row in session.execute(_STEPS, values)
    ]  # fmt: skip


_AGREEMENTS = text("""
SELECT p.ref, p.name, MAX(q."end") AS ends FROM quality_agreement q JOIN provider p ON p.id = q.provider_id
WHERE NOT EXISTS (SELECT 1 FROM quality_agreement n WHERE n.provider_id = p.id
                  AND (n."end" IS NULL OR n."end" > :latest))
GROUP BY p.id HAVING MAX(q."end") BETWEEN :earliest AND :latest
""")


def _agreements(session: Session, today: date) -> list[Task]:
    """Quality agreements that end within two months, or have ended in the last two with none after."""
    values = {
        "earliest": add_months(today, -2).isoformat(),
        "latest": (today + timedelta(days=AHEAD_DAYS)).isoformat(),
    }
    tasks = []
    for row in session.execute(_AGREEMENTS, values):
        due = date.fromisoformat(row.ends)
        what = _("Kvalitetsavtalen går ut – forny den eller bruk et annet botilbud")
        tasks.append(
            Task("quality_agreement", Area.AGREEMENT, row.name, None, what, _("Åpne botilbudet"), due,
                 ("providers", row.ref), 0, (due - today).days)
        )  # fmt: skip
    return tasks


FINDERS: Mapping[str, Finder] = {
    "stays": _stays,
    "releases": _releases,
    "next_steps": _next_steps,
    "agreements": _agreements,
}
"""Every kind of task: a new one is one function and one line here."""


def tasks(store: Store) -> list[Task]:
    """What is due, by how much it matters and then by date."""
    today = clock.today()
    with store.read() as session:
        found = [task for finder in FINDERS.values() for task in finder(session, today)]
    return sorted(found, key=lambda task: (task.severity, task.days_left, task.who))


def discreet_name(task: Task) -> str:
    """The task's household by number, for the screen-share key."""
    return household_number(task.household) if task.household else task.who
