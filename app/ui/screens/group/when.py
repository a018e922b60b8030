"""A meeting's time as it is spoken of, and how far off it is."""

from datetime import date, datetime

from app import formats
from app.texts import _
from app.ui.screens.case.when import days_left


def spoken(moment: datetime) -> str:
    """ "torsdag 3. desember 2026 kl. 09.30", with a capital first."""
    words = _("{day} kl. {time}", day=formats.long_day(moment.date()), time=f"{moment:%H.%M}")
    return words[:1].upper() + words[1:]


def distance(moment: datetime, today: date) -> str:
    """ "om 13 dager"."""
    return days_left(moment.date(), today)
