"""Repaying a loan month by month: annuity or serial, with interest-only months first.

Amounts are NOK. Each month's interest and instalment is rounded to øre, half away from zero, as a bank does; the last
payment settles what the rounding left. Rates are per cent a year, a twelfth of it each month.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from app.services.working import ore

MONTHS = 12
_YEARLY_PERCENT = Decimal(100 * MONTHS)


@dataclass(frozen=True, slots=True)
class Terms:
    """How a loan is repaid. `months` are all of them, the interest-only ones counted in; they must be fewer."""

    kind: str  # a key of LOAN_KIND
    rate: Decimal
    months: int
    interest_only: int = 0

    @property
    def monthly_rate(self) -> Decimal:
        return self.rate / _YEARLY_PERCENT

    @property
    def instalments(self) -> int:
        """The months in which the loan is paid down."""
        return self.months - self.interest_only


def first_payment(loan: Decimal, terms: Terms) -> Decimal:
    """What is paid the first month: interest alone when the loan begins without instalments."""
    return first_interest(loan, terms) if terms.interest_only else highest_payment(loan, terms)


def first_interest(loan: Decimal, terms: Terms) -> Decimal:
    """The interest of the first month."""
    return ore(loan * terms.monthly_rate)


def highest_payment(loan: Decimal, terms: Terms) -> Decimal:
    """The most that is paid in any month: every ordinary payment of an annuity, the first instalment of a serial loan.
    The øre that the last payment settles are left aside."""
    return ore(loan * _share_paid(terms))


def highest_loan(payment: Decimal, terms: Terms) -> Decimal:
    """The largest loan in whole kroner whose highest payment is at most `payment` a month; 0 when that is below 0.

    The formula is closed: what is paid is in proportion to the loan, so the loan is the payment divided by the share.
    """
    if payment <= 0:
        return Decimal(0)
    return (payment / _share_paid(terms)).quantize(Decimal(1), ROUND_DOWN)


def _share_paid(terms: Terms) -> Decimal:
    """The part of the loan that its highest payment is: r / (1 - (1 + r)^-n), or 1/n + r for a serial loan."""
    rate, count = terms.monthly_rate, terms.instalments
    if terms.kind == "serial" or not rate:
        return 1 / Decimal(count) + rate
    return rate / (1 - (1 + rate) ** -count)


def payments(loan: Decimal, terms: Terms) -> Iterator[tuple[Decimal, Decimal]]:
    """Interest and instalment of every month, in order. The instalments sum to the loan exactly."""
    balance = loan
    fixed = ore(loan / terms.instalments) if terms.kind == "serial" else None
    ordinary = highest_payment(loan, terms)
    for month in range(1, terms.months + 1):
        interest = ore(balance * terms.monthly_rate)
        if month <= terms.interest_only:
            instalment = Decimal(0)
        elif month == terms.months:
            instalment = balance
        else:
            instalment = min(balance, ordinary - interest if fixed is None else fixed)
        balance -= instalment
        yield interest, instalment


def total_interest(loan: Decimal, terms: Terms) -> Decimal:
    """All interest over the whole term, if the rate stays the same."""
    return sum((interest for interest, _instalment in payments(loan, terms)), Decimal(0))
