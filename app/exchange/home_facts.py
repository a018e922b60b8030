"""What is around a dwelling, a tenancy, a debt or an eviction once a workbook is taken in."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from app.exchange.entry import Key
from app.exchange.merging import Merged
from app.exchange.sheets import SHEETS
from app.exchange.slots import Slots
from app.formats import fold
from app.models.provider import NIGHT_SHELTER
from app.services.dwelling.rents import rent_on
from app.services.findings import Finding, warning
from app.services.rules.arrears import DebtFacts
from app.services.rules.disposal_agreement import AgreementFacts
from app.services.rules.dwelling import DwellingFacts
from app.services.rules.eviction import EvictionFacts
from app.services.rules.tenancy import TenancyFacts
from app.texts import _


class HomeFacts:
    """Gathers them from the rows and from what is stored."""

    def __init__(self, merged: Merged, slots: Slots) -> None:
        self._merged, self._slots = merged, slots

    def agreement(self, key: Key) -> AgreementFacts | None:
        """The agreement with its dwellings; None when there will be none."""
        agreement = self._merged.current("Boligavtaler", key)
        if agreement is None:
            return None
        return AgreementFacts(agreement, self._slots.current("Boliger", "agreement_id", key))

    def dwelling(self, key: Key) -> DwellingFacts | None:
        """The dwelling and all that hangs on it; None when there will be none."""
        dwelling = self._merged.current("Boliger", key)
        if dwelling is None:
            return None
        return DwellingFacts(
            dwelling,
            self._linked("Boligavtaler", dwelling.agreement_id),
            self._slots.current("Husleieendringer", "dwelling_id", key),
            self._slots.current("Ute av bruk", "dwelling_id", key),
            self._slots.current("Leieforhold", "dwelling_id", key),
            [other for other in self._by_address.get(_address(dwelling), ()) if other is not dwelling],
        )

    def tenancy(self, tenancy: Any) -> TenancyFacts | None:
        """What is around a tenancy; None when its dwelling or household will not be there."""
        dwelling = self._linked("Boliger", tenancy.dwelling_id)
        if dwelling is None or self._linked("Husstander", tenancy.household_id) is None:
            return None
        stays = self._slots.current("Opphold", "household_id", tenancy.household_id)
        replaced = self._linked("Leieforhold", tenancy.replaces_id)
        return TenancyFacts(
            dwelling,
            self._rent(tenancy.dwelling_id, tenancy.start),
            self._slots.current("Leieforhold", "dwelling_id", tenancy.dwelling_id),
            self._slots.current("Leieforhold", "household_id", tenancy.household_id),
            [stay for stay in stays if self.is_counted(stay)],
            self._linked("Boliger", replaced.dwelling_id) if replaced else None,
        )

    def is_counted(self, stay: Any) -> bool:
        """Whether the stay is in temporary accommodation: natthjem is none."""
        provider = self._linked("Botilbud", stay.provider_id)
        return provider is not None and provider.kind != NIGHT_SHELTER

    def debt(self, record: Any, day: date) -> DebtFacts:
        """What is around a balance or an agreement about it."""
        tenancy = self._linked("Leieforhold", record.tenancy_id)
        same = [
            one
            for one in self._slots.current("Restanser", "household_id", record.household_id)
            if (one.tenancy_id, one.case_id) == (record.tenancy_id, record.case_id)
        ]
        last = max(same, key=lambda one: one.day, default=None)
        return DebtFacts(
            tenancy,
            self._linked("Saker", record.case_id),
            self._rent(tenancy.dwelling_id, day) if tenancy is not None else None,
            last.amount if last is not None else None,
            [one for one in same if one.id is None or one.id != record.id],
        )

    def eviction(self, key: Key, eviction: Any) -> EvictionFacts:
        """What is around an eviction."""
        return EvictionFacts(
            self._slots.current("Utkastelser", "household_id", eviction.household_id),
            self._linked("Leieforhold", eviction.tenancy_id),
            self._slots.current("Utkastelsestiltak", "eviction_id", key),
        )

    def foreign(self, record: Any, sheet: str) -> Iterator[Finding]:
        """What a record names that is another household's."""
        for parent in SHEETS[sheet].parents:
            named = None if parent.required else getattr(record, parent.attribute)
            other = self._linked(parent.sheet, named)
            if other is not None and other.household_id != record.household_id:
                message = _("{ref} gjelder en annen husstand.", ref=other.ref)
                yield warning(record, parent.attribute.removesuffix("_id"), "foreign", message)

    def _rent(self, dwelling: Key, day: date) -> Decimal | None:
        found = self._linked("Boliger", dwelling)
        changes = self._slots.current("Husleieendringer", "dwelling_id", dwelling)
        return None if found is None else rent_on(found.rent, changes, day)

    def _linked(self, sheet: str, key: Key | None) -> Any:
        return self._merged.current(sheet, key) if key is not None else None

    @cached_property
    def _by_address(self) -> dict[tuple[str, ...], list[Any]]:
        """Every dwelling, by where it is."""
        keys = dict.fromkeys(entry.key for entry in self._merged.entries["Boliger"] if entry.key)
        keys |= dict.fromkeys(stored.key for stored in self._merged.stock.all("Boliger"))
        found: dict[tuple[str, ...], list[Any]] = {}
        for key in keys:
            dwelling = self._merged.current("Boliger", key)
            if dwelling is not None:
                found.setdefault(_address(dwelling), []).append(dwelling)
        return found


def _address(dwelling: Any) -> tuple[str, ...]:
    return fold(dwelling.address), fold(dwelling.unit_number or ""), dwelling.postcode or ""
