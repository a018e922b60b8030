"""A table of published figures, such as SSB's 12015: what each of its columns is, and the figures it holds.

The officer says what the columns are. A column of numbers is for one figure (its key), or for the figure that a word
names: in a column of words on the same row, or before the year in its own head. The year stands in a column, or last in
the head of the column of numbers ("2024", "Husholdninger 2024"). As statistics write a place or a word once for several
rows, an empty cell means the one above.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.exchange.own_list import data_rows
from app.exchange.published_heads import PLACE, WORDS, YEAR, header_row, heads, role_of, stem_of, year_of
from app.exchange.raw import RawRow, RawSheet
from app.exchange.values import as_text
from app.services.reporting.published import Cell
from app.texts import _

__all__ = ["KEY", "PLACE", "VALUE", "WORDS", "YEAR", "Reading", "cells", "first_rows", "heads", "missing", "propose",
           "words_of"]  # fmt: skip

VALUE = "value"
KEY = "key:"
"""Before the key of the one figure that a column holds."""
_REGION_CODE = re.compile(r"^(?:K-)?\d{4}\s+(?=\D)")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a table is read: `columns` says what each head is, `words` which figure each word is, of a WORDS column or
    before the year in the heads."""

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


def propose(sheet: RawSheet, chosen_row: int | None = None) -> Reading:
    """What the heads say by themselves: place, year, words, and years in heads. Which figure is never guessed."""
    row = header_row(sheet, chosen_row)
    named = heads(sheet, row)
    roles = {head: role_of(head) or (VALUE if year_of(head) else "") for head in named.values()}
    if WORDS not in roles.values():
        roles = {head: "" if role == VALUE and not stem_of(head) else role for head, role in roles.items()}
    first = named[min(named)] if named else ""
    if PLACE not in roles.values() and first and not roles[first]:
        roles[first] = PLACE
    return Reading(row, {head: role for head, role in roles.items() if role})


def words_of(sheet: RawSheet, reading: Reading) -> list[str]:
    """The distinct words that name figures, in order: of the column that does, else those before the year in heads."""
    named = reading.of(WORDS)
    if not named:
        return list(dict.fromkeys(stem for head in reading.of(VALUE) if (stem := stem_of(head))))
    at = {name: index for index, name in heads(sheet, reading.header_row).items()}
    rows = (row for _number, row in data_rows(sheet, reading.header_row))
    return list(dict.fromkeys(text for row in rows for head in named if (text := as_text(row.get(at[head])))))


def missing(reading: Reading) -> list[str]:
    """What must be chosen before the table can be read, in words."""
    found = []
    if len(reading.of(PLACE)) != 1:
        found.append(_("Velg hvilken kolonne som er kommunen eller området."))
    if not reading.numbers:
        found.append(_("Velg hvilke kolonner som har tall."))
    if not reading.of(YEAR) and any(not year_of(head) for head in reading.numbers):
        found.append(_("Velg hvilken kolonne som er året."))
    if reading.of(VALUE) and not (_has_words(reading) and any(reading.words.values())):
        found.append(_unexplained(reading))
    return found


def _unexplained(reading: Reading) -> str:
    if not reading.of(WORDS) and _has_words(reading):
        return _("Velg hvilke tall ordene betyr.")
    return _("Velg kolonnen som sier hvilket tall det er, og hva ordene i den betyr.")


def _has_words(reading: Reading) -> bool:
    """Whether every column of numbers is told by a word, in a column or in its own head."""
    return bool(reading.of(WORDS)) or all(stem_of(head) for head in reading.of(VALUE))


def cells(sheet: RawSheet, reading: Reading) -> Iterator[Cell]:
    """Every figure of the table; a row whose word is not explained is passed by. The codes before SSB's names of
    regions are left out of the place."""
    named = heads(sheet, reading.header_row)
    above: dict[str, str] = {}
    for number, row in data_rows(sheet, reading.header_row):
        texts = {head: as_text(row.get(index)) for index, head in named.items()}
        above |= {reading.columns[head]: text for head, text in texts.items() if text and reading.columns.get(head)}
        yield from _of_row(number, texts, above, reading)


def _of_row(number: int, texts: Mapping[str, str], above: Mapping[str, str], reading: Reading) -> Iterator[Cell]:
    year = next((texts[head] for head in reading.of(YEAR)), "")
    place = _REGION_CODE.sub("", above.get(PLACE, ""))
    for head in reading.numbers:
        role = reading.columns[head]
        word = above.get(WORDS, "") if reading.of(WORDS) else stem_of(head)
        key = role.removeprefix(KEY) if role != VALUE else reading.words.get(word, "")
        if key and texts[head]:
            yield Cell(number, place, year or year_of(head), key, texts[head])


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
