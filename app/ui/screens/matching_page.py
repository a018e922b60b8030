"""*Tildeling*: for a vacant dwelling everyone who waits, for a household the dwellings that are or become vacant, each
with what speaks for and against; and the way to allocate."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from app import clock
from app.services.naming import household_number
from app.services.waiting import matching, needs
from app.services.waiting.homes import Home
from app.services.waiting.listing import WaitingRow
from app.texts import _
from app.ui.kit import column_fit, messages, theme
from app.ui.kit.beside import Beside
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.header import PageHeader
from app.ui.kit.layout import Scroll, clear, column, fill_page, holder
from app.ui.kit.rowlist import RowList
from app.ui.kit.strip import NoteStrip
from app.ui.kit.tokens import SIZES
from app.ui.screens.inline_form import InlineForm, InlinePlace
from app.ui.screens.matching_forms import AllocationForm
from app.ui.screens.matching_rows import VACANCIES, WAITERS, Line, Vacancy, Waiter, home_facts
from app.ui.screens.matching_why import WhyCard
from app.ui.screens.waiting_forms import need_form
from app.ui.screens.waiting_page import SUGGESTS

_SIDE = 340  # logical pixels of the reasons at 100 % text
_LOW = 240  # the least height of the list and of the reasons
_SCROLL_BAR = 14


class MatchingPage(QWidget):
    """`open(dwelling)` or `open(household)` shows one side; `ref` goes to the line of what it is matched with."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._dwelling: str | None = None
        self._household: str | None = None
        back = (_("Venteliste"), lambda: context.navigate("waiting"))
        self.header = PageHeader(_("Tildeling"), back=back, private=True)
        self.note, self.forms = NoteStrip(_("Et forslag"), _(SUGGESTS), "scale"), InlinePlace()
        self.waiters = RowList(WAITERS, _("Husstander som venter"), row_height=SIZES.row_two_lines)
        self.vacancies = RowList(VACANCIES, _("Boliger som er eller blir ledige"), row_height=SIZES.row_two_lines)
        self.why = WhyCard(self.do)
        self._empty = column()
        self._build()
        self._listen()
        self._show([])

    @property
    def list(self) -> RowList:
        """The list of the side that is shown."""
        return self.vacancies if self._household else self.waiters

    def open(self, household: str | None = None, dwelling: str | None = None, ref: str = "", **_more: Any) -> None:
        """Show who a dwelling suits, or what suits a household. Without either the page stays as it was."""
        if household or dwelling:
            self.forms.close_form()
            self._household, self._dwelling = household, None if household else dwelling
            messages.guard(self._read, self)
        if not (ref and self.list.select(ref)):
            self.list.select_first()
        self._take_keyboard()

    def refresh(self) -> None:
        """Read both again, unlogged: they were already in view."""
        if self._household or self._dwelling:
            messages.guard(lambda: self._read(again=True), self)

    def do(self, what: str, line: Line) -> None:
        """A button of the reasons."""
        household, dwelling = line.match.who.ref, line.match.home.ref
        acts: dict[str, Callable[[], object]] = {
            "allocate": lambda: self._allocate(household, dwelling),
            "need": lambda: self._open_form(need_form(self._context, household), lambda _saved: self._after_need()),
            "household": lambda: self._context.navigate("household", ref=household),
            "dwelling": lambda: self._context.navigate("dwelling", ref=dwelling),
        }
        messages.guard(acts[what], self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_keyboard()

    def _build(self) -> None:
        self._room = _Room(self)
        self._lists = QStackedLayout(self._room)
        for shown in (self.waiters, self.vacancies, holder(self._empty)):
            self._lists.addWidget(shown)
        card = Card(padded=False)
        card.add(self._room, 1)
        self._side = Scroll(holder(column(self.why, None)))
        for low in (card, self._side):
            low.setMinimumHeight(theme.px(_LOW))
        fill_page(self, self.header, self.note, self.forms, Beside(card, self._side, _SIDE, 16), top=10)

    def _listen(self) -> None:
        for each in (self.waiters, self.vacancies):
            each.selected.connect(self.why.show_line)
            each.activated.connect(lambda _line: self._press_allocate())
            each.add_action(_("Tildel boligen"), lambda line: self.do("allocate", line), "", _can_be_let)
            each.add_action(_("Boligbehov"), lambda line: self.do("need", line), "Ctrl+B")
        self.waiters.add_action(_("Åpne husstanden"), lambda line: self.do("household", line), "Ctrl+H")
        self.vacancies.add_action(_("Åpne boligen"), lambda line: self.do("dwelling", line), "Ctrl+O")
        QShortcut(QKeySequence("Ctrl+T"), self, self._press_allocate)
        self._room.resized.connect(self._size_columns)
        theme.signals().changed.connect(self._size_columns)

    def _read(self, *, again: bool = False) -> None:
        store = self._context.store
        if self._household:
            self._name_household(matching.household(store, self._household))
            found = matching.for_household(store, self._household, again=again)
            self._show([Vacancy(match) for match in found])
        elif self._dwelling:
            self._name_dwelling(matching.dwelling(store, self._dwelling))
            self._show([Waiter(match) for match in matching.for_dwelling(store, self._dwelling)])

    def _name_household(self, who: WaitingRow) -> None:
        """Dwellings stand beside it: of a protected household only the number is told."""
        self.header.set_title(who.beside_place, household_number(who.ref))
        self.header.set_facts(" · ".join((household_number(who.ref), needs.words(who.need), who.points.told)))

    def _name_dwelling(self, home: Home) -> None:
        self.header.set_title(home.name, home.name)
        self.header.set_facts(" · ".join((home_facts(home), home.standing(clock.today()))))

    def _show(self, lines: Sequence[Line]) -> None:
        self.list.set_rows(lines)
        if lines:
            self._lists.setCurrentWidget(self.list)
        else:
            self._show_empty()
        for part in (self.note, self._side):
            part.setVisible(bool(lines))
        self.why.show_line(self.list.current())
        self.setFocusProxy(self.list.view if lines else self._way)

    def _show_empty(self) -> None:
        title, text = self._nothing()
        self._way = button(_("Åpne ventelisten"), "primary", "list-checks", lambda: self._context.navigate("waiting"))
        clear(self._empty)
        self._empty.addWidget(Empty("key", title, text, self._way))
        self._lists.setCurrentIndex(2)

    def _nothing(self) -> tuple[str, str]:
        if self._household:
            return _("Ingen bolig er ledig"), _("Her kommer boligene som er ledige, eller blir det innen tre måneder.")
        if self._dwelling:
            return _("Ingen venter på kommunal bolig"), _("Her kommer husstandene som venter, med det som passer.")
        return _("Ingenting er valgt ennå"), _("Velg en husstand på ventelisten, eller åpne en ledig bolig.")

    def _press_allocate(self) -> None:
        line = self.list.current()
        if line is not None and _can_be_let(line):
            self.do("allocate", line)

    def _allocate(self, household: str, dwelling: str) -> None:
        form = AllocationForm(self._context, household, dwelling)
        self._open_form(form, lambda saved: self._after_allocation(form, saved))

    def _open_form(self, form: InlineForm, done: Callable[[Any], object]) -> None:
        form.saved.connect(done)
        self.forms.show_form(form)

    def _after_need(self) -> None:
        self._context.toast(_("Behovet er lagret."))
        self.refresh()
        self._take_keyboard()

    def _after_allocation(self, form: AllocationForm, saved: Any) -> None:
        """On to the letter; without a case to write it in, to the tenancy."""
        self._context.toast(_("Boligen er tildelt. Leieforholdet er {ref}.", ref=saved.ref))
        if form.case is None:
            self._context.navigate("tenancy", ref=saved.ref)
        else:
            self._context.navigate("case", ref=form.case, letter="allocation")

    def _take_keyboard(self) -> None:
        target = self.forms.current.place() if self.forms.current else self.focusProxy()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _size_columns(self) -> None:
        for each in (self.waiters, self.vacancies):
            column_fit.fit(each.view, each.model.columns, self._room.width() - theme.px(_SCROLL_BAR))


class _Room(QWidget):
    """Tells when the lists get more room, or less."""

    resized = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


def _can_be_let(line: Line) -> bool:
    return line.match.home.can_be_let
