"""Figures that no record tells: what the municipality answers in the year's report, or enters under Kommunetall."""

from app.models.figure_keys import figure_keys
from app.reports.indicator import Indicator, Made
from app.services.reporting.answers import SCALE, YES_NO
from app.texts import N_

GROUP = N_("Tall og svar som kommunen fører inn")
_PROGRAMME = "Husbankens kommuneprogram 2020"

_YES_OR_NO = N_("Svaret i årets rapport: ja er 1, nei er 0. Er det ikke svart der, gjelder tallet under Kommunetall.")
_FROM_1_TO_5 = N_("Svaret i årets rapport, fra 1 til 5. Er det ikke svart der, gjelder tallet under Kommunetall.")
_WITHOUT_HOME = N_("Personer som får sosialhjelp og er uten bolig, fra KOSTRA. Tallet føres under Kommunetall.")
_RENTAL = N_("Boliger med tilsagn om tilskudd til utleieboliger i året. Tallet føres under Kommunetall.")
_CARE = N_("Enheter med tilsagn om investeringstilskudd til omsorgsboliger i året. Tallet føres under Kommunetall.")

_ENTERED = {
    "homeless.social_assistance": (_WITHOUT_HOME, f"KOSTRA; {_PROGRAMME} kap. 3.2"),
    "grants.rental_dwellings": (_RENTAL, f"{_PROGRAMME} kap. 3.5"),
    "grants.care_dwellings": (_CARE, f"{_PROGRAMME} kap. 3.5"),
    "routines.private_rental_guidance": (_YES_OR_NO, f"{_PROGRAMME} kap. 3.7"),
    "routines.eviction_systems": (_YES_OR_NO, f"{_PROGRAMME} kap. 3.10"),
    "routines.appeals_board": (_YES_OR_NO, f"{_PROGRAMME} kap. 3.14"),
    "involvement.planning": (_FROM_1_TO_5, f"{_PROGRAMME} kap. 3.14"),
    "involvement.projects": (_FROM_1_TO_5, f"{_PROGRAMME} kap. 3.14"),
    "routines.planning_considerations": (_YES_OR_NO, f"{_PROGRAMME} kap. 3.16"),
}


def _indicator(key: str, rule: str, source: str) -> Indicator:
    known = figure_keys()[key]
    return Indicator(key, known.label, known.unit, "", "", rule, source, Made.ENTERED, group=GROUP)


INDICATORS = tuple(_indicator(key, *told) for key, told in _ENTERED.items())


def unit_words(key: str) -> str:
    """What the value of an answer says, as people read it: a msgid; "" for a figure that is a number of something."""
    if key.startswith(YES_NO):
        return N_("ja er 1, nei er 0")
    return N_("fra 1 til 5") if key.startswith(SCALE) else ""
