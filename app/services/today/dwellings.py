"""Agreements with owners on dwellings that run out."""

from datetime import date, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.dates import add_months
from app.services.today.task import AHEAD_DAYS, Area, Task
from app.texts import _

_ENDING = text("""
SELECT v.ref, v.name, v."end" FROM disposal_agreement v WHERE v."end" BETWEEN :earliest AND :latest
AND EXISTS (SELECT 1 FROM dwelling d WHERE d.agreement_id = v.id
            AND (d.given_up IS NULL OR d.given_up > date(v."end", '+1 day')))
""")


def disposal_agreements(session: Session, today: date, _ahead: int) -> list[Task]:
    """Agreements that end within two months, or ended in the last two, with dwellings that are not given up by then."""
    values = {
        "earliest": add_months(today, -2).isoformat(),
        "latest": (today + timedelta(days=AHEAD_DAYS)).isoformat(),
    }
    what = _("Avtalen om boliger går ut – forny den eller avhend boligene")
    return [
        Task("disposal_agreement", Area.AGREEMENT, row.name, None, what, _("Åpne avtalen"), (due := _day(row.end)),
             ("agreements", row.ref), 0, (due - today).days)
        for row in session.execute(_ENDING, values)
    ]  # fmt: skip


def _day(value: str) -> date:
    return date.fromisoformat(value)
