"""How a debt stands: paid, under an agreement, or not; pure functions of what is recorded."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from app.texts import N_

MANY_MONTHS = Decimal(2)
"""From so many months' rent or instalments on, arrears without an agreement are told of in *I dag*."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a payment agreement says. Amounts in NOK; `end` is the day of the last payment."""

    ref: str
    agreed: date
    per_month: Decimal | None
    start: date | None
    end: date | None
    deduction: date | None
    deduction_withdrawn: date | None
    broken: date | None

    def deducts(self, today: date) -> bool:
        """Whether they consent on the day to a deduction from their benefits. From the day it is withdrawn, not."""
        given = self.deduction is not None and self.deduction <= today
        return given and (self.deduction_withdrawn is None or self.deduction_withdrawn > today)


class Standing(StrEnum):
    PAID = "paid"
    AGREED = "agreed"
    OVER = "over"
    BROKEN = "broken"
    UNAGREED = "unagreed"


@dataclass(frozen=True, slots=True)
class Look:
    """What a standing is called (a msgid), and its tone and icon."""

    label: str
    tone: Literal["ok", "warn", "danger"]
    icon: str


LOOKS = {
    Standing.PAID: Look(N_("Betalt"), "ok", "circle-check"),
    Standing.AGREED: Look(N_("Har avtale"), "ok", "handshake"),
    Standing.OVER: Look(N_("Avtalen er ute"), "warn", "calendar-clock"),
    Standing.BROKEN: Look(N_("Avtalen er brutt"), "danger", "circle-alert"),
    Standing.UNAGREED: Look(N_("Ingen avtale"), "warn", "triangle-alert"),
}


def standing(amount: Decimal, terms: Terms | None, today: date) -> Standing:
    """How a debt of `amount` NOK stands under its latest agreement (None: there is none)."""
    if amount <= 0:
        return Standing.PAID
    if terms is None:
        return Standing.UNAGREED
    if terms.broken is not None and terms.broken <= today:
        return Standing.BROKEN
    return Standing.OVER if terms.end is not None and terms.end < today else Standing.AGREED


def months_owed(amount: Decimal, months: Decimal | None, rent: Decimal | None) -> Decimal | None:
    """How many months it comes to: as it was recorded, else by the monthly rent, with one decimal. None: unknown."""
    if months is not None:
        return months
    return (amount / rent).quantize(Decimal("0.1")) if rent else None
