"""The open database: the only place that gives out sessions."""

import getpass
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from app.storage import history, schema, search_texts, vault
from app.storage.engine import SCRATCH, WRITES, closed_engine, make_engine
from app.storage.trouble import explain
from app.storage.vault import Municipality

Listener = Callable[[frozenset[str]], None]


class Store:
    """One open database. Usable from any thread: each session has a connection of its own."""

    def __init__(self, database: Path, raw_key: bytes, engine: Engine, actor: str | None) -> None:
        self.database = database
        self.raw_key = raw_key
        self.municipality = vault.municipality(database)
        self.actor = actor or _system_user()
        self.on_change: list[Listener] = []
        self._engine = engine
        self._writing = _write_class(lambda: self.actor)

    @classmethod
    def create(
        cls,
        database: Path,
        passphrase: str,
        municipality: Municipality,
        *,
        actor: str | None = None,
        recovery_key: str | None = None,
    ) -> tuple["Store", str]:
        """A new, empty database, and the recovery key to print. Raises OfficerError where one is already."""
        made = vault.create(database, passphrase, municipality, recovery_key)
        engine = make_engine(database, made.raw_key, create=True)
        with engine.execution_options(**WRITES).begin() as connection:
            schema.build(connection)
        engine.dispose()  # the next connections must not make a missing file
        return cls(database, made.raw_key, make_engine(database, made.raw_key), actor), made.recovery_key

    @classmethod
    def open(cls, database: Path, secret: str, *, actor: str | None = None) -> "Store":
        """Unlock with passphrase or recovery key, and bring an older database up to date.

        Raises WrongSecret, or OfficerError for a missing, damaged or newer file.
        """
        return cls.open_with_key(database, vault.unlock(database, secret), actor=actor)

    @classmethod
    def open_with_key(cls, database: Path, raw_key: bytes, *, actor: str | None = None) -> "Store":
        """As `open`, with the key that the unlock window unwrapped before this module was imported."""
        schema.ensure_current(database, raw_key)
        return cls(database, raw_key, make_engine(database, raw_key), actor)

    def release(self) -> None:
        """Close all connections until the next use, so that the file can be replaced."""
        self._engine.dispose()

    def close(self) -> None:
        """Close all connections and forget the key: nothing can be read after. The write-ahead log is folded into
        the file."""
        self._engine.dispose()
        self._engine, self.raw_key = closed_engine(), b""  # a window that is gone may still refer to this object

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One unchanging view of the database. Any attempt to write raises."""
        with ReadSession(self._engine, autoflush=False, expire_on_commit=False) as session:
            yield session

    @contextmanager
    def connect(self) -> Iterator[Connection]:
        """As `read`, for SQL without objects."""
        with self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def scratch(self) -> Iterator[Connection]:
        """As `connect`, and temporary tables can be made (in memory). Everything is undone at the end."""
        with self._engine.connect().execution_options(**SCRATCH) as connection:
            yield connection
            connection.rollback()

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction: kept when the block ends, undone by any exception.

        Listeners hear of it after the commit, on the same thread. Raises Stale when a record was changed
        since it was read.
        """
        bind = self._engine.execution_options(**WRITES)
        try:
            with self._writing(bind, expire_on_commit=False, info={"who": lambda: self.actor}) as session:
                session.connection()  # takes the write lock: what is read here still holds at the commit
                yield session
                session.commit()
                changed = frozenset(session.info.get("touched", ()))
        except (DBAPIError, StaleDataError) as error:
            raise explain(error) or error from error
        if changed:
            for listener in tuple(self.on_change):
                listener(changed)


class ReadSession(Session):
    """Refuses to flush; SQLite itself refuses the rest (`query_only`)."""

    def flush(self, objects: Any = None) -> None:
        if self.new or self.deleted or any(self.is_modified(each) for each in self.dirty):
            raise RuntimeError("a read session cannot write")
        super().flush(objects)


def _write_class(who: Callable[[], str]) -> type[Session]:
    """A class of its own for each store: its events know whose changes they write."""
    made = type("WriteSession", (Session,), {})
    history.watch(made, who)
    event.listen(made, "before_flush", search_texts.fill)
    return made


def _system_user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container without a user name
        return "ukjent"
