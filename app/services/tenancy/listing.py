"""The lists of tenancies: all of them a page at a time, those of one household, and those of one dwelling."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import clock
from app.services import people_sql as sql
from app.services.naming import shown_name
from app.services.tenancy import line_parts
from app.services.tenancy import tenancy_sql as tsql
from app.services.tenancy.line_parts import Contracts
from app.services.tenancy.notice_dates import Notice, holds, last_day
from app.services.tenancy.state import TenancyState, ends_on, first_overrun, fixed_until, last_ending_soon, state_of
from app.storage import search
from app.storage.store import Store
from app.texts import N_, _

HIDDEN = N_("Skjermet adresse")


@dataclass(frozen=True, slots=True)
class TenancyRow:
    """One line of a list of tenancies. `dwelling` and `household` are exchange IDs. A protected household is called by
    its number where the dwelling is shown; where its name is, `address` says that it is hidden and `dwelling` is empty.

    `edition` of `editions`: the contract's place among those that followed one another in the dwelling, where they have
    lived `since`. `ends` is the last day by a notice that holds."""

    ref: str
    dwelling: str
    address: str
    household: str
    name: str
    protection: int
    start: date
    since: date
    edition: int
    editions: int
    contract: str | None
    contract_until: date | None
    moved_out: date | None
    why_moved: str | None
    moved_to: str | None
    made_as: str | None
    state: TenancyState
    ends: date | None
    place: tuple[str, int]  # in the list: a page begins after the last place of the one before


@dataclass(frozen=True, slots=True)
class _Filter:
    """Which tenancies, and the column they go by, newest first or not."""

    condition: str
    by: str = "start"
    newest_first: bool = True


_STILL_THERE = f"l.moved_out IS NULL AND l.start <= :today AND {tsql.FIXED}"
# As `notice_dates.holds` says, but for a termination that lapsed since nobody sued: that is shown as open to question.
_UNDER_NOTICE = """
    (SELECT n.tenancy_id FROM tenancy_notice n WHERE n.kind <> 'request' AND n.day <= :today
     AND (n.withdrawn IS NULL OR n.withdrawn > :today)
     AND NOT (n.party = 'landlord' AND (n.written IS FALSE OR (n.kind = 'termination' AND n.told_protest IS FALSE))))
"""
_ASKED_TO_MOVE = """
    (SELECT n.tenancy_id FROM tenancy_notice n WHERE n.kind = 'request' AND n.party = 'landlord'
     AND n.written IS NOT FALSE AND n.withdrawn IS NULL)
"""
_FILTERS: Mapping[str, _Filter] = {
    "current": _Filter(tsql.TENANCY_NOW),
    "ending": _Filter(f"{_STILL_THERE} AND l.contract_until BETWEEN :today AND :soon", "contract_until", False),
    "overrun": _Filter(f"{_STILL_THERE} AND l.contract_until < :today", "contract_until", False),
    "soon": _Filter(
        f"{_STILL_THERE} AND l.contract_until <= :soon AND (l.contract_until >= :overrun OR l.id IN {_ASKED_TO_MOVE})",
        "contract_until",
        newest_first=False,
    ),
    "notice": _Filter(f"l.id IN {tsql.OPEN_IDS} AND l.start <= :today AND l.id IN {_UNDER_NOTICE}"),
    "ahead": _Filter("l.start > :today", newest_first=False),
    "ended": _Filter("l.moved_out <= :today", "moved_out"),
    "all": _Filter("TRUE"),
}
"""`ending`: fixed contracts in their last six months; `overrun`: their last day has passed, and they are there still;
`soon`: both, but not those that have become indefinite; `notice`: one has come and is not withdrawn, also when it lacks
its form or has lapsed."""

_LIST = f"""
WITH page AS MATERIALIZED (
    SELECT l.id, l.{{by}} AS place FROM {{source}} WHERE {{condition}}
    ORDER BY l.{{by}} {{way}}, l.id {{way}} LIMIT :limit
)
SELECT l.id, l.ref, d.ref AS dwelling, {tsql.DWELLING_NAME} AS address, h.ref AS household,
       p.first_name || ' ' || p.last_name AS name, {sql.CHILDREN} AS children, {sql.PROTECTION} AS protection,
       l.start, l.contract, l.contract_until, l.moved_out, l.why_moved, l.moved_to, l.made_as, page.place
