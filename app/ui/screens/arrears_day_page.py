"""*Før restanser per dato*: the balances of one day, a line a debt, written with Tab from one to the next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStackedLayout, QWidget

from app import clock, formats
from app.errors import Unreadable
from app.models import Arrears
from app.models.fields import fields_of
from app.services.arrears import day_entry
from app.services.arrears.day_entry import EntryLine
from app.services.naming import household_number
from app.texts import N_, _, n_
from app.ui.kit import cells, column_fit, messages, theme
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.editors import DayEditor
from app.ui.kit.empty import Empty
from app.ui.kit.header import PageHeader
from app.ui.kit.labels import EllipsisLabel, label
from app.ui.kit.layout import column, fill_page, hairline, holder, row
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column
from app.ui.kit.tokens import SIZES

_LIST, _NOTHING = range(2)
_FIELDS = fields_of(Arrears)
_DAY_WIDTH, _SCROLL_BAR = 160, 14  # logical pixels at 100 % text
_NONE = "–"  # a cell that nothing is written in yet


@dataclass(frozen=True, slots=True)
class Line:
    """A debt as it is shown; `amount` and `months` are those of the day."""

    entry: EntryLine

    @property
    def ref(self) -> str:
        return self.entry.ref

    @property
    def whose(self) -> str:
        """What is spoken of the first cell."""
        return f"{self.household}, {self.number}"

    @property
    def household(self) -> str:
        return self.entry.head.name

    @property
    def number(self) -> str:
        about = (self.entry.head.about, self.entry.head.shown_place or household_number(self.entry.head.household))
        return " · ".join(about)

    @property
    def protection(self) -> int:
        return self.entry.head.protection

    @property
    def last(self) -> str:
        return ", ".join(part for part in (self.last_amount, self.last_day) if part)

    @property
    def last_amount(self) -> str:
        return "" if self.entry.last_amount is None else formats.amount(self.entry.last_amount)

    @property
    def last_day(self) -> str:
        return _("per {day}", day=formats.day(self.entry.last_day)) if self.entry.last_day else ""

    @property
    def amount(self) -> Decimal | None:
        return self.entry.amount

    @property
    def months(self) -> Decimal | None:
        return self.entry.months


COLUMNS = (
    Column("whose", N_("Husstand"), personal=True, paint=cells.household(), least=178),
    Column("last", N_("Sist ført"), 190, least=132, paint=cells.two_lines("last_amount", "last_day")),
    Column(
        "amount", N_("Skylder nå"), 190, "right", lambda value: _NONE if value is None else formats.amount(value),
        tone=lambda line: "text3" if line.amount is None else None, role="number", field=_FIELDS["amount"], least=132,
    ),
    Column(
        "months", N_("Måneder"), 150, "right", lambda value: _NONE if value is None else formats.number(value),
        tone=lambda line: "text3" if line.months is None else None, role="number", field=_FIELDS["months"], least=104,
    ),
)  # fmt: skip
_AMOUNT = 2


class ArrearsDayPage(QWidget):
    """Every cell is stored as it is left. The search finds debts that are not in the list yet."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._late = False
        self.day = DayEditor()
        self.day.set_value(clock.today())
        self.search = QLineEdit(placeholderText=_("Finn et annet leieforhold eller lån"), clearButtonEnabled=True)
        self.list = RowList(COLUMNS, _("Restanser denne dagen"), commit=self._store, row_height=SIZES.row_two_lines)
        back = (_("Restanser"), lambda: context.navigate("arrears"))
        self.header = PageHeader(_("Før restanser per dato"), back=back)
        self._typing = QTimer(self, singleShot=True, interval=80)
        self._build()
        self._listen()
        self.refresh()

    def open(self, day: date | None = None) -> None:
        """Enter the balances of a day; without one that which is chosen stays."""
        if day is not None:
            self.day.set_value(day)
            self.refresh()

    def refresh(self) -> None:
        """Read the list again, but not under a cell that is being written in: then it waits."""
        self._late = self.list.view.state() == QAbstractItemView.State.EditingState
        if not self._late:
            self._show()

    def chosen_day(self) -> date | None:
        """The day that is entered; None while it cannot be read."""
        try:
            found = self.day.value()
        except Unreadable:
            return None
        return found if isinstance(found, date) else None

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins at the day, with the lines a Tab away."""
        super().showEvent(event)
        self.day.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()

    def _size_columns(self) -> None:
        room = self.width() - 2 * theme.px(SIZES.page_margin) - theme.px(_SCROLL_BAR)
        column_fit.fit(self.list.view, self.list.model.columns, room)

    def _build(self) -> None:
        self.day.input.setAccessibleName(_("Per dato"))
        self.day.setFixedWidth(theme.px(_DAY_WIDTH))
        self.search.setProperty("kind", "search")
        self.search.setAccessibleName(self.search.placeholderText())
        self.hint = EllipsisLabel(_("Skriv beløpet · Tab går videre · 0 er betalt · Esc angrer"), "meta", "text3")
        card = Card(padded=False)
        tools = row(label(_("Per dato"), "label"), self.day, self.search, spacing=10, margins=(15, 13, 15, 12))
        tools.setStretch(2, 1)
        card.add(holder(tools))
        card.add(hairline())
        listed = QWidget(self)
        self._parts = QStackedLayout(listed)
        for part in (self.list, self._nothing()):
            self._parts.addWidget(part)
        card.add(listed, 1)
        below = column(card, self.hint, spacing=12)
        below.setStretch(0, 1)
        fill_page(self, self.header, below, top=14, spacing=12)
        self.setFocusProxy(self.day.input)

    def _listen(self) -> None:
        self._typing.timeout.connect(self._show)
        theme.signals().changed.connect(self._size_columns)
        self.day.edited.connect(self._typing.start)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self._go_to_list)
        self.list.activated.connect(lambda line: self._context.navigate("debt", ref=line.ref))
        self.list.add_action(
            _("Åpne restansen"), lambda line: self._context.navigate("debt", ref=line.ref), "Ctrl+Return"
        )
        self.list.refused.connect(partial(messages.show_error, parent=self))
        self.list.view.itemDelegate().closeEditor.connect(lambda *_how: QTimer.singleShot(0, self, self._catch_up))
        QShortcut(QKeySequence.StandardKey.Find, self, self._go_to_search)

    def _nothing(self) -> QWidget:
        text = _("Her kommer de som skyldte noe sist. Søk over etter et leieforhold eller lån for å føre det første.")
        return Empty("coins", _("Ingen restanser å føre videre"), text)

    def _show(self) -> None:
        self._typing.stop()
        day = self.chosen_day()
        found = day_entry.lines(self._context.store, day, self.search.text()) if day else []
        self.list.set_rows([Line(entry) for entry in found])
        if found and self.list.current() is None:
            self._stand_first()
        self._parts.setCurrentIndex(_LIST if found else _NOTHING)
        self._count([entry.amount for entry in found])

    def _count(self, amounts: Sequence[Decimal | None]) -> None:
        """How many of the lines have an amount of the day."""
        done = sum(amount is not None for amount in amounts)
        counted = n_("{count} linje", "{count} linjer", len(amounts))
        self.header.set_facts(_("{lines}, {done} ført denne dagen", lines=counted, done=done) if amounts else "")

    def _store(self, line: Line, field: str, value: object) -> None:
        day = self.chosen_day()
        if day is None:
            return
        store = self._context.store
        undo = day_entry.put(store, line.ref, day, field, value)
        self.list.model.replace_row(line, Line(day_entry.line(store, line.ref, day)))
        lines = (self.list.model.row_at(at) for at in range(self.list.model.count()))
        self._count([one.amount for one in lines if one is not None])
        self._context.toast(_("Lagret."), self._undone(undo))

    def _undone(self, undo: Callable[[], object]) -> Callable[[], object]:
        return lambda: messages.guard(undo, self)

    def _catch_up(self) -> None:
        if self._late:
            self.refresh()

    def _go_to_list(self) -> None:
        self._show()
        self._stand_first()
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand_first(self) -> None:
        """On the first amount, ready to be written."""
        self.list.view.setCurrentIndex(self.list.model.index(0, _AMOUNT))

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
