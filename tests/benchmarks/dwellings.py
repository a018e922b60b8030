"""Lists and pages of dwellings, with 5,000 dwellings and 40,000 tenancies over twenty years."""

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import text

from app import clock
from app.services import demo
from app.services.dwelling import listing, page, vacancy
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.benchmarks.data import PASSPHRASE, TODAY
from tests.benchmarks.measure import Line, milliseconds, quick

DWELLINGS, TENANCIES_EACH, HOUSEHOLDS = 5_000, 8, 2_000
FRAME, AT_ONCE = 16.0, 50
PAGE, STOCK = 50.0, 300.0  # milliseconds: a page of one dwelling, and the whole stock over a year
SHOWN = ("vacant", "let", "out_of_use", "given_up", "all")
TYPED = ("storg", "elvegata 1", "d4100", "h02")
_FIRST = date(2006, 1, 1)
_STREETS = ("Storgata", "Elvegata", "Skoleveien", "Nessveien")
_CLEARED = (
    "payment_agreement", "arrears", "eviction_measure", "eviction", "tenancy_notice", "tenancy_review", "tenancy",
    "rent_change", "out_of_use", "dwelling",
)  # fmt: skip
_BEFORE = (
    "UPDATE cooperation_plan SET tenancy_id = NULL", "UPDATE tenancy SET replaces_id = NULL",
    "DELETE FROM letter WHERE eviction_id IS NOT NULL",
    *(f"DELETE FROM {table}" for table in _CLEARED),  # noqa: S608  # names of ours
)  # fmt: skip
"""What the demo has of what is measured goes, so that the counts are those above."""
_DWELLING = text("""
INSERT INTO dwelling (id, version, ref, address, unit_number, disposal, wheelchair, rent, taken_into_use, given_up,
                      sort_key, search_text)
VALUES (:id, 1, 'D' || :id, :address, :unit, 'owned', 0, 800000, '2006-01-01', :given_up,
        lower(:address || ' ' || :unit), lower(:address || ' ' || :unit || ' d' || :id))
""")
_TENANCY = text("""
INSERT INTO tenancy (id, version, ref, dwelling_id, household_id, start, moved_out)
VALUES (:id, 1, 'L' || :id, :dwelling, :household, :start, :moved_out)
""")
_RENT = text("""
INSERT INTO rent_change (version, dwelling_id, start, amount, how) VALUES (1, :dwelling, :start, :amount, 'index')
""")
_OUT = text(
    "INSERT INTO out_of_use (version, dwelling_id, start, reason) VALUES (1, :dwelling, '2026-10-01', 'repair')"
)


def measured(folder: Path) -> list[Line]:
    """The list by segment and by what is typed, a page, and the whole stock over a year."""
    store = stock(folder / "dwellings.db")
    try:
        with clock.at(TODAY):
            return [
                *(_timed(f"dwellings: {shown}", _list(store, shown), FRAME) for shown in SHOWN),
                *(_timed(f"dwellings by '{typed}'", _list(store, "all", typed), FRAME) for typed in TYPED),
                _timed("the page of a dwelling", lambda: page.load(store, "D77", again=True), PAGE),
                _timed("vacant days of the whole stock", lambda: vacancy.of_year(store, TODAY.year), STOCK),
            ]
    finally:
        store.close()


def _list(store: Store, shown: str, typed: str = "") -> Callable[[], object]:
    """The first page with its count, as the screen asks for it."""
    if typed:
        return lambda: listing.rows(store, shown, typed, limit=AT_ONCE)
    return lambda: (listing.rows(store, shown, limit=AT_ONCE), listing.count(store, shown))


def _timed(what: str, work: Callable[[], object], aim: float) -> Line:
    work()
    return quick(f"{what}, {DWELLINGS:,} dwellings", [milliseconds(work) for _turn in range(30)], aim)


def stock(database: Path) -> Store:
    if database.exists():
        return Store.open(database, PASSPHRASE)
    store, _key = Store.create(database, PASSPHRASE, Municipality(demo.NUMBER, demo.NAME))
    demo.fill(store, TODAY, households=HOUSEHOLDS)
    rng = random.Random(7)  # noqa: S311  # invented homes
    with store.write() as session:
        connection = session.connection()
        for statement in _BEFORE:
            connection.execute(text(statement))
        households = connection.execute(text("SELECT id FROM household ORDER BY id")).scalars().all()
        connection.execute(_DWELLING, [_dwelling(number) for number in range(1, DWELLINGS + 1)])
        connection.execute(_TENANCY, list(_tenancies(households, rng)))
        connection.execute(_RENT, list(_rents()))
        connection.execute(_OUT, [{"dwelling": number} for number in range(30, DWELLINGS + 1, 30)])
    return store


def _dwelling(number: int) -> dict[str, object]:
    unit = f"H{number % 4 + 1:02}{number % 9 + 1:02}"
    given_up = "2026-06-01" if number % 100 == 0 else None
    return {"id": number, "address": f"{_STREETS[number % 4]} {number % 300}", "unit": unit, "given_up": given_up}


def _tenancies(households: list[int], rng: random.Random) -> Iterator[dict[str, object]]:
    """From the first day on, with up to two months between; who came last lives there still, but in a twentieth."""
    for dwelling in range(1, DWELLINGS + 1):
        start = _FIRST + timedelta(rng.randrange(300))
        for number in range(TENANCIES_EACH):
            end = min(start + timedelta(rng.randrange(400, 1_100)), TODAY - timedelta(1))
            stays = number == TENANCIES_EACH - 1 and dwelling % 20
            yield {
                "id": (dwelling - 1) * TENANCIES_EACH + number + 1, "dwelling": dwelling,
                "household": rng.choice(households), "start": start.isoformat(),
                "moved_out": None if stays else end.isoformat(),
            }  # fmt: skip
            start = min(end + timedelta(rng.randrange(60)), TODAY - timedelta(1))


def _rents() -> Iterator[dict[str, object]]:
    """Every other summer."""
    for dwelling in range(1, DWELLINGS + 1):
        for year in range(2010, 2027, 2):
            yield {"dwelling": dwelling, "start": f"{year}-07-01", "amount": 800_000 + year}
