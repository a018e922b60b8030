"""The cells of a list of cases: two lines each where there is more to say."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.services.case.course import STATES
from app.texts import _
from app.ui.kit import discretion, icons, theme, type_roles
from app.ui.kit.badge import paint_badge
from app.ui.kit.delegates import CellDelegate
from app.ui.kit.focus import rounded
from app.ui.kit.rows import Column, Row
from app.ui.kit.rows_paint import PAD, Index, write
from app.ui.kit.tokens import SIZES

_TILE, _GLYPH = 32, 17  # logical pixels at 100 % text


class CaseCells(CellDelegate):
    """The type with what is asked for, the household with its number, the date with what is due; else one line."""

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


def _paint_about(painter: QPainter, rect: QRect, line: Any) -> None:
    tokens, side = theme.current(), theme.px(_TILE)
    tile = QRect(rect.x(), rect.y() + (rect.height() - side) // 2, side, side)
    rounded(painter, tile, theme.px(SIZES.radius_button), tokens.accentsoft)
    icons.paint(painter, line.case.case_type.icon, tokens.accenttext, QRectF(tile), theme.px(_GLYPH))
    first, second = _halves(rect.adjusted(side + theme.px(12), 0, 0, 0))
    write(painter, first, line.kind, "medium", tokens.text)
    write(painter, second, line.details, "meta", tokens.text2)


def _paint_household(painter: QPainter, rect: QRect, line: Any) -> None:
    tokens, (first, second) = theme.current(), _halves(rect)
    if discretion.is_on():
        painter.setFont(type_roles.font_of("body"))
        painter.setPen(QColor(tokens.text2))
        discretion.paint_hidden(painter, first, line.household, "")
    else:
        glyph = theme.px(15)
        room = first.adjusted(0, 0, -(glyph + theme.px(7)) if line.case.protection else 0, 0)
        width = write(painter, room, line.household, "body", tokens.text)
        if line.case.protection:
            spot = QRect(rect.x() + width + theme.px(7), first.y(), glyph, first.height())
            icons.paint(painter, "shield", tokens.priv.text, QRectF(spot), glyph)
    write(painter, second, line.number, "meta", tokens.text2)


def _paint_due(painter: QPainter, rect: QRect, line: Any) -> None:
    tokens, (first, second) = theme.current(), _halves(rect)
    width = write(painter, first, line.due_day, "number", tokens.text)
    if line.late:
        beside = first.adjusted(width + theme.px(10), 0, 0, 0)
        paint_badge(painter, beside, "danger", line.late, ground=False)
    write(painter, second, line.due_what, "meta", tokens.text2)


def _paint_status(painter: QPainter, rect: QRect, line: Any) -> None:
    tone: Any  # one of the kit's, as every state has
    text, tone, icon = STATES[line.state]
    first, second = _halves(rect)
    paint_badge(painter, first if line.due_day else rect, tone, _(text), icon, ground=False)
    width = write(painter, second, line.due_day, "meta_number", theme.current().text2)
    if line.late:
        beside = second.adjusted(width + theme.px(10), 0, 0, 0)
        paint_badge(painter, beside, "danger", line.late, ground=False)


_PAINT: Mapping[str, Callable[[QPainter, QRect, Any], None]] = {
    "about": _paint_about, "household": _paint_household, "due": _paint_due, "status": _paint_status,
}  # fmt: skip
