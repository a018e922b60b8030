import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import OfficerError
from app.storage import vault
from tests.storage.conftest import LILLEVIK, PASSPHRASE


@pytest.fixture
def made(database: Path) -> vault.NewVault:
    return vault.create(database, PASSPHRASE, LILLEVIK)


def test_both_secrets_open(database: Path, made: vault.NewVault) -> None:
    assert vault.unlock(database, PASSPHRASE) == made.raw_key
    assert vault.unlock(database, made.recovery_key) == made.raw_key


def test_a_passphrase_typed_on_a_mac_opens(database: Path, made: vault.NewVault) -> None:
    assert vault.unlock(database, unicodedata.normalize("NFD", PASSPHRASE)) == made.raw_key


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("wrong", ["", " ", "Blå elg på brygga", "K7QM-4XRD-9TFA-W2HE-6NPC-3VJY"])
def test_another_secret_does_not(database: Path, wrong: str) -> None:
    with pytest.raises(vault.WrongSecret):
        vault.unlock(database, wrong)


def test_a_changed_passphrase_replaces_the_old_and_leaves_the_recovery_key(
    database: Path, made: vault.NewVault
) -> None:
    vault.change_passphrase(database, made.raw_key, "ny setning")
    assert vault.unlock(database, "ny setning") == made.raw_key
    assert vault.unlock(database, made.recovery_key) == made.raw_key
    with pytest.raises(vault.WrongSecret):
        vault.unlock(database, PASSPHRASE)


def test_a_new_recovery_key_replaces_the_old(database: Path, made: vault.NewVault) -> None:
    key = vault.new_recovery_key(database, made.raw_key)
    assert vault.unlock(database, key) == made.raw_key
    with pytest.raises(vault.WrongSecret):
        vault.unlock(database, made.recovery_key)


@pytest.mark.usefixtures("made")
def test_a_missing_header_is_said(database: Path) -> None:
    database.touch()
    vault.header_file(database).unlink()
    with pytest.raises(OfficerError, match="mangler"):
        vault.unlock(database, PASSPHRASE)


@pytest.mark.usefixtures("made")
@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b"\xff\xfe", b'"tekst"'])
def test_a_damaged_header_is_said(database: Path, content: bytes) -> None:
    vault.header_file(database).write_bytes(content)
    with pytest.raises(OfficerError, match="skadet"):
        vault.unlock(database, PASSPHRASE)


@pytest.mark.usefixtures("made")
def test_a_flipped_digit_is_damage_and_not_a_wrong_passphrase(database: Path) -> None:
    header = vault.header_file(database)
    whole = header.read_text("utf-8")
    at = whole.index('"key": "') + 10
    header.write_text(whole[:at] + ("0" if whole[at] != "0" else "1") + whole[at + 1 :], "utf-8")
    with pytest.raises(OfficerError, match="skadet"):
        vault.unlock(database, PASSPHRASE)


@pytest.mark.usefixtures("made")
def test_the_municipality_is_known_before_it_is_unlocked(database: Path) -> None:
    assert vault.municipality(database) == LILLEVIK


@pytest.mark.usefixtures("made")
def test_an_existing_database_is_never_overwritten(database: Path) -> None:
    with pytest.raises(OfficerError, match="allerede"):
        vault.create(database, "en annen", LILLEVIK)


def test_the_recovery_key_has_six_groups_of_four(made: vault.NewVault) -> None:
    groups = made.recovery_key.split("-")
    assert [len(group) for group in groups] == [4] * 6
    assert set("".join(groups)) <= set(vault.ALPHABET)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(data=st.data())
def test_however_the_recovery_key_is_typed(database: Path, data: st.DataObject) -> None:
    if not vault.header_file(database).exists():
        database.parent.mkdir(parents=True, exist_ok=True)
        type(data).made = vault.create(database, PASSPHRASE, LILLEVIK)
    made: vault.NewVault = type(data).made
    gap = st.sampled_from(["", " ", "-", " – ", "_", "\t", "—"])
    typed = "".join(
        data.draw(gap) + (letter.lower() if data.draw(st.booleans()) else letter)
        for letter in made.recovery_key.replace("-", "")
    )
    assert vault.unlock(database, typed) == made.raw_key
