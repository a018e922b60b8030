"""The fields of an eviction, as its forms declare them."""

from collections.abc import Callable, Sequence

from app.models import Eviction
from app.services.eviction import choices
from app.storage.store import Store
from app.texts import N_
from app.ui.kit.form_items import Item, Reference, pick
from app.ui.screens.stay_items import household_field

Chosen = Callable[[], str | None]
"""The household that is chosen in the form, when one is."""


def new_items(store: Store, household: Chosen) -> Sequence[Item]:
    """A warning or petition as it comes, in the order the officer asks for it."""
    return (
        household_field(store), *pick(Eviction, "warned", "petitioned", "landlord", "cause"), *_about(store, household),
        *pick(Eviction, "address", "debt"),
    )  # fmt: skip


def all_items(store: Store, household: Chosen) -> Sequence[Item]:
    """Everything but whose it is and how it ended."""
    return (
        *pick(Eviction, "warned", "tenant_warned", "petitioned", "served", "answered", "scheduled"),
        *pick(Eviction, "landlord", "cause"), *_about(store, household),
        *pick(Eviction, "address", "debt", "landlord_contact", "bailiff", "remark"),
    )  # fmt: skip


def _about(store: Store, household: Chosen) -> tuple[Reference, Reference]:
    def tenancies(typed: str) -> Sequence[choices.Choice]:
        return choices.tenancies(store, household(), typed)

    def loans(typed: str) -> Sequence[choices.Choice]:
        return choices.loans(store, household(), typed)

    return (
        Reference("tenancy", N_("Leieforhold"), tenancies, lambda ref: ref, help=N_("Når de leier av kommunen.")),
        Reference(
            "case", N_("Startlån"), loans, lambda ref: ref, help=N_("Når det er et startlån som er misligholdt.")
        ),
    )
