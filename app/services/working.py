"""How a calculation is shown: figures that carry the lines they were reached by, on a screen and in print."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from app import formats
from app.models.units import KRONER, MONTHLY, PERCENT, POINTS, YEARLY
from app.texts import _

_ORE = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a working. `label` and `note` are in the officer's language, `unit` a msgid in bokmål."""

    label: str
    amount: Decimal
    note: str = ""
    unit: str = KRONER


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its working. `value` is None when something it needs is missing; `missing` then says what."""

    key: str
    label: str
    value: Decimal | None
    unit: str = KRONER
    working: Sequence[Line] = ()
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Worked:
    """A whole calculation: its figures in the order they are shown, and what must always stand beside them."""

    name: str
    notice: str
    figures: Sequence[Figure]

    def figure(self, key: str) -> Figure:
        """One of the figures. Raises KeyError for an unknown key."""
        found = next((figure for figure in self.figures if figure.key == key), None)
        if found is None:
            raise KeyError(key)
        return found

    def value(self, key: str) -> Decimal | None:
        return self.figure(key).value

    @property
    def missing(self) -> tuple[str, ...]:
        """What is missing, each thing told once."""
        return tuple(dict.fromkeys(figure.missing for figure in self.figures if figure.missing))


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure over several alternatives, in their order."""

    key: str
    label: str
    unit: str
    values: Sequence[Decimal | None]


def compare(alternatives: Sequence[Worked]) -> tuple[Compared, ...]:
    """The alternatives side by side, one row a figure; all must be of the same kind of calculation."""
    if not alternatives:
        return ()
    return tuple(
        Compared(figure.key, figure.label, figure.unit, [worked.value(figure.key) for worked in alternatives])
        for figure in alternatives[0].figures
    )


def written(value: Decimal, unit: str) -> str:
    """A value in its unit (a msgid), short: kroner with øre where there are any, per cent, or a bare number."""
    if unit == PERCENT:
        return _("{number} %", number=formats.number(value))
    if unit == POINTS:
        return _("{number} %-poeng", number=formats.number(value))
    return formats.amount(value) if unit in (KRONER, MONTHLY, YEARLY) else formats.number(value)


def ore(amount: Decimal) -> Decimal:
    """Rounded to whole øre, half away from zero."""
    return amount.quantize(_ORE, ROUND_HALF_UP)


def total(lines: Sequence[Line]) -> Decimal:
    return sum((line.amount for line in lines), Decimal(0))


def of_amounts(key: str, label: str, unit: str, lines: Sequence[Line]) -> Figure:
    """The figure that is the sum of its lines."""
    return Figure(key, label, total(lines), unit, tuple(lines))


def lacking(*messages: str) -> str:
    """The messages that say something, on lines of their own."""
    return "\n".join(dict.fromkeys(message for message in messages if message))
