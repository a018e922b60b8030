"""A dwelling over the years, painted: let, vacant, out of use, with today across."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import formats
from app.services.dwelling.occupancy import Stretch, What
from app.services.dwelling.page import DwellingPage
from app.services.dwelling.spans import Span
from app.texts import N_, _
from app.ui.kit import theme, type_roles
from app.ui.kit.focus import rounded

WORDS: dict[What, str] = {"let": N_("Utleid"), "vacant": N_("Ledig"), "out_of_use": N_("Ute av bruk")}
_HIGH, _RADIUS, _GAP = 22, 4, 2  # logical pixels at 100 % text
_AHEAD = 0.45  # how strong the days after today are drawn


def paint_ground(painter: QPainter, rect: QRect, what: What) -> None:
    """The ground of a stretch: full where someone lives, an empty frame where nobody does, hatched where nobody can."""
    tokens = theme.current()
    if what == "let":
        rounded(painter, rect, theme.px(_RADIUS), tokens.bar)
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(tokens.warn.solid if what == "vacant" else tokens.field), 1.5)
    if what == "vacant":
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setBrush(QColor(tokens.warn.soft))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        hatched = QBrush(QColor(tokens.field), Qt.BrushStyle.BDiagPattern)
        painter.fillRect(rect.adjusted(1, 1, -1, -1), hatched)
    painter.setPen(pen)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75), theme.px(_RADIUS), theme.px(_RADIUS))
    painter.restore()


class OccupancyStrip(QWidget):
    """What it shows stands as text below it: a screen reader hears the words."""

    def __init__(self) -> None:
        super().__init__()
        self._stretches: Sequence[Stretch] = ()
        self._frame: Span = (date.min, date.max)
        self._today = date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_dwelling(self, page: DwellingPage) -> None:
        self._stretches, self._frame, self._today = page.occupancy, page.frame, page.today
        self.setAccessibleName(_("Utleid og ledig over tid"))
        self.setAccessibleDescription("; ".join(_spoken(one) for one in page.occupancy))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(_HIGH) + self._line_height() + theme.px(6))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), self.sizeHint().height())

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        painter = QPainter(self)
        self._paint_years(painter)
        here, high, tokens = self._x(self._today), theme.px(_HIGH), theme.current()
        for at, width, opacity in ((0, here, 1.0), (here, self.width() - here, _AHEAD)):
            painter.setClipRect(at, 0, width, high)
            painter.setOpacity(opacity)
            self._paint_stretches(painter)
        painter.setClipping(False)
        painter.setOpacity(1.0)
        painter.fillRect(here - theme.px(2), 0, theme.px(4), high, QColor(tokens.surface))
        painter.fillRect(here - theme.px(1), 0, theme.px(2), high + theme.px(4), QColor(tokens.text))

    def _paint_stretches(self, painter: QPainter) -> None:
        for one in self._stretches:
            left, right = self._x(one.start), self._x(one.end)
            rect = QRect(left, 0, max(theme.px(3), right - left - theme.px(_GAP)), theme.px(_HIGH))
            paint_ground(painter, rect, one.what)

    def _paint_years(self, painter: QPainter) -> None:
        """The years where they begin; every other one, or fewer, where they would touch."""
        tokens, top = theme.current(), theme.px(_HIGH) + theme.px(5)
        painter.setFont(type_roles.font_of("meta_number"))
        painter.setPen(QColor(tokens.text3))
        wide = painter.fontMetrics().horizontalAdvance("2026") + theme.px(12)
        free_from = 0
        for year in range(self._frame[0].year, self._frame[1].year + 1):
            at = max(0, self._x(max(date(year, 1, 1), self._frame[0])))
            if at >= free_from and at + wide <= self.width() + theme.px(12):
                painter.drawText(QRect(at, top, wide, self._line_height()), Qt.AlignmentFlag.AlignLeft, str(year))
                free_from = at + wide

    def _x(self, day: date) -> int:
        first, last = self._frame
        inside = min(max(day, first), last)
        return round((inside - first).days / max(1, (last - first).days) * self.width())

    def _line_height(self) -> int:
        return QFontMetrics(type_roles.font_of("meta_number")).height()


class Sample(QWidget):
    """A little of a stretch, for the words beside it."""

    def __init__(self, what: What) -> None:
        super().__init__()
        self._what = what
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(18), theme.px(12))

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        paint_ground(QPainter(self), self.rect(), self._what)


def _spoken(one: Stretch) -> str:
    """ "Utleid fra 01.05.2024"."""
    return _("{what} fra {day}", what=_(WORDS[one.what]), day=formats.day(one.start))
