"""The program's mark: a roof over a road, with the name beside it."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit import icons, theme, type_roles
from app.ui.kit.focus import rounded

NAME = "Boligvei"


def paint_mark(painter: QPainter, rect: QRect) -> None:
    """Draw the mark into a square."""
    tokens = theme.current()
    rounded(painter, rect, rect.width() * 0.25, tokens.accent)
    icons.paint(painter, "boligvei", tokens.onaccent, QRectF(rect), round(rect.width() * 0.78))


class Mark(QWidget):
    """The mark alone, for the unlock window."""

    def __init__(self, side: int = 44) -> None:
        super().__init__()
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._side), theme.px(self._side))

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        paint_mark(QPainter(self), self.rect())


class Brand(QWidget):
    """Mark and name, on top of the navigation."""

    def __init__(self) -> None:
        super().__init__()
        self._narrow = False
        self.setAccessibleName(NAME)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:
        """Show the mark alone."""
        self._narrow = narrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(30))

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        painter, side = QPainter(self), theme.px(26)
        left = (self.width() - side) // 2 if self._narrow else theme.px(4)
        paint_mark(painter, QRect(left, (self.height() - side) // 2, side, side))
        if not self._narrow:
            painter.setFont(type_roles.font_of("brand"))
            painter.setPen(QColor(theme.current().text))
            room = self.rect().adjusted(left + side + theme.px(10), 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, NAME)
