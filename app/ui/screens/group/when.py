"""A meeting's time as it is spoken of, and how far off it is."""

from datetime import date, datetime

from app import formats
from app.texts import _
from app.ui.screens.case.when import days_left


def spoken(moment: datetime) -> str:
    """ "Torsdag 3. desember 2026"."""
    words = formats.long_day(moment.date())
    return words[:1].upper() + words[1:]


def clock_time(moment: datetime) -> str:
    """ "kl. 09.30"."""
    return _("kl. {time}", time=f"{moment:%H.%M}")


def distance(moment: datetime, today: date) -> str:
    """ "om 13 dager"."""
    return days_left(moment.date(), today)
