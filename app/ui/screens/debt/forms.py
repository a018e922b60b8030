"""The forms of a debt: what is owed on a day, and what is agreed about it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from app import clock
from app.models import Arrears, PaymentAgreement
from app.models.fields import fields_of
from app.services.arrears import agreements, choices, registration
from app.services.arrears.debt import DebtKind, parse
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.form_items import Item, Reference, pick
from app.ui.screens.inline_form import InlineForm

BALANCE = pick(Arrears, "day", "amount", "months", "remark")
AGREEMENT = pick(PaymentAgreement, "agreed", "per_month", "start", "end", "deduction", "remark")
WHOLE_AGREEMENT = pick(PaymentAgreement)
_BROKEN = replace(fields_of(PaymentAgreement)["broken"], required=True)
_WITHDRAWN = replace(fields_of(PaymentAgreement)["deduction_withdrawn"], required=True)


def debt_field(store: Store) -> Reference:
    """The tenancy or loan, found by name, address or number."""
    return Reference(
        "debt", N_("Hva som skyldes"), lambda typed: choices.choices(store, typed),
        lambda key: choices.label(store, key), required=True, help=N_("Leieforholdet eller startlånet."),
        personal=True,
    )  # fmt: skip


def new_balance(context: Context) -> InlineForm:
    """What somebody owes, of any debt."""
    store = context.store
    items: Sequence[Item] = (debt_field(store), *BALANCE)
    return InlineForm(
        context, _("Ny restanse"), items, {"day": clock.today()}, lambda typed: registration.save(store, None, typed),
        submit=N_("Lagre restansen"), draft="arrears:new",
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Forms:
    """Makes the forms of one debt by its key."""

    context: Context
    key: str

    def balance(self, ref: str | None = None) -> InlineForm:
        """What is owed on a day: a new balance, or one that is corrected."""
        store = self.context.store
        values: dict[str, Any] = registration.load(store, ref) if ref else {"day": clock.today()}

        def save(typed: dict[str, Any]) -> object:
            return registration.save(store, ref, {**typed, **self._owner(ref)}, values.get("version"))

        title = _("Rett restansen") if ref else _("Ny restanse")
        return self._form(
            title, self._placing(ref, BALANCE), values, save, N_("Lagre restansen"), f"balance:{ref or 'new'}"
        )

    def agreement(self, ref: str | None = None) -> InlineForm:
        """How it is to be paid down."""
        store = self.context.store
        values: dict[str, Any] = agreements.load(store, ref) if ref else {"agreed": clock.today()}

        def save(typed: dict[str, Any]) -> object:
            return agreements.save(store, ref, {**typed, **self._owner(ref)}, values.get("version"))

        title = _("Rett avtalen") if ref else _("Ny nedbetalingsavtale")
        items = self._placing(ref, WHOLE_AGREEMENT if ref else AGREEMENT)
        return self._form(title, items, values, save, N_("Lagre avtalen"), f"agreement:{ref or 'new'}")

    def broken(self, ref: str) -> InlineForm:
        """The day an agreement was broken; can be undone."""
        store = self.context.store
        return self._form(
            _("Avtalen er brutt"), [_BROKEN], {"broken": clock.today()},
            lambda typed: agreements.break_off(store, ref, typed["broken"]), N_("Merk avtalen som brutt"),
        )  # fmt: skip

    def withdrawn(self, ref: str) -> InlineForm:
        """The day the consent to deductions was withdrawn; can be undone."""
        store = self.context.store
        return self._form(
            _("Samtykket til direkte trekk trekkes"), [_WITHDRAWN], {"deduction_withdrawn": clock.today()},
            lambda typed: agreements.withdraw(store, ref, typed["deduction_withdrawn"]), N_("Trekk samtykket"),
        )  # fmt: skip

    def _owner(self, ref: str | None) -> dict[str, str]:
        """A new record is about this debt; one that is corrected stays where it is, on its own contract."""
        return {} if ref else {"debt": self.key}

    def _placing(self, ref: str | None, items: Sequence[Item]) -> Sequence[Item]:
        """With the choice of tenancy or loan, for a record that came in without one."""
        placeless = ref is not None and parse(self.key).kind is DebtKind.OTHER
        return (debt_field(self.context.store), *items) if placeless else items

    def _form(  # each is a part of the form
        self, title: str, items: Sequence[Item], values: Mapping[str, Any], save: Callable[[dict[str, Any]], object],
        submit: str, draft: str = "",
    ) -> InlineForm:  # fmt: skip
        key = f"debt:{self.key}:{draft}" if draft else ""
        return InlineForm(self.context, title, items, values, save, submit=submit, draft=key)
