"""When it is asked whether a household can buy, or rent elsewhere, before its contract ends (Husbanken 2020, § 3.5.2).
Pure functions."""

from collections.abc import Sequence
from datetime import date

from app.services.tenancy.page_parts import Reminder
from app.services.tenancy_act.term import REMINDER_MONTHS, reminder_days


def reminders(until: date, answers: Sequence[date], today: date) -> list[Reminder]:
    """The three reminders of a contract with the last day `until`, the first one first. An answer from the day of a
    reminder or later answers it and those before."""
    latest = max(answers, default=None)
    return [
        Reminder(day, months, answered=latest is not None and latest >= day, come=day <= today)
        for day, months in zip(reminder_days(until), REMINDER_MONTHS, strict=True)
    ]


def unanswered(asked: Sequence[Reminder]) -> Reminder | None:
    """The latest reminder that has come, when it is not answered."""
    come = [one for one in asked if one.come]
    return come[-1] if come and not come[-1].answered else None
