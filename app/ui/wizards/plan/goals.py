"""The step of goals and measures: cards, a measure one line edited in place."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.plan.content import Goal, PlanContent
from app.texts import _
from app.ui.kit.buttons import button
from app.ui.kit.layout import Scroll, clear, column, holder, row
from app.ui.wizards.plan import edits
from app.ui.wizards.plan.dropping import Dropping
from app.ui.wizards.plan.goal_card import GoalCard, Open
from app.ui.wizards.plan.goal_editor import GoalEditor
from app.ui.wizards.plan.main_goals import MainGoals
from app.ui.wizards.plan.measure_editor import MeasureEditor
from app.ui.wizards.plan.measure_row import MeasureRow
from app.ui.wizards.plan.work import PlanWork


class GoalsStep(QWidget):
    """`rebuilt` when other widgets than before take the keyboard."""

    rebuilt = Signal()

    def __init__(self, work: PlanWork) -> None:
        super().__init__()
        self._work = work
        self._open: Open = None
        self._fresh = False
        self._before: PlanContent | None = None  # Esc in what is open goes back to this
        self.cards: list[GoalCard] = []
        self.mains = MainGoals(work)
        self._cards_box = column(spacing=12)
        self.new_goal_button = button(_("Nytt delmål"), "secondary", "plus", self.new_goal, "Ctrl+N")
        self.new_whole_button = button(
            _("Tiltak for hele planen"), "ghost", "plus", partial(self.new_measure, None), small=True
        )
        self.new_main_button = button(_("Ett hovedmål til"), "ghost", "plus", self.mains.one_more, small=True)
        foot = row(self.new_goal_button, self.new_main_button, self.new_whole_button, None)
        inner = holder(column(self.mains, self._cards_box, foot, None, spacing=12, margins=(24, 8, 24, 16)))
        self.scroller = Scroll(inner)
        self._dropping = Dropping(inner, lambda: self.cards)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.scroller)
        self.setFocusProxy(self.mains)
        self.mains.entered.connect(self._after_mains)
        self.mains.restructured.connect(self.renew)
        work.elsewhere.connect(self.renew)
        self._build()

    def values(self) -> dict[str, Any]:
        """Nothing of its own: what is typed is in the plan."""
        return {}

    def renew(self) -> None:
        """Show the plan as it is now, with nothing open."""
        self._open = self._before = None
        self.mains.show_goals()
        self._build()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Open the first goal or measure at fault and say what is wrong; named by place in the tidied plan."""
        content = edits.tidied(self._work.content)
        for name, message in problems.items():
            part, _dot, rest = name.partition(".")
            place = rest.partition(".")[0]
            if part in {"goals", "measures"} and place.isdigit():
                self._show_problem(getattr(content, part)[int(place)], message)
                return
        self.mains.go_to_last()

    def point_out(self, name: str, text: str) -> None:
        """Open the goal or measure that something is odd about; what is missing is written in the first field."""
        self.show_problems({name: text})

    def new_goal(self) -> None:
        """One more sub-goal, to be written at once."""
        self._close()
        before = self._work.content
        content, number = edits.add_goal(before, "sub")
        self._work.put(content)
        self._begin(("goal", number), before, fresh=True)

    def open_goal(self, number: int) -> None:
        self._close()
        self._begin(("goal", number), self._work.content)

    def remove_goal(self, number: int) -> None:
        """With its measures; can be undone."""
        self._close()
        before = self._work.content
        self._remove(edits.remove_goal(before, number), before, _("Delmålet er slettet."))
        self.new_goal_button.setFocus()

    def move_goal(self, number: int, way: int) -> None:
        self._close()
        self._work.put(edits.move_goal(self._work.content, number, way))
        self._build()
        card = next(card for card in self.cards if card.goal_number == number)
        card.more.setFocus()

    def new_measure(self, goal_number: int | None) -> None:
        """One more measure towards a goal, to be written at once."""
        self._close()
        before = self._work.content
        content, number = edits.add_measure(before, goal_number)
        self._work.put(content)
        self._begin(("measure", number), before, fresh=True)

    def open_measure(self, number: int) -> None:
        self._close()
        self._begin(("measure", number), self._work.content)

    def watch_goal(self, editor: GoalEditor) -> None:
        editor.changed.connect(lambda values: self._write(edits.change_goal, values))
        editor.done.connect(self._goal_done)
        editor.dropped.connect(self._drop)

    def watch_measure(self, editor: MeasureEditor) -> None:
        editor.changed.connect(lambda values: self._write(edits.change_measure, values))
        editor.done.connect(self._measure_done)
        editor.dropped.connect(self._drop)
        editor.removed.connect(lambda: self._remove_measure(self._open[1] if self._open else 0))

    def watch_row(self, line: MeasureRow) -> None:
        line.opened.connect(lambda: self.open_measure(line.number))
        line.removed.connect(lambda: self._remove_measure(line.number))
        line.moved.connect(lambda way: self._move_measure(line.number, way))
        line.stepped.connect(lambda way: self._step(line, way))
        line.dragged.connect(self._dropping.mark)
        line.dropped.connect(lambda down: self._drop_measure(line.number, down))

    def _write(self, change: Callable[..., PlanContent], values: Mapping[str, Any]) -> None:
        if self._open:
            self._work.put(change(self._work.content, self._open[1], **values))

    def _begin(self, opened: Open, before: PlanContent, *, fresh: bool = False) -> None:
        self._open, self._before, self._fresh = opened, before, fresh
        self._build()
        editor = self._editor()
        if editor is not None:
            editor.setFocus()
            QTimer.singleShot(0, editor, lambda: self.scroller.ensureWidgetVisible(editor))

    def _editor(self) -> GoalEditor | MeasureEditor | None:
        return next((card.editor for card in self.cards if card.editor is not None), None)

    def _close(self) -> None:
        """Let go of what is open; what says nothing is taken away again."""
        if self._open is None:
            return
        self._open = self._before = None
        self._work.put(edits.tidied(self._work.content) if self._fresh else self._work.content)
        self._fresh = False

    def _goal_done(self) -> None:
        """On to the first measure of a new goal."""
        if self._open is None:
            return
        number, fresh = self._open[1], self._fresh
        written = bool(edits.goal(self._work.content, number).text.strip())
        if fresh and written:
            self.new_measure(number)
            return
        self._close()
        self._build()
        if not self._focus_card(number):
            self.new_goal_button.setFocus()

    def _measure_done(self) -> None:
        """On to the next new one; an empty one ends the row of them."""
        if self._open is None:
            return
        number, fresh = self._open[1], self._fresh
        measure = edits.measure(self._work.content, number)
        if fresh and measure.what.strip():
            self.new_measure(measure.goal_number)
            return
        self._close()
        self._build()
        if not self._focus_row(number):
            self.new_goal_button.setFocus()

    def _drop(self) -> None:
        """As it was before it was opened."""
        if self._open is None:
            return
        number, before = self._open[1], self._before
        self._open = self._before = None
        if before is not None:
            self._work.put(before)
        self._build()
        if not self._focus_row(number) and not self._focus_card(number):
            self.new_goal_button.setFocus()

    def _remove_measure(self, number: int) -> None:
        before = self._work.content
        beside = [line.number for card in self.cards for line in card.rows]
        at = beside.index(number) if number in beside else -1
        self._open = self._before = None
        self._remove(edits.remove_measure(before, number), before, _("Tiltaket er slettet."))
        rest = [line.number for card in self.cards for line in card.rows]
        if not rest or at < 0 or not self._focus_row(rest[min(at, len(rest) - 1)]):
            self.new_goal_button.setFocus()

    def _remove(self, content: PlanContent, before: PlanContent, told: str) -> None:
        self._work.put(content)
        self.renew()
        gone_goals = [one for one in before.goals if one not in content.goals]
        gone_measures = [(before.measures.index(one), one) for one in before.measures if one not in content.measures]

        def undo() -> None:
            self._work.put_back(edits.restored(self._work.content, before, gone_goals, gone_measures))

        self._work.context.toast(told, undo)

    def _move_measure(self, number: int, way: int) -> None:
        self._close()
        self._work.put(edits.move_measure(self._work.content, number, way))
        self._build()
        self._focus_row(number)

    def _step(self, line: MeasureRow, way: int) -> None:
        """To the row above or below, also in another card."""
        lines = [each for card in self.cards for each in card.rows]
        at = lines.index(line) + way
        if 0 <= at < len(lines):
            lines[at].setFocus()
            self.scroller.ensureWidgetVisible(lines[at])

    def _drop_measure(self, number: int, down: int) -> None:
        goal_number, at = self._dropping.place(number, down)
        moved = edits.measure(self._work.content, number)
        self._work.put(edits.put_measure(self._work.content, moved, goal_number, at))
        self._build()
        self._focus_row(number)

    def _show_problem(self, part: Any, message: str) -> None:
        if getattr(part, "kind", "") == "main":
            self.mains.go_to_last()
            return
        if hasattr(part, "what"):
            self.open_measure(part.number)
        else:
            self.open_goal(part.number)
        editor = self._editor()
        if editor is not None:
            editor.show_problem(message)

    def _after_mains(self) -> None:
        if self._work.content.goals_of("sub"):
            self.cards[0].more.setFocus()
        else:
            self.new_goal()

    def _focus_row(self, number: int) -> bool:
        line = next((each for card in self.cards for each in card.rows if each.number == number), None)
        if line is not None:
            line.setFocus()
            QTimer.singleShot(0, line, lambda: self.scroller.ensureWidgetVisible(line))
        return line is not None

    def _focus_card(self, number: int) -> bool:
        card = next((each for each in self.cards if each.goal_number == number), None)
        if card is not None:
            card.more.setFocus()
        return card is not None

    def _build(self) -> None:
        """Make the cards anew; where one is in the page stays."""
        at = self.scroller.verticalScrollBar().value()
        clear(self._cards_box)
        content = self._work.content
        by_number = {goal.number: goal for goal in content.goals}
        self.cards = []
        for number in edits.places(content):
            goal = by_number[number] if number is not None else None
            card = GoalCard(self._work, self, goal, _place(content, goal), self._open, fresh=self._fresh)
            self._cards_box.addWidget(card)
            self.cards.append(card)
        self.new_whole_button.setVisible(not content.measures_of(None))
        self.new_main_button.setVisible(self.mains.can_be_more())
        self.rebuilt.emit()
        self.scroller.verticalScrollBar().setValue(at)


def _place(content: PlanContent, goal: Goal | None) -> int:
    if goal is None:
        return 0
    alike = [one.number for one in content.goals_of(goal.kind)]
    return 0 if goal.kind == "main" and len(alike) == 1 else alike.index(goal.number) + 1
