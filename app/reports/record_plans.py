"""Plans and groups as lines to read, and the groups for which a household is counted."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import bindparam, text

from app import formats
from app.models.cooperation_plan import MADE_AS
from app.reports.indicators.plans import ON_LAST_DAY
from app.services import people_sql as sql
from app.texts import _, n_

GROUPS_KEY = "support_groups.active"

_NAMED = f"""
    h.ref AS household, p.first_name || ' ' || p.last_name AS name, {sql.CHILDREN} AS children,
    {sql.PROTECTION} AS protection
"""
_GROUP = """
    g.start, g."end", (SELECT COUNT(*) FROM group_member m WHERE m.group_id = g.id AND m.start <= :last
                       AND (m."end" IS NULL OR m."end" >= :last)) AS members
"""

PLANS = text(f"""
SELECT v.ref, {_NAMED}, v.made_as, v.dated, v.start, v."end"
FROM cooperation_plan v JOIN household h ON h.id = v.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
WHERE v.ref IN :refs
""").bindparams(bindparam("refs", expanding=True))  # noqa: S608  # constants

GROUPS = text(f"""
SELECT g.ref, {_NAMED}, {_GROUP}
FROM support_group g JOIN household h ON h.id = g.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
WHERE g.ref IN :refs
""").bindparams(bindparam("refs", expanding=True))  # noqa: S608  # constants

THEIR_GROUPS = text(f"""
SELECT h.ref, {_GROUP} FROM household h JOIN support_group g ON g.household_id = h.id
WHERE h.ref IN :refs AND {ON_LAST_DAY} ORDER BY g.start, g.id
""").bindparams(bindparam("refs", expanding=True))  # noqa: S608  # constants


def plan_detail(row: Any) -> str:
    """ "Første plan, datert 03.02.2025, gjelder 03.02.2025–02.08.2025": nothing of what the plan says."""
    made_as = _(MADE_AS.text(row.made_as))
    return _(
        "{made_as}, datert {day}, gjelder {first}–{last}", made_as=made_as[:1].upper() + made_as[1:],
        day=_day(row.dated), first=_day(row.start), last=_day(row.end),
    )  # fmt: skip


def group_detail(row: Any) -> str:
    """ "Ansvarsgruppe fra 03.02.2025, 4 medlemmer ved siden av beboeren", on the last day that counts."""
    if row.end:
        days = _("Ansvarsgruppe {first}–{last}", first=_day(row.start), last=_day(row.end))
    else:
        days = _("Ansvarsgruppe fra {day}", day=_day(row.start))
    members = n_("{count} medlem ved siden av beboeren", "{count} medlemmer ved siden av beboeren", row.members)
    return f"{days}, {members}"


def group_details(rows: Sequence[Any]) -> str:
    """Of several groups, the first and how many more there are."""
    if not rows:
        return ""
    more = len(rows) - 1
    first = group_detail(rows[0])
    return first + n_(" og {count} gruppe til", " og {count} grupper til", more) if more else first


def goals_text(count: int) -> str:
    return n_("{count} mål", "{count} mål", count)


def _day(value: str) -> str:
    return formats.day(date.fromisoformat(value))
