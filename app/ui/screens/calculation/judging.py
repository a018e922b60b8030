"""What a figure says in a word and a tone: within or above, enough or lacking. The icon follows the tone.

Beside a word an amount stands without "kr", so that both are seen where four alternatives share the room.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from app import formats
from app.texts import _

Judge = Callable[[Decimal, Mapping[str, Any]], tuple[str, str]]
"""A figure's value and what was filled in -> the words shown in its place, and their tone."""


def left(value: Decimal, _filled: Mapping[str, Any]) -> tuple[str, str]:
    """What is left each month."""
    if value < 0:
        return _("Mangler {amount}", amount=formats.bare_amount(-value)), "danger"
    return formats.amount(value), "ok"


def loan_within(highest: Decimal, filled: Mapping[str, Any]) -> tuple[str, str]:
    """Whether the loan is within what the household can bear."""
    over = (filled.get("loan") or Decimal(0)) - highest
    return (_("{amount} for høyt", amount=formats.bare_amount(over)), "danger") if over > 0 else (_("Kan bæres"), "ok")


def financing(short: Decimal, _filled: Mapping[str, Any]) -> tuple[str, str]:
    """Whether the plan for paying the home adds up."""
    if short > 0:
        return _("Mangler {amount}", amount=formats.bare_amount(short)), "warn"
    return (_("{amount} for mye", amount=formats.bare_amount(-short)), "warn") if short < 0 else (_("Går opp"), "ok")


def allowance(monthly: Decimal, _filled: Mapping[str, Any]) -> tuple[str, str]:
    """Whether there is anything to expect."""
    return (formats.amount(monthly), "ok") if monthly else (_("Ingen bostøtte"), "warn")
