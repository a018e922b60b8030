"""Rows that follow one another in their own sheet: a plan is replaced once at most, and never by itself."""

from collections.abc import Iterator

from app.exchange.entry import Entry, Key
from app.exchange.merging import Merged
from app.exchange.problems import Problem, Problems
from app.exchange.sheet import Parent, Sheet
from app.exchange.sheets import SHEETS
from app.services.findings import Severity
from app.texts import _

_CHAINED = [(sheet, sheet.before) for sheet in SHEETS.values() if sheet.before]
Broken = tuple[Entry, Problem]


def refuse_broken(merged: Merged, problems: Problems) -> None:
    """Reject the rows that make a ring, and those that follow what another one follows."""
    for entry, problem in list(_broken(merged)):
        entry.rejected = True
        problems.add(problem)


def fall(merged: Merged, left_out: list[Problem]) -> list[Entry]:
    """Reject the rows that no longer fit, now that others stay as they are stored; `left_out` tells why."""
    fallen = []
    for entry, problem in _broken(merged):
        if not entry.rejected:
            entry.rejected = True
            left_out.append(problem)
            fallen.append(entry)
    return fallen


def _broken(merged: Merged) -> Iterator[Broken]:
    for sheet, parent in _CHAINED:
        chain = _Chain(merged, sheet, parent)
        yield from chain.followed_twice()
        yield from chain.rings()


class _Chain:
    """Every row and stored record of a sheet, and the key of what it will follow."""

    def __init__(self, merged: Merged, sheet: Sheet, parent: Parent) -> None:
        self._header = parent.columns[0].column
        self._rows = [entry for entry in merged.entries[sheet.name] if entry.key]
        self._before = {stored.key: stored.parents.get(parent.attribute) for stored in merged.stock.all(sheet.name)}
        for entry in self._rows:
            if entry.key and (merged.as_written or not entry.rejected):
                self._before[entry.key] = _written(entry, parent.attribute)

    def followed_twice(self) -> Iterator[Broken]:
        """All rows that follow what another row or record follows."""
        after: dict[Key, list[Key]] = {}
        for key, before in self._before.items():
            if before is not None:
                after.setdefault(before, []).append(key)
        for entry in self._rows:
            before = self._before_of(entry)
            others = [key for key in after.get(before, []) if key != entry.key] if before else []
            if others:
                message = _("{ref} erstatter den samme. Rett den ene av dem.", ref=others[0][0])
                yield entry, entry.problem(Severity.ERROR, self._header, message, "replaced-twice")

    def rings(self) -> Iterator[Broken]:
        """All rows that come back to themselves."""
        for entry in self._rows:
            if entry.key in self._back_from(entry):
                message = _("Radene erstatter hverandre i ring. Rett verdien.")
                yield entry, entry.problem(Severity.ERROR, self._header, message, "ring")

    def _before_of(self, entry: Entry) -> Key | None:
        return self._before.get(entry.key) if entry.key else None

    def _back_from(self, entry: Entry) -> set[Key]:
        """What a row follows, one after the other, until there is no more or it has been there."""
        found: set[Key] = set()
        at = self._before_of(entry)
        while at is not None and at not in found:
            found.add(at)
            at = self._before.get(at)
        return found


def _written(entry: Entry, attribute: str) -> Key | None:
    """What a row follows by its own word, also one that cannot be taken in; as it is stored where it says nothing."""
    if attribute in entry.named or entry.stored is None:
        return entry.parents.get(attribute)
    return entry.stored.parents.get(attribute)
