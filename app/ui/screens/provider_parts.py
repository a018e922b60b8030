"""One list of what hangs on a provider, with the form of one entry above it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import clock
from app.services import provider
from app.texts import N_, _
from app.ui.kit import messages
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.layout import row
from app.ui.kit.rowlist import RowList
from app.ui.screens.inline_form import InlineForm, InlinePlace
from app.ui.screens.provider_items import Part

Row = dict[str, Any]


class PartPane(QWidget):
    """Enter corrects an entry, Del deletes it; all can be undone."""

    counted = Signal(str, int)

    def __init__(self, context: Context, part: Part) -> None:
        super().__init__()
        self._context, self.part = context, part
        self._ref: str | None = None
        self.new_button = button(_(part.new), "soft", "plus", self.start_new, small=True)
        self.edit_button = button(_("Rediger"), "secondary", "pencil", self._edit_current, small=True)
        self.delete_button = button(_("Slett"), "secondary", "trash-2", self._delete_current, small=True)
        self.place = InlinePlace()
        self.list = RowList(part.columns, _(part.title), empty=Empty(part.icon, _(part.empty), _(part.empty_text)))
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(0)
        tools = row(self.new_button, self.edit_button, self.delete_button, None, margins=(24, 10, 24, 10))
        self.box.addLayout(tools)
        self.box.addLayout(row(self.place, margins=(24, 0, 24, 0)))
        self.box.addLayout(row(self.list, margins=(12, 0, 12, 0)), 1)
        self.list.activated.connect(self._edit)
        self.list.add_action(_("Rediger"), self._edit)
        self.list.add_action(_("Slett"), self._delete, "Del")

    def show_provider(self, ref: str | None) -> None:
        """Show the entries of a provider; an open form stays while it is the same one's."""
        if ref != self._ref:
            self.place.close_form()
        self._ref = ref
        self.reload()

    def reload(self) -> None:
        """Read the list again."""
        rows = provider.part_rows(self._context.store, self._ref, self.part.key) if self._ref else []
        today = clock.today()
        self.list.set_rows([self._line(row, rows, today) for row in rows], keep="id")
        if rows and self.list.current() is None:
            self.list.select_first()
        for one in (self.edit_button, self.delete_button):
            one.setEnabled(bool(rows))
        self.counted.emit(self.part.key, len(rows))

    def start_new(self) -> None:
        """Open the empty form."""
        self._open(None, dict(self.part.defaults()), N_("Legg til"))

    def after_save(self, record_id: int, *, new: bool) -> None:
        """An entry was stored; for a pane that goes on from there."""

    def _line(self, row: Row, rows: list[Row], today: Any) -> Row:
        state, tone = self.part.state_of(row, rows, today)
        return {**row, "state": state, "tone": tone, "gap": ""}

    def _edit_current(self) -> None:
        if (current := self.list.current()) is not None:
            self._edit(current)

    def _delete_current(self) -> None:
        if (current := self.list.current()) is not None:
            self._delete(current)

    def _edit(self, entry: Row) -> None:
        self._open(entry["id"], entry, N_("Lagre"))

    def _open(self, record_id: int | None, values: Row, submit: str) -> None:
        ref, before = self._ref, dict(values)
        if ref is None:
            return
        title = _(self.part.edit if record_id else self.part.new)
        draft = f"provider:{ref}:{self.part.key}:{record_id or 'new'}"

        def save(typed: Row) -> None:
            self._save(ref, record_id, before, typed)

        form = InlineForm(self._context, title, self.part.items, values, save, submit=submit, draft=draft, columns=2)
        form.closed.connect(self.list.view.setFocus)
        self.place.show_form(form)

    def _save(self, ref: str, record_id: int | None, before: Row, typed: Row) -> None:
        store, key = self._context.store, self.part.key
        version = {"version": before["version"]} if record_id else {}
        saved = provider.save_part(store, ref, key, record_id, {**typed, **version})
        stored_id = int(saved.ref)
        if record_id:
            old = {name: before[name] for name in typed}
            undo: Callable[[], object] = partial(provider.save_part, store, ref, key, record_id, old)
        else:
            undo = partial(provider.delete_part, store, key, stored_id)
        self._told(" ".join([_("Lagret."), *saved.warnings.values()]), undo)
        self.list.select(stored_id, "id")
        self.after_save(stored_id, new=record_id is None)

    def _delete(self, entry: Row) -> None:
        def delete() -> None:
            self._told(_("Slettet."), provider.delete_part(self._context.store, self.part.key, entry["id"]))

        messages.guard(delete, self)

    def _told(self, text: str, undo: Callable[[], object]) -> None:
        self.reload()

        def again() -> None:
            undo()
            self.reload()

        self._context.toast(text, lambda: messages.guard(again, self))
