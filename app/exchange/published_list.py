"""A table of published figures, such as SSB's 12015: what each of its columns is, and the figures it holds.

The officer says what the columns are. A column of numbers is for one figure (its key), or for the figure that a column
of words names on the same row. The year stands in a column, or last in the head of the column of numbers ("2024",
"Husholdninger 2024"). As statistics write a place or a word once for several rows, an empty cell means the one above.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app import formats
from app.exchange.own_list import data_rows, headers
from app.exchange.raw import RawRow, RawSheet
from app.exchange.values import as_text
from app.services.reporting.published import Cell
from app.texts import _

PLACE, YEAR, WORDS, VALUE = "place", "year", "words", "value"
KEY = "key:"
"""Before the key of the one figure that a column holds."""
_YEAR_LAST = re.compile(r"(?:^|\D)((?:19|20)\d\d)$")
_REGION_CODE = re.compile(r"^(?:K-)?\d{4}\s+(?=\D)")
_HEADS = {PLACE: ("region", "kommune", "sted", "område"), YEAR: ("år", "tid", "year"),
          WORDS: ("statistikkvariabel", "variabel", "tall", "contents")}  # fmt: skip
_MOST_HEADER_ROWS = 20


@dataclass(frozen=True, slots=True)
class Reading:
    """How a table is read: `columns` says what each head is, `words` which figure each word of a WORDS column is."""

    header_row: int
    columns: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    def of(self, what: str) -> list[str]:
        """The heads of the columns that are this."""
        return [head for head, role in self.columns.items() if role == what]

    @property
    def numbers(self) -> list[str]:
        """The heads of the columns that hold figures."""
        return [head for head, role in self.columns.items() if role == VALUE or role.startswith(KEY)]


def propose(sheet: RawSheet, header_row: int | None = None) -> Reading:
    """What the heads say by themselves: place, year, words, and years as heads. Which figure is never guessed."""
    row = header_row or _header_row(sheet)
    columns = {}
    for head in headers(sheet, row).values():
        role = _role_of(head)
        if role or _year_of(head):
            columns[head] = role or VALUE
    if not any(role == WORDS for role in columns.values()):
        columns = {head: role for head, role in columns.items() if role != VALUE}
    return Reading(row, columns)


def _role_of(head: str) -> str:
    """What a head names by itself; empty for most."""
    said = formats.fold(head)
    return next((role for role, names in _HEADS.items() if said in map(formats.fold, names)), "")


def _header_row(sheet: RawSheet) -> int:
    """The first row that names a place, else the one with the most cells."""
    best, found = 0, 1
    for number, row in sheet.read():
        texts = [as_text(raw) for raw in row.values()]
        if any(_role_of(text) == PLACE for text in texts):
            return number
        if number > _MOST_HEADER_ROWS:
            break
        if len(texts) > best:
            best, found = len(texts), number
    return found


def words_of(sheet: RawSheet, reading: Reading) -> list[str]:
    """The distinct words of the column that names figures, in order."""
    heads = reading.of(WORDS)
    at = {name: index for index, name in headers(sheet, reading.header_row).items()}
    rows = (row for _number, row in data_rows(sheet, reading.header_row))
    return list(dict.fromkeys(text for row in rows for head in heads if (text := as_text(row.get(at[head])))))


def missing(reading: Reading) -> list[str]:
    """What must be chosen before the table can be read, in words."""
    found = []
    if len(reading.of(PLACE)) != 1:
        found.append(_("Velg hvilken kolonne som er kommunen eller området."))
    if not reading.numbers:
        found.append(_("Velg hvilke kolonner som har tall."))
    if not reading.of(YEAR) and any(not _year_of(head) for head in reading.numbers):
        found.append(_("Velg hvilken kolonne som er året."))
    if reading.of(VALUE) and not (reading.of(WORDS) and any(reading.words.values())):
        found.append(_("Velg kolonnen som sier hvilket tall det er, og hva ordene i den betyr."))
    return found


def cells(sheet: RawSheet, reading: Reading) -> Iterator[Cell]:
    """Every figure of the table; a row whose word is not explained is passed by. The codes before SSB's names of
    regions are left out of the place."""
    heads = headers(sheet, reading.header_row)
    above: dict[str, str] = {}
    for number, row in data_rows(sheet, reading.header_row):
        texts = {head: as_text(row.get(index)) for index, head in heads.items()}
        above |= {reading.columns[head]: text for head, text in texts.items() if text and reading.columns.get(head)}
        yield from _of_row(number, texts, above, reading)


def _of_row(number: int, texts: Mapping[str, str], above: Mapping[str, str], reading: Reading) -> Iterator[Cell]:
    year = next((texts[head] for head in reading.of(YEAR)), "")
    place = _REGION_CODE.sub("", above.get(PLACE, ""))
    for head in reading.numbers:
        role = reading.columns[head]
        key = role.removeprefix(KEY) if role != VALUE else reading.words.get(above.get(WORDS, ""), "")
        if key and texts[head]:
            yield Cell(number, place, year or _year_of(head), key, texts[head])


def _year_of(head: str) -> str:
    found = _YEAR_LAST.search(head.strip())
    return found.group(1) if found else ""


def first_rows(sheet: RawSheet, count: int) -> list[tuple[int, Sequence[str]]]:
    """The first rows as text, to find the heads in."""
    found: list[tuple[int, Sequence[str]]] = []
    for number, row in sheet.read():
        if len(found) == count:
            break
        found.append((number, _texts(row)))
    return found


def _texts(row: RawRow) -> list[str]:
    return [as_text(row.get(at)) for at in range(max(row) + 1)]
