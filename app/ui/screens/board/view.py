"""The list of the board's lines: one tab stop, arrows through all, Enter does the line's action."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from app.ui.kit import discretion, theme
from app.ui.kit.layout import keep_scroll_room
from app.ui.screens.board.axis import Axis
from app.ui.screens.board.columns import columns
from app.ui.screens.board.delegate import BoardDelegate, link_rect
from app.ui.screens.board.lines import FreeLine, HeadLine, Line
from app.ui.screens.board.model import BoardModel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BoardView(QListView):
    """`activated_line` is Enter, a double click, or a click on what looks like a button; `menu_asked` has the place
    on the screen too."""

    activated_line = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.lines = BoardModel(self)
        self._look = BoardDelegate(self)
        self.setModel(self.lines)
        self.setItemDelegate(self._look)
        self.setAccessibleName(name)
        self.setProperty("kind", "clear")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        keep_scroll_room(self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._ask_menu)
        self.doubleClicked.connect(lambda index: self._act(index, twice=True))
        discretion.signals().changed.connect(self.viewport().update)
        theme.signals().changed.connect(self.scheduleDelayedItemsLayout)

    def set_lines(self, lines: list[Line], axis: Axis) -> None:
        """Show other lines; the current one stays current, or the nearest when it is gone."""
        before, at = self.current(), self.currentIndex().row()
        self._look.axis = axis
        scrolled = self.verticalScrollBar().value()
        self.lines.set_lines(lines)
        found = self.lines.find(before.key) if before else -1
        wanted = found if found >= 0 else min(max(at, 0), len(lines) - 1)
        if before is not None and wanted >= 0:
            self.setCurrentIndex(self.lines.index(wanted))
            self.verticalScrollBar().setValue(scrolled)

    def current(self) -> Line | None:
        """The line the keyboard stands on."""
        at = self.currentIndex().row()
        return self.lines.lines[at] if 0 <= at < len(self.lines.lines) else None

    def go_to(self, key: str) -> bool:
        """Stand on the line with this key; false when it is not shown."""
        at = self.lines.find(key)
        if at >= 0:
            self.setCurrentIndex(self.lines.index(at))
        return at >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        line = self.current()
        if event.key() in _ENTER and line is not None:
            self.activated_line.emit(line)
        elif isinstance(line, HeadLine) and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            if line.folded == (event.key() == Qt.Key.Key_Right):
                self.activated_line.emit(line)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._act(index, twice=False, at=event.position().toPoint())

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines.lines:
            self.setCurrentIndex(self.lines.index(0))

    def _act(self, index: QModelIndex, *, twice: bool, at: QPoint | None = None) -> None:
        line = self.lines.lines[index.row()]
        if isinstance(line, HeadLine):
            wanted = not twice
        elif isinstance(line, FreeLine):
            wanted = not twice and at is not None and link_rect(columns(self.visualRect(index))).contains(at)
        else:
            wanted = twice
        if wanted:
            self.activated_line.emit(line)

    def _ask_menu(self, at: QPoint) -> None:
        line = self.current()
        if line is not None:
            self.menu_asked.emit(line, self.viewport().mapToGlobal(at))
