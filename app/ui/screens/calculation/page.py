"""The tab *Beregning* of a case: alternatives side by side, how each figure was reached, and the form of one."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import clock
from app.services import members
from app.services.case.page import CasePage
from app.texts import _
from app.ui.kit import messages, theme
from app.ui.kit.beside import Beside
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.layout import clear, column, row
from app.ui.screens.calculation.alternatives import Alternative, of_case
from app.ui.screens.calculation.editing import Editing
from app.ui.screens.calculation.notices import missing, notice
from app.ui.screens.calculation.printing import show_print
from app.ui.screens.calculation.sheets import SHEETS, Sheet
from app.ui.screens.calculation.table import ResultTable
from app.ui.screens.calculation.working import WorkingPane

_WORKING = 246  # logical pixels of how a figure was reached
_AROUND, _AROUND_FORM, _LEAST = 292, 252, 400
"""Logical pixels: what stands above and below the figures, and the form; and what either needs itself."""


class Calculation(QWidget):
    """`show_case` fills it anew. Enter edits the current alternative, Del deletes it with Angre."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._page: CasePage | None = None
        self._sheet: Sheet | None = None
        self.alternatives: Sequence[Alternative] = ()
        self.table: ResultTable | None = None
        self.table_card: Card | None = None
        self.working: WorkingPane | None = None
        self.editing: Editing | None = None
        self._body = column()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._body)

    def show_case(self, page: CasePage) -> None:
        """Show the alternatives of a case; what is being filled in stays while it is the same one's."""
        other = self._page is None or self._page.ref != page.ref
        if other:
            self.editing = None
        self._page = page
        self._sheet = SHEETS[page.case_type.worksheet] if page.case_type.worksheet else None
        if self.editing is None:
            messages.guard(self.reload, self)

    def reload(self) -> None:
        """Read the alternatives again, and show them at the cell that was current."""
        if self._page is None or self._sheet is None:
            return
        row_at, record_id = self._place()
        focused = self.table is not None and self.table.view.hasFocus()
        self.alternatives = of_case(self._sheet, self._context.store, self._page.ref)
        self.editing = self.table = self.table_card = self.working = None
        clear(self._body)
        if self.alternatives:
            self._show_alternatives(self._sheet, row_at, record_id)
            if focused and self.table is not None:
                self.table.view.setFocus()
        else:
            self._show_empty(self._sheet)

    def start_new(self) -> None:
        """Open the form of a new alternative."""
        if self._page is not None and self._sheet is not None:
            name = _("Alternativ {number}", number=len(self.alternatives) + 1)
            counted = members.of_case(self._context.store, self._page.ref, clock.today())
            filled = {"name": name, **self._sheet.defaults(self._page, counted)}
            self._edit(_("Nytt alternativ"), None, filled, "new")

    def copy_current(self) -> None:
        """Open the form of a new alternative that begins with the values of the current one."""
        if (current := self.current()) is not None:
            name = _("{name} – kopi", name=current.name)
            values = {key: value for key, value in current.filled.items() if key not in ("id", "version")}
            self._edit(_("Nytt alternativ"), None, {**values, "name": name}, f"copy {current.record_id}")

    def edit_current(self) -> None:
        """Open the form of the current alternative."""
        if (current := self.current()) is not None:
            self._edit(_("Rediger alternativet"), current.record_id, current.filled, str(current.record_id))

    def delete_current(self) -> None:
        """Delete the current alternative; Angre puts it back."""
        if (current := self.current()) is not None:
            messages.guard(lambda: self._delete(current), self)

    def print_all(self) -> None:
        """Show the alternatives as they will be on paper."""
        if self._page is not None and self._sheet is not None:
            show_print(self._context, self._sheet, self._page.ref, self.alternatives, self)

    def current(self) -> Alternative | None:
        """The alternative the table stands on."""
        return self.alternatives[self.table.alternative()] if self.table is not None and self.alternatives else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _place(self) -> tuple[int, int | None]:
        """The current row and the id of the current alternative."""
        shown = self.table.current() if self.table is not None else None
        current = self.current()
        return (shown["ref"] if shown else 0), (current.record_id if current else None)

    def _show_empty(self, sheet: Sheet) -> None:
        first = button(_("Nytt alternativ"), "primary", "plus", self.start_new, "Ctrl+Shift+N")
        rates = button(_("Åpne Satser"), "secondary", "percent", self._open_rates)
        card = Card(padded=False)
        text = f"{_(sheet.empty_text)}\n\n{sheet.notice()}"
        card.add(Empty(sheet.icon, _("Ingen beregning ennå"), text, first, rates), 1)
        self._body.addWidget(card)

    def _show_alternatives(self, sheet: Sheet, row_at: int, record_id: int | None) -> None:
        new = button(_("Nytt alternativ"), "soft", "plus", self.start_new, "Ctrl+Shift+N", small=True)
        copy = button(_("Kopier alternativ"), "secondary", "copy", self.copy_current, small=True)
        paper = icon_button("printer", _("Skriv ut alternativene"), self.print_all, kind="secondary")
        paper.setEnabled(any(each.worked for each in self.alternatives))
        self._body.addLayout(row(new, copy, paper, 8, *notice(sheet)))
        if (strip := missing(self.alternatives, self._open_rates)) is not None:
            self._body.addWidget(strip)
        self.table = ResultTable(sheet, self.alternatives, _("Alternativer side om side"))
        self.working = WorkingPane(sheet, self._buttons())
        self.table_card = Card(padded=False)
        self.table_card.add(self.table, 1)
        self._body.addWidget(Beside(self.table_card, self.working, _WORKING, 16))
        ids = [each.record_id for each in self.alternatives]
        self.table.stand_on(row_at, ids.index(record_id) if record_id in ids else 0)
        self._listen(self.table)
        self._show_working()
        self._fit()

    def _buttons(self) -> tuple[QWidget, ...]:
        edit = button(_("Rediger"), "secondary", "pencil", self.edit_current, small=True)
        delete = button(_("Slett"), "secondary", "trash-2", self.delete_current, small=True)
        return edit, delete

    def _listen(self, table: ResultTable) -> None:
        table.moved.connect(self._show_working)
        table.activated.connect(lambda _row: self.edit_current())
        table.add_action(_("Rediger alternativet"), lambda _row: self.edit_current())
        table.add_action(_("Kopier alternativet"), lambda _row: self.copy_current())
        table.add_action(_("Slett alternativet"), lambda _row: self.delete_current(), "Del")

    def _open_rates(self) -> None:
        self._context.navigate("rates", missing=True)

    def _show_working(self) -> None:
        current = self.current()
        if self.table is not None and self.working is not None and current is not None:
            self.working.show_figure(current, self.table.figure())

    def _edit(self, title: str, record_id: int | None, filled: Mapping[str, Any], which: str) -> None:
        if self._page is None or self._sheet is None:
            return
        save = partial(self._save, self._sheet, self._page.ref, record_id, filled)
        editing = Editing(self._context, self._sheet, title, filled, save)
        clear(self._body)
        self.table = self.table_card = self.working = None
        self.editing = editing
        self._body.addWidget(editing)
        self._fit()
        editing.closed.connect(self._close_editing)
        editing.begin(f"calculation:{self._sheet.key}:{self._page.ref}:{which}")

    def _close_editing(self) -> None:
        QTimer.singleShot(0, self, self._show_table)  # once the form has told of its way out

    def _show_table(self) -> None:
        messages.guard(self.reload, self)
        if self.table is not None:
            self.table.view.setFocus()

    def _save(self, sheet: Sheet, ref: str, record_id: int | None, before: Mapping[str, Any], typed: Any) -> None:
        store = self._context.store
        version = {"version": before["version"]} if record_id else {}
        saved = sheet.service.save(store, ref, record_id, {**typed, **version})
        if record_id:
            old = {name: before[name] for name in typed}
            undo: Callable[[], object] = partial(sheet.service.save, store, ref, record_id, old)
        else:
            undo = partial(sheet.service.delete, store, int(saved.ref))
        self._told(_("Alternativet er lagret."), undo)

    def _delete(self, current: Alternative) -> None:
        if self._sheet is not None and current.record_id is not None:
            undo = self._sheet.service.delete(self._context.store, current.record_id)
            self.reload()
            self._told(_("Alternativet er slettet."), undo)

    def _told(self, text: str, undo: Callable[[], object]) -> None:
        def again() -> None:
            undo()
            if self.editing is None:
                self.reload()

        self._context.toast(text, lambda: messages.guard(again, self))

    def _fit(self) -> None:
        """The panes are as high as the window has room for, and scroll inside, so that a figure and how it was reached
        are seen at once."""
        around = _AROUND if self.editing is None else _AROUND_FORM
        height = max(theme.px(_LEAST), self.window().height() - theme.px(around))
        for pane in self._panes():
            pane.setFixedHeight(height)

    def _panes(self) -> Sequence[QWidget]:
        if self.editing is not None:
            return self.editing.form_card, self.editing.result
        return (self.table_card, self.working) if self.table_card and self.working else ()
