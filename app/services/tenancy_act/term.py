"""How long a lease lasts, and what becomes of one that is overrun (husleieloven §§ 9-2 and 9-3)."""

from datetime import date, timedelta

from app.dates import add_months
from app.services.deadlines import due

REMINDER_MONTHS = (6, 3, 1)
"""How long before a contract ends it is asked whether they can buy or rent elsewhere (Husbanken 2020, § 3.5.2)."""
_DAY = timedelta(days=1)


def shortest_end(start: date) -> date:
    """The first day a fixed term may end on, its last day included: three whole years (§ 9-3). A term that begins on 29
    February lasts to the end of February."""
    return max(due("shortest_term", start) - _DAY, due("shortest_term", start - _DAY))


def is_short(start: date, until: date) -> bool:
    """Whether a term from `start` to and including `until` is shorter than the law's three years (§ 9-3)."""
    return until < shortest_end(start)


def request_by(until: date) -> date:
    """The last day on which a landlord can ask in writing that the tenant moves, when the term ended with `until`
    (§ 9-2)."""
    return due("overrun", until)


def indefinite_from(until: date, requested: date | None) -> date | None:
    """The first day of an indefinite tenancy when the tenant stays on after a term that ended with `until`; None when
    the landlord asked in writing in time, also before the term was out (§ 9-2)."""
    last = request_by(until)
    return None if requested and requested <= last else last + _DAY


def reminder_days(until: date) -> tuple[date, date, date]:
    """Six, three and one month before the contract's last day."""
    six, three, one = (add_months(until, -months) for months in REMINDER_MONTHS)
    return six, three, one
