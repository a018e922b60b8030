"""The page of a debt: what is owed and how it has gone; what is agreed beside it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QWidget

from app.services.arrears import agreements, registration
from app.services.arrears import page as debt_page
from app.services.arrears.debt import DebtKind
from app.services.arrears.page import DebtPage
from app.texts import N_, _
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.header import header_action
from app.ui.kit.layout import column, holder
from app.ui.screens.debt import head
from app.ui.screens.debt.cards import AgreementsCard, BalancesCard
from app.ui.screens.debt.forms import Forms
from app.ui.screens.record_screen import Act, RecordKind, RecordScreen

KIND = RecordKind(key="debt", listed="arrears", back=N_("Restanser"), load=debt_page.load, head=head, side=360)
_BALANCE, _AGREEMENT = "balance", "agreement"


class DebtScreen(RecordScreen[DebtPage]):
    """`open(ref, form)` shows a debt by its key, with the form of a new balance or agreement open."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, KIND)
        household = header_action(_("Åpne husstanden"), "users", partial(self.do, "household"), "Ctrl+H")
        self.about_button = header_action(_("Åpne leieforholdet"), "key", partial(self.do, "about"), "Ctrl+O")
        self.new_button = button(_("Før restanse"), "primary", "plus", partial(self.do, "new-balance"), "Ctrl+N")
        self.balances, self.agreements = BalancesCard(self.do), AgreementsCard(self.do)
        actions = (household, self.about_button, self.new_button)
        self.lay_out(actions, (self.forms, self.balances), holder(column(self.agreements, None)))

    def open(self, ref: str | None = None, form: str = "") -> None:
        """Show a debt. Without `ref` the one shown before stays."""
        self.read(ref)
        if form in {_BALANCE, _AGREEMENT}:
            self.do(f"new-{form}")
        self._take_keyboard()

    def acts(self, page: DebtPage) -> Mapping[str, Act]:
        forms, show = Forms(self._context, page.ref), self.show_form
        store, done = self._context.store, self.saved
        return {
            "new-balance": lambda _which: show(forms.balance(), _("Restansen er ført.")),
            "edit-balance": lambda which: show(forms.balance(which), _("Restansen er rettet.")),
            "new-agreement": lambda _which: show(forms.agreement(), _("Avtalen er lagret.")),
            "edit-agreement": lambda which: show(forms.agreement(which), _("Avtalen er rettet.")),
            "broken": lambda which: show(forms.broken(which), _("Avtalen er merket som brutt.")),
            "withdrawn": lambda which: show(forms.withdrawn(which), _("Samtykket er trukket.")),
            "delete-balance": lambda which: done(_("Restansen er slettet."), registration.delete(store, which)),
            "delete-agreement": lambda which: done(_("Avtalen er slettet."), agreements.delete(store, which)),
            "household": lambda _which: self._context.navigate("household", ref=page.head.household),
            "about": lambda _which: self._open_about(page),
        }

    def show_page(self, page: DebtPage, *, begin: bool) -> None:  # noqa: ARG002  # it has no tabs to begin at
        kind = page.head.kind
        self.about_button.setVisible(kind is not DebtKind.OTHER)
        about = _("Åpne leieforholdet") if kind is DebtKind.RENT else _("Åpne lånesaken")
        self.about_button.setText(about if self.about_button.text() else "")
        self.about_button.setAccessibleName(about)
        self.balances.show_debt(page)
        self.agreements.show_debt(page)

    def first(self) -> QWidget:
        return self.new_button

    def _open_about(self, page: DebtPage) -> None:
        screens = {DebtKind.RENT: "tenancy", DebtKind.LOAN: "case"}
        if page.head.kind in screens:
            self._context.navigate(screens[page.head.kind], ref=page.head.ref)
