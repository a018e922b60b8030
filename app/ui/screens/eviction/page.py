"""The page of an eviction: how long there is, the course, what is done to avert it, the letters, and how it ended."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.services.eviction import page as eviction_page
from app.services.eviction.page import EvictionPage
from app.texts import _
from app.ui.kit import messages, record_layout
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.header import PageHeader, header_action
from app.ui.kit.layout import column, holder
from app.ui.kit.menus import Entry, header_menu
from app.ui.kit.shortcuts import add_key
from app.ui.kit.tabs import TabBar
from app.ui.screens import letters
from app.ui.screens.eviction import head
from app.ui.screens.eviction.acts import Acts
from app.ui.screens.eviction.days_card import DaysCard
from app.ui.screens.eviction.measures_card import MeasuresCard
from app.ui.screens.eviction.side import Side
from app.ui.screens.eviction.strips import Strips
from app.ui.screens.inline_form import InlineForm, InlinePlace

_SIDE = 300  # logical pixels of the cards beside the course at 100 % text
COURSE, LETTERS = "course", "letters"
_FORMS = ("outcome", "measure", "edit")
_OFFER = "help_offer"


class EvictionScreen(QWidget):
    """`open(ref, form, part)` shows an eviction, with one of the forms outcome, measure and edit open, or at its
    letters. `do` is what its buttons do."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._page: EvictionPage | None = None
        self._letters: Any = None  # made when the tab is first chosen
        self.letter_button = header_action(_("Tilby hjelp"), "mail", lambda: self.do("letter"), "Ctrl+Shift+T")
        self.outcome_button = button(_("Meld utfall"), "primary", "flag", lambda: self.do("outcome"), "Ctrl+Shift+F")
        self.more_button = header_menu(self.entries)
        actions = (self.letter_button, self.more_button, self.outcome_button)
        back = (_("Utkastelser"), lambda: context.navigate("evictions"))
        self.header = PageHeader("", actions=actions, back=back, private=True)
        self.strips, self.forms, self.side = Strips(self.do), InlinePlace(), Side(self.do)
        self.days, self.measures = DaysCard(), MeasuresCard(self.do)
        self.tabs = TabBar(_("Deler av utkastelsen"))
        self._build()
        self._add_keys()

    def open(self, ref: str | None = None, form: str = "", part: str = "", **_more: Any) -> None:
        """Show an eviction. Without `ref` the one shown before stays."""
        if ref is not None:
            messages.guard(lambda: self._load(ref), self)
        if part in {COURSE, LETTERS} and self._page is not None:
            self.tabs.choose(part)
        if form in _FORMS:
            self.do(form)
        else:
            self._take_keyboard()

    def refresh(self) -> None:
        """Read the eviction again, unlogged: it was already in view."""
        if self._page is not None:
            ref = self._page.ref
            messages.guard(lambda: self._load(ref, again=True), self)

    def do(self, what: str, which: Any = None) -> None:
        """A button of the page."""
        if self._page is not None:
            acts = Acts(self._context, self._page, self)
            messages.guard(lambda: acts.do(what, which), self)

    def entries(self) -> list[Entry]:
        """What is seldom done, of what can be done with the eviction in view."""
        page = self._page
        if page is None:
            return []
        offered = [
            ("edit", _("Rett utkastelsen"), True),
            ("reopen", _("Åpne utkastelsen igjen"), not page.is_open),
            ("household", _("Åpne husstanden"), True),
            ("delete", _("Slett utkastelsen"), True),
        ]
        return [(text, partial(self.do, what)) for what, text, possible in offered if possible]

    def show_form(self, form: InlineForm) -> None:
        """Open a form in place of the one that is open."""
        self.tabs.choose(COURSE)
        form.left.connect(self._take_keyboard)
        self.forms.show_form(form)

    def begin_letter(self) -> None:
        """Write the offer of help."""
        self.tabs.choose(LETTERS)
        self._letters.begin(_OFFER)

    def saved(self, told: str, undo: Callable[[], object] | None = None) -> None:
        """Say what was done, offer to undo it, and read the eviction again."""
        self._context.toast(told, (lambda: messages.guard(undo, self)) if undo else None)
        self.refresh()

    def let_go(self) -> None:
        """The eviction in view is no more."""
        self.forms.close_form()
        self._page = None

    def _build(self) -> None:
        self.tabs.add(COURSE, _("Forløp og tiltak"))
        self.tabs.add(LETTERS, _("Brev"))
        self.tabs.chosen.connect(self._show_part)
        self._course = holder(column(self.strips, self.forms, self.days, self.measures, None, spacing=12))
        self._place = column()
        main = (self.tabs, self._course, holder(self._place))
        record_layout.lay_out(self, self.header, main, self.side, _SIDE)

    def _add_keys(self) -> None:
        add_key(self, "Ctrl+E", _("Rett utkastelsen"), lambda: self.do("edit"))
        add_key(self, "Ctrl+H", _("Åpne husstanden"), lambda: self.do("household"))

    def _load(self, ref: str, *, again: bool = False) -> None:
        other = self._page is None or self._page.ref != ref
        if other:
            self.forms.close_form()
        self._page = eviction_page.load(self._context.store, ref, again=again)
        if other:
            self.tabs.choose(COURSE)
        self._show(self._page)

    def _show(self, page: EvictionPage) -> None:
        self.header.set_title(head.title(page), head.discreet_title(page))
        self.header.set_badges(*head.badges(page))
        self.header.set_facts(head.facts(page))
        for shown in (self.letter_button, self.outcome_button):
            shown.setVisible(page.is_open)
        for part in (self.strips, self.days, self.measures, self.side):
            part.show_page(page)
        self._show_part(self.tabs.current_key() or COURSE)

    def _show_part(self, key: str) -> None:
        """The letters have the room of the cards too."""
        if key == LETTERS and self._page is not None:
            if self._letters is None:
                self._letters = letters.build(self._context)
                self._place.addWidget(self._letters)
            self._letters.show_eviction(self._page)
        for part, name in ((self._course, COURSE), (self._letters, LETTERS), (self.side, COURSE)):
            if part is not None:
                part.setVisible(name == key)

    def _take_keyboard(self) -> None:
        """Where one was in the form that is open, else on the tabs; also when the window asks."""
        form = self.forms.current
        target = form.place() if form else self.tabs
        self.setFocusProxy(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
