"""A list of cases with its filters and its search; *Saker* and *Startlån og tilskudd* are both one."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHeaderView, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from app import clock, formats
from app.services.case import listing
from app.services.case.case_types import CASE_TYPES
from app.services.case.listing import OLDEST_FIRST, CaseRow
from app.texts import N_, _, n_
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.editors.choice import ChoiceEditor, sentence
from app.ui.kit.empty import Empty
from app.ui.kit.header import PageHeader
from app.ui.kit.layout import hairline, holder, row
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column
from app.ui.kit.segments import SegmentBar
from app.ui.kit.spec import Screen
from app.ui.kit.tokens import SIZES
from app.ui.screens.cases_cells import CaseCells
from app.ui.screens.cases_rows import Line

AT_ONCE = 50  # more than a tall screen shows
_SHOWN = {"open": N_("Til behandling"), "complaints": N_("Klager"), "decided": N_("Avgjort"), "all": N_("Alle")}
_LIST, _NOTHING, _EMPTY = range(3)  # what stands in the card
_NARROW = 900  # logical pixels: below this the search stands on a line of its own
_LEAST_FIRST, _LEAST_SECOND, _SCROLL_BAR = 208, 136, 14  # logical pixels at 100 % text


class CaseListPage(QWidget):
    """Reads a page of cases at a time, and searches in the database. `kinds`: only these types; none is all."""

    first_shown = "open"
    wide_only: frozenset[str] = frozenset()  # columns that are hidden where there is little room
    narrow_only: frozenset[str] = frozenset()  # columns that are shown only then
    empty_title = N_("Ingen saker ennå")
    empty_text = N_("Her kommer alle søknader, med frister, vedtak og klager.")

    def __init__(self, context: Context, screen: Screen, columns: Sequence[Column], kinds: Sequence[str] = ()) -> None:
        super().__init__()
        self._context, self._screen, self._kinds = context, screen, tuple(kinds)
        self._asked: dict[str, Any] = {}  # the filters of the rows that are shown
        self._last: CaseRow | None = None  # what the next page comes after
        self.new_button = button(_("Ny sak"), "primary", "plus", self.new_case, "Ctrl+N")
        self.header = PageHeader(_(screen.title), actions=(*self.header_tools(), self.new_button))
        self.shown = SegmentBar(_("Hvilke saker"))
        self.kind = _kind_filter(self._kinds)
        self.search = QLineEdit(placeholderText=_("Navn, fødselsnummer eller saksnummer"), clearButtonEnabled=True)
        self.list = RowList(columns, _(screen.title), row_height=SIZES.row_two_lines)
        self._build()
        self._listen()
        self._ask()
        self.refresh()
        self.list.select_first()

    def header_tools(self) -> tuple[QWidget, ...]:
        """What stands before *Ny sak*, for a page that has some."""
        return ()

    def above(self) -> tuple[QWidget, ...]:
        """What stands between the header and the list, for a page that has some."""
        return ()

    def open(self, ref: str = "", shown: str = "", kind: str = "") -> None:
        """Go to a case's line; `shown` is one of the segments, `kind` a type of case."""
        if kind:
            self.kind.set_value(kind)
        if shown or kind or ref:
            self.search.clear()
            self._choose(shown or "all")
        if ref:
            self.list.select(ref)

    def refresh(self) -> None:
        """Read the first page again, or as many as are shown."""
        self._set_rows(self._rows(max(AT_ONCE, self.list.model.total())))

    def new_case(self) -> None:
        """Register an application, of the type that is filtered on."""
        self._context.navigate("case_form", new=True, kind=self.kind.value())

    def show_all(self) -> None:
        """Take every filter away."""
        self.search.clear()
        self.kind.set_value(None)
        self._choose("all")

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins in the list."""
        super().showEvent(event)
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < theme.px(_NARROW)
        self._tools.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._size_columns()

    def is_bare(self) -> bool:
        """Whether there are no cases at all, whatever the filters say."""
        return self._lists.currentIndex() == _EMPTY

    def _build(self) -> None:
        for key, text in _SHOWN.items():
            self.shown.add(key, _(text))
        self.shown.choose(self.first_shown)
        self.search.setProperty("kind", "search")
        self.search.setAccessibleName(self.search.placeholderText())
        self.list.view.setItemDelegate(CaseCells(self.list.model, self.list.view))
        self._tools = row(row(self.shown, self.kind, None), self.search, spacing=10, margins=(15, 13, 15, 12))
        self._tools.setStretch(1, 1)
        self._tools_frame = holder(self._tools)
        listed = QWidget(self)
        self._lists = QStackedLayout(listed)
        for part in (self.list, self._nothing(), self._empty()):
            self._lists.addWidget(part)
        card = Card(padded=False)
        self._line = hairline()
        for part in (self._tools_frame, self._line):
            card.add(part)
        card.add(listed, 1)
        whole = QVBoxLayout(self)
        margin = theme.px(SIZES.page_margin)
        whole.setContentsMargins(margin, theme.px(20), margin, theme.px(18))
        whole.setSpacing(theme.px(14))
        for part in (self.header, *self.above()):
            whole.addWidget(part)
        whole.addWidget(card, 1)

    def _listen(self) -> None:
        self._typing = QTimer(self, singleShot=True, interval=80)
        self._typing.timeout.connect(self._show)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        self.search.returnPressed.connect(self._go_to_list)
        self.shown.chosen.connect(lambda _key: self._show())
        self.kind.edited.connect(self._show)
        self.list.activated.connect(self._open_case)
        self.list.add_action(_("Åpne saken"), self._open_case, "Ctrl+O")
        self.list.add_action(_("Åpne husstanden"), self._open_household, "Ctrl+H")
        theme.signals().changed.connect(self._size_columns)
        QShortcut(QKeySequence.StandardKey.Find, self, self._go_to_search)

    def _nothing(self) -> QWidget:
        every = button(_("Vis alle"), "secondary", None, self.show_all)
        return Empty("search", _("Ingen saker her"), _("Ingen saker passer med det du har valgt over."), every)

    def _empty(self) -> QWidget:
        fetch = button(_("Hent fra Excel"), "secondary", "file-down", partial(self._context.navigate, "import"))
        first = button(_("Ny sak"), "primary", "plus", self.new_case, "Ctrl+N")
        return Empty(self._screen.icon, _(self.empty_title), _(self.empty_text), first, fetch)

    def _choose(self, shown: str) -> None:
        if self.shown.current_key() == shown:
            self._show()
        else:
            self.shown.choose(shown)

    def _show(self) -> None:
        """Read from the start with the filters as they are."""
        self._typing.stop()
        self._ask()
        self.list.clear_selection()
        self._set_rows(self._rows())

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

    def _set_rows(self, lines: Sequence[Line]) -> None:
        self.list.set_rows(lines)
        self.list.model.more = self._more if len(lines) >= AT_ONCE else None
        bare = not lines and not listing.count(self._context.store, "all", self._kinds)
        self._lists.setCurrentIndex(_LIST if lines else _EMPTY if bare else _NOTHING)
        for part in (self._tools_frame, self._line, self.new_button):
            part.setVisible(not bare)
        keyboard: Any = self.list.view if lines else None if bare else self.search  # Qt's hints miss None
        self.setFocusProxy(keyboard)
        self.header.set_facts("" if bare else self._facts(lines))

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

    def _open_case(self, line: Line) -> None:
        self._context.navigate("case", ref=line.ref)

    def _open_household(self, line: Line) -> None:
        self._context.navigate("household", ref=line.case.household)

    def _size_columns(self) -> None:
        """The first column takes what the others leave; where that is too little, fewer are shown, and at last the
        table scrolls sideways."""
        room = self.width() - 2 * theme.px(SIZES.page_margin) - theme.px(_SCROLL_BAR)
        hidden = self.narrow_only if room >= self._width_of(self.narrow_only) else self.wide_only
        header = self.list.view.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)  # or Qt keeps the room of what is hidden
        for at, column in enumerate(self.list.model.columns):
            header.setSectionHidden(at, column.key in hidden)
        roomy = room >= self._width_of(hidden)
        header.resizeSection(1, theme.px(self.list.model.columns[1].width if roomy else _LEAST_SECOND))
        if roomy:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        else:
            header.resizeSection(0, theme.px(_LEAST_FIRST))

    def _width_of(self, hidden: frozenset[str]) -> int:
        """The least room that all columns but those hidden need."""
        shown = (column.width for column in self.list.model.columns if column.key not in hidden)
        return theme.px(_LEAST_FIRST) + sum(theme.px(width) for width in shown)

    def _go_to_list(self) -> None:
        self._show()
        self.list.select_first()
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


def _kind_filter(kinds: Sequence[str]) -> ChoiceEditor:
    choices = [(key, sentence(CASE_TYPES[key].label), "") for key in kinds or CASE_TYPES]
    made = ChoiceEditor(choices, _("Alle sakstyper"))
    made.input.setAccessibleName(_("Sakstype"))
    made.setMinimumWidth(theme.px(190))
    return made
