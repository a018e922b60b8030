"""*Samarbeidsplaner*: every plan, what is to be evaluated first on top, and above them what is being written."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from app.services.plan import listing
from app.texts import N_, _
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.header import PageHeader
from app.ui.kit.layout import hairline, holder, row
from app.ui.kit.rowlist import RowList
from app.ui.kit.segments import SegmentBar
from app.ui.kit.spec import Screen
from app.ui.kit.tokens import SIZES
from app.ui.screens.plans_cells import PlanCells
from app.ui.screens.plans_drafts import DraftsCard
from app.ui.screens.plans_rows import COLUMNS, Line, facts

_SHOWN = {"current": N_("Gjelder nå"), "expired": N_("Gått ut"), "ended": N_("Avsluttet"), "all": N_("Alle")}
_LIST, _NOTHING, _EMPTY = range(3)  # what stands in the card
_LEAST, _SCROLL_BAR = 190, 14  # logical pixels of the first column and the scroll bar at 100 % text


class PlansPage(QWidget):
    """`open(ref, shown)` goes to a plan's line, in one of the filters current, expired, ended and all."""

    def __init__(self, context: Context, screen: Screen) -> None:
        super().__init__()
        self._context = context
        self.new_button = button(_("Ny plan"), "primary", "plus", self.new_plan, "Ctrl+N")
        suggestions = button(
            _("Forslag til planer"), "secondary", "notebook-pen", partial(context.navigate, "suggestions")
        )
        self.header = PageHeader(_(screen.title), actions=(suggestions, self.new_button))
        self.drafts = DraftsCard(context)
        self.shown = SegmentBar(_("Hvilke planer"))
        self.search = QLineEdit(placeholderText=_("Navn eller nummer"), clearButtonEnabled=True)
        self.list = RowList(COLUMNS, _(screen.title), row_height=SIZES.row_two_lines)
        self.first_button = button(_("Ny plan"), "primary", "plus", self.new_plan, "Ctrl+N")
        self._build()
        self._listen()
        self.refresh()
        self.list.select_first()

    def open(self, ref: str = "", shown: str = "") -> None:
        """Go to a plan's line."""
        if ref or shown:
            self.search.clear()
            self.shown.choose(shown or "all")
        if ref:
            self.list.select(ref)

    def refresh(self) -> None:
        """Read the list again, and what is being written."""
        found = listing.rows(self._context.store, self.shown.current_key())
        lines = [Line(each.ref, each) for each in found]
        bare = not lines and not listing.rows(self._context.store, "all")
        self.drafts.refresh()
        self.list.set_rows(lines)
        self.header.set_facts("" if bare else facts(lines))
        self._show_state(bare=bare)

    def new_plan(self) -> None:
        """Begin a plan; the wizard asks for whom."""
        self._context.navigate("plan_wizard")

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins in the list; a draft may have been written since last."""
        super().showEvent(event)
        self.drafts.refresh()
        self._take_keyboard()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()

    def is_bare(self) -> bool:
        """Whether there are no plans at all."""
        return self._lists.currentIndex() == _EMPTY

    def _build(self) -> None:
        for key, text in _SHOWN.items():
            self.shown.add(key, _(text))
        self.search.setProperty("kind", "search")
        self.search.setAccessibleName(self.search.placeholderText())
        self.list.view.setItemDelegate(PlanCells(self.list.model, self.list.view))
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
        for part in (self.header, self.drafts):
            whole.addWidget(part)
        whole.addWidget(card, 1)

    def _listen(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._go_to_list)
        self.shown.chosen.connect(lambda _key: self.refresh())
        self.list.activated.connect(self._open_plan)
        self.list.add_action(_("Åpne planen"), self._open_plan, "Ctrl+O")
        self.list.add_action(_("Åpne husstanden"), self._open_household, "Ctrl+H")
        theme.signals().changed.connect(self._size_columns)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)

    def _nothing(self) -> QWidget:
        every = button(_("Vis alle"), "secondary", None, lambda: self.open(shown="all"))
        return Empty("search", _("Ingen planer her"), _("Ingen planer passer med det du har valgt over."), every)

    def _empty(self) -> QWidget:
        text = _(
            "Her kommer planene dere lager sammen med beboerne: mål, tiltak, når de evalueres, og hva som mangler."
        )
        return Empty("handshake", _("Ingen samarbeidsplaner ennå"), text, self.first_button)

    def _filter(self, text: str) -> None:
        self.list.set_filter(text)
        self._show_state(bare=False)

    def _show_state(self, *, bare: bool) -> None:
        some = self.list.model.count() > 0
        self._lists.setCurrentIndex(_LIST if some else _EMPTY if bare else _NOTHING)
        for part in (self._tools, self._line, self.new_button):
            part.setVisible(not bare)

    def _open_plan(self, line: Line) -> None:
        self._context.navigate("plan", ref=line.ref)

    def _open_household(self, line: Line) -> None:
        self._context.navigate("household", ref=line.plan.household)

    def _take_keyboard(self) -> None:
        some = self.list.model.count() > 0
        keyboard = self.first_button if self.is_bare() else self.list.view if some else self.search
        self.setFocusProxy(keyboard)
        keyboard.setFocus(Qt.FocusReason.OtherFocusReason)

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
