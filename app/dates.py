"""Date arithmetic that deadlines and rules share; pure functions."""

from calendar import monthrange
from datetime import date

EARLIEST = date(1900, 1, 1)
LATEST = date(2100, 12, 31)


def add_months(day: date, months: int) -> date:
    """The same day of the month so many calendar months on (or back), cut to that month's last day:
    30 November and three months is 28 or 29 February."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def age_on(birth: date, day: date) -> int:
    """Whole years on `day`; someone born on 29 February is a year older on 1 March in ordinary years."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
