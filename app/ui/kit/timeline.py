"""What happened, newest first: round icons on a line, title and date, two lines of text at most."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from app.ui.kit import discretion, icons, theme, type_roles
from app.ui.kit.entry_model import ENTRY, EntryModel, Index
from app.ui.kit.focus import ring, rounded
from app.ui.kit.tokens import ToneName

MAX_LINES = 2


@dataclass(frozen=True)
class TimelineEntry:
    """One happening. `when` is already written out; `key` comes back when the entry is opened.

    `private` texts are hidden by F9. The tone `accent` marks the officer's own contact.
    """

    icon: str
    title: str
    when: str
    text: str = ""
    tone: ToneName | str = "neutral"
    key: str = ""
    private: bool = True


class TimelineModel(EntryModel[TimelineEntry]):
    """The entries, newest first."""

    def words_of(self, entry: TimelineEntry) -> str:
        text = "" if entry.private and discretion.is_on() else entry.text
        return f"{entry.title}, {entry.when}. {text}".strip(" .")


def lines_of(text: str, metrics: QFontMetrics, width: int) -> list[str]:
    """The text broken at words into two lines at most; what is left over is cut with …"""
    words, lines = text.split(), [""]
    for at, word in enumerate(words):
        longer = f"{lines[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width or not lines[-1]:
            lines[-1] = longer
        elif len(lines) == MAX_LINES:
            lines[-1] = " ".join([lines[-1], *words[at:]])
            break
        else:
            lines.append(word)
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines if line]


class TimelineDelegate(QStyledItemDelegate):
    """Draws one entry."""

    def _body_width(self, width: int) -> int:
        return width - self._left() - theme.px(6)

    def _left(self) -> int:
        return theme.px(38)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: TimelineEntry = index.data(ENTRY)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        small = QFontMetrics(type_roles.font_of("secondary"))
        lines = len(lines_of(entry.text, small, self._body_width(width)))
        title = QFontMetrics(type_roles.font_of("label_strong")).height()
        return QSize(theme.px(160), max(title + lines * small.height() + theme.px(13), theme.px(30)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        entry: TimelineEntry = index.data(ENTRY)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        last = index.row() == index.model().rowCount() - 1
        self._paint_mark(painter, option.rect, entry, last=last)
        self._paint_words(painter, option.rect, entry)
        if focused:
            ring(painter, option.rect.adjusted(0, 0, -1, -2), 6)
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRect, entry: TimelineEntry, *, last: bool) -> None:
        tokens, side = theme.current(), theme.px(24)
        circle = QRect(rect.x() + 1, rect.y() + theme.px(2), side, side)
        if not last:
            middle = circle.center().x()
            painter.fillRect(middle, circle.bottom() + 3, 2, rect.bottom() - circle.bottom() - 1, QColor(tokens.line))
        accent = entry.tone == "accent"
        ground = tokens.accentsoft if accent else tokens.tone(entry.tone).soft  # type: ignore[arg-type]
        rounded(painter, circle, side / 2, ground)
        colour = tokens.accenttext if accent else tokens.colour(entry.tone)
        icons.paint(painter, entry.icon, colour, QRectF(circle), theme.px(14))

    def _paint_words(self, painter: QPainter, rect: QRect, entry: TimelineEntry) -> None:
        tokens = theme.current()
        left, width = rect.x() + self._left(), self._body_width(rect.width())
        painter.setFont(type_roles.font_of("meta_number"))
        painter.setPen(QColor(tokens.text3))
        when = painter.fontMetrics().horizontalAdvance(entry.when)
        line = QRect(left, rect.y() + theme.px(3), width, QFontMetrics(type_roles.font_of("label_strong")).height())
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, entry.when)
        painter.setFont(type_roles.font_of("label_strong"))
        painter.setPen(QColor(tokens.text))
        room = width - when - theme.px(8)
        title = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        self._paint_text(painter, line.bottomLeft(), width, entry)

    def _paint_text(self, painter: QPainter, start: QPoint, width: int, entry: TimelineEntry) -> None:
        painter.setFont(type_roles.font_of("secondary"))
        painter.setPen(QColor(theme.current().text2))
        metrics = painter.fontMetrics()
        area = QRect(start.x(), start.y() + 1, width, metrics.height())
        if entry.private and discretion.is_on() and entry.text:
            discretion.paint_hidden(painter, area, entry.text, "")
            return
        for text in lines_of(entry.text, metrics, width):
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            area.translate(0, metrics.height())


class Timeline(QListView):
    """The list: one tab stop, arrows, Enter or a click opens (`opened` carries the key)."""

    opened = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._entries = TimelineModel()
        self.setModel(self._entries)
        self.setItemDelegate(TimelineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setProperty("kind", "clear")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.activated.connect(self._open)
        self.clicked.connect(self._open)
        discretion.signals().changed.connect(self._repaint)
        theme.signals().changed.connect(self.doItemsLayout)

    def set_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show these, newest first."""
        self._entries.set_entries(entries)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ENTRY).key)

    def _repaint(self) -> None:
        self.viewport().update()
