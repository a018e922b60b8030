"""«Bolig for velferd»: the goals to the left with how much is answered, and the goal that is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.ui.kit.beside import Beside
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.labels import label
from app.ui.kit.layout import column, hairline, holder
from app.ui.screens.reporting.goal_list import GoalList, GoalRow, goal_rows
from app.ui.screens.reporting.goal_page import GoalContent, GoalPage

_LIST_WIDTH = 300


class Goals(QWidget):
    """`wanted` and `saved` are those of the goal's page."""

    wanted = Signal(str)
    saved = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._content: GoalContent | None = None
        self._wanted: int | None = None  # a goal that is gone to before the year is counted
        self._shown: tuple[int, int, bool] | None = None  # the report, the goal, and whether it is frozen
        self._title = label("", "card_title", wrap=True)
        self._about = label("", "meta", "text2", wrap=True)
        self.list = GoalList()
        self.page = GoalPage(context)
        self.rail = Card(padded=False)
        self.rail.add(holder(column(self._title, self._about, spacing=2, margins=(15, 11, 12, 9))))
        self.rail.add(hairline())
        self.rail.add(self.list, 1)
        self.setLayout(column(Beside(self.page, self.rail, _LIST_WIDTH, 16, side_first=True)))
        self.list.selected.connect(self._choose)
        self.list.activated.connect(lambda _row: self.focus_goal())
        self.page.wanted.connect(self.wanted)
        self.page.saved.connect(self.saved)

    def show_content(self, content: GoalContent, about: str) -> None:
        """Show a year. The goal that is chosen stays, and with it what is being typed there."""
        self._content = content
        self._title.setText(content.steering.form.title)
        self._about.setText(about)
        self.list.set_rows(goal_rows(content.steering, content.answered))
        if self._wanted is not None:
            self.go_to(self._wanted)
        elif self.list.current() is None:
            self.list.select_first()
        elif (row := self.list.current()) is not None:
            self._choose(row)

    def go_to(self, number: int) -> None:
        """Show one of the goals, when the year is counted."""
        self._wanted = None if self.list.select(number) else number

    def focus_goal(self) -> None:
        """Put the keyboard in the goal: the first answer, or the first figure's ground."""
        if self.page.cards:
            self.page.go_to(next(iter(self.page.cards)))

    def _choose(self, row: GoalRow) -> None:
        if self._content is None:
            return
        content = self._content
        shown = (content.reporting_id, row.ref, content.frozen is not None)
        if shown == self._shown:
            self.page.show_figures(content, row.ref)
            self.page.show_answers(content)
        else:
            self._shown = shown
            self.page.show_goal(content, row.ref)
