"""From the rows of a workbook to entries: headers, cells, keys. What cannot be read is a problem with its place."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.exchange.entry import Entry, Key
from app.exchange.look import CODE_SHEET
from app.exchange.problems import Problem, Problems
from app.exchange.raw import Raw, RawBook, RawRow, RawSheet
from app.exchange.sheet import Column, Sheet
from app.exchange.sheets import HELP_SHEET, SHEETS
from app.exchange.values import CannotReadError, as_text, read_value
from app.models.fields import Kind
from app.services.findings import Severity
from app.texts import _

_OWN_SHEETS = {HELP_SHEET.casefold(), CODE_SHEET.casefold()}
_BY_NAME = {name.casefold(): sheet for name, sheet in SHEETS.items()}
_PART = re.compile(r"(.+) \(\d+\)")

Entries = dict[str, list[Entry]]
"""The rows of the workbook by sheet, whether they can be taken in or not."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in a row a column stands: several places for a text that one cell cannot hold."""

    column: Column
    indexes: tuple[int, ...]


def read_entries(book: RawBook, problems: Problems) -> Entries:
    """Every row of every sheet we know; those with a problem are marked as rejected."""
    entries: Entries = {}
    for source in book.sheets:
        sheet = _BY_NAME.get(source.name.casefold())
        if sheet and sheet.name in entries:
            message = _("Arket står to ganger. Slett det ene, eller gi det et nytt navn.")
            problems.add(Problem(Severity.ERROR, source.name, 0, "", "", message))
        elif sheet:
            entries[sheet.name] = _read_sheet(source, sheet, problems)
        elif source.name.casefold() not in _OWN_SHEETS:
            message = _("Arket er ukjent og blir ikke lest.")
            problems.add(Problem(Severity.WARNING, source.name, 0, "", "", message))
    return {name: entries.get(name, []) for name in SHEETS}


def _read_sheet(source: RawSheet, sheet: Sheet, problems: Problems) -> list[Entry]:
    rows = iter(source.read())
    number, header = next(rows, (1, {}))
    places = _places(source, sheet, header, problems) if number == 1 else []
    if places == [] and header:
        problems.add(_about(source, "", _("Rad 1 må ha overskriftene.")))
        return []
    missing = [] if places is None else _missing(sheet, places)
    entries = list(_entries(rows, source, sheet, places or [], problems))
    if entries:
        _report_missing(source, missing, problems)
    for entry in entries:
        entry.rejected = entry.rejected or places is None or bool(missing)
    _refuse_repeated(entries, problems)
    return entries


def _about(source: RawSheet, header: str, message: str, severity: Severity = Severity.ERROR) -> Problem:
    return Problem(severity, source.shown or source.name, 1, source.columns.get(header, header), "", message)


def _places(source: RawSheet, sheet: Sheet, header: RawRow, problems: Problems) -> list[_Place] | None:
    """Which column stands where; None when a header is there twice, so that nobody knows which one is meant."""
    texts = {index: as_text(raw) for index, raw in sorted(header.items()) if as_text(raw)}
    known = {name.casefold(): name for name in sheet.by_header}
    repeated = [text for text, times in Counter(text.casefold() for text in texts.values()).items() if times > 1]
    for text in repeated:
        name = known.get(text, text)
        problems.add(_about(source, name, _("Kolonnen står to ganger. Slett den ene, eller gi den et nytt navn.")))
    found: dict[str, list[int]] = {}
    for index, text in texts.items():
        name = known.get(text.casefold()) or _continued(sheet, text, found)
        if name:
            found.setdefault(name, []).append(index)
        else:
            message = _("Kolonnen er ukjent og blir ikke lest.")
            problems.add(_about(source, text, message, Severity.WARNING))
    if repeated:
        return None
    # In the sheet's own order: a parent's key is put together in it.
    return [_Place(column, tuple(found[column.header])) for column in sheet.columns if column.header in found]


def _continued(sheet: Sheet, text: str, found: dict[str, list[int]]) -> str:
    """The column that "Tekst (2)" goes on from."""
    match = _PART.fullmatch(text)
    column = sheet.by_header.get(match[1]) if match else None
    is_text = column is not None and column.field.kind in (Kind.TEXT, Kind.NOTE)
    return match[1] if match and is_text and match[1] in found else ""


def _missing(sheet: Sheet, places: list[_Place]) -> list[str]:
    there = {place.column.header for place in places}
    return [column.header for column in sheet.columns if column.required and column.header not in there]


