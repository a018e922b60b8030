"""One timeline of everything that has happened to a household: notes, stays, follow-up, the steps of its cases, and
what was done in its group and plan."""

from collections.abc import Iterator
from datetime import date, datetime
from textwrap import shorten
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app import clock, formats
from app.formats import day
from app.models import Case, CaseStep, Household
from app.models.case import CASE_TYPE, COMPLAINT_OUTCOME, OUTCOME, STEP
from app.models.household import NOTE_KIND, SITUATION
from app.models.stay import CAME_FROM, WENT_TO
from app.services import cooperation_timeline
from app.services.arrears import timeline as arrears_timeline
from app.services.case.course import effective
from app.services.case.registration import steps_of
from app.services.eviction import timeline as eviction_timeline
from app.services.tenancy import timeline as tenancy_timeline
from app.services.timeline_entry import TimelineEntry, midnight
from app.texts import N_, _

_LONGEST = 60  # characters of what an application is about; the case tells the rest


_TIMELINE = text("""
SELECT moment, kind, text AS a, NULL AS b, id AS note_id FROM note WHERE household_id = :id
UNION ALL SELECT s.arrived, 'stay', v.name, s.came_from, NULL FROM stay s JOIN provider v ON v.id = s.provider_id
    WHERE s.household_id = :id
UNION ALL SELECT s.departed, 'departure', v.name, s.went_to, NULL FROM stay s JOIN provider v ON v.id = s.provider_id
    WHERE s.household_id = :id AND s.departed IS NOT NULL
UNION ALL SELECT d.decided, 'decision', d.conditions, d."end", NULL FROM decision d JOIN stay s ON s.id = d.stay_id
    WHERE s.household_id = :id
UNION ALL SELECT start, 'situation', situation, NULL, NULL FROM situation WHERE household_id = :id
UNION ALL SELECT day, 'review', status, next_step, NULL FROM review WHERE household_id = :id
ORDER BY 1 DESC
""")


def entries(session: Session, household: Household, *, hidden: bool) -> list[TimelineEntry]:
    """Everything that has happened to a household, newest first; `hidden` leaves out what tells where they live."""
    found = [_entry(row, hidden=hidden) for row in session.execute(_TIMELINE, {"id": household.id})]
    opened = TimelineEntry(midnight(household.opened), "opened", _("Husstanden ble opprettet"), "")
    together = cooperation_timeline.entries(session, household.id, clock.today(), hidden=hidden)
    rented = tenancy_timeline.entries(session, household.id, clock.today(), hidden=hidden)
    evicted = eviction_timeline.entries(session, household.id, clock.today())
    owed = arrears_timeline.entries(session, household.id, clock.today())
    told = [*found, *_of_cases(session, household.id, hidden=hidden), *together, *rented, *owed, *evicted, opened]
    return sorted(told, key=lambda entry: entry.moment, reverse=True)


def _entry(row: Any, *, hidden: bool) -> TimelineEntry:
    moment = datetime.fromisoformat(row.moment)
    title, words = _WORDS.get(row.kind, _note_words)(row)
    if hidden and row.kind in _PLACES:
        title = _(_PLACES[row.kind])
    return TimelineEntry(moment, row.kind or "note", title, words, row.note_id)


def _note_words(row: Any) -> tuple[str, str]:
    return _(NOTE_KIND.text(row.kind or "note")).capitalize(), row.a


def _code_text(codes: Any, key: str | None) -> str:
    return _(codes.text(key)).capitalize() if key else ""


def _until(row: Any) -> str:
    until = _("Gjelder til {day}.", day=day(date.fromisoformat(row.b))) if row.b else ""
    return " ".join(part for part in (until, row.a) if part)


_PLACES = {"stay": N_("Inn i midlertidig botilbud"), "departure": N_("Ut av midlertidig botilbud")}
"""How a stay's entries are called while its place is hidden."""

_WORDS = {
    "stay": lambda row: (_("Inn: {place}", place=row.a), _code_text(CAME_FROM, row.b)),
    "departure": lambda row: (_("Ut: {place}", place=row.a), _code_text(WENT_TO, row.b)),
    "decision": lambda row: (_("Vedtak § 27"), _until(row)),
    "situation": lambda row: (_("Boligsituasjon"), _code_text(SITUATION, row.a)),
    "review": lambda row: (_("Oppfølging"), ". ".join(part.rstrip(". ") for part in (row.a, row.b) if part)),
}


def _of_cases(session: Session, household_id: int, *, hidden: bool) -> Iterator[TimelineEntry]:
    """The steps that hold. Those without a day, from an imported summary, have no place in time."""
    for case in session.scalars(select(Case).where(Case.household_id == household_id)):
        for step in effective(steps_of(session, case.id)):
            if step.day is not None:
                words = (_code_text(CASE_TYPE, case.kind), _step_words(step, hidden=hidden))
                told = ". ".join(part for part in words if part)
                moment, target = midnight(step.day), ("case", case.ref)
                yield TimelineEntry(moment, f"case:{step.kind}", _step_text(step), told, target=target)


def _step_text(step: CaseStep) -> str:
    return _("Søknad") if step.kind == "received" else _(STEP.text(step.kind)).capitalize()


def _step_words(step: CaseStep, *, hidden: bool) -> str:
    if step.kind == "received":
        return "" if hidden else shorten(step.what or "", _LONGEST, placeholder=" …")
    if step.kind == "paid":
        return formats.amount(step.amount) if step.amount is not None else ""
    parts = [_code_text(COMPLAINT_OUTCOME, step.complaint_outcome)] if step.kind == "complaint_outcome" else []
    if step.kind in {"decision", "changed"}:
        parts = [_code_text(OUTCOME, step.outcome)]
        parts += [_("gjelder til {day}", day=day(step.valid_to))] if step.valid_to else []
    return ", ".join(part for part in parts if part)
