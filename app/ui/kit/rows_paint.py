"""What both kinds of list paint alike: the ground of a row, its mark, its heading and its texts."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTableView

from app.ui.kit import discretion, theme, type_roles
from app.ui.kit.focus import ring
from app.ui.kit.rows import Column, Group, Row, get

Index = QModelIndex | QPersistentModelIndex
PAD = 12  # logical pixels at 100 % text, at both sides of a cell
_MARK = 3


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, *, first: bool) -> None:
    """The row's ground, the mark of the selected one at its left end, and the hairline below."""
    tokens = theme.current()
    rect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(tokens.sel))
        if first:
            painter.fillRect(QRect(rect.x(), rect.y(), _MARK, rect.height()), QColor(tokens.accent))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(tokens.hover))
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), QColor(tokens.line))


def paint_ring(painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect) -> None:
    """The ring around what the keyboard stands on."""
    view = option.widget
    if isinstance(view, QAbstractItemView) and view.hasFocus() and view.currentIndex() == index:
        ring(painter, rect.adjusted(2, 2, -2, -3), theme.px(6))


def paint_row_ring(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
    """This cell's part of the ring around the row that the keyboard stands on."""
    view = option.widget
    if isinstance(view, QTableView) and view.hasFocus() and view.currentIndex().row() == index.row():
        header, cell = view.horizontalHeader(), option.rect
        row = QRect(-header.offset(), cell.y(), header.length(), cell.height())
        painter.setClipRect(cell)
        ring(painter, row.adjusted(2, 2, -2, -3), theme.px(6))


def paint_group(painter: QPainter, rect: QRect, group: Group) -> None:
    """A heading between rows, with how many stand under it."""
    tokens = theme.current()
    painter.fillRect(rect, QColor(tokens.subtle))
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), QColor(tokens.line))
    inner = rect.adjusted(theme.px(PAD), 0, -theme.px(PAD), 0)
    write(painter, inner, group.title, "label_strong", tokens.text2)
    painter.setFont(type_roles.font_of("label_strong"))
    width = painter.fontMetrics().horizontalAdvance(group.title) + theme.px(8)
    write(painter, inner.adjusted(width, 0, 0, 0), str(group.count), "meta_number", tokens.text3)


def write(  # where, what, and how it looks
    painter: QPainter,
    rect: QRect,
    text: str,
    role: str,
    colour: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> int:
    """Write one line, cut with … where there is no room; gives the width it took."""
    painter.setFont(type_roles.font_of(role))
    painter.setPen(QColor(colour))
    metrics = painter.fontMetrics()
    width = metrics.horizontalAdvance(text)
    if width > rect.width():  # measuring costs as much as drawing: most texts are measured once
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        width = metrics.horizontalAdvance(text)
    painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, text)
    return width


def text_of(column: Column, row: Row) -> str:
    return column.show(get(row, column.key))


def is_hidden(column: Column) -> bool:
    """Whether F9 hides the column now."""
    return column.personal and discretion.is_on()
