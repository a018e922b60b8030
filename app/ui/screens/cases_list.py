"""A list of cases with its filters and its search; *Saker* and *Startlån og tilskudd* are both one."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app import clock, formats
from app.services.case import listing
from app.services.case.case_types import CASE_TYPES
from app.services.case.listing import OLDEST_FIRST, CaseRow
from app.texts import N_, _, n_
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.editors.choice import ChoiceEditor, sentence
from app.ui.kit.empty import Empty
from app.ui.kit.layout import row
from app.ui.kit.list_page import ListPage
from app.ui.kit.rows import Column
from app.ui.kit.spec import Listed, Screen, opens
from app.ui.screens.cases_rows import Line

AT_ONCE = 50  # more than a tall screen shows
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


class CaseListPage(ListPage):
    """Reads a page of cases at a time, and searches in the database. `kinds`: only these types; none is all."""

    first_shown = "open"

    def __init__(self, context: Context, screen: Screen, listed: Listed, kinds: Sequence[str] = ()) -> None:
        self._kinds = tuple(kinds)
        self._asked: dict[str, Any] = {}  # the filters of the rows that are shown
        self._last: CaseRow | None = None  # what the next page comes after
        super().__init__(context, screen, listed)

    def tools(self) -> QBoxLayout:
        self.kind = _kind_filter(self._kinds)
        self._line_of_tools = row(
            row(self.shown, self.kind, None), self.search, spacing=10, margins=(15, 13, 15, 12)
        )  # fmt: skip
        self._line_of_tools.setStretch(1, 1)
        return self._line_of_tools

    def open(self, ref: str = "", shown: str = "", kind: str = "") -> None:
        """Go to a case's line; `shown` is one of the segments, `kind` a type of case."""
        if kind:
            self.kind.set_value(kind)
        super().open(ref, shown or ("all" if kind else ""))

    def refresh(self) -> None:
        """Read the first page again, or as many as are shown."""
        if not self._asked:
            self._ask()
        self._show_rows(self._rows(max(AT_ONCE, self.list.model.total())))

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
        self._typing = QTimer(self, singleShot=True, interval=80)
        self._typing.timeout.connect(self._show)
        self.kind.edited.connect(self._show)
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
        self._ask()
        self.list.clear_selection()
        self._show_rows(self._rows())

    def _ask(self) -> None:
        """Take the filters as they are now; the next page follows the same, whatever is typed meanwhile."""
        chosen = self.kind.value()
        self._asked = {
            "shown": self.shown.current_key(),
            "kinds": (str(chosen),) if chosen else self._kinds,
            "matching": self.search.text(),
        }

    def _rows(self, limit: int = AT_ONCE, after: CaseRow | None = None) -> list[Line]:
        found = listing.rows(self._context.store, **self._asked, limit=limit, after=after)
        self._last = found[-1] if found else after
        today = clock.today()
        return [Line(each.ref, each, today) for each in found]

    def _more(self, _count: int) -> list[Line]:
        return self._rows(after=self._last)

    def _show_rows(self, lines: Sequence[Line]) -> None:
        self.list.model.more = self._more if len(lines) >= AT_ONCE else None
        bare = not lines and not listing.count(self._context.store, "all", self._kinds)
        self._set_rows(lines, self._facts(lines), bare=bare)

    def _facts(self, lines: Sequence[Line]) -> str:
        """How many there are; of what waits, also how long the first has waited."""
        if self._asked["matching"].strip():
            if self.list.model.more is not None:
                return _("{count} eller flere treff", count=len(lines))
            return n_("{count} treff", "{count} treff", len(lines))
        shown, kinds = self._asked["shown"], self._asked["kinds"]
        many = listing.count(self._context.store, shown, kinds) if len(lines) >= AT_ONCE else len(lines)
        text = n_("{count} sak", "{count} saker", many)
        if not lines or shown not in OLDEST_FIRST:
            return text
        return _("{cases}, den eldste mottatt {day}", cases=text, day=formats.day(lines[0].received))


def _kind_filter(kinds: Sequence[str]) -> ChoiceEditor:
    choices = [(key, sentence(CASE_TYPES[key].label), "") for key in kinds or CASE_TYPES]
    made = ChoiceEditor(choices, _("Alle sakstyper"))
    made.input.setAccessibleName(_("Sakstype"))
    made.setMinimumWidth(theme.px(190))
    return made
