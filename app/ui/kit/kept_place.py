"""Where the keyboard is among buttons that are made anew each time something is stored."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class KeptPlace:
    """Call `remember` before what is `around` is made anew: the keyboard is then put where it was, by number, so that
    one who ticks off a task stands at the next."""

    def __init__(self, around: QWidget) -> None:
        self._around = around
        self._at: int | None = None

    def remember(self) -> None:
        """Note where the keyboard is, when it is here; a place that is noted already is kept until it is used."""
        focus, stops = QApplication.focusWidget(), self._stops()
        if focus in stops:
            self._at = stops.index(focus)
        if self._at is not None:  # what is new is shown one turn of the event loop after it is made
            QTimer.singleShot(0, self._around, lambda: QTimer.singleShot(0, self._around, self._go_back))

    def _go_back(self) -> None:
        at, self._at = self._at, None
        stops = self._stops()
        if at is not None and stops:
            stops[min(at, len(stops) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _stops(self) -> list[QWidget]:
        return [
            one
            for one in self._around.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisibleTo(self._around)
        ]
