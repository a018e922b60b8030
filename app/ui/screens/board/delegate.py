"""Draws the lines of the board so that those of one provider look like one card."""

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.formats import amount
from app.models.provider import PROVIDER_KIND
from app.texts import _
from app.ui.kit import discretion, icons, theme, type_roles
from app.ui.kit.badge import badge_size, paint_badge
from app.ui.kit.editors.choice import sentence
from app.ui.kit.focus import ring, rounded
from app.ui.kit.occupancy import dots_size, paint_dots
from app.ui.kit.rows_paint import Index, write
from app.ui.kit.tokens import SIZES
from app.ui.screens.board import bar
from app.ui.screens.board.axis import Axis
from app.ui.screens.board.columns import PAD, Columns, columns
from app.ui.screens.board.lines import FreeLine, HeadLine, StayLine
from app.ui.screens.board.model import EndsRole, LineRole

HEAD, ROW, BETWEEN = 46, 39, 12  # logical pixels at 100 % text
LEAST_FOR_PRICE = 640


class BoardDelegate(QStyledItemDelegate):
    """`axis` is the one all lines share."""

    axis: Axis

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Any = index.data(LineRole)
        rect = _card(option.rect, first=isinstance(line, HeadLine) and index.row() > 0)
        painter.save()
        self._ground(painter, option, rect, index)
        if isinstance(line, HeadLine):
            _paint_head(painter, rect, line)
        else:
            self._paint_row(painter, columns(rect), line)
        if _has_ring(option, index):
            ring(painter, rect.adjusted(3, 2, -3, -2), theme.px(6))
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        head = isinstance(index.data(LineRole), HeadLine)
        between = theme.px(BETWEEN) if head and index.row() else 0
        return QSize(1, theme.px(HEAD if head else ROW) + between)  # a line is as wide as the list

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, index: Index) -> None:
        """A part of a rounded card: only its first and last line have corners."""
        tokens, radius = theme.current(), theme.px(SIZES.radius_card)
        head, ends = isinstance(index.data(LineRole), HeadLine), index.data(EndsRole)
        fill = _fill(option.state)
        painter.setClipRect(rect)
        if head or ends:
            whole = rect.adjusted(0, 0 if head else -2 * radius, 0, 0 if ends else 2 * radius)
            rounded(painter, whole, radius, fill, tokens.line)
        else:
            painter.fillRect(rect, QColor(fill))
            for side in (rect.left(), rect.right()):
                painter.fillRect(QRect(side, rect.y(), 1, rect.height()), QColor(tokens.line))
        if option.state & QStyle.StateFlag.State_Selected:
            inner = rect.adjusted(0, radius if head else 0, 0, -radius if ends else 0)
            painter.fillRect(QRect(inner.x(), inner.y(), 3, inner.height()), QColor(tokens.accent))
        if not ends:
            painter.fillRect(QRect(rect.x() + 1, rect.bottom(), rect.width() - 2, 1), QColor(tokens.line))

    def _paint_row(self, painter: QPainter, at: Columns, line: StayLine | FreeLine) -> None:
        bar.paint_grid(painter, at.axis.adjusted(0, 0, 0, -1), self.axis)
        if isinstance(line, StayLine):
            bar.paint_stay(painter, at.axis, self.axis, line.stay)
            _paint_stay(painter, at, line)
        else:
            bar.paint_free(painter, at.axis, self.axis)
            write(painter, at.name, line.text, "body", theme.current().text2)
            paint_link(painter, link_rect(at))


def _paint_head(painter: QPainter, rect: QRect, line: HeadLine) -> None:
    tokens = theme.current()
    inner = rect.adjusted(theme.px(PAD), 0, -theme.px(PAD), 0)
    inner.setRight(inner.right() - _paint_right(painter, inner, line))
    chevron = QRectF(inner.x(), inner.y(), theme.px(16), inner.height())
    icons.paint(painter, "chevron-right" if line.folded else "chevron-down", tokens.text2, chevron, theme.px(16))
    left = inner.x() + theme.px(24)
    left += _text(painter, inner, left, line.provider.name, "card_title", tokens.text) + theme.px(10)
    kind = sentence(PROVIDER_KIND.text(line.provider.kind))
    left += _text(painter, inner, left, kind, "secondary", tokens.text2) + theme.px(16)
    if line.provider.places is not None:
        left = _paint_places(painter, inner, left, line.taken, line.provider.places)
    _text(painter, inner, left, line.places, "label", tokens.text)


