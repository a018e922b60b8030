"""The period a figure is for: a calendar year, or a month, tertial or quarter of it."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from app.dates import EARLIEST, LATEST
from app.errors import OfficerError
from app.texts import _

_PARTS = {"": 12, "M": 1, "Q": 3, "T": 4}


@dataclass(frozen=True, slots=True)
class Period:
    """From `first` to and including `last`. `name` is "2025", "2025-05", "2025-T2" or "2025-Q3"."""

    name: str
    first: date
    last: date

    @property
    def year(self) -> int:
        return self.first.year

    @property
    def is_year(self) -> bool:
        return self.name == str(self.year)

    def counted_to(self, today: date) -> date:
        """The last date that counts: the period's last day, or today where that lies ahead (indicators.md)."""
        return min(self.last, today)

    def earlier(self, years: int) -> "Period":
        """The same part of an earlier year."""
        return parse(self.year - years, self.name.replace(str(self.year), str(self.year - years), 1))


def of_year(year: int) -> Period:
    """The calendar year. Raises OfficerError for a year that no record can have."""
    if not EARLIEST.year <= year <= LATEST.year:
        raise OfficerError(_("Året må ligge mellom {first} og {last}.", first=EARLIEST.year, last=LATEST.year))
    return Period(str(year), date(year, 1, 1), date(year, 12, 31))


def parse(year: int, name: str | None) -> Period:
    """The period called `name` within `year`; None is the whole year. Raises OfficerError when it is no such period."""
    whole = of_year(year)
    if not name or name == whole.name:
        return whole
    match = re.fullmatch(rf"{year}-(?:(?P<month>\d\d)|(?P<kind>[TQ])(?P<part>\d))", name)
    if not match:
        raise OfficerError(_wrong(year))
    kind, part = (match["kind"], int(match["part"])) if match["kind"] else ("M", int(match["month"]))
    months = _PARTS[kind]
    if not 1 <= part <= 12 // months:
        raise OfficerError(_wrong(year))
    end = part * months
    return Period(name, date(year, end - months + 1, 1), date(year, end, monthrange(year, end)[1]))


def parts_of(year: int) -> list[Period]:
    """The year and its parts, the whole first: what the officer can choose among."""
    names = [f"{year}-T{n}" for n in (1, 2, 3)] + [f"{year}-Q{n}" for n in (1, 2, 3, 4)]
    months = [f"{year}-{n:02}" for n in range(1, 13)]
    return [of_year(year), *(parse(year, name) for name in names + months)]


def months_of(period: Period) -> list[Period]:
    """The months of a period that is longer than one; none of a month."""
    first, last = period.first.month, period.last.month
    if first == last:
        return []
    return [parse(period.year, f"{period.year}-{month:02}") for month in range(first, last + 1)]


def _wrong(year: int) -> str:
    return _("Skriv perioden som {year}-05, {year}-T2 eller {year}-Q3.", year=year)
