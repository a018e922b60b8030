"""The page of a tenancy: who lives where, what the contract says, the notices, and what is asked in time."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.services.arrears import page as arrears_page
from app.services.tenancy import page as tenancy_page
from app.services.tenancy.page import TenancyPage
from app.texts import N_, _
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.header import header_action
from app.ui.kit.menus import header_menu
from app.ui.screens.debt.summary_card import ArrearsCard
from app.ui.screens.record_screen import Act, Offer, RecordKind, RecordScreen
from app.ui.screens.tenancy import head
from app.ui.screens.tenancy.acts import Acts
from app.ui.screens.tenancy.contract_card import ContractCard, SecurityCard
from app.ui.screens.tenancy.notices_card import NoticesCard
from app.ui.screens.tenancy.reviews_card import ReviewsCard
from app.ui.screens.tenancy.side import Side
from app.ui.screens.tenancy.strips import Strips

KIND = RecordKind(
    key="tenancy", listed="tenancies", back=N_("Leieforhold"), load=tenancy_page.load, head=head, side=296,
    keys=(
        ("Ctrl+E", N_("Rett leieforholdet"), "correct"), ("Ctrl+N", N_("Registrer varsel"), "notice"),
        ("Ctrl+H", N_("Åpne husstanden"), "household"), ("Ctrl+B", N_("Åpne boligen"), "dwelling"),
    ),
)  # fmt: skip
_FORMS = ("renew", "swap", "notice", "request", "answer", "move-out")


class TenancyScreen(RecordScreen[TenancyPage]):
    """`open(ref, form)` shows a tenancy, with one of the forms renew, swap, notice, request, answer and move-out open;
    a swap may be given the `dwelling`."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, KIND)
        self.move_button = header_action(_("Utflytting"), "log-out", lambda: self.do("move-out"), "Ctrl+Shift+U")
        self.renew_button = button(_("Forny"), "primary", "refresh-cw", lambda: self.do("renew"), "Ctrl+Shift+F")
        self.more_button = header_menu(self.entries)
        self.arrears = ArrearsCard(context)
        self.strips, self.side = Strips(self.do), Side(self.do, self.arrears)
        self.cards = (ContractCard(self.do), SecurityCard(self.do), NoticesCard(self.do), ReviewsCard(self.do))
        actions = (self.move_button, self.more_button, self.renew_button)
        self.lay_out(actions, (self.strips, self.forms, *self.cards), self.side)

    def open(self, ref: str | None = None, form: str = "", dwelling: str | None = None, **_more: Any) -> None:
        """Show a tenancy. Without `ref` the one shown before stays."""
        self.read(ref)
        if form in _FORMS:
            self.do(form, dwelling)
        else:
            self._take_keyboard()

    def acts(self, page: TenancyPage) -> Mapping[str, Act]:
        return Acts(self._context, page, self).by_name()

    def offers(self, page: TenancyPage) -> Sequence[Offer]:
        return (
            ("correct", _("Rett leieforholdet"), True),
            ("swap", _("Bytt til en annen bolig"), page.is_open),
            ("notice", _("Registrer varsel"), True),
            ("warn", _("Registrer varsel om utkastelse"), page.is_open),
            ("household", _("Åpne husstanden"), True),
            ("dwelling", _("Åpne boligen"), True),
            ("delete", _("Slett leieforholdet"), page.replaced_by is None),
        )

    def show_page(self, page: TenancyPage, *, begin: bool) -> None:  # noqa: ARG002  # it has no tabs to begin at
        for shown in (self.move_button, self.renew_button):
            shown.setVisible(page.is_open)
        self.strips.show_page(page)
        for card in self.cards:
            card.show_page(page)
        self.arrears.show_debt(arrears_page.of_tenancy(self._context.store, page.ref))
        self.side.show_page(page)

    def first(self) -> QWidget:
        return self.more_button if self.renew_button.isHidden() else self.renew_button
