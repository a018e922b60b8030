"""A list of rows in the window: a table with a header, or lines of two; one tab stop, moved in with the
arrows."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStackedLayout,
    QTableView,
    QWidget,
)

from app.errors import OfficerError
from app.ui.kit import discretion, theme, type_roles
from app.ui.kit.delegates import CellDelegate
from app.ui.kit.line_delegate import LineDelegate
from app.ui.kit.rows import Column, Commit, Row, RowsModel, get
from app.ui.kit.tokens import SIZES

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {QAbstractItemView.CursorAction.MoveNext: 1, QAbstractItemView.CursorAction.MovePrevious: -1}


class RowList(QWidget):
    """`selected` follows the arrows, `activated` is Enter or a double click. Both carry the row.

    `empty` is shown while there are no rows at all; `commit` stores what is edited in place.
    """

    selected = Signal(object)
    activated = Signal(object)
    refused = Signal(object)

    def __init__(  # each is an optional part of the list
        self,
        columns: Sequence[Column],
        name: str,
        *,
        look: Literal["table", "lines"] = "table",
        group: Callable[[Row], str] | None = None,
        commit: Commit | None = None,
        empty: QWidget | None = None,
        row_height: int = 0,
    ) -> None:
        """`name` is what a screen reader calls the list; `row_height` is in logical pixels at 100 % text, 0 the
        look's own."""
        super().__init__()
        self.model = RowsModel(columns, group, commit, self)
        self.model.refused = self._refuse
        self._row_height = row_height
        self._is_table = look == "table"
        self.view = self._table() if self._is_table else self._lines()
        self.view.setAccessibleName(name)
        self._actions: list[tuple[QAction, Callable[[Row], bool]]] = []
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._empty = empty
        if empty is not None:
            self._stack.addWidget(empty)
        self._listen()

    def set_rows(self, rows: Sequence[Row], keep: str = "ref") -> None:
        """Show other rows; the current one stays current when it is still there (known by `keep`),
        silently."""
        before = self.current()
        at, column = self.view.currentIndex().row(), self.view.currentIndex().column()
        self.model.set_rows(rows)
        if before is not None and rows:
            found = self.model.find(keep, get(before, keep))
            line = found if found >= 0 else min(at, self.model.rowCount() - 1)
            self._move_to(line, column, silent=found >= 0)
        self._show_state()

    def set_filter(self, text: str) -> None:
        """Show only the rows that hold every word of `text`."""
        self.model.set_filter(text)
        self._span_groups()

    def current(self) -> Row | None:
        """The row the list stands on."""
        index = self.view.currentIndex()
        return self.model.row_at(index.row()) if index.isValid() else None

    def select(self, value: object, key: str = "ref") -> bool:
        """Go to the row with this value; false when it is not shown."""
        line = self.model.find(key, value)
        if line >= 0:
            self._move_to(line)
        return line >= 0

    def select_first(self) -> None:
        """Go to the first row, when there is one."""
        lines = (line for line in range(self.model.rowCount()) if self.model.row_at(line) is not None)
        first = next(lines, None)
        if first is not None:
            self._move_to(first)

    def clear_selection(self) -> None:
        self.view.setCurrentIndex(QModelIndex())
        self.view.clearSelection()

    def press_enter(self) -> None:
        """Edit the cell the list stands on, or do the row's action."""
        index = self.view.currentIndex()
        if self._is_table and index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.view.edit(index)
        elif (row := self.current()) is not None:
            self.activated.emit(row)

    def add_action(
        self,
        text: str,
        run: Callable[[Row], object],
        shortcut: str = "",
        when: Callable[[Row], bool] = lambda _row: True,
    ) -> QAction:
        """Something to do with the current row, in its menu and by its key. `text` is already translated."""
        action = QAction(text, self.view)
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda: self._run(run, when))
        self.view.addAction(action)
        self._actions.append((action, when))
        return action

    def menu(self) -> QMenu:
        """The menu of the current row."""
        menu = QMenu(self.view)
        row = self.current()
        for action, when in self._actions:
            action.setEnabled(row is not None and when(row))
            menu.addAction(action)
        return menu

    def _table(self) -> QTableView:
        view = _Table(self)
        view.setModel(self.model)
        view.setItemDelegate(CellDelegate(self.model, view))
        self._size_columns(view)
        return view

    def _size_columns(self, view: QTableView) -> None:
        header = view.horizontalHeader()
        for at, column in enumerate(self.model.columns):
            stretch = not column.width
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(at, mode)
            if not stretch:
                header.resizeSection(at, theme.px(column.width))

    def _lines(self) -> QTableView:
        """Also a table: a list view would ask for each of 100,000 rows before it shows the first."""
        view = _Table(self)
        view.setModel(self.model)
        view.setItemDelegate(LineDelegate(self.model, view))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.horizontalHeader().hide()
        view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for at in range(1, self.model.columnCount()):
            view.setColumnHidden(at, True)
        return view

    def _listen(self) -> None:
        view = self.view
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setMouseTracking(True)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open_menu)
        view.selectionModel().currentRowChanged.connect(self._on_current)
        view.doubleClicked.connect(self._on_activated)
        self.model.modelReset.connect(self._span_groups)
        theme.signals().changed.connect(self._on_theme)
        discretion.signals().changed.connect(view.viewport().update)

    def _show_state(self) -> None:
        bare = self._empty is not None and self.model.total() == 0
        self._stack.setCurrentIndex(1 if bare else 0)
        self._span_groups()

    def _span_groups(self) -> None:
        self._set_heights()
        self.view.clearSpans()
        for line in self.model.group_lines() if self.model.is_grouped else ():
            self.view.setSpan(line, 0, 1, max(2, self.model.columnCount()))
            self.view.setRowHeight(line, theme.px(SIZES.row_group))

    def _set_heights(self) -> None:
        header = self.view.verticalHeader()
        own = SIZES.row if self._is_table else SIZES.row_two_lines + 2
        header.setMinimumSectionSize(1)  # a minimum above the default of before would be the height of every row
        header.setDefaultSectionSize(theme.px(self._row_height or own))
        header.setMinimumSectionSize(theme.px(SIZES.row_group))

    def _move_to(self, line: int, column: int = -1, *, silent: bool = False) -> None:
        index = self.model.index(line, max(0, column, self.view.currentIndex().column()))
        blocked = self.blockSignals(silent)
        self.view.setCurrentIndex(index)
        self.blockSignals(blocked)
        self.view.scrollTo(index)

    def _on_current(self, index: QModelIndex) -> None:
        row = self.model.row_at(index.row()) if index.isValid() else None
        if row is not None:
            self.selected.emit(row)

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.row_at(index.row())
        if row is not None and not (self._is_table and index.flags() & Qt.ItemFlag.ItemIsEditable):
            self.activated.emit(row)

    def _on_theme(self) -> None:
        self._span_groups()
        if self._is_table:
            self._size_columns(self.view)
        self.view.viewport().update()

    def _open_menu(self, at: QPoint) -> None:
        if self.current() is not None and self._actions:
            self.menu().exec(self.view.viewport().mapToGlobal(at))

    def _run(self, run: Callable[[Row], object], when: Callable[[Row], bool]) -> None:
        row = self.current()
        if row is not None and when(row):
            run(row)

    def _refuse(self, error: OfficerError) -> None:
        self.refused.emit(error)


class _Table(QTableView):
    def __init__(self, owner: RowList) -> None:
        super().__init__(owner)
        self._owner = owner
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        type_roles.set_role(header, "label")

    def moveCursor(  # noqa: N802  # Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Tab in a cell that is written in goes to the next such cell, also on the next line."""
        step = _STEPS.get(action)
        if step is None:
            return super().moveCursor(action, modifiers)
        model, current = self.model(), self.currentIndex()
        width = max(1, model.columnCount())
        at = current.row() * width + current.column() + step
        while 0 <= at < model.rowCount() * width:
            index = model.index(*divmod(at, width))
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                return index
            at += step
        return current

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._owner.press_enter()
        else:
            super().keyPressEvent(event)
