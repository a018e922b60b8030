"""A row as two lines: title, below it the rest, and a status to the right."""

from typing import Any

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.kit import discretion, icons, theme, type_roles
from app.ui.kit.badge import badge_size, paint_badge
from app.ui.kit.rows import Column, GroupRole, Row, RowRole, RowsModel
from app.ui.kit.rows_paint import PAD, Index, is_hidden, paint_ground, paint_group, paint_ring, text_of, write
from app.ui.kit.tokens import TONE_NAMES

_THREE = 3  # fewer columns, and there is no status
_ICON = 16


class LineDelegate(QStyledItemDelegate):
    """The first column is the title, the last of three or more the status, the others the second line."""

    def __init__(self, model: RowsModel, parent: QObject) -> None:
        super().__init__(parent)
        columns = model.columns
        self._title = columns[0]
        self._status = columns[-1] if len(columns) >= _THREE else None
        self._rest = columns[1:-1] if self._status else columns[1:]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        group = index.data(GroupRole)
        if group is not None:
            paint_group(painter, option.rect, group)
        else:
            paint_ground(painter, option, first=True)
            self._paint_row(painter, option.rect, index.data(RowRole))
            paint_ring(painter, option, index, option.rect)
        painter.restore()

    def _paint_row(self, painter: QPainter, rect: QRect, row: Row) -> None:
        inner = rect.adjusted(theme.px(PAD + 4), theme.px(7), -theme.px(PAD), -theme.px(7))
        if self._status is not None:
            inner.setRight(inner.right() - self._paint_status(painter, inner, self._status, row))
        half = inner.height() // 2
        self._paint_title(painter, QRect(inner.x(), inner.y(), inner.width(), half), row)
        second = QRect(inner.x(), inner.y() + half, inner.width(), inner.height() - half)
        self._paint_rest(painter, second, row)

    def _paint_title(self, painter: QPainter, rect: QRect, row: Row) -> None:
        tokens, column = theme.current(), self._title
        if is_hidden(column):
            painter.setFont(type_roles.font_of("medium"))
            painter.setPen(QColor(tokens.text))
            discretion.paint_hidden(painter, rect, text_of(column, row), "")
            return
        icon = column.icon(row) if column.icon else None
        room = theme.px(_ICON + 8) if icon else 0
        width = write(painter, rect.adjusted(0, 0, -room, 0), text_of(column, row), "medium", tokens.text)
        if icon:
            spot = QRectF(rect.x() + width + theme.px(8), rect.y(), theme.px(_ICON), rect.height())
            tone = (column.tone(row) if column.tone else None) or "info"
            icons.paint(painter, icon, tokens.colour(tone), spot, theme.px(_ICON))

    def _paint_rest(self, painter: QPainter, rect: QRect, row: Row) -> None:
        parts = [text_of(column, row) for column in self._rest if not is_hidden(column)]
        write(painter, rect, " · ".join(part for part in parts if part), "secondary", theme.current().text2)

    @staticmethod
    def _paint_status(painter: QPainter, rect: QRect, column: Column, row: Row) -> int:
        text = text_of(column, row)
        if not text or is_hidden(column):
            return 0
        width = max(badge_size(text, ground=False).width(), theme.px(column.width or 92))
        spot = QRect(rect.right() - width, rect.y(), width, rect.height())
        tone: Any = column.tone(row) if column.tone else None
        icon = column.icon(row) if column.icon else None
        if tone in TONE_NAMES and (icon or tone != "neutral"):
            paint_badge(painter, spot, tone, text, icon or "", ground=False)
        else:
            side = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
            role = "date" if column.role == "number" else "secondary"
            write(painter, spot, text, role, theme.current().colour(tone or "text2"), side)
        return width + theme.px(12)
