"""*Leieforhold*: who lives in the municipality's dwellings, a page of lines at a time."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app.services.tenancy import listing
from app.services.tenancy.listing import TenancyRow
from app.storage.store import Store
from app.texts import N_, _, n_
from app.ui.kit.context import Context
from app.ui.kit.header import header_action
from app.ui.kit.paged_list import Asked, PagedListPage, Paging, counted
from app.ui.kit.spec import Listed, Screen, opens
from app.ui.screens.tenancies_rows import COLUMNS, Line

LISTED = Listed(
    segments={
        "current": N_("Gjeldende"), "soon": N_("Går ut snart"), "notice": N_("Oppsagt"), "ended": N_("Avsluttet"),
        "all": N_("Alle"),
    },
    columns=COLUMNS,
    actions=(
        opens(N_("Åpne leieforholdet"), "tenancy", "Ctrl+O"),
        opens(N_("Åpne husstanden"), "household", "Ctrl+H", lambda line: str(line.row.household)),
        opens(N_("Åpne boligen"), "dwelling", "Ctrl+B", lambda line: str(line.row.dwelling)),
    ),
    new=N_("Nytt leieforhold"),
    which=N_("Hvilke leieforhold"),
    hint=N_("Navn, adresse eller nummer"),
    nothing_title=N_("Ingen leieforhold her"),
    nothing_text=N_("Ingen leieforhold passer med det du har valgt over."),
    empty_title=N_("Ingen leieforhold ennå"),
    empty_text=N_(
        "Her kommer husstandene som bor i kommunens boliger: hvor lenge kontrakten gjelder, og når den går ut. "
        "Registrer et leieforhold, eller hent dem fra Excel."
    ),
)  # fmt: skip


class TenanciesPage(PagedListPage):
    """`open(ref, shown)` goes to a tenancy's line, in one of the segments."""

    def __init__(self, context: Context, screen: Screen) -> None:
        super().__init__(context, screen, LISTED, _paging(context.store))

    def header_tools(self) -> tuple[QWidget, ...]:
        go = partial(self._context.navigate, "arrears")
        return (header_action(_("Restanser"), "coins", go, "Ctrl+Shift+A"),)

    def start_new(self) -> None:
        """Begin a tenancy; the form asks for whom and where."""
        self._context.navigate("tenancy_form", new=True)


def _paging(store: Store) -> Paging:
    def read(asked: Asked, limit: int, after: TenancyRow | None) -> list[TenancyRow]:
        return listing.rows(store, shown=asked.shown, matching=asked.matching, limit=limit, after=after)

    def told(asked: Asked, lines: Sequence[Line]) -> str:
        count = counted(lines, lambda: listing.count(store, asked.shown))
        return n_("{count} leieforhold", "{count} leieforhold", count)

    return Paging(read, Line, told, lambda: not listing.count(store, "all"))
