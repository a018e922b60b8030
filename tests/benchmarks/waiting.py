"""The waiting list and the matching, with 5,000 dwellings, 40,000 tenancies and 500 households that wait."""

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text

from app import clock
from app.services import demo
from app.services.waiting import listing, matching
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.benchmarks.data import PASSPHRASE, TODAY
from tests.benchmarks.measure import Line, milliseconds, quick

DWELLINGS, TENANCIES_EACH, HOUSEHOLDS, WAITING = 5_000, 8, 2_000, 500
FRAME, MATCHING = 16.0, 100.0  # milliseconds
_CLEARED = (
    "payment_agreement", "arrears", "eviction_measure", "eviction", "tenancy_notice", "tenancy_review", "tenancy",
    "rent_change", "out_of_use", "dwelling", "housing_need",
)  # fmt: skip
_BEFORE = (
    "UPDATE cooperation_plan SET tenancy_id = NULL",
    "UPDATE tenancy SET replaces_id = NULL",
    "DELETE FROM letter WHERE eviction_id IS NOT NULL",
    *(f"DELETE FROM {table}" for table in _CLEARED),  # noqa: S608  # names of ours
    "UPDATE household SET closed = NULL",
    """UPDATE "case" SET outcome = 'refused' WHERE kind = 'municipal_dwelling'""",
)  # fmt: skip
"""What the demo has of what is measured goes, so that the counts are those above."""
_DWELLING = text("""
INSERT INTO dwelling (id, version, ref, address, disposal, bedrooms, wheelchair, floor, lift, district, rent,
                      taken_into_use, sort_key, search_text)
VALUES (:id, 1, 'D' || :id, 'Storgata ' || :id, 'owned', :bedrooms, 0, 2, 0, 'Sentrum', 900000, '2005-01-01',
        'storgata ' || :id, 'storgata ' || :id)
""")
_TENANCY = text("""
INSERT INTO tenancy (id, version, ref, dwelling_id, household_id, start, contract_until, moved_out)
VALUES (:id, 1, 'L' || :id, :dwelling, :household, :start, :until, :moved_out)
""")
_CASE = text("""
INSERT INTO "case" (id, version, ref, household_id, kind, received, decided, outcome)
VALUES (:id, 1, 'SV' || :id, :household, 'municipal_dwelling', :day, :day, 'granted')
""")
_STEP = text("""
INSERT INTO case_step (version, case_id, number, kind, day, outcome, valid_to)
VALUES (1, :id, 1, 'decision', :day, 'granted', :until)
""")
_NEED = text("""
INSERT INTO housing_need (version, household_id, bedrooms, wheelchair, districts, most_rent)
VALUES (1, :household, 2, 0, 'Sentrum; Vik', 800000)
""")


def measured(folder: Path) -> list[Line]:
    """One line for the list, and one for each side of the matching."""
    store = _office(folder / "waiting.db")
    try:
        with clock.at(TODAY):
            waiting = len(listing.rows(store))
            household = listing.rows(store)[0].ref
            return [
                _timed(f"the waiting list, {waiting:,} households", lambda: listing.rows(store), FRAME),
                _timed(f"matching a dwelling with {waiting:,}", lambda: matching.for_dwelling(store, "D7"), MATCHING),
                _timed(
                    f"matching a household with the vacant of {DWELLINGS:,}",
                    lambda: matching.for_household(store, household),
                    MATCHING,
                ),
            ]
    finally:
        store.close()


def _timed(what: str, work: Any, aim: float) -> Line:
    work()
    return quick(what, [milliseconds(work) for _turn in range(40)], aim)


def _office(database: Path) -> Store:
    if database.exists():
        return Store.open(database, PASSPHRASE)
    store, _key = Store.create(database, PASSPHRASE, Municipality(demo.NUMBER, demo.NAME))
    demo.fill(store, TODAY, households=HOUSEHOLDS)
    with store.write() as session:
        connection = session.connection()
        for statement in _BEFORE:
            connection.execute(text(statement))
        _write(connection, random.Random(5))  # noqa: S311  # invented homes
    return store


def _write(connection: Connection, rng: random.Random) -> None:
    """The first households wait; the others have lived in the dwellings, one after another."""
    households = connection.execute(text("SELECT id FROM household ORDER BY id")).scalars().all()
    dwellings = [{"id": number, "bedrooms": rng.randint(1, 4)} for number in range(1, DWELLINGS + 1)]
    connection.execute(_DWELLING, dwellings)
    connection.execute(_TENANCY, list(_tenancies(households[WAITING:], rng)))
    first = (connection.execute(text("""SELECT MAX(id) FROM "case" """)).scalar() or 0) + 1
    cases = [
        {"id": first + at, "household": household, "day": day.isoformat(), "until": (day + timedelta(365)).isoformat()}
        for at, household in enumerate(households[:WAITING])
        for day in [TODAY - timedelta(rng.randint(0, 700))]
    ]
    for statement in (_CASE, _STEP):
        connection.execute(statement, cases)
    connection.execute(_NEED, [{"household": household} for household in households[: WAITING * 4 // 5]])


def _tenancies(households: Any, rng: random.Random) -> Iterator[dict[str, object]]:
    """Twenty years in each dwelling, with a month or two between; a twentieth are vacant now."""
    for dwelling in range(1, DWELLINGS + 1):
        end = TODAY - timedelta(30)
        for number in range(TENANCIES_EACH):
            lives_there = number == 0 and rng.random() >= 1 / 20
            start = end - timedelta(rng.randint(1, 1_060) if lives_there else rng.randint(600, 1_200))
            yield {
                "id": (dwelling - 1) * TENANCIES_EACH + number + 1, "dwelling": dwelling,
                "household": rng.choice(households), "start": start.isoformat(),
                "until": (start + timedelta(1_095)).isoformat(),
                "moved_out": None if lives_there else end.isoformat(),
            }  # fmt: skip
            end = start - timedelta(rng.randint(0, 60))
