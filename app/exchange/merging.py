"""Rows put together with what is stored: parents found, records built for the rules, changes worked out."""

from collections import Counter
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from app.dates import EARLIEST
from app.exchange.entry import Entry, Key
from app.exchange.problems import Problems
from app.exchange.rows import Entries
from app.exchange.sheet import Parent, Sheet
from app.exchange.sheets import SHEETS
from app.exchange.shorts import expand_shorts
from app.exchange.stock import Stock
from app.models.fields import Kind
from app.models.figure_keys import figure_keys
from app.models.national_id import InvalidNationalId
from app.models.national_id import check as check_national_id
from app.services.findings import Severity
from app.texts import _

_FIRST_YEAR, _LAST_YEAR = 1900, 2100


class Merged:
    """All rows by sheet and key, beside what is stored. `as_written`: rows in error count too, to find all errors."""

    def __init__(self, entries: Entries, stock: Stock) -> None:
        self.entries, self.stock = entries, stock
        self._by_key: dict[str, dict[Key, Entry]] = {
            name: {entry.key: entry for entry in reversed(listed) if entry.key is not None}
            for name, listed in entries.items()
        }
        self.as_written = True

    def find(self, sheet: str, key: Key) -> Entry | None:
        return self._by_key[sheet].get(key)

    def named(self, sheet: str, key: Key) -> bool:
        """Whether the workbook or the database has such a row, sound or not."""
        return key in self._by_key[sheet] or self.stock.find(sheet, key) is not None

    def current(self, sheet: str, key: Key) -> Any:
        """The record with this key as it will be (or as it is written), or None when there will be none."""
        entry = self.find(sheet, key)
        if entry is not None:
            return entry.current(as_written=self.as_written)
        stored = self.stock.find(sheet, key)
        return stored.record if stored else None


def merge(entries: Entries, stock: Stock, problems: Problems) -> Merged:
    """Find what each row is stored as and belongs to. A row that names an unknown ID is rejected."""
    expand_shorts(entries, stock, problems)
    _find_stored(entries, stock)
    merged = Merged(entries, stock)
    for sheet in SHEETS.values():
        for entry in entries[sheet.name]:
            for parent in sheet.parents:
                _check_parent(entry, parent, merged, problems)
            if sheet.name == "Kommunetall":
                _check_figure(entry, problems)
            _build(entry, merged)
    return merged


def _find_stored(entries: Entries, stock: Stock) -> None:
    for name, listed in entries.items():
        for entry in listed:
            entry.stored = entry.stored or stock.find(name, entry.key)
    _find_moved_decisions(entries["Vedtak"], stock)


def _find_moved_decisions(entries: list[Entry], stock: Stock) -> None:
    """A decision with another date but the same Fra is the same decision, corrected, when only one can be meant."""
    claimed = {id(entry.stored) for entry in entries if entry.stored}
    times = Counter((entry.parents.get("stay_id"), entry.values.get("start")) for entry in entries)
    for entry in entries:
        start, stay = entry.values.get("start"), entry.parents.get("stay_id")
        if entry.stored or start is None or stay is None or times[stay, start] > 1:
            continue
        rows: list[Any] = stock.below("Vedtak", "stay_id", stay)
        same = [row for row in rows if row.record.start == start and id(row) not in claimed]
        entry.stored = same[0] if len(same) == 1 else None


def _check_parent(entry: Entry, parent: Parent, merged: Merged, problems: Problems) -> None:
    key = entry.parents.get(parent.attribute)
    if key is None or merged.named(parent.sheet, key):
        return
    entry.rejected = True
    message = _(
        "Finnes verken i arket {sheet} eller blant det som er registrert. Rett verdien, eller legg til raden.",
        sheet=parent.sheet,
    )
    problems.add(entry.problem(Severity.ERROR, _unknown_part(parent, key, merged), message, "unknown-id"))


def _unknown_part(parent: Parent, key: Key, merged: Merged) -> str:
    """The column to correct: where the group of a meeting is known, it is the time that is wrong."""
    above = SHEETS[parent.sheet].owners
    known = bool(above) and merged.named(above[0].sheet, key[: len(above[0].columns)])
    return parent.columns[-1 if known else 0].column


