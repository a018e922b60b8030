"""*Startlån og tilskudd*: the cases that money is paid out in, and what they came to in a year."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app import clock, formats
from app.services import loan_list
from app.services.loan_list import KINDS, YearSums
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.editors.choice import sentence
from app.ui.kit.header import header_action
from app.ui.kit.metric import Metric, MetricStrip
from app.ui.kit.segments import SegmentBar
from app.ui.kit.spec import Screen
from app.ui.kit.strip import NoteStrip
from app.ui.screens.cases_list import CaseListPage, case_list
from app.ui.screens.cases_rows import LOANS

_STARTSKUDD = N_(
    "Vedtaket fattes i Startskudd. Årsrapporten i Startskudd er åpen i to uker fra 2. januar; tallene her hjelper deg "
    "å kontrollere den."
)
LISTED = case_list(
    LOANS,
    N_("Ingen saker om startlån eller tilskudd ennå"),
    N_("Her kommer startlån, tilskudd og depositum: det som er søkt, innvilget og utbetalt."),
)


class LoansPage(CaseListPage):
    """The sums of this year, or of the year before; a click on one shows its cases."""

    first_shown = "all"

    def __init__(self, context: Context, screen: Screen) -> None:
        super().__init__(context, screen, LISTED, KINDS)
        self.years.chosen.connect(lambda _year: self._show_sums())

    def header_tools(self) -> tuple[QWidget, ...]:
        self.years = SegmentBar(_("Hvilket år"))
        this_year = clock.today().year
        for year in (this_year - 1, this_year):
            self.years.add(str(year), str(year))
        self.years.choose(str(this_year))
        rates = header_action(_("Satser"), "percent", partial(self._context.navigate, "rates"), "Ctrl+Shift+R")
        return (self.years, rates)

    def above(self) -> tuple[QWidget, ...]:
        self.sums = MetricStrip()
        self.note = NoteStrip(_("Startskudd"), _(_STARTSKUDD), "landmark")
        return (self.sums, self.note)

    def refresh(self) -> None:
        super().refresh()
        self._show_sums()

    def _show_sums(self) -> None:
        bare = self.is_bare()
        for part in (self.years, self.sums, self.note):
            part.setVisible(not bare)
        if not bare:
            found = loan_list.of_year(self._context.store, int(self.years.current_key()))
            self.sums.set_metrics([self._metric(each) for each in found])

    def _metric(self, sums: YearSums) -> Metric:
        sought, paid = formats.amount(sums.sought), formats.amount(sums.paid)
        return Metric(
            formats.amount(sums.granted),
            _("{kind} innvilget i {year}", kind=sentence(sums.case_type.label), year=self.years.current_key()),
            _("søkt {sought} · utbetalt {paid}", sought=sought, paid=paid),
            open=partial(self.open, shown="all", kind=sums.case_type.key),
        )
