"""The year's figures, against the same SQL run bare through the driver."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from app.reports import near_misses, period
from app.reports.audience import public
from app.reports.control import control
from app.reports.indicators import ALL
from app.reports.making import collect
from app.reports.publishing import published
from app.reports.runner import Rules, run
from app.reports.steering import goals
from app.services.reporting import form
from app.storage.engine import connect
from app.storage.store import Store
from tests.benchmarks import data
from tests.benchmarks.measure import Line, in_turn, milliseconds, quick, ratio

RUNS = 5
YEAR = 2025
TODAY = date(2026, 1, 15)
AIM, SMALL_AIM, CHECKS_AIM = 1.3, 2000, 500
PUBLIC_AIM = 5000


def figures(store: Store) -> Line:
    """All indicators of one year."""
    statements = _statements(store)
    bare = connect(Path(store.database), store.raw_key)
    try:
        ours, floor = in_turn(
            lambda: milliseconds(lambda: _run(store)), lambda: milliseconds(lambda: _bare(bare, statements)), RUNS
        )
    finally:
        bare.close()
    counted = data.counts(store)
    what = f"{len(ALL)} figures of {YEAR}, {counted['household']:,} households, {counted['stay']:,} stays"
    return ratio(what, ours, floor, AIM, plan=_plans(store, statements))


def small(store: Store) -> Line:
    """All indicators of one year in a municipality of ordinary size."""
    return quick(f"{len(ALL)} figures of {YEAR}, {data.SMALL:,} households", _times(lambda: _run(store)), SMALL_AIM)


def steering(store: Store) -> Line:
    """The goals with their figures, three years before and the base years."""
    asked = form.form(form.name_for(YEAR))
    times = _times(lambda: goals(store, asked, YEAR, Rules(), TODAY))
    return quick(f"goals of {YEAR}, {data.SMALL:,} households", times, SMALL_AIM)


def checks(store: Store) -> Line:
    """Everything that is looked at before a year is handed in."""
    counted = collect(store, period.of_year(YEAR), Rules(), TODAY, with_months=False)
    times = _times(lambda: control(store, counted, TODAY))
    return quick(f"checks of {YEAR}, {data.SMALL:,} households", times, CHECKS_AIM)


def near_miss(store: Store) -> Line:
    """What was close to being counted in one figure, as lines to read."""
    counted = collect(store, period.of_year(YEAR), Rules(), TODAY, with_months=False, history=0)
    times = _times(lambda: near_misses.lines(store, counted.report, "temporary.over_3_months", TODAY))
    return quick(f"near misses of a figure of {YEAR}, {data.SMALL:,} households", times, CHECKS_AIM)


def for_everyone(store: Store) -> Line:
    """Hiding small numbers in a year, its months and two years before: every part of the year is counted for it."""
    counted = collect(store, period.of_year(YEAR), Rules(), TODAY)
    times = _times(lambda: published(counted, public(4), store=store))
    return quick(f"the public figures of {YEAR}, {data.SMALL:,} households", times, PUBLIC_AIM)


def _times(work: Callable[[], object]) -> list[float]:
    return [milliseconds(work) for _each in range(RUNS + 1)][1:]


def _run(store: Store) -> None:
    with store.scratch() as connection:
        run(connection, period.of_year(YEAR), Rules(), TODAY)


def _statements(store: Store) -> list[tuple[str, object]]:
    with data.watched(store) as recorded:
        _run(store)
    return recorded.statements


def _bare(connection, statements: list[tuple[str, object]]) -> None:
    connection.execute("BEGIN")
    for statement, parameters in statements:
        connection.execute(statement, parameters).fetchall()
    connection.execute("ROLLBACK")


def _plans(store: Store, statements: list[tuple[str, object]]) -> str:
    """The plan of the figure that counts households, with the temporary tables it counts from."""
    with store.scratch() as connection:
        run(connection, period.of_year(YEAR), Rules(), TODAY, indicators=())
        queries = [each for each in statements if 'JOIN "household" r' in each[0]]
        return "\n\n".join(data.plan(connection, *each) for each in queries[:2])
