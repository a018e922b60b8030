"""The list of arrears and the balances of a day, with 30,000 balances of 2,500 debts, 500 of which are not paid."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import text

from app import clock
from app.services.arrears import day_entry, listing, page
from app.services.today.arrears import arrears
from app.storage.store import Store
from tests.benchmarks import dwellings
from tests.benchmarks.data import TODAY
from tests.benchmarks.measure import Line, milliseconds, quick

FRAME, PAGE, MORNING = 16.0, 50.0, 250.0  # milliseconds
AT_ONCE = 50
SHOWN = ("unagreed", "agreed", "paid", "all")
_OWED = (
    # Twelve months of every sixteenth tenancy; the last month of every fifth of these is not paid.
    """INSERT INTO arrears (version, ref, household_id, tenancy_id, day, amount)
       WITH RECURSIVE month(number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM month WHERE number < 11)
       SELECT 1, 'R' || t.id || '-' || number, t.household_id, t.id, date('2025-12-31', number || ' months'),
              iif(number = 11 AND t.id % 80, 0, (t.id % 40 + 1) * 100000)
       FROM tenancy t, month WHERE t.id % 16 = 0""",
    """INSERT INTO payment_agreement (version, ref, household_id, tenancy_id, agreed, per_month, "end")
       SELECT 1, 'N' || id, household_id, id, '2026-01-15', 100000, iif(id % 3, '2027-01-15', '2026-06-15')
       FROM tenancy WHERE id % 32 = 0""",
)


def measured(folder: Path) -> list[Line]:
    """The list by segment and by what is typed, one debt, the balances of a day, and what is due."""
    store = _owing(folder / "arrears.db")
    try:
        with clock.at(TODAY):
            return [
                _timed("arrears: owing", _list(store, "owing"), FRAME),
                *(_timed(f"arrears: {shown}", _list(store, shown), PAGE) for shown in SHOWN),
                _timed("arrears by 'berg'", _list(store, "owing", "berg"), FRAME),
                _timed("the page of a debt", lambda: page.load(store, "rent:L80", again=True), PAGE),
                _timed("the balances of a day", lambda: day_entry.lines(store, TODAY), PAGE),
                _timed("what is due of arrears", lambda: _due(store), MORNING),
            ]
    finally:
        store.close()


def _due(store: Store) -> object:
    with store.read() as session:
        return arrears(session, TODAY, 14)


def _list(store: Store, shown: str, typed: str = "") -> Callable[[], object]:
    return lambda: listing.rows(store, shown, typed, limit=AT_ONCE)


def _timed(what: str, work: Callable[[], object], aim: float) -> Line:
    work()
    return quick(f"{what}, 30,000 balances", [milliseconds(work) for _turn in range(30)], aim)


def _owing(database: Path) -> Store:
    """The stock of dwellings, in some of which rent is owed."""
    made = database.exists()
    store = dwellings.stock(database)
    if not made:
        with store.write() as session:
            for statement in _OWED:
                session.connection().execute(text(statement))
    return store