def _paint_places(painter: QPainter, inner: QRect, left: int, taken: int, places: int) -> int:
    size = dots_size(taken, places)
    if left + size.width() < inner.right() - theme.px(120):
        spot = QRect(left, inner.y() + (inner.height() - size.height()) // 2, size.width(), size.height())
        paint_dots(painter, spot.topLeft(), taken, places)
        left += size.width() + theme.px(10)
    return left


def _paint_right(painter: QPainter, inner: QRect, line: HeadLine) -> int:
    """Price and agreement at the right end; the width they took."""
    used = 0
    if line.alert:
        width = badge_size(line.alert.text).width()
        spot = QRect(inner.right() + 1 - width, 0, width, badge_size(line.alert.text).height())
        spot.moveTop(inner.y() + (inner.height() - spot.height()) // 2)
        paint_badge(painter, spot, line.alert.tone, line.alert.text, line.alert.icon)
        used = width + theme.px(10)
    if line.provider.price is not None and inner.width() > theme.px(LEAST_FOR_PRICE):
        text = _("{price} per døgn", price=amount(line.provider.price))
        right = inner.adjusted(0, 0, -used, 0)
        colour = theme.current().text2
        used += write(painter, right, text, "secondary", colour, Qt.AlignmentFlag.AlignRight) + theme.px(16)
    return used


def _text(  # where, what, and how it looks
    painter: QPainter, inner: QRect, left: int, text: str, role: str, colour: str
) -> int:
    room = QRect(left, inner.y(), max(0, inner.right() - left), inner.height())
    return write(painter, room, text, role, colour)


def _paint_stay(painter: QPainter, at: Columns, line: StayLine) -> None:
    tokens = theme.current()
    write(painter, at.room, line.room, "secondary", tokens.text2)
    _paint_name(painter, at.name, line)
    late = line.alert is not None and line.alert.tone == "danger" and bool(line.day)
    write(painter, at.day, line.day, "number_strong", tokens.danger.text if late else tokens.text)
    if line.alert:
        spot = QRect(at.status)
        spot.setHeight(badge_size(line.alert.text).height())
        spot.moveTop(at.status.y() + (at.status.height() - spot.height()) // 2)
        spot.setWidth(min(spot.width(), badge_size(line.alert.text).width()))
        paint_badge(painter, spot, line.alert.tone, line.alert.text, line.alert.icon)


def _paint_name(painter: QPainter, rect: QRect, line: StayLine) -> None:
    tokens = theme.current()
    marks = [("baby", tokens.info.text)] * (line.stay.children > 0)
    marks += [("shield", tokens.priv.text)] * bool(line.stay.protection)
    room = rect.adjusted(0, 0, -theme.px(22) * len(marks), 0)
    if discretion.is_on() and not line.stay.protection:
        painter.setFont(type_roles.font_of("secondary"))  # blocks and number side by side
        painter.setPen(QColor(tokens.text))
        discretion.paint_hidden(painter, rect, line.name, line.number)
        return
    left = rect.x() + write(painter, room, line.name, "medium", tokens.text)
    for icon, colour in marks:
        left += theme.px(7)
        icons.paint(painter, icon, colour, QRectF(left, rect.y(), theme.px(15), rect.height()), theme.px(15))
        left += theme.px(15)


def link_rect(at: Columns) -> QRect:
    """Where "Plasser her" stands on a line of free places."""
    return QRect(at.day.x() + theme.px(8), at.day.y(), at.status.right() - at.day.x(), at.day.height())


def paint_link(painter: QPainter, rect: QRect) -> None:
    colour = theme.current().accenttext
    icons.paint(painter, "plus", colour, QRectF(rect.x(), rect.y(), theme.px(16), rect.height()), theme.px(16))
    write(painter, rect.adjusted(theme.px(21), 0, 0, 0), _("Plasser her"), "label", colour)


def _fill(state: QStyle.StateFlag) -> str:
    tokens = theme.current()
    if state & QStyle.StateFlag.State_Selected:
        return tokens.sel
    return tokens.hover if state & QStyle.StateFlag.State_MouseOver else tokens.surface


def _card(rect: QRect, *, first: bool) -> QRect:
    return rect.adjusted(0, theme.px(BETWEEN) if first else 0, 0, 0)


def _has_ring(option: QStyleOptionViewItem, index: Index) -> bool:
    view = option.widget
    return isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index
