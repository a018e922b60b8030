"""Where a measure that is dragged would land, and the line that shows it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.kit import theme
from app.ui.wizards.plan.goal_card import GoalCard


class Dropping:
    """`cards` gives the cards as they lie in `ground`, from above."""

    def __init__(self, ground: QWidget, cards: Callable[[], Sequence[GoalCard]]) -> None:
        self._ground, self._cards = ground, cards
        self._line = _Line(ground)

    def mark(self, down: int) -> None:
        """Show where it would land from a height on the screen."""
        card, at = self._at(down)
        tops = [self._top(line) for line in card.rows]
        left, top = card.mapTo(self._ground, QPoint(0, 0)).x(), [*tops, self._top(card.more)][at]
        self._line.setGeometry(left + theme.px(8), top - 1, card.width() - theme.px(16), theme.px(3))
        self._line.raise_()
        self._line.show()

    def place(self, number: int, down: int) -> tuple[int | None, int]:
        """The goal it lands under, and as which of its measures once it is taken from where it was."""
        self._line.hide()
        card, at = self._at(down)
        shown = [line.number for line in card.rows]
        return card.goal_number, at - (number in shown and shown.index(number) < at)

    def _at(self, down: int) -> tuple[GoalCard, int]:
        here = self._ground.mapFromGlobal(QPoint(0, down)).y()
        cards = self._cards()
        card = next((each for each in cards if here <= self._top(each) + each.height()), cards[-1])
        return card, sum(self._top(line) + line.height() // 2 < here for line in card.rows)

    def _top(self, widget: QWidget) -> int:
        return widget.mapTo(self._ground, QPoint(0, 0)).y()


class _Line(QWidget):
    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(theme.current().accent))
