"""When something is due: pure functions from dates to dates. The lengths are data (`resources/law/law.toml`)."""

from datetime import date, timedelta
from functools import lru_cache

from dateutil.easter import easter

from app.dates import add_months
from app.services import law

_SATURDAY = 5
_SAME_DAY = ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))  # month and day
_FROM_EASTER = (-3, -2, 0, 1, 39, 49, 50)  # skjærtorsdag to andre pinsedag, days from Easter Sunday


@lru_cache
def holidays_of(year: int) -> frozenset[date]:
    """The public holidays of a year, other Sundays aside (helligdagsfredloven § 2; 1 and 17 May)."""
    fixed = (date(year, month, day) for month, day in _SAME_DAY)
    moving = (easter(year) + timedelta(days=days) for days in _FROM_EASTER)
    return frozenset({*fixed, *moving})


def is_working_day(day: date) -> bool:
    """Neither Saturday, Sunday nor a public holiday (domstolloven § 149)."""
    return day.weekday() < _SATURDAY and day not in holidays_of(day.year)


def working_day(day: date) -> date:
    """The day itself, or the next working day after it."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def due(key: str, start: date) -> date:
    """The last day of the deadline `key` that begins on `start`, which is not counted.

    Months end on the same day of the month (cut to the month's last), weeks on the same day of the week
    (domstolloven § 148). Raises KeyError for an unknown key.
    """
    period = law.period(key, start)
    last = add_months(start, period.months) + timedelta(weeks=period.weeks, days=period.days)
    return working_day(last) if period.moves else last


def notice_arrives(sent: date, days: int) -> date:
    """When a letter is held to have reached the party, where the real day is not known: `days` after it was sent, as
    the municipality has set."""
    return sent + timedelta(days=days)


def complaint_due(arrived: date) -> date:
    """The last day to complain: three weeks from when notice reached the party, moved past weekends and public holidays
    (forvaltningsloven §§ 29-30, domstolloven §§ 148-149)."""
    return due("complaint", arrived)


def complaint_barred_after(decided: date) -> date:
    """The last day a late complaint may be heard at all: one year after the decision (forvaltningsloven § 31)."""
    return due("late_complaint", decided)


def allowance_due(received: date, *, on_paper: bool) -> date:
    """The first day by which an application for bostøtte can still be in: the 25th, and only on paper the next working
    day (bostøtteforskriften; Husbanken, søknadsfrist). After that it counts for the next month."""
    nominal = received.replace(day=law.period("allowance", received).day_of_month)
    this_month, next_month = (working_day(day) if on_paper else day for day in (nominal, add_months(nominal, 1)))
    return this_month if received <= this_month else next_month
