"""One alternative being filled in: the form to the left, and to the right what it comes to, as it is typed."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.texts import N_, _
from app.ui.kit import messages
from app.ui.kit.beside import Beside
from app.ui.kit.buttons import icon_button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.form import Form
from app.ui.kit.form_keys import show_within
from app.ui.kit.form_saving import store_from
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, hairline, holder, row
from app.ui.kit.strip import Glyph
from app.ui.screens.calculation.alternatives import worked_out
from app.ui.screens.calculation.notices import notice
from app.ui.screens.calculation.sheets import Sheet
from app.ui.screens.calculation.table import ResultTable

_RESULT = 400  # logical pixels of what stands to the right
_PAUSE = 150  # milliseconds without a keystroke before it is calculated again
Save = Callable[[dict[str, Any]], object]
"""Stores the values. Raises Invalid or Stale, which are shown beside the fields."""


class Editing(QWidget):
    """`saved` carries what `save` gave; `closed` follows it, and any other way out."""

    saved = Signal(object)
    closed = Signal()

    def __init__(self, context: Context, sheet: Sheet, title: str, filled: Mapping[str, object], save: Save) -> None:
        super().__init__()
        self._context, self._sheet, self._save = context, sheet, save
        self.form = Form(sheet.items, submit=N_("Lagre alternativet"), drafts=context.drafts)
        close = icon_button("x", _("Lukk skjemaet"), self.form.leave)
        self.form_card = Card(title, close, padded=False)
        self.form_card.add(self.form, 1)
        self.result = Card(_("Slik blir det"), padded=False)
        self._answer = column(margins=(0, 0, 0, 12), spacing=0)
        self.table: ResultTable | None = None
        self._filled = filled
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()

    def begin(self, draft: str) -> None:
        """Show what is filled in, and what was typed earlier under `draft`, and take the keyboard; what is typed takes
        the place of the name that is proposed."""
        self.form.set_values(self._filled, draft)
        self.calculate()
        show_within(next(iter(self.form.fields.values())).editor)

    def calculate(self) -> None:
        """Show what the typed values come to, and what is odd beside its field."""
        typed = self._readable()
        alternative = worked_out(self._sheet, self._context.store, typed) if typed is not None else None
        if alternative is not None:
            self.form.show_warnings(alternative.messages)
        if alternative is None or alternative.worked is None:
            self._tell_why_not()
        elif self.table is not None:
            self.table.renew([alternative])
        else:
            clear(self._answer)
            self.table = ResultTable(self._sheet, [alternative], _("Slik blir det"))
            self._answer.addWidget(self.table, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.form.leave()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(column(Beside(self.form_card, self.result, _RESULT, 16)))
        self.result.add(holder(row(*notice(self._sheet), margins=(16, 10, 16, 10))))
        self.result.add(hairline())
        self.result.add(holder(self._answer), 1)
        self._typing.timeout.connect(self.calculate)
        self.form.edited.connect(lambda _name: self._typing.start())
        self.form.submitted.connect(lambda values: messages.guard(lambda: self._store(values), self))
        self.form.discarded.connect(self.closed)

    def _tell_why_not(self) -> None:
        clear(self._answer)
        self.table = None
        text = _("Tallene kommer når de nødvendige feltene er fylt ut, og blir nye mens du skriver.")
        missing = [_(field.entry.label) for field in self.form.fields.values() if field.is_missing()]
        if missing:
            text += "\n\n" + _("Mangler: {fields}.", fields=", ".join(missing))
        told = column(Glyph(self._sheet.icon, "text3", 24), label(text, "secondary", "text2", wrap=True), None)
        self._answer.addLayout(row(told, margins=16))

    def _readable(self) -> dict[str, object] | None:
        """What is typed; None while something cannot be read, since the rest would give another answer."""
        fields = self.form.fields
        if any(field.unreadable() for field in fields.values()):
            return None
        return {name: field.editor.value() for name, field in fields.items()}

    def _store(self, values: dict[str, Any]) -> None:
        store_from(self.form, self._save, values, self._stored)

    def _stored(self, found: object) -> None:
        self.saved.emit(found)
        self.closed.emit()
