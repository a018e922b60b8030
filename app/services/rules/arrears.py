"""Rules for what a household owes, and for what is agreed about it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_CEILING, Decimal

from app import formats
from app.dates import add_months
from app.models import Arrears, Case, PaymentAgreement, Tenancy
from app.services.findings import Finding, error, warning
from app.services.rules.amounts import below_zero
from app.texts import _

_MONTHS_OFF = Decimal(1)
"""So many months more or less than the rent makes likely are told of: instalments are not always whole rents."""
_A_YEAR = 12  # payments


@dataclass
class DebtFacts:
    """What surrounds a balance or an agreement. `rent` is NOK a month on its day, `owed` the latest balance in NOK;
    `others` are the balances recorded about the same debt."""

    tenancy: Tenancy | None = None
    case: Case | None = None
    rent: Decimal | None = None
    owed: Decimal | None = None
    others: Sequence[Arrears] = field(default_factory=list)


def arrears_findings(arrears: Arrears, facts: DebtFacts, today: date) -> Iterator[Finding]:
    """What is wrong or odd about a balance. Errors: amounts below 0."""
    yield from below_zero(arrears, Arrears)
    yield from _about(arrears, facts)
    if arrears.day > today:
        yield warning(arrears, "day", "ahead", _("Datoen ligger fram i tid."))
    if any(other is not arrears and other.day == arrears.day for other in facts.others):
        message = _("Det er allerede ført en restanse {day}. Rett den i stedet.", day=formats.day(arrears.day))
        yield warning(arrears, "day", "day-twice", message)
    yield from _months(arrears, facts.rent)


def _about(record: Arrears | PaymentAgreement, facts: DebtFacts) -> Iterator[Finding]:
    if record.tenancy_id is None and record.case_id is None:
        message = _("Velg leieforholdet eller lånet det gjelder, så følges det opp på rett sted.")
        yield warning(record, "debt", "no-debt", message)
    if facts.tenancy is not None and facts.tenancy.household_id != record.household_id:
        yield warning(record, "debt", "other-household", _("Leieforholdet tilhører en annen husstand."))
    if facts.case is not None and facts.case.household_id != record.household_id:
        yield warning(record, "debt", "other-household", _("Saken tilhører en annen husstand."))


def _months(arrears: Arrears, rent: Decimal | None) -> Iterator[Finding]:
    if not rent or arrears.months is None or arrears.amount < 0:
        return
    likely = arrears.amount / rent
    if abs(likely - arrears.months) > _MONTHS_OFF:
        message = _(
            "Med {rent} i månedsleie svarer beløpet til {months} måneder.",
            rent=formats.amount(rent), months=formats.number(likely, 1),
        )  # fmt: skip
        yield warning(arrears, "months", "odd-months", message)


def agreement_findings(agreement: PaymentAgreement, facts: DebtFacts, today: date) -> Iterator[Finding]:
    """What is wrong or odd about a payment agreement. Errors: amounts below 0, and dates in the wrong order."""
    yield from below_zero(agreement, PaymentAgreement)
    yield from _about(agreement, facts)
    yield from _order(agreement)
    for name in ("agreed", "deduction", "deduction_withdrawn", "broken"):
        value = getattr(agreement, name)
        if value and value > today:
            yield warning(agreement, name, "ahead", _("Datoen ligger fram i tid."))
    if facts.owed and agreement.per_month and agreement.per_month > 0:
        yield from _pace(agreement, facts.owed, agreement.per_month)


def _order(agreement: PaymentAgreement) -> Iterator[Finding]:
    first = agreement.start or agreement.agreed
    if agreement.end and agreement.end < first:
        yield error(agreement, "end", "end-before-start", _("Siste betaling kan ikke være før den første."))
    if agreement.broken and agreement.broken < agreement.agreed:
        yield error(agreement, "broken", "end-before-start", _("Avtalen kan ikke være brutt før den ble inngått."))
    if agreement.deduction_withdrawn is None:
        return
    if agreement.deduction is None:
        message = _("Skriv også dagen samtykket ble gitt.")
        yield warning(agreement, "deduction", "withdrawn-not-given", message)
    elif agreement.deduction_withdrawn < agreement.deduction:
        message = _("Samtykket kan ikke være trukket før det ble gitt.")
        yield error(agreement, "deduction_withdrawn", "end-before-start", message)


def _pace(agreement: PaymentAgreement, owed: Decimal, per_month: Decimal) -> Iterator[Finding]:
    """How long the debt takes at that pace, and whether it is paid by the last payment."""
    needed = int((owed / per_month).to_integral_value(ROUND_CEILING))
    if needed > _A_YEAR:
        message = _("Med dette beløpet tar det {count} måneder å betale ned restansen.", count=needed)
        yield warning(agreement, "per_month", "slow", message)
    if agreement.start and agreement.end and agreement.end >= agreement.start:
        left = owed - per_month * _payments(agreement.start, agreement.end)
        if left > 0:
            message = _("Etter siste betaling står det igjen {amount}.", amount=formats.amount(left))
            yield warning(agreement, "end", "not-paid-down", message)


def _payments(first: date, last: date) -> int:
    """How many monthly payments there are on the dates from `first` to and including `last`."""
    months = (last.year - first.year) * 12 + last.month - first.month
    return months + (1 if add_months(first, months) <= last else 0)
