"""Cells of two lines: what the columns of a list are painted with where there is more to say than one line holds."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from app.ui.kit import discretion, icons, theme, type_roles
from app.ui.kit.badge import paint_badge
from app.ui.kit.rows import Paint, Row, get
from app.ui.kit.rows_paint import write
from app.ui.kit.tokens import ToneName

_GLYPH, _GAP = 15, 7  # logical pixels at 100 % text


def halves(rect: QRect) -> tuple[QRect, QRect]:
    """The upper and the lower line of a cell."""
    half = rect.height() // 2
    return (
        QRect(rect.x(), rect.y(), rect.width(), half),
        QRect(rect.x(), rect.y() + half, rect.width(), rect.height() - half),
    )


def write_two(painter: QPainter, rect: QRect, first: str, second: str, role: str = "body") -> None:
    """A line, and a smaller one below it."""
    upper, lower = halves(rect)
    write(painter, upper, first, role, theme.current().text)
    write(painter, lower, second, "meta", theme.current().text2)


def two_lines(first: str, second: str) -> Paint:
    """What the row has by these names."""
    return lambda painter, rect, row: write_two(painter, rect, get(row, first), get(row, second))


def marked(
    text: str, mark: str, tone: ToneName = "danger", *, role: str = "body", quiet: Callable[[Row], bool] | None = None
) -> Paint:
    """A line, and below it what asks for a hand; alone it stands in the middle. A `quiet` line says that there is
    nothing."""

    def paint(painter: QPainter, rect: QRect, row: Any) -> None:
        upper, lower = halves(rect)
        badge, tokens = get(row, mark), theme.current()
        colour = tokens.text2 if quiet is not None and quiet(row) else tokens.text
        write(painter, upper if badge else rect, get(row, text), role, colour)
        if badge:
            paint_badge(painter, lower, tone, badge, ground=False)

    return paint


def household(role: str = "medium") -> Paint:
    """Whose a record is: the row's `household` (out of focus under F9) with a shield when there is `protection`, and
    its `number` below."""

    def paint(painter: QPainter, rect: QRect, row: Any) -> None:
        upper, lower = halves(rect)
        if discretion.is_on():
            painter.setFont(type_roles.font_of(role))
            painter.setPen(QColor(theme.current().text2))
            discretion.paint_hidden(painter, upper, row.household, "")
        else:
            _write_name(painter, upper, row.household, role, protected=bool(row.protection))
        write(painter, lower, row.number, "meta", theme.current().text2)

    return paint


def _write_name(painter: QPainter, rect: QRect, name: str, role: str, *, protected: bool) -> None:
    tokens, glyph, gap = theme.current(), theme.px(_GLYPH), theme.px(_GAP)
    width = write(painter, rect.adjusted(0, 0, -(glyph + gap) if protected else 0, 0), name, role, tokens.text)
    if protected:
        spot = QRectF(rect.x() + width + gap, rect.y(), glyph, rect.height())
        icons.paint(painter, "shield", tokens.priv.text, spot, glyph)
