"""The widget of a plain screen: the list to the left, the record's form to the right."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QStackedLayout, QWidget

from app.errors import Invalid, Stale
from app.texts import _, n_
from app.ui.kit import messages
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.form import Form
from app.ui.kit.header import PageHeader
from app.ui.kit.labels import label
from app.ui.kit.layout import column, fill_page, hairline, holder
from app.ui.kit.page_record import ListAndRecord, RecordHead
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Row, get
from app.ui.kit.spec import Plain, Saved, Screen


class RecordPage(QWidget):
    """One arrow press in the list is one record; nothing typed is lost by moving on."""

    def __init__(self, context: Context, screen: Screen, plain: Plain) -> None:
        super().__init__()
        self._context, self._screen, self._plain = context, screen, plain
        self._ref: str | None = None
        self._version: Any = None  # as `load` gives it
        items = plain.fields(context) if callable(plain.fields) else plain.fields
        check = self._check if plain.check else None
        self.form = Form(items, submit=plain.submit, drafts=context.drafts, check=check)
        self.head = RecordHead(*self.head_actions())
        self.search = QLineEdit(placeholderText=_(plain.hint), clearButtonEnabled=True)
        self.new_button = button(_(plain.new), "primary", "plus", self.start_new, "Ctrl+N")
        self.list = RowList(plain.columns, _(screen.title), look="lines")
        self._count = label("", "meta", "text2")
        self._build()
        self._listen()
        self._add_actions()
        self.reload()
        self.list.select_first()

    def head_actions(self) -> tuple[QWidget, ...]:
        """Buttons beside the record's name, for a page that has some."""
        return ()

    def way_back(self) -> tuple[str, Callable[[], object]] | None:
        """The text of the way back and what it does, for a page that is reached from another."""
        return None

    def record_notices(self) -> tuple[QWidget, ...]:
        """What may stand above the record's form, for a page that has such messages."""
        return ()

    def list_tools(self) -> tuple[QWidget, ...]:
        """What stands between the search and the list, for a page that has some."""
        return ()

    def body(self) -> QWidget:
        """What stands under the record's head: the form, or what a page puts around it."""
        return self.form

    def record_shown(self, ref: str | None) -> None:
        """Another record is shown, or read again; None is a new one."""

    def open(self, ref: str | None = None, field: str = "", new: bool = False) -> None:
        """Show a record, at a field when one is named, or the form of a new one."""
        if new:
            self.start_new()
        elif ref is not None:
            self.search.clear()
            self.list.select(ref)
        if field in self.form.fields:
            self.form.go_to(field)

    def refresh(self) -> None:
        """Records changed, and the page is seen: the window calls this."""
        self.reload()

    def reload(self) -> None:
        """Read the list again, and the record too unless something is typed in it."""
        self.list.set_rows(self._plain.list_rows(self._context.store))
        self._show_count()
        self._show_empty()
        if self._ref is not None and not self.form.is_dirty() and self.list.model.find("ref", self._ref) >= 0:
            self._load(self._ref)

    def start_new(self) -> None:
        """Show the empty form of a new record."""
        self.start_with({})

    def start_with(self, values: Mapping[str, object]) -> None:
        """Show the form of a new record, with these values filled in."""
        if self._plain.new and self._may_leave():
            self.list.clear_selection()
            self._ref = self._version = None
            begun = {**self._plain.defaults(self._context.store), **values}
            self.form.set_values(begun, self._draft_key(None))
            self.head.show_record(_(self._plain.new), "")
            self.record_shown(None)
            self._show_record(True)
            self._go_to_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._panes.fit(event.size().width())

    def _build(self) -> None:
        self.search.setProperty("kind", "search")
        self.search.setAccessibleName(_(self._plain.hint))
        left = Card(padded=False)
        left.add(column(self.search, *self.list_tools(), self._count, margins=(15, 15, 15, 8)))
        left.add(hairline())
        left.add(self.list, 1)
        right = Card(padded=False)
        self._record = holder(column(self.head, hairline(), *self.record_notices(), self.body(), spacing=0))
        right.add(self._record, 1)
        self._panes = ListAndRecord(left, right)
        either = QWidget(self)  # without a parent its first widget would flash up as a window and take the keyboard
        self._stack = QStackedLayout(either)
        self._stack.addWidget(self._panes)
        self._stack.addWidget(self._empty())
        header = PageHeader(_(self._screen.title), actions=(self.new_button,), back=self.way_back())
        fill_page(self, header, either)
        self._show_record(False)

    def _listen(self) -> None:
        self._typing = QTimer(self, singleShot=True, interval=80)
        self._typing.timeout.connect(self._filter)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        QShortcut(QKeySequence.StandardKey.Find, self, self._go_to_search)
        self.list.selected.connect(self._on_selected)
        self.list.activated.connect(lambda _row: self._go_to_first())
        self.form.submitted.connect(self._save)
        self.form.dirtied.connect(self.head.set_dirty)
        self.form.discarded.connect(self._on_discarded)

    def _add_actions(self) -> None:
        for action in self._plain.actions:
            run = partial(self._do, action.run)
            self.list.add_action(_(action.text), run, action.shortcut, action.when)
        if self._plain.delete is not None:
            self.list.add_action(_("Slett"), self._delete, "Del")
        self.head.set_menu(self.list.menu if self._plain.actions or self._plain.delete else None)

    def _empty(self) -> QWidget:
        first = button(_(self._plain.new), "primary", "plus", self.start_new)
        card = Card(padded=False)
        card.add(Empty(self._screen.icon, _(self._plain.empty_title), _(self._plain.empty_text), first), 1)
        return card

    def _on_selected(self, row: Row) -> None:
        ref = str(get(row, "ref"))
        if ref == self._ref:
            return
        if self._may_leave():
            self._load(ref)
        elif self._ref is not None:
            self.list.select(self._ref)

    def _load(self, ref: str) -> None:
        values = dict(self._plain.load(self._context.store, ref))
        self._ref, self._version = ref, values.get("version")
        self.form.set_values(values, self._draft_key(ref))
        title = values.get("title") or self._title(ref)
        self.head.show_record(str(title), str(values.get("facts", "")))
        self.head.set_dirty(self.form.is_dirty())
        self.record_shown(ref)
        self._show_record(True)

    def _check(self, values: Mapping[str, object]) -> Mapping[str, str]:
        check = self._plain.check
        return check(self._context.store, self._ref, values) if check else {}

    def _title(self, ref: str) -> str:
        row = self.list.model.row_at(self.list.model.find("ref", ref))
        first = self._plain.columns[0]
        return first.show(get(row, first.key)) if row is not None else ""

    def _may_leave(self) -> bool:
        if not self.form.is_dirty():
            return True
        if self._context.drafts is None:
            return self.form.ask_discard()
        self.form.keep_draft()
        self._context.toast(_("Det du skrev, er tatt vare på som utkast."))
        return True

    def _save(self, values: dict[str, Any]) -> None:
        messages.guard(lambda: self._store(values), self)

    def _store(self, values: dict[str, Any]) -> None:
        try:
            saved = self._plain.save(self._context.store, self._ref, values, self._version)
        except Invalid as error:
            self.form.show_problems(error.problems)
        except Stale as error:
            self._show_stale(error)
        else:
            self._after_save(saved)

    def _after_save(self, saved: Saved) -> None:
        self.form.mark_saved()
        self._ref = saved.ref
        self.reload()
        self.list.select(saved.ref)
        self.form.show_warnings(saved.warnings)
        self._context.toast(_("Lagret."))

    def _show_stale(self, error: Stale) -> None:
        now = error.current.get("version")
        self._version = now if isinstance(now, int) else self._version  # the next Lagre has seen both values
        self.form.show_other_values(error.current)
        self.form.footer.show_warning(str(error))

    def _delete(self, row: Row) -> None:
        delete = self._plain.delete
        if delete is not None:
            messages.guard(lambda: self._deleted(delete(self._context.store, str(get(row, "ref")))), self)

    def _deleted(self, undo: Any) -> None:
        self.form.mark_saved()
        self._ref = None
        self.reload()
        self._show_record(self.list.current() is not None)
        if (row := self.list.current()) is not None:
            self._load(str(get(row, "ref")))
        self._context.toast(_("Slettet."), lambda: messages.guard(undo, self))

    def _do(self, run: Any, row: Row) -> None:
        messages.guard(lambda: run(self._context, row), self)

    def _on_discarded(self) -> None:
        if self._ref is None:
            self._show_record(False)
            self.list.select_first()

    def _filter(self) -> None:
        self.list.set_filter(self.search.text())
        self._show_count()

    def _show_count(self) -> None:
        shown, total = self.list.model.count(), self.list.model.total()
        every = n_("{count} i listen", "{count} i listen", total)
        self._count.setText(every if shown == total else _("{shown} av {total}", shown=shown, total=total))

    def _show_record(self, there: bool) -> None:
        self._record.setVisible(there)
        self._show_empty()

    def _show_empty(self) -> None:
        nothing = self.list.model.total() == 0 and self._record.isHidden()
        self._stack.setCurrentIndex(1 if nothing else 0)
        self.new_button.setVisible(bool(self._plain.new) and not nothing)  # the first step stands in the middle then

    def _draft_key(self, ref: str | None) -> str:
        return f"{self._screen.key}:{ref or 'new'}"

    def _go_to_first(self) -> None:
        self.form.go_to(next(iter(self.form.fields)))

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
