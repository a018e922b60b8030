"""The values of one rate over time: a new one is added above the list, own ones are corrected or deleted."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import clock
from app.services import rate
from app.texts import N_, _
from app.ui.kit import messages
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.labels import label
from app.ui.kit.layout import row
from app.ui.kit.rowlist import RowList
from app.ui.screens.inline_form import InlineForm, InlinePlace
from app.ui.screens.rates_lines import VALUE_COLUMNS, Line, value_items, value_line


class ValuePane(QWidget):
    """Enter corrects an own value, Del deletes it; both can be undone. Shipped values stay as they are."""

    stored = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._rate: Line | None = None
        self.new_button = button(_("Ny verdi"), "soft", "plus", self.start_new, "Ctrl+N", small=True)
        self.edit_button = button(_("Rediger"), "secondary", "pencil", self._edit_current, small=True)
        self.delete_button = button(_("Slett"), "secondary", "trash-2", self._delete_current, small=True)
        self.place = InlinePlace()
        text = _("Legg inn verdien med datoen den gjelder fra og hvor du har den fra.")
        self.list = RowList(VALUE_COLUMNS, _("Verdier"), empty=Empty("percent", _("Ingen verdi ennå"), text))
        self.source = label("", "secondary", "text2", wrap=True)  # whole, since the list cuts a long one
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        tools = row(self.new_button, self.edit_button, self.delete_button, None, margins=(24, 10, 24, 10))
        box.addLayout(tools)
        box.addLayout(row(self.place, margins=(24, 0, 24, 0)))
        box.addLayout(row(self.list, margins=(12, 0, 12, 0)), 1)
        box.addLayout(row(self.source, margins=(24, 8, 24, 12)))
        self._listen()

    def show_rate(self, line: Line | None) -> None:
        """Show the values of a rate; an open form stays while it is the same one's."""
        if self._rate is None or line is None or line["ref"] != self._rate["ref"]:
            self.place.close_form()
        self._rate = line
        today = clock.today()
        held: Any = line["held"] if line else None
        values = rate.history(self._context.store, str(line["ref"])) if line else []
        self.list.set_rows([value_line(each, held, today) for each in values], keep="id")
        if values and self.list.current() is None:
            self.list.select_first()
        self.setEnabled(line is not None)
        self._show_buttons()

    def start_new(self) -> None:
        """Open the empty form."""
        self._open(None, {"start": clock.today()}, N_("Legg til verdien"))

    def _listen(self) -> None:
        self.list.selected.connect(lambda _line: self._show_buttons())
        self.list.activated.connect(self._edit)
        self.list.add_action(_("Rediger"), self._edit, when=_is_own)
        self.list.add_action(_("Slett"), self._delete, "Del", _is_own)

    def _show_buttons(self) -> None:
        """A value that follows the program is overlaid by a new one, not changed."""
        line = self.list.current()
        self.source.setText(str(line["source"]) if line is not None else "")
        for one in (self.edit_button, self.delete_button):
            one.setVisible(line is not None and _is_own(line))

    def _edit_current(self) -> None:
        if (line := self.list.current()) is not None:
            self._edit(line)

    def _delete_current(self) -> None:
        if (line := self.list.current()) is not None:
            self._delete(line)

    def _edit(self, line: Line) -> None:
        record_id: Any = line["record_id"]
        if record_id is None:
            return

        def edit() -> None:
            self._open(record_id, rate.load(self._context.store, record_id), N_("Lagre verdien"))

        messages.guard(edit, self)

    def _open(self, record_id: int | None, values: dict[str, Any], submit: str) -> None:
        if self._rate is None:
            return
        declared: Any = self._rate["declared"]
        save = partial(self._save, declared.key, record_id, values)
        draft = f"rate:{declared.key}:{record_id or 'new'}"
        form = InlineForm(
            self._context, _("Rediger verdien") if record_id else _("Ny verdi"), value_items(declared), values, save,
            submit=submit, draft=draft,
        )  # fmt: skip
        form.closed.connect(self.list.view.setFocus)
        self.place.show_form(form)

    def _save(self, key: str, record_id: int | None, before: dict[str, Any], typed: dict[str, Any]) -> None:
        store = self._context.store
        version = {"version": before["version"]} if record_id else {}
        saved = rate.save(store, record_id, {"key": key, **typed, **version})
        if record_id:
            old = {name: before[name] for name in typed}
            undo: Callable[[], object] = partial(rate.save, store, record_id, old)
        else:
            undo = partial(rate.delete, store, int(saved.ref))
        self._told(_("Lagret."), undo)
        self.list.select((key, typed["start"]), "id")

    def _delete(self, line: Line) -> None:
        record_id: Any = line["record_id"]

        def delete() -> None:
            self._told(_("Slettet."), rate.delete(self._context.store, record_id))

        messages.guard(delete, self)

    def _told(self, text: str, undo: Callable[[], object]) -> None:
        def again() -> None:
            undo()
            self.stored.emit()

        self.stored.emit()
        self._context.toast(text, lambda: messages.guard(again, self))


def _is_own(line: Line) -> bool:
    return line["record_id"] is not None
