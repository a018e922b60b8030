from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import func, select

from app.errors import OfficerError
from app.models import Base, Case, Household, Letter, Membership, Person
from app.services import demo
from app.storage import engine, migrations, schema, search, upgrade, vault
from app.storage.check import check
from app.storage.store import Store
from tests.storage.conftest import LILLEVIK, PASSPHRASE, add_household, add_person

NEXT = f"{int(migrations.HEAD) + 1:04}"

LATER = """
import sqlalchemy as sa
from alembic import op

revision = "{revision}"
down_revision = "{before}"


def upgrade():
    with op.batch_alter_table("household") as table:
        table.alter_column("remark", type_=sa.String())
    with op.batch_alter_table("person") as table:
        table.alter_column("remark", type_=sa.String())
    {more}
"""


def shape(connection: Any) -> dict[str, Any]:
    """Tables, columns, indexes, references, triggers: without the order they were made in."""
    found: dict[str, Any] = {}
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    for kind, name, table, sql in rows:
        if kind == "table" and not sql.startswith("CREATE VIRTUAL"):
            columns = connection.execute(f'PRAGMA table_info("{name}")').fetchall()
            found[f"{name} columns"] = {column[1]: column[2:] for column in columns}
            references = connection.execute(f'PRAGMA foreign_key_list("{name}")').fetchall()
            found[f"{name} references"] = sorted(reference[2:] for reference in references)
            found[f"{name} constraints"] = sorted(
                line.strip(" ,\t") for line in sql.splitlines() if "CONSTRAINT" in line
            )
        else:
            found[f"{kind} {name} on {table}"] = sql
    return found


def test_the_migrations_make_what_the_models_say(store: Store, tmp_path: Path) -> None:
    """When this fails, a model was changed: until the first release change 0001, after it add a migration."""
    migrated = tmp_path / "migrated.bolig"
    engine.connect(migrated, store.raw_key, create=True).close()
    upgrade.migrate(migrated, store.raw_key)
    shapes = []
    for path in (store.database, migrated):
        connection = engine.connect(path, store.raw_key)
        shapes.append(shape(connection))
        connection.close()
    model, made = shapes
    differing = {key: (model.get(key), made.get(key)) for key in model | made if model.get(key) != made.get(key)}
    assert differing == {}, "model / migrations"


def test_every_revision_is_listed() -> None:
    scripts = ScriptDirectory(str(upgrade.SCRIPTS), version_locations=[str(upgrade.VERSIONS)])
    in_order = tuple(script.revision for script in scripts.walk_revisions())[::-1]
    assert in_order == migrations.REVISIONS
    assert scripts.get_current_head() == migrations.HEAD


@pytest.fixture
def filled(database: Path) -> Path:
    store, _key = Store.create(database, PASSPHRASE, LILLEVIK)
    with store.write() as session:
        add_household(session, add_person(session, "Åse", "Øyen"))
    store.close()
    return database


def newer_program(monkeypatch: pytest.MonkeyPatch, folder: Path, more: str) -> None:
    for known in upgrade.VERSIONS.glob("0*.py"):
        (folder / known.name).write_text(known.read_text("utf-8"), "utf-8")
    later = LATER.format(revision=NEXT, before=migrations.HEAD, more=more)
    (folder / f"{NEXT}_later.py").write_text(later, "utf-8")
    monkeypatch.setattr(upgrade, "VERSIONS", folder)
    monkeypatch.setattr(schema, "HEAD", NEXT)
    monkeypatch.setattr(schema, "REVISIONS", (*migrations.REVISIONS, NEXT))


