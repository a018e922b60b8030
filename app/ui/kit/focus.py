"""Painting that everything drawn by hand shares: rounded grounds, and the ring around what has focus."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from app.ui.kit import theme

Rect = QRect | QRectF


def rounded(painter: QPainter, rect: Rect, radius: float, fill: str, border: str = "") -> None:
    """A filled rounded rectangle; with `border` a line of one crisp pixel inside it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(border), 1) if border else Qt.PenStyle.NoPen)
    inner = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5) if border else QRectF(rect)
    painter.drawRoundedRect(inner, radius, radius)
    painter.restore()


def ring(painter: QPainter, rect: Rect, radius: float) -> None:
    """The 2 px accent ring inside `rect` that shows where the keyboard is."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.current().accent), 2))
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def dashed(painter: QPainter, start: QPointF, end: QPointF, colour: str) -> None:
    """A dashed line, 1.5 px wide."""
    pen = QPen(QColor(colour), 1.5, Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.drawLine(start, end)
