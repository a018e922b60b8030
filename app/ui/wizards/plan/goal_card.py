"""A goal with its measures as a card: one of them may be open to be written in."""

from typing import Protocol

from PySide6.QtWidgets import QFrame, QWidget

from app.models.cooperation_plan import TERM
from app.services.plan.content import Goal, Measure
from app.texts import N_, _
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.editors.choice import sentence
from app.ui.kit.labels import label
from app.ui.kit.layout import column, hairline, holder, row
from app.ui.kit.private_text import PrivateText
from app.ui.wizards.plan.goal_editor import GoalEditor
from app.ui.wizards.plan.measure_editor import MeasureEditor
from app.ui.wizards.plan.measure_row import MeasureRow
from app.ui.wizards.plan.who_editor import name_in
from app.ui.wizards.plan.work import PlanWork

Open = tuple[str, int] | None
"""What is open to be written in: "goal" or "measure", and its number."""


class Desk(Protocol):
    """What may be done to goals and measures."""

    def watch_goal(self, editor: GoalEditor) -> None: ...
    def watch_measure(self, editor: MeasureEditor) -> None: ...
    def watch_row(self, line: MeasureRow) -> None: ...
    def open_goal(self, number: int) -> None: ...
    def remove_goal(self, number: int) -> None: ...
    def move_goal(self, number: int, way: int) -> None: ...
    def new_measure(self, goal_number: int | None) -> None: ...


class GoalCard(QFrame):
    """`place` is the goal's number among those of its kind, from 1, and 0 for the only main goal.

    No goal is the plan as a whole."""

    def __init__(self, work: PlanWork, desk: Desk, goal: Goal | None, place: int, opened: Open, *, fresh: bool) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._work, self._desk, self._opened, self._fresh = work, desk, opened, fresh
        self.goal_number = goal.number if goal else None
        self.rows: list[MeasureRow] = []
        self.editor: GoalEditor | MeasureEditor | None = None
        self.heading = _heading(goal, place)
        self.setAccessibleName(self.heading)
        self.more = button(_("Nytt tiltak"), "ghost", "plus", self._new, small=True)
        self.more.setAccessibleName(_("{goal}: nytt tiltak", goal=self.heading))
        parts = [self._head(goal)]
        for measure in work.content.measures_of(self.goal_number):
            parts += [hairline(), self._measure(measure)]
        parts += [hairline(), holder(row(self.more, None, margins=(8, 4, 8, 4)))]
        self.setLayout(column(*parts, spacing=0, margins=1))

    def _new(self) -> None:
        self._desk.new_measure(self.goal_number)

    def _head(self, goal: Goal | None) -> QWidget:
        if goal is not None and self._opened == ("goal", goal.number):
            self.editor = GoalEditor(self._work, goal, self.heading)
            self._desk.watch_goal(self.editor)
            return holder(column(self.editor, margins=10))
        words = PrivateText(goal.text or _("Delmål uten tekst") if goal and goal.kind == "sub" else "", "strong")
        line = row(label(self.heading, "label_strong", "accent"), words, spacing=12, margins=(16, 6, 8, 6))
        line.setStretch(1, 1)
        if goal is not None and goal.kind == "sub":
            self._add_tools(line, goal)
        return holder(line)

    def _add_tools(self, line: object, goal: Goal) -> None:
        number, desk = goal.number, self._desk
        if goal.term:
            line.addWidget(Badge("neutral", sentence(TERM.text(goal.term)), "clock"))  # type: ignore[attr-defined]
        beside = [each.number for each in self._work.content.goals_of(goal.kind)]
        up, down = number != beside[0], number != beside[-1]
        for shown, icon, words, run in (
            (up, "chevron-up", N_("{goal}: flytt opp"), lambda: desk.move_goal(number, -1)),
            (down, "chevron-down", N_("{goal}: flytt ned"), lambda: desk.move_goal(number, 1)),
            (True, "pencil", N_("{goal}: endre"), lambda: desk.open_goal(number)),
            (True, "trash-2", N_("{goal}: slett"), lambda: desk.remove_goal(number)),
        ):
            if shown:
                line.addWidget(icon_button(icon, _(words, goal=self.heading), run))  # type: ignore[attr-defined]

    def _measure(self, measure: Measure) -> QWidget:
        if self._opened == ("measure", measure.number):
            self.editor = MeasureEditor(self._work, measure, fresh=self._fresh)
            self._desk.watch_measure(self.editor)
            return holder(column(self.editor, margins=10))
        line = MeasureRow(measure, name_in(self._work, measure))
        self.rows.append(line)
        self._desk.watch_row(line)
        return line


def _heading(goal: Goal | None, place: int) -> str:
    if goal is None:
        return _("For hele planen")
    if goal.kind == "sub":
        return _("Delmål {number}", number=place)
    return _("For hovedmål {number}", number=place) if place else _("For hovedmålet")
