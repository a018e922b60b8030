"""Encrypted copies of the database, verified after they are written."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from app.errors import OfficerError
from app.storage import engine
from app.storage.durable import sync_file
from app.storage.trouble import explain
from app.texts import _

Progress = Callable[[int, int], None]
"""Called with pages done and pages in all; may raise to stop."""

_PAGES_A_STEP = 2048  # 8 MB


def copy(database: Path, raw_key: bytes, target: Path, progress: Progress | None = None) -> None:
    """One moment of the database, also while it is in use, encrypted with the same key. Verified and on disk.

    Raises OfficerError when it cannot be written or is not sound; nothing is left at `target` then.
    """
    remove(target)
    source = engine.connect(database, raw_key)
    try:
        source.execute("BEGIN")
        counts = _counts(source)
        _copy_pages(source, target, raw_key, progress)
        source.execute("ROLLBACK")
        _verify_copy(target, raw_key, counts)
        sync_file(target)
    except BaseException:
        remove(target)
        raise
    finally:
        source.close()


def verify(database: Path, raw_key: bytes, counts: dict[str, int] | None = None) -> list[str]:
    """What is wrong with a copy; empty when it is sound. Raises OfficerError when it cannot be opened."""
    connection = engine.connect(database, raw_key)
    try:
        problems = damage(connection)
        complete = counts is None or bool(problems) or _counts(connection) == counts
    except sqlcipher.Error as error:
        raise explain(error) or error from error
    finally:
        connection.close()
    return problems if complete else [_("Noen rader mangler.")]


def _verify_copy(target: Path, raw_key: bytes, counts: dict[str, int]) -> None:
    if problems := verify(target, raw_key, counts):
        raise OfficerError(_("Kopien ble ikke riktig skrevet: {problem}", problem=problems[0]))


def damage(connection: Any) -> list[str]:
    """Damage to the file itself: pages, trees, references between records."""
    found = [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")]
    found += [row[0] for row in connection.execute("PRAGMA integrity_check(10)") if row[0] != "ok"]
    problems = [_("Databasefilen er skadet: {detail}", detail=detail) for detail in found]
    for table, row_id, parent, _number in connection.execute("PRAGMA foreign_key_check"):
        text = _(
            "Rad {row} i {table} viser til en rad i {parent} som ikke finnes.",
            row=row_id,
            table=table,
            parent=parent,
        )
        problems.append(text)
    return problems


def remove(database: Path) -> None:
    """The file and what SQLite keeps beside it."""
    for ending in ("", "-wal", "-shm", "-journal"):
        database.with_name(database.name + ending).unlink(missing_ok=True)


def _copy_pages(source: Any, target: Path, raw_key: bytes, progress: Progress | None) -> None:
    def report(_status: int, remaining: int, total: int) -> None:
        if progress:
            progress(total - remaining, total)

    copied = engine.connect(target, raw_key, create=True)
    try:
        source.backup(copied, pages=_PAGES_A_STEP, progress=report)
    except sqlcipher.Error as error:
        raise explain(error) or error from error
    finally:
        copied.close()


def _counts(connection: Any) -> dict[str, int]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    names = [row[0] for row in connection.execute(query)]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608  # our own names
