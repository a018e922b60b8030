"""One goal: its figures, and its questions with the answers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.reports.steering import Steering
from app.services.reporting import ambitions
from app.services.reporting.answers import Answer
from app.services.reporting.measures import MeasureRow
from app.texts import _
from app.ui.kit import messages
from app.ui.kit.context import Context
from app.ui.kit.labels import label
from app.ui.kit.layout import Scroll, clear, column, holder
from app.ui.screens.inline_form import InlinePlace
from app.ui.screens.reporting import questions
from app.ui.screens.reporting.ambition_form import ambition_form
from app.ui.screens.reporting.answer_card import AnswerCard, Shown
from app.ui.screens.reporting.figure_card import FigureCard


@dataclass(frozen=True, slots=True)
class GoalContent:
    """A year's goals with what is answered. `frozen` are the measures of a report that is handed in."""

    reporting_id: int
    steering: Steering
    answered: Mapping[str, Answer] = field(default_factory=dict)
    before: Mapping[str, Answer] = field(default_factory=dict)
    frozen: Sequence[MeasureRow] | None = None

    def own_ambitions(self) -> Collection[str] | None:
        """The figures that the municipality measures by an ambition of its own; None where it can set none."""
        if self.frozen is not None:
            return None
        of_form = {figure.key: figure for figure in self.steering.form.figures}
        return {line.key for line in self.steering.lines if line.goal != of_form[line.key]}


class GoalPage(QWidget):
    """`wanted` carries the figure whose ground is asked for; `saved` whether a figure follows from an answer."""

    wanted = Signal(str)
    saved = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.figures: FigureCard | None = None
        self.cards: dict[str, AnswerCard] = {}
        self._main, self._title = label("", "meta", "text2", wrap=True), label("", "section", wrap=True)
        self.place = InlinePlace()
        self._figures_place, self._cards_place = column(spacing=12), column(spacing=12)
        inner = column(
            column(self._main, self._title, spacing=2), self._figures_place, self.place, self._cards_place, None,
            spacing=12, margins=(0, 0, 10, 12),
        )  # fmt: skip
        self.view = Scroll(holder(inner))
        self.setLayout(column(self.view))

    def show_goal(self, content: GoalContent, number: int) -> None:
        """Show a goal from the top."""
        goal = next(one for one in content.steering.form.goals if one.number == number)
        main = next(one for one in content.steering.form.main_goals if one.number == goal.main)
        self._main.setText(main.text)
        self._title.setText(f"{number}. {goal.text}")
        self.show_figures(content, number)
        self.place.close_form()
        clear(self._cards_place)
        self.cards = {one.key: self._card(content, one) for one in questions.of_goal(content.steering.form, number)}
        self.view.verticalScrollBar().setValue(0)

    def show_figures(self, content: GoalContent, number: int) -> None:
        """Show the figures as they are counted now; what is being typed stays as it is."""
        lines = content.steering.of_goal(number)
        if self.figures is not None and self.figures.lines == lines:
            return
        clear(self._figures_place)
        self.figures = None
        if lines:
            provisional = content.steering.is_provisional
            self.figures = FigureCard(lines, content.own_ambitions(), is_provisional=provisional)
            self.figures.wanted.connect(self.wanted)
            self.figures.entered.connect(partial(self._enter, content.steering.period.year))
            self.figures.ambition_wanted.connect(self._set_ambition)
            self.figures.ambition_dropped.connect(self._drop_ambition)
            self._figures_place.addWidget(self.figures)

    def go_to(self, key: str) -> None:
        """Put the keyboard in the answer to a question."""
        if key in self.cards:
            card = self.cards[key]
            (card.fields.choice or card.fields.text).setFocus()
            self.view.ensureWidgetVisible(card)

    def _enter(self, year: int, key: str) -> None:
        self._context.navigate("municipal_figures", figure=key, year=year)

    def _set_ambition(self, key: str) -> None:
        if self.figures is not None:
            line = next(one for one in self.figures.lines if one.key == key)
            self.place.show_form(ambition_form(self._context, line))

    def _drop_ambition(self, key: str) -> None:
        def act() -> None:
            undo = ambitions.reset(self._context.store, key)
            self._context.toast(_("Skjemaets ambisjon gjelder igjen."), undo)

        messages.guard(act, self)

    def show_answers(self, content: GoalContent) -> None:
        """Show what was answered elsewhere meanwhile."""
        for key, card in self.cards.items():
            card.show_answer(content.answered.get(key, Answer(key)))

    def _card(self, content: GoalContent, asked: questions.Asked) -> AnswerCard:
        nothing = Answer(asked.key)
        made = AnswerCard(
            self._context,
            Shown(
                content.reporting_id, asked, content.answered.get(asked.key, nothing),
                content.before.get(asked.key, nothing), content.frozen,
            ),
        )  # fmt: skip
        made.saved.connect(self.saved)
        self._cards_place.addWidget(made)
        return made
