"""A segmented control: one of a few ways to see the same list."""

from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter

from app.ui.kit import theme
from app.ui.kit.choices import ChoiceBar
from app.ui.kit.focus import ring, rounded
from app.ui.kit.tokens import SIZES


class SegmentBar(ChoiceBar):
    """Choices on one ground; the chosen one is a raised pill."""

    role = "label"
    padding = 12

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        hint = super().tabSizeHint(index)
        return QSize(hint.width(), self._metrics(self.role).height() + theme.px(16))

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        painter, tokens = QPainter(self), theme.current()
        ground = tokens.neutral.soft
        rounded(painter, self.rect(), theme.px(SIZES.radius_inset), ground)
        hovered = self._hovered()
        for at in range(self.count()):
            pill = self.tabRect(at).adjusted(3, 3, -3, -3)
            chosen = at == self.currentIndex()
            if chosen:
                fill = tokens.surface
                rounded(painter, pill, theme.px(SIZES.radius_badge) + 1, fill, tokens.line2)
            colour = QColor(tokens.text if chosen or at == hovered else tokens.text2)
            self._draw_texts(painter, at, pill, colour, colour)
            if chosen and self.hasFocus():
                ring(painter, pill, theme.px(SIZES.radius_badge))
