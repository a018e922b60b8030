"""The officer's own list: one row may make person, household, provider, stay and case. Its columns and codes are
matched once and remembered; the rows become an exchange workbook in memory, so that plan, problems and writing are the
same. The finance system's list of arrears is read likewise, but makes nothing but balances."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from app.errors import Unreadable
from app.exchange.arrears_rows import ArrearsRows
from app.exchange.list_rows import ListRows
from app.exchange.raw import RawBook, RawRow, RawSheet
from app.exchange.targets import guess_code, guess_columns, is_arrears, targets
from app.exchange.values import as_text
from app.formats import fold, parse_day
from app.models import Matching
from app.models.fields import Kind
from app.storage.store import Store

_HEADER_WITHIN = 20  # rows


@dataclass(slots=True)
class Match:
    """`columns` maps the list's headers to keys of `targets()`; `codes` maps, for each such key, the list's texts to
    the workbook's codes ("" = leave empty). `header_row` counts from 1."""

    header_row: int = 1
    columns: dict[str, str] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)


def guess_header_row(sheet: RawSheet) -> int:
    """The row number that most likely holds the headers: the one with the most names we recognise, then most cells."""
    best, found = (-1, -1), 1
    for number, row in _first_rows(sheet):
        texts = [as_text(raw) for raw in row.values()]
        score = (len(guess_columns(texts)), len(texts))
        if score > best:
            best, found = score, number
    return found


def headers(sheet: RawSheet, header_row: int) -> dict[int, str]:
    """The list's headers by column from 0; the same header twice is numbered."""
    row = next((row for number, row in sheet.read() if number == header_row), {})
    found: dict[int, str] = {}
    for index, raw in sorted(row.items()):
        text = as_text(raw)
        found[index] = text if text not in found.values() else f"{text} ({index + 1})"
    return found


def propose(store: Store, sheet: RawSheet, header_row: int | None = None) -> Match:
    """The match remembered for a list with these headers, or else a guess."""
    row = header_row or guess_header_row(sheet)
    names = headers(sheet, row)
    match = _remembered(store, names.values()) or Match(columns=guess_columns(names.values()))
    match.header_row = row
    for key, texts in code_texts(sheet, match).items():
        codes = targets()[key].codes
        known = match.codes.setdefault(key, {})
        for text in texts:
            guess = guess_code(codes, text) if codes else None
            if text not in known and guess:
                known[text] = guess
    return match


def code_texts(sheet: RawSheet, match: Match) -> dict[str, list[str]]:
    """The distinct texts of each column that is matched to a code list, in order: each is matched to a code."""
    coded = {key for key in match.columns.values() if targets()[key].codes}
    found: dict[str, dict[str, None]] = {key: {} for key in coded}
    names = headers(sheet, match.header_row)
    for _number, row in data_rows(sheet, match.header_row):
        for index, name in names.items():
            key = match.columns.get(name, "")
            text = as_text(row.get(index))
            if key in coded and text:
                found[key][text] = None
    return {key: list(texts) for key, texts in found.items()}


def data_rows(sheet: RawSheet, header_row: int) -> Iterator[tuple[int, RawRow]]:
    """The rows below the header."""
    return ((number, row) for number, row in sheet.read() if number > header_row)


def remember(store: Store, names: Iterable[str], match: Match) -> None:
    """Keep the match for the next list with the same headers."""
    key = _signature(names)
    with store.write() as session:
        row = session.get(Matching, key)
        if row is None:
            session.add(Matching(key=key, answers=asdict(match)))
        else:
            row.answers = asdict(match)


def as_book(store: Store, sheet: RawSheet, match: Match) -> RawBook:
    """The list as an exchange workbook, to be given to `plan`. Who and what is stored already keeps its ID: a person is
    known by fødselsnummer, else by name and birth date; a household by its main person; a provider by name; a stay by
    household and first night; a case by household, type and the day it was received; a balance of arrears by its
    tenancy or case and its day."""
    names = headers(sheet, match.header_row)
    places = {match.columns[name]: index for index, name in names.items() if match.columns.get(name)}
    columns = {key: names[index] for key, index in places.items()}
    rows = ArrearsRows(store, columns) if is_arrears(columns) else ListRows(store, columns)
    for number, row in data_rows(sheet, match.header_row):
        rows.add(number, {key: _told(row.get(index), key, match) for key, index in places.items()})
    return RawBook(sheet.name, tuple(rows.sheets(sheet.shown or sheet.name)))


def _told(raw: Any, key: str, match: Match) -> Any:
    """What a cell means: the matched code, or a date as offices type it (15.10.26), which the workbook refuses."""
    if targets()[key].kind is Kind.DAY and isinstance(raw, str) and raw.strip()[:1].isdigit():
        try:
            return parse_day(raw).isoformat()
        except Unreadable:
            return raw  # the import tells of it, with the row
    return match.codes.get(key, {}).get(as_text(raw), raw)


def _first_rows(sheet: RawSheet) -> Iterator[tuple[int, RawRow]]:
    for number, row in sheet.read():
        if number > _HEADER_WITHIN:
            return
        yield number, row


def _remembered(store: Store, names: Iterable[str]) -> Match | None:
    with store.read() as session:
        row = session.get(Matching, _signature(names))
        return Match(**row.answers) if row else None


def _signature(names: Iterable[str]) -> str:
    folded: Sequence[str] = sorted(fold(name) for name in names)
    return hashlib.sha256("\n".join(folded).encode()).hexdigest()