FROM page JOIN tenancy l ON l.id = page.id JOIN dwelling d ON d.id = l.dwelling_id
JOIN household h ON h.id = l.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
ORDER BY page.place {{way}}, l.id {{way}}
"""  # noqa: S608  # constants

# A protected household is not found by its members' names: the line shows where they live.
_MATCHING = f"""
    (
        SELECT l.id FROM person_search f CROSS JOIN membership m ON m.person_id = f.rowid
            CROSS JOIN household h ON h.id = m.household_id CROSS JOIN tenancy l ON l.household_id = h.id
            WHERE person_search MATCH :query AND {sql.PROTECTION} = 0
        UNION SELECT l.id FROM dwelling_search f CROSS JOIN tenancy l ON l.dwelling_id = f.rowid
            WHERE dwelling_search MATCH :query
        UNION SELECT id FROM tenancy WHERE ref = :ref
        UNION SELECT l.id FROM household h JOIN tenancy l ON l.household_id = h.id WHERE h.ref = :ref
    ) found CROSS JOIN tenancy l ON l.id = found.id
"""  # noqa: S608  # constants


def rows(
    store: Store, *, shown: str = "current", matching: str = "", limit: int = 100, after: TenancyRow | None = None
) -> list[TenancyRow]:
    """A page of the tenancies: the first, or the one after the row `after`. `shown`: current, soon, ending, overrun,
    notice, ahead, ended, all. `matching`: words that a member's name or the dwelling's address begins with, or the
    number of the tenancy, household or dwelling."""
    today = clock.today()
    chosen = _FILTERS[shown]
    values: dict[str, Any] = {**_days(today), "limit": limit}
    if matching.strip():
        values |= {"query": search.query(matching), "ref": matching.strip().upper()}
    if after:
        values |= dict(zip(("place", "id"), after.place, strict=True))
    further = f"(l.{chosen.by}, l.id) {'<' if chosen.newest_first else '>'} (:place, :id)" if after else "TRUE"
    statement = _statement(_MATCHING if matching.strip() else "tenancy l", f"{chosen.condition} AND {further}", chosen)
    with store.read() as session:
        return _rows(session, statement, values, today)


def count(store: Store, shown: str = "current") -> int:
    """How many tenancies the list holds with this filter."""
    statement = text(f"SELECT COUNT(*) FROM tenancy l WHERE {_FILTERS[shown].condition}")  # noqa: S608  # constants
    with store.read() as session:
        values = {name: value for name, value in _days(clock.today()).items() if f":{name}" in statement.text}
        return int(session.execute(statement, values).scalar_one())


def of_household(session: Session, household_id: int, today: date, *, hidden: bool = True) -> list[TenancyRow]:
    """All tenancies of a household, the newest first, for where its name is shown. `hidden` leaves out the dwelling of
    a protected one."""
    found = _of(session, "l.household_id = :of", household_id, today)
    return [_without_place(row) if hidden and row.protection else row for row in found]


def _without_place(row: TenancyRow) -> TenancyRow:
    return replace(row, dwelling="", address=_(HIDDEN))


def of_dwelling(session: Session, dwelling_id: int, today: date | None = None) -> list[TenancyRow]:
    """All tenancies of a dwelling, the newest first."""
    return _of(session, "l.dwelling_id = :of", dwelling_id, today or clock.today())


def _of(session: Session, condition: str, of: int, today: date) -> list[TenancyRow]:
    values = {"today": today.isoformat(), "limit": -1, "of": of}
    return _rows(session, _statement("tenancy l", condition, _FILTERS["all"]), values, today)


def _days(today: date) -> dict[str, Any]:
    return {
        "today": today.isoformat(), "soon": last_ending_soon(today).isoformat(),
        "overrun": first_overrun(today).isoformat(),
    }  # fmt: skip


def _statement(source: str, condition: str, chosen: _Filter) -> str:
    way = "DESC" if chosen.newest_first else "ASC"
    return _LIST.format(source=source, condition=condition, by=chosen.by, way=way)


def _rows(session: Session, statement: str, values: Mapping[str, Any], today: date) -> list[TenancyRow]:
    used = {name: value for name, value in values.items() if f":{name}" in statement}
    found = session.execute(text(statement), used).all()
    ids = [row.id for row in found]
    contracts, notices = line_parts.contracts_of(session, ids), line_parts.notices_of(session, ids)
    return [_row(row, contracts[row.id], notices.get(row.id, ()), today) for row in found]


def _row(row: Any, contracts: Contracts, notices: Sequence[Notice], today: date) -> TenancyRow:
    term = line_parts.term_of(row)
    last_days = [day for notice in notices if holds(notice, today) and (day := last_day(notice))]
    return TenancyRow(
        ref=row.ref, dwelling=row.dwelling, address=row.address, household=row.household,
        name=shown_name(row.household, row.name, row.children, row.protection), protection=row.protection,
        start=term.start, since=contracts.since, edition=contracts.edition, editions=contracts.editions,
        contract=term.contract, contract_until=term.contract_until, moved_out=term.moved_out,
        why_moved=term.why_moved, moved_to=row.moved_to, made_as=row.made_as,
        state=state_of(term, notices, today), ends=ends_on(last_days, fixed_until(term), today),
        place=(row.place, row.id),
    )  # fmt: skip
