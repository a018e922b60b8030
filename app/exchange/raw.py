"""What a cell holds before anybody knows which field it is for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from app.texts import N_


class Wrong(NamedTuple):
    """A cell that holds nothing that can be used. `reason` is a msgid in bokmål that says what to do."""

    shown: str
    reason: str


Raw = None | str | int | float | bool | datetime | Wrong
RawRow = Mapping[int, Raw]
"""The cells of a row that are not empty, by column number from 0."""

NO_CACHED_VALUE = N_("Formelen har ingen lagret verdi. Åpne filen i Excel og lagre den, eller skriv inn verdien.")
ERROR_VALUE = N_("Cellen viser en feil fra Excel. Skriv inn verdien.")
NOT_A_DATE = N_("Datoen finnes ikke eller ligger utenfor årene 1900 til 2100. Rett den.")


@dataclass(frozen=True, slots=True)
class RawSheet:
    """One sheet. `read` starts over each time: (row number from 1, cells), rows without cells left out.

    In a list of the officer's own, `shown` and `columns` say where the values of a column really come from, so that a
    problem names the place that the officer knows.
    """

    name: str
    read: Callable[[], Iterator[tuple[int, RawRow]]]
    shown: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RawBook:
    """A workbook to import: the sheets in order."""

    name: str
    sheets: tuple[RawSheet, ...]
