"""A note in full, above the timeline that shows two lines of each."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from app import formats
from app.services.timeline_entry import TimelineEntry
from app.texts import _
from app.ui.kit import discretion, theme
from app.ui.kit.buttons import button
from app.ui.kit.labels import EllipsisLabel
from app.ui.kit.layout import column, row


class Reading(QFrame):
    """Esc or Lukk puts it away; F9 too, as what officers write is about people."""

    def __init__(self, delete: Callable[[str], object]) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self._key = ""
        self._head = EllipsisLabel("", "label_strong")
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(_("Notatet"))
        self.text.setTabChangesFocus(True)
        self.text.setMaximumHeight(theme.px(180))
        close = button(_("Lukk"), "secondary", on_click=self.hide, small=True)
        remove = button(_("Slett"), "danger", "trash-2", lambda: delete(self._key), small=True)
        self.setLayout(column(self._head, self.text, row(None, remove, close), margins=(12, 8, 12, 8)))
        discretion.signals().changed.connect(self.hide)

    def show_note(self, key: str, note: TimelineEntry) -> None:
        """Show one note and put the keyboard in it."""
        self._key = key
        self._head.setText(f"{note.title} · {formats.moment(note.moment)}")
        self.text.setPlainText(note.text)
        self.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
