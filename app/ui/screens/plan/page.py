"""The page of one version of a plan: its goals and how they go; when it is evaluated, who takes part, its versions."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.services.plan import page as plan_page
from app.services.plan.page import PlanPage
from app.services.plan.state import PlanState
from app.texts import _
from app.ui.kit import messages, record_layout
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.header import PageHeader, header_action
from app.ui.kit.menus import Entry, header_menu
from app.ui.kit.shortcuts import add_key
from app.ui.screens.inline_form import InlineForm, InlinePlace
from app.ui.screens.plan import head
from app.ui.screens.plan.acts import Acts
from app.ui.screens.plan.side import Side
from app.ui.screens.plan.strips import Strips
from app.ui.screens.plan.tabs import PLAN, PRINT, PlanTabs

_SIDE = 296  # logical pixels of the cards beside the goals at 100 % text


class PlanScreen(QWidget):
    """`open(ref, part)` shows a version, at one of its tabs: plan, changes, print. `do` is what its buttons do."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._page: PlanPage | None = None
        self.revise_button = header_action(_("Endre planen"), "square-pen", lambda: self.do("revise"), "Ctrl+E")
        self.renew_button = button(_("Forny planen"), "primary", "refresh-cw", lambda: self.do("renew"), "Ctrl+Shift+F")
        self.more_button = header_menu(self.entries)
        actions = (self.revise_button, self.more_button, self.renew_button)
        back = (_("Samarbeidsplaner"), lambda: context.navigate("plans"))
        self.header = PageHeader("", actions=actions, back=back, private=True)
        self.strips, self.forms, self.side = Strips(self.do), InlinePlace(), Side(self.do)
        self.tabs = PlanTabs(context, self.do)
        self._place = self.forms  # where a form is open, or was last
        self._build()
        self._add_keys()

    def open(self, ref: str | None = None, part: str = "") -> None:
        """Show a version. Without `ref` the one shown before stays."""
        if ref is not None:
            messages.guard(lambda: self._load(ref), self)
        if self._page is not None and part:
            self.tabs.choose(part)
        self._take_keyboard()

    def refresh(self) -> None:
        """Read the plan again, unlogged: it was already in view."""
        if self._page is not None:
            ref = self._page.ref
            messages.guard(lambda: self._load(ref, again=True), self)

    def do(self, what: str, which: Any = None) -> None:
        """A button of the page."""
        if self._page is not None:
            acts = Acts(self._context, self._page, self)
            messages.guard(lambda: acts.do(what, which), self)

    def entries(self) -> list[Entry]:
        """What is seldom done, of what can be done with the version in view."""
        page = self._page
        if page is None:
            return []
        offered = [
            ("print", _("Skriv ut"), True),
            ("sign", _("Underskrevet"), page.can_follow_up),
            ("correct", _("Rett planen"), page.is_newest),
            ("renew-changed", _("Forny med endringer"), page.is_newest and not page.ended_today),
            ("end", _("Avslutt planen"), page.can_follow_up and not page.state.is_over),
            ("delete", _("Slett versjonen"), page.is_newest),
        ]
        return [(text, partial(self.do, what)) for what, text, possible in offered if possible]

    def show_form(self, place: InlinePlace, form: InlineForm, told: str) -> None:
        """Open a form in place of the one that is open; saved, it can be undone."""
        self.close_form()
        self._place = place
        form.saved.connect(lambda undo: self.saved(told, undo))
        form.left.connect(self._take_keyboard)
        place.show_form(form)

    def close_form(self) -> None:
        """Close what is open; what is typed there is kept as its draft."""
        self._place.close_form()
        self._place = self.forms

    def saved(self, told: str, undo: Callable[[], object]) -> None:
        """Say what was done, offer to undo it, and read the plan again."""
        self._context.toast(told, lambda: messages.guard(undo, self))
        self.refresh()

    def let_go(self) -> None:
        """The version in view is no more."""
        self.close_form()
        self._page = None

    def _build(self) -> None:
        main = (self.strips, self.forms, self.tabs)
        record_layout.lay_out(self, self.header, main, self.side, _SIDE)
        self.tabs.chosen.connect(self._make_room)

    def _add_keys(self) -> None:
        add_key(self, "Ctrl+P", _("Skriv ut"), lambda: self.do("print"))
        add_key(self, "Ctrl+H", _("Åpne husstanden"), lambda: self.do("household"))

    def _make_room(self, key: str) -> None:
        """The pages of a print have the room of the cards too."""
        self.side.setVisible(key != PRINT)
        self.strips.setVisible(key == PLAN and self.strips.says_something)

    def _load(self, ref: str, *, again: bool = False) -> None:
        other = self._page is None or self._page.ref != ref
        if other:
            self.close_form()
        page = self._page = plan_page.load(self._context.store, ref, again=again)
        self.header.set_title(head.title(page), head.discreet_title(page))
        self.header.set_badges(*head.badges(page))
        self.header.set_facts(head.facts(page))
        self.revise_button.setVisible(page.is_newest and not page.is_done_with)
        begun = page.state is not PlanState.NOT_BEGUN
        self.renew_button.setVisible(page.is_newest and begun and not page.ended_today)
        self.strips.show_plan(page)
        self.side.show_plan(page)
        self.tabs.show_plan(page, begin=other)

    def _take_keyboard(self) -> None:
        """Where one was in the form that is open, else on the tabs; also when the window asks."""
        form = self._place.current
        target = form.place() if form else self.tabs.bar
        self.setFocusProxy(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
