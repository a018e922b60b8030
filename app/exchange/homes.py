"""The rules for dwellings, tenancies, arrears and evictions, asked of the workbook and what is stored, put together."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from app.dates import LATEST
from app.exchange.entry import Entry, Key, Stored
from app.exchange.home_facts import HomeFacts
from app.exchange.merging import Merged
from app.exchange.problems import Problem
from app.exchange.slots import Slots
from app.formats import day as format_day
from app.services.findings import Finding, Severity, warning
from app.services.rules.arrears import agreement_findings as payment_findings
from app.services.rules.arrears import arrears_findings
from app.services.rules.disposal_agreement import agreement_findings
from app.services.rules.dwelling import dwelling_findings, outside_disposal
from app.services.rules.eviction import eviction_findings
from app.services.rules.tenancy import review_findings, tenancy_findings
from app.services.rules.tenancy_notice import notice_findings
from app.services.rules.waiting import criterion_findings, need_findings
from app.texts import _

OVERLAP = "tenancies-overlap"
_REFUSED = frozenset({"end-before-start", OVERLAP})
"""Of these rules' errors the contract's closed list knows no others: what else the window refuses, the import tells."""
_UNFILLED = frozenset({"not-told-binding", "no-why-moved", "no-moved-to"})
"""That a column of our own is empty. A workbook of the contract's columns alone has no such cell to fill in."""
TENANCIES, STAYS = "Leieforhold", "Opphold"
Told = Iterator[tuple[Entry, Finding]]


def home_findings(merged: Merged, slots: Slots, today: date) -> Told:
    """What the rules say of every row about where people live."""
    asked = _Homes(merged, slots, today)
    for judged in (asked.stock(), asked.tenancies(), asked.stays(), asked.debts(), asked.evictions()):
        yield from ((entry, _told(finding)) for entry, finding in judged if not _is_unasked(entry, finding))


def overlaps_again(merged: Merged, slots: Slots, changed: Iterable[Entry], today: date) -> list[tuple[Entry, Problem]]:
    """The rows in a dwelling that another tenancy goes on in after all, now that the `changed` rows stay as they are
    stored."""
    lost = {_dwelling_of(entry) for entry in changed if entry.sheet.name == TENANCIES}
    asked, found = _Homes(merged, slots, today), []
    for entry in merged.entries[TENANCIES]:
        if entry.record and not entry.rejected and entry.parents.get("dwelling_id") in lost:
            overlap = next((one for _row, one in asked.tenancy(entry) if one.rule == OVERLAP), None)
            if overlap:
                found.append((entry, entry.problem(overlap.severity, entry.header("start"), overlap.message, OVERLAP)))
    return found


def _dwelling_of(entry: Entry) -> Key | None:
    return entry.stored.parents["dwelling_id"] if entry.stored else None


def _is_unasked(entry: Entry, finding: Finding) -> bool:
    return finding.rule in _UNFILLED and finding.field not in entry.named


def _told(finding: Finding) -> Finding:
    if finding.severity is Severity.ERROR and finding.rule not in _REFUSED:
        return replace(finding, severity=Severity.WARNING)
    return finding


class _Homes:
    def __init__(self, merged: Merged, slots: Slots, today: date) -> None:
        self._merged, self._slots, self._today = merged, slots, today
        self._facts = HomeFacts(merged, slots)

    def stock(self) -> Told:
        """Agreements, dwellings, needs and priorities."""
        for key in self._slots.touched("Boligavtaler", ("Boliger",), "agreement_id"):
            agreement = self._facts.agreement(key)
            if agreement is not None:
                yield from self._slots.tied(agreement_findings(agreement))
        for key in self._slots.touched("Boliger", ("Ute av bruk", "Husleieendringer"), "dwelling_id"):
            yield from self._dwelling(key)
        for entry in self._rows("Boligbehov"):
            yield from self._slots.tied(need_findings(entry.record))
        for entry in self._rows("Prioritering"):
            yield from self._slots.tied(criterion_findings(entry.record))

    def _dwelling(self, key: Key) -> Told:
        facts = self._facts.dwelling(key)
        if facts is None:
            return
        yield from self._slots.tied(dwelling_findings(facts, self._today))
        stored = [one.record for one in self._slots.below(TENANCIES, "dwelling_id", key) if isinstance(one, Stored)]
        yield from self._slots.tied(outside_disposal(facts.dwelling, stored))

    def tenancies(self) -> Told:
        for entry in self._rows(TENANCIES):
            yield from self.tenancy(entry)
        for entry in self._rows("Oppsigelser"):
            tenancy = self._merged.current(TENANCIES, entry.parents["tenancy_id"])
            if tenancy is not None:
                yield from self._slots.tied(notice_findings(entry.record, tenancy, self._today))
        for entry in self._rows("Veien videre"):
            tenancy = self._merged.current(TENANCIES, entry.parents["tenancy_id"])
            if tenancy is not None:
                yield from self._slots.tied(review_findings(entry.record, tenancy, self._today))

    def tenancy(self, entry: Entry) -> Told:
        """One row, beside all that there will be."""
        facts = self._facts.tenancy(entry.record)
        if facts is not None:
            yield from self._slots.tied(tenancy_findings(entry.record, facts, self._today))
        yield from self._slots.tied(self._facts.foreign(entry.record, TENANCIES))

    def stays(self) -> Told:
        """Stays during a tenancy that the workbook does not speak of: the rules of a tenancy tell of the others."""
        for entry in self._rows(STAYS):
            if self._facts.is_counted(entry.record):
                yield from self._slots.tied(self._let_during(entry.record))

    def _let_during(self, stay: Any) -> Iterator[Finding]:
        for slot in self._slots.below(TENANCIES, "household_id", stay.household_id):
            if isinstance(slot, Stored) and _share_a_night(stay, slot.record):
                message = _("Husstanden leide bolig i denne tiden, i leieforhold {ref} fra {day}.",
                            ref=slot.record.ref, day=format_day(slot.record.start))  # fmt: skip
                yield warning(stay, "arrived", "stay-during-tenancy", message)

    def debts(self) -> Told:
        for entry in self._rows("Restanser"):
            facts = self._facts.debt(entry.record, entry.record.day)
            yield from self._slots.tied(arrears_findings(entry.record, facts, self._today))
        for entry in self._rows("Betalingsavtaler"):
            facts = self._facts.debt(entry.record, entry.record.agreed)
            yield from self._slots.tied(payment_findings(entry.record, facts, self._today))

    def evictions(self) -> Told:
        for key in self._slots.touched("Utkastelser", ("Utkastelsestiltak",), "eviction_id"):
            eviction = self._merged.current("Utkastelser", key)
            if eviction is not None:
                facts = self._facts.eviction(key, eviction)
                yield from self._slots.tied(eviction_findings(eviction, facts, self._today))
                yield from self._slots.tied(self._facts.foreign(eviction, "Utkastelser"))

    def _rows(self, sheet: str) -> Iterator[Entry]:
        return (entry for entry in self._merged.entries[sheet] if entry.record)


def _share_a_night(stay: Any, tenancy: Any) -> bool:
    begin, end = max(stay.arrived, tenancy.start), min(stay.departed or LATEST, tenancy.moved_out or LATEST)
    return bool(begin < end)
