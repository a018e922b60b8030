"""Who waits for a municipal dwelling, in SQL: the rule of the figure `cases.waiting_list` on one day.

Parameter: `today`, ISO text.
"""

from typing import NamedTuple

from app.services import people_sql as sql
from app.services.tenancy.tenancy_sql import IS_MUNICIPAL, TENANCY_NOW

_GRANTED = "c.kind = 'municipal_dwelling' AND c.outcome IN ('granted', 'partly') AND c.decided <= :today"

# Open households with a granted case, and its latest decision.
_OPEN = f"""
    SELECT c.household_id, MAX(c.decided) AS decided FROM "case" c JOIN household h ON h.id = c.household_id
    WHERE {_GRANTED} AND h.opened <= :today AND (h.closed IS NULL OR h.closed > :today) AND {{which}}
    GROUP BY c.household_id
"""  # noqa: S608  # constants

# Of them those with no tenancy in a municipal dwelling from the decision on.
_WAITING = f"""
    SELECT o.household_id, o.decided FROM ({_OPEN}) o
    WHERE NOT EXISTS (SELECT 1 FROM tenancy t JOIN dwelling d ON d.id = t.dwelling_id
                      WHERE t.household_id = o.household_id AND t.start BETWEEN o.decided AND :today
                        AND {IS_MUNICIPAL})
"""  # noqa: S608  # constants

WAITING = _WAITING.format(which="TRUE")

# One household, whether it waits or not: `decided` is empty when it does not.
ONE = f"""
    SELECT h.id AS household_id, w.decided FROM household h
    LEFT JOIN ({_WAITING.format(which="h.ref = :household")}) w ON w.household_id = h.id
    WHERE h.ref = :household
"""  # noqa: S608  # constants

_HOLDS = "NOT EXISTS (SELECT 1 FROM case_step r WHERE r.case_id = s.case_id AND r.corrects = s.number)"

_CASE = f"""
    (SELECT c.id FROM "case" c WHERE c.household_id = w.household_id AND {_GRANTED} AND c.decided = w.decided
     ORDER BY c.id DESC LIMIT 1)
"""  # noqa: S608  # constants

_STEP = f"""
    (SELECT s.id FROM case_step s WHERE s.case_id = c.id AND s.kind IN ('decision', 'changed') AND s.day = c.decided
       AND {_HOLDS} ORDER BY s.number DESC LIMIT 1)
"""  # noqa: S608  # constants

_STAY = f"(SELECT s.ref FROM stay s WHERE s.household_id = h.id AND {sql.CURRENT} ORDER BY s.arrived DESC LIMIT 1)"  # noqa: S608

_COMING = f"""
    (SELECT MIN(t.start) FROM tenancy t JOIN dwelling d ON d.id = t.dwelling_id
     WHERE t.household_id = h.id AND t.start > :today AND {IS_MUNICIPAL})
"""  # noqa: S608  # constants


class Found(NamedTuple):
    """A row of FACTS, its columns in this order: hundreds are gone through, and a plain tuple is read fastest. Days are
    ISO text, `most_rent` is in øre, `need` a row id."""

    ref: str
    name: str | None
    children: int
    members: int
    protection: int
    situation: str | None
    stay: str | None
    release_date: str | None
    target_groups: str | None
    eviction: int
    decided: str | None
    case: str | None
    valid_to: str | None
    moves_in: str | None
    need: int | None
    bedrooms: int | None
    wheelchair: int | None
    no_stairs: int | None
    districts: str | None
    staffing: str | None
    target_group: str | None
    most_rent: int | None
    extra_points: int | None


FACTS = f"""
WITH waiting AS MATERIALIZED ({{waiting}})
SELECT h.ref, p.first_name || ' ' || p.last_name AS name, {sql.CHILDREN} AS children, {sql.MEMBERS} AS members,
       {sql.PROTECTION} AS protection, {sql.SITUATION} AS situation, {_STAY} AS stay, p.release_date, h.target_groups,
       EXISTS (SELECT 1 FROM eviction e WHERE e.household_id = h.id AND e.outcome IS NULL) AS eviction,
       w.decided, c.ref AS "case", g.valid_to,
       {_COMING} AS moves_in,
       n.id AS need, n.bedrooms, n.wheelchair, n.no_stairs, n.districts, n.staffing, n.target_group, n.most_rent,
       n.extra_points
FROM waiting w JOIN household h ON h.id = w.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
LEFT JOIN "case" c ON c.id = {_CASE} LEFT JOIN case_step g ON g.id = {_STEP}
LEFT JOIN housing_need n ON n.household_id = h.id
"""  # noqa: S608  # constants

# The household's tenancies in municipal dwellings on the day, `l`; to be joined to the household `h`.
LIVES = f"""
    tenancy l JOIN dwelling d ON d.id = l.dwelling_id
    WHERE l.household_id = h.id AND {TENANCY_NOW} AND {IS_MUNICIPAL}
"""
