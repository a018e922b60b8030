"""The list of evictions with 4,000 of them over 20 years, 200 of them open, and the page of one."""

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text

from app import clock
from app.services import demo
from app.services.eviction import listing, page
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.benchmarks.data import PASSPHRASE, TODAY
from tests.benchmarks.measure import Line, milliseconds, quick

EVICTIONS, OPEN, HOUSEHOLDS, PAGE = 4_000, 200, 2_000, 50
FRAME = 16.0  # milliseconds
_CLEARED = ("DELETE FROM letter WHERE eviction_id IS NOT NULL", "DELETE FROM eviction_measure", "DELETE FROM eviction")
_EVICTION = text("""
INSERT INTO eviction (id, version, ref, household_id, warned, tenant_warned, petitioned, landlord, cause, outcome,
                      outcome_day)
VALUES (:id, 1, 'U' || :id, :household, :warned, :warned, :petitioned, 'private', 'arrears', :outcome, :ended)
""")
_MEASURE = text("""
INSERT INTO eviction_measure (version, eviction_id, number, kind, due) VALUES (1, :id, :number, 'advice', :petitioned)
""")


def measured(folder: Path) -> list[Line]:
    """The open ones, the newest of those that are over, and one page."""
    store = _office(folder / "evictions.db")
    try:
        with clock.at(TODAY):
            ref = listing.rows(store)[0].ref
            return [
                _timed(f"the list of {OPEN:,} open evictions", lambda: listing.rows(store, "open", PAGE)),
                _timed(f"the list of all {EVICTIONS:,} evictions", lambda: listing.rows(store, "all", PAGE)),
                _timed("the page of an eviction", lambda: page.load(store, ref, again=True)),
            ]
    finally:
        store.close()


def _timed(what: str, work: Any) -> Line:
    work()
    return quick(what, [milliseconds(work) for _turn in range(40)], FRAME)


def _office(database: Path) -> Store:
    if database.exists():
        return Store.open(database, PASSPHRASE)
    store, _key = Store.create(database, PASSPHRASE, Municipality(demo.NUMBER, demo.NAME))
    demo.fill(store, TODAY, households=HOUSEHOLDS)
    with store.write() as session:
        connection = session.connection()
        for statement in _CLEARED:
            connection.execute(text(statement))
        households = connection.execute(text("SELECT id FROM household ORDER BY id")).scalars().all()
        written = list(_evictions(households, random.Random(5)))  # noqa: S311  # invented warnings
        connection.execute(_EVICTION, written)
        connection.execute(_MEASURE, [{**each, "number": number} for each in written for number in (1, 2, 3)])
    return store


def _evictions(households: Any, rng: random.Random) -> Iterator[dict[str, object]]:
    """The first are open, warned in the last two months; the others have ended, one way or another."""
    for number in range(1, EVICTIONS + 1):
        is_open = number <= OPEN
        warned = TODAY - timedelta(rng.randint(1, 60 if is_open else 7_300))
        yield {
            "id": number, "household": rng.choice(households), "warned": warned.isoformat(),
            "petitioned": (warned + timedelta(20)).isoformat(),
            "outcome": None if is_open else rng.choice(("averted", "dropped", "moved", "carried_out")),
            "ended": None if is_open else (warned + timedelta(45)).isoformat(),
        }  # fmt: skip
