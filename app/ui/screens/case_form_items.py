"""The fields of a new case: whose, of which type, and what its application says."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.models.fields import Field
from app.services.case.case_types import CASE_TYPES
from app.services.case.registration import KIND, new_fields
from app.services.case.step_kinds import STEP_KINDS
from app.storage.store import Store
from app.texts import N_
from app.ui.kit.form_items import Item, Section
from app.ui.screens.stay_items import household_field

_BY_TYPE = "variant"  # its codes are other for each type: the form has one for each, named `<type>.variant`


def items(store: Store) -> Sequence[Item]:
    """Every field that some type asks for; `left_out` says which of them a type does not."""
    return (
        Section(N_("Hvem og hva")), household_field(store), KIND,
        Section(N_("Søknaden")), *_application().values(),
    )  # fmt: skip


def left_out(kind: str | None) -> frozenset[str]:
    """The fields that a type does not ask for; while none is chosen, those that only some types ask for."""
    if kind is not None:
        return frozenset(_application()) - frozenset(_named(kind))
    asked_by_all = frozenset.intersection(*(frozenset(_named(each)) for each in CASE_TYPES))
    return frozenset(_application()) - asked_by_all


def values_of(kind: str, typed: Mapping[str, Any]) -> dict[str, Any]:
    """What is typed, by the names that `case.register` knows."""
    return {field.name: typed.get(name) for name, field in _named(kind).items()}


def in_form(kind: str, problems: Mapping[str, str]) -> dict[str, str]:
    """What a service says of fields, by their names in the form."""
    names = {field.name: name for name, field in _named(kind).items()}
    return {names.get(name, name): message for name, message in problems.items()}


def _application() -> dict[str, Field]:
    """The fields of all types, in the order of the step."""
    found: dict[str, Field] = {}
    for step_field in STEP_KINDS["received"].fields:
        for kind in CASE_TYPES:
            named = _named(kind).items()
            found |= {name: replace(field, name=name) for name, field in named if field.name == step_field}
    return found


def _named(kind: str) -> dict[str, Field]:
    """The fields of a type by their names in the form."""
    return {f"{kind}.{one.name}" if one.name == _BY_TYPE else one.name: one for one in new_fields(kind)}
