"""*Saker*: every case, what waits first."""

from app.ui.kit.context import Context
from app.ui.kit.spec import Screen
from app.ui.screens.cases_list import CaseListPage
from app.ui.screens.cases_rows import CASES, NARROW_ONLY, WIDE_ONLY


class CasesPage(CaseListPage):
    """All types of case."""

    wide_only, narrow_only = WIDE_ONLY, NARROW_ONLY

    def __init__(self, context: Context, screen: Screen) -> None:
        super().__init__(context, screen, CASES)
