"""The waiting list holds exactly the households that the figure `cases.waiting_list` counts, whatever the records."""

from datetime import date, timedelta

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from app.models import Case, Dwelling, Household, Tenancy
from app.models.case import OUTCOME
from app.models.dwelling import DISPOSAL
from app.reports.indicators.cases import INDICATORS
from app.services.waiting import listing
from app.storage.store import Store
from tests.services.conftest import LONG_AGO, TODAY

_HOUSEHOLDS = 4
_STATEMENT = next(one for one in INDICATORS if one.key == "cases.waiting_list").sql
days = st.integers(-6, 3).map(lambda days: TODAY + timedelta(days=days))
households = st.integers(1, _HOUSEHOLDS)
cases = st.tuples(
    households, st.sampled_from(["municipal_dwelling", "temporary"]), days, st.sampled_from([*OUTCOME.by_key, None])
)
tenancies = st.tuples(households, st.sampled_from(list(DISPOSAL.by_key)), days)
closings = st.lists(st.none() | days, min_size=_HOUSEHOLDS, max_size=_HOUSEHOLDS)


@settings(
    max_examples=60,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(cases, max_size=10), st.lists(tenancies, max_size=5), closings)
def test_the_list_equals_the_figure(store: Store, granted: list, lived: list, closed: list) -> None:
    _write(store, granted, lived, closed)
    with store.read() as session:
        values = {"first": date(TODAY.year, 1, 1).isoformat(), "last": TODAY.isoformat()}
        counted = session.execute(text(f"SELECT h.ref FROM ({_STATEMENT}) f JOIN household h ON h.id = f.id"), values)  # noqa: S608
        assert sorted(counted.scalars()) == sorted(row.ref for row in listing.waiting(session, TODAY))


def _write(store: Store, granted: list, lived: list, closed: list) -> None:
    with store.write() as session:
        for table in ("tenancy", '"case"', "dwelling", "household"):
            session.execute(text(f"DELETE FROM {table}"))  # noqa: S608  # names of ours
        for number, day in enumerate(closed, 1):
            session.add(Household(id=number, ref=f"H{number}", opened=TODAY - timedelta(days=number), closed=day))
        session.flush()
        for number, (household, kind, decided, outcome) in enumerate(granted, 1):
            session.add(Case(
                ref=f"S{number}", household_id=household, kind=kind, received=LONG_AGO, outcome=outcome,
                decided=decided if outcome else None,
            ))  # fmt: skip
        for number, (household, disposal, start) in enumerate(lived, 1):
            session.add(Dwelling(
                id=number, ref=f"D{number}", address="Storgata 5", disposal=disposal, wheelchair=False,
                taken_into_use=LONG_AGO,
            ))  # fmt: skip
            session.flush()
            session.add(Tenancy(ref=f"L{number}", dwelling_id=number, household_id=household, start=start))
