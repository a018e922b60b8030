"""The cells of the list of plans: two lines each where there is more to say."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from app.services.plan.state import STATES
from app.ui.kit import discretion, icons, theme, type_roles
from app.ui.kit.badge import paint_badge
from app.ui.kit.delegates import CellDelegate
from app.ui.kit.rows import Column, Row
from app.ui.kit.rows_paint import PAD, Index, write
from app.ui.kit.tokens import SIZES


class PlanCells(CellDelegate):
    """Whose with its number, the state with until when, the evaluation with what is late, what is lacking; else one
    line."""

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
        room = first.adjusted(0, 0, -(glyph + theme.px(7)) if line.plan.protection else 0, 0)
        width = write(painter, room, line.household, "medium", tokens.text)
        if line.plan.protection:
            spot = QRect(rect.x() + width + theme.px(7), first.y(), glyph, first.height())
            icons.paint(painter, "shield", tokens.priv.text, spot.toRectF(), glyph)
    write(painter, second, line.number, "meta", tokens.text2)


def _paint_version(painter: QPainter, rect: QRect, line: Any) -> None:
    first, second = _halves(rect)
    write(painter, first, line.edition, "body", theme.current().text)
    write(painter, second, line.made_as, "meta", theme.current().text2)


def _paint_standing(painter: QPainter, rect: QRect, line: Any) -> None:
    look, (first, second) = STATES[line.plan.state], _halves(rect)
    tone: Any = look.tone  # one of the kit's, as every state has
    paint_badge(painter, first, tone, line.state, look.icon, ground=False)
    write(painter, second, line.until, "meta_number", theme.current().text2)


def _paint_evaluation(painter: QPainter, rect: QRect, line: Any) -> None:
    first, second = _halves(rect)
    colour = theme.current().text if line.plan.next_evaluation else theme.current().text2
    write(painter, first if line.late else rect, line.evaluated, "number", colour)
    if line.late:
        paint_badge(painter, second, "danger", line.late, ground=False)


def _paint_lacks(painter: QPainter, rect: QRect, line: Any) -> None:
    first, second = _halves(rect)
    both = bool(line.unsigned and line.without)
    if line.unsigned:
        paint_badge(painter, first if both else rect, "warn", line.unsigned, "pencil", ground=False)
    if line.without:
        paint_badge(painter, second if both else rect, "danger", line.without, ground=False)


_PAINT: Mapping[str, Callable[[QPainter, QRect, Any], None]] = {
    "whose": _paint_household, "version": _paint_version, "standing": _paint_standing,
    "evaluation": _paint_evaluation, "lacks": _paint_lacks,
}  # fmt: skip