def _check_figure(entry: Entry, problems: Problems) -> None:
    key, year = entry.values.get("key"), entry.values.get("year")
    if isinstance(key, str) and key not in figure_keys():
        entry.rejected = True
        message = _("Ukjent nøkkel. Bruk en av nøklene i rapporten, for eksempel temporary.households.")
        problems.add(entry.problem(Severity.ERROR, "Nøkkel", message, "unknown-key"))
    if isinstance(year, int) and not _FIRST_YEAR <= year <= _LAST_YEAR:
        entry.rejected = True
        message = _("Året må ligge mellom {first} og {last}.", first=_FIRST_YEAR, last=_LAST_YEAR)
        problems.add(entry.problem(Severity.ERROR, "År", message, "year"))


def _build(entry: Entry, merged: Merged) -> None:
    """Put the record together, also of a row in error when enough of it can be read."""
    sheet, stored = entry.sheet, entry.stored
    if entry.rejected and not _is_legible(entry, merged):
        return
    before = {name: getattr(stored.record, name) for name in sheet.fields} if stored else _empty(sheet)
    after = {**before, **entry.values}
    if sheet.name == "Personer":
        _fill_birth_date(after)
    # A plain object: the rules only read it, and half a million mapped ones would take a minute to make.
    ref = entry.key[0] if sheet.id_header and entry.key else None
    entry.record = SimpleNamespace(**after, **_links(entry), id=stored.record.id if stored else None, ref=ref)
    entry.values = vars(entry.record)  # shared: half a million rows are held at once
    if stored:
        entry.changes = {name: (before[name], new) for name, new in after.items() if not _same(before[name], new)}
        _find_moves(entry)


def _is_legible(entry: Entry, merged: Merged) -> bool:
    """Whether the rules can look at a row in error without finding errors that are not there."""
    sheet = entry.sheet
    if entry.key is None or merged.find(sheet.name, entry.key) is not entry or not entry.is_owned:
        return False
    if any(entry.values.get(name) is None for name, field in sheet.fields.items() if field.required):
        return False
    lasting = bool(sheet.id_header) and not sheet.parents
    return lasting or all(sheet.by_header[header].field.kind is not Kind.DAY for header in entry.shown)


def _empty(sheet: Sheet) -> dict[str, Any]:
    return {name: () if field.kind is Kind.CODES else None for name, field in sheet.fields.items()}


def _same(old: object, new: object) -> bool:
    if isinstance(old, Decimal) and isinstance(new, Decimal):
        return old == new
    return type(old) is type(new) and old == new


def _links(entry: Entry) -> dict[str, Key | None]:
    """The keys of all parents by attribute; where the column is not there, that of the stored record."""
    before = entry.stored.parents if entry.stored else {}
    kept = {name: key for name, key in before.items() if name not in entry.named}
    return {parent.attribute: {**kept, **entry.parents}.get(parent.attribute) for parent in entry.sheet.parents}


def _find_moves(entry: Entry) -> None:
    """A stay that is now said to belong to another household or provider, a plan that no longer has a group."""
    assert entry.stored  # noqa: S101  # for the type checker: only called for stored rows
    for parent in entry.sheet.parents:
        old, new = entry.stored.parents.get(parent.attribute), getattr(entry.record, parent.attribute)
        if old != new:
            entry.changes[parent.attribute] = (old, new)


def _fill_birth_date(values: dict[str, Any]) -> None:
    if values["national_id"] and values["birth_date"] is None:
        try:
            born = check_national_id(values["national_id"]).birth_date
        except InvalidNationalId:
            return  # the rules tell of it
        values["birth_date"] = born if born and born >= EARLIEST else None


def same_numbers(merged: Merged, problems: Problems) -> None:
    """Warn of two persons with one fødselsnummer: most likely the same person twice."""
    first: dict[str, Entry] = {}
    for entry in merged.entries["Personer"]:
        number = entry.values.get("national_id")
        if entry.rejected or not number:
            continue
        before = first.setdefault(number, entry)
        if before is not entry:
            message = _("Samme fødselsnummer som i rad {number}. Er det samme person?", number=before.number)
            problems.add(entry.problem(Severity.WARNING, "Fødselsnummer", message, "same-number"))
