"""The whole worksheet of one alternative, from the household's income to the largest loan it can bear."""

from decimal import Decimal

from app.formats import number
from app.models import LoanAssessment
from app.models.units import KRONER, MONTHLY
from app.services.loan import budget, financing, interest, repayment
from app.services.loan.repayment import MONTHS, Terms
from app.services.rate import Rates
from app.services.working import Figure, Line, Worked, lacking, of_amounts
from app.texts import _


def worksheet(assessment: LoanAssessment, rates: Rates) -> Worked:
    """Every figure of the alternative with its working. The assessment has passed its rules (rules/loan.py).

    Keys, in order: income, living_costs, sifo, fixed_costs, available, total_price, need, short, rate, first_payment,
    highest_payment, total_interest, left, stress_rate, stressed_payment, left_stressed, highest_loan.
    """
    income, fixed = budget.income(assessment), budget.fixed_costs(assessment)
    living = budget.living_costs(assessment, rates)
    available = budget.available(income, living, fixed)
    rate = interest.loan_rate(assessment, rates)
    stress = interest.stress_rate(rate, rates)
    paid = _highest(assessment, rate, "highest_payment", _("Høyeste månedsbeløp"))
    stressed = _highest(assessment, stress, "stressed_payment", _("Månedsbeløp i stresstesten"))
    figures = (
        income, living, budget.reference_budget(assessment, rates), fixed, available,
        financing.total_price(assessment), financing.need(assessment), financing.short(assessment),
        rate, _first(assessment, rate), paid, _interest(assessment, rate),
        _left(available, paid, "left", _("Igjen hver måned")),
        stress, stressed, _left(available, stressed, "left_stressed", _("Igjen hver måned i stresstesten")),
        _highest_loan(assessment, available, stress),
    )  # fmt: skip
    return Worked(assessment.name, notice(), figures)


def notice() -> str:
    """What must always stand beside a worksheet."""
    return _(
        "Beregningen forbereder saken. Startskudd er det obligatoriske systemet for startlån, og vedtaket gjøres der."
    )


def terms(assessment: LoanAssessment, rate: Decimal) -> Terms:
    """The assessment's loan at a rate in per cent a year."""
    return Terms(assessment.loan_kind, rate, assessment.term * MONTHS, (assessment.interest_only or 0) * MONTHS)


def _highest(assessment: LoanAssessment, rate: Figure, key: str, label: str) -> Figure:
    if rate.value is None:
        return Figure(key, label, None, MONTHLY, missing=rate.missing)
    repaid = terms(assessment, rate.value)
    paid = repayment.highest_payment(assessment.loan, repaid)
    return Figure(key, label, paid, MONTHLY, (Line(_("Lån"), assessment.loan, _told(repaid)),))


def _first(assessment: LoanAssessment, rate: Figure) -> Figure:
    label = _("Første månedsbeløp")
    if rate.value is None:
        return Figure("first_payment", label, None, MONTHLY, missing=rate.missing)
    repaid = terms(assessment, rate.value)
    paid = repayment.first_payment(assessment.loan, repaid)
    of_interest = repayment.first_interest(assessment.loan, repaid)
    lines = (
        Line(_("Renter første måned"), of_interest, _("{percent} % / 12", percent=number(rate.value)), MONTHLY),
        Line(_("Avdrag første måned"), paid - of_interest, unit=MONTHLY),
    )
    return of_amounts("first_payment", label, MONTHLY, lines)


def _interest(assessment: LoanAssessment, rate: Figure) -> Figure:
    label = _("Renter i hele nedbetalingstiden")
    if rate.value is None:
        return Figure("total_interest", label, None, missing=rate.missing)
    repaid = terms(assessment, rate.value)
    paid = repayment.total_interest(assessment.loan, repaid)
    note = _("I {months} måneder, om renten er den samme hele tiden.", months=repaid.months)
    lines = (Line(_("Alt som betales"), assessment.loan + paid, note), Line(_("Lån"), -assessment.loan))
    return of_amounts("total_interest", label, KRONER, lines)


def _left(available: Figure, paid: Figure, key: str, label: str) -> Figure:
    if available.value is None or paid.value is None:
        return Figure(key, label, None, MONTHLY, missing=lacking(available.missing, paid.missing))
    lines = (
        Line(available.label, available.value, unit=MONTHLY),
        Line(paid.label, -paid.value, unit=MONTHLY),
    )
    return of_amounts(key, label, MONTHLY, lines)


def _highest_loan(assessment: LoanAssessment, available: Figure, stress: Figure) -> Figure:
    """At the stress rate and with the payment after the interest-only years, rounded down to whole kroner."""
    label = _("Høyeste lån husstanden kan bære")
    if available.value is None or stress.value is None:
        return Figure("highest_loan", label, None, missing=lacking(available.missing, stress.missing))
    repaid = terms(assessment, stress.value)
    borne = repayment.highest_loan(available.value, repaid)
    lines = (
        Line(available.label, available.value, unit=MONTHLY),
        Line(_("Lån som koster så mye hver måned"), borne, _told(repaid)),
    )
    return Figure("highest_loan", label, borne, working=lines)


def _told(repaid: Terms) -> str:
    """How a loan is repaid, in words."""
    kind = _("serielån") if repaid.kind == "serial" else _("annuitetslån")
    return _(
        "{kind}, {percent} % rente, {count} avdrag", kind=kind, percent=number(repaid.rate), count=repaid.instalments
    )
