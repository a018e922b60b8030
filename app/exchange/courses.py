"""Cases and their courses made one: after an import the columns of every case are the summary of its steps.

`Saker` is a short form of `Saksgang`: what it says of a case wins, and becomes steps. Steps are only ever added.
"""

from collections.abc import Iterator, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

from app.exchange.entry import Entry, Key, Stored
from app.exchange.merging import Merged
from app.exchange.problems import Problems
from app.exchange.sheets import SHEETS
from app.exchange.values import written
from app.services.case.course import ANNULLED, missing_steps, summary
from app.services.findings import Severity
from app.texts import _

CASES, STEPS = "Saker", "Saksgang"
_CASE = "case_id"
_COLUMNS = frozenset(summary(()))


def changed_cases(merged: Merged) -> set[str]:
    """The IDs of stored cases that the workbook's `Saker` changes: all their steps must be in the stock."""
    return {str(entry.key[0]) for entry in merged.entries[CASES] if entry.key and entry.stored and entry.changes}


def complete(merged: Merged, problems: Problems) -> None:
    """Add the rows that make each case and its steps agree, and what its steps say to the row of the case.

    Call it when it is known which rows are rejected; the stock holds all steps of the cases that change.
    """
    cases = {entry.key: entry for entry in merged.entries[CASES] if entry.key and not entry.rejected}
    rows: dict[Key, list[Entry]] = {}
    for row in merged.entries[STEPS]:
        if not row.rejected:
            rows.setdefault(row.parents[_CASE], []).append(row)
    for key in {**cases, **rows}:
        case, told = cases.get(key), rows.get(key, [])
        if any(row.is_new or row.changes for row in told) or (case and (case.is_new or case.changes)):
            _Course(merged, problems, key, told).complete(case)


class _Course:
    """The steps of one case, those stored and those of the workbook."""

    def __init__(self, merged: Merged, problems: Problems, key: Key, rows: Sequence[Entry]) -> None:
        self._merged, self._problems, self._key, self._rows = merged, problems, key, rows
        self._stored = merged.stock.find(CASES, key)
        self._before: list[Any] = [step.record for step in merged.stock.below(STEPS, _CASE, key)]
        self._steps = [*self._before, *(row.record for row in rows if row.is_new)]
        self._steps.sort(key=lambda step: step.number)

    def complete(self, case: Entry | None) -> None:
        """Bring the case's row (None: the workbook has none) and the steps together."""
        for row in self._rows:
            if row.changes:
                self._correct(row)
        if case is not None:
            self._follow(case)
        after = summary(self._steps)
        if after["received"] is None:
            del after["received"]
        if case is None:
            self._tell_case(after)
        elif case.is_new:
            case.values |= after
        else:
            case.changes |= self._changes(after)

    def _correct(self, row: Entry) -> None:
        """A step that is stored stays as it is: what the row says otherwise is a step that corrects it, once."""
        told = {name: new for name, (_old, new) in row.changes.items() if name != "corrects"}
        row.changes = {}
        chain = list(self._chain(row.record.number))
        if any(all(getattr(step, name) == value for name, value in told.items()) for step in chain):
            return
        last = chain[-1]
        if last.kind == ANNULLED:
            self._warn(row, "", _("Steget er annullert. Det som er endret her, blir ikke hentet inn."), "annulled")
            return
        self._warn(row, "", _("Steget er registrert fra før. Endringen blir et nytt steg som retter det."), "corrects")
        kept = {name: getattr(last, name) for name in SHEETS[STEPS].fields}
        self._add(row, {**kept, **told, "number": self._steps[-1].number + 1, "corrects": last.number})

    def _chain(self, number: int) -> Iterator[Any]:
        """The stored step with this number and, one after the other, what corrects it."""
        corrected = {step.corrects: step for step in self._steps if step.corrects is not None}
        step = next(step for step in self._before if step.number == number)
        while step is not None:
            yield step
            step = corrected.get(step.number)

    def _follow(self, case: Entry) -> None:
        """Add the steps that make the summary what `Saker` says, in the columns that are there."""
        columns = {name: case.values[name] for name in case.named & _COLUMNS}
        if self._rows:
            self._warn_of_difference(case, columns)
        for step in missing_steps(columns, self._steps, 0):
            # Only what is set on it: asking a mapped object for what is not would take most of the time.
            self._add(case, {name: value for name, value in vars(step).items() if name in SHEETS[STEPS].fields})

    def _warn_of_difference(self, case: Entry, columns: Mapping[str, Any]) -> None:
        """Only for what the workbook itself says twice: what is stored may well be changed by `Saker` alone."""
        if not any(row.is_new for row in self._rows) and len(self._steps) == len(self._before):
            return
        told = summary(self._steps)
        for name, field in case.sheet.fields.items():
            if name in columns and told[name] != columns[name]:
                value = written(field, told[name]) or _("tomt")
                message = _("Arket Saksgang sier noe annet: {value}. Det som står her, gjelder.", value=value)
                self._warn(case, field.column, message, "course-differs")

    def _add(self, host: Entry, values: dict[str, Any]) -> None:
        key = (*self._key, values["number"])
        row = Entry(SHEETS[STEPS], host.source, host.number, key, values, {_CASE: self._key}, host=host)
        self._merged.entries[STEPS].append(row)
        self._steps.append(_step(values))

    def _tell_case(self, after: dict[str, Any]) -> None:
        """The row of a stored case that only its steps tell of."""
        changes = self._changes(after)
        if self._stored is not None and changes:
            host, parents = self._rows[0], self._stored.parents
            row = Entry(SHEETS[CASES], host.source, host.number, self._key, {}, parents, host=host, stored=self._stored)
            row.changes = changes
            self._merged.entries[CASES].append(row)

    def _changes(self, after: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
        """What the steps change in the columns of the stored case, (old, new). `closed` is no column of the sheet."""
        assert isinstance(self._stored, Stored)  # noqa: S101  # for the type checker: only asked for stored cases
        before = {**summary(self._before), **vars(self._stored.record)}
        return {name: (before[name], value) for name, value in after.items() if before[name] != value}

    def _warn(self, row: Entry, header: str, message: str, rule: str) -> None:
        self._problems.add(row.problem(Severity.WARNING, header, message, rule))


def _step(values: Mapping[str, Any]) -> SimpleNamespace:
    """A step that is about to be added, with every field as an attribute."""
    return SimpleNamespace(**{**dict.fromkeys(SHEETS[STEPS].fields), **values})
