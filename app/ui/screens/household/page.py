"""The household's page: who (name, badges), where now, the next step, the parts; the timeline always in view."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app import clock
from app.services import household, household_page, review, stay
from app.services.household_page import HouseholdPage
from app.services.naming import household_number
from app.texts import _
from app.ui.kit import messages, theme
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.header import PageHeader, header_action
from app.ui.kit.layout import Scroll, column, holder
from app.ui.kit.tabs import TabBar
from app.ui.kit.tokens import SIZES
from app.ui.screens.household import head, together
from app.ui.screens.household.cases import CasesTab
from app.ui.screens.household.changes_tab import ChangesTab
from app.ui.screens.household.forms import Forms
from app.ui.screens.household.overview import MembersTab, Overview, StaysTab
from app.ui.screens.household.place_card import PlaceCard
from app.ui.screens.household.side import TimelineSide
from app.ui.screens.inline_form import InlineForm, InlinePlace

_SIDE = 336  # logical pixels of the timeline at 100 % text
_LOW = 340  # the least height of each where they stand under each other
_BOTH = 900  # below this the timeline stands under the rest
_OPENS = {
    "open-case": "case",
    "edit-stay": "stay",
    "open-group": "group",
    "open-plan": "plan",
    "open-tenancy": "tenancy",
    "open-eviction": "eviction",
}
"""Buttons of the tabs that go to a page of its own."""


class HouseholdScreen(QWidget):
    """`open(ref, form)` shows a household, with one of the forms extend, move, end, step or need open."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._page: HouseholdPage | None = None
        self._revealed = False
        edit = header_action(_("Rediger"), "pencil", self._edit, "Ctrl+E")
        self.stay_button = header_action(_("Nytt opphold"), "bed", self._new_stay, "Ctrl+Shift+N")
        self.case_button = button(_("Ny sak"), "primary", "plus", self._new_case, "Ctrl+N")
        back = (_("Husstander"), lambda: context.navigate("households"))
        self.header = PageHeader("", actions=(edit, self.stay_button, self.case_button), back=back, private=True)
        self.place = PlaceCard(self._ask)
        self.forms = InlinePlace()
        self.tabs = TabBar(_("Deler av husstanden"))
        self.parts: dict[str, Any] = {
            "overview": Overview(self._do), "members": MembersTab(self._do), "cases": CasesTab(self._do),
            "stays": StaysTab(self._do), "changes": ChangesTab(context.store),
        }  # fmt: skip
        self.side = TimelineSide(context)
        self.setFocusProxy(self.side.box)
        self._build()

    def open(self, ref: str | None = None, form: str = "", **_more: Any) -> None:
        """Show a household. Without `ref` the one shown before stays."""
        if ref is not None:
            self._revealed = False
            messages.guard(lambda: self._load(ref), self)
        self.side.write()
        if form and self._page is not None:
            self._ask(form)

    def refresh(self) -> None:
        """Read the household again, unlogged: it was already in view."""
        if self._page is not None:
            ref = self._page.ref
            messages.guard(lambda: self._load(ref, again=True), self)

    def _build(self) -> None:
        for key, text in (
            ("overview", _("Oversikt")), ("members", _("Medlemmer")), ("cases", _("Saker")),
            ("stays", _("Opphold")), ("changes", _("Endringer")),
        ):  # fmt: skip
            self.tabs.add(key, text)
        self.tabs.chosen.connect(self._show_part)
        inner = column(self.place, self.forms, self.tabs, *self.parts.values(), spacing=12, margins=(0, 0, 10, 12))
        inner.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(theme.px(10))
        self._main = Scroll(holder(inner))
        self._both.addWidget(self._main, 1)
        self._both.addWidget(self.side)
        whole = QVBoxLayout(self)
        margin = theme.px(SIZES.page_margin)
        whole.setContentsMargins(margin, theme.px(10), margin, theme.px(18))
        whole.setSpacing(theme.px(14))
        whole.addWidget(self.header)
        whole.addLayout(self._both, 1)
        self._show_part("overview")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= theme.px(_BOTH)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(direction)
        self.side.setMinimumWidth(theme.px(_SIDE) if wide else 0)
        self.side.setMaximumWidth(theme.px(_SIDE) if wide else 16_777_215)
        self.side.setMinimumHeight(0 if wide else theme.px(_LOW))
        self._main.setMinimumHeight(0 if wide else theme.px(_LOW))

    def _load(self, ref: str, *, again: bool = False) -> None:
        other = self._page is None or self._page.ref != ref
        if other:
            self.forms.close_form()
        page = household_page.load(self._context.store, ref, reveal=self._revealed, again=again)
        self._page = page
        if other:
            self.tabs.choose("overview")
        self._show(page)

    def _show(self, page: HouseholdPage) -> None:
        self.header.set_title(page.name, household_number(page.ref))
        self.header.set_badges(*head.badges(page))
        self.header.set_facts(head.facts(page))
        self.stay_button.setVisible(page.current_stay is None and page.closed is None)
        self.case_button.setVisible(page.closed is None)
        self.place.show_page(page)
        self.tabs.set_count("members", sum(one.current for one in page.members))
        self.tabs.set_count("cases", len(page.cases))
        self.tabs.set_count("stays", len(page.stays))
        for part in self.parts.values():
            part.show_page(page)
        self.side.show_page(page)

    def _show_part(self, key: str) -> None:
        for name, part in self.parts.items():
            part.setVisible(name == key)

    def _ask(self, what: str) -> None:
        """A button of the place card, or what another screen asked to be opened."""
        page = self._page
        if page is None:
            return
        if what == "reveal":
            self._revealed = True
            messages.guard(lambda: self._load(page.ref), self)
        elif what == "new":
            self._new_stay()
        elif what == "step":
            self._open_form(Forms(self._context, page).step(), _("Neste steg er lagret."))
        elif what == "need":
            self._open_form(Forms(self._context, page).need(), _("Behovet er lagret."))
        elif what == "find-dwelling":
            self._context.navigate("matching", household=page.ref)
        elif page.current_stay is not None:
            self._ask_stay(what, page)

    def _ask_stay(self, what: str, page: HouseholdPage) -> None:
        forms, current = Forms(self._context, page), page.current_stay
        if current is None:
            return
        if what == "extend":
            self._open_form(forms.extend(current), _("Oppholdet er forlenget."))
        elif what == "move":
            self._open_form(forms.move(current), _("Husstanden er flyttet."))
        elif what == "end":
            self._open_form(forms.end(current), _("Oppholdet er avsluttet."), undoable=True)

    def _open_form(self, form: InlineForm, told: str, *, undoable: bool = False) -> None:
        form.saved.connect(lambda found: self._saved(told, found if undoable else None))
        self.forms.show_form(form)

    def _saved(self, told: str, undo: Callable[[], object] | None) -> None:
        self._context.toast(told, (lambda: messages.guard(undo, self)) if undo else None)
        self.refresh()
        self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _do(self, what: str, which: Any) -> None:
        """A button of the tabs."""
        page = self._page
        if page is None:
            return
        store = self._context.store
        if what in ("add-member", "edit-member"):
            self._open_form(Forms(self._context, page).member(which), _("Medlemmet er lagret."))
        elif what == "main-member":
            self._undoable(
                lambda: household.make_main_person(store, which, clock.today()), _("Hovedpersonen er byttet fra i dag.")
            )
        elif what == "remove-member":
            self._undoable(lambda: household.remove_member(store, which), _("Medlemmet er fjernet."))
        elif what == "delete-stay":
            self._undoable(lambda: stay.delete(store, which), _("Oppholdet er slettet."))
        elif what in _OPENS:
            self._context.navigate(_OPENS[what], ref=which)
        elif what == "new-case":
            self._new_case()
        elif what == "step-done":
            self._step_done(page)
        elif what in together.BEGINS:
            together.begin(self._context, page.ref, what, which)
        else:
            self._ask("new" if what == "new-stay" else what)

    def _undoable(self, act: Callable[[], Callable[[], object]], told: str) -> None:
        def run() -> None:
            undo = act()
            self._context.toast(told, lambda: messages.guard(undo, self))
            self.refresh()

        messages.guard(run, self)

    def _step_done(self, page: HouseholdPage) -> None:
        """The step is taken off the list, kept in the history, and can be brought back."""
        before = {"next_step": page.next_step, "due": page.next_step_due}
        empty = dict.fromkeys(before)

        def act() -> Callable[[], object]:
            review.save(self._context.store, page.ref, empty)
            return lambda: review.save(self._context.store, page.ref, before)

        self._undoable(act, _("Neste steg er gjort."))

    def _edit(self) -> None:
        if self._page is not None:
            self._context.navigate("households", ref=self._page.ref, field="person.first_name")

    def _new_case(self) -> None:
        if self._page is not None:
            self._context.navigate("case_form", household=self._page.ref, new=True)

    def _new_stay(self) -> None:
        if self._page is not None:
            self._context.navigate("stay", household=self._page.ref)
