"""Reading the arguments that are not plain text; what is wrong with them is said in plain words."""

from argparse import ArgumentTypeError
from datetime import date

from app.texts import _

ADULT, OLDEST = 18, 99


def whole(text: str) -> int:
    """A whole number, 0 or more."""
    if not text.isascii() or not text.isdecimal():
        raise ArgumentTypeError(_("skriv et helt tall, ikke «{text}»", text=text))
    return int(text)


def day(text: str) -> date:
    """A day as 2026-01-15."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(_("skriv datoen som 2026-01-15, ikke «{text}»", text=text)) from None


def names(text: str) -> tuple[str, ...]:
    """Names parted by commas, at least one."""
    found = tuple(name.strip() for name in text.split(",") if name.strip())
    if not found:
        raise ArgumentTypeError(_("nevn minst én, med komma mellom"))
    return found


def young_age(text: str) -> int:
    """The oldest age that is young; nobody under 18 is counted as young."""
    age = whole(text)
    if not ADULT <= age <= OLDEST:
        raise ArgumentTypeError(_("velg en alder mellom {first} og {last}", first=ADULT, last=OLDEST))
    return age
