"""A meeting's time: how it is asked for, how it is spoken of, and how far off it is."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time

from app import formats
from app.errors import Invalid
from app.models.fields import Field, Kind
from app.texts import N_, _
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


def with_example(fields: Iterable[Field]) -> tuple[Field, ...]:
    """The fields, those that are a time with an example of one."""
    example = N_("For eksempel 3.12.2026 kl. 9.30.")
    return tuple(replace(field, help=example) if field.kind is Kind.MOMENT else field for field in fields)


def check_time(moment: datetime | None) -> None:
    """Raises Invalid for a day without its time of day, which the editor reads as midnight."""
    if moment is not None and moment.time() == time.min:
        raise Invalid({"moment": _("Skriv også klokkeslettet, for eksempel kl. 9.30.")})
