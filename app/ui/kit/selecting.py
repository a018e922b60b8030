"""A short text is selected as a whole when the keyboard comes to it, so that what is typed takes its place."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

_STAYS = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)
"""With these the cursor stays where it is, or goes where the mouse says."""


class SelectsAll(QObject):
    """Does for a text what a line of text does by itself, also when Enter led to it."""

    def __init__(self, text: QPlainTextEdit) -> None:
        super().__init__(text)
        text.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        come = isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() not in _STAYS
        if come and isinstance(watched, QPlainTextEdit):
            watched.selectAll()
        return False
