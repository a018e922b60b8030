"""The numbers at the top of *I dag*: how it stands tonight."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import text

from app import clock
from app.services import people_sql as sql
from app.services.day_counter import PLAN_DAYS, DayCounter, Urgency
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class Numbers:
    """Households in temporary accommodation tonight, natthjem left out. `places` is None when a provider in use does
    not say how many it has; `taken` counts stays."""

    households: int
    taken: int
    places: int | None
    with_children: int
    children_near: int  # of those with children, in the last four weeks before three months
    over: int  # longer than three months
    over_without_plan: int
    without_plan: int  # on day 14 or later


_GUESTS = text(f"""
SELECT {sql.CHILDREN} AS children, {sql.RUN_START} AS run_start,
       COALESCE((SELECT r.permanent_plan FROM review r WHERE r.household_id = h.id AND r.day <= :today
        ORDER BY r.day DESC, r.id DESC LIMIT 1), 0) AS has_plan
FROM household h
WHERE h.id IN (SELECT s.household_id FROM stay s JOIN provider v ON v.id = s.provider_id
               WHERE v.kind <> 'night_shelter' AND {sql.CURRENT})
""")  # noqa: S608  # constants

# The plus sign keeps SQLite from walking every stay there ever was, a provider at a time.
_PLACES = text(f"""
WITH staying AS MATERIALIZED (
    SELECT s.provider_id, COUNT(*) AS stays FROM stay s WHERE {sql.CURRENT} GROUP BY +s.provider_id
)
SELECT COALESCE(SUM(taken), 0), CASE WHEN SUM(places IS NULL AND taken > 0) THEN NULL ELSE COALESCE(SUM(places), 0) END
FROM (SELECT v.places, COALESCE(c.stays, 0) AS taken
      FROM provider v LEFT JOIN staying c ON c.provider_id = v.id WHERE v.kind <> 'night_shelter')
""")  # noqa: S608  # constants


def numbers(store: Store) -> Numbers:
    """As of today."""
    today = clock.today()
    with store.read() as session:
        guests = session.execute(_GUESTS, {"today": today.isoformat()}).all()
        taken, places = session.execute(_PLACES, {"today": today.isoformat()}).one()
    counted = [
        (row.children > 0, bool(row.has_plan), DayCounter(date.fromisoformat(row.run_start), today)) for row in guests
    ]
    over = [(plan, counter) for _children, plan, counter in counted if counter.urgency is Urgency.OVER]
    return Numbers(
        households=len(counted),
        taken=taken,
        places=places,
        with_children=sum(children for children, _plan, _counter in counted),
        children_near=sum(children and c.urgency is Urgency.NEAR for children, _plan, c in counted),
        over=len(over),
        over_without_plan=sum(not plan for plan, _counter in over),
        without_plan=sum(not plan and counter.day >= PLAN_DAYS for _children, plan, counter in counted),
    )
