"""Which interest a loan has, and which it is tested against.

The test (rentestresstest) is Norges Bank's policy rate plus an addition, the municipality's mark-up counted in. It is
never below the rate of the loan itself, since a milder test would say nothing.
"""

from app.formats import number
from app.models import LoanAssessment
from app.models.units import PERCENT
from app.services.rate import Rates
from app.services.working import Figure, Line, of_amounts
from app.texts import _


def loan_rate(assessment: LoanAssessment, rates: Rates) -> Figure:
    """Per cent a year: the entered one, else Husbanken's for the binding chosen with the municipality's mark-up."""
    label = _("Rente")
    if assessment.rate is not None:
        return of_amounts("rate", label, PERCENT, (Line(_("Oppgitt rente"), assessment.rate, unit=PERCENT),))
    keys = (f"husbanken.{assessment.rate_choice or 'floating'}", "mark_up")
    return _summed("rate", label, rates, keys)


def stress_rate(rate: Figure, rates: Rates) -> Figure:
    """Per cent a year that the household must be able to pay."""
    label = _("Rente i stresstesten")
    tested = _summed("stress_rate", label, rates, ("policy_rate", "stress_addition"))
    if tested.value is None or rate.value is None or tested.value >= rate.value:
        return tested
    note = _("Lånets rente er høyere enn stresstesten på {test} prosent og brukes.", test=number(tested.value))
    return Figure("stress_rate", label, rate.value, PERCENT, (Line(rate.label, rate.value, note, PERCENT),))


def _summed(key: str, label: str, rates: Rates, keys: tuple[str, ...]) -> Figure:
    missing = rates.told_missing(*keys)
    if missing:
        return Figure(key, label, None, PERCENT, missing=missing)
    return of_amounts(key, label, PERCENT, [rates.line(each) for each in keys])
