"""The page of a debt: what is owed and how it has gone; what is agreed beside it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app import formats
from app.services.arrears import agreements, registration
from app.services.arrears import page as debt_page
from app.services.arrears.debt import DebtKind
from app.services.arrears.page import DebtPage
from app.services.naming import household_number, shown_name
from app.texts import _
from app.ui.kit import messages, record_layout
from app.ui.kit.buttons import button
from app.ui.kit.context import Context, Undo
from app.ui.kit.header import PageHeader, header_action
from app.ui.kit.layout import column, holder
from app.ui.screens.debt import words
from app.ui.screens.debt.cards import AgreementsCard, BalancesCard
from app.ui.screens.debt.forms import Forms
from app.ui.screens.inline_form import InlineForm, InlinePlace

_SIDE = 360  # logical pixels of the agreements at 100 % text
_BALANCE, _AGREEMENT = "balance", "agreement"


class DebtScreen(QWidget):
    """`open(ref, form)` shows a debt by its key, with the form of a new balance or agreement open."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._page: DebtPage | None = None
        self.new_button = button(_("Før restanse"), "primary", "plus", partial(self.do, "new-balance"), "Ctrl+N")
        self.about_button = header_action(_("Åpne leieforholdet"), "key", partial(self.do, "about"), "Ctrl+O")
        actions = (
            header_action(_("Åpne husstanden"), "users", partial(self.do, "household"), "Ctrl+H"),
            self.about_button, self.new_button,
        )  # fmt: skip
        back = (_("Restanser"), lambda: context.navigate("arrears"))
        self.header = PageHeader("", actions=actions, back=back, private=True)
        self.forms, self.balances, self.agreements = InlinePlace(), BalancesCard(self.do), AgreementsCard(self.do)
        side = holder(column(self.agreements, None))
        record_layout.lay_out(self, self.header, (self.forms, self.balances), side, _SIDE)

    def open(self, ref: str | None = None, form: str = "") -> None:
        """Show a debt. Without `ref` the one shown before stays."""
        if ref is not None:
            messages.guard(lambda: self._load(ref), self)
        if form in {_BALANCE, _AGREEMENT}:
            self.do(f"new-{form}")
        self._take_keyboard()

    def refresh(self) -> None:
        """Read the debt again, unlogged: it was already in view."""
        if self._page is not None:
            ref = self._page.head.key
            messages.guard(lambda: self._load(ref, again=True), self)

    def do(self, what: str, which: Any = None) -> None:
        """A button of the page."""
        if self._page is not None:
            acts = self._acts(self._page)
            messages.guard(lambda: acts[what](which), self)

    def _acts(self, page: DebtPage) -> dict[str, Callable[[Any], object]]:
        forms, show, store = Forms(self._context, page.head.key), self._open_form, self._context.store
        return {
            "new-balance": lambda _which: show(forms.balance(), _("Restansen er ført.")),
            "edit-balance": lambda which: show(forms.balance(which), _("Restansen er rettet.")),
            "new-agreement": lambda _which: show(forms.agreement(), _("Avtalen er lagret.")),
            "edit-agreement": lambda which: show(forms.agreement(which), _("Avtalen er rettet.")),
            "broken": lambda which: show(forms.broken(which), _("Avtalen er merket som brutt."), undoable=True),
            "withdrawn": lambda which: show(forms.withdrawn(which), _("Samtykket er trukket."), undoable=True),
            "delete-balance": lambda which: self._undoable(
                registration.delete(store, which), _("Restansen er slettet.")
            ),
            "delete-agreement": lambda which: self._undoable(agreements.delete(store, which), _("Avtalen er slettet.")),
            "household": lambda _which: self._context.navigate("household", ref=page.head.household),
            "about": lambda _which: self._open_about(page),
        }

    def _open_about(self, page: DebtPage) -> None:
        screens = {DebtKind.RENT: "tenancy", DebtKind.LOAN: "case"}
        if page.head.kind in screens:
            self._context.navigate(screens[page.head.kind], ref=page.head.ref)

    def _load(self, ref: str, *, again: bool = False) -> None:
        if self._page is None or self._page.head.key != ref:
            self.forms.close_form()
        page = self._page = debt_page.load(self._context.store, ref, again=again)
        head = page.head
        number = household_number(head.household)
        self.header.set_title(shown_name(head.household, head.name, 0, head.protection), number)
        self.header.set_badges(*([words.badge(page.standing)] if page.standing else []))
        self.header.set_facts(_facts(page))
        self.about_button.setVisible(head.kind is not DebtKind.OTHER)
        about = _("Åpne leieforholdet") if head.kind is DebtKind.RENT else _("Åpne lånesaken")
        self.about_button.setText(about if self.about_button.text() else "")
        self.about_button.setAccessibleName(about)
        self.balances.show_debt(page)
        self.agreements.show_debt(page)

    def _take_keyboard(self) -> None:
        """Where one was in the form that is open, else on the button of a new balance; also when the window asks."""
        form = self.forms.current
        target = form.place() if form else self.new_button
        self.setFocusProxy(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_form(self, form: InlineForm, told: str, *, undoable: bool = False) -> None:
        form.saved.connect(lambda found: self._saved(told, found, undoable=undoable))
        form.left.connect(self._take_keyboard)
        self.forms.show_form(form)

    def _saved(self, told: str, found: Any, *, undoable: bool) -> None:
        if undoable:
            self._undoable(found, told)
            return
        self._context.toast(" ".join([told, *found.warnings.values()]))
        self.refresh()

    def _undoable(self, undo: Undo, told: str) -> None:
        self._context.toast(told, lambda: messages.guard(undo, self))
        self.refresh()


def _facts(page: DebtPage) -> str:
    """What it is about, and what is owed by the latest balance."""
    head, told = page.head, []
    if page.owed is not None:
        day = formats.day(page.balances[0].day)
        told = [_("Skylder {amount} per {day}", amount=formats.amount(page.owed), day=day), words.months(page.months)]
    place = "" if head.protection else head.place
    return " · ".join(part for part in (head.about, place, *told) if part)
