"""*Boliger*: what stands empty first, and every other dwelling the municipality disposes of, a page at a time."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app import clock
from app.services.dwelling import listing
from app.services.dwelling.listing import DwellingRow
from app.storage.store import Store
from app.texts import N_, _, n_
from app.ui.kit.context import Context
from app.ui.kit.header import header_action
from app.ui.kit.menus import Entry, header_menu
from app.ui.kit.paged_list import Asked, PagedListPage, Paging, counted
from app.ui.kit.spec import Action, Listed, Screen, opens
from app.ui.screens.dwellings_rows import COLUMNS, Line


def _is_free(line: Line) -> bool:
    return line.row.state in {"vacant", "out_of_use", "ahead"}


LISTED = Listed(
    segments={
        "vacant": N_("Ledige"), "let": N_("Utleid"), "out_of_use": N_("Ute av bruk"), "given_up": N_("Avhendet"),
        "all": N_("Alle"),
    },
    columns=COLUMNS,
    actions=(
        opens(N_("Åpne boligen"), "dwelling", "Ctrl+O"),
        Action(
            N_("Se hvem boligen passer for"),
            lambda context, line: context.navigate("matching", dwelling=line.ref),
            shortcut="Ctrl+M", when=_is_free,
        ),
        Action(
            N_("Åpne husstanden"), lambda context, line: context.navigate("household", ref=line.row.household),
            shortcut="Ctrl+H", when=lambda line: bool(line.row.household),
        ),
    ),
    new=N_("Ny bolig"),
    which=N_("Hvilke boliger"),
    hint=N_("Adresse, hus eller nummer"),
    nothing_title=N_("Ingen boliger her"),
    nothing_text=N_("Ingen boliger passer med det du har valgt over."),
    empty_title=N_("Ingen boliger ennå"),
    empty_text=N_(
        "Her kommer boligene kommunen eier, leier inn eller har avtale om: hvem som bor der, hva som står ledig, "
        "husleie og tapt leie."
    ),
)  # fmt: skip


class DwellingsPage(PagedListPage):
    """`open(ref, shown)` goes to a dwelling's line, in one of the segments."""

    def __init__(self, context: Context, screen: Screen) -> None:
        super().__init__(context, screen, LISTED, _paging(context.store))

    def header_tools(self) -> tuple[QWidget, ...]:
        go = partial(self._context.navigate, "waiting")
        self.more_button = header_menu(self.entries)
        return (header_action(_("Venteliste"), "clipboard-list", go, "Ctrl+Shift+V"), self.more_button)

    def entries(self) -> list[Entry]:
        """What else there is about dwellings."""
        go = self._context.navigate
        return [
            (_("Ledige dager og tapt leie"), partial(go, "vacancy")),
            (_("Avtaler om boliger"), partial(go, "agreements")),
        ]

    def start_new(self) -> None:
        """Register a dwelling, on its own page."""
        self._context.navigate("dwelling", new=True)


def _paging(store: Store) -> Paging:
    def read(asked: Asked, limit: int, after: DwellingRow | None) -> Sequence[DwellingRow]:
        return listing.rows(store, asked.shown, asked.matching, limit=limit, after=after)

    def line(row: DwellingRow) -> Line:
        return Line(row.ref, row, clock.today())

    def told(asked: Asked, lines: Sequence[Line]) -> str:
        count = counted(lines, lambda: listing.count(store, asked.shown))
        return n_("{count} bolig", "{count} boliger", count)

    return Paging(read, line, told, lambda: not listing.count(store, "all"))
