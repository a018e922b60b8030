"""What is due of tenancies: contracts that end or are overrun, and what follows from a notice (husleieloven §§ 9-2 and
9-6 to 9-8; Husbanken 2020, § 3.5.2)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import formats
from app.dates import add_months
from app.services.tenancy import line_parts, notice_dates
from app.services.tenancy import tenancy_sql as tsql
from app.services.tenancy.reminding import reminders, unanswered
from app.services.tenancy.state import fixed_until, last_ending_soon, requested_on
from app.services.tenancy_act.term import indefinite_from, request_by
from app.services.today.due import Due, told
from app.services.today.task import SOON_DAYS, Area, Task
from app.texts import _

CORRECT_MONTHS = 2
"""So long after a contract became indefinite it is asked to be corrected."""
EXPIRES_DAYS = 30
"""So long before a tenancy ends by a notice, moving out is to be prepared."""

_CANDIDATES = text(f"""
SELECT l.id, l.ref, l.household_id, l.start, l.contract, l.contract_until, l.moved_out, l.why_moved,
       (SELECT MAX(r.day) FROM tenancy_review r WHERE r.tenancy_id = l.id AND r.day <= :today) AS answered
FROM tenancy l
WHERE l.moved_out IS NULL AND l.start <= :today
  AND (l.contract_until BETWEEN :earliest AND :soon AND {tsql.FIXED}
       OR l.id IN (SELECT n.tenancy_id FROM tenancy_notice n WHERE n.withdrawn IS NULL))
""")  # noqa: S608  # constants


@dataclass(frozen=True, slots=True)
class _Day:
    """Today, and how far ahead what has no rule of its own is told of."""

    today: date
    ahead: int

    def soon(self, day: date, days: int = 0) -> bool:
        return day <= self.today + timedelta(days=max(days, self.ahead))


def tenancies(session: Session, today: date, ahead: int) -> list[Task]:
    """At most one line a tenancy, the earliest of what is due. A tenancy that is to end by a notice is not asked about
    its contract; one that is renewed or moved out of is asked nothing."""
    values = {"today": today, "soon": last_ending_soon(today), "earliest": add_months(today, -(3 + CORRECT_MONTHS) - 1)}
    found = session.execute(_CANDIDATES, {name: day.isoformat() for name, day in values.items()}).all()
    notices = line_parts.notices_of(session, [row.id for row in found])
    asked = _Day(today, ahead)
    owed = (min(_due(row, notices.get(row.id, ()), asked), key=lambda one: one.due, default=None) for row in found)
    told_of = [one for one in owed if one is not None]
    return [
        *told(session, Area.AGREEMENT, [one for one in told_of if one.kind in _CONTRACT], today),
        *told(session, Area.DEADLINE, [one for one in told_of if one.kind not in _CONTRACT], today),
    ]


_CONTRACT = frozenset({"contract_ends", "contract_overrun"})


def _due(row: Any, notices: Sequence[line_parts.NoticeLine], asked: _Day) -> Iterator[Due]:
    term = line_parts.term_of(row)
    until = fixed_until(term)
    ending = [one for one in notices if notice_dates.holds(one, asked.today)]
    for one in notices:
        yield from _of_notice(row, one, asked)
    if ending or until is None:
        return
    if until >= asked.today:
        yield from _ends(row, until, asked)
    else:
        yield from _overrun(row, until, requested_on(notices), asked)


def _ends(row: Any, until: date, asked: _Day) -> Iterator[Due]:
    """The question stands until it is answered on the last of the three days that has come, or after it."""
    answers = [date.fromisoformat(row.answered)] if row.answered else []
    if unanswered(reminders(until, answers, asked.today)):
        what = _("Kontrakten går ut {day}. Kan de kjøpe, eller leie et annet sted?", day=formats.day(until))
        yield _line(row, "contract_ends", what, until)


def _overrun(row: Any, until: date, requested: date | None, asked: _Day) -> Iterator[Due]:
    """Nothing is due when they were asked to move in time."""
    indefinite = indefinite_from(until, requested)
    if indefinite is None:
        return
    last = request_by(until)
    if asked.today <= last:
        what = _(
            "Kontrakten gikk ut {day} – forny den, eller be dem skriftlig om å flytte innen fristen",
            day=formats.day(until),
        )
        yield _line(row, "contract_overrun", what, last)
    elif asked.today < add_months(indefinite, CORRECT_MONTHS):
        what = _("Leieforholdet ble tidsubestemt {day} – rett kontrakten", day=formats.day(indefinite))
        yield _line(row, "contract_overrun", what, indefinite)


def _of_notice(row: Any, notice: line_parts.NoticeLine, asked: _Day) -> Iterator[Due]:
    if notice_dates.has_lapsed(notice, asked.today):
        yield from _lapsed(row, notice, asked)
    if not notice_dates.holds(notice, asked.today):
        return
    protest, sue = notice_dates.protest_by(notice), notice_dates.sue_by(notice)
    if sue is not None:
        if notice.sued is None:
            what = _("Leietakeren har protestert mot oppsigelsen – reis søksmål innen fristen, eller trekk den")
            yield _line(row, "lawsuit", what, sue)
        return  # when it ends is for the court to say
    if protest is not None and notice.protested is None and asked.today <= protest and asked.soon(protest):
        yield _line(row, "protest", _("Leietakerens frist for å protestere mot oppsigelsen går ut"), protest)
    last = notice_dates.last_day(notice)
    if last is not None and asked.soon(last, EXPIRES_DAYS):
        yield _line(row, "notice_expires", _expires(last, asked.today), last)


def _lapsed(row: Any, notice: line_parts.NoticeLine, asked: _Day) -> Iterator[Due]:
    last = notice_dates.sue_by(notice)
    if last is not None and notice.withdrawn is None and asked.today <= last + timedelta(days=SOON_DAYS):
        what = _("Fristen for søksmål gikk ut {day} – oppsigelsen er falt bort", day=formats.day(last))
        yield _line(row, "lawsuit", what, last)


def _expires(last: date, today: date) -> str:
    if last < today:
        return _("Leieforholdet skulle slutte {day} – registrer utflyttingen", day=formats.day(last))
    return _("Leieforholdet er sagt opp og slutter – avtal utflytting")


def _line(row: Any, kind: str, what: str, day: date) -> Due:
    return Due(row.household_id, kind, what, _("Åpne leieforholdet"), day, ("tenancy", row.ref))
