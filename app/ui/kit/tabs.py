"""Tabs of a page: texts on a line, the chosen one underlined."""

from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy

from app.ui.kit import theme
from app.ui.kit.choices import ChoiceBar
from app.ui.kit.focus import ring, rounded

EDGE = 2


class TabBar(ChoiceBar):
    """Parts of one page, with counts."""

    role = "medium"
    gap = 6
    padding = 13  # half the air between two tabs; the first begins at the page's left edge

    def __init__(self, name: str = "") -> None:
        super().__init__(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        return QSize(
            self._content_width(index) + 2 * theme.px(self.padding),
            self._metrics(self.role).height() + theme.px(19),
        )

    def _indent(self, rect: QRect, at: int) -> int:  # noqa: ARG002
        return EDGE

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        painter, tokens = QPainter(self), theme.current()
        bottom = self.height() - 1
        painter.fillRect(0, bottom, self.width(), 1, QColor(tokens.line))
        hovered = self._hovered()
        for at in range(self.count()):
            rect = self.tabRect(at)
            chosen = at == self.currentIndex()
            colour = QColor(tokens.text if chosen or at == hovered else tokens.text2)
            self._draw_texts(painter, at, rect, colour, QColor(tokens.text3))
            if chosen:
                mark = QRect(rect.x(), self.height() - 3, self._content_width(at) + 2 * EDGE, 3)
                rounded(painter, mark, 1.5, tokens.accent)
                if self.hasFocus():
                    ring(painter, QRect(mark.x(), 3, mark.width() + EDGE, self.height() - 8), 5)
