"""The indicators, one file a group. `ALL` is the catalogue in the order of the sheets."""

from app.reports.indicator import Indicator
from app.reports.indicators import (
    cases,
    dwellings,
    entered,
    evictions,
    homeless,
    loans,
    need,
    plans,
    stays,
    target_groups,
    temporary,
)
from app.texts import N_

MONTHLY: tuple[Indicator, ...] = (*temporary.INDICATORS, *stays.INDICATORS)
"""Those that are asked for month by month (Fafo 2026:05 §§ 2.1, 4.1)."""

ALL: tuple[Indicator, ...] = (
    *MONTHLY,
    *dwellings.INDICATORS,
    *loans.INDICATORS,
    *evictions.INDICATORS,
    *target_groups.INDICATORS,
    *need.INDICATORS,
    *homeless.INDICATORS,
    *cases.INDICATORS,
    *plans.INDICATORS,
    *entered.INDICATORS,
)

TITLES = {
    temporary.GROUP: N_("Husstander"),
    stays.GROUP: N_("Opphold"),
    dwellings.GROUP: N_("Boliger"),
    loans.GROUP: N_("Lån og tilskudd"),
    evictions.GROUP: N_("Utkastelser"),
    target_groups.AGES: N_("Målgrupper"),
    target_groups.HOMES: N_("Målgrupper, boliger"),
    need.GROUP: N_("Behov"),
    cases.GROUP: N_("Søknader"),
    plans.GROUP: N_("Planer"),
    entered.GROUP: N_("Ført inn"),
}
"""What each group is called on a sheet or a tab."""
