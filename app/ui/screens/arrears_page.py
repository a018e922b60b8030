"""*Restanser*: what households owe in rent and on startlån, the largest first, and what is agreed about it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.services.arrears import listing
from app.services.arrears.listing import ArrearsRow
from app.texts import N_, _, n_
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.header import header_action
from app.ui.kit.list_page import ListPage
from app.ui.kit.menus import Entry, menu_of, pop_up
from app.ui.kit.spec import Listed, Screen, opens
from app.ui.screens import arrears_printing, arrears_rows
from app.ui.screens.arrears_rows import COLUMNS, Line
from app.ui.screens.debt.forms import new_balance
from app.ui.screens.inline_form import InlinePlace

AT_ONCE = 50  # more than a tall screen shows
LISTED = Listed(
    segments={
        "owing": N_("Skylder"), "unagreed": N_("Uten avtale"), "agreed": N_("Med avtale"), "paid": N_("Betalt"),
        "all": N_("Alle"),
    },
    columns=COLUMNS,
    actions=(
        opens(N_("Åpne restansen"), "debt", "Ctrl+O"),
        opens(N_("Åpne husstanden"), "household", "Ctrl+H", lambda line: str(line.row.household)),
    ),
    new=N_("Ny restanse"),
    which=N_("Hvilke restanser"),
    hint=N_("Navn, adresse eller nummer"),
    nothing_title=N_("Ingen restanser her"),
    nothing_text=N_("Ingen restanser passer med det du har valgt over."),
    empty_title=N_("Ingen restanser ennå"),
    empty_text=N_(
        "Her kommer det husstandene skylder i leie og på startlån, og hva dere blir enige om. Før det inn for hånd, "
        "eller hent listen fra økonomisystemet."
    ),
)  # fmt: skip


class ArrearsPage(ListPage):
    """Reads a page of debts at a time, and searches in the database. `open(ref, shown, new)` goes to a debt's line, or
    begins a new balance."""

    _last: ArrearsRow | None = None  # what the next page comes after

    def __init__(self, context: Context, screen: Screen) -> None:
        self.forms = InlinePlace()
        super().__init__(context, screen, LISTED)

    def way_back(self) -> tuple[str, Callable[[], object]]:
        return _("Leieforhold"), partial(self._context.navigate, "tenancies")

    def header_tools(self) -> tuple[QWidget, ...]:
        day = header_action(_("Før per dato"), "keyboard", partial(self._context.navigate, "arrears_day"), "Ctrl+D")
        self.print_button = header_action(_("Møteliste"), "printer", self._choose_print, "Ctrl+P")
        return day, self.print_button

    def above(self) -> tuple[QWidget, ...]:
        return (self.forms,)

    def keyboard(self) -> QWidget:
        """Where one was in the form, when it is open."""
        return self.forms.current.place() if self.forms.current else super().keyboard()

    def open(self, ref: str = "", shown: str = "", *, new: bool = False) -> None:
        super().open(ref, shown)
        if new:
            self.start_new()

    def start_new(self) -> None:
        """Ask who owes what, and on which day."""
        form = new_balance(self._context)
        form.saved.connect(self._registered)
        form.left.connect(self._take_keyboard)
        self.forms.show_form(form)

    def print_entries(self) -> Sequence[Entry]:
        """The list for the meeting, by number or with names."""
        return [
            (_("Med husstandsnummer"), partial(arrears_printing.show_print, self._context, self, names=False)),
            (_("Med navn"), partial(arrears_printing.show_print, self._context, self, names=True)),
        ]

    def refresh(self) -> None:
        """Read the first page again, or as many as are shown."""
        self._show_rows(self._rows(max(AT_ONCE, self.list.model.total())))

    def _choose_print(self) -> None:
        pop_up(menu_of(self.print_entries(), self.print_button), self.print_button)

    def _registered(self, saved: Any) -> None:
        self._context.toast(" ".join([_("Restansen er ført."), *saved.warnings.values()]))
        self.refresh()

    def _listen(self) -> None:
        self._typing = QTimer(self, singleShot=True, interval=80)
        self._typing.timeout.connect(self._show)
        super()._listen()

    def _empty(self) -> QWidget:
        fetch = button(_("Hent fra Excel"), "secondary", "file-down", partial(self._context.navigate, "import"))
        title, text = _(self._listed.empty_title), _(self._listed.empty_text)
        return Empty(self._screen.icon, title, text, self.first_button, fetch)

    def _choose(self, shown: str) -> None:
        if self.shown.current_key() == shown:
            self._show()
        else:
            self.shown.choose(shown)

    def _segment_chosen(self) -> None:
        self._show()

    def _filter(self, _text: str) -> None:
        self._typing.start()

    def _go_to_list(self) -> None:
        self._show()
        super()._go_to_list()

    def _show(self) -> None:
        """Read from the start with the filters as they are."""
        self._typing.stop()
        self.list.clear_selection()
        self._show_rows(self._rows())

    def _rows(self, limit: int = AT_ONCE, after: ArrearsRow | None = None) -> list[Line]:
        shown, typed = self.shown.current_key(), self.search.text()
        found = listing.rows(self._context.store, shown, typed, limit=limit, after=after)
        self._last = found[-1] if found else after
        return arrears_rows.lines(found)

    def _more(self, _count: int) -> list[Line]:
        return self._rows(after=self._last)

    def _show_rows(self, lines: Sequence[Line]) -> None:
        self.list.model.more = self._more if len(lines) >= AT_ONCE else None
        bare = not lines and listing.is_empty(self._context.store)
        self.print_button.setEnabled(not bare)
        self._set_rows(lines, "" if bare else self._facts(lines), bare=bare)

    def _facts(self, lines: Sequence[Line]) -> str:
        if self.search.text().strip():
            if self.list.model.more is not None:
                return _("{count} eller flere treff", count=len(lines))
            return n_("{count} treff", "{count} treff", len(lines))
        store = self._context.store
        return arrears_rows.facts(listing.sums(store), listing.sums(store, "unagreed"))
