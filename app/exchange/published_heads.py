"""The heads of a table of published figures. Statistics often write them in two rows, words above years or years above
words, each once for the columns it holds for; and the column of places may have no head at all."""

import re
from collections.abc import Iterator, Mapping
from itertools import islice, pairwise

from openpyxl.utils import get_column_letter

from app import formats
from app.errors import Unreadable
from app.exchange.own_list import data_rows, headers
from app.exchange.raw import RawSheet
from app.exchange.values import as_text
from app.services.reporting.published import Cell, is_empty
from app.texts import _

PLACE, YEAR, WORDS = "place", "year", "words"
_YEAR_LAST = re.compile(r"(?:^|(?<=\D))((?:19|20)\d\d)\*?$")
"""A year that is preliminary has a star."""
_NAMES = {PLACE: ("region", "kommune", "sted", "område"), YEAR: ("år", "tid", "year"),
          WORDS: ("statistikkvariabel", "variabel", "tall", "contents")}  # fmt: skip
_MOST_HEADER_ROWS = 20

_Row = Mapping[int, str]
"""The texts of a row by column from 0."""


def heads(sheet: RawSheet, header_row: int) -> dict[int, str]:
    """The head of each column by column from 0, of both rows where there are two, the year last. A first column that
    has texts and no head is named by its letter."""
    rows = dict(_first_rows(sheet))
    above, below = rows.get(header_row - 1, {}), rows.get(header_row, {})
    named = _joined(above, below) if _are_two(above, below) else headers(sheet, header_row)
    return {**_unnamed(sheet, header_row, named), **named}


def header_row(sheet: RawSheet, chosen: int | None = None) -> int:
    """The last row of the heads: of those that begin at the chosen one, else at the first that names a place or has
    years only, else at the row with the most cells."""
    rows = dict(_first_rows(sheet))
    first = chosen or next((number for number, row in rows.items() if _names_place(row) or _is_years(row)), 0)
    if not first:
        first = max(rows, key=lambda number: (len(rows[number]), -number), default=1)
    return first + 1 if _are_two(rows.get(first, {}), rows.get(first + 1, {})) else first


def role_of(head: str) -> str:
    """What a head names by itself: PLACE, YEAR or WORDS; empty for most."""
    said = formats.fold(head)
    return next((role for role, names in _NAMES.items() if said in map(formats.fold, names)), "")


def year_of(head: str) -> str:
    """The year that a head ends with; empty for one that does not."""
    found = _YEAR_LAST.search(head.strip())
    return found.group(1) if found else ""


def stem_of(head: str) -> str:
    """What a head that ends with a year says before it: the word for what is counted; empty where it says no more."""
    return _YEAR_LAST.sub("", head.strip()).strip() if year_of(head) else ""


def _first_rows(sheet: RawSheet) -> Iterator[tuple[int, _Row]]:
    for number, row in islice(sheet.read(), _MOST_HEADER_ROWS):
        yield number, {index: text for index, raw in sorted(row.items()) if (text := as_text(raw))}


def _are_two(above: _Row, below: _Row) -> bool:
    """Whether one row has the words for the years in the other. A title above stands in the first column only."""
    return (_is_years(above) and _is_words(below)) or (_is_words(above) and _is_years(below))


def _names_place(row: _Row) -> bool:
    return any(role_of(text) == PLACE for text in row.values())


def _is_years(row: _Row) -> bool:
    """Nothing but years, beside columns whose head says what they are."""
    others = [text for text in row.values() if not role_of(text)]
    return bool(others) and all(year_of(text) and not stem_of(text) for text in others)


def _is_words(row: _Row) -> bool:
    return any(index > 0 for index in row) and not any(_is_figure(text) for text in row.values())


def _is_figure(text: str) -> bool:
    """A number, or what statistics put where there is none."""
    if is_empty(Cell(0, "", "", "", text)):
        return True
    try:
        formats.parse_number(text)
    except Unreadable:
        return False
    return True


def _joined(above: _Row, below: _Row) -> dict[int, str]:
    """A text of the row above holds until the next one, but not past a column that has a name of its own."""
    spread = dict(above)
    for before, index in pairwise(range(max((*above, *below)) + 1)):
        if index in below and before in spread and index not in above and not role_of(spread[before]):
            spread[index] = spread[before]
    found = {}
    for index in sorted({*spread, *below}):
        parts = [row[index] for row in (spread, below) if index in row]
        found[index] = " ".join(sorted(parts, key=lambda part: bool(year_of(part) and not stem_of(part))))
    return found


def _unnamed(sheet: RawSheet, header_row: int, named: Mapping[int, str]) -> dict[int, str]:
    first = next((row for _number, row in data_rows(sheet, header_row)), {})
    return {
        index: _("Kolonne {letter}", letter=get_column_letter(index + 1))
        for index in range(min(named, default=0))
        if (text := as_text(first.get(index))) and not _is_figure(text)
    }
