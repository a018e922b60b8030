"""*Saker*: every case, what waits first."""

from app.texts import N_
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen
from app.ui.screens.cases_list import CaseListPage, case_list
from app.ui.screens.cases_rows import CASES

LISTED = case_list(CASES, N_("Ingen saker ennå"), N_("Her kommer alle søknader, med frister, vedtak og klager."))


class CasesPage(CaseListPage):
    """All types of case."""

    def __init__(self, context: Context, screen: Screen) -> None:
        super().__init__(context, screen, LISTED)
