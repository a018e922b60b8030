"""What has happened around a household in groups and plans, for its timeline: meetings held, plans made, goals reached.

Who joins and leaves a group, and meetings that came to nothing, are left to the group's own page.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from textwrap import shorten
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.formats import day as format_day
from app.models.contact import SERVICE
from app.models.cooperation_plan import END_REASON
from app.services.naming import joined
from app.services.timeline_entry import TimelineEntry
from app.texts import N_, _, n_

_LONGEST = 80  # characters of a purpose or goal; its page tells the rest

# `people` are names or, of consents, services; `words` may tell of a place.
_HAPPENED = text("""
SELECT a.start AS moment, 'group:start' AS kind, a.purpose AS words, NULL AS people, NULL AS more,
       'group' AS screen, a.ref FROM support_group a WHERE a.household_id = :id
UNION ALL SELECT a."end", 'group:end', NULL, NULL, NULL, 'group', a.ref FROM support_group a
    WHERE a.household_id = :id AND a."end" IS NOT NULL
UNION ALL SELECT m.moment, 'group:meeting', NULL,
    (SELECT GROUP_CONCAT(name, char(10)) FROM (SELECT k.name FROM attendance c JOIN contact k ON k.id = c.contact_id
                                               WHERE c.meeting_id = m.id ORDER BY k.sort_key, k.id)),
    COALESCE(m.resident_came, 0) || ' ' || (SELECT COUNT(*) FROM group_task t
                               WHERE t.group_id = a.id AND t.agreed = substr(m.moment, 1, 10)),
    'group', a.ref FROM meeting m JOIN support_group a ON a.id = m.group_id WHERE a.household_id = :id AND m.held
UNION ALL SELECT v.dated, 'plan:' || v.made_as,
    (SELECT g.text FROM plan_goal g WHERE g.plan_id = v.id AND g.kind = 'main' ORDER BY g.position, g.number LIMIT 1),
    NULL, v."end", 'plan', v.ref FROM cooperation_plan v WHERE v.household_id = :id
UNION ALL SELECT v.signed, 'plan:signed', NULL, NULL, NULL, 'plan', v.ref FROM cooperation_plan v
    WHERE v.household_id = :id AND v.signed <> v.dated
UNION ALL SELECT v.ended, 'plan:ended', NULL, NULL, v.end_reason, 'plan', v.ref FROM cooperation_plan v
    WHERE v.household_id = :id AND v.ended IS NOT NULL
UNION ALL SELECT g.evaluated, 'plan:reached', g.text, NULL, NULL, 'plan', v.ref
    FROM plan_goal g JOIN cooperation_plan v ON v.id = g.plan_id
    WHERE v.household_id = :id AND g.evaluation = 'reached' AND g.evaluated IS NOT NULL
UNION ALL SELECT s.given, 'consent:given', NULL, GROUP_CONCAT(DISTINCT k.service), NULL, NULL, NULL
    FROM consent s JOIN contact k ON k.id = s.contact_id WHERE s.household_id = :id GROUP BY s.given
UNION ALL SELECT s.withdrawn, 'consent:withdrawn', NULL, GROUP_CONCAT(DISTINCT k.service), NULL, NULL, NULL
    FROM consent s JOIN contact k ON k.id = s.contact_id
    WHERE s.household_id = :id AND s.withdrawn IS NOT NULL GROUP BY s.withdrawn
""")

# Where the consents of a household stand: its newest group, else its newest plan.
_CONSENTS_STAND = text("""
SELECT * FROM (
    SELECT 'group' AS screen, ref, start FROM support_group WHERE household_id = :id
    UNION ALL SELECT 'plan', ref, start FROM cooperation_plan WHERE household_id = :id
) ORDER BY screen, start DESC, ref DESC LIMIT 1
""")

TITLES: Mapping[str, str] = {
    "group:start": N_("Ansvarsgruppe"),
    "group:end": N_("Ansvarsgruppen er avsluttet"),
    "group:meeting": N_("Møte i ansvarsgruppen"),
    "plan:first": N_("Samarbeidsplan"),
    "plan:revision": N_("Samarbeidsplanen er endret"),
    "plan:renewal": N_("Samarbeidsplanen er fornyet"),
    "plan:signed": N_("Samarbeidsplanen er underskrevet"),
    "plan:ended": N_("Samarbeidsplanen er avsluttet"),
    "plan:reached": N_("Mål er nådd"),
    "consent:given": N_("Samtykke er gitt"),
    "consent:withdrawn": N_("Samtykke er trukket"),
}
"""Every kind of entry there is here."""


def entries(session: Session, household_id: int, today: date, *, hidden: bool) -> Iterator[TimelineEntry]:
    """What has happened until and including `today`; `hidden` leaves out words that may tell where they live."""
    stand = session.execute(_CONSENTS_STAND, {"id": household_id}).first()
    for row in session.execute(_HAPPENED, {"id": household_id}):
        moment = datetime.fromisoformat(row.moment)
        if moment.date() <= today:
            place = row if row.ref else stand
            target = (place.screen, place.ref) if place else None
            yield TimelineEntry(moment, row.kind, _(TITLES[row.kind]), _words(row, hidden=hidden), target=target)


def _words(row: Any, *, hidden: bool) -> str:
    told = "" if hidden else shorten(row.words or "", _LONGEST, placeholder=" …")
    return _WORDS[row.kind](row, told) if row.kind in _WORDS else told


def _meeting(row: Any, _told: str) -> str:
    """Who came, and how many tasks were agreed that day."""
    resident, _space, tasks = (row.more or "").partition(" ")
    came = [*((row.people or "").split("\n") if row.people else ()), *((_("beboeren"),) if resident == "1" else ())]
    there = _("{people} kom.", people=joined(came)) if came else ""
    agreed = n_("{count} oppgave ble avtalt.", "{count} oppgaver ble avtalt.", int(tasks)) if int(tasks or 0) else ""
    return " ".join(part for part in (there, agreed) if part)


def _plan(row: Any, goal: str) -> str:
    until = _("Til og med {day}.", day=format_day(date.fromisoformat(row.more)))
    return _("Hovedmål: {goal}.", goal=goal.rstrip(".")) + " " + until if goal else until


def _reason(row: Any, _told: str) -> str:
    return _(END_REASON.text(row.more)).capitalize() + "." if row.more else ""


def _services(row: Any, _told: str) -> str:
    return joined(sorted(_(SERVICE.text(key)) for key in row.people.split(",")))


_WORDS = {
    "group:meeting": _meeting,
    "plan:first": _plan,
    "plan:revision": _plan,
    "plan:renewal": _plan,
    "plan:ended": _reason,
    "consent:given": _services,
    "consent:withdrawn": _services,
}
