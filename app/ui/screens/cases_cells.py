"""The cells of a list of cases that are its own: what a case is about, what is due, where it stands."""

from typing import Any

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter

from app.services.case.course import STATES
from app.texts import _
from app.ui.kit import icons, theme
from app.ui.kit.badge import paint_badge
from app.ui.kit.cells import halves, write_two
from app.ui.kit.focus import rounded
from app.ui.kit.rows_paint import write
from app.ui.kit.tokens import SIZES

_TILE, _GLYPH = 32, 17  # logical pixels at 100 % text


def paint_about(painter: QPainter, rect: QRect, line: Any) -> None:
    """The icon of the type, the type, and what is asked for."""
    tokens, side = theme.current(), theme.px(_TILE)
    tile = QRect(rect.x(), rect.y() + (rect.height() - side) // 2, side, side)
    rounded(painter, tile, theme.px(SIZES.radius_button), tokens.accentsoft)
    icons.paint(painter, line.case.case_type.icon, tokens.accenttext, QRectF(tile), theme.px(_GLYPH))
    write_two(painter, rect.adjusted(side + theme.px(12), 0, 0, 0), line.kind, line.details, "medium")


def paint_due(painter: QPainter, rect: QRect, line: Any) -> None:
    """The next date with how late it is, and what is due."""
    tokens, (upper, lower) = theme.current(), halves(rect)
    _paint_late(painter, upper, line, write(painter, upper, line.due_day, "number", tokens.text))
    write(painter, lower, line.due_what, "meta", tokens.text2)


def paint_status(painter: QPainter, rect: QRect, line: Any) -> None:
    """The state, and below it the next date when there is one."""
    tone: Any  # one of the kit's, as every state has
    text, tone, icon = STATES[line.state]
    upper, lower = halves(rect)
    paint_badge(painter, upper if line.due_day else rect, tone, _(text), icon, ground=False)
    _paint_late(painter, lower, line, write(painter, lower, line.due_day, "meta_number", theme.current().text2))


def _paint_late(painter: QPainter, rect: QRect, line: Any, after: int) -> None:
    if line.late:
        beside = rect.adjusted(after + theme.px(10), 0, 0, 0)
        paint_badge(painter, beside, "danger", line.late, ground=False)
