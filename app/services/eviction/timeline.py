"""What has happened to a household that may lose its home, for its timeline."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.models.eviction import CAUSE, EVICTION_MEASURE, LANDLORD
from app.services.timeline_entry import TimelineEntry
from app.texts import N_, _

_HAPPENED = text("""
SELECT e.warned AS moment, 'eviction:warned' AS kind, e.landlord AS a, e.cause AS b, e.ref FROM eviction e
    WHERE e.household_id = :id AND e.warned IS NOT NULL
UNION ALL SELECT e.petitioned, 'eviction:petitioned', e.landlord, e.cause, e.ref FROM eviction e
    WHERE e.household_id = :id AND e.petitioned IS NOT NULL
UNION ALL SELECT e.scheduled, 'eviction:scheduled', NULL, NULL, e.ref FROM eviction e
    WHERE e.household_id = :id AND e.scheduled IS NOT NULL AND e.outcome IS NULL
UNION ALL SELECT e.outcome_day, 'eviction:' || e.outcome, NULL, NULL, e.ref FROM eviction e
    WHERE e.household_id = :id AND e.outcome IS NOT NULL AND e.outcome_day IS NOT NULL
UNION ALL SELECT m.done, 'eviction:measure', m.kind, NULL, e.ref FROM eviction_measure m
    JOIN eviction e ON e.id = m.eviction_id WHERE e.household_id = :id AND m.done IS NOT NULL
""")

TITLES: Mapping[str, str] = {
    "eviction:warned": N_("Varsel om utkastelse"),
    "eviction:petitioned": N_("Begjæring om utkastelse"),
    "eviction:scheduled": N_("Utkastelsen er berammet"),
    "eviction:averted": N_("Utkastelsen er avverget"),
    "eviction:dropped": N_("Utkastelsen er frafalt"),
    "eviction:moved": N_("De flyttet selv før utkastelsen"),
    "eviction:carried_out": N_("Utkastelsen er gjennomført"),
    "eviction:measure": N_("Tiltak mot utkastelse"),
}
"""Every kind of entry there is here."""


def entries(session: Session, household_id: int, today: date) -> Iterator[TimelineEntry]:
    """What has happened until and including `today`. Nothing of it tells where they live."""
    for row in session.execute(_HAPPENED, {"id": household_id}):
        moment = datetime.fromisoformat(row.moment)
        if moment.date() <= today:
            yield TimelineEntry(moment, row.kind, _(TITLES[row.kind]), _words(row), target=("eviction", row.ref))


def _words(row: Any) -> str:
    if row.kind == "eviction:measure":
        return _(EVICTION_MEASURE.text(row.a)).capitalize() + "."
    parts = (_("utleier: {landlord}", landlord=_(LANDLORD.text(row.a))) if row.a else "",
             _(CAUSE.text(row.b)) if row.b else "")  # fmt: skip
    told = ", ".join(part for part in parts if part)
    return told[:1].upper() + told[1:]
