"""Dwellings, tenancies and evictions as lines to read, and the tenancies for which a household is counted as new.

A protected household's dwelling is never told beside it, not even without a name.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import bindparam, text

from app import formats
from app.models.dwelling import DISPOSAL
from app.models.eviction import EVICTION_OUTCOME
from app.reports.homes import MUNICIPAL_SQL
from app.services import people_sql as sql
from app.texts import _, n_

NEW_TENANTS_KEYS = ("dwellings.new_tenants", "dwellings.turnover", "dwellings.average_tenure")

_NAMED = f"""
    h.ref AS household, p.first_name || ' ' || p.last_name AS name, {sql.CHILDREN} AS children,
    {sql.PROTECTION} AS protection
"""

DWELLINGS = text(
    "SELECT ref, address, unit_number, disposal, taken_into_use, given_up FROM dwelling WHERE ref IN :refs"
).bindparams(bindparam("refs", expanding=True))

TENANCIES = text(f"""
SELECT t.ref, {_NAMED}, d.address, d.unit_number, t.start, t.moved_out
FROM tenancy t JOIN dwelling d ON d.id = t.dwelling_id JOIN household h ON h.id = t.household_id
LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
WHERE t.ref IN :refs
""").bindparams(bindparam("refs", expanding=True))  # noqa: S608  # constants

EVICTIONS = text(f"""
SELECT e.ref, {_NAMED}, e.warned, e.petitioned, e.outcome, e.outcome_day
FROM eviction e JOIN household h ON h.id = e.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
WHERE e.ref IN :refs
""").bindparams(bindparam("refs", expanding=True))  # noqa: S608  # constants

THEIR_NEW_TENANCIES = text(f"""
SELECT h.ref, {sql.PROTECTION} AS protection, d.address, d.unit_number, t.start, t.moved_out
FROM household h JOIN tenancy t ON t.household_id = h.id JOIN dwelling d ON d.id = t.dwelling_id
WHERE h.ref IN :refs AND d.disposal IN {MUNICIPAL_SQL} AND t.was_municipal = 0
  AND t.start >= :first AND t.start <= :last
ORDER BY t.start, t.id
""").bindparams(bindparam("refs", expanding=True))  # noqa: S608  # constants


def home(row: Any) -> str:
    """ "Storgata 1 H0201"."""
    return formats.dwelling(row.address, row.unit_number)


def dwelling_detail(row: Any) -> str:
    """ "Innleid, fra 01.02.2020": nobody who lives there."""
    disposal = _(DISPOSAL.text(row.disposal))
    days = _span(row.taken_into_use, row.given_up)
    return _("{disposal}, {days}", disposal=disposal[:1].upper() + disposal[1:], days=days)


def tenancy_detail(row: Any) -> str:
    """ "Storgata 1 H0201, 01.02.2020–31.01.2023"; of a protected household only the days."""
    days = _span(row.start, row.moved_out)
    return days if row.protection else _("{place}, {days}", place=home(row), days=days)


def tenancy_details(rows: Sequence[Any]) -> str:
    """Of several tenancies, the first and how many more there are."""
    if not rows:
        return ""
    more = len(rows) - 1
    first = tenancy_detail(rows[0])
    return first + n_(" og {count} leieforhold til", " og {count} leieforhold til", more) if more else first


def eviction_detail(row: Any) -> str:
    """ "Varsel 01.02.2025, begjæring 01.03.2025, avverget 15.03.2025": neither place nor cause."""
    parts = []
    if row.warned:
        parts.append(_("varsel {day}", day=_day(row.warned)))
    if row.petitioned:
        parts.append(_("begjæring {day}", day=_day(row.petitioned)))
    if row.outcome or row.outcome_day:
        outcome = _(EVICTION_OUTCOME.text(row.outcome)) if row.outcome else _("utfall")
        parts.append(_("{what} {day}", what=outcome, day=_day(row.outcome_day)) if row.outcome_day else outcome)
    told = ", ".join(parts)
    return told[:1].upper() + told[1:]


def _span(start: str, end: str | None) -> str:
    if end is None:
        return _("fra {day}", day=_day(start))
    return f"{_day(start)}–{_day(end)}"


def _day(value: str) -> str:
    return formats.day(date.fromisoformat(value))
