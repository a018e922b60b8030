"""*I dag* of an office with 2,000 open cases that are handled in time, but for a few."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text

from app import clock
from app.models import Case, CaseStep
from app.services import demo, today
from app.services.case import listing
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.benchmarks.data import PASSPHRASE, TODAY
from tests.benchmarks.measure import Line, milliseconds, quick

OPEN, HOUSEHOLDS = 2_000, 1_000
KINDS = ("startloan", "municipal_dwelling", "living_support", "deposit_guarantee", "individual_plan")
AIM = 50.0
_OLDEST, _ANSWERED, _LATE_EVERY = 90, 15, 10  # days, days, cases


def morning(folder: Path) -> Line:
    """What *I dag* asks each time something was written."""
    store = _office(folder / "morning.db")
    try:
        with clock.at(TODAY):
            lines, waiting = len(today.tasks(store)), listing.count(store, "open")
            times = [milliseconds(lambda: today.tasks(store)) for _turn in range(40)]
    finally:
        store.close()
    return quick(f"I dag, {waiting:,} open cases, {lines:,} lines", times, AIM)


def _office(database: Path) -> Store:
    if database.exists():
        return Store.open(database, PASSPHRASE)
    store, _key = Store.create(database, PASSPHRASE, Municipality(demo.NUMBER, demo.NAME))
    demo.fill(store, TODAY, households=HOUSEHOLDS)
    with store.write() as session:
        first = (session.scalar(text('SELECT MAX(id) FROM "case"')) or 0) + 1
        numbers = range(first, first + OPEN)
        session.connection().execute(insert(Case.__table__), [_case(number) for number in numbers])
        session.connection().execute(insert(CaseStep.__table__), [step for n in numbers for step in _steps(n)])
    return store


def _case(number: int) -> dict[str, Any]:
    return {
        "id": number, "version": 1, "ref": f"S{number}", "kind": KINDS[number % len(KINDS)],
        "household_id": number % HOUSEHOLDS + 1, "received": TODAY - timedelta(days=number % _OLDEST),
    }  # fmt: skip


def _steps(number: int) -> Iterator[dict[str, Any]]:
    """Whoever has waited for two weeks has been told when the answer comes, most of them well ahead."""
    received = TODAY - timedelta(days=number % _OLDEST)
    blank = dict.fromkeys(column.name for column in CaseStep.__table__.columns if column.name != "id")
    common = {**blank, "version": 1, "case_id": number}
    yield {**common, "number": 1, "kind": "received", "day": received, "what": "Fire rom, nær skolen."}
    if number % _OLDEST > _ANSWERED:
        expected = received + timedelta(days=60 if number % _LATE_EVERY == 0 else _OLDEST + 20)
        sent = received + timedelta(days=_ANSWERED)
        yield {**common, "number": 2, "kind": "preliminary_answer", "day": sent, "expected": expected}
