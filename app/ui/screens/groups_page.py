"""*Ansvarsgrupper*: every group, the one that meets first on top, and the way to a new one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from app import clock
from app.models import SupportGroup
from app.services.group import listing, registration
from app.texts import N_, _
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.form_items import Item, pick
from app.ui.kit.header import PageHeader
from app.ui.kit.layout import hairline, holder, row
from app.ui.kit.rowlist import RowList
from app.ui.kit.segments import SegmentBar
from app.ui.kit.spec import Screen
from app.ui.kit.tokens import SIZES
from app.ui.screens.groups_cells import GroupCells
from app.ui.screens.groups_rows import COLUMNS, Line, facts
from app.ui.screens.inline_form import InlineForm, InlinePlace
from app.ui.screens.stay_items import household_field

_SHOWN = {"current": N_("Aktive"), "ended": N_("Avsluttet"), "all": N_("Alle")}
_LIST, _NOTHING, _EMPTY = range(3)  # what stands in the card
_LEAST, _SCROLL_BAR = 190, 14  # logical pixels of the first column and the scroll bar at 100 % text


class GroupsPage(QWidget):
    """`open(ref, shown, new, household)` goes to a group's line, or begins a new group around a household."""

    def __init__(self, context: Context, screen: Screen) -> None:
        super().__init__()
        self._context = context
        self.new_button = button(_("Ny gruppe"), "primary", "plus", self.new_group, "Ctrl+N")
        self.header = PageHeader(_(screen.title), actions=(self.new_button,))
        self.forms = InlinePlace()
        self.shown = SegmentBar(_("Hvilke grupper"))
        self.search = QLineEdit(placeholderText=_("Navn, koordinator eller nummer"), clearButtonEnabled=True)
        self.list = RowList(COLUMNS, _(screen.title), row_height=SIZES.row_two_lines)
        self._build()
        self._listen()
        self.refresh()
        self.list.select_first()

    def open(self, ref: str = "", shown: str = "", household: str = "", *, new: bool = False) -> None:
        """Go to a group's line, or begin a new group."""
        if ref or shown:
            self.search.clear()
            self.shown.choose(shown or "all")
        if ref:
            self.list.select(ref)
        if new:
            self.new_group(household)

    def refresh(self) -> None:
        """Read the list again."""
        found = listing.rows(self._context.store, self.shown.current_key())
        lines = [Line(each.ref, each) for each in found]
        bare = not lines and not listing.rows(self._context.store, "all")
        self.list.set_rows(lines)
        self.header.set_facts("" if bare else facts(lines))
        self._show_state(bare=bare)

    def new_group(self, household: str = "") -> None:
        """Ask whom the group is around, and what for; then go to it."""
        items: Sequence[Item] = (household_field(self._context.store), *pick(SupportGroup, "start", "purpose"))
        values = {"household": household or None, "start": clock.today()}
        form = InlineForm(
            self._context, _("Ny ansvarsgruppe"), items, values, self._register, submit=N_("Opprett gruppen"),
            draft=f"group:new:{household}", columns=2,
        )  # fmt: skip
        form.saved.connect(self._registered)
        form.closed.connect(self._take_keyboard)
        self.forms.show_form(form)

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins in the list, or where one was in the form."""
        super().showEvent(event)
        self._take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()

    def is_bare(self) -> bool:
        """Whether there are no groups at all."""
        return self._lists.currentIndex() == _EMPTY

    def _build(self) -> None:
        for key, text in _SHOWN.items():
            self.shown.add(key, _(text))
        self.search.setProperty("kind", "search")
        self.search.setAccessibleName(self.search.placeholderText())
        self.list.view.setItemDelegate(GroupCells(self.list.model, self.list.view))
        self._tools = holder(row(self.shown, self.search, spacing=10, margins=(15, 13, 15, 12)))
        listed = QWidget(self)
        self._lists = QStackedLayout(listed)
        for part in (self.list, self._nothing(), self._empty()):
            self._lists.addWidget(part)
        card = Card(padded=False)
        self._line = hairline()
        for part in (self._tools, self._line):
            card.add(part)
        card.add(listed, 1)
        whole = QVBoxLayout(self)
        margin = theme.px(SIZES.page_margin)
        whole.setContentsMargins(margin, theme.px(20), margin, theme.px(18))
        whole.setSpacing(theme.px(14))
        for part in (self.header, self.forms):
            whole.addWidget(part)
        whole.addWidget(card, 1)

    def _listen(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._go_to_list)
        self.shown.chosen.connect(lambda _key: self.refresh())
        self.list.activated.connect(self._open_group)
        self.list.add_action(_("Åpne gruppen"), self._open_group, "Ctrl+O")
        self.list.add_action(_("Åpne husstanden"), self._open_household, "Ctrl+H")
        theme.signals().changed.connect(self._size_columns)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    def _nothing(self) -> QWidget:
        every = button(_("Vis alle"), "secondary", None, lambda: self.open(shown="all"))
        return Empty("search", _("Ingen grupper her"), _("Ingen grupper passer med det du har valgt over."), every)

    def _empty(self) -> QWidget:
        text = _("Her kommer gruppene rundt beboerne: hvem som er med, hva som kan deles, møter og oppgaver.")
        first = button(_("Ny gruppe"), "primary", "plus", self.new_group, "Ctrl+N")
        return Empty("users-round", _("Ingen ansvarsgrupper ennå"), text, first)

    def _register(self, typed: dict[str, Any]) -> Any:
        values = dict(typed)
        return registration.register(self._context.store, values.pop("household"), values)

    def _registered(self, saved: Any) -> None:
        self._context.toast(" ".join([_("Gruppen er opprettet. Legg til medlemmene."), *saved.warnings.values()]))
        self._context.navigate("group", ref=saved.ref)

    def _filter(self, text: str) -> None:
        self.list.set_filter(text)
        self._show_state(bare=False)

    def _show_state(self, *, bare: bool) -> None:
        some = self.list.model.count() > 0
        self._lists.setCurrentIndex(_LIST if some else _EMPTY if bare else _NOTHING)
        for part in (self._tools, self._line, self.new_button):
            part.setVisible(not bare)

    def _open_group(self, line: Line) -> None:
        self._context.navigate("group", ref=line.ref)

    def _open_household(self, line: Line) -> None:
        self._context.navigate("household", ref=line.group.household)

    def _take_keyboard(self) -> None:
        form, some = self.forms.current, self.list.model.count() > 0
        target = form.place() if form else self.list.view if some else self.new_button
        self.setFocusProxy(None if self.is_bare() and form is None else target)  # type: ignore[arg-type]  # Qt's hints miss None
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_list(self) -> None:
        self.list.select_first()
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _size_columns(self) -> None:
        """The first column takes what the others leave; where that is too little, the table scrolls sideways."""
        room = self.width() - 2 * theme.px(SIZES.page_margin) - theme.px(_SCROLL_BAR)
        header = self.list.view.horizontalHeader()
        roomy = room >= _width_of(self.list.model.columns)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch if roomy else QHeaderView.ResizeMode.Interactive)
        if not roomy:
            header.resizeSection(0, theme.px(_LEAST))


def _width_of(columns: Sequence[Any]) -> int:
    return theme.px(_LEAST) + sum(theme.px(column.width) for column in columns)
