"""Rules for an estimate of housing allowance."""

from collections.abc import Iterator
from decimal import Decimal

from app.models import AllowanceEstimate
from app.models.rate_keys import FOR_ALLOWANCE, RATE_KEYS
from app.services.findings import Finding, error, warning
from app.services.rate import Rates
from app.services.rules.amounts import below_zero
from app.texts import _

_NOT_COUNTED = {
    "rented": ("loan_costs", "municipal_fees", "property_tax", "ground_rent"),
    "cooperative": ("municipal_fees", "property_tax", "ground_rent"),
    "owned": ("rent",),
}
"""Costs that do not count in a kind of home (FOR-2012-11-29-1283 § 2)."""


_KEYS = tuple(key for key, declared in RATE_KEYS.items() if declared.used_for == FOR_ALLOWANCE)


def allowance_findings(told: AllowanceEstimate, rates: Rates) -> Iterator[Finding]:
    """Errors for values that cannot be right or a day without rates; warnings for what is entered and not counted."""
    yield from below_zero(told)
    if any(rates.find(key) is None for key in _KEYS):
        message = _("Satsene for bostøtte mangler for denne dagen. Velg en senere dag, eller før dem inn under Satser.")
        yield error(told, "day", "no-rates", message)
    if told.adults == 0:
        message = _("Det må være minst én voksen. Regn søkeren som voksen.")
        yield error(told, "adults", "no-adult", message)
    if 0 < told.income < _housing_costs(told):
        message = _(
            "Er dette inntekten i måneden? Den er lavere enn boutgiftene i året. Skriv inntekten for hele året."
        )
        yield warning(told, "income", "low-income", message)
    for name in _NOT_COUNTED[told.home]:
        if getattr(told, name):
            yield warning(told, name, "not-counted", _("Regnes ikke med for denne typen bolig."))
    if told.group == "lone_pensioner" and told.adults > 1:
        yield warning(told, "group", "not-alone", _("Er alderspensjonisten enslig når husstanden har flere voksne?"))
    if told.home == "rented" and told.home_value:
        yield warning(told, "home_value", "not-counted", _("Regnes ikke med for denne typen bolig."))


def _housing_costs(told: AllowanceEstimate) -> Decimal:
    """NOK a year: twelve times what is paid by the month in this kind of home."""
    paid = (name for name in ("rent", "loan_costs") if name not in _NOT_COUNTED[told.home])
    return 12 * sum((getattr(told, name) or Decimal(0) for name in paid), Decimal(0))
