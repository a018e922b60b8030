"""A bar chart of a few years: from zero, the number inside each bar, this year in the accent colour."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.texts import _
from app.ui.kit import theme, type_roles
from app.ui.kit.focus import dashed, rounded
from app.ui.kit.tokens import Tokens


class Bar(NamedTuple):
    """One bar: what it stands for, its value (None: not known), and the value as it is written."""

    name: str
    value: float | None
    shown: str


class BarChart(QWidget):
    """The last bar is this year's. `goal` is a dashed line with its own text, such as "mål 50"."""

    def __init__(self, bars: Sequence[Bar] = (), goal: float | None = None, goal_text: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_bars(bars, goal, goal_text)

    def set_bars(self, bars: Sequence[Bar], goal: float | None = None, goal_text: str = "") -> None:
        """Show other figures."""
        self._bars, self._goal, self._goal_text = list(bars), goal, goal_text
        words = [f"{bar.name}: {bar.shown or _('ikke kjent')}" for bar in self._bars]
        self.setAccessibleName(", ".join([*words, goal_text] if goal_text else words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(340), theme.px(112))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(112))

    def _top(self) -> float:
        values = [bar.value for bar in self._bars if bar.value is not None]
        return max([*values, self._goal or 0.0]) or 1.0

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        if not self._bars:
            return
        painter, tokens = QPainter(self), theme.current()
        plot = self._plot()
        painter.fillRect(plot.x(), plot.bottom(), plot.width(), 1, QColor(tokens.line2))
        for at, bar in enumerate(self._bars):
            self._paint_bar(painter, self._slot(plot, at), bar, this=at == len(self._bars) - 1)
        if self._goal is not None:
            self._paint_goal(painter, plot, tokens)

    def _plot(self) -> QRect:
        below = self.fontMetrics().height() + theme.px(6)
        above = below if self._some_stand_above() else theme.px(6)
        beside = self.fontMetrics().horizontalAdvance(self._goal_text) + theme.px(8) if self._goal_text else 0
        return QRect(0, above, self.width() - beside, self.height() - below - above)

    def _some_stand_above(self) -> bool:
        """Whether a number is too long for its bar, so that all bars leave room above."""
        bar = min(round(self.width() / max(1, len(self._bars)) * 0.7), theme.px(48))
        metrics = QFontMetrics(type_roles.font_of("meta_strong"))
        return any(metrics.horizontalAdvance(each.shown) > bar for each in self._bars)

    def _slot(self, plot: QRect, at: int) -> QRect:
        step = plot.width() / len(self._bars)
        return QRect(round(at * step), plot.y(), round(step), plot.height())

    def _paint_bar(self, painter: QPainter, slot: QRect, bar: Bar, *, this: bool) -> None:
        tokens = theme.current()
        width = min(round(slot.width() * 0.7), theme.px(48))
        height = round((bar.value or 0) / self._top() * (slot.height() - 1))
        body = QRect(slot.x() + (slot.width() - width) // 2, slot.bottom() - height, width, height)
        painter.setClipRect(body)
        rounded(painter, body.adjusted(0, 0, 0, 6), 4, tokens.accent if this else tokens.track)
        painter.setClipping(False)
        self._paint_words(painter, slot, body, bar, this=this)

    def _paint_words(self, painter: QPainter, slot: QRect, body: QRect, bar: Bar, *, this: bool) -> None:
        tokens = theme.current()
        painter.setFont(type_roles.font_of("meta_strong" if this else "meta_number"))
        line = painter.fontMetrics().height()
        fits = painter.fontMetrics().horizontalAdvance(bar.shown) <= body.width()
        inside = fits and body.height() > line + theme.px(6)
        value = QRect(
            slot.x(),
            body.bottom() - line - theme.px(5) if inside else body.y() - line - 1,
            slot.width(),
            line,
        )
        painter.setPen(QColor(tokens.onaccent if this and inside else tokens.text2))
        painter.drawText(value, Qt.AlignmentFlag.AlignCenter, bar.shown)
        painter.setPen(QColor(tokens.text if this else tokens.text3))
        below = QRect(slot.x(), slot.bottom() + theme.px(5), slot.width(), line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, bar.name)

    def _paint_goal(self, painter: QPainter, plot: QRect, tokens: Tokens) -> None:
        height = plot.bottom() - (self._goal or 0) / self._top() * (plot.height() - 1)
        dashed(painter, QPointF(plot.x(), height), QPointF(plot.right(), height), tokens.ok.solid)
        painter.setFont(type_roles.font_of("meta_strong"))
        painter.setPen(QColor(tokens.ok.text))
        spot = QRectF(plot.right() + theme.px(4), height - theme.px(12), self.width(), theme.px(24))
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._goal_text)
