"""What the year's reporting owes, from the new year on."""

from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Household
from app.services.reporting import entry
from app.services.reporting.entry import Entry
from app.services.today.task import Area, Task
from app.texts import _, n_

PAST_DAYS = 60  # a form longer overdue than this is not asked about any more
_HAS_RECORDS = select(Household.id).limit(1)


def reporting(session: Session, today: date, _ahead: int) -> list[Task]:
    """Forms elsewhere on which rows are left to type, from 1 January until two months after they are due. A
    municipality whose first household was opened after the year has nothing here to type from."""
    year = today.year - 1
    if session.scalar(_HAS_RECORDS.where(Household.opened <= date(year, 12, 31))) is None:
        return []
    return [
        _task(form, due, count, today)
        for form in entry.entries()
        if (due := form.due_for(year)) and today <= due + timedelta(days=PAST_DAYS)
        if (count := entry.left(session, form.key, year))
    ]


def _task(form: Entry, due: date, count: int, today: date) -> Task:
    what = n_("{count} rad igjen å føre ({where})", "{count} rader igjen å føre ({where})", count, where=form.where)
    return Task(
        kind="reporting", area=Area.DEADLINE, who=form.title, household=None, what=what,
        action=_("Åpne rapporteringen"), due=due, target=("reporting", form.key), protection=0,
        days_left=(due - today).days,
    )  # fmt: skip
