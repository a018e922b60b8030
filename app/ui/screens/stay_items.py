"""The fields of a stay, of its extension, its move and its end, as forms declare them."""

from collections.abc import Sequence
from dataclasses import replace

from app.models import Decision, Stay
from app.models.fields import Field
from app.services import household as households
from app.services import provider as providers
from app.services.naming import household_number
from app.services.parts import part_fields
from app.services.stay import STAY_FIELDS
from app.storage.store import Store
from app.texts import N_
from app.ui.kit.form_items import Item, Reference, Section

_BY_NAME = {field.name: field for field in STAY_FIELDS}


def household_field(store: Store) -> Reference:
    """The household, found by name or number."""
    return Reference(
        "household", N_("Husstand"), lambda typed: households.choices(store, typed),
        lambda ref: _household_label(store, ref), required=True, personal=True,
    )  # fmt: skip


def provider_field(store: Store) -> Reference:
    """The provider, found by name, with how many of its places are in use."""
    return Reference(
        "provider", N_("Botilbud"), lambda typed: providers.choices(store, typed),
        lambda ref: str(providers.load(store, ref)["name"]), required=True,
    )  # fmt: skip


def _household_label(store: Store, ref: str) -> str:
    """By name; a protected household by its number, as its place stands beside it in the form."""
    found = next((row for row in households.rows(store, shown="all", matching=ref, limit=5) if row.ref == ref), None)
    if found is None or found.protection:
        return household_number(ref)
    return f"{found.first_name} {found.last_name}"


def new_items(store: Store) -> Sequence[Item]:
    """A new stay with its first decision, in the order the officer asks for it."""
    return (
        Section(N_("Hvem og hvor")), household_field(store), provider_field(store),
        *_fields("stay.arrived", "stay.room", "stay.came_from", "stay.institution"),
        Section(N_("Vedtak § 27")), *_fields("decision.decided", "decision.end", "decision.conditions", "why"),
    )  # fmt: skip


def all_items(store: Store) -> Sequence[Item]:
    """A stay that is recorded: also how it ended, and a price of its own."""
    return (
        *new_items(store),
        Section(N_("Utflytting og pris")),
        *_fields("stay.departed", "stay.went_to", "stay.price"),
    )


def _fields(*names: str) -> list[Field]:
    return [_BY_NAME[name] for name in names]


EXTEND = part_fields("decision", Decision, "decided", "end", "conditions")
END = tuple(
    replace(field, required=True) if field.name == "stay.departed" else field
    for field in part_fields("stay", Stay, "departed", "went_to")
)
MOVE = part_fields("stay", Stay, "arrived", "room")
