"""The rules for contacts, consents, groups and plans, asked of the workbook and what is stored, put together."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from app.exchange.entry import Entry, Key
from app.exchange.merging import Merged
from app.exchange.sheets import SHEETS
from app.exchange.slots import Slots
from app.formats import fold
from app.services.findings import Finding, error, warning
from app.services.rules.contact import consent_findings, contact_findings
from app.services.rules.cooperation_plan import PlanFacts, plan_findings
from app.services.rules.support_group import GroupFacts, group_findings
from app.texts import _

CONTACTS, CONSENTS, GROUPS, PLANS = "Kontakter", "Samtykker", "Ansvarsgrupper", "Samarbeidsplaner"
_PARTS_OF_GROUP = ("Gruppemedlemmer", "Møter", "Gruppeoppgaver")
_PARTS_OF_PLAN = ("Plandeltakere", "Planmål", "Tiltak", "Planevalueringer")
_OWNER = "household_id"
Told = Iterator[tuple[Entry, Finding]]


def agreement_findings(merged: Merged, slots: Slots, today: date) -> Told:
    """What the rules say of every row about contacts, consents, groups and plans."""
    asked = _Agreements(merged, slots, today)
    yield from asked.contacts()
    yield from asked.consents()
    for key in slots.touched(GROUPS, _PARTS_OF_GROUP, "group_id"):
        yield from asked.group(key)
    for key in slots.touched(PLANS, _PARTS_OF_PLAN, "plan_id"):
        yield from asked.plan(key)


class _Agreements:
    def __init__(self, merged: Merged, slots: Slots, today: date) -> None:
        self._merged, self._slots, self._today = merged, slots, today

    def contacts(self) -> Told:
        """Each beside those with the same name."""
        namesakes: dict[str, list[Any]] = {}
        for contact in self._all_contacts():
            namesakes.setdefault(fold(contact.name), []).append(contact)
        for entry in self._merged.entries[CONTACTS]:
            if entry.record:
                alike = namesakes.get(fold(entry.record.name), [])
                yield from self._slots.tied(contact_findings(entry.record, alike))

    def _all_contacts(self) -> Iterator[Any]:
        keys = dict.fromkeys(entry.key for entry in self._merged.entries[CONTACTS] if entry.key)
        keys |= dict.fromkeys(stored.key for stored in self._merged.stock.all(CONTACTS))
        found = (self._merged.current(CONTACTS, key) for key in keys)
        return (contact for contact in found if contact is not None)

    def consents(self) -> Told:
        """Those of one household about one contact together."""
        households = dict.fromkeys(e.parents[_OWNER] for e in self._merged.entries[CONSENTS] if _OWNER in e.parents)
        for key in households:
            about: dict[Key, list[Any]] = {}
            for consent in self._slots.current(CONSENTS, _OWNER, key):
                about.setdefault(consent.contact_id, []).append(consent)
            for consents in about.values():
                yield from self._slots.tied(consent_findings(consents, self._today))

    def group(self, key: Key) -> Told:
        group = self._merged.current(GROUPS, key)
        if group is None:
            return
        others = [one for one in self._slots.current(GROUPS, _OWNER, group.household_id) if one is not group]
        parts = (self._slots.current(sheet, "group_id", key) for sheet in _PARTS_OF_GROUP)
        yield from self._slots.tied(group_findings(GroupFacts(group, others, *parts), self._today))

    def plan(self, key: Key) -> Told:
        plan = self._merged.current(PLANS, key)
        if plan is None:
            return
        participants, goals, measures, evaluations = (
            self._slots.current(sheet, "plan_id", key) for sheet in _PARTS_OF_PLAN
        )
        before = self._merged.current(PLANS, plan.replaces_id) if plan.replaces_id else None
        facts = PlanFacts(plan, participants, goals, measures, evaluations, before, self._other_plans(key, plan))
        yield from self._slots.tied(plan_findings(facts, self._today))
        yield from self._slots.tied(self._foreign(plan))

    def _other_plans(self, key: Key, plan: Any) -> list[Any]:
        """The newest versions of the household's other plans."""
        slots = self._slots.below(PLANS, _OWNER, plan.household_id)
        versions = {slot.key: record for slot in slots if slot.key and (record := self._slots.now(slot))}
        before = {number: record.replaces_id for number, record in versions.items()}
        after = {replaced: number for number, replaced in before.items()}
        own = _chain_of(key, before) | _chain_of(key, after)
        return [record for number, record in versions.items() if number not in after and number not in own]

    def _foreign(self, plan: Any) -> Iterator[Finding]:
        """What the plan names that is another household's. A version of another's plan would be in neither's chain."""
        for parent in SHEETS[PLANS].parents:
            if parent.required:
                continue
            named = getattr(plan, parent.attribute)
            record = self._merged.current(parent.sheet, named) if named else None
            if record is not None and record.household_id != plan.household_id:
                message = _("{ref} gjelder en annen husstand.", ref=named[0])
                told = error if parent.sheet == PLANS else warning
                yield told(plan, parent.attribute.removesuffix("_id"), "foreign", message)


def _chain_of(key: Key, following: Mapping[Any, Any]) -> set[Key]:
    """The key and all that follow it one after the other."""
    found: set[Key] = set()
    at: Key | None = key
    while at is not None and at not in found:
        found.add(at)
        at = following.get(at)
    return found
