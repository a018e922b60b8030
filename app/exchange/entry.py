"""A row of a workbook on its way into the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.exchange.problems import Problem
from app.exchange.raw import RawSheet
from app.exchange.sheet import Sheet
from app.exchange.values import written
from app.services.findings import Severity

Key = tuple[Any, ...]
"""What a row is known by in its sheet: its ID, or its parents' keys one after the other and then its own fields."""


@dataclass(slots=True, eq=False)
class Stored:
    """A record that is in the database already, with its key and its parents' keys by attribute.

    `record` has the id, the fields and the parents' keys as attributes, and is no mapped object: those take four times
    the memory.
    """

    record: Any
    key: Key
    parents: dict[str, Key]


@dataclass(slots=True, eq=False)
class Entry:
    """`values` are the fields whose columns are there; `shorts` the short forms that are filled in; `parents` the keys
    of those that are named. `named` keeps the attributes whose columns are there, fields and parents alike, when
    `values` is filled up with what is stored.

    `host` is the row that a short form stands on. `record` is the row put together with what is stored, for the rules
    to look at, with the parents' keys as attributes; it is in no session. `changes` maps what differs from the stored
    record to (old, new).
    """

    sheet: Sheet
    source: RawSheet
    number: int
    key: Key | None = None
    values: dict[str, Any] = field(default_factory=dict)
    parents: dict[str, Key] = field(default_factory=dict)
    shorts: dict[str, Any] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    named: frozenset[str] = frozenset()
    headers: Mapping[str, str] = field(default_factory=dict)
    host: "Entry | None" = None
    rejected: bool = False
    stored: Stored | None = None
    record: Any = None
    changes: dict[str, tuple[Any, Any]] = field(default_factory=dict)

    @property
    def is_new(self) -> bool:
        return self.stored is None

    @property
    def is_owned(self) -> bool:
        """Whether the row names every parent that it must have."""
        return all(parent.attribute in self.parents for parent in self.sheet.owners)

    @property
    def exists(self) -> bool:
        """Whether there will be such a record: it can be taken in, or it is stored already."""
        return not self.rejected or self.stored is not None

    def current(self, *, as_written: bool = False) -> Any:
        """The record as it will be: as the row has it, or as it is stored when the row is left out.

        `as_written` takes the row's word even when it is in error, so that all errors are found in one go.
        """
        if self.rejected and not (as_written and self.record is not None):
            return self.stored.record if self.stored else None
        return self.record

    def header(self, attribute: str) -> str:
        """The column that an attribute, or a rule's field, is read from; "" for none."""
        return self.headers.get(attribute) or self.sheet.header_of(attribute)

    def problem(self, severity: Severity, header: str, message: str, rule: str = "") -> Problem:
        """A problem with this row; `header` is the workbook's own, or "" for the row as a whole."""
        source = self.source
        column = source.columns.get(header, header)
        name = source.shown or source.name
        value = self.shown.get(header) or self.written_in(header)
        return Problem(severity, name, self.number, column, value, message, rule)

    def written_in(self, header: str) -> str:
        """The value in a column as the officer writes it."""
        if self.host:
            return self.host.written_in(header)
        column = self.sheet.by_header.get(header)
        if column is None:
            return ""
        if column.is_id:
            return written(column.field, self.key[0]) if self.key else ""
        if column.parent:
            key = self.parents.get(column.parent.attribute, ())
            index = column.parent.columns.index(column.field)
            return written(column.field, key[index]) if index < len(key) else ""
        values = self.shorts if column.short else self.values
        return written(column.field, values.get(header if column.short else column.field.name))
