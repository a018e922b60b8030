"""What is due of households wherever they live: releases, and the next steps of the review list."""

from datetime import date, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.dates import add_months
from app.services import people_sql as sql
from app.services.today.task import SOON_DAYS, Area, Task, task_of
from app.texts import _

_RELEASES = text(f"""
SELECT h.ref, p.first_name, p.last_name, 0 AS children, {sql.PROTECTION} AS protection, p.release_date, p.whereabouts
FROM household h JOIN person p ON p.id = {sql.MAIN_PERSON}
WHERE (h.closed IS NULL OR h.closed > :today) AND p.release_date BETWEEN :earliest AND :latest
""")  # noqa: S608  # constants


def releases(session: Session, today: date, _ahead: int) -> list[Task]:
    """Release and discharge within two months, and those just past (Bolig for velferd: within two months)."""
    values = {"today": today.isoformat(), "latest": add_months(today, 2).isoformat(),
              "earliest": (today - timedelta(days=SOON_DAYS)).isoformat()}  # fmt: skip
    return [
        task_of(row, "release", Area.DEADLINE, _("Løslates eller skrives ut – finn bolig i tide"), _("Finn bolig"),
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


def next_steps(session: Session, today: date, ahead: int) -> list[Task]:
    """What the officer has set a day for in the review list."""
    values = {"today": today.isoformat(), "latest": (today + timedelta(days=ahead)).isoformat()}
    return [
        task_of(row, "next_step", Area.DEADLINE, row.next_step or _("Neste steg på oppfølgingslisten"),
              _("Åpne husstanden"), date.fromisoformat(row.due), today)
        for row in session.execute(_STEPS, values)
    ]  # fmt: skip
