"""What is due of evictions: each open one with the days that are left, and the measures on its checklist."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.eviction import EVICTION_MEASURE
from app.services.eviction.days_left import DaysLeft, Until, days_left
from app.services.eviction.listing import open_days
from app.services.today.due import Due, told
from app.services.today.task import Area, Task
from app.texts import N_, _

WEEK = 7
_WHAT: Mapping[Until, str] = {
    Until.SCHEDULED: N_("Utkastelsen er berammet – gjør det som kan avverge den, og finn et sted å bo"),
    Until.ANSWER: N_("Begjæring om utkastelse – hjelp dem å svare namsmannen i tide"),
    Until.PETITION: N_("Varsel om utkastelse – ta kontakt før begjæringen kan komme"),
}
_PASSED: Mapping[Until, str] = {
    Until.SCHEDULED: N_("Dagen for utkastelsen er passert – meld utfallet"),
    Until.ANSWER: N_("Svarfristen hos namsmannen er ute – hør med namsmannen, og følg opp tiltakene"),
    Until.PETITION: N_("Begjæringen kan komme når som helst – følg opp, eller meld utfallet"),
}


def evictions(session: Session, today: date, _ahead: int) -> list[Task]:
    """Every open eviction, one line each: the days that are left matter from the first."""
    found = []
    for one in open_days(session):
        left = days_left(one, today)
        if left is not None:
            found.append(_due(one.household_id, one.ref, left))
    return told(session, Area.EVICTION, found, today)


def _due(household_id: int, ref: str, left: DaysLeft) -> Due:
    what = _(_WHAT[left.until] if left.days >= 0 else _PASSED[left.until])
    return Due(household_id, "eviction", what, _("Åpne utkastelsen"), left.day, ("eviction", ref))


_MEASURES = text("""
SELECT m.id, m.kind, m.who, m.due, e.ref, e.household_id
FROM eviction_measure m JOIN eviction e ON e.id = m.eviction_id
WHERE m.done IS NULL AND m.due <= :latest AND e.outcome IS NULL
""")


def eviction_measures(session: Session, today: date, ahead: int) -> list[Task]:
    """Measures that are overdue or due in the week to come (in the calendar: as far as it reaches), of open
    evictions."""
    values = {"latest": (today + timedelta(days=max(WEEK, ahead))).isoformat()}
    found = [
        Due(row.household_id, "eviction_measure", _measure_text(row), _("Åpne utkastelsen"),
            date.fromisoformat(row.due), ("eviction", row.ref), row.id)
        for row in session.execute(_MEASURES, values)
    ]  # fmt: skip
    return told(session, Area.EVICTION, found, today)


def _measure_text(row: Any) -> str:
    kind = _(EVICTION_MEASURE.text(row.kind))
    return _("Tiltak mot utkastelse: {what} ({who})", what=kind, who=row.who) if row.who else _(
        "Tiltak mot utkastelse: {what}", what=kind
    )  # fmt: skip
