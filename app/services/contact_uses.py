"""Where a contact takes part: its groups, its plans, and all else that keeps it from being deleted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app import clock
from app.services import people_sql as sql
from app.services.group import group_sql
from app.services.naming import shown_name
from app.storage.store import Store
from app.texts import N_, _


@dataclass(frozen=True, slots=True)
class Use:
    """A group or a plan that a contact takes part in. `name` is the household's, or its number when it is protected;
    `end` is the last day, and `current` is as of today."""

    ref: str
    household: str
    name: str
    role: str | None
    start: date
    end: date | None
    current: bool


_WHOSE = f"""
    h.ref AS household, p.first_name || ' ' || p.last_name AS main, {sql.CHILDREN} AS children,
    {sql.PROTECTION} AS protection
"""
_GROUPS = text(f"""
SELECT a.ref, {_WHOSE}, gm.role, gm.start, COALESCE(MIN(gm."end", a."end"), gm."end", a."end") AS "end",
       {group_sql.MEMBER_NOW} AND {group_sql.GROUP_NOW} AS current
FROM contact k JOIN group_member gm ON gm.contact_id = k.id JOIN support_group a ON a.id = gm.group_id
JOIN household h ON h.id = a.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
WHERE k.ref = :ref ORDER BY current DESC, gm.start DESC, gm.id DESC
""")  # noqa: S608  # constants
_PLANS = text(f"""
SELECT v.ref, {_WHOSE}, d.role, v.start, COALESCE(v.ended, v."end") AS "end", {group_sql.PLAN_NOW} AS current
FROM contact k JOIN plan_participant d ON d.contact_id = k.id JOIN cooperation_plan v ON v.id = d.plan_id
JOIN household h ON h.id = v.household_id LEFT JOIN person p ON p.id = {sql.MAIN_PERSON}
WHERE k.ref = :ref ORDER BY current DESC, v.start DESC, v.id DESC
""")  # noqa: S608  # constants


def groups_of(store: Store, ref: str) -> list[Use]:
    """The groups the contact is or was a member of: today's first, then the newest."""
    return _uses(store, _GROUPS, ref)


def plans_of(store: Store, ref: str) -> list[Use]:
    """The versions of plans the contact takes or took part in: those in force first, then the newest."""
    return _uses(store, _PLANS, ref)


def _uses(store: Store, statement: Any, ref: str) -> list[Use]:
    with store.read() as session:
        found = session.execute(statement, {"ref": ref, "today": clock.today().isoformat()}).all()
    return [
        Use(
            row.ref, row.household, shown_name(row.household, row.main, row.children, row.protection), row.role,
            date.fromisoformat(row.start), date.fromisoformat(row.end) if row.end else None, bool(row.current),
        )
        for row in found
    ]  # fmt: skip


_USED = {
    N_("ansvarsgruppe {refs}"): """
        SELECT a.ref FROM support_group a WHERE a.id IN (
            SELECT group_id FROM group_member WHERE contact_id = :id
            UNION SELECT group_id FROM group_task WHERE contact_id = :id
            UNION SELECT m.group_id FROM attendance t JOIN meeting m ON m.id = t.meeting_id WHERE t.contact_id = :id)
        ORDER BY a.id""",
    N_("samarbeidsplan {refs}"): """
        SELECT v.ref FROM cooperation_plan v WHERE v.id IN (
            SELECT plan_id FROM plan_participant WHERE contact_id = :id
            UNION SELECT plan_id FROM plan_measure WHERE contact_id = :id)
        ORDER BY v.id""",
    N_("samtykke fra husstand {refs}"): """
        SELECT h.ref FROM household h WHERE h.id IN (SELECT household_id FROM consent WHERE contact_id = :id)
        ORDER BY h.id""",
}
"""Where a contact may be in use, and the statement that finds the IDs."""
_NAMED = 5  # as many IDs as a message holds


def in_use(session: Session, contact_id: int) -> list[str]:
    """Where a contact is in use, in words with IDs and no names; empty when it may be deleted."""
    found = ((words, list(session.scalars(text(statement), {"id": contact_id}))) for words, statement in _USED.items())
    return [_(words, refs=_listed(refs)) for words, refs in found if refs]


def _listed(refs: Sequence[str]) -> str:
    more = [_("{count} til", count=len(refs) - _NAMED)] if len(refs) > _NAMED else []
    return ", ".join([*refs[:_NAMED], *more])