def _report_missing(source: RawSheet, missing: list[str], problems: Problems) -> None:
    for header in missing:
        problems.add(_about(source, header, _("Kolonnen mangler. Legg den til, den må være med.")))


def _entries(
    rows: Iterable[tuple[int, RawRow]],
    source: RawSheet,
    sheet: Sheet,
    places: list[_Place],
    problems: Problems,
) -> Iterator[Entry]:
    times: Counter[Key] = Counter()
    named = frozenset(_named(place.column) for place in places)
    for number, row in rows:
        cells = [(place.column, _cell(row, place.indexes)) for place in places]
        if all(raw is None for _column, raw in cells):
            continue
        entry = Entry(sheet, source, number, named=named)
        for column, raw in cells:
            _read_cell(entry, column, raw, problems)
        entry.key = _key(entry)
        if sheet.ordinal and entry.key is not None:
            times[entry.key] += 1
            entry.key = (*entry.key, times[entry.key])
        yield entry


def _named(column: Column) -> str:
    return column.parent.attribute if column.parent else column.field.name


def _cell(row: RawRow, indexes: tuple[int, ...]) -> Raw:
    if len(indexes) > 1:
        return "".join(str(row.get(index, "")) for index in indexes).strip() or None
    raw = row.get(indexes[0])
    if isinstance(raw, str):
        return raw.strip() or None
    return raw


def _read_cell(entry: Entry, column: Column, raw: Raw, problems: Problems) -> None:
    try:
        value = read_value(column.field, raw)
    except CannotReadError as wrong:
        _refuse(entry, column, raw, str(wrong), problems)
        return
    if column.required and value is None:
        header = entry.source.columns.get(column.header, column.header)
        _refuse(entry, column, raw, _("{column} må fylles ut.", column=header), problems)
        return
    _keep(entry, column, value)


def _refuse(entry: Entry, column: Column, raw: Raw, message: str, problems: Problems) -> None:
    entry.shown[column.header] = as_text(raw)
    entry.rejected = True
    problems.add(entry.problem(Severity.ERROR, column.header, message))


def _keep(entry: Entry, column: Column, value: object) -> None:
    if column.is_id:
        entry.key = (value,)
    elif column.parent:
        if value is not None:
            attribute = column.parent.attribute
            entry.parents[attribute] = (*entry.parents.get(attribute, ()), value)
    elif column.short:
        if value is not None:
            entry.shorts[column.header] = value
    else:
        entry.values[column.field.name] = value


def _key(entry: Entry) -> Key | None:
    """What the row is known by, or None when a part of it is missing or cannot be read."""
    sheet = entry.sheet
    for parent in sheet.parents:
        if len(entry.parents.get(parent.attribute, ())) != len(parent.columns):
            entry.parents.pop(parent.attribute, None)
            entry.rejected = entry.rejected or parent.required
    if sheet.id_header:
        return entry.key
    needed = [name for name in sheet.key if sheet.fields[name].required]
    unreadable = any(sheet.fields[name].column in entry.shown for name in sheet.key)
    if unreadable or any(name not in entry.values for name in needed) or not entry.is_owned:
        return None
    above = [part for parent in sheet.owners for part in entry.parents[parent.attribute]]
    return (*above, *(entry.values.get(name) for name in sheet.key))


def _refuse_repeated(entries: Iterable[Entry], problems: Problems) -> None:
    first: dict[Key, Entry] = {}
    for entry in entries:
        if entry.key is None:
            continue
        before = first.setdefault(entry.key, entry)
        if before is not entry:
            before.rejected = entry.rejected = True
            problems.add(_repeated(entry, before))


def _repeated(entry: Entry, before: Entry) -> Problem:
    sheet = entry.sheet
    known_by = (*sheet.key, *(parent.attribute for parent in reversed(sheet.owners)))
    header = sheet.id_header or sheet.header_of(known_by[0])
    if sheet.id_header:
        message = _("Samme ID som i rad {number}. Gi den ene en annen ID, eller slett den.", number=before.number)
    else:
        entry.shown[header] = _whole_key(entry)
        message = _("Samme som rad {number}. Slett den ene, eller rett denne verdien.", number=before.number)
    return entry.problem(Severity.ERROR, header, message, "repeated")


def _whole_key(entry: Entry) -> str:
    """All that a row is known by, as the officer writes it: one part alone would say nothing."""
    above = [part.column for parent in entry.sheet.owners for part in parent.columns]
    headers = [*above, *(entry.sheet.header_of(name) for name in entry.sheet.key)]
    return ", ".join(filter(None, map(entry.written_in, headers)))
