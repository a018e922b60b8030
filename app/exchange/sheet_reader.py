"""Streaming the cells of one sheet of an .xlsx file.

Our own reader: openpyxl cannot tell a formula without a cached value from an empty cell in the same pass as it reads
values, leaves `_x000A_` as it stands, and takes three times as long.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zipfile import ZipFile

from app.errors import OfficerError
from app.exchange.escapes import unescape
from app.exchange.package import check_length, chunks, new_parser
from app.exchange.raw import ERROR_VALUE, NO_CACHED_VALUE, NOT_A_DATE, Raw, Wrong
from app.exchange.saving import MOST_ROWS
from app.exchange.shared import Shared
from app.texts import _

_FIRST = datetime(1899, 12, 30)  # noqa: DTZ001  # a day in a sheet has no time zone
_FIRST_1904 = datetime(1904, 1, 1)  # noqa: DTZ001
_LEAP_1900 = 60  # Excel counts a 29 February 1900 that never was
_LAST_SERIAL = 2_958_465  # 31.12.9999
_MOST_COLUMNS = 16_384

Cells = dict[int, Raw]


def read_rows(archive: ZipFile, part: str, shared: Shared) -> Iterator[tuple[int, Cells]]:
    """Each row that has a cell: its number from 1 and its cells by column from 0."""
    reader = _Reader(shared)
    for chunk in chunks(archive, part):
        reader.parser.Parse(chunk, False)
        yield from reader.take()
    reader.parser.Parse(b"", True)
    yield from reader.take()


class _Reader:
    """Collects rows as expat reports elements."""

    def __init__(self, shared: Shared) -> None:
        self._shared = shared
        self._rows: list[tuple[int, Cells]] = []
        self._number, self._column = 0, -1
        self._cells: Cells = {}
        self._type = self._style = ""
        self._formula = self._phonetic = False
        self._value: str | None = None
        self._text: list[str] | None = None
        self._letters: dict[str, int] = {}
        self._names: dict[str, str] = {}
        self.parser = new_parser()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._data

    def take(self) -> list[tuple[int, Cells]]:
        rows, self._rows = self._rows, []
        return rows

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = self._names.get(name) or self._names.setdefault(name, name.rpartition(" ")[2])
        if tag == "c":
            self._start_cell(attributes)
        elif tag in ("v", "t"):
            self._text = []
        elif tag == "row":
            self._start_row(attributes)
        elif tag == "f":
            self._formula = True
        elif tag == "rPh":
            self._phonetic = True

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._number = int(float(attributes.get("r") or self._number + 1))
        if self._number > MOST_ROWS:
            raise OfficerError(_("Et ark har flere rader enn Excel har plass til. Del det i flere filer."))
        self._cells, self._column = {}, -1

    def _start_cell(self, attributes: dict[str, str]) -> None:
        place = attributes.get("r")
        self._column = self._index(place.rstrip("0123456789")) if place else self._column + 1
        self._type = attributes.get("t", "n")
        self._style = attributes.get("s", "0")
        self._value, self._formula = None, False

    def _index(self, letters: str) -> int:
        """A -> 0, AB -> 27."""
        if letters not in self._letters:
            number = 0
            for letter in letters.upper():
                number = number * 26 + ord(letter) - ord("A") + 1
            if not 1 <= number <= _MOST_COLUMNS:
                raise ValueError(letters)
            self._letters[letters] = number - 1
        return self._letters[letters]

    def _data(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)
            check_length(self._text)

    def _end(self, name: str) -> None:
        tag = self._names[name]
        if tag in ("v", "t"):
            self._end_text(tag)
        elif tag == "c":
            value = self._cell()
            if value is not None and value != "":
                self._cells[self._column] = value
        elif tag == "row":
            if self._cells:
                self._rows.append((self._number, self._cells))
        elif tag == "rPh":
            self._phonetic = False

    def _end_text(self, tag: str) -> None:
        text, self._text = "".join(self._text or ()), None
        if tag == "v":
            self._value = text
        elif not self._phonetic:
            self._value = (self._value or "") + text

    def _cell(self) -> Raw:
        text = self._value
        if self._formula and (text is None or (text == "" and self._type != "str")):
            return Wrong("", NO_CACHED_VALUE)
        if text is None:
            return None
        return self._number_cell(text) if self._type == "n" else self._other_cell(text)

    def _other_cell(self, text: str) -> Raw:
        if self._type == "s":
            return self._shared.texts[int(text)]
        if self._type == "b":
            return text.strip() in ("1", "true")
        if self._type == "e":
            return Wrong(text, ERROR_VALUE)
        return _iso(text) if self._type == "d" else unescape(text)

    def _number_cell(self, text: str) -> Raw:
        if text == "":
            return None
        number = int(text) if text.isascii() and text.isdigit() else float(text)
        if self._style in self._shared.dates:
            return moment(number, from_1904=self._shared.from_1904)
        return number


def moment(serial: float, *, from_1904: bool) -> datetime | Wrong:
    """The day and time, to the second, that Excel shows a number as."""
    if not 1 - from_1904 <= serial <= _LAST_SERIAL or (int(serial) == _LEAP_1900 and not from_1904):
        return Wrong(f"{serial:g}", NOT_A_DATE)
    first = _FIRST_1904 if from_1904 else _FIRST
    missing = 1 if serial < _LEAP_1900 and not from_1904 else 0
    days, part = divmod(serial, 1)
    try:
        return first + timedelta(days=int(days) + missing, seconds=round(part * 86_400))
    except OverflowError:
        return Wrong(f"{serial:g}", NOT_A_DATE)


def _iso(text: str) -> Raw:
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None, microsecond=0)
    except ValueError:
        return Wrong(text, NOT_A_DATE)
