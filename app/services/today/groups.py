"""What is due of responsibility groups: meetings to come, meetings nobody has told of, tasks, and consents."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import formats
from app.models.contact import SERVICE
from app.services import consent
from app.services.group.group_sql import ABOUT_PLAN, CONSENT_NOW, GROUP_NOW, MEMBER_NOW, PLAN_NOW
from app.services.today.due import Due, told
from app.services.today.task import SOON_DAYS, Area, Task
from app.texts import _, n_

WEEK = 7
PAST_DAYS = 60  # a meeting longer ago than this is not asked about any more
_OPEN_HOUSEHOLD = """EXISTS (SELECT 1 FROM household h WHERE h.id = a.household_id
                             AND (h.closed IS NULL OR h.closed > :today))"""
_LASTS = f"""((a."end" IS NULL OR a."end" >= :today) AND {_OPEN_HOUSEHOLD})"""

_MEETINGS = text(f"""
SELECT m.id, m.moment, m.invited, a.ref, a.household_id
FROM meeting m JOIN support_group a ON a.id = m.group_id
WHERE m.moment >= :earliest AND m.moment < :before AND m.held IS NULL AND {_LASTS}
""")  # noqa: S608  # constants


def _days(ahead: int) -> int:
    """A meeting or task is told of a week ahead; in the calendar, as far as that reaches."""
    return WEEK if ahead <= SOON_DAYS else ahead


def meetings(session: Session, today: date, ahead: int) -> list[Task]:
    """Meetings in the week to come (in the calendar: as far as it reaches), and those that have been when nobody has
    said whether they were held."""
    values = {
        "today": today.isoformat(),
        "earliest": (today - timedelta(days=PAST_DAYS)).isoformat(),
        "before": (today + timedelta(days=_days(ahead) + 1)).isoformat(),
    }
    return told(session, Area.GROUP, [_meeting(row, today) for row in session.execute(_MEETINGS, values)], today)


def _meeting(row: Any, today: date) -> Due:
    moment = datetime.fromisoformat(row.moment)
    day, target = moment.date(), ("group", row.ref)
    if day < today:
        what = _("Ble møtet {day} holdt? Skriv hvem som kom, og hva dere avtalte", day=formats.day(day))
        return Due(
            row.household_id, "meeting_past", what, _("Skriv referat"), day + timedelta(days=WEEK), target, row.id
        )
    what = _("Ansvarsgruppemøte kl. {time}", time=f"{moment:%H.%M}")
    if row.invited is None:
        what = _("Ansvarsgruppemøte kl. {time} – ingen er innkalt ennå", time=f"{moment:%H.%M}")
    return Due(row.household_id, "meeting", what, _("Åpne gruppen"), day, target, row.id, moment)


_TASKS = text(f"""
SELECT t.id, t.what, t.who, t.due, k.name, a.ref, a.household_id
FROM group_task t JOIN support_group a ON a.id = t.group_id LEFT JOIN contact k ON k.id = t.contact_id
WHERE t.done IS NULL AND t.due <= :latest AND {_LASTS}
""")  # noqa: S608  # constants


def group_tasks(session: Session, today: date, ahead: int) -> list[Task]:
    """Tasks that are overdue, or due in the week to come, in groups that have not ended."""
    values = {"today": today.isoformat(), "latest": (today + timedelta(days=_days(ahead))).isoformat()}
    found = [
        Due(row.household_id, "group_task", _task_text(row), _("Åpne gruppen"), date.fromisoformat(row.due),
            ("group", row.ref), row.id)
        for row in session.execute(_TASKS, values)
    ]  # fmt: skip
    return told(session, Area.GROUP, found, today)


def _task_text(row: Any) -> str:
    """The officer's own words, on one line, after who is to do it."""
    return _("{who}: {what}", who=row.name or row.who or _("Beboeren"), what=" ".join(row.what.split()))


# The contact of consent `s` takes part in a group or plan of the household that lasts today. A contact may take part in
# hundreds, a household in a few: `+` keeps the search from beginning with the contact.
_TAKES_PART = f"""
    (EXISTS (SELECT 1 FROM group_member gm JOIN support_group a ON a.id = gm.group_id
             WHERE +gm.contact_id = s.contact_id AND a.household_id = s.household_id AND {GROUP_NOW} AND {MEMBER_NOW})
     OR EXISTS (SELECT 1 FROM plan_participant d JOIN cooperation_plan v ON v.id = d.plan_id
                WHERE +d.contact_id = s.contact_id AND v.household_id = s.household_id AND {PLAN_NOW}))
"""  # noqa: S608  # constants

