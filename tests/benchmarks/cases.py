"""A municipality with 50,000 cases, and what the officer waits for in the list of them."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text

from app import clock
from app.models import Case, CaseStep
from app.models.case import CASE_TYPE
from app.services import demo, loan_list
from app.services.case import listing
from app.services.case.case_types import CASE_TYPES
from app.services.case.listing import CaseRow
from app.storage import vault
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.benchmarks.data import PASSPHRASE, TODAY
from tests.benchmarks.measure import Line, milliseconds, quick

CASES, HOUSEHOLDS = 50_000, 20_000
FRAME = 16.0
SHOWN = ("open", "complaints", "decided", "all")
TYPED = ("amina", "nora", "berg", "s4100", "h410", "ST-4100", "kar", "østby")
_OPEN_EVERY, _COMPLAINT_EVERY = 25, 40
_SPREAD = 4000  # days back from today
_SOUGHT, _GRANTED = Decimal(1_000_000), Decimal(900_000)


def municipality(folder: Path) -> Store:
    """The large list, made when the folder has none."""
    database = folder / "cases.db"
    if database.exists():
        return Store.open(database, PASSPHRASE)
    vault.COST = 2
    store, _key = Store.create(database, PASSPHRASE, Municipality(demo.NUMBER, demo.NAME))
    demo.fill(store, TODAY, households=HOUSEHOLDS)
    with store.write() as session:
        first = (session.scalar(text('SELECT MAX(id) FROM "case"')) or 0) + 1
        households = list(session.scalars(text("SELECT id FROM household ORDER BY id")))
        numbers = range(first, first + CASES)
        session.connection().execute(insert(Case.__table__), [_case(number, households) for number in numbers])
        session.connection().execute(insert(CaseStep.__table__), [step for n in numbers for step in _steps(n)])
    return store


def measured(folder: Path) -> list[Line]:
    """Everything below, over the municipality in the folder."""
    store = municipality(folder)
    try:
        return page(store)
    finally:
        store.close()


def page(store: Store) -> list[Line]:
    """The first hundred by filter, by filter and type, by what is typed, and deep in the list."""
    kinds = tuple(CASE_TYPE.by_key)
    with clock.at(TODAY):
        return [
            *(_rows(store, f"cases: {shown}", [{"shown": shown}]) for shown in SHOWN),
            *(
                _rows(store, f"cases of one type: {shown}", [{"shown": shown, "kinds": [kind]} for kind in kinds])
                for shown in SHOWN
            ),
            *(
                _rows(store, f"loans and grants: {shown}", [{"shown": shown, "kinds": loan_list.KINDS}])
                for shown in SHOWN
            ),
            _rows(store, "a search in cases", [{"shown": s, "matching": t} for s, t in product(SHOWN, TYPED)]),
            _rows(store, "the twentieth page of all cases", [{"shown": "all", "after": _deep(store, 19)}]),
            _timed("counting cases", [lambda shown=shown: listing.count(store, shown) for shown in SHOWN]),
            _timed("the loans and grants of a year", [lambda: loan_list.of_year(store, TODAY.year)]),
        ]


def _case(number: int, households: Sequence[int]) -> dict[str, Any]:
    received = _received(number)
    decided = received + timedelta(days=20) if number % _OPEN_EVERY else None
    pays = CASE_TYPES[_kind(number)].pays
    return {
        "id": number, "version": 1, "ref": f"S{number}", "kind": _kind(number), "received": received,
        "household_id": households[number * 7919 % len(households)], "decided": decided,
        "purpose": "purchase" if _kind(number) == "startloan" else None,
        "outcome": "granted" if decided else None, "amount_sought": _SOUGHT if pays else None,
        "amount_granted": _GRANTED if pays and decided else None,
        "paid": decided + timedelta(days=9) if pays and decided else None,
        "amount_paid": _GRANTED if pays and decided else None,
        "complained": decided + timedelta(days=5) if decided and number % _COMPLAINT_EVERY == 1 else None,
    }  # fmt: skip


def _kind(number: int) -> str:
    return tuple(CASE_TYPE.by_key)[number % len(CASE_TYPE.by_key)]


def _received(number: int) -> date:
    """Cases that wait are of the last months; the others go back eleven years."""
    back = number % 60 if number % _OPEN_EVERY == 0 else number * 31 % _SPREAD
    return TODAY - timedelta(days=back)


def _steps(number: int) -> Iterator[dict[str, Any]]:
    case, received, pays = _case(number, (0,)), _received(number), CASE_TYPES[_kind(number)].pays
    told = [
        {"kind": "received", "day": received, "channel": "paper", "external_ref": f"ST-{number}",
         "what": "Fire rom, nær skolen", "amount": _SOUGHT if pays else None},
        {"kind": "preliminary_answer", "day": received + timedelta(days=9), "expected": received + timedelta(days=50)},
    ]  # fmt: skip
    if case["decided"]:
        told += [
            {"kind": "mapping", "day": case["decided"], "housing_history": "Har leid privat i seks år."},
            {"kind": "decision", "day": case["decided"], "outcome": "granted", "reasons": "Fyller vilkårene."},
            {"kind": "notified", "day": case["decided"]},
        ]
    if case["complained"]:
        told.append({"kind": "complaint", "day": case["complained"], "channel": "letter"})
    blank = dict.fromkeys(column.name for column in CaseStep.__table__.columns if column.name != "id")
    for at, step in enumerate(told, 1):
        yield {**blank, "version": 1, "case_id": number, "number": at, **step}


def _deep(store: Store, pages: int) -> CaseRow:
    last = None
    for _page in range(pages):
        last = listing.rows(store, shown="all", after=last)[-1]
    assert last is not None
    return last


def _rows(store: Store, what: str, asked: list[dict[str, Any]]) -> Line:
    return _timed(what, [lambda one=one: listing.rows(store, **one) for one in asked])


def _timed(what: str, works: Sequence[Any]) -> Line:
    turns = max(20, 60 // len(works))
    return quick(what, [milliseconds(work) for _turn in range(turns) for work in works], FRAME)
