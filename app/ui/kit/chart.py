"""Paints the plain shapes of a chart, in the window and into a picture."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.reports.charts import Box, Measure, Words
from app.reports.shapes import Dot, Line, Shape
from app.ui.kit import fonts, theme
from app.ui.kit.tokens import LIGHT, Tokens

LayOut = Callable[[float, float, Measure], Sequence[Shape]]
"""Lays a chart out in a rectangle of this size."""
_SMALLEST, _SMALLEST_IN_PIXELS = 8.5, 12
"""The smallest letters of a chart, and what they are in the window."""
_SHARP = 2
"""Pixels a point in a picture."""


def measure_at(scale: float) -> Measure:
    """How wide texts are when a point is this many pixels."""
    return lambda text, size: QFontMetricsF(_font(size * scale, bold=False)).horizontalAdvance(text) / scale


def _font(pixels: float, *, bold: bool) -> QFont:
    return fonts.inter(round(pixels), 600 if bold else 400, tabular=True)


def paint_shapes(painter: QPainter, shapes: Sequence[Shape], scale: float, tokens: Tokens) -> None:
    """Draw the shapes from the painter's origin; `scale` is pixels a point."""
    for shape in shapes:
        if isinstance(shape, Box):
            area = QRectF(shape.x * scale, shape.y * scale, shape.width * scale, max(1.0, shape.height * scale))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.fillRect(area, QColor(tokens.colour(shape.colour)))
            continue
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(shape, Line):
            _line(painter, shape, scale, tokens)
        elif isinstance(shape, Dot):
            _dot(painter, shape, scale, tokens)
        else:
            _words(painter, shape, scale, tokens)


def _line(painter: QPainter, line: Line, scale: float, tokens: Tokens) -> None:
    pen = QPen(QColor(tokens.colour(line.colour)), line.width * scale)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if line.dashes:
        pen.setDashPattern([one / line.width for one in line.dashes])  # Qt counts in widths of the line
    painter.setPen(pen)
    painter.drawLine(QLineF(line.x * scale, line.y * scale, line.to_x * scale, line.to_y * scale))


def _dot(painter: QPainter, dot: Dot, scale: float, tokens: Tokens) -> None:
    colour = QColor(tokens.colour(dot.colour))
    painter.setPen(QPen(colour, 1.5 * scale))
    painter.setBrush(QColor(tokens.surface) if dot.is_open else colour)
    painter.drawEllipse(QPointF(dot.x * scale, dot.y * scale), dot.radius * scale, dot.radius * scale)


def _words(painter: QPainter, words: Words, scale: float, tokens: Tokens) -> None:
    font = _font(words.size * scale, bold=words.bold)
    width = QFontMetricsF(font).horizontalAdvance(words.text)
    before = {"start": 0.0, "middle": width / 2, "end": width}[words.anchor]
    painter.setFont(font)
    painter.setPen(QColor(tokens.colour(words.colour)))
    painter.drawText(QPointF(words.x * scale - before, words.y * scale), words.text)


def png(shapes: Sequence[Shape], width: float, height: float) -> bytes:
    """A picture on white ground, whatever the window looks like: two pixels a point."""
    image = QImage(round(width * _SHARP), round(height * _SHARP), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    paint_shapes(painter, shapes, _SHARP, LIGHT)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # Qt's own signature takes bytes or text by version
    return bytes(buffer.data().data())


PICTURE_MEASURE = measure_at(_SHARP)


class ChartView(QWidget):
    """A chart as a widget, laid out anew for its size. What it shows stands in words beside it, too."""

    def __init__(self, height: int) -> None:
        """`height` is in logical pixels at 100 % text."""
        super().__init__()
        self._height = height
        self._lay_out: LayOut | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_chart(self, lay_out: LayOut | None, words: str) -> None:
        """Show another chart; `words` says every number of it."""
        self._lay_out = lay_out
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(self._height))

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        if self._lay_out is None:
            return
        scale = theme.px(_SMALLEST_IN_PIXELS) / _SMALLEST
        shapes = self._lay_out(self.width() / scale, self.height() / scale, measure_at(scale))
        paint_shapes(QPainter(self), shapes, scale, theme.current())
