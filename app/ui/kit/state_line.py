"""One quiet line with a status icon: when the last backup was made, or that a draft is kept."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit import icons, theme, type_roles
from app.ui.kit.tokens import TONE_ICONS, ToneName


class StateLine(QWidget):
    """Icon and words; narrow, the icon alone with the words as tooltip. Empty words hide it."""

    def __init__(self) -> None:
        super().__init__()
        self._tone: ToneName = "neutral"
        self._text, self._narrow = "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_state(self, tone: ToneName, text: str) -> None:
        """Show another state."""
        self._tone, self._text = tone, text
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setVisible(bool(text))
        self.update()

    def text(self) -> str:
        """The words."""
        return self._text

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone."""
        self._narrow = narrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(24))

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        painter, tokens, size = QPainter(self), theme.current(), theme.px(15)
        left = (self.width() - size) // 2 if self._narrow else theme.px(12)
        icons.paint(
            painter,
            TONE_ICONS[self._tone],
            tokens.colour(self._tone),
            QRectF(left, 0, size, self.height()),
            size,
        )
        if self._narrow:
            return
        painter.setFont(type_roles.font_of("meta"))
        painter.setPen(QColor(tokens.text2 if self._tone in {"ok", "neutral"} else tokens.colour(self._tone)))
        room = self.rect().adjusted(left + size + theme.px(7), 0, 0, 0)
        shown = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
