"""The stays that ended lately, for the board."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import text

from app import clock
from app.services import people_sql as sql
from app.storage.store import Store

DAYS_BACK = 365


@dataclass(frozen=True, slots=True)
class EndedStay:
    """`nights` are the dates from `arrived` to the day before `departed`."""

    ref: str
    household: str
    first_name: str
    last_name: str
    children: int
    protection: int
    provider: str
    room: str | None
    arrived: date
    departed: date
    went_to: str | None

    @property
    def nights(self) -> int:
        return (self.departed - self.arrived).days


_ENDED = f"""
SELECT s.ref, h.ref AS household, p.first_name, p.last_name, {sql.CHILDREN} AS children,
       {sql.PROTECTION} AS protection, v.name AS provider, s.room, s.arrived, s.departed, s.went_to
FROM stay s JOIN household h ON h.id = s.household_id JOIN provider v ON v.id = s.provider_id
JOIN person p ON p.id = {sql.MAIN_PERSON}
WHERE s.departed <= :today AND s.departed > :since
ORDER BY s.departed DESC, s.id DESC
"""  # noqa: S608  # constants


def rows(store: Store) -> list[EndedStay]:
    """Stays that ended during the last year, the latest first."""
    today = clock.today()
    since = (today - timedelta(days=DAYS_BACK)).isoformat()
    with store.read() as session:
        found = session.execute(text(_ENDED), {"today": today.isoformat(), "since": since}).all()
    return [
        EndedStay(
            row.ref, row.household, row.first_name, row.last_name, row.children, row.protection, row.provider, row.room,
            date.fromisoformat(row.arrived), date.fromisoformat(row.departed), row.went_to,
        )
        for row in found
    ]  # fmt: skip
