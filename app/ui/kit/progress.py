"""Long work, inside the page: what is done, how far it is, and a way to stop it."""

from PySide6.QtCore import QRect, QSize, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from app.texts import _
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.focus import rounded
from app.ui.kit.labels import EllipsisLabel, label
from app.ui.kit.layout import column, row
from app.ui.kit.tasks import Task

SHOWN_AFTER_MS = 300


def _spaced(count: int) -> str:
    return f"{count:,}".replace(",", "\u00a0")


class ProgressLine(QProgressBar):
    """A thin bar; a known kind of control, so that screen readers say how far it is."""

    def __init__(self, done: int = 0, total: int = 0) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_progress(done, total)

    def set_progress(self, done: int, total: int) -> None:
        """So far, of so many; a total of 0 is not known yet."""
        self.setRange(0, max(1, total))
        self.setValue(min(done, max(1, total)))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(8))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(8))

    def paintEvent(self, event: object) -> None:  # noqa: ARG002
        painter, tokens = QPainter(self), theme.current()
        rounded(painter, self.rect(), self.height() / 2, tokens.track)
        width = round(self.width() * self.value() / self.maximum())
        painter.setClipRect(QRect(0, 0, width, self.height()))
        rounded(painter, self.rect(), self.height() / 2, tokens.accent)


class ProgressRow(QWidget):
    """`follow` tells of a task until it is over; `begin`, `set_progress` and `finish` of other work. Nothing is shown
    for work that is over within 0.3 seconds."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._task: Task | None = None
        self._what = EllipsisLabel("", "body")
        self._count = label("", "date", "text2")
        self._line = ProgressLine()
        self._stop = button(_("Stopp"), on_click=self._ask_to_stop, small=True)
        texts = row(self._what, None, self._count)
        self.setLayout(row(column(texts, self._line, spacing=8), self._stop, spacing=20, margins=(16, 14, 14, 14)))
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_AFTER_MS)
        self._timer.timeout.connect(self.show)
        self.stopped.connect(self._cancel)
        self.hide()

    def follow(self, task: Task) -> None:
        """Tell of this task, in place of another; Stopp stops it. The task may outlive the page that shows it."""
        if self._task is not None:
            self._task.progressed.disconnect(self._tell)
        self._task = task
        self.begin(task.what)
        task.progressed.connect(self._tell)
        task.finished.connect(self._followed)

    @property
    def is_following(self) -> bool:
        """Whether a task is under way."""
        return self._task is not None

    def begin(self, what: str) -> None:
        """Work has begun: `what` says which, in words."""
        self._what.setText(what)
        self._line.setAccessibleName(what)
        self._stop.setEnabled(True)
        self.set_progress(0, 0)
        self._timer.start()

    def set_progress(self, done: int, total: int) -> None:
        """So far, of so many; a total of 0 is not known yet."""
        known = _("{done} av {total}", done=_spaced(done), total=_spaced(total)) if total else ""
        self._count.setText(known)
        self._line.set_progress(done, total)

    def finish(self) -> None:
        """Work is over, in whatever way."""
        self._timer.stop()
        self.hide()

    def _tell(self, done: int, total: int, _what: str) -> None:
        self.set_progress(done, total)

    def _followed(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self.finish()

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _ask_to_stop(self) -> None:
        self._stop.setEnabled(False)
        self.stopped.emit()
