"""Days that dwellings stand empty, and the rent that is lost meanwhile, by year."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from sqlalchemy import text

from app import clock, formats
from app.models.dwelling import DISPOSAL, MUNICIPAL
from app.services.dwelling.spans import through, until
from app.services.dwelling.vacant_days import Rent, Told, Vacancy, of_one
from app.storage.store import Store


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
    municipality's own (owned, rented in, disposal right), `referred` those it refers tenants to, which others let."""

    year: int
    rows: Sequence[VacancyRow]
    municipal: Vacancy
    referred: Vacancy


def of_year(store: Store, year: int) -> YearVacancy:
    """Vacancy days and lost rent of the whole stock in a year."""
    today = clock.today()
    last = min(date(year, 12, 31), today)
    period = {"first": f"{year}-01-01", "next": (last + timedelta(days=1)).isoformat(), "last": last.isoformat()}
    known = _known(store, _EVER_VACANT, period, _IN_YEAR)
    found = [VacancyRow(one.ref, one.name, one.disposal, of_one(one.told, year, today)) for one in known]
    held = _held(store, period)
    return YearVacancy(
        year,
        sorted((row for row in found if row.vacancy.days), key=_greatest_first),
        _summed(year, found, held, MUNICIPAL),
        _summed(year, found, held, set(DISPOSAL.by_key) - set(MUNICIPAL)),
    )


def _summed(
    year: int, rows: Iterable[VacancyRow], held: Mapping[str, int], disposals: Collection[str]
) -> Vacancy:  # fmt: skip
    listed = [row.vacancy for row in rows if row.disposal in disposals]
    return Vacancy(
        year,
        sum(days for disposal, days in held.items() if disposal in disposals),
        sum(one.days for one in listed),
        sum(one.out_of_use for one in listed),
        sum(one.without_rent for one in listed),
        sum((one.exactly_lost for one in listed), Decimal(0)),
    )


def _greatest_first(row: VacancyRow) -> tuple[Decimal, int]:
    return -row.vacancy.exactly_lost, -row.vacancy.days


def years(store: Store, ref: str) -> list[Vacancy]:
    """A dwelling's vacancy in every year it has been at disposal, the latest first."""
    today = clock.today()
    known = _known(store, "d.ref = :ref", {"ref": ref}, _Parts())
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


class _Parts(NamedTuple):
    """Conditions on what hangs on a dwelling, `p`: all of it, or what bears on one year."""

    rents: str = "TRUE"
    out_of_use: str = "TRUE"
    let: str = "TRUE"


_YEAR = "d.taken_into_use < :next AND (d.given_up IS NULL OR d.given_up > :first)"
_EVER_VACANT = f"""{_YEAR} AND NOT EXISTS (
    SELECT 1 FROM tenancy f WHERE f.dwelling_id = d.id AND f.start <= MAX(d.taken_into_use, :first)
    AND (f.moved_out IS NULL OR f.moved_out > :last))"""  # noqa: S608  # constants
"""Most dwellings are let all the time: what hangs on them need not be read."""
_HELD = text(f"""
SELECT d.disposal, CAST(SUM(julianday(MIN(COALESCE(d.given_up, :next), :next))
                            - julianday(MAX(d.taken_into_use, :first))) AS INTEGER) AS days
FROM dwelling d WHERE {_YEAR} GROUP BY d.disposal
""")  # noqa: S608  # constants
_IN_YEAR = _Parts(
    """p.start < :next AND p.start >= COALESCE((SELECT MAX(b.start) FROM rent_change b
       WHERE b.dwelling_id = p.dwelling_id AND b.start <= :first), '')""",
    """p.start < :next AND (p."end" IS NULL OR p."end" >= :first)""",
    "p.start < :next AND (p.moved_out IS NULL OR p.moved_out > :first)",
)
_DWELLINGS = """
SELECT d.id, d.ref, d.address, d.unit_number, d.disposal, d.rent, d.taken_into_use, d.given_up
FROM dwelling d WHERE {condition} ORDER BY d.sort_key, d.id
"""
_HANGING = """
SELECT p.dwelling_id, {columns} FROM {part} p JOIN dwelling d ON d.id = p.dwelling_id WHERE {condition} AND {of_part}
"""


def _held(store: Store, period: Mapping[str, str]) -> Mapping[str, int]:
    """Dates at disposal, by kind of disposal."""
    with store.connect() as connection:
        return {row.disposal: row.days for row in connection.execute(_HELD, period)}


def _known(store: Store, condition: str, values: Mapping[str, Any], parts: _Parts) -> list[_Known]:
    """What the days follow from, for the dwellings that the condition (of ours) names."""
    with store.connect() as connection:

        def hanging(part: str, columns: str, of_part: str) -> Mapping[int, list[Any]]:
            found: dict[int, list[Any]] = defaultdict(list)
            statement = _HANGING.format(part=part, columns=columns, condition=condition, of_part=of_part)
            for dwelling_id, *rest in connection.execute(text(statement), values):
                found[dwelling_id].append(rest)
            return found

        rents = hanging("rent_change", "p.start, p.amount", parts.rents)
        out = hanging("out_of_use", 'p.start, p."end"', parts.out_of_use)
        let = hanging("tenancy", "p.start, p.moved_out", parts.let)
        dwellings = connection.execute(text(_DWELLINGS.format(condition=condition)), values).all()
    return [
        _Known(
            row.ref,
            formats.dwelling(row.address, row.unit_number),
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
