"""Texts: plain labels by role and tone, labels that cut what does not fit, and names that can be hidden."""

import re
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.kit import discretion, theme, type_roles

_ENDLESS = re.compile(r"\S{31,}")  # longer than any word of an ordinary text
_MAY_BREAK = "\N{ZERO WIDTH SPACE}"


def breakable(text: str) -> str:
    """The text as a label that wraps can show it: an endless word, such as a link, may break anywhere, or it would set
    the width of the whole page."""
    return _ENDLESS.sub(lambda word: _MAY_BREAK.join(word.group()), text)


def label(text: str = "", role: str = "body", tone: str | None = None, *, wrap: bool = False) -> QLabel:
    """A plain text. `tone` is text2, text3, accent or a status; `wrap` for sentences."""
    made = type_roles.set_role(QLabel(breakable(text) if wrap else text), role)
    made.setTextFormat(Qt.TextFormat.PlainText)  # names may hold < and &
    made.setWordWrap(wrap)
    if tone:
        made.setProperty("tone", tone)
    return made


def set_tone(target: QLabel, tone: str | None) -> None:
    """Change the colour of a text."""
    theme.restyle(target, tone=tone)


class EllipsisLabel(QWidget):
    """One line that ends in … when there is no room, with the whole text as tooltip.

    A plain label would set the window's minimum width by the longest name in the database.
    """

    def __init__(self, text: str = "", role: str = "body", tone: str = "text") -> None:
        super().__init__()
        self._text, self._tone = "", tone
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        type_roles.set_role(self, role)
        self.setText(text)

    def text(self) -> str:
        """The whole text."""
        return self._text

    def setText(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def set_tone(self, tone: str) -> None:
        """Use another token's colour."""
        self._tone = tone
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height() + 1)

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(min(self.sizeHint().width(), metrics.averageCharWidth() * 6), metrics.height() + 1)

    def resizeEvent(self, event: Any) -> None:
        cut = self.fontMetrics().horizontalAdvance(self._text) > self.width()
        self.setToolTip(self._text if cut else "")
        super().resizeEvent(event)

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(QColor(theme.current().colour(self._tone)))
        self._paint(painter, self.rect())

    def _paint(self, painter: QPainter, rect: QRect) -> None:
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class PrivateLabel(EllipsisLabel):
    """A name that F9 turns into grey blocks followed by `instead`, for example "husstand 38"."""

    def __init__(self, text: str = "", instead: str = "", role: str = "body", tone: str = "text") -> None:
        self._instead = instead
        super().__init__(text, role, tone)
        discretion.signals().changed.connect(self._hide_or_show)

    def set_private(self, text: str, instead: str) -> None:
        """Show another name, and what stands in its place when names are hidden."""
        self._instead = instead
        self.setText(text)
        self._hide_or_show()

    def _hide_or_show(self) -> None:
        self.setAccessibleName(self._instead if discretion.is_on() else self._text)
        self.setToolTip("")
        self.update()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        if discretion.is_on():
            self.setToolTip("")

    def _paint(self, painter: QPainter, rect: QRect) -> None:
        if discretion.is_on():
            discretion.paint_hidden(painter, rect, self._text, self._instead)
        else:
            super()._paint(painter, rect)
