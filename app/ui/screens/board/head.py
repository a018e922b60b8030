"""Above the board: the names of the columns with the months and today, and what the drawing means."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.formats import month_name
from app.texts import N_, _
from app.ui.kit import theme, type_roles
from app.ui.kit.focus import rounded
from app.ui.kit.rows_paint import write
from app.ui.screens.board.axis import Axis
from app.ui.screens.board.bar import paint_diamond
from app.ui.screens.board.columns import columns


class AxisHead(QWidget):
    """Stands right above the list and is as wide as its lines."""

    def __init__(self, axis: Axis) -> None:
        super().__init__()
        self._axis = axis
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_axis(self, axis: Axis) -> None:
        """Show other days."""
        self._axis = axis
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), theme.px(30))

    def paintEvent(self, _event: Any) -> None:
        painter, tokens, at = QPainter(self), theme.current(), columns(self.rect())
        for rect, text in ((at.room, _("Rom")), (at.name, _("Husstand"))):
            write(painter, rect, text, "label", tokens.text2)
        ends = QRect(at.day.topLeft(), at.status.bottomRight())
        write(painter, ends, _("Dag og status"), "label", tokens.text2)
        today = self._pill(at.axis)
        for month in self._axis.months():
            self._paint_month(painter, at.axis, month.month, self._axis.at(month, at.axis.width()), today)
        rounded(painter, today, today.height() / 2, tokens.accent)
        write(painter, today, _("i dag"), "meta_strong", tokens.onaccent, Qt.AlignmentFlag.AlignHCenter)

    def _pill(self, axis: QRect) -> QRect:
        metrics = QFontMetrics(type_roles.font_of("meta_strong"))
        width, height = metrics.horizontalAdvance(_("i dag")) + theme.px(14), metrics.height() + theme.px(4)
        middle = axis.x() + self._axis.at(self._axis.today, axis.width())
        return QRect(middle - width // 2, (self.height() - height) // 2, width, height)

    @staticmethod
    def _paint_month(painter: QPainter, axis: QRect, month: int, at: int, today: QRect) -> None:
        text = month_name(month)[:3]
        metrics = QFontMetrics(type_roles.font_of("secondary"))
        spot = QRect(axis.x() + at + theme.px(5), axis.y(), metrics.horizontalAdvance(text) + 2, axis.height())
        if not spot.intersects(today.adjusted(-4, -99, 4, 99)) and spot.right() <= axis.right():
            write(painter, spot, text, "secondary", theme.current().text2)


_SIGNS = (
    ("stayed", N_("I bruk")),
    ("ahead", N_("Vedtak framover")),
    ("diamond", N_("3 måneder")),
    ("over", N_("Over 3 måneder")),
)


class Legend(QWidget):
    """What filled, dashed, diamond and red mean."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(type_roles.font_of("meta"))
        width = sum(metrics.horizontalAdvance(_(text)) + theme.px(24 + 16) for _sign, text in _SIGNS)
        return QSize(width, metrics.height() + theme.px(6))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: Any) -> None:
        painter, left = QPainter(self), theme.px(16)
        for sign, text in _SIGNS:
            spot = QRect(left, (self.height() - theme.px(8)) // 2, theme.px(16), theme.px(8))
            _paint_sign(painter, sign, spot)
            room = QRect(spot.right() + theme.px(8), 0, self.width(), self.height())
            left = room.x() + write(painter, room, _(text), "meta", theme.current().text2) + theme.px(16)


def _paint_sign(painter: QPainter, sign: str, spot: QRect) -> None:
    tokens = theme.current()
    if sign == "diamond":
        paint_diamond(painter, QPoint(spot.center().x(), spot.center().y() + 1))
    elif sign == "ahead":
        pen = QPen(QColor(tokens.bar), 1.5, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawRoundedRect(spot, 3, 3)
        painter.restore()
    else:
        rounded(painter, spot, 3, tokens.danger.solid if sign == "over" else tokens.bar)
