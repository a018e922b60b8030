"""*Restanser*: what households owe in rent and on startlån, the largest first, and what is agreed about it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.services.arrears import listing
from app.services.arrears.listing import ArrearsRow
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.header import header_action
from app.ui.kit.menus import Entry, menu_of, pop_up
from app.ui.kit.paged_list import Asked, PagedListPage, Paging
from app.ui.kit.spec import Listed, Screen, opens
from app.ui.screens import arrears_printing, arrears_rows
from app.ui.screens.arrears_rows import COLUMNS, Line
from app.ui.screens.debt.forms import new_balance
from app.ui.screens.list_with_form import ListWithForm
from app.ui.screens.record_screen import said

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


class ArrearsPage(ListWithForm, PagedListPage):
    """`open(ref, shown, new)` goes to the line of a debt by its key, or begins a new balance."""

    def __init__(self, context: Context, screen: Screen) -> None:
        super().__init__(context, screen, LISTED, _paging(context.store))

    def way_back(self) -> tuple[str, Callable[[], object]]:
        return _("Leieforhold"), partial(self._context.navigate, "tenancies")

    def header_tools(self) -> tuple[QWidget, ...]:
        day = header_action(_("Før per dato"), "keyboard", partial(self._context.navigate, "arrears_day"), "Ctrl+D")
        self.print_button = header_action(_("Møteliste"), "printer", self._choose_print, "Ctrl+P")
        return day, self.print_button

    def open(self, ref: str = "", shown: str = "", *, new: bool = False, **known: Any) -> None:
        """Go to the line of a debt by its key, or begin a new balance."""
        super().open(ref.partition(":")[2], shown, new=new, **known)
        if ref:
            self.list.select(ref)

    def start_new(self) -> None:
        """Ask who owes what, and on which day."""
        self.show_form(new_balance(self._context), self._registered)

    def print_entries(self) -> Sequence[Entry]:
        """The list for the meeting, by number or with names."""
        return [
            (_("Med husstandsnummer"), partial(arrears_printing.show_print, self._context, self, names=False)),
            (_("Med navn"), partial(arrears_printing.show_print, self._context, self, names=True)),
        ]

    def _choose_print(self) -> None:
        pop_up(menu_of(self.print_entries(), self.print_button), self.print_button)

    def _registered(self, saved: Any) -> None:
        self._context.toast(*said(_("Restansen er ført."), saved))
        self.refresh()


def _paging(store: Store) -> Paging:
    def read(asked: Asked, limit: int, after: ArrearsRow | None) -> Sequence[ArrearsRow]:
        return listing.rows(store, asked.shown, asked.matching, limit=limit, after=after)

    def told(_asked: Asked, _lines: Sequence[Line]) -> str:
        return arrears_rows.facts(listing.sums(store))

    return Paging(read, Line, told, lambda: listing.is_empty(store))
