"""The list of dwellings, a page at a time: what stands empty, what is let, and to whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import text

from app import clock, formats
from app.services import people_sql as sql
from app.services.dwelling.state import AT_DISPOSAL, OUT_OF_USE_NOW, STATE, TENANCY_NOW, State
from app.services.naming import shown_name
from app.storage import search
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class DwellingRow:
    """One line of the list, as of today. `name` is the address with the unit number. `since`: the first day of the
    state, for a dwelling that is let the day the household moved in, whatever contracts came after. `tenant` is the
    household as it may be called beside an address, `household` its exchange ID. `reason`: why it is out of use. `rent`
    is the one agreed today, NOK a month."""

    ref: str
    name: str
    disposal: str
    building: str | None
    district: str | None
    bedrooms: int | None
    area: Decimal | None
    floor: int | None
    lift: bool | None
    wheelchair: bool
    staffing: str | None
    target_group: str | None
    rent: Decimal | None
    state: State
    since: date
    tenant: str | None
    household: str | None
    protection: int
    reason: str | None
    place: tuple[str, int]  # in the list: a page begins after the last place of the one before


_FILTERS: Mapping[str, str] = {
    "vacant": f"{AT_DISPOSAL} AND {TENANCY_NOW} IS NULL AND {OUT_OF_USE_NOW} IS NULL",
    "let": f"{AT_DISPOSAL} AND {TENANCY_NOW} IS NOT NULL",
    "out_of_use": f"{AT_DISPOSAL} AND {OUT_OF_USE_NOW} IS NOT NULL AND {TENANCY_NOW} IS NULL",
    "given_up": "d.given_up <= :today",
    "all": "TRUE",
}

# The day the household moved in: back through the contracts that this one renewed, in the same dwelling.
_MOVED_IN = """
    (WITH RECURSIVE chain(start, replaces_id) AS (
        SELECT t.start, t.replaces_id FROM tenancy t WHERE t.id = page.tenancy_id
        UNION SELECT b.start, b.replaces_id FROM tenancy b JOIN chain ON b.id = chain.replaces_id
              WHERE b.dwelling_id = page.id)
     SELECT MIN(start) FROM chain)
"""
_SINCE = f"""
    (CASE state WHEN 'given_up' THEN d.given_up WHEN 'ahead' THEN d.taken_into_use WHEN 'let' THEN {_MOVED_IN}
     WHEN 'out_of_use' THEN out.start ELSE MAX(d.taken_into_use, COALESCE(
         (SELECT MAX(b.moved_out) FROM tenancy b WHERE b.dwelling_id = d.id AND b.moved_out <= :today), '')) END)
"""  # noqa: S608  # constants

_LIST = f"""
WITH page AS MATERIALIZED (
    SELECT d.id, {STATE} AS state, {TENANCY_NOW} AS tenancy_id, {OUT_OF_USE_NOW} AS out_id
    FROM {{source}} WHERE {{condition}} ORDER BY d.sort_key, d.id LIMIT :limit
)
SELECT d.id, d.ref, d.address, d.unit_number, d.disposal, d.building, d.district, d.bedrooms, d.area, d.floor, d.lift,
       d.wheelchair, d.staffing, d.target_group, d.sort_key, page.state, {_SINCE} AS since, out.reason,
       COALESCE((SELECT c.amount FROM rent_change c WHERE c.dwelling_id = d.id AND c.start <= :today
                 ORDER BY c.start DESC LIMIT 1), d.rent) AS rent,
       h.ref AS household, p.first_name || ' ' || p.last_name AS tenant,
       CASE WHEN h.id IS NULL THEN 0 ELSE {sql.CHILDREN} END AS children,
       CASE WHEN h.id IS NULL THEN 0 ELSE {sql.PROTECTION} END AS protection
FROM page JOIN dwelling d ON d.id = page.id LEFT JOIN tenancy t ON t.id = page.tenancy_id
LEFT JOIN household h ON h.id = t.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
LEFT JOIN out_of_use out ON out.id = page.out_id
ORDER BY d.sort_key, d.id
"""  # noqa: S608  # constants

_MATCHING = """
    (
        SELECT f.rowid AS id FROM dwelling_search f WHERE dwelling_search MATCH :query
        UNION SELECT id FROM dwelling WHERE ref = :ref
    ) found CROSS JOIN dwelling d ON d.id = found.id
"""
_ALL = "dwelling d INDEXED BY ix_dwelling_sort_key"


def rows(
    store: Store, shown: str = "vacant", matching: str = "", *, limit: int = -1, after: DwellingRow | None = None
) -> Sequence[DwellingRow]:
    """Dwellings by address: all, or a page of `limit` that begins after the row `after`. `shown`: vacant, let,
    out_of_use, given_up, all (also those that are taken into use later). `matching`: words that the address, house,
    unit number or district begins with, or the dwelling's number; never a tenant's name, which would tell where
    someone protected lives."""
    values: dict[str, Any] = {"today": clock.today().isoformat(), "limit": limit}
    if matching.strip():
        values |= {"query": search.query(matching.strip()), "ref": matching.strip().upper()}
    if after:
        values |= dict(zip(("sort_key", "id"), after.place, strict=True))
    condition = _FILTERS[shown] + (" AND (d.sort_key, d.id) > (:sort_key, :id)" if after else "")
    statement = _LIST.format(source=_MATCHING if matching.strip() else _ALL, condition=condition)
    with store.connect() as connection:
        return [_row(row) for row in connection.execute(text(statement), values)]


def count(store: Store, shown: str = "vacant") -> int:
    """How many dwellings the list holds with this filter."""
    statement = f"SELECT COUNT(*) FROM dwelling d WHERE {_FILTERS[shown]}"  # noqa: S608  # constants
    with store.connect() as connection:
        return int(connection.execute(text(statement), {"today": clock.today().isoformat()}).scalar_one())


def _row(row: Any) -> DwellingRow:
    tenant = shown_name(row.household, row.tenant, row.children, row.protection) if row.household else None
    return DwellingRow(
        ref=row.ref, name=formats.dwelling(row.address, row.unit_number), disposal=row.disposal, building=row.building,
        district=row.district, bedrooms=row.bedrooms, area=None if row.area is None else Decimal(row.area),
        floor=row.floor, lift=None if row.lift is None else bool(row.lift), wheelchair=bool(row.wheelchair),
        staffing=row.staffing, target_group=row.target_group,
        rent=None if row.rent is None else Decimal(row.rent).scaleb(-2), state=row.state,
        since=date.fromisoformat(row.since), tenant=tenant, household=row.household, protection=row.protection,
        reason=row.reason, place=(row.sort_key, row.id),
    )  # fmt: skip
