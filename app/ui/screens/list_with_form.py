"""A list above which a form opens, for a new record or about the line that is chosen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.ui.kit.list_page import ListPage
from app.ui.screens.inline_form import InlineForm, InlinePlace
from app.ui.screens.record_screen import said


class ListWithForm(ListPage):
    """Stands before the kind of list that it is, among the bases of a page. `open(new=True)` begins a new record, with
    what else it is given."""

    def above(self) -> tuple[QWidget, ...]:
        self.forms = InlinePlace()
        return (self.forms,)

    def keyboard(self) -> QWidget:
        """Where one was in the form, when it is open."""
        return self.forms.current.place() if self.forms.current else super().keyboard()

    def open(self, ref: str = "", shown: str = "", *, new: bool = False, **known: Any) -> None:
        """Go to a record's line, or begin a new one."""
        super().open(ref, shown)
        if new:
            self.start_new(**known)

    def show_form(self, form: InlineForm, saved: Callable[[Any], object]) -> None:
        """Open a form; `saved` is given what its save gave."""
        form.saved.connect(saved)
        form.left.connect(self._take_keyboard)
        self.forms.show_form(form)

    def registered(self, told: str, screen: str, saved: Any) -> None:
        """Say that a new record is stored, and what is odd about it, and go to its page."""
        self._context.toast(*said(told, saved))
        self._context.navigate(screen, ref=saved.ref)
