"""The indicators, one file a group. `ALL` is the catalogue in the order of the sheets."""

from app.reports.indicator import Indicator
from app.reports.indicators import cases, loans, plans, stays, temporary
from app.texts import N_

MONTHLY: tuple[Indicator, ...] = (*temporary.INDICATORS, *stays.INDICATORS)
"""Those that are asked for month by month (Fafo 2026:05 §§ 2.1, 4.1)."""

ALL: tuple[Indicator, ...] = (*MONTHLY, *loans.INDICATORS, *cases.INDICATORS, *plans.INDICATORS)

TITLES = {
    temporary.GROUP: N_("Husstander"),
    stays.GROUP: N_("Opphold"),
    loans.GROUP: N_("Lån og tilskudd"),
    cases.GROUP: N_("Søknader"),
    plans.GROUP: N_("Planer"),
}
"""What each group is called on a sheet or a tab."""
