"""Notices that nobody has used the program for a while, so that it can lock itself."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_USE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class Idle(QObject):
    """Sends `idle` once after so many minutes without key or pointer, in whichever of our windows has focus.

    It listens to the windows and not to the application, which would run Python for every event there is.
    """

    idle = Signal()

    def __init__(self, minutes: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.idle)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._listen)
        self.set_minutes(minutes)

    def set_minutes(self, minutes: float) -> None:
        """Another length; 0 never locks."""
        self._timer.setInterval(round(minutes * 60_000))
        self.used()

    def used(self) -> None:
        """Somebody is here: count from the start."""
        if self._timer.interval():
            self._timer.start()
        else:
            self._timer.stop()

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)
            self.used()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() in _USE:
            self.used()
        return False
