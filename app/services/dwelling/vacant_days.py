"""How many days a dwelling stands empty in a year, and what that costs: a pure function of what is known of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from app.services.dwelling.rents import Change, rent_on
from app.services.dwelling.spans import Span, common, days, minus
from app.services.working import ore

_MONTHS = 12


class Rent(NamedTuple):
    """A rent from a day on, NOK a month."""

    start: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Told:
    """What the days of one dwelling follow from."""

    at_disposal: Span
    rent: Decimal | None = None
    rents: Sequence[Change] = ()
    out_of_use: Sequence[Span] = ()
    let: Sequence[Span] = ()


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A year, up to and including today. `days` counts every date at disposal without a tenancy, `out_of_use` those of
    them on which the dwelling could not be let; `at_disposal` all dates at disposal. `without_rent` are the vacant
    dates whose rent is unknown: they add nothing to what is lost."""

    year: int
    at_disposal: int
    days: int
    out_of_use: int
    without_rent: int
    exactly_lost: Decimal = field(repr=False)  # NOK, not rounded: sums are rounded once

    @property
    def lost(self) -> Decimal:
        """NOK with øre: of each vacant date the rent of the month then, times 12, over the days of the year."""
        return ore(self.exactly_lost)


def of_one(told: Told, year: int, today: date) -> Vacancy:
    """The vacant days of one dwelling in a year."""
    frame = common((date(year, 1, 1), date(year + 1, 1, 1)), (date.min, today + timedelta(days=1)))
    period = common(told.at_disposal, frame) if frame else None
    if period is None:
        return Vacancy(year, 0, 0, 0, 0, Decimal(0))
    vacant = list(minus(period, told.let))
    usable = [part for span in vacant for part in minus(span, told.out_of_use)]
    priced = [(days([part]), rent_on(told.rent, told.rents, part[0])) for span in vacant for part in _parts(span, told)]
    months = sum((count * rent for count, rent in priced if rent is not None), Decimal(0))
    return Vacancy(
        year,
        days([period]),
        days(vacant),
        days(vacant) - days(usable),
        sum(count for count, rent in priced if rent is None),
        months * _MONTHS / days([(date(year, 1, 1), date(year + 1, 1, 1))]),
    )


def _parts(span: Span, told: Told) -> Iterable[Span]:
    """The span, cut where the rent changes."""
    cuts = sorted({span[0], *(one.start for one in told.rents if span[0] < one.start < span[1]), span[1]})
    return pairwise(cuts)
