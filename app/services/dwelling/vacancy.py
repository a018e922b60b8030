"""Days that dwellings stand empty, and the rent that is lost meanwhile, by year."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any, NamedTuple

from sqlalchemy import text

from app import clock
from app.models.dwelling import MUNICIPAL
from app.services.dwelling.listing import called
from app.services.dwelling.rents import Change, rent_on
from app.services.dwelling.spans import Span, common, days, minus, through, until
from app.services.working import ore
from app.storage.store import Store

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


def together(year: int, found: Iterable[Vacancy]) -> Vacancy:
    """Several dwellings as one."""
    listed = list(found)
    return Vacancy(
        year,
        sum(one.at_disposal for one in listed),
        sum(one.days for one in listed),
        sum(one.out_of_use for one in listed),
        sum(one.without_rent for one in listed),
        sum((one.exactly_lost for one in listed), Decimal(0)),
    )


@dataclass(frozen=True, slots=True)
class VacancyRow:
    """A dwelling that stood empty in the year."""

    ref: str
    name: str
    disposal: str
    vacancy: Vacancy


@dataclass(frozen=True, slots=True)
class YearVacancy:
    """All dwellings in a year. `rows`: those that stood empty, the greatest loss first. `municipal` sums the
    municipality's own (owned, rented in, disposal right), `referred` those it refers tenants to, which others let;
    `dwellings` counts the municipal ones that were at disposal on some date."""

    year: int
    rows: Sequence[VacancyRow]
    municipal: Vacancy
    referred: Vacancy
    dwellings: int


def of_year(store: Store, year: int) -> YearVacancy:
    """Vacancy days and lost rent of the whole stock in a year."""
    today = clock.today()
    known = _known(store, _YEAR, {"first": f"{year}-01-01", "next": f"{year + 1}-01-01"})
    found = [(VacancyRow(one.ref, one.name, one.disposal, of_one(one.told, year, today))) for one in known]
    own = [row.vacancy for row in found if row.disposal in MUNICIPAL]
    return YearVacancy(
        year,
        sorted((row for row in found if row.vacancy.days), key=_greatest_first),
        together(year, own),
        together(year, (row.vacancy for row in found if row.disposal not in MUNICIPAL)),
        sum(bool(one.at_disposal) for one in own),
    )


def _greatest_first(row: VacancyRow) -> tuple[Decimal, int]:
    return -row.vacancy.exactly_lost, -row.vacancy.days


def years(store: Store, ref: str) -> list[Vacancy]:
    """A dwelling's vacancy in every year it has been at disposal, the latest first."""
    today = clock.today()
    known = _known(store, "d.ref = :ref", {"ref": ref})
    if not known:
        return []
    told = known[0].told
    first, last = told.at_disposal[0].year, min(today, told.at_disposal[1] - timedelta(days=1)).year
    return [of_one(told, year, today) for year in range(last, first - 1, -1)]


def first_year(store: Store) -> int | None:
    """The year the first dwelling was taken into use; None when there is none."""
    with store.connect() as connection:
        found = connection.execute(text("SELECT MIN(taken_into_use) FROM dwelling")).scalar_one()
    return date.fromisoformat(found).year if found else None


class _Known(NamedTuple):
    ref: str
    name: str
    disposal: str
    told: Told


_YEAR = "d.taken_into_use < :next AND (d.given_up IS NULL OR d.given_up > :first)"
_DWELLINGS = """
SELECT d.id, d.ref, d.address, d.unit_number, d.disposal, d.rent, d.taken_into_use, d.given_up
FROM dwelling d WHERE {condition} ORDER BY d.sort_key, d.id
"""
_HANGING = """
SELECT p.dwelling_id, {columns} FROM {part} p JOIN dwelling d ON d.id = p.dwelling_id WHERE {condition}
"""


def _known(store: Store, condition: str, values: Mapping[str, Any]) -> list[_Known]:
    """What the days follow from, for the dwellings that the condition (of ours) names."""
    with store.connect() as connection:

        def hanging(part: str, columns: str) -> Mapping[int, list[Any]]:
            found: dict[int, list[Any]] = defaultdict(list)
            statement = _HANGING.format(part=part, columns=columns, condition=condition)
            for dwelling_id, *rest in connection.execute(text(statement), values):
                found[dwelling_id].append(rest)
            return found

        rents, out = hanging("rent_change", "p.start, p.amount"), hanging("out_of_use", 'p.start, p."end"')
        let = hanging("tenancy", "p.start, p.moved_out")
        dwellings = connection.execute(text(_DWELLINGS.format(condition=condition)), values).all()
    return [
        _Known(
            row.ref,
            called(row.address, row.unit_number),
            row.disposal,
            Told(
                until(_day(row.taken_into_use), _maybe(row.given_up)),
                _kroner(row.rent),
                [Rent(_day(start), _kroner(amount) or Decimal(0)) for start, amount in rents.get(row.id, ())],
                [through(_day(start), _maybe(end)) for start, end in out.get(row.id, ())],
                [until(_day(start), _maybe(gone)) for start, gone in let.get(row.id, ())],
            ),
        )
        for row in dwellings
    ]


def _day(value: str) -> date:
    return date.fromisoformat(value)


def _maybe(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _kroner(ore: int | None) -> Decimal | None:
    return None if ore is None else Decimal(ore).scaleb(-2)
