"""The cells of the review list: two lines each, edited in place."""

from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget

from app.ui.kit import discretion, icons, theme, type_roles
from app.ui.kit.cells import halves
from app.ui.kit.delegates import CellDelegate
from app.ui.kit.editors import Editor, NoteEditor
from app.ui.kit.rows import Column, Row
from app.ui.kit.rows_paint import PAD, Index, is_hidden, text_of, write
from app.ui.kit.tokens import SIZES

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
WRAPPED = ("status", "next_step")


class ReviewCells(CellDelegate):
    """Enter stores also a text of several lines; Shift+Enter is a new line in it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), theme.px(SIZES.row_two_lines))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """A note needs more room than its cell: keep it within what is seen."""
        super().updateEditorGeometry(editor, option, index)
        view = option.widget
        if isinstance(editor, NoteEditor) and isinstance(view, QAbstractItemView):
            place = editor.geometry()
            place.moveBottom(min(place.bottom(), view.viewport().height() - 1))
            editor.setGeometry(place)
        elif isinstance(editor, Editor):
            place = QRect(option.rect)
            place.setHeight(editor.sizeHint().height())
            place.moveTop(option.rect.y() + (option.rect.height() - place.height()) // 2)
            editor.setGeometry(place)

    def _pressed(self, editor: Editor, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if isinstance(editor, NoteEditor) and event.key() in _ENTER and plain:
            self._leave(editor, self.EndEditHint.NoHint)
            return True
        return super()._pressed(editor, event)

    def _paint_cell(self, painter: QPainter, rect: QRect, column: Column, row: Row) -> None:
        inner = rect.adjusted(theme.px(PAD), theme.px(7), -theme.px(PAD), -theme.px(8))
        if column.key == "who_and_where":
            _paint_household(painter, inner, column, row)
        elif column.key in WRAPPED and not is_hidden(column):
            _paint_wrapped(painter, inner, text_of(column, row))
        else:
            super()._paint_cell(painter, rect, column, row)


def _paint_household(painter: QPainter, rect: QRect, column: Column, row: Any) -> None:
    tokens, (first, second) = theme.current(), halves(rect)
    icon = "shield" if row.hidden else "baby" if row.children else ""
    if is_hidden(column):
        painter.setFont(type_roles.font_of("secondary"))
        painter.setPen(QColor(tokens.text))
        discretion.paint_hidden(painter, first, row.name, row.number)
    else:
        room = first.adjusted(0, 0, -theme.px(22), 0)
        width = write(painter, room, row.name, "medium", tokens.text)
        if icon:
            colour = tokens.priv.text if row.hidden else tokens.info.text
            spot = QRect(rect.x() + width + theme.px(7), first.y(), theme.px(15), first.height())
            icons.paint(painter, icon, colour, spot.toRectF(), theme.px(15))
    write(painter, second, row.where, "meta", tokens.text2)


def _paint_wrapped(painter: QPainter, rect: QRect, text: str) -> None:
    """Two lines at most; what has no room ends in …"""
    font = type_roles.font_of("secondary")
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(rect.width())
    cut = line.textLength() if line.isValid() else 0
    layout.endLayout()
    colour = theme.current().text
    if cut >= len(text):
        write(painter, rect, text, "secondary", colour)
        return
    upper, lower = halves(rect)
    write(painter, upper.adjusted(0, 0, 2, 0), text[:cut].rstrip(), "secondary", colour)
    write(painter, lower, text[cut:].lstrip(), "secondary", colour)
