"""A page that is one list of two-line rows: segments and a search above it, and what opens from it."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QLayout, QLineEdit, QStackedLayout, QWidget

from app.texts import _
from app.ui.kit import column_fit, messages, theme
from app.ui.kit.buttons import Button, button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.header import PageHeader
from app.ui.kit.layout import fill_page, hairline, holder, row
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Row
from app.ui.kit.segments import SegmentBar
from app.ui.kit.spec import Action, Listed, Screen
from app.ui.kit.tokens import SIZES

_LIST, _NOTHING, _EMPTY = range(3)  # what stands in the card
_SCROLL_BAR = 14  # logical pixels at 100 % text


class ListPage(QWidget):
    """`open(ref, shown)` goes to a record's line, in one of the segments.

    A page says itself how a new record is begun (`start_new`), and may put more in its header and above the list.
    """

    def __init__(self, context: Context, screen: Screen, listed: Listed) -> None:
        super().__init__()
        self._context, self._screen, self._listed = context, screen, listed
        self.new_button, self.first_button = self._new_button(), self._new_button()
        actions = (*self.header_tools(), self.new_button)
        self.header = PageHeader(_(screen.title), actions=actions, back=self.way_back())
        self.shown = SegmentBar(_(listed.which))
        self.search = QLineEdit(placeholderText=_(listed.hint), clearButtonEnabled=True)
        self.list = RowList(listed.columns, _(screen.title), row_height=SIZES.row_two_lines)
        self._build()
        self._listen()
        self.refresh()
        self.list.select_first()

    @abstractmethod
    def start_new(self) -> None:
        """Begin a new record."""

    def header_tools(self) -> tuple[QWidget, ...]:
        """What stands before the button of a new record, for a page that has some."""
        return ()

    def way_back(self) -> tuple[str, Callable[[], object]] | None:
        """The text of the way back and what it does, for a page that is reached from another."""
        return None

    def above(self) -> tuple[QWidget, ...]:
        """What stands between the header and the list, for a page that has some."""
        return ()

    def tools(self) -> QLayout:
        """What stands over the list: the segments and the search."""
        return row(self.shown, self.search, spacing=10, margins=(15, 13, 15, 12))

    def keyboard(self) -> QWidget:
        """Where the keyboard begins."""
        if self.is_bare():
            return self.first_button
        return self.list.view if self.list.model.count() else self.search

    def open(self, ref: str = "", shown: str = "") -> None:
        """Go to a record's line, or show a segment."""
        if ref or shown:
            self.search.clear()
            self._choose(shown or "all")
        if ref:
            self.list.select(ref)

    def refresh(self) -> None:
        """Read the list again."""
        store = self._context.store
        lines = self._listed.rows(store, self.shown.current_key())
        self._set_rows(lines, self._listed.facts(lines), bare=not lines and not self._listed.rows(store, "all"))

    def show_all(self) -> None:
        """Take every filter away."""
        self.open(shown="all")

    def is_bare(self) -> bool:
        """Whether there are no records at all, whatever the segment and the search say."""
        return self._lists.currentIndex() == _EMPTY

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.list.current() is None:  # after another segment was chosen
            self.list.select_first()
        self._take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()

    def _build(self) -> None:
        for key, text in self._listed.segments.items():
            self.shown.add(key, _(text))
        self.search.setProperty("kind", "search")
        self.search.setAccessibleName(self.search.placeholderText())
        self._tools, self._line = holder(self.tools()), hairline()
        listed = QWidget(self)
        self._lists = QStackedLayout(listed)
        for part in (self.list, self._nothing(), self._empty()):
            self._lists.addWidget(part)
        card = Card(padded=False)
        for part in (self._tools, self._line):
            card.add(part)
        card.add(listed, 1)
        fill_page(self, self.header, *self.above(), card)

    def _listen(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._go_to_list)
        self.shown.chosen.connect(lambda _key: self._segment_chosen())
        self.list.activated.connect(partial(self._do, self._listed.actions[0]))
        for action in self._listed.actions:
            self.list.add_action(_(action.text), partial(self._do, action), action.shortcut, action.when)
        theme.signals().changed.connect(self._size_columns)
        QShortcut(QKeySequence.StandardKey.Find, self, self._go_to_search)

    def _new_button(self) -> Button:
        return button(_(self._listed.new), "primary", "plus", self.start_new, "Ctrl+N")

    def _nothing(self) -> QWidget:
        every = button(_("Vis alle"), "secondary", None, self.show_all)
        return Empty("search", _(self._listed.nothing_title), _(self._listed.nothing_text), every)

    def _empty(self) -> QWidget:
        return Empty(self._screen.icon, _(self._listed.empty_title), _(self._listed.empty_text), self.first_button)

    def _choose(self, shown: str) -> None:
        self.shown.choose(shown)

    def _segment_chosen(self) -> None:
        self.refresh()

    def _filter(self, text: str) -> None:
        self.list.set_filter(text)
        self._show_state(bare=False)

    def _set_rows(self, lines: Sequence[Row], facts: str, *, bare: bool) -> None:
        self.list.set_rows(lines)
        self.header.set_facts("" if bare else facts)
        self._show_state(bare=bare)

    def _show_state(self, *, bare: bool) -> None:
        some = self.list.model.count() > 0
        self._lists.setCurrentIndex(_LIST if some else _EMPTY if bare else _NOTHING)
        for part in (self._tools, self._line, self.new_button):
            part.setVisible(not bare)
        self.setFocusProxy(self.keyboard())

    def _take_keyboard(self) -> None:
        target = self.keyboard()
        self.setFocusProxy(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, action: Action, line: Row) -> None:
        messages.guard(lambda: action.run(self._context, line), self)

    def _go_to_list(self) -> None:
        self.list.select_first()
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _size_columns(self) -> None:
        room = self.width() - 2 * theme.px(SIZES.page_margin) - theme.px(_SCROLL_BAR)
        column_fit.fit(self.list.view, self.list.model.columns, room)
