"""One description a field: what form, table, workbook, history and messages are all made from.

Each helper returns a mapped column that carries its `Field` in `info`. `fields_of(model)` reads them back in order.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any

from sqlalchemy import Boolean, Column, Date, DateTime, Integer, String, Text, inspect
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import MappedColumn, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

from app.models.codes import CodeList

TEXT_LENGTH = 200
NOTE_LENGTH = 100_000


class Kind(StrEnum):
    TEXT = "text"
    NOTE = "note"  # text over several lines
    DAY = "day"
    MOMENT = "moment"  # a day and a time
    WHOLE = "whole"
    AMOUNT = "amount"  # NOK with øre, exact
    NUMBER = "number"  # an exact decimal
    YES_NO = "yes_no"
    CODE = "code"
    CODES = "codes"  # any number of codes


class Amount(TypeDecorator[Decimal]):
    """Kroner in Python (Decimal, two places), øre in the database, so that sums are exact."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, _dialect: Dialect) -> int | None:
        return None if value is None else int((value * 100).to_integral_exact())

    def process_result_value(self, value: int | None, _dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value).scaleb(-2)


class Exact(TypeDecorator[Decimal]):
    """A decimal kept as its digits."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, _dialect: Dialect) -> str | None:
        return None if value is None else format(value, "f")

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value)


class CodeSet(TypeDecorator[tuple[str, ...]]):
    """Keys of a code list, stored as `;a;b;` so that SQL can look for one; empty is the empty text."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, _dialect: Dialect) -> str:
        return f";{';'.join(value)};" if value else ""

    def process_result_value(self, value: str | None, _dialect: Dialect) -> tuple[str, ...]:
        return tuple(value.strip(";").split(";")) if value else ()


@dataclass(frozen=True, slots=True)
class Field:
    """How a field is called, entered, checked and shown. `label`, `help` and `unit` are msgids in bokmål."""

    name: str
    label: str
    kind: Kind
    required: bool = False
    help: str = ""
    unit: str = ""
    codes: CodeList | None = None
    everything: str = ""  # msgid: what all its codes together are called, where they may be chosen as one
    length: int = TEXT_LENGTH
    header: str = ""  # its column in the exchange workbook, where that is not the label
    personal: bool = False  # hidden by the screen-share key
    source: str = ""  # the document or paragraph the field comes from

    @property
    def column(self) -> str:
        return self.header or self.label


_TYPES: Mapping[Kind, TypeEngine[Any]] = {
    Kind.TEXT: String(),
    Kind.NOTE: Text(),
    Kind.DAY: Date(),
    Kind.MOMENT: DateTime(),
    Kind.WHOLE: Integer(),
    Kind.AMOUNT: Amount(),
    Kind.NUMBER: Exact(),
    Kind.YES_NO: Boolean(),
    Kind.CODE: String(),
    Kind.CODES: CodeSet(),
}

PYTHON_TYPES: Mapping[Kind, type] = {
    Kind.TEXT: str,
    Kind.NOTE: str,
    Kind.DAY: date,
    Kind.MOMENT: datetime,
    Kind.WHOLE: int,
    Kind.AMOUNT: Decimal,
    Kind.NUMBER: Decimal,
    Kind.YES_NO: bool,
    Kind.CODE: str,
    Kind.CODES: tuple,
}


def described(label: str, kind: Kind, *, index: bool = False, **more: Any) -> MappedColumn[Any]:
    """A mapped column with its description; `more` are the remaining parts of `Field`."""
    if kind is Kind.NOTE:
        more.setdefault("length", NOTE_LENGTH)
    info = {"described": {"label": label, "kind": kind, **more}}
    nullable = not more.get("required", False) and kind is not Kind.CODES
    default = (lambda: ()) if kind is Kind.CODES else None
    return mapped_column(_TYPES[kind], nullable=nullable, index=index, info=info, default=default)


@lru_cache
def fields_of(model: type) -> dict[str, Field]:
    """The described fields of a mapped class by attribute name, in the order they are declared."""
    columns: Mapping[str, Column[Any]] = inspect(model).columns
    return {
        name: Field(name=name, **column.info["described"])
        for name, column in columns.items()
        if "described" in column.info
    }
