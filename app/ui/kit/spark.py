"""A line of the last years in a row of figures: grey, with this year as an accent dot."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit import theme

Values = Sequence[float | None]


def _points(values: Values, area: QRectF) -> list[QPointF | None]:
    known = [value for value in values if value is not None]
    low, span = min(known), (max(known) - min(known)) or 1.0
    step = area.width() / max(1, len(values) - 1)
    return [
        None if value is None else QPointF(area.x() + at * step, area.bottom() - (value - low) / span * area.height())
        for at, value in enumerate(values)
    ]


def paint_spark(painter: QPainter, rect: QRect, values: Values) -> None:
    """Draw the line in `rect`; a year without a figure leaves a gap. Nothing is drawn of fewer than two figures: a dot
    alone tells of no course."""
    if sum(value is not None for value in values) <= 1:
        return
    points = _points(values, QRectF(rect).adjusted(3, 4, -4, -4))
    tokens = theme.current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.text3), 1.5))
    for before, after in pairwise(points):
        if before and after:
            painter.drawPolyline(QPolygonF([before, after]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    if points[-1]:
        painter.drawEllipse(points[-1], 3, 3)
    painter.restore()


class Spark(QWidget):
    """The line as a widget; `text` says the same in words, oldest first."""

    def __init__(self, values: Values = (), text: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_values(values, text)

    def set_values(self, values: Values, text: str) -> None:
        """Show other years."""
        self._values = values
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(88), theme.px(26))

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        paint_spark(QPainter(self), self.rect(), self._values)
