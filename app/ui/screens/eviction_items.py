"""The fields of an eviction, as its forms declare them."""

from collections.abc import Callable, Sequence
from typing import Any

from app.models import Eviction
from app.services.eviction import choices, registration
from app.storage.store import Store
from app.texts import N_
from app.ui.kit.form import Form
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
        Reference("tenancy", N_("Leieforholdet"), tenancies, lambda ref: ref, help=N_("Når de leier av kommunen.")),
        Reference(
            "case", N_("Startlån"), loans, lambda ref: ref, help=N_("Når det er et startlån som er misligholdt.")
        ),
    )


def watch(form: Form, store: Store, ref: str | None, household: Chosen) -> None:
    """Tell what is odd beside the fields one has been to, as soon as one is left; saving stays open. Of a stored
    eviction all is told at once."""
    visited = set(form.fields) if ref else set()

    def warn(left: str = "") -> None:
        visited.add(left)
        found = registration.preview(store, ref, {**_readable(form), "household": household()})
        form.show_warnings({name: text for name, text in found.items() if name in visited})

    for field in form.fields.values():
        field.left.connect(warn)
    if ref:
        warn()


def _readable(form: Form) -> dict[str, Any]:
    """What is typed, without the fields that say nothing yet."""
    return {name: field.editor.value() for name, field in form.fields.items() if not field.unreadable()}
