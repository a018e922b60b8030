"""The cells of the list of groups: two lines each where there is more to say."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.ui.kit import discretion, icons, theme, type_roles
from app.ui.kit.badge import paint_badge
from app.ui.kit.delegates import CellDelegate
from app.ui.kit.rows import Column, Row
from app.ui.kit.rows_paint import PAD, Index, write
from app.ui.kit.tokens import SIZES


class GroupCells(CellDelegate):
    """Whose with its number, members with who may not be told, the meeting with what is not answered, tasks with what
    is late; else one line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), theme.px(SIZES.row_two_lines))

    def _paint_cell(self, painter: QPainter, rect: QRect, column: Column, row: Row) -> None:
        paint = _PAINT.get(column.key)
        if paint is None:
            super()._paint_cell(painter, rect, column, row)
        else:
            paint(painter, rect.adjusted(theme.px(PAD), theme.px(7), -theme.px(PAD), -theme.px(8)), row)


def _halves(rect: QRect) -> tuple[QRect, QRect]:
    half = rect.height() // 2
    return (
        QRect(rect.x(), rect.y(), rect.width(), half),
        QRect(rect.x(), rect.y() + half, rect.width(), rect.height() - half),
    )


def _paint_household(painter: QPainter, rect: QRect, line: Any) -> None:
    tokens, (first, second) = theme.current(), _halves(rect)
    if discretion.is_on():
        painter.setFont(type_roles.font_of("medium"))
        painter.setPen(QColor(tokens.text2))
        discretion.paint_hidden(painter, first, line.household, "")
    else:
        glyph = theme.px(15)
        room = first.adjusted(0, 0, -(glyph + theme.px(7)) if line.group.protection else 0, 0)
        width = write(painter, room, line.household, "medium", tokens.text)
        if line.group.protection:
            spot = QRectF(rect.x() + width + theme.px(7), first.y(), glyph, first.height())
            icons.paint(painter, "shield", tokens.priv.text, spot, glyph)
    write(painter, second, line.number, "meta", tokens.text2)


def _paint_members(painter: QPainter, rect: QRect, line: Any) -> None:
    _two(painter, rect, line.how_many, line.without)


def _paint_meeting(painter: QPainter, rect: QRect, line: Any) -> None:
    _two(painter, rect, line.meets, line.meeting_note, "warn", quiet=line.group.next_meeting is None)


def _paint_tasks(painter: QPainter, rect: QRect, line: Any) -> None:
    _two(painter, rect, line.waiting, line.late, quiet=not line.group.open_tasks)


def _two(painter: QPainter, rect: QRect, text: str, badge: str, tone: Any = "danger", *, quiet: bool = False) -> None:
    """A line, and below it what asks for a hand; alone it stands in the middle."""
    first, second = _halves(rect)
    colour = theme.current().text2 if quiet else theme.current().text
    write(painter, first if badge else rect, text, "body", colour)
    if badge:
        paint_badge(painter, second, tone, badge, ground=False)


_PAINT: Mapping[str, Callable[[QPainter, QRect, Any], None]] = {
    "whose": _paint_household, "members": _paint_members, "meeting": _paint_meeting, "tasks": _paint_tasks,
}  # fmt: skip
