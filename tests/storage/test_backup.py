import zipfile
from contextlib import suppress
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from app import clock
from app.errors import Cancelled, OfficerError
from app.models import Person
from app.storage import backup as backups
from app.storage import replacing, vault
from app.storage.backup import backup, is_due, last_backup, restore
from app.storage.check import check
from app.storage.store import Store
from tests.storage.conftest import PASSPHRASE, add_person


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "kopier"
    made.mkdir()
    return made


def names(database: Path, secret: str = PASSPHRASE) -> list[str]:
    store = Store.open(database, secret)
    assert check(store) == []
    with store.read() as session:
        found = list(session.scalars(select(Person.first_name).order_by(Person.id)))
    store.close()
    return found


def write(store: Store, name: str) -> None:
    with store.write() as session:
        add_person(session, name, "Øyen")


def test_a_backup_brings_back_what_was(store: Store, folder: Path) -> None:
    write(store, "Åse")
    path = backup(store, folder)
    write(store, "Ola")
    store.close()
    replaced = restore(path, store.database, PASSPHRASE)
    assert names(store.database) == ["Åse"]
    assert replaced is not None
    assert names(replaced) == ["Åse", "Ola"]
    assert {each.name for each in folder.iterdir()} == {path.name}


def test_a_backup_is_taken_while_someone_writes(store: Store, folder: Path) -> None:
    write(store, "Åse")
    with store.write() as session:
        add_person(session, "Ola", "Øyen")
        path = backup(store, folder)
    store.close()
    restore(path, store.database, PASSPHRASE)
    assert names(store.database) == ["Åse"]


def test_a_backup_restores_onto_an_empty_machine(store: Store, folder: Path, tmp_path: Path) -> None:
    write(store, "Åse")
    new = tmp_path / "ny" / "boligvei.bolig"
    assert restore(backup(store, folder), new, PASSPHRASE) is None
    assert names(new) == ["Åse"]


def test_a_backup_is_opened_by_its_own_passphrase(store: Store, folder: Path) -> None:
    path = backup(store, folder)
    vault.change_passphrase(store.database, store.raw_key, "ny setning")
    store.close()
    with pytest.raises(vault.WrongSecret):
        restore(path, store.database, "ny setning")
    restore(path, store.database, PASSPHRASE)
    assert names(store.database) == []


def test_the_name_says_whose_and_when(store: Store, folder: Path) -> None:
    with clock.at(date(2026, 11, 21)):
        assert is_due(folder)
        path = backup(store, folder)
        assert not is_due(folder)
    assert path.name.startswith("boligvei-lillevik-2026-11-21-")
    assert last_backup(folder).date() == date(2026, 11, 21)
    with clock.at(date(2026, 11, 22)):
        assert is_due(folder)


@pytest.mark.parametrize("damage", ["cut", "flip", "text", "empty"])
def test_a_damaged_backup_is_refused_and_nothing_changes(store: Store, folder: Path, damage: str) -> None:
    path = backup(store, folder)
    write(store, "Åse")
    store.close()
    whole = path.read_bytes()
    middle = len(whole) // 2
    flipped = whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :]
    path.write_bytes({"cut": whole[:middle], "flip": flipped, "text": b"hei", "empty": b""}[damage])
    with pytest.raises(OfficerError, match="sikkerhetskopi"):
        restore(path, store.database, PASSPHRASE)
    assert names(store.database) == ["Åse"]
    assert not list(store.database.parent.glob("*restore*"))


def test_damage_that_the_archive_does_not_see_is_refused_too(store: Store, folder: Path) -> None:
    path = backup(store, folder)
    store.close()
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    pages = bytearray(parts[replacing.DATABASE])
    pages[4096 * 3 + 100] ^= 1
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(replacing.DATABASE, bytes(pages))
        archive.writestr(replacing.KEY, parts[replacing.KEY])
    with pytest.raises(OfficerError, match="skadet"):
        restore(path, store.database, PASSPHRASE)


@pytest.mark.parametrize("steps", range(8))
def test_a_restore_that_is_cut_off_is_finished_later(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch, steps: int
) -> None:
    path = backup(store, folder)
    write(store, "Åse")
    vault.change_passphrase(store.database, store.raw_key, "ny setning")
    store.close()
    left = [steps]
    move = replacing.move

    def fail_after(source: Path, target: Path) -> None:
        if left[0] == 0:
            raise KeyboardInterrupt
        left[0] -= 1
        move(source, target)

    with monkeypatch.context() as broken:
        broken.setattr(replacing, "move", fail_after)
        with suppress(KeyboardInterrupt):
            restore(path, store.database, PASSPHRASE)
    if steps:
        assert names(store.database) == []
    else:
        assert names(store.database, "ny setning") == ["Åse"]


def test_a_missing_folder_is_said(store: Store, tmp_path: Path) -> None:
    assert last_backup(tmp_path / "ingen") is None
    with pytest.raises(OfficerError, match="Finner ikke mappen"):
        backup(store, tmp_path / "ingen")


def test_a_full_disk_is_said(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups.shutil, "disk_usage", lambda _folder: SimpleNamespace(free=1000))
    with pytest.raises(OfficerError, match="ikke plass"):
        backup(store, folder)
    assert list(folder.iterdir()) == []


def test_a_folder_that_refuses_is_said(store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_paths: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(backups, "move", refuse)
    with pytest.raises(OfficerError, match="Får ikke skrevet"):
        backup(store, folder)
    assert list(folder.iterdir()) == []


def test_a_stopped_backup_leaves_nothing(store: Store, folder: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled("stopp")

    with pytest.raises(Cancelled):
        backup(store, folder, stop)
    assert list(folder.iterdir()) == []


def test_old_backups_are_thinned(store: Store, folder: Path) -> None:
    for month in range(1, 13):
        for day in range(1, 29):
            (folder / f"boligvei-lillevik-2025-{month:02}-{day:02}-0800.boligkopi").touch()
    other = folder / "boligvei-storvik-2019-01-01-0800.boligkopi"
    other.touch()
    with clock.at(date(2026, 1, 2)):
        backup(store, folder)
    kept = sorted(each.name[18:28] for each in folder.iterdir() if each != other)
    assert other.exists()
    assert kept == (
        [f"2025-{month:02}-28" for month in range(2, 12)] + [f"2025-12-{day}" for day in range(16, 29)] + ["2026-01-02"]
    )
