"""The goals of a plan, each a card with its measures; how it went is answered in place: one press and a sentence."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

from app import formats
from app.models.cooperation_plan import EVALUATION, GOAL_KIND, TERM
from app.services.plan.lines import GoalLine, MeasureLine
from app.services.plan.page import PlanPage
from app.texts import _
from app.ui.kit.answers import AnswerBar
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import sentence
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, holder, row
from app.ui.kit.private_text import PrivateText
from app.ui.screens.inline_form import InlinePlace
from app.ui.screens.plan.measures import Do, MeasureRow

LOOKS = {"reached": ("ok", "circle-check"), "on_the_way": ("info", "route"), "given_up": ("neutral", "circle-x")}
"""Tone and icon of each evaluation."""


class GoalCard(Card):
    """One goal. `can_answer`: of a version that may be followed up."""

    def __init__(self, goal: GoalLine, name: str, do: Do, *, can_answer: bool) -> None:
        super().__init__(padded=False)
        self.setAccessibleName(name)
        self._can_answer = can_answer
        answers = [(code.key, sentence(code.text), LOOKS[code.key][1]) for code in EVALUATION]
        self.answers = AnswerBar(name, answers)
        self.answers.answered.connect(lambda key: do("evaluate", (goal.number, key)))
        self.why_button = button("", "ghost", "pencil", lambda: do("why", goal.number), small=True)
        self.text, self.why = PrivateText("", "strong"), PrivateText("", "secondary", "text2")
        self.state, self.place = Badge("neutral", ""), InlinePlace()
        self.add_row(self._about(name, goal), padding=12)
        self.measures = [MeasureRow(one.number, do, can_answer=can_answer) for one in goal.measures]
        for one in self.measures:
            self.add_row(one, padding=8)
        self.show_goal(goal)

    def show_goal(self, goal: GoalLine) -> None:
        """The goal as it stands."""
        self.text.set_private(goal.text)
        self.why.set_private(goal.why or "")
        self.answers.set_value(goal.evaluation)
        self.why_button.setVisible(self._can_answer and goal.evaluation is not None)
        self.why_button.setText(_("Endre begrunnelsen") if goal.why else _("Skriv hvorfor"))
        self.state.setVisible(goal.evaluation is not None)
        if goal.evaluation is not None:
            tone, icon = LOOKS[goal.evaluation]
            self.state.set_status(tone, told(goal), icon)  # type: ignore[arg-type]  # a tone by name
        for shown, measure in zip(self.measures, goal.measures, strict=True):
            shown.show_measure(measure)

    def _about(self, name: str, goal: GoalLine) -> QWidget:
        title = name if goal.term is None else f"{name} · {_(TERM.text(goal.term))}"
        top = row(label(title, "meta_strong", "accent"), None, self.state)
        asked = holder(row(self.answers, self.why_button, None, spacing=6))
        if not self._can_answer:
            asked.hide()  # shown without a parent it would flash up as a window
        return holder(column(top, self.text, asked, self.why, self.place, spacing=6))


class OtherMeasures(Card):
    """The measures that belong to no goal."""

    def __init__(self, measures: Sequence[MeasureLine], do: Do, *, can_answer: bool) -> None:
        super().__init__(_("Andre tiltak"), padded=False)
        self.measures = [MeasureRow(one.number, do, can_answer=can_answer) for one in measures]
        for made in self.measures:
            self.add_row(made, padding=8)
        self.show_measures(measures)

    def show_measures(self, measures: Sequence[MeasureLine]) -> None:
        """The measures as they stand."""
        for shown, measure in zip(self.measures, measures, strict=True):
            shown.show_measure(measure)


class Goals(QFrame):
    """The same goals read again keep their cards, and so the form that is open in one and the keyboard."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._do = do
        self._shape: object = None
        self.cards: dict[int, GoalCard] = {}
        self.others: OtherMeasures | None = None
        self._box = column(spacing=12)
        self.setLayout(self._box)

    def show_plan(self, page: PlanPage) -> None:
        """The goals of a version, the main goals first."""
        shape = _shape(page)
        if shape != self._shape:
            self._shape = shape
            self._build(page)
        for goal in page.goals:
            self.cards[goal.number].show_goal(goal)
        if self.others is not None:
            self.others.show_measures(page.other_measures)

    def place_of(self, number: int) -> InlinePlace:
        """Where the form about a goal opens."""
        return self.cards[number].place

    def place_of_measure(self, number: int) -> InlinePlace:
        """Where the form about a measure opens."""
        cards: list[GoalCard | OtherMeasures] = [*self.cards.values(), *([self.others] if self.others else [])]
        return next(one.place for card in cards for one in card.measures if one.number == number)

    def _build(self, page: PlanPage) -> None:
        clear(self._box)
        names = names_of(page.goals)
        self.cards = {
            goal.number: GoalCard(goal, names[goal.number], self._do, can_answer=page.can_follow_up)
            for goal in page.goals
        }
        self.others = None
        if page.other_measures:
            self.others = OtherMeasures(page.other_measures, self._do, can_answer=page.can_follow_up)
        for card in (*self.cards.values(), *([self.others] if self.others else [])):
            self._box.addWidget(card)


def names_of(goals: Sequence[GoalLine]) -> dict[int, str]:
    """ "Hovedmål", or with its place where there are several of the kind: "Delmål 2"; by the goal's number."""
    named: dict[int, str] = {}
    for kind in GOAL_KIND:
        alike = [goal.number for goal in goals if goal.kind == kind.key]
        for place, number in enumerate(alike, 1):
            word = sentence(kind.text)
            named[number] = f"{word} {place}" if len(alike) > 1 or kind.key == "sub" else word
    return named


def told(goal: GoalLine) -> str:
    """ "Nådd 20.11.2026"."""
    words = sentence(EVALUATION.text(goal.evaluation or ""))
    return f"{words} {formats.day(goal.evaluated)}" if goal.evaluated else words


def _shape(page: PlanPage) -> object:
    goals = [(goal.number, goal.kind, goal.term, [one.number for one in goal.measures]) for goal in page.goals]
    return page.ref, page.can_follow_up, goals, [one.number for one in page.other_measures]
