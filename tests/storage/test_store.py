import gc
import os
from datetime import date
from pathlib import Path
from threading import Thread
from types import ModuleType

import pytest
from sqlalchemy import delete, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from app.errors import Closed, OfficerError, Stale
from app.models import Household, Membership, Person
from app.storage import engine, vault
from app.storage.backup import backup, restore
from app.storage.store import Store
from tests.storage.conftest import LILLEVIK, PASSPHRASE, add_household, add_person


def test_what_is_written_is_there_after_reopening(database: Path) -> None:
    store, key = Store.create(database, PASSPHRASE, LILLEVIK)
    with store.write() as session:
        add_person(session, "Åse", "Øyen")
    store.close()
    reopened = Store.open(database, key)
    with reopened.read() as session:
        assert session.scalars(select(Person.first_name)).all() == ["Åse"]
    reopened.close()


def test_a_wrong_passphrase_is_refused(store: Store) -> None:
    with pytest.raises(vault.WrongSecret):
        Store.open(store.database, "feil")


def test_an_exception_undoes_the_transaction(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.write() as session:  # noqa: PT012
        add_person(session, "Åse", "Øyen")
        raise ZeroDivisionError
    with store.read() as session:
        assert session.scalars(select(Person)).all() == []


def test_a_read_session_refuses_objects(store: Store) -> None:
    with store.read() as session:
        session.add(Person(ref="P1", first_name="a", last_name="b"))
        with pytest.raises(RuntimeError):
            session.commit()


def test_a_read_session_refuses_sql(store: Store) -> None:
    with store.read() as session, pytest.raises(DBAPIError, match="readonly"):
        session.execute(text("DELETE FROM person"))
    with store.connect() as connection, pytest.raises(DBAPIError, match="readonly"):
        connection.exec_driver_sql("DELETE FROM person")


def test_a_write_session_takes_no_bulk_statement_on_records(store: Store) -> None:
    with store.write() as session, pytest.raises(RuntimeError, match="history"):
        session.execute(delete(Person))


def test_listeners_hear_which_tables_changed_after_the_commit(store: Store) -> None:
    heard: list[tuple[frozenset[str], int]] = []

    def listen(tables: frozenset[str]) -> None:
        with store.read() as session:
            heard.append((tables, len(session.scalars(select(Person)).all())))

    store.on_change.append(listen)
    with store.write() as session:
        add_household(session, add_person(session, "Åse", "Øyen"))
    with store.write():
        pass
    assert heard == [(frozenset({"person", "household", "membership"}), 1)]


def test_foreign_keys_are_on(store: Store) -> None:
    with pytest.raises(IntegrityError), store.write() as session:
        session.add(Membership(household_id=1, person_id=1, role="main"))


def test_a_person_in_a_household_cannot_be_deleted(store: Store) -> None:
    with store.write() as session:
        person = add_person(session, "Åse", "Øyen")
        add_household(session, person)
    with pytest.raises(IntegrityError), store.write() as session:
        session.delete(session.get_one(Person, person.id))


def test_errors_carry_no_personal_data(store: Store) -> None:
    with pytest.raises(IntegrityError) as error, store.write() as session:
        session.add_all(Person(ref="P1", first_name="Hemmelig", last_name="Navn") for _each in range(2))
    assert "Hemmelig" not in str(error.value)


def test_a_stale_write_is_refused(store: Store) -> None:
    with store.write() as session:
        person = add_person(session, "Åse", "Øyen")
    with store.write() as session:
        session.get_one(Person, person.id).city = "Lillevik"
    with pytest.raises(Stale), store.write() as session:  # noqa: PT012
        session.add(person)
        person.city = "Storvik"


def test_a_reader_sees_one_state(store: Store) -> None:
    with store.read() as reading:
        assert reading.scalars(select(Person.id)).all() == []
        with store.write() as session:
            add_person(session, "Åse", "Øyen")
        assert reading.scalars(select(Person.id)).all() == []


def test_another_thread_can_write(store: Store) -> None:
    def work() -> None:
        with store.write() as session:
            add_person(session, "Åse", "Øyen")

    thread = Thread(target=work)
    thread.start()
    thread.join()
    with store.read() as session:
        assert len(session.scalars(select(Person)).all()) == 1


def test_deleting_a_household_takes_its_members_with_it(store: Store) -> None:
    with store.write() as session:
        add_household(session, add_person(session, "Åse", "Øyen"))
    with store.write() as session:
        session.delete(session.scalars(select(Household)).one())
    with store.read() as session:
        assert session.scalars(select(Membership)).all() == []


def test_a_key_file_of_another_database_is_said(store: Store, tmp_path: Path) -> None:
    other, _key = Store.create(tmp_path / "annen.bolig", PASSPHRASE, LILLEVIK)
    other.close()
    vault.header_file(store.database).write_bytes(vault.header_file(other.database).read_bytes())
    with pytest.raises(OfficerError, match="nøkkelfilen"):
        Store.open(store.database, PASSPHRASE)


def test_a_missing_database_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(OfficerError, match="Finner ingen"):
        Store.open(tmp_path / "ingen.bolig", PASSPHRASE)
    assert list(tmp_path.iterdir()) == []


def test_a_newer_database_is_refused(store: Store) -> None:
    connection = engine.connect(store.database, store.raw_key)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(OfficerError, match="nyere utgave"):
        Store.open(store.database, PASSPHRASE)


def test_a_closed_store_has_forgotten_the_key_and_opens_nothing(store: Store) -> None:
    key = store.raw_key
    with store.write() as session:
        add_person(session, "Åse", "Øyen")
    store.close()
    assert store.raw_key == b""
    with pytest.raises(Closed), store.read() as session:
        session.scalars(select(Person)).all()
    assert key not in _all_bytes(vars(store))
    store.close()


def _all_bytes(found: object) -> list[bytes]:
    """The bytes that can be reached from here, closures included."""
    seen: dict[int, object] = {}
    waiting = [found]
    while waiting:
        each = waiting.pop()
        if id(each) not in seen and not isinstance(each, type | ModuleType):
            seen[id(each)] = each
            named = getattr(each, "__globals__", None)
            waiting.extend(other for other in gc.get_referents(each) if other is not named)
    return [each for each in seen.values() if isinstance(each, bytes)]


@pytest.mark.skipif(os.name == "nt", reason="Windows goes by the rights of the folder")
def test_nobody_else_on_the_machine_can_read_the_files(store: Store, tmp_path: Path) -> None:
    with store.write() as session:
        add_person(session, "Åse", "Øyen")
    made = backup(store, tmp_path)
    vault.change_passphrase(store.database, store.raw_key, "ny setning")
    files = [made, *(each for each in store.database.parent.glob(store.database.name + "*"))]
    assert len(files) >= 4, files  # the database, its log and index, its keys, and the backup
    assert {each.name: f"{each.stat().st_mode & 0o777:o}" for each in files if each.stat().st_mode & 0o077} == {}
    store.close()
    restore(made, store.database, PASSPHRASE)
    assert not store.database.stat().st_mode & 0o077


def test_dates_survive(store: Store) -> None:
    with store.write() as session:
        add_person(session, "Åse", "Øyen", birth_date=date(1980, 2, 29))
    with store.read() as session:
        assert session.scalars(select(Person.birth_date)).one() == date(1980, 2, 29)
