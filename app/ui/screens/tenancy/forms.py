"""The forms that open on the page of a tenancy: a new contract, another dwelling, a notice, what is found when the
contract nears its end, and moving out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from app import clock
from app.models import Tenancy, TenancyNotice, TenancyReview
from app.models.codes import CodeList
from app.models.fields import Field, fields_of
from app.models.tenancy import WHY_MOVED
from app.services.tenancy import choices, life, notices, registration, reviews
from app.services.tenancy.page import TenancyPage
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.form_items import Item, pick
from app.ui.screens import tenancy_items
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.tenancy.previewing import preview
from app.ui.screens.tenancy_contract import Contract, with_end

_MADE_BY_THE_PROGRAM = frozenset({"renewed", "swap"})
_CONTRACT = (*tenancy_items.CONTRACT, *tenancy_items.SECURITY)
_NOTICE = ("kind", "party", "day", "written", "reason", "told_protest", "expires")
_ANSWERED = ("protested", "sued", "withdrawn", "remark")


@dataclass(frozen=True, slots=True)
class Forms:
    """Makes the forms of one tenancy."""

    context: Context
    page: TenancyPage

    def renew(self) -> InlineForm:
        """A new contract in the same dwelling, from the day after this one's last."""
        store, ref = self.context.store, self.page.ref
        items = (_start(N_("Første dag i den nye kontrakten.")), *pick(Tenancy, *_CONTRACT))
        form = self._form(
            _("Ny kontrakt i den samme boligen"), items, with_end(life.renewal(store, ref)),
            lambda values: life.renew(store, ref, contract.asked(values)), N_("Lagre den nye kontrakten"), "renew",
        )  # fmt: skip
        contract = self._watched(form, lambda _typed: self.page.dwelling.earmarked)
        preview(form.form, lambda typed: self._odd(self.page.dwelling.ref, contract.asked(typed)))
        return form

    def swap(self, dwelling: str | None = None) -> InlineForm:
        """Another dwelling that nobody lives in, on a contract of its own."""
        store = self.context.store
        items: Sequence[Item] = (
            tenancy_items.dwelling_field(store, vacant=True, label=N_("Ny bolig")),
            _start(N_("Dagen de flytter.")), *pick(Tenancy, *_CONTRACT),
        )  # fmt: skip
        values = with_end({**life.swap_values(store, self.page.ref), "dwelling": dwelling})

        def save(typed: dict[str, Any]) -> object:
            asked = contract.asked(typed)
            return life.swap(store, self.page.ref, str(asked.pop("dwelling")), asked)

        def earmarked(typed: Mapping[str, Any]) -> bool:
            chosen = typed.get("dwelling")
            return chosen is not None and choices.is_earmarked(store, chosen)

        form = self._form(_("Bytte til en annen bolig"), items, values, save, N_("Lagre byttet"), "swap")
        contract = self._watched(form, earmarked)
        preview(form.form, lambda typed: self._odd(typed.get("dwelling"), contract.asked(typed)))
        return form

    def notice(self, notice_id: int | None = None) -> InlineForm:
        """A notice as it came, or what came of one that is recorded."""
        store, ref = self.context.store, self.page.ref
        if notice_id is None:
            values: Mapping[str, Any] = {"day": clock.today(), "written": True}
            form = self._form(
                _("Oppsigelse, heving eller oppfordring om å flytte"), pick(TenancyNotice, *_NOTICE), values,
                lambda typed: notices.add(store, ref, typed), N_("Lagre varselet"), "notice",
            )  # fmt: skip
            preview(form.form, lambda typed: notices.preview(store, ref, typed))
            return form
        stored = notices.load(store, notice_id)
        return self._form(
            _("Rett varselet"), pick(TenancyNotice, *_NOTICE, *_ANSWERED), stored,
            lambda typed: notices.save(store, notice_id, typed, stored["version"]), N_("Lagre varselet"),
            f"notice:{notice_id}",
        )  # fmt: skip

    def request(self) -> InlineForm:
        """A written request to move, before an overrun contract becomes indefinite (husleieloven § 9-2)."""
        store, ref = self.context.store, self.page.ref
        fixed = {"kind": "request", "party": "landlord", "written": True}
        return self._form(
            _("Skriftlig oppfordring om å flytte"), pick(TenancyNotice, "day", "expires", "reason"),
            {"day": clock.today()}, lambda typed: notices.add(store, ref, {**typed, **fixed}),
            N_("Lagre oppfordringen"), "request",
        )  # fmt: skip

    def review(self) -> InlineForm:
        """Can they buy, or rent elsewhere?"""
        return self._form(
            _("Når kontrakten går mot slutten"), pick(TenancyReview, "way_on", "day", "remark"),
            {"day": clock.today()}, lambda typed: reviews.add(self.context.store, self.page.ref, typed),
            N_("Lagre svaret"), "review",
        )  # fmt: skip

    def move_out(self) -> InlineForm:
        """The day the dwelling was free, why they left, and where they went; can be undone."""
        until = self.page.ends
        day = until + timedelta(days=1) if until and until < clock.today() else clock.today()
        return self._form(
            _("Utflytting"), _moved(), {"moved_out": day},
            lambda typed: life.move_out(
                self.context.store, self.page.ref, typed["moved_out"], typed["why_moved"], typed["moved_to"]
            ),
            N_("Registrer utflyttingen"), "move-out",
        )  # fmt: skip

    def _odd(self, dwelling: str | None, typed: Mapping[str, Any]) -> Mapping[str, str]:
        """What is odd about a contract in a dwelling. That they live in another until its first day is as it should
        be."""
        asked = {**typed, "household": self.page.household, "dwelling": dwelling}
        found = registration.preview(self.context.store, None, asked)
        return {name: text for name, text in found.items() if name in tenancy_items.CONTRACT}

    def _watched(self, form: InlineForm, earmarked: Callable[[Mapping[str, Any]], bool]) -> Contract:
        contract = Contract(form.form, earmarked)
        contract.begin()
        return contract

    def _form(
        self, title: str, items: Sequence[Item], values: Mapping[str, Any], save: Callable[[dict[str, Any]], object],
        submit: str, what: str,
    ) -> InlineForm:  # fmt: skip
        draft = f"tenancy-page:{self.page.ref}:{what}"
        return InlineForm(self.context, title, items, values, save, submit=submit, draft=draft, columns=2)


def _start(told: str) -> Field:
    """The first day of a contract that follows another; `told` is a msgid."""
    return replace(fields_of(Tenancy)["start"], help=told)


def _moved() -> Sequence[Field]:
    """What is asked of a tenant who leaves; a new contract and a swap have forms of their own."""
    fields = fields_of(Tenancy)
    why = CodeList(tuple(code for code in WHY_MOVED if code.key not in _MADE_BY_THE_PROGRAM))
    return (
        replace(fields["moved_out"], required=True), replace(fields["why_moved"], codes=why, required=True),
        fields["moved_to"],
    )  # fmt: skip
