"""The strip of numbers at the top of a page. A number opens the records it counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QSizePolicy

from app.ui.kit import theme, type_roles
from app.ui.kit.focus import ring, rounded
from app.ui.kit.removal import take_away

LINES = ("figure", "label", "meta")


@dataclass(frozen=True)
class Metric:
    """One number as it is written, what it is, a note below with an own colour, and what a click opens."""

    value: str
    label: str
    note: str = ""
    tone: str = "text3"
    open: Callable[[], object] | None = None


class MetricCell(QAbstractButton):
    """One number of the strip; without something to open it is plain text."""

    def __init__(self, metric: Metric) -> None:
        super().__init__()
        self._metric = metric
        self.setText(f"{metric.value} {metric.label}")
        self.setAccessibleName(f"{metric.value} {metric.label}. {metric.note}".strip(" ."))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if metric.open:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.clicked.connect(metric.open)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _texts(self) -> tuple[str, str, str]:
        return (self._metric.value, self._metric.label, self._metric.note)

    def sizeHint(self) -> QSize:
        metrics = [QFontMetrics(type_roles.font_of(role)) for role in LINES]
        widths = [m.horizontalAdvance(text) for m, text in zip(metrics, self._texts(), strict=True)]
        return QSize(max(widths) + theme.px(36), sum(m.height() for m in metrics) + theme.px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(90), self.sizeHint().height())

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        painter, tokens = QPainter(self), theme.current()
        if self._metric.open and self.underMouse():
            rounded(painter, self.rect().adjusted(2, 2, -2, -2), 8, tokens.hover)
        colours = (tokens.text, tokens.text, tokens.colour(self._metric.tone))
        top, left = theme.px(13), theme.px(18)
        for role, text, colour in zip(LINES, self._texts(), colours, strict=True):
            painter.setFont(type_roles.font_of(role))
            painter.setPen(QColor(colour))
            metrics = painter.fontMetrics()
            room = QRect(left, top, self.width() - left - theme.px(8), metrics.height())
            painter.drawText(room, 0, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width()))
            top += metrics.height()
        if self.hasFocus():
            ring(painter, self.rect().adjusted(2, 2, -2, -2), 8)

    def enterEvent(self, event: Any) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: Any) -> None:
        super().leaveEvent(event)
        self.update()


class MetricStrip(QFrame):
    """Numbers beside each other on one card, on several lines where there is no room for all."""

    def __init__(self, metrics: Sequence[Metric] = ()) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._cells: list[MetricCell] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        self.set_metrics(metrics)

    def set_metrics(self, metrics: Sequence[Metric]) -> None:
        """Show other numbers."""
        for cell in self._cells:
            take_away(cell)
        self._cells = [MetricCell(metric) for metric in metrics]
        self._columns = 0
        self._place()

    def _fitting(self) -> int:
        """How many fit on a line; lines of equal length where they must be broken."""
        if not self._cells or not self.isVisible():
            return max(1, len(self._cells))
        widest = max(cell.sizeHint().width() for cell in self._cells) - theme.px(20)
        most = max(1, min(len(self._cells), self.width() // max(1, widest)))
        lines = -(-len(self._cells) // most)
        return -(-len(self._cells) // lines)

    def _place(self) -> None:
        columns = self._fitting()
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for at, cell in enumerate(self._cells):
            self._grid.addWidget(cell, at // columns, at % columns)
            cell.show()
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._place()

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: Any) -> None:
        super().paintEvent(event)
        painter, line = QPainter(self), QColor(theme.current().line)
        for at, cell in enumerate(self._cells):
            if at % self._columns:
                painter.fillRect(cell.x(), cell.y(), 1, cell.height(), line)
            if at >= self._columns:
                painter.fillRect(cell.x(), cell.y(), cell.width(), 1, line)
