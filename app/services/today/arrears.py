"""What households owe that asks for a hand: agreements that are over or broken, and much owed without any."""

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.services.arrears import listing
from app.services.arrears.listing import ArrearsRow
from app.services.arrears.state import MANY_MONTHS, Standing
from app.services.today.task import SOON_DAYS, Area, Task
from app.texts import _

_HELPED = text("""
SELECT h.ref FROM eviction u JOIN household h ON h.id = u.household_id
WHERE u.outcome IS NULL AND EXISTS (SELECT 1 FROM eviction_measure m WHERE m.eviction_id = u.id)
""")


def arrears(session: Session, today: date, _ahead: int) -> list[Task]:
    """At most one line a debt that is not paid: its latest agreement is over or broken, or it comes to two months or
    more without any. A household that measures are taken for against an eviction is left to those."""
    rows = listing.unagreed(session, today)
    helped = set(session.scalars(_HELPED)) if rows else set()
    return [task for row in rows if row.household not in helped for task in _owed(row, today)]


def _owed(row: ArrearsRow, today: date) -> Sequence[Task]:
    terms = row.terms
    if row.standing is Standing.BROKEN and terms is not None and terms.broken is not None:
        what = _("Nedbetalingsavtalen er brutt – ta kontakt og avtal noe nytt")
        return [_task(row, "agreement_broken", Area.AGREEMENT, what, terms.broken, today)]
    if row.standing is Standing.OVER and terms is not None and terms.end is not None:
        return [_task(row, "agreement_over", Area.AGREEMENT, _over(row, terms.end), terms.end, today)]
    if row.months is not None and row.months >= MANY_MONTHS:
        what = _("Restanse på to måneder eller mer uten avtale – ta kontakt")
        return [_task(row, "arrears", Area.DEADLINE, what, row.day + timedelta(days=SOON_DAYS), today)]
    return ()


def _over(row: ArrearsRow, end: date) -> str:
    """What is left may have been paid after the balance was read."""
    if row.day > end:
        return _("Nedbetalingsavtalen er ute, og det står igjen noe – lag en ny avtale")
    return _("Nedbetalingsavtalen er ute – se om restansen er betalt")


def _task(row: ArrearsRow, kind: str, area: Area, what: str, due: date, today: date) -> Task:
    return Task(
        kind=kind, area=area, who=row.name, household=row.household, what=what, action=_("Åpne restansen"), due=due,
        target=("debt", row.ref), protection=row.protection, days_left=(due - today).days,
    )  # fmt: skip
