"""The day counter of a stay: how many days, towards the three months."""

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.texts import _, n_
from app.ui.kit import theme, type_roles
from app.ui.kit.badge import Badge
from app.ui.kit.focus import rounded
from app.ui.kit.labels import label
from app.ui.kit.layout import column, row
from app.ui.kit.tokens import ToneName

FIRST_MARK = 14  # days without which a plan should exist
NEAR = 28  # the last days before three months are amber


def day_tone(day: int, limit: int) -> ToneName | None:
    """How urgent a day is when three months pass on day `limit`: danger after it, warn the last 28 days."""
    if day > limit:
        return "danger"
    return "warn" if limit - day < NEAR else None


def left_text(day: int, limit: int) -> str:
    """The words for what is left, or for how much it is over."""
    if day > limit:
        return n_("{count} dag over 3 måneder", "{count} dager over 3 måneder", day - limit)
    return n_("{count} dag til 3 måneder", "{count} dager til 3 måneder", limit - day)


class DayBar(QWidget):
    """The bar alone: filled to today, a gap at 14 days, its end three calendar months after the first day.

    `limit` is the number of days from the first day to that date; past it the bar is full and red.
    """

    def __init__(self, day: int = 0, limit: int = 92, *, marks: bool = True) -> None:
        super().__init__()
        self._marks = marks
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_days(day, limit)

    def set_days(self, day: int, limit: int) -> None:
        """Show another count."""
        self._day, self._limit = day, max(1, limit)
        self.setAccessibleName(_("Dag {day} av {limit}", day=day, limit=limit))
        self.setAccessibleDescription(left_text(day, limit))
        self.update()

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().height() + theme.px(3) if self._marks else 0
        return QSize(theme.px(200), theme.px(8) + words)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(80), self.sizeHint().height())

    def _x(self, day: int) -> int:
        return round(self.width() * min(day, self._end()) / self._end())

    def _end(self) -> int:
        return max(self._limit, self._day)

    def paintEvent(self, event: Any) -> None:  # noqa: ARG002
        painter, tokens = QPainter(self), theme.current()
        height = theme.px(8)
        tone = day_tone(self._day, self._limit)
        rounded(painter, QRect(0, 0, self.width(), height), 4, tokens.track)
        filled = QRect(0, 0, self._x(self._day), height)
        painter.setClipRect(filled)
        before = tokens.bar if tone == "danger" or not tone else tokens.tone(tone).solid
        rounded(painter, QRect(0, 0, self.width(), height), 4, before)
        if tone == "danger":
            painter.setClipRect(QRect(self._x(self._limit), 0, self.width(), height))
            rounded(painter, QRect(0, 0, self.width(), height), 4, tokens.danger.solid)
        painter.setClipping(False)
        self._paint_marks(painter, height)

    def _paint_marks(self, painter: QPainter, height: int) -> None:
        tokens = theme.current()
        for day in (FIRST_MARK, self._limit):
            if day < self._day or day < self._end():
                painter.fillRect(self._x(day) - 1, 0, 2, height, QColor(tokens.surface))
        if not self._marks:
            return
        painter.setFont(type_roles.font_of("meta"))
        painter.setPen(QColor(tokens.text3))
        words = QRect(0, height + theme.px(2), self.width(), self.height() - height)
        first = _("14 døgn")
        width = painter.fontMetrics().horizontalAdvance(first)
        start = max(0, self._x(FIRST_MARK) - width // 2)
        painter.drawText(words.adjusted(start, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, first)
        painter.drawText(self._last_word(words), Qt.AlignmentFlag.AlignRight, _("3 måneder"))

    def _last_word(self, words: QRect) -> QRect:
        width = self.fontMetrics().horizontalAdvance(_("3 måneder"))
        right = min(self.width(), self._x(self._limit) + width // 2)
        return QRect(words.x(), words.y(), right, words.height())


class DayCounter(QWidget):
    """The words "Dag 67 av 92", what is left as a badge, and the bar."""

    def __init__(self, day: int, limit: int) -> None:
        super().__init__()
        tone = day_tone(day, limit)
        count = label(_("Dag {day}", day=day), "figure")
        of = label(_("av {limit}", limit=limit), "body", "text2")
        badge = Badge(tone or "neutral", left_text(day, limit))
        self.setLayout(column(row(count, of, None, badge), DayBar(day, limit), spacing=6))
