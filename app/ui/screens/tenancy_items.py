"""The fields of a tenancy, as its forms declare them, and which of them a contract asks for."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from app.models import Tenancy
from app.services.tenancy import choices
from app.services.tenancy_act import term
from app.storage.store import Store
from app.texts import N_
from app.ui.kit.form_items import Item, Reference, Section, pick
from app.ui.screens.stay_items import household_field

SHORT = ("short_term", "short_reason")
EARMARKED_ONLY = frozenset({"special", "weighty"})
CONTRACT = (
    "contract", "contract_until", "signed", "short_term", "short_reason", "told_binding", "told_earmarked",
)  # fmt: skip
SECURITY = ("deposit", "guarantee")
MOVED = ("moved_out", "why_moved", "moved_to")


def dwelling_field(store: Store, *, vacant: bool = False, label: str = N_("Bolig")) -> Reference:
    """The dwelling, found by address or number; with `vacant` only one that nobody lives in."""
    return Reference(
        "dwelling", label, lambda typed: choices.dwellings(store, typed, vacant=vacant),
        lambda ref: choices.dwelling_name(store, ref), required=True,
        help=N_("Skriv litt av adressen. De ledige kommer først."),
    )  # fmt: skip


def case_field(store: Store, household: Callable[[], str | None]) -> Reference:
    """The case that granted the dwelling, among those of the household that is chosen."""

    def found(typed: str) -> Sequence[choices.Choice]:
        return choices.cases(store, household(), typed)

    return Reference("case", N_("Sak"), found, lambda ref: ref, help=N_("Søknaden som er innvilget."))


def new_items(store: Store, household: Callable[[], str | None]) -> Sequence[Item]:
    """A new tenancy, in the order the officer asks for it."""
    return (
        Section(N_("Hvem og hvor")), household_field(store), dwelling_field(store), *pick(Tenancy, "start"),
        case_field(store, household), *pick(Tenancy, "was_municipal", "main_reason"),
        Section(N_("Kontrakten")), *pick(Tenancy, *CONTRACT),
        Section(N_("Depositum og garanti")), *pick(Tenancy, *SECURITY, "remark"),
    )  # fmt: skip


def all_items(store: Store, household: Callable[[], str | None]) -> Sequence[Item]:
    """A tenancy that is recorded: also how it ended."""
    return (*new_items(store, household), Section(N_("Utflytting")), *pick(Tenancy, *MOVED))


def left_out(values: Mapping[str, Any], *, earmarked: bool) -> frozenset[str]:
    """The fields that the contract, as it is typed, does not ask for (husleieloven §§ 9-2, 9-3 and 11-1). While its
    kind is unknown, what is known otherwise is asked for too."""
    contract, unasked = values.get("contract"), set[str]()
    if not earmarked and values.get("short_term") not in EARMARKED_ONLY and values.get("told_earmarked") is None:
        unasked.add("told_earmarked")
    if contract == "indefinite":
        return frozenset({*unasked, "contract_until", "told_binding", *SHORT})
    if contract != "fixed":
        unasked.update(name for name in ("told_binding", *SHORT) if values.get(name) is None)
    elif not _is_short(values.get("start"), values.get("contract_until")):
        unasked.update(SHORT)
    return frozenset(unasked)


def _is_short(start: date | None, until: date | None) -> bool:
    return start is not None and until is not None and term.is_short(start, until)
