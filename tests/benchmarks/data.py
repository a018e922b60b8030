"""The large municipality everything is measured on: over 50,000 households, 150,000 stays and 100,000 persons."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from sqlalchemy import Connection, event, insert, text

from app.formats import sort_key
from app.models import Person
from app.services import demo
from app.services.demo import names
from app.storage.store import Store
from app.storage.vault import Municipality

TODAY = date(2026, 11, 20)
HOUSEHOLDS, PERSONS = 52_000, 100_000
SMALL = 2_000
PASSPHRASE = "fire ord som huskes"  # of invented people


def large(folder: Path) -> Store:
    """The large municipality, made when the folder has none."""
    return _opened(folder / "large.db", HOUSEHOLDS, PERSONS)


def small(folder: Path) -> Store:
    """A municipality whose workbook is written in seconds."""
    return _opened(folder / "small.db", SMALL, 0)


def _opened(database: Path, households: int, persons: int) -> Store:
    if database.exists():
        return Store.open(database, PASSPHRASE)
    store, _key = Store.create(database, PASSPHRASE, Municipality(demo.NUMBER, demo.NAME))
    demo.fill(store, TODAY, households=households)
    with store.write() as session:
        known = session.execute(text("SELECT COUNT(*), MAX(id) FROM person")).one()
        more = list(_people(known[1] + 1, persons - known[0]))
        if more:
            session.connection().execute(insert(Person.__table__), more)
    return store


def _people(first: int, count: int) -> Iterator[dict[str, object]]:
    """People who are in no household, as those of earlier cases."""
    given = (*names.WOMEN, *names.MEN)
    for number in range(first, first + count):
        first_name = given[number % len(given)]
        last_name = names.SURNAMES[number // len(given) % len(names.SURNAMES)]
        yield {
            "id": number, "version": 1, "ref": f"P{number}", "first_name": first_name, "last_name": last_name,
            "sort_key": sort_key(f"{last_name}, {first_name}"),
            "search_text": f"{first_name} {last_name} p{number}".lower(),
        }  # fmt: skip


def counts(store: Store) -> dict[str, int]:
    with store.connect() as connection:
        tables = ("person", "household", "stay")
        return {name: connection.execute(text(f"SELECT COUNT(*) FROM {name}")).scalar_one() for name in tables}  # noqa: S608


class Recorded:
    """The SQL that was run, as it can be run bare."""

    def __init__(self) -> None:
        self.statements: list[tuple[str, object]] = []

    def keep(self, *happened: object) -> None:
        _connection, _cursor, statement, parameters, *_rest = happened
        self.statements.append((str(statement), parameters))


@contextmanager
def watched(store: Store) -> Iterator[Recorded]:
    """What SQL the store runs in the block."""
    recorded = Recorded()
    event.listen(store._engine, "before_cursor_execute", recorded.keep)
    try:
        yield recorded
    finally:
        event.remove(store._engine, "before_cursor_execute", recorded.keep)


def plan(connection: Connection, statement: str, parameters: object) -> str:
    """SQLite's own words for how it goes about a query, indented."""
    found = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
    depth = {0: 0}
    for row in found:
        depth[row[0]] = depth.get(row[1], 0) + 1
    return "\n".join("  " * (depth[row[0]] - 1) + row[3] for row in found)
