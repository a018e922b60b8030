"""A list of cases with its filters and its search; *Saker* and *Startlån og tilskudd* are both one."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from app import clock, formats
from app.services.case import listing
from app.services.case.case_types import CASE_TYPES
from app.services.case.listing import OLDEST_FIRST, CaseRow
from app.storage.store import Store
from app.texts import N_, _, n_
from app.ui.kit import theme
from app.ui.kit.context import Context
from app.ui.kit.editors.choice import ChoiceEditor, sentence
from app.ui.kit.layout import row
from app.ui.kit.paged_list import Asked, PagedListPage, Paging, counted
from app.ui.kit.rows import Column
from app.ui.kit.spec import Listed, Screen, opens
from app.ui.screens.cases_rows import Line

_NARROW = 900  # logical pixels: below this the search stands on a line of its own


def case_list(columns: tuple[Column, ...], empty_title: str, empty_text: str) -> Listed:
    """A list of cases. The texts are msgids."""
    return Listed(
        segments={
            "open": N_("Til behandling"), "complaints": N_("Klager"), "decided": N_("Avgjort"), "all": N_("Alle")
        },
        columns=columns,
        actions=(
            opens(N_("Åpne saken"), "case", "Ctrl+O"),
            opens(N_("Åpne husstanden"), "household", "Ctrl+H", lambda line: str(line.case.household)),
        ),
        new=N_("Ny sak"),
        which=N_("Hvilke saker"),
        hint=N_("Navn, fødselsnummer eller saksnummer"),
        nothing_title=N_("Ingen saker her"),
        nothing_text=N_("Ingen saker passer med det du har valgt over."),
        empty_title=empty_title,
        empty_text=empty_text,
    )  # fmt: skip


class CaseListPage(PagedListPage):
    """`kinds`: only cases of these types; none is all."""

    first_shown = "open"

    def __init__(self, context: Context, screen: Screen, listed: Listed, kinds: Sequence[str] = ()) -> None:
        self._kinds = tuple(kinds)
        super().__init__(context, screen, listed, _paging(context.store, kinds))

    def filters(self) -> Asked:
        return replace(super().filters(), kind=str(self.kind.value() or ""))

    def tools(self) -> QBoxLayout:
        self.kind = _kind_filter(self._kinds)
        self._line_of_tools = row(
            row(self.shown, self.kind, None), self.search, spacing=10, margins=(15, 13, 15, 12)
        )  # fmt: skip
        self._line_of_tools.setStretch(1, 1)
        return self._line_of_tools

    def open(self, ref: str = "", shown: str = "", kind: str = "") -> None:
        """Go to a case's line; `shown` is one of the segments, `kind` a type of case."""
        if kind or ref:
            self.kind.set_value(kind or None)
        super().open(ref, shown or ("all" if kind else ""))

    def start_new(self) -> None:
        """Register an application, of the type that is filtered on."""
        self._context.navigate("case_form", new=True, kind=self.kind.value())

    def show_all(self) -> None:
        self.kind.set_value(None)
        super().show_all()

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < theme.px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._line_of_tools.setDirection(way)
        super().resizeEvent(event)

    def _build(self) -> None:
        super()._build()
        self.shown.choose(self.first_shown)

    def _listen(self) -> None:
        super()._listen()
        self.kind.edited.connect(self._show)


def _paging(store: Store, kinds: Sequence[str]) -> Paging:
    def chosen(asked: Asked) -> Sequence[str]:
        return (asked.kind,) if asked.kind else kinds

    def read(asked: Asked, limit: int, after: CaseRow | None) -> list[CaseRow]:
        return listing.rows(
            store, shown=asked.shown, kinds=chosen(asked), matching=asked.matching, limit=limit, after=after
        )

    def line(row: CaseRow) -> Line:
        return Line(row.ref, row, clock.today())

    def told(asked: Asked, lines: Sequence[Line]) -> str:
        return _told(asked, lines, counted(lines, lambda: listing.count(store, asked.shown, chosen(asked))))

    return Paging(read, line, told, lambda: not listing.count(store, "all", kinds))


def _told(asked: Asked, lines: Sequence[Line], count: int) -> str:
    """How many there are; of what waits, also how long the first has waited."""
    text = n_("{count} sak", "{count} saker", count)
    if not lines or asked.shown not in OLDEST_FIRST:
        return text
    return _("{cases}, den eldste mottatt {day}", cases=text, day=formats.day(lines[0].received))


def _kind_filter(kinds: Sequence[str]) -> ChoiceEditor:
    choices = [(key, sentence(CASE_TYPES[key].label), "") for key in kinds or CASE_TYPES]
    made = ChoiceEditor(choices, _("Alle sakstyper"))
    made.input.setAccessibleName(_("Sakstype"))
    made.setMinimumWidth(theme.px(190))
    return made
