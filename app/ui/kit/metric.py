"""The strip of numbers at the top of a page. A number opens the records it counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy

from app.ui.kit import theme, type_roles
from app.ui.kit.focus import ring, rounded
from app.ui.kit.layout import vertical_hairline

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
    """Numbers beside each other on one card."""

    def __init__(self, metrics: Sequence[Metric] = ()) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(1, 1, 1, 1)
        self._box.setSpacing(0)
        self.set_metrics(metrics)

    def set_metrics(self, metrics: Sequence[Metric]) -> None:
        """Show other numbers."""
        while (item := self._box.takeAt(0)) is not None:
            if gone := item.widget():
                gone.hide()
                gone.deleteLater()
        for at, metric in enumerate(metrics):
            if at:
                self._box.addWidget(vertical_hairline())
            self._box.addWidget(MetricCell(metric), 1)
