"""*Hent publiserte tall*: a file, what its columns are, and what would be taken in. Nothing is written before the
officer has seen it and said yes."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLineEdit, QStackedLayout, QWidget

from app.exchange import published_list
from app.exchange.published_list import Reading
from app.exchange.raw import RawBook, RawSheet
from app.services.reporting.published import Taken
from app.texts import N_, _, n_
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.editors import ChoiceEditor
from app.ui.kit.empty import Empty
from app.ui.kit.header import PageHeader
from app.ui.kit.labels import label
from app.ui.kit.layout import column, fill_page, holder, row
from app.ui.kit.progress import ProgressRow
from app.ui.kit.removal import take_away
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column
from app.ui.screens.import_start import ask_file
from app.ui.screens.municipal_figures_page import label_of
from app.ui.screens.published_import.match import MatchPane
from app.ui.screens.published_import.work import Found, Look, find, look, look_again, read_file, take_in

_COLUMNS = (
    Column("place", N_("Kommune eller område"), 220), Column("year", N_("År"), 80, role="number"),
    Column("label", N_("Tall")), Column("value", N_("Verdi"), 120, "right", role="number"),
)  # fmt: skip
_PROBLEMS = 5


class PublishedImportPage(QWidget):
    """Choose, match, see, take in."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._look: Look | None = None
        self._found = Found()
        self.match = MatchPane()
        self.sheet: ChoiceEditor | None = None
        self.origin = QLineEdit()
        self.state = label("", "secondary", "text2", wrap=True)
        self.problems = label("", "secondary", "warn", wrap=True)
        self.found = RowList(_COLUMNS, _("Tallene som hentes inn"))
        self.choose = button(_("Velg fil"), "primary", "folder-open", self._choose_file, "Ctrl+O")
        self.next = button(_("Vis hva som kommer"), "primary", "arrow-right", self._preview, icon_after=True)
        self.take = button(_("Hent inn"), "primary", "file-down", self._take_in)
        self.progress = ProgressRow()
        self._lay_out()
        self.match.header_chosen.connect(self._other_header)
        self.match.changed.connect(self._look_again)

    def open(self, path: str = "") -> None:
        """Read a file, when one is named; else begin anew."""
        if path:
            self.read(Path(path))

    def read(self, path: Path) -> None:
        """Look into a file."""
        self.origin.setText(path.stem)
        self._run(_("Leser {name}", name=path.name), partial(read_file, path), self._opened)

    def refresh(self) -> None:
        """What others wrote does not change what is in the file."""

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        for pane in (self._start(), self._matching(), self._seen()):
            self._stack.addWidget(pane)
        back = _("Publiserte tall"), partial(self._context.navigate, "published")
        fill_page(self, PageHeader(_("Hent publiserte tall"), back=back), self.progress, self._stack, spacing=12)
        self.setFocusProxy(self.choose)

    def _start(self) -> QWidget:
        words = _(
            "En tabell fra SSB (for eksempel 12015), KOSTRA eller en annen kilde, som Excel eller CSV. Du velger hva "
            "kolonnene er. Ingenting blir skrevet før du har sett hva som kommer."
        )
        card = Card(padded=False)
        card.add(Empty("table", _("Hent tall å sammenligne med"), words, self.choose), 1)
        return card

    def _matching(self) -> QWidget:
        self._sheet_place = row()
        again = button(_("Velg en annen fil"), "quiet", on_click=self._choose_file)
        foot = row(again, self._sheet_place, None, self.state, self.next, spacing=12)
        whole = column(self.match, foot, spacing=12)
        whole.setStretch(0, 1)
        return holder(whole)

    def _seen(self) -> QWidget:
        card = Card(_("Dette hentes inn"), padded=False)
        card.add(self.found, 1)
        self.origin.setAccessibleName(_("Kilde"))
        self.origin.setMaximumWidth(theme.px(360))
        back = button(_("Tilbake"), "quiet", on_click=lambda: self._stack.setCurrentIndex(1))
        foot = row(back, None, label(_("Kilde"), "label"), self.origin, self.take, spacing=12)
        whole = column(self.problems, card, foot, spacing=12)
        whole.setStretch(1, 1)
        return holder(whole)

    def _choose_file(self) -> None:
        if path := ask_file(self):
            self.read(path)

    def _opened(self, book: RawBook) -> None:
        if self.sheet is not None:
            take_away(self.sheet)
        self.sheet = ChoiceEditor([(str(at), each.name, "") for at, each in enumerate(book.sheets)], None)
        self.sheet.input.setAccessibleName(_("Ark i filen"))
        self.sheet.set_value("0")
        sheet = self.sheet
        sheet.edited.connect(lambda: self._look_at(book.sheets[int(str(sheet.value()))], None))
        self._sheet_place.addWidget(sheet)
        sheet.setVisible(len(book.sheets) > 1)
        self._look_at(book.sheets[0], None)

    def _look_at(self, sheet: RawSheet, header_row: int | None) -> None:
        self._run(_("Leser tabellen"), partial(look, sheet, header_row), self._show_look)

    def _other_header(self, header_row: int) -> None:
        if self._look is not None:
            self._look_at(self._look.sheet, header_row)

    def _look_again(self, reading: Reading) -> None:
        if self._look is not None:
            self._run(_("Leser tabellen"), partial(look_again, self._look.sheet, reading), self._show_look)

    def _show_look(self, seen: Look) -> None:
        self._look = seen
        self.match.show_look(seen)
        missing = published_list.missing(seen.reading)
        self.state.setText(" ".join(missing))
        self.next.setEnabled(not missing)
        self._stack.setCurrentIndex(1)

    def _preview(self) -> None:
        if self._look is not None:
            self._run(_("Leser tabellen"), partial(find, self._look), self._show_found)

    def _show_found(self, found: Found) -> None:
        self._found = found
        self.found.set_rows([
            {"ref": at, "place": cell.place, "year": cell.year, "label": label_of(cell.key), "value": cell.value}
            for at, cell in enumerate(found.cells)
        ])  # fmt: skip
        self.problems.setText(_said(found))
        self.problems.setVisible(bool(self.problems.text()))
        self.take.setText(n_("Hent inn {count} tall", "Hent inn {count} tall", len(found.cells)))
        self.take.setEnabled(bool(found.cells))
        self._stack.setCurrentIndex(2)
        self.take.setFocus()

    def _take_in(self) -> None:
        work_ = partial(take_in, self._context.store, self._found.cells, self.origin.text().strip())
        self.take.setEnabled(False)
        self._run(_("Henter inn tallene"), work_, self._taken)

    def _taken(self, taken: Taken) -> None:
        self._context.toast(n_("{count} tall er hentet inn.", "{count} tall er hentet inn.", taken.count))
        self._stack.setCurrentIndex(0)
        self._context.navigate("published")

    def _run(self, what: str, job: Callable[..., Any], done: Callable[[Any], object]) -> None:
        self.progress.follow(self._context.tasks.run(what, job, done))


def _said(found: Found) -> str:
    """What is not taken in, the first problems in full."""
    parts = list(found.problems[:_PROBLEMS])
    if len(found.problems) > _PROBLEMS:
        left = len(found.problems) - _PROBLEMS
        parts.append(n_("og {count} rad til", "og {count} rader til", left))
    if found.empty:
        parts.append(
            n_(
                "{count} celle er tom eller skjult i kilden.",
                "{count} celler er tomme eller skjult i kilden.",
                found.empty,
            )
        )
    return "\n".join(parts)
