"""What there will be below a parent once a workbook is taken in: its rows, and what is stored that they do not name."""

from collections.abc import Iterable, Iterator
from typing import Any

from app.exchange.entry import Entry, Key, Stored
from app.exchange.merging import Merged
from app.services.findings import Finding

Slot = Entry | Stored


class Slots:
    """Looks up by the key of one parent, and ties what a rule says of a record to the row of it."""

    def __init__(self, merged: Merged) -> None:
        self._merged = merged
        self._by_record = {
            id(entry.record): entry for listed in merged.entries.values() for entry in listed if entry.record
        }
        self._found: dict[tuple[str, str], dict[Key, list[Slot]]] = {}

    def below(self, sheet: str, attribute: str, key: Key | None) -> list[Slot]:
        """The stored records that no row speaks of, and all rows."""
        if (sheet, attribute) not in self._found:
            self._found[sheet, attribute] = self._sorted(sheet, attribute)
        return self._found[sheet, attribute].get(key, []) if key is not None else []

    def current(self, sheet: str, attribute: str, key: Key) -> list[Any]:
        """The records below a parent as they will be."""
        records = (self.now(slot) for slot in self.below(sheet, attribute, key))
        return [record for record in records if record is not None]

    def now(self, slot: Slot) -> Any:
        """The record as it will be, or None when there will be none."""
        return slot.record if isinstance(slot, Stored) else slot.current(as_written=self._merged.as_written)

    def entry_of(self, record: object) -> Entry | None:
        """The row that a record was put together from; None for one that is only stored."""
        return self._by_record.get(id(record))

    def tied(self, findings: Iterable[Finding]) -> Iterator[tuple[Entry, Finding]]:
        """The findings about rows; what is stored already is not told again."""
        for finding in findings:
            entry = self.entry_of(finding.record)
            if entry is not None:
                yield entry, finding

    def touched(self, own: str, below: Iterable[str], attribute: str) -> list[Key]:
        """The keys of the parents that the workbook says something about, each once, in the workbook's order."""
        keys: dict[Key, None] = {entry.key: None for entry in self._merged.entries[own] if entry.key}
        for sheet in below:
            keys |= {e.parents[attribute]: None for e in self._merged.entries[sheet] if attribute in e.parents}
        return list(keys)

    def _sorted(self, sheet: str, attribute: str) -> dict[Key, list[Slot]]:
        spoken_of = {id(entry.stored) for entry in self._merged.entries[sheet] if entry.stored}
        found: dict[Key, list[Slot]] = {}
        for stored in self._merged.stock.all(sheet):
            if id(stored) not in spoken_of and attribute in stored.parents:
                found.setdefault(stored.parents[attribute], []).append(stored)
        for entry in self._merged.entries[sheet]:
            if attribute in entry.parents:
                found.setdefault(entry.parents[attribute], []).append(entry)
        return found
