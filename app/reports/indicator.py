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
    MEDIAN = "median"  # the median of the weights
    SHARE = "share"  # the sum of the weights divided by the denominator
    PERCENT = "percent"  # the same in percent
    RATIO = "ratio"  # the number of records divided by the denominator
    ENTERED = "entered"  # from no rows: the municipality enters it


_UNWEIGHED = (Made.COUNT, Made.PERCENT, Made.RATIO, Made.ENTERED)


@dataclass(frozen=True, slots=True)
class Base:
    """The denominator of a share that is no figure of its own. `sql` returns `id` and `weight` of its records, which
    are of the same table as the numerator's; `made` is COUNT, or KRONER where the share is of an amount."""

    sql: str
    made: Made = Made.COUNT


@dataclass(frozen=True, slots=True)
class Reason:
    """Why records are left out of a figure: `sql` returns their `id`, of the figure's own table; `text` is a msgid."""

    code: str
    text: str
    sql: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """One figure. `label`, `rule` are msgids in bokmål; `records` names the table whose exchange IDs are listed. One
    that is entered by hand has neither `records` nor `sql`.

    `base` is the denominator of a share: the key of another figure, or a `Base`. `part_of` says which figure it is a
    part of, for indenting. `subject` (msgid) is what one of many figures with the same label is about: such figures
    make a table with a row a subject. One that is not `is_public` has no key in the catalogue: it is for sheets and
    screens, and in no file for other programs. The statements may use the tables of `basis.py` and its parameters.
    `left_out` tells of the records that were close to being counted, and why they are not; see `left_out`.
    """

    key: str
    label: str
    unit: str
    records: str
    sql: str
    rule: str
    source: str
    made: Made = Made.COUNT
    base: str | Base = ""
    part_of: str = ""
    group: str = ""
    subject: str = ""
    is_public: bool = True
    left_out: tuple[Reason, ...] = ()

    @property
    def weighs(self) -> str:
        """The unit of what each record adds; empty where each counts as one."""
        if isinstance(self.base, Base):
            return "" if self.base.made is Made.COUNT else "NOK"
        return "" if self.made in _UNWEIGHED else self.unit


@dataclass(frozen=True, slots=True)
class Figure:
    """An indicator's outcome for one period. `records` are distinct exchange IDs; `entered` is the value the
    municipality entered by hand, and `is_entered` says that it stands in place of the count; `counted` is then what was
    counted all the same, with its records, and None where nothing was. `weights` are what the records add in the unit
    `weighs` (øre where that is NOK), and empty where each counts as one. One that `is_hidden` in a public output has no
    value there, and nothing it could be made from."""

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
    subject: str = ""
    is_public: bool = True
    record_table: str = ""
    base_table: str = ""
    entered: Decimal | None = None
    is_entered: bool = False
    weighs: str = ""
    weights: Sequence[int] = field(default=(), repr=False)
    base_weights: Sequence[int] = field(default=(), repr=False)
    is_hidden: bool = False
    counted: "Figure | None" = field(default=None, repr=False)

    @property
    def count(self) -> "Figure":
        """The figure that the records are behind: the count, also where an entered value stands in its place."""
        return self.counted or self


def one_decimal(numerator: int, denominator: int) -> Decimal | None:
    """The quotient of two counts with one decimal, half up, from exact numbers (6.25 -> 6.3); None for x / 0."""
    if not denominator:
        return None
    return Decimal((20 * numerator + denominator) // (2 * denominator)).scaleb(-1)


def value_of(made: Made, weights: Sequence[int], base: int) -> Value:
    """The value from the rows' weights; `base` is the denominator, in øre where the weights are."""
    if made is Made.ENTERED:
        return None
    if made is Made.COUNT:
        return len(weights)
    if made is Made.SUM:
        return sum(weights)
    if made is Made.KRONER:
        return kroner(sum(weights))
    if made is Made.MEDIAN:
        return median(weights)
    return one_decimal(sum(weights) * (100 if made is Made.PERCENT else 1), base)


def median(numbers: Sequence[int]) -> Value:
    """The middle one, or the exact mean of the two in the middle: whole or a half. None of nothing."""
    if not numbers:
        return None
    ordered = sorted(numbers)
    twice = ordered[(len(ordered) - 1) // 2] + ordered[len(ordered) // 2]
    return Decimal(twice) / 2 if twice % 2 else twice // 2


def kroner(amount: int) -> Value:
    """Øre as NOK, a whole number where it is one."""
    whole, rest = divmod(amount, 100)
    return Decimal(amount).scaleb(-2) if rest else whole
