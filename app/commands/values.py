"""Reading the arguments that are not plain text; what is wrong with them is said in plain words."""

from argparse import ArgumentTypeError
from datetime import date

from app.texts import _


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
    """Names parted by commas."""
    return tuple(name.strip() for name in text.split(",") if name.strip())