# Where the contact takes part: the newest group, else the newest plan. One that lasts longer is no reason not to ask
# when it does not cover the plan, and the one that runs out does.
_ENDING = text(f"""
SELECT s.household_id, MIN(s.until) AS until, COUNT(DISTINCT s.contact_id) AS count, MIN(k.service) AS service,
       (SELECT a.ref FROM support_group a WHERE a.household_id = s.household_id AND {GROUP_NOW}
        ORDER BY a.start DESC, a.id DESC LIMIT 1) AS "group",
       (SELECT v.ref FROM cooperation_plan v WHERE v.household_id = s.household_id AND {PLAN_NOW}
        ORDER BY v.start DESC, v.id DESC LIMIT 1) AS plan
FROM consent s JOIN contact k ON k.id = s.contact_id JOIN household h ON h.id = s.household_id
WHERE s.until >= :today AND s.until < :latest AND {CONSENT_NOW} AND (h.closed IS NULL OR h.closed > :today)
  AND NOT EXISTS (SELECT 1 FROM consent o WHERE o.household_id = s.household_id AND o.contact_id = s.contact_id
                  AND o.given <= :today AND (o.withdrawn IS NULL OR o.withdrawn > :today)
                  AND (o.until IS NULL OR o.until >= :latest)
                  AND ({ABOUT_PLAN.format("o")} OR NOT {ABOUT_PLAN.format("s")}))
  AND {_TAKES_PART}
GROUP BY s.household_id
""")  # noqa: S608  # constants


def consents(session: Session, today: date, _ahead: int) -> list[Task]:
    """Consents that run out within a month, one line a household, about those who take part in something today."""
    values = {"today": today.isoformat(), "latest": (today + consent.SOON).isoformat()}
    found = [
        Due(row.household_id, "consent", _consent_text(row), _("Be om nytt samtykke"), date.fromisoformat(row.until),
            ("group", row.group) if row.group else ("plan", row.plan))
        for row in session.execute(_ENDING, values)
    ]  # fmt: skip
    return told(session, Area.GROUP, found, today)


def _consent_text(row: Any) -> str:
    return n_(
        "Samtykket for {service} går ut – spør beboeren om det skal fornyes",
        "{count} samtykker går ut – spør beboeren om de skal fornyes",
        row.count,
        service=_(SERVICE.text(row.service)),
    )


_MEMBERS = text(f"""
SELECT a.ref, a.household_id, gm.contact_id, gm.start FROM group_member gm JOIN support_group a ON a.id = gm.group_id
WHERE {GROUP_NOW} AND {MEMBER_NOW} AND {_OPEN_HOUSEHOLD}
  AND NOT EXISTS (SELECT 1 FROM consent s WHERE s.contact_id = gm.contact_id AND s.household_id = a.household_id
                  AND ({CONSENT_NOW} OR s.withdrawn <= :today OR s.given > :today))
""")  # noqa: S608  # constants


def missing_consents(session: Session, today: date, _ahead: int) -> list[Task]:
    """Groups with members about whom the resident has not been asked, one line a group. Whoever has withdrawn a consent
    has answered, and is not asked again."""
    without: dict[tuple[int, str], list[Any]] = {}
    for row in session.execute(_MEMBERS, {"today": today.isoformat()}):
        without.setdefault((row.household_id, row.ref), []).append(row)
    found = [_missing(household, ref, members) for (household, ref), members in without.items()]
    return told(session, Area.GROUP, found, today)


def _missing(household_id: int, ref: str, members: Sequence[Any]) -> Due:
    count = len({member.contact_id for member in members})
    what = n_(
        "{count} medlem i gruppen mangler samtykke – spør beboeren, eller ta medlemmet ut",
        "{count} medlemmer i gruppen mangler samtykke – spør beboeren, eller ta dem ut",
        count,
    )
    asked_by = min(date.fromisoformat(member.start) for member in members) + timedelta(days=SOON_DAYS)
    return Due(household_id, "consent_missing", what, _("Be om samtykke"), asked_by, ("group", ref))
