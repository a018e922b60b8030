"""*Boliger*: what stands empty first, and every other dwelling the municipality disposes of."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app import clock
from app.services.dwelling import listing
from app.services.dwelling.listing import DwellingRow
from app.texts import N_, _, n_
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.header import header_action
from app.ui.kit.list_page import ListPage
from app.ui.kit.menus import Entry, menu_of, pop_up
from app.ui.kit.rows import Row
from app.ui.kit.spec import Action, Listed, Screen, opens
from app.ui.screens.dwellings_rows import COLUMNS, Line

AT_ONCE = 50  # more than a tall screen shows


def _is_free(line: Row) -> bool:
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


class DwellingsPage(ListPage):
    """`open(ref, shown)` goes to a dwelling's line. Reads a page at a time, and searches in the database."""

    def __init__(self, context: Context, screen: Screen) -> None:
        self._asked = ("vacant", "")  # the segment and the search of the rows that are shown
        self._last: DwellingRow | None = None  # what the next page comes after
        super().__init__(context, screen, LISTED)

    def header_tools(self) -> tuple[QWidget, ...]:
        go = partial(self._context.navigate, "waiting")
        self.more_button = icon_button(
            "ellipsis", _("Flere valg"), lambda: pop_up(menu_of(self.entries(), self.more_button), self.more_button),
            kind="secondary", small=False,
        )  # fmt: skip
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

    def open(self, ref: str = "", shown: str = "") -> None:
        """Go to a dwelling's line, or show a segment."""
        super().open("", shown or ("all" if ref else ""))
        if ref:
            self.search.setText(ref)
            self._show()
            self.list.select(ref)

    def refresh(self) -> None:
        """Read the first page again, or as many as are shown."""
        self._show_rows(self._rows(max(AT_ONCE, self.list.model.total())))

    def _listen(self) -> None:
        self._typing = QTimer(self, singleShot=True, interval=80)
        self._typing.timeout.connect(self._show)
        super()._listen()

    def _empty(self) -> QWidget:
        fetch = button(_("Hent fra Excel"), "secondary", "file-down", partial(self._context.navigate, "import"))
        title, text = _(self._listed.empty_title), _(self._listed.empty_text)
        return Empty(self._screen.icon, title, text, self.first_button, fetch)

    def _segment_chosen(self) -> None:
        self._show()

    def _filter(self, _text: str) -> None:
        self._typing.start()

    def _go_to_list(self) -> None:
        self._show()
        super()._go_to_list()

    def _show(self) -> None:
        """Read from the start with the filters as they are; the next page follows the same, whatever is typed
        meanwhile."""
        self._typing.stop()
        self._asked = (self.shown.current_key(), self.search.text())
        self.list.clear_selection()
        self._show_rows(self._rows())

    def _rows(self, limit: int = AT_ONCE, after: DwellingRow | None = None) -> list[Line]:
        shown, matching = self._asked
        found = listing.rows(self._context.store, shown, matching, limit=limit, after=after)
        self._last = found[-1] if found else after
        today = clock.today()
        return [Line(each.ref, each, today) for each in found]

    def _more(self, _count: int) -> list[Line]:
        return self._rows(after=self._last)

    def _show_rows(self, lines: Sequence[Line]) -> None:
        self.list.model.more = self._more if len(lines) >= AT_ONCE else None
        bare = not lines and not listing.count(self._context.store, "all")
        self._set_rows(lines, self._facts(len(lines)), bare=bare)

    def _facts(self, count: int) -> str:
        """How many there are, of all or of those that fit the search."""
        shown, matching = self._asked
        if matching.strip():
            if self.list.model.more is not None:
                return _("{count} eller flere treff", count=count)
            return n_("{count} treff", "{count} treff", count)
        many = listing.count(self._context.store, shown) if count >= AT_ONCE else count
        return n_("{count} bolig", "{count} boliger", many)
