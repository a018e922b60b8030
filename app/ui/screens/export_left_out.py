"""What was close to being counted in a figure, looked for on the worker: a figure may have thousands of records."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.reports import near_misses
from app.reports.dossier import Dossier
from app.reports.records import RecordLine
from app.storage.store import Store
from app.texts import _
from app.ui.kit.context import Context
from app.ui.kit.tasks import Progress, Task


class NearMisses(QObject):
    """`found` carries the lines that were asked for last, `began` the task, for the progress row; `stopped` comes when
    the officer would not wait for them."""

    found = Signal(object)
    began = Signal(object)
    stopped = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._task: Task | None = None

    def ask(self, dossier: Dossier, key: str) -> None:
        """Look for what was left out of a figure; what was asked before is dropped."""
        self.drop()
        work = partial(_lines, self._context.store, dossier, key)
        task = self._context.tasks.run(_("Ser etter hva som nesten ble talt med"), work)
        self._task = task
        task.done.connect(partial(self._tell, task))
        task.cancelled.connect(partial(self._tell, task, None))
        self.began.emit(task)

    def drop(self) -> None:
        """Nobody waits for it any more."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()

    def _tell(self, task: Task, lines: Sequence[RecordLine] | None) -> None:
        if task is not self._task:
            return
        self._task = None
        if lines is None:
            self.stopped.emit()
        else:
            self.found.emit(lines)


def _lines(store: Store, dossier: Dossier, key: str, progress: Progress) -> Sequence[RecordLine]:
    return near_misses.lines(store, dossier.report, key, dossier.made, progress)
