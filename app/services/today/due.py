"""What is due of households, before it is known what they are called: their names are read for those that are told of
and no others."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.services import people_sql as sql
from app.services.naming import listed_name
from app.services.today.task import Area, Task


@dataclass(frozen=True, slots=True)
class Due:
    """A line of *I dag* to be, of the household with that row id. The rest as in `Task`."""

    household_id: int
    kind: str
    what: str
    action: str
    due: date
    target: tuple[str, str]
    part: int = 0
    moment: datetime | None = None


_HEADS = f"""
SELECT h.id, h.ref, p.first_name || ' ' || p.last_name AS name, {sql.CHILDREN} AS children,
       {sql.PROTECTION} AS protection
FROM household h LEFT JOIN person p ON p.id = {sql.MAIN_PERSON} WHERE h.id IN ({{ids}})
"""  # noqa: S608  # constants


def told(session: Session, area: Area, found: Sequence[Due], today: date) -> list[Task]:
    """The lines, each with its household's name and protection."""
    if not found:
        return []
    ids = ", ".join(map(str, {one.household_id for one in found}))  # row ids of ours
    heads = session.execute(text(_HEADS.format(ids=ids)), {"today": today.isoformat()})
    households = {row.id: row for row in heads}
    return [_task(one, households[one.household_id], area, today) for one in found]


def _task(one: Due, head: Any, area: Area, today: date) -> Task:
    return Task(
        kind=one.kind, area=area, who=listed_name(head.name, head.children),
        household=head.ref, what=one.what, action=one.action, due=one.due, target=one.target,
        protection=head.protection, days_left=(one.due - today).days, part=one.part, moment=one.moment,
    )  # fmt: skip
