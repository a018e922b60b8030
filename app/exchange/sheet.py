"""What a sheet of the exchange workbook is: its columns, how a row is known, and what it belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from app.models import Record
from app.models.fields import Field, Kind, fields_of
from app.texts import N_


@dataclass(frozen=True, slots=True)
class Parent:
    """The record a row belongs to: named by `columns` of this sheet, which are the key of a row of `sheet`.

    One that is not `required` may be left empty, is named by one column, and is no part of what the row is known by.
    """

    attribute: str
    sheet: str
    columns: tuple[Field, ...]
    required: bool = True


@dataclass(frozen=True, slots=True)
class Short:
    """A column that stands for one row of another sheet: it gives `attribute` of a record there, a `model`."""

    sheet: str
    model: type[Record]
    attribute: str
    header: str
    help: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the ID of the row, a part of a parent's key, a field, or a short form (exactly one of them)."""

    field: Field
    required: bool
    parent: Parent | None = None
    short: Short | None = None
    is_id: bool = False

    @property
    def header(self) -> str:
        return self.short.header if self.short else self.field.column

    @property
    def help(self) -> str:
        return self.short.help if self.short else self.field.help


@dataclass(frozen=True)
class Sheet:
    """`layout` names the columns in order: `ref`, parents' and own attributes, and headers of short forms.

    A row is known by its ID, or else by its parents and the fields in `key`; with `ordinal` several rows may share a
    key and are told apart by their order. A sheet that is its own parent holds chains: a row follows one other at most,
    and is followed by one.
    """

    name: str
    model: type[Record]
    layout: tuple[str, ...]
    id_header: str = ""
    parents: tuple[Parent, ...] = ()
    key: tuple[str, ...] = ()
    ordinal: bool = False
    shorts: tuple[Short, ...] = field(default=())

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        return tuple(column for name in self.layout for column in self._columns(name))

    @cached_property
    def by_header(self) -> dict[str, Column]:
        return {column.header: column for column in self.columns}

    @cached_property
    def owners(self) -> tuple[Parent, ...]:
        """The parents that every row has."""
        return tuple(parent for parent in self.parents if parent.required)

    @cached_property
    def before(self) -> Parent | None:
        """The row of this very sheet that a row follows; None for a sheet without chains."""
        return next((parent for parent in self.parents if parent.sheet == self.name), None)

    @cached_property
    def fields(self) -> dict[str, Field]:
        """The record's own fields that have a column here, by attribute."""
        own = (column for column in self.columns if not (column.is_id or column.parent or column.short))
        return {column.field.name: column.field for column in own}

    def header_of(self, attribute: str) -> str:
        """The column that shows an attribute or a rule's field ("household", "provider"); "" for none."""
        if attribute in self.fields:
            return self.fields[attribute].column
        for parent in self.parents:
            if attribute in (parent.attribute, parent.attribute.removesuffix("_id")):
                return parent.columns[0].column
        return ""

    def _columns(self, name: str) -> Iterator[Column]:
        if name == "ref":
            yield Column(_id(self.id_header), True, is_id=True)
            return
        for parent in self.parents:
            if parent.attribute == name:
                yield from (Column(part, parent.required, parent=parent) for part in parent.columns)
                return
        for short in self.shorts:
            if short.header == name:
                described = fields_of(short.model)[short.attribute]
                yield Column(described, False, short=short)
                return
        described = fields_of(self.model)[name]
        yield Column(described, described.required)


def _id(header: str) -> Field:
    return Field(
        header,
        header,
        Kind.TEXT,
        required=True,
        help=N_("Din egen nøkkel for raden: hvilken som helst tekst."),
    )
