"""Paints a stay along the time axis: what is stayed, what is decided ahead, and the marks of the law."""

from datetime import date, timedelta

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.services.board import BoardStay
from app.services.day_counter import DayCounter
from app.ui.kit import theme
from app.ui.kit.focus import rounded
from app.ui.screens.board.axis import Axis

HIGH, MARK, RADIUS = 16, 2, 4  # logical pixels at 100 % text
EARLIER = 0.45  # how strong the days at the places before this one are drawn
_DAY = timedelta(days=1)


def paint_grid(painter: QPainter, field: QRect, axis: Axis) -> None:
    """The beginnings of the months, and today."""
    for month in axis.months():
        painter.fillRect(field.x() + axis.at(month, field.width()), field.y(), 1, field.height(), _line())
    here = field.x() + axis.at(axis.today, field.width())
    painter.fillRect(here - 1, field.y(), 2, field.height(), QColor(theme.current().accent))


def paint_stay(painter: QPainter, field: QRect, axis: Axis, stay: BoardStay) -> None:
    """The stay itself. Days at other places, in one unbroken stay, are paler; they count just the same."""
    band = _Band(painter, field, axis)
    start = stay.counter.start if stay.counter else stay.arrived
    end = stay.departed if stay.departed and stay.until is None else stay.until and stay.until + _DAY
    if end and end > axis.today:
        band.ahead(axis.today, end)
    limit = stay.counter.three_months if stay.counter else None
    band.past(start, min(limit or axis.today, axis.today), stay.arrived)
    if stay.counter and limit:
        _paint_marks(band, stay.counter, limit)


def _paint_marks(band: "_Band", counter: DayCounter, limit: date) -> None:
    if limit < band.axis.today:
        band.over(limit)
    elif limit <= band.axis.last:
        band.diamond(limit)
    if counter.plan_due < band.axis.today:
        band.tick(counter.plan_due + _DAY)


def paint_free(painter: QPainter, field: QRect, axis: Axis) -> None:
    """Nobody, from today on."""
    _Band(painter, field, axis).ahead(axis.today, axis.last, theme.current().field)


class _Band:
    """A horizontal band in the middle of a field of the axis."""

    def __init__(self, painter: QPainter, field: QRect, axis: Axis) -> None:
        self.painter, self.field, self.axis = painter, field, axis
        self._high = theme.px(HIGH)
        self._top = field.y() + (field.height() - self._high) // 2

    def past(self, start: date, end: date, arrived: date) -> None:
        whole = self._rect(start, end)
        if arrived > start:
            self.painter.save()
            self.painter.setOpacity(EARLIER)
            rounded(self.painter, whole, theme.px(RADIUS), theme.current().bar)
            self.painter.restore()
        if arrived < end or start == arrived:
            rounded(self.painter, self._rect(max(start, arrived), end), theme.px(RADIUS), theme.current().bar)

    def over(self, limit: date) -> None:
        rect = self._rect(limit, self.axis.today).adjusted(theme.px(MARK), 0, 0, 0)
        rounded(self.painter, rect, theme.px(RADIUS) / 2, theme.current().danger.solid)

    def ahead(self, start: date, end: date, colour: str = "") -> None:
        rect = QRectF(self._rect(start, end)).adjusted(1.5, 0.75, -0.75, -0.75)
        pen = QPen(QColor(colour or theme.current().bar), 1.2 if colour else 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        self.painter.save()
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(rect, theme.px(RADIUS), theme.px(RADIUS))
        self.painter.restore()

    def tick(self, day: date) -> None:
        spot = self._x(day)
        if spot > self.field.x():
            ground = QColor(theme.current().surface)
            self.painter.fillRect(spot - 1, self._top, theme.px(MARK), self._high, ground)

    def diamond(self, day: date) -> None:
        centre = QPoint(self._x(day), self._top + self._high // 2)
        paint_diamond(self.painter, centre)

    def _x(self, day: date) -> int:
        return self.field.x() + self.axis.at(day, self.field.width())

    def _rect(self, start: date, end: date) -> QRect:
        left = self._x(start)
        return QRect(left, self._top, max(theme.px(RADIUS), self._x(end) - left), self._high)


def paint_diamond(painter: QPainter, centre: QPoint) -> None:
    """The mark of the day three months pass."""
    side, x, y = theme.px(6), centre.x(), centre.y()
    corners = [QPointF(x, y - side), QPointF(x + side, y), QPointF(x, y + side), QPointF(x - side, y)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.current().surface), 1.5))
    painter.setBrush(QColor(theme.current().warn.solid))
    painter.drawPolygon(QPolygonF(corners))
    painter.restore()


def _line() -> QColor:
    return QColor(theme.current().line)
