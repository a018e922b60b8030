"""The tasks of *I dag*: one tab stop; arrows choose, Enter does, O opens the household."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu

from app.services.today import Task
from app.texts import _
from app.ui.kit import discretion, theme
from app.ui.kit.entry_model import ENTRY, EntryModel, Index
from app.ui.screens.today_delegate import TaskDelegate
from app.ui.screens.today_lines import Heading, Line

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


Identity = tuple[str, tuple[str, str], int]


def _identity(task: Task) -> Identity:
    """What stays the same of a task when everything is read again."""
    return task.kind, task.target, task.part


class TaskModel(EntryModel[Heading | Line]):
    """Headings and tasks; only tasks can be chosen."""

    def words_of(self, entry: Heading | Line) -> str:
        return _spoken(entry)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.entries[index.row()], Line):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags


_ENDS = (".", "?", "!")


def _spoken(entry: Heading | Line) -> str:
    if isinstance(entry, Heading):
        return f"{entry.title}, {entry.count}"
    hidden = discretion.is_on() and entry.task.household
    who = entry.instead if hidden else entry.who
    what = "" if hidden and entry.task.own_words else entry.task.what
    parts = (entry.badge[1], who, what, f"{entry.left}, {entry.due}", entry.task.action)
    return " ".join(part if part.endswith(_ENDS) else f"{part}." for part in parts if part)


class TaskList(QListView):
    """`done` carries the task whose action is asked for, `opened` the one whose household is."""

    done = Signal(object)
    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Oppgaver"))
        self.setProperty("kind", "clear")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)
        self._model, self._paints = TaskModel(), TaskDelegate(self)
        self.setModel(self._model)
        self.setItemDelegate(self._paints)
        discretion.signals().changed.connect(self.viewport().update)
        theme.signals().changed.connect(self._fit)

    def set_entries(self, entries: Sequence[Heading | Line]) -> None:
        """Show other tasks; the one chosen stays chosen, else the first is."""
        before, at = self.current(), self.currentIndex().row()
        self._model.set_entries(entries)
        self._fit()
        known = _identity(before) if before else None
        self._choose(known, at)

    def current(self) -> Task | None:
        """The task that the list stands on."""
        return self._task(self.currentIndex())

    def _task(self, index: Index) -> Task | None:
        entry = index.data(ENTRY) if index.isValid() else None
        return entry.task if isinstance(entry, Line) else None

    def _choose(self, known: Identity | None, at: int) -> None:
        lines = [(row, entry.task) for row, entry in enumerate(self._model.entries) if isinstance(entry, Line)]
        same = (row for row, task in lines if _identity(task) == known)
        near = (row for row, _task in lines if row >= at)
        row = next(same, next(near, lines[0][0] if lines else -1))
        if row >= 0:
            self.setCurrentIndex(self._model.index(row))
            if row == lines[0][0]:
                self.scrollToTop()  # with its heading

    def _fit(self) -> None:
        self._paints.fit([entry.task.action for entry in self._model.entries if isinstance(entry, Line)])
        self.doItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        task = self.current()
        if event.key() in _ENTER and task:
            self.done.emit(task)
        elif event.key() == Qt.Key.Key_O and task:
            self.opened.emit(task)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        task = self._on_button(event)
        if task is not None and event.button() == Qt.MouseButton.LeftButton:
            self.done.emit(task)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self._on_button(event) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        task = self._task(self.indexAt(event.position().toPoint()))
        if task is not None and self._on_button(event) is None:
            self.opened.emit(task)

    def _on_button(self, event: QMouseEvent) -> Task | None:
        at = event.position().toPoint()
        index = self.indexAt(at)
        inside = index.isValid() and self._paints.button_rect(self.visualRect(index)).contains(at)
        return self._task(index) if inside else None

    def menu(self) -> QMenu:
        """What can be done with the current task: its painted button too, for those who cannot see it."""
        menu, task = QMenu(self), self.current()
        if task is not None:
            for text, signal in ((task.action, self.done), (_("Åpne"), self.opened)):
                action = QAction(text, menu)
                action.triggered.connect(lambda _checked=False, signal=signal, task=task: signal.emit(task))
                menu.addAction(action)
        return menu

    def _open_menu(self, at: QPoint) -> None:
        if self.current() is not None:
            self.menu().exec(self.viewport().mapToGlobal(at))
