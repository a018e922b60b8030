import pytest
import sqlcipher3.dbapi2 as sqlcipher

from app.storage import copies, engine
from app.storage.check import check
from app.storage.store import Store
from tests.storage.conftest import add_household, add_person


@pytest.fixture
def filled(store: Store) -> Store:
    with store.write() as session:
        add_household(session, add_person(session, "Åse", "Øyen"))
    return store


def test_a_sound_database_has_no_problems(filled: Store) -> None:
    assert check(filled) == []


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("DELETE FROM household", "viser til"),
        ("DROP TRIGGER person_search_update; UPDATE person SET search_text = 'x'", "Søkeregisteret"),
        ("UPDATE person SET search_text = 'x'", "feil søketekst"),
    ],
)
def test_harm_is_found(filled: Store, harm: str, said: str) -> None:
    connection = engine.connect(filled.database, filled.raw_key)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.executescript(harm)
    connection.close()
    assert said in check(filled)[0]


def test_a_damaged_page_is_found(filled: Store) -> None:
    filled.release()
    whole = bytearray(filled.database.read_bytes())
    whole[len(whole) // 4096 // 2 * 4096 + 50] ^= 1
    filled.database.write_bytes(whole)
    assert "skadet" in check(filled)[0]


def test_a_file_too_harmed_to_be_read_is_told_in_norwegian(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_connection: object) -> list[str]:
        raise sqlcipher.DatabaseError("database disk image is malformed")

    monkeypatch.setattr(copies, "damage", broken)
    assert check(filled) == ["Databasefilen er skadet. Hent tilbake den siste sikkerhetskopien."]


def test_it_works_while_someone_reads(filled: Store) -> None:
    with filled.read() as session:
        session.connection()
        assert check(filled) == []
