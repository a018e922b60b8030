"""A household's month before the loan: what comes in, what living costs, and what is left for interest and instalments.

Husbanken's guide: income after tax less living costs, fixed costs and upkeep of the home. Living costs are what the
household really spends, and never below the guidance rates for social assistance (sosialhjelpsnormen).
"""

from collections.abc import Iterator
from decimal import Decimal

from app.models import LoanAssessment
from app.models.fields import fields_of
from app.models.units import MONTHLY
from app.services.rate import Rates
from app.services.working import Figure, Line, lacking, of_amounts, total
from app.texts import _

INCOME = ("net_income", "benefits", "housing_allowance", "other_income")
COSTS = (
    "power", "insurance", "childcare", "municipal_fees", "transport", "other_costs", "common_costs", "upkeep",
    "debt_payments", "child_support",
)  # fmt: skip
_COUPLE = 2


def income(assessment: LoanAssessment) -> Figure:
    """NOK a month after tax."""
    return of_amounts("income", _("Inntekter"), MONTHLY, _lines(assessment, INCOME))


def fixed_costs(assessment: LoanAssessment) -> Figure:
    """NOK a month, the home's own costs among them."""
    return of_amounts("fixed_costs", _("Faste utgifter"), MONTHLY, _lines(assessment, COSTS))


def _lines(assessment: LoanAssessment, names: tuple[str, ...]) -> list[Line]:
    fields = fields_of(LoanAssessment)
    filled = ((name, getattr(assessment, name)) for name in names)
    return [Line(_(fields[name].label), amount, unit=MONTHLY) for name, amount in filled if amount]


def living_costs(assessment: LoanAssessment, rates: Rates) -> Figure:
    """NOK a month: what is entered, else the municipality's rates; the norm when that is higher.

    Without the norm the floor cannot be checked, and without both an amount and the municipality's rates there is no
    figure; `missing` then says which rates are missing.
    """
    norm, no_norm = _for_household(assessment, rates, "norm")
    entered = assessment.living_costs
    own, no_own = _for_household(assessment, rates, "living_costs") if entered is None else ([], "")
    told = lacking(no_own, no_norm)
    if no_own:
        return Figure("living_costs", _living_label(), None, MONTHLY, missing=told)
    wanted = own if entered is None else [Line(_("Oppgitt livsopphold"), entered, unit=MONTHLY)]
    chosen, floor = total(wanted), total(norm)
    if no_norm or chosen >= floor:
        return Figure("living_costs", _living_label(), chosen, MONTHLY, tuple(wanted), told)
    why = Line(_("Lavere beløp, ikke brukt"), chosen, _("Livsoppholdet kan aldri være under normen."), MONTHLY)
    return Figure("living_costs", _living_label(), floor, MONTHLY, (*norm, why), told)


def _living_label() -> str:
    return _("Livsopphold")


def reference_budget(assessment: LoanAssessment, rates: Rates) -> Figure:
    """SIFO's reference budget for such a household, only to compare with; it decides nothing."""
    lines, missing = _for_household(assessment, rates, "sifo")
    value = None if missing else total(lines)
    return Figure("sifo", _("SIFOs referansebudsjett, til sammenligning"), value, MONTHLY, tuple(lines), missing)


def norm(assessment: LoanAssessment, rates: Rates) -> Decimal | None:
    """The social assistance norm of the household a month; None when a rate it needs is missing."""
    lines, missing = _for_household(assessment, rates, "norm")
    return None if missing else total(lines)


def _for_household(assessment: LoanAssessment, rates: Rates, prefix: str) -> tuple[list[Line], str]:
    """A line for each kind of member, and what is missing (then no lines)."""
    counted = [(f"{prefix}.{member}", count) for member, count in _members(assessment) if count > 0]
    missing = rates.told_missing(*(key for key, _count in counted))
    if missing:
        return [], missing
    return [rates.line(key, count) for key, count in counted], ""


def _members(assessment: LoanAssessment) -> Iterator[tuple[str, int]]:
    """How many there are of each kind. Two adults are a couple; each further one is an adult in addition."""
    adults = assessment.adults
    yield ("couple" if adults >= _COUPLE else "single"), 1
    yield "extra_adult", max(0, adults - _COUPLE)
    yield "child_0_5", assessment.children_0_5 or 0
    yield "child_6_10", assessment.children_6_10 or 0
    yield "child_11_17", assessment.children_11_17 or 0


def available(income: Figure, living: Figure, fixed: Figure) -> Figure:
    """NOK a month for interest and instalments; below 0 when the household already uses more than it has."""
    label = _("Igjen til renter og avdrag")
    if living.value is None or income.value is None or fixed.value is None:
        return Figure("available", label, None, MONTHLY, missing=living.missing)
    lines = (
        Line(income.label, income.value, unit=MONTHLY),
        Line(living.label, -living.value, unit=MONTHLY),
        Line(fixed.label, -fixed.value, unit=MONTHLY),
    )
    return of_amounts("available", label, MONTHLY, lines)
