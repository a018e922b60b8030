"""The board of current stays by provider: who lives where, how long, and which places are free."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import text

from app import clock
from app.dates import age_on
from app.services import people_sql as sql
from app.services import provider as providers
from app.services.day_counter import DayCounter
from app.services.rules.household import ADULT
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class BoardStay:
    """One current stay. `until` is the last night the latest decision covers, None when no decision says."""

    ref: str
    household: str
    first_name: str
    last_name: str
    members: int
    children: int
    young: bool
    protection: int
    room: str | None
    arrived: date
    departed: date | None
    counter: DayCounter | None  # none in a night shelter
    until: date | None
    has_plan: bool


@dataclass(frozen=True, slots=True)
class BoardProvider:
    """A provider with its current stays, by room."""

    provider: providers.ProviderRow
    stays: Sequence[BoardStay]

    @property
    def free(self) -> int | None:
        """Free places tonight; None when the number of places is not known."""
        places = self.provider.places
        return None if places is None else max(0, places - len(self.stays))


_STAYS = f"""
SELECT s.ref, v.ref AS provider, h.ref AS household, p.first_name, p.last_name, p.birth_date, {sql.MEMBERS} AS members,
       {sql.CHILDREN} AS children,
       {sql.PROTECTION} AS protection, s.room, s.arrived, s.departed, {sql.RUN_START} AS run_start,
       (SELECT MAX(d."end") FROM decision d WHERE d.stay_id = s.id) AS until,
       (SELECT r.permanent_plan FROM review r WHERE r.household_id = h.id AND r.day <= :today
        ORDER BY r.day DESC, r.id DESC LIMIT 1) AS has_plan,
       v.kind AS kind
FROM stay s JOIN household h ON h.id = s.household_id JOIN provider v ON v.id = s.provider_id
JOIN person p ON p.id = {sql.MAIN_PERSON}
WHERE {sql.CURRENT}
ORDER BY s.room, s.arrived
"""  # noqa: S608  # constants


def rows(store: Store, young_max_age: int = 24) -> list[BoardProvider]:
    """All providers with their current stays; night shelters last."""
    today = clock.today()
    with store.read() as session:
        found = session.execute(text(_STAYS), {"today": today.isoformat()}).all()
    by_provider: dict[str, list[BoardStay]] = defaultdict(list)
    for row in found:
        by_provider[row.provider].append(_stay(row, today, young_max_age))
    listed = [BoardProvider(row, by_provider[row.ref]) for row in providers.rows(store)]
    return sorted(listed, key=lambda one: one.provider.kind == "night_shelter")


def _stay(line: Any, today: date, young_max_age: int) -> BoardStay:
    age = age_on(date.fromisoformat(line.birth_date), today) if line.birth_date else None
    shelter = line.kind == "night_shelter"
    return BoardStay(
        line.ref, line.household, line.first_name, line.last_name, line.members, line.children,
        not line.children and age is not None and ADULT <= age <= young_max_age,
        line.protection, line.room, date.fromisoformat(line.arrived),
        date.fromisoformat(line.departed) if line.departed else None,
        DayCounter(date.fromisoformat(line.run_start), today) if line.run_start and not shelter else None,
        date.fromisoformat(line.until) if line.until else None, bool(line.has_plan),
    )  # fmt: skip
