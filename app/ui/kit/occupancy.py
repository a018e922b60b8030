"""How many of a provider's places are taken, as small squares."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.texts import _
from app.ui.kit import theme
from app.ui.kit.focus import rounded

SIDE, GAP = 10, 3  # logical pixels at 100 % text
MOST = 24  # beyond this the squares say nothing: the text beside them does


def dots_size(used: int, total: int) -> QSize:
    """The room the squares take; delegates use it too."""
    side, shown = theme.px(SIDE), min(MOST, max(used, total))
    return QSize(max(0, shown * (side + theme.px(GAP)) - theme.px(GAP)), side)


def paint_dots(painter: QPainter, at: QPoint, used: int, total: int) -> None:
    """Draw the squares with their upper left corner at `at`."""
    tokens, side = theme.current(), theme.px(SIDE)
    for number in range(min(MOST, max(used, total))):
        square = QRect(at.x() + number * (side + theme.px(GAP)), at.y(), side, side)
        if number >= total:
            rounded(painter, square, 3, tokens.danger.solid)
        elif number < used:
            rounded(painter, square, 3, tokens.bar)
        else:
            rounded(painter, square, 3, "", tokens.field)


class OccupancyDots(QWidget):
    """Filled for taken, outlined for free, red for more than there are places. Numbers stand beside it."""

    def __init__(self, used: int = 0, total: int = 0) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_places(used, total)

    def set_places(self, used: int, total: int) -> None:
        """Show another count."""
        self._used, self._total = used, total
        self.setAccessibleName(_("{used} av {total} plasser i bruk", used=used, total=total))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return dots_size(self._used, self._total)

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        paint_dots(QPainter(self), QPoint(0, 0), self._used, self._total)
