"""One figure of a goal: its chart, the numbers beside those of others, and what the municipality itself wants."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.models import Ambition
from app.models.fields import fields_of
from app.reports import trend as trends
from app.reports.ambition import ambition_text
from app.reports.goal_years import GoalYears
from app.reports.steering import GoalLine
from app.services.reporting import ambitions
from app.services.reporting.form import GoalFigure
from app.services.reporting.published import PublishedRow
from app.texts import N_, _
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.chart import ChartView
from app.ui.kit.context import Context
from app.ui.kit.form_items import Item, Own, pick
from app.ui.kit.labels import label
from app.ui.kit.layout import Scroll, column, holder, row
from app.ui.kit.menus import menu_of, pop_up
from app.ui.screens.goals.numbers import Numbers
from app.ui.screens.inline_form import InlineForm, InlinePlace
from app.ui.screens.municipal_figures_page import YearEditor
from app.ui.screens.reporting.words import COLOURS

_CHART_HEIGHT = 250


class FigurePane(QWidget):
    """`exported` carries the ending of the file that is wanted, and whether everyone may see it; `compared` asks for
    the published figures."""

    exported = Signal(str, bool)
    compared = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.line: GoalLine | None = None
        self.trend: trends.Trend | None = None
        self._title = label("", "card_title", wrap=True)
        self._status = Badge("neutral", "")
        self._why = label("", "secondary", "text2", wrap=True)
        self.chart = ChartView(_CHART_HEIGHT)
        self.numbers = Numbers()
        self._ambition = label("", "body", wrap=True)
        self._whose = label("", "secondary", "text2", wrap=True)
        self.place = InlinePlace()
        self.edit = button(_("Endre ambisjonen"), "secondary", "pencil", self._edit, small=True)
        self.reset = button(_("Bruk skjemaets"), "quiet", on_click=self._reset, small=True)
        self.save = button(_("Lagre diagrammet"), "secondary", "file-down", self._choose_file, small=True)
        self.compare = button(_("Sammenlign med andre"), "quiet", "table", self.compared.emit, small=True)
        self._lay_out()

    def show_line(self, years: GoalYears, line: GoalLine, published: Sequence[PublishedRow]) -> None:
        """Show a figure; an open form of another figure is closed, with what is typed kept as a draft."""
        if self.line is None or self.line.key != line.key:
            self.place.close_form()
        self.line, self.trend = line, years.trend(line, published)
        tone, icon = COLOURS[line.status.colour]
        self._title.setText(line.label)
        self._status.set_status(tone, _(line.status.word), icon)
        self._why.setText(" ".join([line.status.why, *line.doubts]))
        self.chart.show_chart(partial(trends.lay_out, self.trend), trends.as_words(self.trend))
        self.chart.setVisible(self.trend.is_known)
        self.save.setEnabled(self.trend.is_known)
        self.numbers.show_trend(self.trend)
        self._ambition.setText(_ambition_words(line.goal))
        is_own = ambitions.load(self._context.store, line.key) is not None
        self._whose.setText(_("Kommunens egen ambisjon.") if is_own else _("Slik skjemaet har den."))
        self.reset.setVisible(is_own)

    def _lay_out(self) -> None:
        figure = Card()
        figure.add(column(row(self._status, None), self._title, self._why, spacing=4))
        figure.add(self.chart)
        figure.add(self.numbers)
        figure.add(row(self.save, self.compare, None, spacing=4))
        ambition = Card(_("Ambisjon"), self.reset, self.edit)
        ambition.add(column(self._ambition, self._whose, self.place, spacing=3))
        self._view = Scroll(holder(column(figure, ambition, None, spacing=12, margins=(0, 0, 10, 0))))
        self.setLayout(column(self._view))

    def _edit(self) -> None:
        if self.line is None:
            return
        key, store = self.line.key, self._context.store
        stored = ambitions.load(store, key)
        goal = self.line.goal
        proposed = {"kind": goal.ambition or None, "value": goal.value, "base_year": goal.base_year}
        form = InlineForm(
            self._context, _("Kommunens egen ambisjon"), _items(), stored or proposed,
            lambda values: ambitions.save(store, key, values, stored["version"] if stored else None),
            submit=N_("Lagre ambisjonen"), draft=f"ambition:{key}", columns=1,
            note=_("Den gjelder for alle år som ikke er levert."),
        )  # fmt: skip
        self.place.show_form(form)
        QTimer.singleShot(0, self, self._show_place)  # once it has its height

    def _show_place(self) -> None:
        self._view.ensureWidgetVisible(self.place, 0, 0)

    def _reset(self) -> None:
        if self.line is not None:
            self._context.toast(
                _("Skjemaets ambisjon gjelder igjen."), ambitions.reset(self._context.store, self.line.key)
            )

    def _choose_file(self) -> None:
        entries = [
            (_("PNG til offentlig bruk"), partial(self.exported.emit, "png", True)),
            (_("SVG til offentlig bruk"), partial(self.exported.emit, "svg", True)),
            (_("PNG til intern bruk, med små tall"), partial(self.exported.emit, "png", False)),
            (_("SVG til intern bruk, med små tall"), partial(self.exported.emit, "svg", False)),
        ]
        pop_up(menu_of(entries, self.save), self.save)


def _items() -> list[Item]:
    year = fields_of(Ambition)["base_year"]
    kind, value, yellow = pick(Ambition, "kind", "value", "yellow")
    return [kind, value, Own("base_year", year.label, YearEditor), yellow]


def _ambition_words(goal: GoalFigure) -> str:
    text = ambition_text(goal)
    return text[:1].upper() + text[1:] if text else _("Ingen ambisjon")
