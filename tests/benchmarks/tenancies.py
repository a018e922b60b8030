"""The list of tenancies, their pages and *I dag*, with 40,000 tenancies in 5,000 dwellings over twenty years."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import text

from app import clock
from app.services.tenancy import listing, page
from app.services.tenancy.listing import TenancyRow
from app.services.today.tenancies import tenancies
from app.storage.store import Store
from tests.benchmarks import dwellings
from tests.benchmarks.data import TODAY
from tests.benchmarks.measure import Line, milliseconds, quick

FRAME, PAGE, MORNING = 16.0, 50.0, 250.0  # milliseconds
AT_ONCE = 50
SHOWN = ("current", "soon", "notice", "ended", "all")
TYPED = ("elvegata 1", "berg", "nora", "l4100", "h41")
_CONTRACTS = (
    "UPDATE tenancy SET contract = 'fixed', contract_until = date(start, '+3 years', '-1 day'), made_as = 'first'",
    # In every tenth dwelling those who live there have renewed their contract.
    """UPDATE tenancy SET replaces_id = id - 1, made_as = 'renewal',
              household_id = (SELECT b.household_id FROM tenancy b WHERE b.id = tenancy.id - 1)
       WHERE id % 80 = 0""",
    """INSERT INTO tenancy_notice (version, tenancy_id, day, kind, party, written, told_protest)
       SELECT 1, id, date(start, '+1 year'), 'termination', iif(id % 2, 'landlord', 'tenant'), 1, 1
       FROM tenancy WHERE id % 9 = 0""",
    """INSERT INTO tenancy_review (version, tenancy_id, day, way_on)
       SELECT 1, id, date(contract_until, '-5 months'), 'renew' FROM tenancy WHERE id % 3 = 0""",
)


def measured(folder: Path) -> list[Line]:
    """The list by segment, far down and by what is typed; a page; and what is due."""
    store = _rented(folder / "tenancies.db")
    try:
        with clock.at(TODAY):
            deep = _deep(store, 40)
            return [
                *(_timed(f"tenancies: {shown}", _list(store, shown), FRAME) for shown in SHOWN),
                _timed("the fortieth page of all tenancies", _list(store, "all", after=deep), FRAME),
                *(_timed(f"tenancies by '{typed}'", _list(store, "all", typed), FRAME) for typed in TYPED),
                _timed("the page of a tenancy", lambda: page.load(store, "L800", again=True), PAGE),
                _timed("what is due of tenancies", lambda: _due(store), MORNING),
            ]
    finally:
        store.close()


def _due(store: Store) -> object:
    with store.read() as session:
        return tenancies(session, TODAY, 14)


def _list(store: Store, shown: str, typed: str = "", after: TenancyRow | None = None) -> Callable[[], object]:
    return lambda: listing.rows(store, shown=shown, matching=typed, limit=AT_ONCE, after=after)


def _deep(store: Store, number: int) -> TenancyRow | None:
    last = None
    for _page in range(number - 1):
        last = listing.rows(store, shown="all", limit=AT_ONCE, after=last)[-1]
    return last


def _timed(what: str, work: Callable[[], object], aim: float) -> Line:
    work()
    return quick(f"{what}, 40,000 tenancies", [milliseconds(work) for _turn in range(30)], aim)


def _rented(database: Path) -> Store:
    """The stock of dwellings, whose tenancies have contracts, notices and reviews."""
    made = database.exists()
    store = dwellings.stock(database)
    if not made:
        with store.write() as session:
            for statement in _CONTRACTS:
                session.connection().execute(text(statement))
    return store
