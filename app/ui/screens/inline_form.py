"""A form that opens inside a card, in place of a dialog: Esc or × closes it, Ctrl+S saves."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from app.texts import _
from app.ui.kit import messages, theme
from app.ui.kit.buttons import icon_button
from app.ui.kit.context import Context
from app.ui.kit.form import Form
from app.ui.kit.form_items import Item
from app.ui.kit.form_keys import show_within
from app.ui.kit.form_saving import store_from
from app.ui.kit.labels import label
from app.ui.kit.layout import column, row
from app.ui.kit.removal import holds_keyboard, take_away

Save = Callable[[dict[str, Any]], object]
"""Stores the values. Raises Invalid or Stale, which are shown beside the fields."""


class InlineForm(QFrame):
    """`saved` carries what `save` gave; `closed` follows it, and any other way out. `left` comes last, once the form is
    out of its place, if it took the keyboard along: the page may say where that goes when it cannot go back."""

    saved = Signal(object)
    closed = Signal()
    left = Signal()

    def __init__(  # noqa: PLR0913  # what it is called, holds, begins with, does
        self,
        context: Context,
        title: str,
        items: Sequence[Item],
        values: Mapping[str, object],
        save: Save,
        *,
        submit: str,
        draft: str = "",
        columns: int = 3,
        note: str = "",
    ) -> None:
        """`submit` is a msgid, verb and noun; `draft` the key under which what is typed is kept; `note` says what else
        saving does."""
        super().__init__()
        self.setProperty("kind", "inset")
        self.setAccessibleName(title)
        self._save = save
        self.form = Form(items, columns, submit=submit, drafts=context.drafts, scroll=False)
        self.form.set_values(values, draft or None)
        close = icon_button("x", _("Lukk skjemaet"), self.form.leave)
        head = row(label(title, "strong"), None, close, margins=(16, 8, 8, 0))
        self.form.set_margins(*(theme.px(side) for side in (16, 4, 16, 12)))
        noted = [row(label(note, "secondary", "text2", wrap=True), margins=(16, 2, 16, 4))] if note else []
        self.setLayout(column(head, *noted, self.form, spacing=0))
        self.form.submitted.connect(self._submit)
        self.form.discarded.connect(self.closed)

    def begin(self) -> None:
        """Put the keyboard in the first field; what is typed takes the place of what is proposed there."""
        show_within(self._first())

    def confirm(self) -> None:
        """Put the keyboard on the button that saves, when all that is required is filled in already."""
        if not any(field.is_missing() for field in self.form.fields.values()):
            show_within(self.form.footer.submit)

    def place(self) -> QWidget:
        """Where the keyboard was last, the first field before that."""
        return self.focusWidget() or self._first()

    def _first(self) -> QWidget:
        return next(iter(self.form.fields.values())).editor

    def _submit(self, values: dict[str, Any]) -> None:
        messages.guard(lambda: self._store(values), self)

    def _store(self, values: dict[str, Any]) -> None:
        store_from(self.form, self._save, values, self._stored)

    def _stored(self, found: object) -> None:
        self.saved.emit(found)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.form.leave()
        else:
            super().keyPressEvent(event)


class InlinePlace(QFrame):
    """Where one inline form at a time opens. When it closes, the keyboard goes back to where it was opened from."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._box = column()
        self.setLayout(self._box)
        self.current: InlineForm | None = None
        self._opener: QWidget | None = None
        self.hide()

    def show_form(self, form: InlineForm) -> None:
        """Open a form in place of the one that is open; what is typed there is kept as its draft."""
        self.close_form()
        self.current, self._opener = form, QApplication.focusWidget()
        self._box.addWidget(form)
        form.closed.connect(self._leave)
        self.show()
        form.begin()

    def close_form(self) -> None:
        """Close what is open."""
        if self.current is not None:
            gone, self.current = self.current, None
            take_away(gone)
        self.hide()

    def _leave(self) -> None:
        form, opener = self.current, self._opener
        takes_keyboard = form is not None and form.isVisible() and holds_keyboard(form)
        self.close_form()
        if form is None or not takes_keyboard:
            return
        form.left.emit()
        if opener is not None and isValid(opener) and opener.isVisible() and opener.isEnabled():
            opener.setFocus(Qt.FocusReason.OtherFocusReason)
