"""The keys of a form: Enter goes to the next field, Ctrl+Enter also out of a note."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.ui.kit.form_field import FormField
from app.ui.kit.layout import Scroll

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def show_within(field: QWidget) -> None:
    """Give a field the keyboard, and scroll to it; Qt does that for Tab only.

    What scrolls is found from the window, not by asking what is around the field for its parents: see `kit/removal.py`.
    """
    field.setFocus(Qt.FocusReason.TabFocusReason)
    around = [scroll for scroll in field.window().findChildren(Scroll) if scroll.isAncestorOf(field)]
    if around:
        around[-1].ensureWidgetVisible(field)  # the innermost: found after what it stands in


class EnterMovesOn(QObject):
    """Watches the fields; after the last one comes `end`, the button that saves."""

    def __init__(self, fields: Sequence[FormField], end: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._fields = list(fields)
        self.end = end
        for field in self._fields:
            field.editor.input.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            at = self._position(watched)
            if at is not None and self._goes_on(self._fields[at], event):
                show_within(self._after(at))
                return True
        return False

    def _position(self, watched: QObject) -> int | None:
        found = (at for at, field in enumerate(self._fields) if field.editor.input is watched)
        return next(found, None)

    def _goes_on(self, field: FormField, event: QKeyEvent) -> bool:
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        return held or not field.editor.takes_enter

    def _after(self, at: int) -> QWidget:
        usable = (field.editor for field in self._fields[at + 1 :] if field.isVisible() and field.isEnabled())
        return next(usable, self.end)
