"""The page of a tenancy: who lives where, what the contract says, the notices, and what is asked in time."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.services.arrears import page as arrears_page
from app.services.tenancy import page as tenancy_page
from app.services.tenancy.page import TenancyPage
from app.texts import _
from app.ui.kit import messages, record_layout
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.header import PageHeader, header_action
from app.ui.kit.menus import Entry, header_menu
from app.ui.kit.shortcuts import add_key
from app.ui.screens.debt.summary_card import ArrearsCard
from app.ui.screens.inline_form import InlineForm, InlinePlace
from app.ui.screens.tenancy import head
from app.ui.screens.tenancy.acts import Acts
from app.ui.screens.tenancy.contract_card import ContractCard, SecurityCard
from app.ui.screens.tenancy.notices_card import NoticesCard
from app.ui.screens.tenancy.reviews_card import ReviewsCard
from app.ui.screens.tenancy.side import Side
from app.ui.screens.tenancy.strips import Strips

_SIDE = 296  # logical pixels of the cards beside the contract at 100 % text
_FORMS = ("renew", "swap", "notice", "request", "answer", "move-out")


class TenancyScreen(QWidget):
    """`open(ref, form)` shows a tenancy, with one of the forms renew, swap, notice, request, answer and move-out open;
    a swap may be given the `dwelling`. `do` is what its buttons do."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._page: TenancyPage | None = None
        self.move_button = header_action(_("Utflytting"), "log-out", lambda: self.do("move-out"), "Ctrl+Shift+U")
        self.renew_button = button(_("Forny"), "primary", "refresh-cw", lambda: self.do("renew"), "Ctrl+Shift+F")
        self.more_button = header_menu(self.entries)
        actions = (self.move_button, self.more_button, self.renew_button)
        back = (_("Leieforhold"), lambda: context.navigate("tenancies"))
        self.header = PageHeader("", actions=actions, back=back, private=True)
        self.arrears = ArrearsCard(context)
        self.strips, self.forms, self.side = Strips(self.do), InlinePlace(), Side(self.do, self.arrears)
        self.cards = (ContractCard(self.do), SecurityCard(self.do), NoticesCard(self.do), ReviewsCard(self.do))
        record_layout.lay_out(self, self.header, (self.strips, self.forms, *self.cards), self.side, _SIDE)
        self._add_keys()

    def open(self, ref: str | None = None, form: str = "", dwelling: str | None = None, **_more: Any) -> None:
        """Show a tenancy. Without `ref` the one shown before stays."""
        if ref is not None:
            messages.guard(lambda: self._load(ref), self)
        if form in _FORMS:
            self.do(form, dwelling)
        else:
            self._take_keyboard()

    def refresh(self) -> None:
        """Read the tenancy again, unlogged: it was already in view."""
        if self._page is not None:
            ref = self._page.ref
            messages.guard(lambda: self._load(ref, again=True), self)

    def do(self, what: str, which: Any = None) -> None:
        """A button of the page."""
        if self._page is not None:
            acts = Acts(self._context, self._page, self)
            messages.guard(lambda: acts.do(what, which), self)

    def entries(self) -> list[Entry]:
        """What is seldom done, of what can be done with the tenancy in view."""
        page = self._page
        if page is None:
            return []
        offered = [
            ("correct", _("Rett leieforholdet"), True),
            ("swap", _("Bytt til en annen bolig"), page.is_open),
            ("notice", _("Registrer varsel"), True),
            ("warn", _("Registrer varsel om utkastelse"), page.is_open),
            ("household", _("Åpne husstanden"), True),
            ("dwelling", _("Åpne boligen"), True),
            ("delete", _("Slett leieforholdet"), page.replaced_by is None),
        ]
        return [(text, partial(self.do, what)) for what, text, possible in offered if possible]

    def show_form(self, form: InlineForm) -> None:
        """Open a form in place of the one that is open."""
        form.left.connect(self._take_keyboard)
        self.forms.show_form(form)

    def saved(self, told: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done, offer to undo it, and read the tenancy again."""
        self._context.toast(told, (lambda: messages.guard(undo, self)) if undo else None)
        self.refresh()

    def let_go(self) -> None:
        """The tenancy in view is no more, or is left for another."""
        self.forms.close_form()
        self._page = None

    def _add_keys(self) -> None:
        add_key(self, "Ctrl+E", _("Rett leieforholdet"), lambda: self.do("correct"))
        add_key(self, "Ctrl+N", _("Registrer varsel"), lambda: self.do("notice"))
        add_key(self, "Ctrl+H", _("Åpne husstanden"), lambda: self.do("household"))
        add_key(self, "Ctrl+B", _("Åpne boligen"), lambda: self.do("dwelling"))

    def _load(self, ref: str, *, again: bool = False) -> None:
        if self._page is None or self._page.ref != ref:
            self.forms.close_form()
        page = self._page = tenancy_page.load(self._context.store, ref, again=again)
        self.header.set_title(head.title(page), head.discreet_title(page))
        self.header.set_badges(*head.badges(page))
        self.header.set_facts(head.facts(page))
        for shown in (self.move_button, self.renew_button):
            shown.setVisible(page.is_open)
        self.strips.show_page(page)
        for card in self.cards:
            card.show_page(page)
        self.arrears.show_debt(arrears_page.of_tenancy(self._context.store, page.ref))
        self.side.show_page(page)

    def _take_keyboard(self) -> None:
        """Where one was in the form that is open, else on the next step; also when the window asks."""
        form = self.forms.current
        target = form.place() if form else self._button()
        self.setFocusProxy(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self) -> QWidget:
        return self.more_button if self.renew_button.isHidden() else self.renew_button
