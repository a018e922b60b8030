"""*Eksport*: every figure of a period with the years before, what it rests on, what is missing, and the files."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.reports.check import Check
from app.reports.indicators import ALL, TITLES
from app.reports.records import RecordLine
from app.reports.runner import Rules
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.beside import Beside
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.layout import column, fill_page, hairline, holder, row
from app.ui.kit.progress import ProgressRow
from app.ui.kit.tabs import TabBar
from app.ui.screens import export_files
from app.ui.screens.export_bar import ExportBar
from app.ui.screens.export_checks import Checks
from app.ui.screens.export_counting import HISTORY, Asked, Counted, Counter, first_year, store_rules, stored_rules
from app.ui.screens.export_figures import FigureList, FigureRow
from app.ui.screens.export_ground import Ground, lines_of
from app.ui.screens.export_open import open_record
from app.ui.screens.export_rules import RulesLine

_GROUND_WIDTH = 372


class ExportPage(QWidget):
    """Enter or a click on a figure opens what it rests on; F6 moves on."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._counted: Counted | None = None
        self._wanted = ""  # the figure to stand on once it is counted
        self.bar = ExportBar(first_year())
        to_reporting = partial(context.navigate, "reporting")
        self.back = button(_("Rapportering"), "quiet", "chevron-left", to_reporting, small=True)
        theme.restyle(self.back, flush=True)
        self.rules = RulesLine(stored_rules(context.store))
        self.tabs = TabBar(_("Deler av rapporten"))
        for group, title in TITLES.items():
            self.tabs.add(group, _(title), 0)
        self.figures = FigureList([str(self.bar.year.year - back) for back in range(HISTORY + 1)])
        self.ground = Ground(context)
        self.checks = Checks()
        self.progress = ProgressRow()
        self._counter = Counter(context, self)
        self._lay_out()
        self._listen()
        self.bar.set_ready(False)
        self._ask()

    def open(self, year: int | None = None, figure: str = "") -> None:
        """Show a year, and a figure's ground."""
        if year is not None:
            self.bar.year.step(int(year) - self.bar.year.year)
        if figure:
            self.tabs.choose(next(one.group for one in ALL if one.key == figure))
            self._wanted = figure
            self._show_figures()

    def refresh(self) -> None:
        """Records changed: count again. The rules may have been changed in the settings."""
        self._counter.forget()
        self.rules.show_rules(stored_rules(self._context.store))
        self._ask()

    def counted(self) -> Counted | None:
        """What is shown now; None until the first count is over."""
        return self._counted

    def _lay_out(self) -> None:
        card = Card(padded=False)
        card.add(self.progress)
        card.add(self.figures, 1)
        self.figures.setMinimumHeight(theme.px(180))
        card.add(hairline())
        card.add(self.rules)
        cards = column(card, self.checks, spacing=12)
        cards.setStretch(0, 5)
        cards.setStretch(1, 2)
        left = holder(cards)
        self._panes = Beside(left, self.ground, _GROUND_WIDTH, 16)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._panes)
        self._stack.addWidget(self._empty())
        fill_page(self, row(self.back, None), self.bar, self.tabs, 10, self._stack, top=14, spacing=6)
        self.setFocusProxy(self.figures.view)

    def _empty(self) -> QWidget:
        first = button(_("Ny husstand"), "primary", "plus", lambda: self._context.navigate("households", new=True))
        fetch = button(_("Hent fra Excel"), "secondary", "file-down", lambda: self._context.navigate("import"))
        card = Card(padded=False)
        words = _("Når husstander og opphold er registrert, står årets tall her, med det hvert av dem bygger på.")
        card.add(Empty("chart-column", _("Ingen tall ennå"), words, first, fetch), 1)
        return card

    def _listen(self) -> None:
        self.bar.changed.connect(self._ask)
        self.bar.wanted.connect(self._make_file)
        self.rules.changed.connect(self._use_rules)
        self.tabs.chosen.connect(lambda _key: self._show_figures())
        self.figures.selected.connect(self._show_ground)
        self.figures.activated.connect(self._enter_ground)
        self.figures.view.clicked.connect(self._clicked)
        self.ground.closed.connect(self._close_ground)
        self.ground.opened.connect(self._open)
        self.checks.wanted.connect(self._fix)
        self._counter.counted.connect(self._show)
        self._counter.began.connect(self.progress.follow)
        self.ground.began.connect(self.progress.follow)

    def _asked(self) -> Asked:
        return Asked(self.bar.year.year, str(self.bar.part.value()), self.rules.rules())

    def _ask(self) -> None:
        self._counter.ask(self._asked())

    def _use_rules(self, rules: Rules) -> None:
        store_rules(self._context.store, rules)
        self._ask()

    def _show(self, counted: Counted) -> None:
        self._counted = counted
        self.bar.show_state(counted.dossier)
        self.bar.set_ready(not counted.is_empty)
        for group in self.tabs.keys():  # noqa: SIM118  # a tab bar is no mapping
            figures = counted.dossier.report.figures.values()
            self.tabs.set_count(group, sum(figure.group == group for figure in figures))
        self._stack.setCurrentIndex(1 if counted.is_empty else 0)
        self.tabs.setVisible(not counted.is_empty)
        self.checks.show_checks(counted.checks)
        self._show_figures()

    def _show_figures(self) -> None:
        if self._counted is None:
            return
        self.figures.show_figures(self._counted.dossier, self.tabs.current_key())
        if self._wanted and self.figures.select(self._wanted):
            self._wanted = ""
        if self.figures.current() is None:
            self.figures.select_first()
        if (row := self.figures.current()) is not None:
            self._show_ground(row, reopen=False)

    def _show_ground(self, row: FigureRow, *, reopen: bool = True) -> None:
        if self._counted is None:
            return
        self.ground.show_figure(self._counted, row.ref)
        if reopen:
            self.ground.show()

    def _enter_ground(self, row: FigureRow) -> None:
        self._show_ground(row)
        if self.ground.records.model.total():
            self.ground.records.select_first()
            self.ground.records.view.setFocus()

    def _clicked(self, index: QModelIndex) -> None:
        row = self.figures.model.row_at(index.row())
        if row is not None:
            self._show_ground(row)

    def _close_ground(self) -> None:
        self.ground.hide()
        self.figures.view.setFocus()

    def _fix(self, check: Check) -> None:
        """One record opens at once; of several, the list of them is shown."""
        if self._counted is None:
            return
        lines = lines_of(self._context.store, self._counted, check)
        if len(lines) == 1:
            self._open(lines[0], check.field)
        else:
            self.ground.show_check(self._counted, check)
            self.ground.show()

    def _open(self, line: RecordLine, field: str) -> None:
        open_record(self._context, line, field)

    def _make_file(self, ending: str) -> None:
        task = export_files.make(self._context, self._asked(), ending, self, self._made)
        if task is not None:
            self.bar.set_ready(False)
            task.finished.connect(self._over)
            self.progress.follow(task)

    def _over(self) -> None:
        self.bar.set_ready(True)

    def _made(self, files: list[Path]) -> None:
        name, folder = files[0].name, files[0].parent
        self._context.toast(
            _("{name} er lagret.", name=name), lambda: export_files.open_folder(folder), _("Åpne mappen")
        )
