"""Every rate a calculation may ask for, declared once: its key, label, unit and what it is used for.

No key has a value here. Shipped values lie in `resources/rates/rates.csv`, the officer's own in the table `rate`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from app.models.codes import Code, CodeList
from app.models.units import FACTOR, KRONER, MONTHLY, PERCENT, POINTS, YEARLY, YEARS
from app.texts import N_

FOR_LOAN = N_("Beregning av startlån")
FOR_ALLOWANCE = N_("Anslag for bostøtte")
REFERENCE = N_("Bare til sammenligning")


@dataclass(frozen=True, slots=True)
class RateKey:
    """`label`, `unit` and `used_for` are msgids in bokmål."""

    key: str
    label: str
    unit: str
    used_for: str


def _all(used_for: str, unit: str, labels: Mapping[str, str]) -> tuple[RateKey, ...]:
    return tuple(RateKey(key, label, unit, used_for) for key, label in labels.items())


_INTEREST = {
    "policy_rate": N_("Styringsrenten"),
    "husbanken.floating": N_("Husbankens flytende rente"),
    "husbanken.fixed_3": N_("Husbankens fastrente i 3 år"),
    "husbanken.fixed_5": N_("Husbankens fastrente i 5 år"),
    "husbanken.fixed_10": N_("Husbankens fastrente i 10 år"),
    "husbanken.fixed_20": N_("Husbankens fastrente i 20 år"),
}
_ADDITIONS = {
    "stress_addition": N_("Tillegg i rentestresstesten, med kommunens påslag"),
    "mark_up": N_("Kommunens rentepåslag"),
}
_TERMS = {
    "term.ordinary": N_("Lengste vanlige nedbetalingstid"),
    "term.longest": N_("Lengste nedbetalingstid med begrunnelse"),
    "interest_only.longest": N_("Lengste avdragsfrihet"),
}
# The bands of living costs are those of the state's guidance on subsistence support (stønad til livsopphold).
_LIVING_COSTS = {
    "living_costs.single": N_("Kommunens sats for livsopphold, enslig"),
    "living_costs.couple": N_("Kommunens sats for livsopphold, par"),
    "living_costs.extra_adult": N_("Kommunens sats for livsopphold, voksen i tillegg"),
    "living_costs.child_0_5": N_("Kommunens sats for livsopphold, barn 0–5 år"),
    "living_costs.child_6_10": N_("Kommunens sats for livsopphold, barn 6–10 år"),
    "living_costs.child_11_17": N_("Kommunens sats for livsopphold, barn 11–17 år"),
}
_NORM = {
    "norm.single": N_("Sosialhjelpsnorm, enslig"),
    "norm.couple": N_("Sosialhjelpsnorm, par"),
    "norm.extra_adult": N_("Sosialhjelpsnorm, voksen i tillegg"),
    "norm.child_0_5": N_("Sosialhjelpsnorm, barn 0–5 år"),
    "norm.child_6_10": N_("Sosialhjelpsnorm, barn 6–10 år"),
    "norm.child_11_17": N_("Sosialhjelpsnorm, barn 11–17 år"),
}
_SIFO = {
    "sifo.single": N_("SIFOs referansebudsjett, enslig"),
    "sifo.couple": N_("SIFOs referansebudsjett, par"),
    "sifo.extra_adult": N_("SIFOs referansebudsjett, voksen i tillegg"),
    "sifo.child_0_5": N_("SIFOs referansebudsjett, barn 0–5 år"),
    "sifo.child_6_10": N_("SIFOs referansebudsjett, barn 6–10 år"),
    "sifo.child_11_17": N_("SIFOs referansebudsjett, barn 11–17 år"),
}
# Bostøtte, FOR-2012-11-29-1283
_COST_CAPS = {
    "allowance.cap_1": N_("Tak for boutgifter, 1 person"),
    "allowance.cap_2": N_("Tak for boutgifter, 2 personer"),
    "allowance.cap_3": N_("Tak for boutgifter, 3 personer"),
    "allowance.cap_4": N_("Tak for boutgifter, 4 personer"),
    "allowance.cap_5": N_("Tak for boutgifter, 5 personer eller flere"),
    "allowance.area_oslo": N_("Tillegg til taket, Oslo"),
    "allowance.area_cities": N_("Tillegg til taket, andre storbyer"),
    "allowance.area_listed": N_("Tillegg til taket, andre nevnte kommuner"),
    "allowance.special_home": N_("Tillegg til taket, spesialtilpasset bolig"),
    "allowance.operating": N_("Driftsutgifter i egen bolig"),
    "allowance.heating": N_("Oppvarming utenom husleien"),
}
_OWN_SHARE = {
    "allowance.own_share": N_("Minste egenandel"),
    "allowance.first_limit": N_("Første inntektsgrense"),
    "allowance.first_limit_lone_pensioner": N_("Første inntektsgrense, enslig alderspensjonist"),
    "allowance.second_limit": N_("Andre inntektsgrense"),
    "allowance.second_limit_young_disabled": N_("Andre inntektsgrense, ung ufør"),
    "allowance.second_limit_lone_pensioner": N_("Andre inntektsgrense, enslig alderspensjonist"),
    "allowance.capital_income_free": N_("Fri kapitalinntekt per person"),
}
_PERCENTS = {
    "allowance.share": N_("Andel av boutgiftene som dekkes"),
    "allowance.first_percent": N_("Egenandel av inntekt over første grense"),
    "allowance.second_percent": N_("Ekstra egenandel av inntekt over andre grense"),
    "allowance.wealth_percent": N_("Andel av formuen som legges til inntekten"),
}
_WEIGHTS = {
    "allowance.weight_first": N_("Vekt for den første personen"),
    "allowance.weight_adult": N_("Vekt for hver voksen i tillegg"),
    "allowance.weight_child": N_("Vekt for hvert barn"),
}
_WEALTH = {
    "allowance.wealth_free_rented": N_("Fribeløp for formue, leid bolig"),
    "allowance.wealth_free_owned": N_("Fribeløp for formue, egen bolig"),
}

RATE_KEYS: Mapping[str, RateKey] = {
    declared.key: declared
    for declared in (
        *_all(FOR_LOAN, PERCENT, _INTEREST),
        *_all(FOR_LOAN, POINTS, _ADDITIONS),
        *_all(FOR_LOAN, YEARS, _TERMS),
        *_all(FOR_LOAN, MONTHLY, _LIVING_COSTS),
        *_all(FOR_LOAN, MONTHLY, _NORM),
        *_all(REFERENCE, MONTHLY, _SIFO),
        *_all(FOR_ALLOWANCE, YEARLY, _COST_CAPS),
        *_all(FOR_ALLOWANCE, YEARLY, _OWN_SHARE),
        *_all(FOR_ALLOWANCE, PERCENT, _PERCENTS),
        *_all(FOR_ALLOWANCE, FACTOR, _WEIGHTS),
        *_all(FOR_ALLOWANCE, KRONER, _WEALTH),
        RateKey("allowance.minimum", N_("Minste utbetaling"), MONTHLY, FOR_ALLOWANCE),
    )
}
RATE_KEY = CodeList(tuple(Code(declared.key, declared.label, declared.used_for) for declared in RATE_KEYS.values()))
"""The closed list of keys, shown by their labels and grouped by what they are used for."""
