"""What an indicator is, and what becomes of it.

An indicator declares one SQL statement that returns the records it counts: `id` and `weight`. The value is made from
those rows and nothing else, so a figure always opens the list behind it and can never disagree with it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

Value = int | Decimal | None


class Made(StrEnum):
    """How the value is made from the rows."""

    COUNT = "count"  # the number of records
    SUM = "sum"  # the sum of the weights
    KRONER = "kroner"  # the sum of the weights, which are øre
    SHARE = "share"  # the sum of the weights divided by the number of records behind another figure


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure. `label`, `rule` are msgids in bokmål; `records` names the table whose exchange IDs are listed.

    `base` is the key of the figure that is the denominator, for a share. `parts` says which figure it is a part of,
    for indenting. The statement may use the tables of `basis.py` and its parameters.
    """

    key: str
    label: str
    unit: str
    records: str
    sql: str
    rule: str
    source: str
    made: Made = Made.COUNT
    base: str = ""
    part_of: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """An indicator's outcome for one period. `records` are distinct exchange IDs; `entered` is the value the
    municipality entered by hand, and `is_entered` says that it stands in place of the count."""

    key: str
    label: str
    unit: str
    value: Value
    base: Value = None
    records: Sequence[str] = ()
    base_records: Sequence[str] = ()
    rule: str = ""
    source: str = ""
    part_of: str = ""
    group: str = ""
    record_table: str = ""
    entered: Decimal | None = None
    is_entered: bool = False
    weights: Sequence[int] = field(default=(), repr=False)


def one_decimal(numerator: int, denominator: int) -> Decimal | None:
    """The quotient of two counts with one decimal, half up, from exact numbers (6.25 -> 6.3); None for x / 0."""
    if not denominator:
        return None
    return Decimal((20 * numerator + denominator) // (2 * denominator)).scaleb(-1)


def value_of(made: Made, weights: Sequence[int], base: int) -> Value:
    """The value from the rows' weights; `base` is the number of records of the denominator."""
    if made is Made.COUNT:
        return len(weights)
    if made is Made.SUM:
        return sum(weights)
    if made is Made.KRONER:
        return kroner(sum(weights))
    return one_decimal(sum(weights), base)


def kroner(amount: int) -> Value:
    """Øre as NOK, a whole number where it is one."""
    whole, rest = divmod(amount, 100)
    return Decimal(amount).scaleb(-2) if rest else whole