def test_an_older_database_is_brought_up_to_date_with_its_rows(
    filled: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    newer_program(monkeypatch, tmp_path, "")
    store = Store.open(filled, PASSPHRASE)
    assert schema.version(filled, store.raw_key) == NEXT
    with store.read() as session:
        assert len(session.scalars(select(Membership)).all()) == 1  # not taken by the cascade
        assert [hit.ref for hit in search.search(session, "øyen")] == ["P1"]
    with store.write() as session:
        session.scalars(select(Person)).one().last_name = "Strand"
    with store.read() as session:
        assert [hit.ref for hit in search.search(session, "strand")] == ["P1"]
    assert check(store) == []
    store.close()
    assert not list(filled.parent.glob("*before-upgrade*"))


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Lillevik, with rows in every table that a demo fills."""
    made, _key = Store.create(tmp_path_factory.mktemp("town") / "town.bolig", PASSPHRASE, LILLEVIK)
    demo.fill(made, date(2026, 11, 20), households=30, years=2)
    with made.write() as session:
        session.scalars(select(Person)).first().remark = "Endret."  # type: ignore[union-attr]  # there are people
        case = session.scalars(select(Case)).first()
        assert case
        files = {"docx": b"d", "pdf": b"p", "docx_digest": "1", "pdf_digest": "2"}
        session.add(
            Letter(
                case_id=case.id,
                kind="decision",
                language="nb",
                made=datetime.fromisoformat("2026-11-02T09:00"),
                **files,
            )
        )
    yield made
    made.close()


MADE_BY_USE = {"change", "view", "draft", "matching", "letter_template", "priority_criterion"}
"""Tables that nothing but the officer's own work fills."""


def test_the_town_has_rows_in_every_table(town: Store) -> None:
    """So that an upgrade is tried on all of them."""
    with town.read() as session:
        counts = {
            table.name: session.execute(select(func.count()).select_from(table)).scalar()
            for table in Base.metadata.sorted_tables
        }
    assert {name for name, count in counts.items() if not count} <= MADE_BY_USE


def columns_of(connection: Any, table: str) -> list[str]:
    return [column[1] for column in connection.execute(f'PRAGMA table_info("{table}")')]


def rows_of(connection: Any, table: str, columns: list[str]) -> list[tuple[Any, ...]]:
    listed = ", ".join(f'"{column}"' for column in columns)
    return connection.execute(f'SELECT {listed} FROM "{table}" ORDER BY 1').fetchall()  # noqa: S608  # names of ours


def tables_of(connection: Any) -> list[str]:
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
    return [name for (name,) in found if "_search" not in name and name not in {"alembic_version", "sqlite_stat1"}]


@pytest.mark.parametrize("revision", migrations.REVISIONS[:-1])
def test_every_released_database_is_upgraded_with_its_rows(database: Path, town: Store, revision: str) -> None:
    """What the program of that revision could hold is there afterwards, row by row."""
    store, _key = Store.create(database, PASSPHRASE, LILLEVIK)
    raw_key = store.raw_key
    store.close()
    for ending in ("", "-wal", "-shm"):
        database.with_name(database.name + ending).unlink(missing_ok=True)
    engine.connect(database, raw_key, create=True).close()
    upgrade.migrate(database, raw_key, revision)
    old, now = engine.connect(database, raw_key), engine.connect(town.database, town.raw_key)
    old.execute("PRAGMA foreign_keys=OFF")
    columns = {table: columns_of(old, table) for table in tables_of(old)}
    for table, names in columns.items():
        places = ", ".join("?" * len(names))
        old.executemany(f'INSERT INTO "{table}" VALUES ({places})', rows_of(now, table, names))  # noqa: S608  # names of ours
    before = {table: rows_of(old, table, names) for table, names in columns.items()}
    old.close()
    upgraded = Store.open(database, PASSPHRASE)
    assert schema.version(database, raw_key) == migrations.HEAD
    after = engine.connect(database, raw_key)
    assert {table: rows_of(after, table, names) for table, names in columns.items()} == before
    assert sum(map(bool, before.values())) > len(before) / 2
    after.close()
    assert check(upgraded) == []
    upgraded.close()
    now.close()


@pytest.mark.parametrize("more", ["raise ValueError", 'op.execute("DELETE FROM person")'])
def test_a_failed_migration_leaves_the_database_as_it_was(
    filled: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, more: str
) -> None:
    raw_key = vault.unlock(filled, PASSPHRASE)
    before = shape(engine.connect(filled, raw_key))
    with monkeypatch.context() as newer:
        newer_program(newer, tmp_path, more)
        with pytest.raises(OfficerError, match="oppgraderes"):
            Store.open(filled, PASSPHRASE)
    assert shape(engine.connect(filled, raw_key)) == before
    store = Store.open(filled, PASSPHRASE)
    with store.read() as session:
        assert len(session.scalars(select(Household)).all()) == 1
    assert check(store) == []
    store.close()
