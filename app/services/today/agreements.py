"""Quality agreements that run out."""

from datetime import date, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.dates import add_months
from app.services.today.task import AHEAD_DAYS, Area, Task
from app.texts import _

_AGREEMENTS = text("""
SELECT p.ref, p.name, MAX(q."end") AS ends FROM quality_agreement q JOIN provider p ON p.id = q.provider_id
WHERE NOT EXISTS (SELECT 1 FROM quality_agreement n WHERE n.provider_id = p.id
                  AND (n."end" IS NULL OR n."end" > :latest))
GROUP BY p.id HAVING MAX(q."end") BETWEEN :earliest AND :latest
""")


def agreements(session: Session, today: date, _ahead: int) -> list[Task]:
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
