"""A paragraph about someone: grey blocks in its place while others see the screen (F9)."""

from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLabel

from app.ui.kit import discretion, theme, type_roles
from app.ui.kit.labels import breakable

_BLOCKS = "x x"  # as of any text: neither how long it is nor how many words


class PrivateText(QLabel):
    """Wraps. A screen reader hears nothing of it while it is hidden. An empty one takes no room."""

    def __init__(self, text: str = "", role: str = "body", tone: str | None = None) -> None:
        super().__init__()
        self._text = ""
        type_roles.set_role(self, role)
        self.setTextFormat(Qt.TextFormat.PlainText)  # what is written may hold < and &
        self.setWordWrap(True)
        if tone:
            self.setProperty("tone", tone)
        discretion.signals().changed.connect(self._hide_or_show)
        self.set_private(text)

    def private(self) -> str:
        """The text, shown or not."""
        return self._text

    def set_private(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self._hide_or_show()

    def _hide_or_show(self) -> None:
        hidden = discretion.is_on() and bool(self._text)
        self.setText("" if hidden else breakable(self._text))
        self.setMinimumHeight(self.fontMetrics().height() if hidden else 0)
        if self.parentWidget() is not None or not self._text:  # without a parent it would flash up as a window
            self.setVisible(bool(self._text))

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        if discretion.is_on() and self._text:
            painter = QPainter(self)
            painter.setPen(QColor(theme.current().text2))
            line = QRect(0, 0, self.width(), self.fontMetrics().height())
            discretion.paint_hidden(painter, line, _BLOCKS, "")
