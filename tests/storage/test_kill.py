"""A child saves until it is killed: nothing committed is lost, and nothing is ever on disk in clear text."""

import random
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import func, select

from app.models import Change, Person
from app.storage import drafts
from app.storage.backup import backup
from app.storage.check import check
from app.storage.store import Store
from tests.storage.conftest import PASSPHRASE, add_person

SECRET = "Hemmeligheim"  # a name to look for

SAVES = f"""
import sys
from pathlib import Path
from app.storage.store import Store
from tests.storage.conftest import add_person
store = Store.open(Path(sys.argv[1]), {PASSPHRASE!r})
while True:
    with store.write() as session:
        ref = add_person(session, "{SECRET}", "Øyen", remark="{SECRET} " * 500).ref
    print(ref, flush=True)
"""


def start(code: str, database: Path, temp: Path) -> "subprocess.Popen[bytes]":
    environment = {
        "TMPDIR": str(temp),
        "SQLITE_TMPDIR": str(temp),
        "PYTHONPATH": ".",
        "PYTHONIOENCODING": "utf-8",
    }
    command = [sys.executable, "-c", code, str(database)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)


def in_clear(folder: Path) -> list[str]:
    forms = [SECRET.encode(), SECRET.encode("utf-16-le"), SECRET.casefold().encode()]
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path.name for path in files if any(form in path.read_bytes() for form in forms)]


def test_killed_while_saving(store: Store, tmp_path: Path) -> None:
    store.close()
    promised: set[str] = set()
    for seed in range(5):
        with start(SAVES, store.database, tmp_path) as child:
            assert child.stdout is not None
            promised.add(child.stdout.readline().decode().strip())
            time.sleep(random.Random(seed).uniform(0, 0.2))  # noqa: S311  # any moment will do
            child.kill()
            promised.update(child.stdout.read().decode().split("\n")[:-1])
        assert in_clear(tmp_path) == []
        reopened = Store.open(store.database, PASSPHRASE)
        assert check(reopened) == []
        with reopened.read() as session:
            saved = set(session.scalars(select(Person.ref)))
            assert promised <= saved
            assert len(saved) - len(promised) <= seed + 1  # one may be committed and not yet told
            assert session.scalar(select(func.count(Change.id))) == len(saved)
        reopened.close()


def test_nothing_is_in_clear_text_while_a_transaction_is_open(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "kopier"
    folder.mkdir()
    drafts.save(store, "note", {"text": SECRET})
    with store.write() as session:
        for _each in range(300):
            add_person(session, SECRET, "Øyen", remark=f"{SECRET} " * 500)
        session.flush()
        assert in_clear(tmp_path) == []
    backup(store, folder)
    assert in_clear(tmp_path) == []
    assert any(path.name.endswith("-wal") for path in store.database.parent.iterdir())
