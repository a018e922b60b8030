"""The rules for the yearly reporting, asked of the workbook; and that what is handed in stays as it is."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from app.exchange.entry import Entry
from app.exchange.merging import Merged
from app.exchange.reporting_sheets import AMBITIONS, ANSWERS, MEASURES, PUBLISHED, ROWS, USES, YEARS
from app.services.findings import Finding, error
from app.services.rules import reporting
from app.texts import _

_ENTERED = "Kommunetall"
_RULES: Mapping[str, Callable[[Any], Iterator[Finding]]] = {
    YEARS: reporting.edition_findings,
    ANSWERS: reporting.answer_findings,
    MEASURES: reporting.measure_findings,
    AMBITIONS: reporting.ambition_findings,
    PUBLISHED: lambda row: _both(row, reporting.year_findings),
    _ENTERED: reporting.figure_findings,
    ROWS: lambda row: reporting.key_findings(row, row.key),
}
_FROZEN = (YEARS, ANSWERS, USES)


def reporting_findings(merged: Merged) -> Iterator[tuple[Entry, Finding]]:
    """What the rules say of each row, and an error for one that would change a report that is handed in."""
    for sheet, rule in _RULES.items():
        for entry in merged.entries[sheet]:
            if entry.record:
                yield from ((entry, finding) for finding in rule(entry.record))
    for sheet in _FROZEN:
        for entry in merged.entries[sheet]:
            if entry.record and (entry.is_new or entry.changes) and _is_handed_in(entry, merged):
                message = _("Rapporten for {year} er levert og kan ikke endres. Lag en ny utgave av den.",
                            year=_year_of(entry)[0])  # fmt: skip
                yield entry, error(entry.record, "year", "handed-in", message)


def _both(row: Any, rule: Callable[[Any], Iterator[Finding]]) -> Iterator[Finding]:
    yield from rule(row)
    yield from reporting.key_findings(row, row.key)


def _year_of(entry: Entry) -> tuple[Any, ...]:
    """The year and edition that every row of these sheets begins with."""
    return (entry.key or ())[:2]


def _is_handed_in(entry: Entry, merged: Merged) -> bool:
    stored = merged.stock.find(YEARS, _year_of(entry))
    return stored is not None and stored.record.handed_in is not None
