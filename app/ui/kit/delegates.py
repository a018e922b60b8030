"""How the cells of a table are drawn and edited: only those in view are ever touched."""

from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.kit import discretion, theme, type_roles
from app.ui.kit.badge import badge_size, paint_badge
from app.ui.kit.editors import Editor, Unreadable, editor_for
from app.ui.kit.rows import Column, GroupRole, Row, RowRole, RowsModel
from app.ui.kit.rows_paint import (
    PAD,
    Index,
    is_hidden,
    paint_ground,
    paint_group,
    paint_ring,
    paint_row_ring,
    text_of,
    write,
)
from app.ui.kit.tokens import SIZES, TONE_NAMES


class CellDelegate(QStyledItemDelegate):
    """Draws a row over its cells, so that its ground and ring run across."""

    def __init__(self, model: RowsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        group = index.data(GroupRole)
        if group is not None:
            paint_group(painter, option.rect, group)
        else:
            paint_ground(painter, option, first=index.column() == 0)
            self._paint_cell(painter, option.rect, self._model.columns[index.column()], index.data(RowRole))
            self._paint_ring(painter, option, index)
        painter.restore()

    def _paint_ring(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Around the whole row, or, where cells are written in, around the one that is next."""
        if any(column.field for column in self._model.columns):
            paint_ring(painter, option, index, option.rect)
        else:
            paint_row_ring(painter, option, index)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        column = self._model.columns[index.column()]
        return QSize(theme.px(column.width or 120), theme.px(SIZES.row))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = self._model.columns[index.column()].field
        if field is None:
            raise ValueError(index.column())  # only cells with a field are editable
        editor = editor_for(field)
        editor.setParent(parent)
        editor.setAutoFillBackground(True)
        editor.input.setAccessibleName(index.model().headerData(index.column(), Qt.Orientation.Horizontal))
        editor.input.installEventFilter(self)
        editor.left.connect(partial(self._leave, editor, self.EndEditHint.NoHint))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, Editor):
            editor.set_value(index.data(Qt.ItemDataRole.EditRole))
            if isinstance(editor.input, QPlainTextEdit):
                editor.input.moveCursor(QTextCursor.MoveOperation.End)  # more is written after what is there

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not isinstance(editor, Editor):
            return
        try:
            value = editor.value()
        except Unreadable as error:
            self._model.refused(error)
        else:
            if value != index.data(Qt.ItemDataRole.EditRole):
                model.setData(index, value)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        height = max(option.rect.height(), editor.sizeHint().height())
        editor.setGeometry(QRect(option.rect.topLeft(), QSize(option.rect.width(), height)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys come from the editor's input, and Qt knows only the editor."""
        editor = watched.parent() if isinstance(watched, QWidget) else None
        if not isinstance(editor, Editor) or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event) if isinstance(watched, Editor) else False
        if event.type() != QEvent.Type.KeyPress:
            return False
        return self._pressed(editor, event)

    def _pressed(self, editor: Editor, event: QKeyEvent) -> bool:
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (held or not editor.takes_enter):
            hint = self.EndEditHint.NoHint
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            forth = key == Qt.Key.Key_Tab
            hint = self.EndEditHint.EditNextItem if forth else self.EndEditHint.EditPreviousItem
        elif key == Qt.Key.Key_Escape:
            editor.blockSignals(True)
            self.closeEditor.emit(editor, self.EndEditHint.RevertModelCache)
            return True
        else:
            return False
        self._leave(editor, hint)
        return True

    def _leave(self, editor: Editor, hint: QStyledItemDelegate.EndEditHint) -> None:
        if self._is_readable(editor):
            editor.blockSignals(True)  # closing takes the focus away, which is not leaving once more
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, hint)

    def _is_readable(self, editor: Editor) -> bool:
        try:
            editor.value()
        except Unreadable as error:
            editor.set_invalid(True)
            self._model.refused(error)
            return False
        return True

    def _paint_cell(self, painter: QPainter, rect: QRect, column: Column, row: Row) -> None:
        if column.paint is not None:
            column.paint(painter, rect.adjusted(theme.px(PAD), theme.px(7), -theme.px(PAD), -theme.px(8)), row)
        else:
            _paint_line(painter, rect.adjusted(theme.px(PAD), 0, -theme.px(PAD), -1), column, row)


def _paint_line(painter: QPainter, inner: QRect, column: Column, row: Row) -> None:
    text = text_of(column, row)
    tone: Any = column.tone(row) if column.tone and text else None
    if is_hidden(column):
        painter.setFont(type_roles.font_of(column.role))
        painter.setPen(QColor(theme.current().text2))
        discretion.paint_hidden(painter, inner, text, "")
    elif tone in TONE_NAMES:
        icon = (column.icon(row) or "") if column.icon else ""
        if column.align == "right":
            inner.setLeft(max(inner.left(), inner.right() - badge_size(text, ground=False).width()))
        paint_badge(painter, inner, tone, text, icon, ground=False)
    else:
        side = Qt.AlignmentFlag.AlignRight if column.align == "right" else Qt.AlignmentFlag.AlignLeft
        write(painter, inner, text, column.role, theme.current().colour(tone or "text"), side)
