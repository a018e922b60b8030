"""The page of an eviction: how long there is, the course, what is done to avert it, the letters, and how it ended."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.services.eviction import page as eviction_page
from app.services.eviction.page import EvictionPage
from app.texts import N_, _
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.header import header_action
from app.ui.kit.layout import column, holder
from app.ui.kit.menus import header_menu
from app.ui.kit.tabs import TabBar
from app.ui.screens import letters
from app.ui.screens.eviction import head
from app.ui.screens.eviction.acts import Acts
from app.ui.screens.eviction.days_card import DaysCard
from app.ui.screens.eviction.measures_card import MeasuresCard
from app.ui.screens.eviction.side import Side
from app.ui.screens.eviction.strips import Strips
from app.ui.screens.inline_form import InlineForm, InlinePlace
from app.ui.screens.record_screen import Act, Offer, RecordKind, RecordScreen

KIND = RecordKind(
    key="eviction", listed="evictions", back=N_("Utkastelser"), load=eviction_page.load, head=head, side=300,
    keys=(("Ctrl+E", N_("Rett utkastelsen"), "edit"), ("Ctrl+H", N_("Åpne husstanden"), "household")),
)  # fmt: skip
COURSE, LETTERS = "course", "letters"
_FORMS = ("outcome", "measure", "edit")
_OFFER = "help_offer"


class EvictionScreen(RecordScreen[EvictionPage]):
    """`open(ref, form, part)` shows an eviction, with one of the forms outcome, measure and edit open, or at its
    letters."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, KIND)
        self._letters: Any = None  # made when the tab is first chosen
        self.letter_button = header_action(_("Tilby hjelp"), "mail", lambda: self.do("letter"), "Ctrl+Shift+T")
        self.outcome_button = button(_("Meld utfall"), "primary", "flag", lambda: self.do("outcome"), "Ctrl+Shift+F")
        self.more_button = header_menu(self.entries)
        self.strips, self.side = Strips(self.do), Side(self.do)
        self.days, self.measures = DaysCard(), MeasuresCard(self.do)
        self.tabs = TabBar(_("Deler av utkastelsen"))
        self._build()

    def open(self, ref: str | None = None, form: str = "", part: str = "", **_more: Any) -> None:
        """Show an eviction. Without `ref` the one shown before stays."""
        self.read(ref)
        if part in {COURSE, LETTERS} and self._page is not None:
            self.tabs.choose(part)
        if form in _FORMS:
            self.do(form)
        else:
            self._take_keyboard()

    def acts(self, page: EvictionPage) -> Mapping[str, Act]:
        return Acts(self._context, page, self, self.begin_letter).by_name()

    def offers(self, page: EvictionPage) -> Sequence[Offer]:
        return (
            ("edit", _("Rett utkastelsen"), True),
            ("reopen", _("Åpne utkastelsen igjen"), not page.is_open),
            ("household", _("Åpne husstanden"), True),
            ("delete", _("Slett utkastelsen"), True),
        )

    def show_form(self, form: InlineForm, told: str = "", place: InlinePlace | None = None) -> None:
        """Open a form over the course."""
        self.tabs.choose(COURSE)
        super().show_form(form, told, place)

    def begin_letter(self) -> None:
        """Write the offer of help."""
        self.tabs.choose(LETTERS)
        self._letters.begin(_OFFER)

    def show_page(self, page: EvictionPage, *, begin: bool) -> None:
        if begin:
            self.tabs.choose(COURSE)
        for shown in (self.letter_button, self.outcome_button):
            shown.setVisible(page.is_open)
        for part in (self.strips, self.days, self.measures, self.side):
            part.show_page(page)
        self._show_part(self.tabs.current_key() or COURSE)

    def first(self) -> QWidget:
        return self.tabs

    def _build(self) -> None:
        self.tabs.add(COURSE, _("Forløp og tiltak"))
        self.tabs.add(LETTERS, _("Brev"))
        self.tabs.chosen.connect(self._show_part)
        self._course = holder(column(self.strips, self.forms, self.days, self.measures, None, spacing=12))
        self._letter_place = column()
        actions = (self.letter_button, self.more_button, self.outcome_button)
        self.lay_out(actions, (self.tabs, self._course, holder(self._letter_place)), self.side)

    def _show_part(self, key: str) -> None:
        """The letters have the room of the cards too."""
        if key == LETTERS and self._page is not None:
            if self._letters is None:
                self._letters = letters.build(self._context)
                self._letter_place.addWidget(self._letters)
            self._letters.show_eviction(self._page)
        for part, name in ((self._course, COURSE), (self._letters, LETTERS), (self.side, COURSE)):
            if part is not None:
                part.setVisible(name == key)
