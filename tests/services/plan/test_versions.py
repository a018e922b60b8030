"""Which version is in force is written three times: for pages, in the SQL of lists and in that of figures."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from app.models import CooperationPlan, Household
from app.reports.indicators.plans import IN_FORCE
from app.services.group.group_sql import PLAN_NOW
from app.services.plan.state import PlanState
from app.services.plan.versions import state_in
from app.services.records import by_ref
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household

DAYS = [TODAY + timedelta(days=after) for after in range(5)]
FIRST, LAST = DAYS[1], DAYS[3]
STATEMENTS = {
    "lists": f"SELECT v.id FROM cooperation_plan v WHERE {PLAN_NOW} AND :today = :last",  # noqa: S608  # constants
    "figures": f"SELECT p.id FROM cooperation_plan p WHERE {IN_FORCE} AND :today = :last",  # noqa: S608  # constants
}


def chains() -> Iterator[Sequence[CooperationPlan]]:
    """Plans of one, two and three versions, by every order of their dates."""
    for ended in (None, *DAYS[1:4]):
        yield _versions(ended)
        for second in DAYS[1:]:
            yield _versions(ended, second)
            yield from (_versions(ended, second, third) for third in DAYS[1:])


def _versions(ended: date | None, *later: date) -> Sequence[CooperationPlan]:
    first = CooperationPlan(made_as="first", dated=FIRST, start=FIRST, end=LAST, ended=ended)
    return [first, *(CooperationPlan(made_as="revision", dated=FIRST, start=day, end=DAYS[4]) for day in later)]


def _stored(store: Store) -> list[list[CooperationPlan]]:
    """The chains as they lie in the database, all of one household."""
    household, stored = new_household(store), []
    with store.write() as session:
        household_id = by_ref(session, Household, household).id
        number = 0
        for versions in chains():
            for place, version in enumerate(versions):
                number += 1
                version.id, version.ref, version.household_id = number, f"PL{number}", household_id
                version.replaces_id = number - 1 if place else None
                session.add(version)
                session.flush()
            stored.append(list(versions))
        session.expunge_all()
    return stored


@pytest.mark.parametrize("name", STATEMENTS)
def test_lists_and_figures_count_by_the_rule_of_the_page(store: Store, name: str) -> None:
    stored = _stored(store)
    for day in DAYS:
        with store.read() as session:
            found = set(session.scalars(text(STATEMENTS[name]), {"today": day.isoformat(), "last": day.isoformat()}))
        states = {one.id: state_in(versions, one, day) for versions in stored for one in versions}
        assert found == {number for number, state in states.items() if state is PlanState.IN_FORCE}
