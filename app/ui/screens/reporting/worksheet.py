"""The worksheet of a form that is filled in elsewhere: copy a figure, type it there, tick it here, and on to the
next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app import formats
from app.reports.runner import Report
from app.services.reporting import entry
from app.services.reporting.entry import Entry
from app.texts import _
from app.ui.kit import messages, theme
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.header import PageHeader, header_action
from app.ui.kit.layout import column
from app.ui.kit.rowlist import RowList
from app.ui.kit.tokens import SIZES
from app.ui.screens.inline_form import InlinePlace
from app.ui.screens.reporting import worksheet_forms
from app.ui.screens.reporting.worksheet_rows import COLUMNS, SheetRow, copied, sheet_rows

_LEAST_ROWS = 5  # in view however large the text is: the page scrolls instead


class Worksheet(QWidget):
    """`closed` asks to go back to the forms."""

    closed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._entry: Entry | None = None
        self._year = 0
        self._report: Report | None = None
        self.copy = header_action(_("Kopier tallet"), "copy", self._copy_current)
        self.tick = button(_("Ført"), "primary", "check", self._tick_current)
        self.new = header_action(_("Ny rad"), "plus", self._new)
        actions = (self.new, self.copy, self.tick)
        self.head = PageHeader("", actions=actions, back=(_("Alle frister"), self.closed.emit))
        self.place = InlinePlace()
        self.list = RowList(COLUMNS, _("Radene i skjemaet"))
        self.list.setMinimumHeight(theme.px(_LEAST_ROWS * SIZES.row))
        self._add_actions()
        card = Card(padded=False)
        card.add(self.list, 1)
        self.setLayout(column(self.head, self.place, card, spacing=10))
        self.list.selected.connect(self._show_current)

    def show_sheet(self, sheet: str, year: int, report: Report) -> None:
        """Show a form for a year, with the figures of that year."""
        is_new = self._entry is None or (self._entry.key, self._year) != (sheet, year)
        self._entry = next(one for one in entry.entries() if one.key == sheet)
        self._year, self._report = year, report
        due = self._entry.due_for(year)
        where = self._entry.where if due is None else _("{where} · frist {day}", where=self._entry.where,
                                                        day=formats.day(due))  # fmt: skip
        self.head.set_title(f"{self._entry.title} {year}")
        self.head.set_facts(where)
        self.head.set_badges(Badge("warn", _("Ikke kontrollert mot skjemaet")))
        self.reload()
        if is_new:
            self.place.close_form()
            self._select(next((each for each in self.rows() if not each.row.hidden and each.row.ticked is None), None))

    def reload(self) -> None:
        """Read the rows and their ticks again."""
        if self._entry is None or self._report is None:
            return
        self.list.set_rows(sheet_rows(entry.rows(self._context.store, self._entry.key, self._year), self._report))
        if self.list.current() is None:
            self.list.select_first()
        self._show_current()

    def rows(self) -> Sequence[SheetRow]:
        """The rows in view."""
        model = self.list.model
        return [found for at in range(model.rowCount()) if (found := model.row_at(at)) is not None]

    def _add_actions(self) -> None:
        add = self.list.add_action
        add(_("Kopier tallet"), self._copy, "Ctrl+C", lambda one: one.value is not None)
        add(_("Ført, eller ikke ført likevel"), self._tick, "Space", lambda one: not one.row.hidden)
        add(_("Endre raden"), self._edit, "F2")
        add(_("Ta raden ut av arket, eller inn igjen"), self._hide_or_show, "Del")
        add(_("Bruk vår tekst igjen"), self._reset, when=lambda one: bool(one.row.record_id) and not one.row.is_own)
        add(_("Slett raden"), self._reset, when=lambda one: one.row.is_own)
        self.list.activated.connect(self._tick)

    def _show_current(self, _row: object = None) -> None:
        current = self.list.current()
        self.copy.setEnabled(current is not None and current.value is not None)
        self.tick.setEnabled(current is not None and not current.row.hidden)
        ticked = current is not None and current.row.ticked is not None
        self.tick.setText(_("Ikke ført likevel") if ticked else _("Ført"))

    def _copy_current(self) -> None:
        if (current := self.list.current()) is not None:
            self._copy(current)

    def _copy(self, one: SheetRow) -> None:
        QGuiApplication.clipboard().setText(copied(one.value))
        self._context.toast(_("{number} er kopiert.", number=one.shown))

    def _tick_current(self) -> None:
        if (current := self.list.current()) is not None:
            self._tick(current)

    def _tick(self, one: SheetRow) -> None:
        """Say that a row is typed, and go on to the next that is not; or that it is not, after all."""
        if one.row.hidden:
            return
        was_ticked = one.row.ticked is not None
        told = _("Raden er ikke ført likevel.") if was_ticked else _("Raden er ført.")
        self._do(lambda: entry.tick(self._context.store, self._year, one.row, one.decimal), told)
        if not was_ticked:
            self._select(self._next(one.ref))

    def _next(self, ref: str) -> SheetRow | None:
        rows = list(self.rows())
        at = next((at for at, each in enumerate(rows) if each.ref == ref), 0)
        after = rows[at + 1 :] + rows[:at]
        return next((each for each in after if each.row.ticked is None and not each.row.hidden), None)

    def _select(self, one: SheetRow | None) -> None:
        if one is not None:
            self.list.select(one.ref)

    def _new(self) -> None:
        if self._entry is not None:
            self._open(worksheet_forms.new_row(self._context, self._entry.key))

    def _edit(self, one: SheetRow) -> None:
        self._open(worksheet_forms.edit_row(self._context, one.row))

    def _open(self, form: worksheet_forms.InlineForm) -> None:
        form.saved.connect(lambda _saved: self.reload())
        self.place.show_form(form)

    def _hide_or_show(self, one: SheetRow) -> None:
        row_values = worksheet_forms.values_of(self._context.store, one.row)
        values = {**row_values, "hidden": not one.row.hidden}
        version = values.pop("version", None)
        store = self._context.store
        if messages.guard(lambda: entry.save(store, one.row.sheet, one.row.row, values, version), self):
            self.reload()

    def _reset(self, one: SheetRow) -> None:
        record_id = one.row.record_id
        if record_id is not None:
            self._do(lambda: entry.reset(self._context.store, record_id), _("Raden er slik den var."))

    def _do(self, act: Callable[[], Callable[[], object]], told: str) -> None:
        """Do something that can be undone, and show what came of it."""
        undo: list[Callable[[], object]] = []
        if messages.guard(lambda: undo.append(act()), self):
            self.reload()
            self._context.toast(told, undo[0])
