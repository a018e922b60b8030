"""Rules for a loan assessment: what cannot be right, and what its terms need reasons for.

The limits are dated rates (FOR-2019-11-18-1546 § 8-5, Husbanken's guide); what needs reasons is not checked for a day
that has none.
"""

from collections.abc import Iterator
from decimal import Decimal

from app.formats import amount, number
from app.models import LoanAssessment
from app.services.findings import Finding, error, warning
from app.services.loan import budget, financing
from app.services.rate import Rates
from app.services.rules.amounts import below_zero
from app.texts import _

_WHOLE = 100  # per cent
_NEVER_LONGER = Decimal(100)  # years, for a day without the dated limit: a slip of the keyboard, not a loan


def loan_findings(assessment: LoanAssessment, rates: Rates) -> Iterator[Finding]:
    """Errors for values no loan can have; warnings for what must be reasoned or looked over."""
    yield from below_zero(assessment)
    yield from _household(assessment)
    yield from _rate(assessment)
    yield from _term(assessment, rates)
    yield from _interest_only(assessment, rates)
    yield from _financing(assessment)
    yield from _living_costs(assessment, rates)
    if _same(assessment.recommended_by, assessment.decided_by):
        yield warning(assessment, "decided_by", "same-person", _("Den som innstiller, kan ikke også vedta."))


def _household(assessment: LoanAssessment) -> Iterator[Finding]:
    if assessment.adults == 0:
        yield error(assessment, "adults", "no-adult", _("Det må være minst én voksen."))
    children = (assessment.children_0_5, assessment.children_6_10, assessment.children_11_17)
    if any(children) and assessment.with_children is False:
        yield warning(assessment, "with_children", "has-children", _("Det er ført barn. Er dette en barnefamilie?"))


def _rate(assessment: LoanAssessment) -> Iterator[Finding]:
    if assessment.rate is None and assessment.rate_choice is None:
        yield error(assessment, "rate_choice", "no-rate", _("Velg rentebinding, eller fyll ut egen rente."))
    if assessment.rate is not None and assessment.rate > _WHOLE:
        yield error(assessment, "rate", "over-100", _("Renten kan ikke være over 100 prosent."))
    bound = _years_bound(assessment)
    if assessment.term and bound > assessment.term:
        message = _("Renten kan ikke bindes lenger enn nedbetalingstiden.")
        yield error(assessment, "rate_choice", "bound-too-long", message)


def _years_bound(assessment: LoanAssessment) -> int:
    choice = assessment.rate_choice or ""
    return int(choice.removeprefix("fixed_")) if choice.startswith("fixed_") else 0


def _term(assessment: LoanAssessment, rates: Rates) -> Iterator[Finding]:
    ordinary, longest = rates.find("term.ordinary"), rates.find("term.longest") or _NEVER_LONGER
    if assessment.term == 0:
        yield error(assessment, "term", "no-term", _("Nedbetalingstiden må være minst ett år."))
    if assessment.term > longest:
        message = _("Nedbetalingstiden kan ikke være over {years} år (§ 8-5).", years=number(longest))
        yield error(assessment, "term", "too-long", message)
    elif ordinary is not None and assessment.term > ordinary and not assessment.term_reason:
        message = _("Over {years} år må begrunnes (§ 8-5).", years=number(ordinary))
        yield warning(assessment, "term_reason", "needs-reason", message)


def _interest_only(assessment: LoanAssessment, rates: Rates) -> Iterator[Finding]:
    years, longest = assessment.interest_only or 0, rates.find("interest_only.longest")
    if years and years >= assessment.term:
        message = _("De avdragsfrie årene må være færre enn nedbetalingstiden.")
        yield error(assessment, "interest_only", "no-instalments", message)
    elif longest is not None and years > longest:
        message = _("Over {years} avdragsfrie år gis bare ved betalingsproblemer.", years=number(longest))
        yield warning(assessment, "interest_only", "too-long", message)


def _financing(assessment: LoanAssessment) -> Iterator[Finding]:
    short = financing.short(assessment).value or Decimal(0)
    if assessment.loan == 0:
        yield error(assessment, "loan", "no-loan", _("Lånet må være over 0 kr."))
    elif short > 0:
        yield warning(assessment, "loan", "short", _("Det mangler {amount} i finansieringen.", amount=amount(short)))
    elif short < 0:
        message = _("Lånet er {amount} høyere enn behovet.", amount=amount(-short))
        yield warning(assessment, "loan", "more-than-needed", message)


def _living_costs(assessment: LoanAssessment, rates: Rates) -> Iterator[Finding]:
    floor, entered = budget.norm(assessment, rates), assessment.living_costs
    if entered is not None and floor is not None and entered < floor:
        message = _("Under sosialhjelpsnormen. Normen på {norm} brukes i stedet.", norm=amount(floor))
        yield warning(assessment, "living_costs", "below-norm", message)


def _same(one: str | None, other: str | None) -> bool:
    return bool(one and other) and (one or "").strip().casefold() == (other or "").strip().casefold()
