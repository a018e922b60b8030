"""*Målene*: the goals at a glance, and the figure that is chosen with its chart, its comparison and its ambition."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app import clock
from app.reports import goal_years
from app.reports.goal_years import GoalYears
from app.services.reporting import published
from app.services.reporting.published import PublishedRow
from app.storage.store import Store
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.beside import Beside
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.labels import EllipsisLabel, label
from app.ui.kit.layout import fill_page, holder, row
from app.ui.kit.progress import ProgressRow
from app.ui.kit.tasks import Progress, Task
from app.ui.screens.export_bar import YearStepper
from app.ui.screens.export_counting import first_year
from app.ui.screens.goals.figure import FigurePane
from app.ui.screens.goals.files import ChartOrder, save_chart, save_report
from app.ui.screens.goals.glance import Glance, GlanceRow, rows_of
from app.ui.screens.reporting.wrapping import Wrapping

_PANE_WIDTH = 424


def _count(store: Store, year: int, progress: Progress) -> GoalYears:
    return goal_years.collect(store, year, clock.today(), progress)


class GoalsPage(QWidget):
    """Enter on a figure puts the keyboard on its ambition; F6 moves on."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._years: GoalYears | None = None
        self._published: list[PublishedRow] = []
        self._counting: Task | None = None
        self._wanted = ""  # the figure to stand on once it is counted
        self.year = YearStepper(first_year())
        self.facts = label("", "secondary", "text2")
        self.report = button(_("Årsrapport til politikerne"), "primary", "file-text", self._save_report, "Ctrl+E")
        self.compare = button(_("Publiserte tall"), "secondary", "table", partial(context.navigate, "published"))
        self.back = button(_("Rapportering"), "quiet", "arrow-left", partial(context.navigate, "reporting"))
        self.progress = ProgressRow()
        self.glance = Glance()
        self.pane = FigurePane(context)
        self._lay_out()
        self._listen()
        self.report.setEnabled(False)
        self._ask()

    def open(self, year: int | None = None, figure: str = "") -> None:
        """Show a year, and one of its figures."""
        self._wanted = figure
        if year is not None and int(year) != self.year.year:
            self.year.step(int(year) - self.year.year)
        elif figure:
            self._choose_wanted()

    def refresh(self) -> None:
        """Records changed, or the page is seen again: count again."""
        self._ask()

    def shown(self) -> GoalYears | None:
        """What is shown now; None until the first count is over."""
        return self._years

    def _lay_out(self) -> None:
        card = Card(padded=False)
        card.add(self.progress)
        card.add(self.glance, 1)
        title = holder(row(EllipsisLabel(_("Målene"), "title"), 8, self.year, self.facts, None, spacing=12))
        ways = holder(row(None, self.back, self.compare, spacing=12))
        head = Wrapping()
        head.hold((title, ways, holder(row(None, self.report))), (0, 1, 0))
        self.glance.setMinimumHeight(theme.px(180))
        fill_page(self, head, Beside(card, self.pane, _PANE_WIDTH, 16), spacing=12)
        self.setFocusProxy(self.glance.view)
        self.pane.hide()

    def _listen(self) -> None:
        self.year.changed.connect(lambda _year: self._ask())
        self.glance.selected.connect(self._show_figure)
        self.glance.activated.connect(lambda _row: self.pane.edit.setFocus(Qt.FocusReason.OtherFocusReason))
        self.pane.exported.connect(self._save_chart)
        self.pane.compared.connect(self.compare.click)

    def _ask(self) -> None:
        """Count anew. What makes a file goes on: remembering its folder is a change, too."""
        if self._counting is not None:
            self._counting.cancel()
        year = self.year.year
        work = partial(_count, self._context.store, year)
        self._counting = self._context.tasks.run(_("Teller {period}", period=year), work, self._show)
        self._follow(self._counting)

    def _show(self, years: GoalYears) -> None:
        if years.year != self.year.year:
            return
        self._years = years
        self._published = list(published.rows(self._context.store))
        self.facts.setText(_("Foreløpige tall") if years.steering.is_provisional else "")
        self.report.setEnabled(True)
        self.glance.set_rows(rows_of(years))
        self._choose_wanted()
        if self.glance.current() is None:
            self.glance.select_first()
        elif (current := self.glance.current()) is not None:
            self._show_figure(current)

    def _choose_wanted(self) -> None:
        if self._wanted and self.glance.select(self._wanted):
            self._wanted = ""

    def _show_figure(self, chosen: GlanceRow) -> None:
        line = self._years and next((line for line in self._years.steering.lines if line.key == chosen.ref), None)
        self.pane.setVisible(bool(line))
        if self._years and line:
            self.pane.show_line(self._years, line, self._published)

    def _save_chart(self, ending: str, is_public: bool) -> None:
        if self._years is not None and self.pane.line is not None:
            order = ChartOrder(self._years, self.pane.line.key, self._published, ending, is_public)
            self._follow(save_chart(self._context, order, self))

    def _save_report(self) -> None:
        if self._years is not None:
            self._follow(save_report(self._context, self._years, self))

    def _follow(self, task: Task | None) -> None:
        if task is not None:
            self.progress.follow(task)
            task.finished.connect(self._followed)

    def _followed(self, task: Task) -> None:
        if task is self._counting:
            self._counting = None
