"""How many of a provider's places are taken, as small squares."""

from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.texts import _
from app.ui.kit import theme
from app.ui.kit.focus import rounded

MOST = 24  # beyond this the squares say nothing: the text beside them does


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

    def _shown(self) -> int:
        return min(MOST, max(self._used, self._total))

    def _side(self) -> int:
        return theme.px(10)

    def sizeHint(self) -> QSize:
        step = self._side() + theme.px(3)
        return QSize(max(0, self._shown() * step - theme.px(3)), self._side())

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        painter, tokens = QPainter(self), theme.current()
        side = self._side()
        for at in range(self._shown()):
            square = QRect(at * (side + theme.px(3)), 0, side, side)
            if at >= self._total:
                rounded(painter, square, 3, tokens.danger.solid)
            elif at < self._used:
                rounded(painter, square, 3, tokens.bar)
            else:
                rounded(painter, square, 3, "", tokens.field)
