"""Notices that it has become another day: the program is left open, and deadlines are about today."""

from PySide6.QtCore import QObject, QTimer, Signal

from app import clock

_LOOK = 60_000  # milliseconds


class DayChange(QObject):
    """Sends `came` once when the date is another than at the last look, also after the machine has slept."""

    came = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._day = clock.today()
        timer = QTimer(self, interval=_LOOK)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> None:
        """Compare now."""
        if clock.today() != self._day:
            self._day = clock.today()
            self.came.emit()
