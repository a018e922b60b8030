"""The year's figures, against the same SQL run bare through the driver."""

from datetime import date
from pathlib import Path

from app.reports import period
from app.reports.indicators import ALL
from app.reports.runner import Rules, run
from app.storage.engine import connect
from app.storage.store import Store
from tests.benchmarks import data
from tests.benchmarks.measure import Line, in_turn, milliseconds, ratio

RUNS = 5
YEAR = 2025
AIM = 1.3


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


def _run(store: Store) -> None:
    with store.scratch() as connection:
        run(connection, period.of_year(YEAR), Rules(), date(2026, 1, 15))


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
        run(connection, period.of_year(YEAR), Rules(), date(2026, 1, 15), indicators=())
        queries = [each for each in statements if 'JOIN "household" r' in each[0]]
        return "\n\n".join(data.plan(connection, *each) for each in queries[:2])
