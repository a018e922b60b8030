"""The debts that a form chooses among: found by the household's name, the address, or a number."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import clock
from app.services.arrears import debt as debts
from app.services.arrears import heads
from app.services.arrears.debt import Debt
from app.services.arrears.heads import DebtHead
from app.services.naming import household_number, shown_name
from app.services.people_sql import PROTECTION
from app.storage import search
from app.storage.store import Store

Choice = tuple[str, str, str]
"""A debt's key, what it is about, and whose it is."""

_HOUSEHOLDS = """
    SELECT m.household_id FROM person_search f CROSS JOIN membership m ON m.person_id = f.rowid
        WHERE person_search MATCH :query
    UNION SELECT h.id FROM household h WHERE h.ref = :ref
"""
_RENEWED = "EXISTS (SELECT 1 FROM tenancy n WHERE n.replaces_id = t.id AND n.made_as = 'renewal')"
_TENANCIES = text(f"""
SELECT t.household_id, t.id AS tenancy_id, NULL AS case_id FROM tenancy t WHERE NOT {_RENEWED} AND t.id IN (
    SELECT id FROM tenancy WHERE household_id IN ({_HOUSEHOLDS}) OR ref = :ref
    UNION SELECT t.id FROM dwelling_search f CROSS JOIN tenancy t ON t.dwelling_id = f.rowid
        CROSS JOIN household h ON h.id = t.household_id WHERE dwelling_search MATCH :query AND {PROTECTION} = 0)
ORDER BY COALESCE(t.moved_out, '9999') > :today DESC, t.start DESC, t.id LIMIT :limit
""")  # noqa: S608  # constants
_LOANS = text(f"""
SELECT c.household_id, NULL AS tenancy_id, c.id AS case_id FROM "case" c
WHERE c.kind = 'startloan' AND c.outcome IN ('granted', 'partly')
    AND (c.ref = :ref OR c.household_id IN ({_HOUSEHOLDS}))
ORDER BY c.decided DESC, c.id LIMIT :limit
""")  # noqa: S608  # constants


def matching(session: Session, typed: str, limit: int = 12) -> Sequence[Debt]:
    """Tenancies, those that are current first, then startlån that were granted. Nothing typed finds nothing. A
    protected household is not found by its address."""
    if not typed.strip():
        return ()
    values: dict[str, Any] = {
        "query": search.query(typed.strip()), "ref": typed.strip().upper(), "limit": limit,
        "today": clock.today().isoformat(),
    }  # fmt: skip
    found = [*session.execute(_TENANCIES, values), *session.execute(_LOANS, _without(values, "today"))]
    return [Debt(row.household_id, row.tenancy_id, row.case_id) for row in found][:limit]


def choices(store: Store, typed: str) -> Sequence[Choice]:
    """What a form offers for what is typed."""
    with store.read() as session:
        found = matching(session, typed)
        about = heads.of_debts(session, found, clock.today())
    return [_choice(about[debt]) for debt in found]


def label(store: Store, key: str) -> str:
    """A debt that is chosen: what it is about, and whose. Raises OfficerError when it is gone."""
    with store.read() as session:
        head = heads.head(session, debts.find(session, key), clock.today())
    _key, about, whose = _choice(head)
    return f"{about}, {whose}"


def _choice(head: DebtHead) -> Choice:
    place = "" if head.protection else head.place
    about = " · ".join(part for part in (head.about, place) if part)
    whose = shown_name(head.household, head.name, 0, head.protection)
    return head.key, about, " · ".join(dict.fromkeys((whose, household_number(head.household))))


def _without(values: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in values.items() if key != name}
