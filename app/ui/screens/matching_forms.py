"""The form that allocates a dwelling: the contract, why, and whether a stay ends."""

from collections.abc import Iterator
from typing import Any

from app import formats
from app.services.naming import household_number
from app.services.waiting import allocation
from app.services.waiting.allocation import END_STAY, FIELDS, Proposal
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.tenancy_contract import Contract


class AllocationForm(InlineForm):
    """Begins with what is known; `case` is the one that granted the dwelling (exchange ID), None without one."""

    def __init__(self, context: Context, household: str, dwelling: str) -> None:
        proposal = allocation.proposed(context.store, household, dwelling)
        self.case = proposal.who.case
        who = household_number(household)
        super().__init__(
            context, _("Tildel {dwelling} til {household}", dwelling=proposal.home.name, household=who),
            (*FIELDS, *([END_STAY] if proposal.stay else [])), proposal.values,
            lambda typed: self._allocate(context, proposal, typed), submit=N_("Tildel boligen"),
            draft=f"allocate:{household}:{dwelling}", note=" ".join(_notes(proposal)),
        )  # fmt: skip
        self.contract = Contract(self.form, lambda _values: proposal.earmarked)
        self.contract.begin()
        self._context, self._proposal, self._visited = context, proposal, set[str]()
        for field in self.form.fields.values():
            field.left.connect(self._warn)

    def _allocate(self, context: Context, proposal: Proposal, typed: dict[str, Any]) -> object:
        asked = self.contract.asked(typed)
        return allocation.allocate(context.store, proposal.who.ref, proposal.home.ref, asked)

    def _warn(self, name: str) -> None:
        """What is odd, beside the fields one has been to; saving stays open."""
        self._visited.add(name)
        asked = self.contract.asked(self.contract.readable())
        found = allocation.preview(self._context.store, self._proposal, asked)
        self.form.show_warnings({each: text for each, text in found.items() if each in self._visited})


def _notes(proposal: Proposal) -> Iterator[str]:
    """What the allocation does beside what is asked."""
    if proposal.who.moves_in is not None:
        day = formats.day(proposal.who.moves_in)
        yield _("Husstanden har allerede fått en bolig fra {day}.", day=day)
    if proposal.swaps is not None:
        yield _("Husstanden bytter bolig: {ref} slutter den dagen de flytter inn her.", ref=proposal.swaps)
    yield _("Etterpå skriver du brevet om tildelingen.")
