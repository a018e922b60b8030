"""SQLAlchemy over SQLCipher: how every connection to the encrypted file is opened."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from app.errors import Closed
from app.storage.durable import make_private
from app.storage.trouble import explain

WRITES = {"writes": True}
"""Execution options of a connection that may write."""

SCRATCH = {"scratch": True}
"""Execution options of a connection that may make temporary tables, and takes no lock."""

_PRAGMAS = (
    "cipher_memory_security=OFF",
    "cache_size=-32768",  # KiB, of each connection
    "temp_store=MEMORY",  # no clear-text temporary file
    "foreign_keys=ON",
    "busy_timeout=5000",  # ms
    "journal_mode=WAL",
    "synchronous=FULL",  # committed means on disk, also after a power cut
)


def connect(database: Path, raw_key: bytes, *, create: bool = False) -> Any:
    """A raw DB-API connection in autocommit mode. Raises OfficerError when the file cannot be opened."""
    mode = "rwc" if create else "rw"
    if create:
        with suppress(OSError):  # SQLite says what is wrong
            make_private(database)
    uri = f"{database.resolve().as_uri()}?mode={mode}"
    try:
        connection = sqlcipher.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key=\"x'{raw_key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # fails here with a wrong key
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except sqlcipher.Error as error:
        raise explain(error) or error from error
    return connection


def make_engine(database: Path, raw_key: bytes, *, create: bool = False) -> Engine:
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(database, raw_key, create=create),
        poolclass=QueuePool,
        hide_parameters=True,  # no personal data in an exception
        pool_size=4,
        max_overflow=8,
    )
    event.listen(engine, "begin", _begin)
    return engine


def closed_engine() -> Engine:
    """Stands in for the engine of a database that is closed: whoever still asks is refused."""

    def refuse() -> Any:
        raise Closed("the database is closed")

    return create_engine("sqlite://", module=sqlcipher, creator=refuse, poolclass=QueuePool)


def _begin(connection: Connection) -> None:
    """The driver would begin too late to see one state. A writer takes its lock first: it never retries."""
    options = connection.get_execution_options()
    writes = options.get("writes", False)
    cursor = connection.connection.cursor()
    cursor.execute(f"PRAGMA query_only={'OFF' if writes or options.get('scratch', False) else 'ON'}")
    cursor.execute("BEGIN IMMEDIATE" if writes else "BEGIN")
    cursor.close()
