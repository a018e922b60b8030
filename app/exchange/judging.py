"""The rules over the workbook and what is stored, put together, and what falls with a row that cannot be taken in."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from app import clock
from app.exchange import chains
from app.exchange.agreements import agreement_findings
from app.exchange.alone import ALONE
from app.exchange.entry import Entry, Key
from app.exchange.homes import home_findings, overlaps_again
from app.exchange.merging import Merged
from app.exchange.problems import Problem, Problems
from app.exchange.reporting import reporting_findings
from app.exchange.sheet import Sheet
from app.exchange.sheets import SHEETS
from app.exchange.slots import Slots
from app.services.findings import Finding, Severity
from app.services.rules.course import course_findings
from app.services.rules.household import HouseholdFacts, household_findings
from app.services.rules.provider import ProviderFacts, provider_findings
from app.services.rules.stay import stay_findings
from app.texts import _

_ERROR = Severity.ERROR


def judge(merged: Merged, problems: Problems) -> list[Problem]:
    """Report what the rules say, reject the rows in error, and return why further rows fall with them."""
    judge_ = _Judge(merged, clock.today())
    left_out: list[Problem] = []
    rejected = judge_.everything(problems, left_out)
    while rejected:
        fallen = list(_fall(merged, left_out))
        lost = rejected + fallen
        rejected = judge_.households_again(lost, left_out) + judge_.dwellings_again(lost, left_out)
        rejected += chains.fall(merged, left_out)
    return left_out


def _fall(merged: Merged, left_out: list[Problem]) -> Iterator[Entry]:
    """Reject every row whose parent will not be there, parents before their rows."""
    for sheet in SHEETS.values():
        fallen = _fall_in(sheet, merged, left_out)
        yield from fallen
        while fallen and sheet.before:
            fallen = _fall_in(sheet, merged, left_out)
            yield from fallen


def _fall_in(sheet: Sheet, merged: Merged, left_out: list[Problem]) -> list[Entry]:
    fallen = []
    for entry in _first_to_fall(merged.entries[sheet.name], sheet.name):
        if not entry.rejected and (reason := _lost_parent(entry, merged) or _lost_step(entry, merged)):
            entry.rejected = True
            if entry.host is None:
                left_out.append(entry.problem(_ERROR, "", reason, "left-out"))
            fallen.append(entry)
    return fallen


def _lost_parent(entry: Entry, merged: Merged) -> str:
    if entry.host is not None and entry.host.rejected:
        return entry.sheet.name
    for parent in entry.sheet.parents:
        key = entry.parents.get(parent.attribute)
        if key is not None and merged.current(parent.sheet, key) is None:
            name = ", ".join(str(part) for part in key)
            return _("Utelatt fordi {name} i arket {sheet} ikke kan hentes inn.", name=name, sheet=parent.sheet)
    return ""


def _first_to_fall(entries: list[Entry], sheet: str) -> Iterable[Entry]:
    """Steps by number: what corrects a step falls with it."""
    return sorted(entries, key=lambda entry: entry.values.get("number") or 0) if sheet == "Saksgang" else entries


def _lost_step(entry: Entry, merged: Merged) -> str:
    number = entry.values.get("corrects") if entry.sheet.name == "Saksgang" else None
    if number is None or merged.current("Saksgang", (*entry.parents["case_id"], number)) is not None:
        return ""
    return _("Utelatt fordi steg nr. {number}, som dette retter, ikke kan hentes inn.", number=number)


class _Judge:
    """Asks the rules, and ties what they answer to the rows."""

    def __init__(self, merged: Merged, today: date) -> None:
        self._merged, self._today, self._slots = merged, today, Slots(merged)
        self._households: dict[Key, HouseholdFacts] = {}
        self._providers: dict[Key, ProviderFacts] = {}

    def everything(self, problems: Problems, left_out: list[Problem]) -> list[Entry]:
        """Judge all rows as they are written; the rows that were rejected, now or before."""
        unread = {id(entry) for listed in self._merged.entries.values() for entry in listed if entry.rejected}
        for entry, finding in self._all_findings():
            told = id(entry) in unread and (
                finding.severity is not _ERROR or entry.header(finding.field) in entry.shown
            )
            if told:
                continue
            if finding.rule == "no-main-person" and self._lost_member(entry):
                left_out.append(_problem(entry, finding))
            else:
                problems.add(_problem(entry, finding))
            entry.rejected = entry.rejected or finding.severity is _ERROR
        self._merged.as_written = False
        self._households.clear()
        for listed in self._merged.entries.values():
            for entry in listed:
                if entry.rejected and entry.host:
                    entry.host.rejected = True
        return [entry for listed in self._merged.entries.values() for entry in listed if entry.rejected]

    def households_again(self, changed: Iterable[Entry], left_out: list[Problem]) -> list[Entry]:
        """Judge the households that lost a row once more; the rows rejected by that."""
        keys = {
            entry.parents.get("household_id") for entry in changed if entry.sheet.name in ("Medlemmer", "Situasjoner")
        }
        rejected = []
        for key in sorted(key for key in keys if key is not None):
            for entry, finding in self._household(key):
                if finding.severity is _ERROR and not entry.rejected:
                    entry.rejected = True
                    left_out.append(_problem(entry, finding))
                    rejected.append(entry)
        return rejected

    def dwellings_again(self, changed: Iterable[Entry], left_out: list[Problem]) -> list[Entry]:
        """The tenancies that overlap another one now that rows stay as they are stored."""
        again = overlaps_again(self._merged, self._slots, changed, self._today)
        for entry, problem in again:
            entry.rejected = True
            left_out.append(problem)
        return [entry for entry, _problem in again]

    def _all_findings(self) -> Iterator[tuple[Entry, Finding]]:
        yield from self._alone("Personer")
        for key in self._slots.touched("Husstander", ("Situasjoner", "Medlemmer"), "household_id"):
            yield from self._household(key)
        for key in self._slots.touched("Botilbud", ("Kvalitetsavtaler", "Priser", "Opphold"), "provider_id"):
            yield from self._provider(key)
        for entry in self._merged.entries["Opphold"]:
            if entry.record:
                yield from self._stay(entry)
        for name in ("Saker", "Lånevurderinger", "Bostøtteanslag", "Satser"):
            yield from self._alone(name)
        for key in self._slots.touched("Saker", ("Saksgang",), "case_id"):
            steps = self._slots.current("Saksgang", "case_id", key)
            yield from self._slots.tied(course_findings(steps, self._numbers(key)))
        yield from agreement_findings(self._merged, self._slots, self._today)
        yield from home_findings(self._merged, self._slots, self._today)
        yield from reporting_findings(self._merged)

    def _alone(self, sheet: str) -> Iterator[tuple[Entry, Finding]]:
        for entry in self._merged.entries[sheet]:
            if entry.record:
                yield from ((entry, finding) for finding in ALONE[sheet](entry.record, self._today))

    def _numbers(self, case: Key) -> set[int]:
        """The numbers of the steps of a case, also of those that cannot be read."""
        return {slot.key[-1] for slot in self._slots.below("Saksgang", "case_id", case) if slot.key}

    def _household(self, key: Key) -> Iterator[tuple[Entry, Finding]]:
        self._households.pop(key, None)
        facts = self._household_facts(key)
        if facts is not None:
            for finding in household_findings(facts, self._today):
                yield from self._placed(finding, "household_id", key)

    def _placed(self, finding: Finding, attribute: str, key: Key) -> Iterator[tuple[Entry, Finding]]:
        """An error about a stored household is told on the rows that cause it; a stored warning is not told again."""
        entry = self._slots.entry_of(finding.record)
        if entry is not None:
            yield entry, finding
        elif finding.severity is _ERROR:
            slots = self._slots.below("Medlemmer", attribute, key)
            changed = (slot for slot in slots if isinstance(slot, Entry) and not slot.rejected)
            yield from ((slot, finding) for slot in changed if slot.is_new or slot.changes)

    def _provider(self, key: Key) -> Iterator[tuple[Entry, Finding]]:
        facts = self._provider_facts(key)
        if facts is None:
            return
        stays = self._slots.current("Opphold", "provider_id", key)
        whole = ProviderFacts(facts.provider, facts.agreements, facts.prices, stays)
        for finding in provider_findings(whole):
            entry = self._slots.entry_of(finding.record)
            if entry is None and finding.rule == "too-few-places":
                entry = self._last_stay(key)
            if entry is not None:
                yield entry, finding

    def _last_stay(self, key: Key) -> Entry | None:
        slots = self._slots.below("Opphold", "provider_id", key)
        return next((slot for slot in reversed(slots) if isinstance(slot, Entry)), None)

    def _stay(self, entry: Entry) -> Iterator[tuple[Entry, Finding]]:
        household = self._household_facts(entry.parents["household_id"])
        provider = self._provider_facts(entry.parents["provider_id"])
        if household is not None and provider is not None and entry.key is not None:
            decisions = self._slots.current("Vedtak", "stay_id", entry.key)
            yield from self._slots.tied(stay_findings(entry.record, household, provider, decisions, self._today))

    def _household_facts(self, key: Key) -> HouseholdFacts | None:
        if key not in self._households:
            household = self._merged.current("Husstander", key)
            if household is None:
                return None
            self._households[key] = HouseholdFacts(
                household,
                list(self._members(key)),
                self._slots.current("Situasjoner", "household_id", key),
                self._slots.current("Opphold", "household_id", key),
            )
        return self._households[key]

    def _members(self, key: Key) -> Iterator[tuple[Any, Any]]:
        for slot in self._slots.below("Medlemmer", "household_id", key):
            record = self._slots.now(slot)
            person = self._merged.current("Personer", slot.parents["person_id"]) if record else None
            if record is not None and person is not None:
                yield record, person

    def _provider_facts(self, key: Key) -> ProviderFacts | None:
        """Without stays: whether there are places enough is asked once a provider, not once a stay."""
        if key not in self._providers:
            provider = self._merged.current("Botilbud", key)
            if provider is None:
                return None
            self._providers[key] = ProviderFacts(
                provider,
                self._slots.current("Kvalitetsavtaler", "provider_id", key),
                self._slots.current("Priser", "provider_id", key),
            )
        return self._providers[key]

    def _lost_member(self, entry: Entry) -> bool:
        """Whether the household lacks a main person only because a member's row cannot be taken in."""
        key = entry.key if entry.sheet.name == "Husstander" else entry.parents.get("household_id")
        slots = self._slots.below("Medlemmer", "household_id", key)
        return any(isinstance(slot, Entry) and self._is_lost(slot) for slot in slots)

    def _is_lost(self, slot: Entry) -> bool:
        person = slot.parents.get("person_id")
        return slot.rejected or (person is not None and self._merged.current("Personer", person) is None)


def _problem(entry: Entry, finding: Finding) -> Problem:
    header = entry.header(finding.field) if finding.field else ""
    return entry.problem(finding.severity, header, finding.message, finding.rule)
