"""Long work, one at a time on one worker thread: it takes plain values, reports progress, can be stopped, and
hands its result or its error back to the GUI thread by signal.

While there is work, Python does not look for garbage by itself. It would do so on whichever thread makes the next
object, and a widget that is let go of on the worker's thread waits for Python while the GUI thread waits for Qt: both
stand still for good. What has gathered is collected on the GUI thread when the work is over.
"""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from app.errors import Cancelled, OfficerError
from app.texts import _

Progress = Callable[[int, int, str], None]
"""`progress(done, total, what)`; raises Cancelled when the officer pressed Stopp. A total of 0 is unknown."""
Work = Callable[[Progress], Any]

_YOUNG = 1  # the generations of objects that were made lately
_BETWEEN = 0.05  # seconds: more often than this nobody sees


class Task(QObject):
    """Work that waits or runs. Its signals arrive on the GUI thread; exactly one of done, failed and
    cancelled, then finished."""

    progressed = Signal(int, int, str)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal(object)
    _reported = Signal(int, int, str)  # from the worker's thread; the slots below run on the GUI thread
    _ended = Signal(str, object)

    def __init__(self, what: str, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self.what = what
        self._work = work
        self._stop = threading.Event()
        self._last = 0.0
        self._reported.connect(self._pass_on)
        self._ended.connect(self._end)

    def cancel(self) -> None:
        """Ask the work to stop; it does so at its next report of progress."""
        self._stop.set()

    def perform(self) -> None:
        """Do the work, on the thread that calls."""
        try:
            result = self._work(self._progress)
        except Cancelled:
            self._ended.emit("cancelled", None)
        except Exception as error:  # noqa: BLE001  # it is handed to the GUI thread, which reports it
            self._ended.emit("failed", error)
        else:
            self._ended.emit("done", result)

    def _progress(self, done: int, total: int, what: str = "") -> None:
        if self._stop.is_set():
            raise Cancelled(_("Stoppet. Ingenting er endret."))
        now = time.monotonic()
        if done >= total or now - self._last >= _BETWEEN:
            self._last = now
            self._reported.emit(done, total, what)

    @Slot(int, int, str)
    def _pass_on(self, done: int, total: int, what: str) -> None:
        self.progressed.emit(done, total, what)

    @Slot(str, object)
    def _end(self, how: str, value: object) -> None:
        if how == "cancelled":
            self.cancelled.emit()
        else:
            (self.done if how == "done" else self.failed).emit(value)
        self.finished.emit(self)


class _Worker(QObject):
    @Slot(object)
    def perform(self, task: Task) -> None:
        task.perform()


class Tasks(QObject):
    """The one worker. `started` lets the window show progress and Stopp; `ended` follows when nothing is left
    of it."""

    started = Signal(object)
    ended = Signal(object)
    _asked = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: QThread | None = None
        self._worker = _Worker()
        self._tasks: list[Task] = []

    @property
    def busy(self) -> bool:
        return bool(self._tasks)

    def run(
        self,
        what: str,
        work: Work,
        on_done: Callable[[Any], object] | None = None,
        on_error: Callable[[Exception], object] | None = None,
    ) -> Task:
        """Queue `work`. `what` is shown to the officer. Without `on_error`, errors are shown as everywhere
        else."""
        gc.disable()
        self._start_thread()
        task = Task(what, work, self)
        self._tasks.append(task)
        if on_done:
            task.done.connect(on_done)
        task.failed.connect(on_error or _show)
        task.finished.connect(self._finish)
        self.started.emit(task)
        self._asked.emit(task)
        return task

    def close(self) -> None:
        """Stop what runs and wait for the thread."""
        for task in self._tasks:
            task.cancel()
        if self._thread is not None:
            self._thread.quit()
            self._thread.wait()
            self._thread = None
        for task in self._tasks:
            task.blockSignals(True)  # whoever waits for the result is going away
        gc.enable()

    def _start_thread(self) -> None:
        if self._thread is None:
            self._thread = QThread(self)
            self._worker.moveToThread(self._thread)
            self._asked.connect(self._worker.perform)
            self._thread.start()

    @Slot(object)
    def _finish(self, task: Task) -> None:
        self._tasks.remove(task)
        if not self._tasks:
            gc.collect(_YOUNG)  # at once, so that the thread that is about to rest has no reason to
            gc.enable()
        self.ended.emit(task)
        task.deleteLater()


def _show(error: Exception) -> None:
    from app.ui.kit import messages  # noqa: PLC0415  # the dialogs are loaded when one is needed

    if isinstance(error, OfficerError):
        messages.show_error(error)
    else:
        messages.report_crash(error)
