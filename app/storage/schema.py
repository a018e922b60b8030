"""The schema this program wants: makes a new one, brings an old one up to date, refuses a newer one."""

from pathlib import Path

from sqlalchemy import Connection

from app.errors import OfficerError
from app.models import Base
from app.storage import engine, search_tables
from app.storage.migrations import HEAD, REVISIONS
from app.texts import _

_VERSION_TABLE = (
    "CREATE TABLE alembic_version (\nversion_num VARCHAR(32) NOT NULL,\n"
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n)"
)


def build(connection: Connection) -> None:
    """The whole schema in an empty database: what all migrations together make, by test."""
    Base.metadata.create_all(connection)
    for statement in (*search_tables.create(), _VERSION_TABLE):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))


def version(database: Path, raw_key: bytes) -> str:
    """The revision of the database; "" where it has none. Raises OfficerError when it cannot be opened."""
    connection = engine.connect(database, raw_key)
    try:
        known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone() if known else None
        return row[0] if row else ""
    finally:
        connection.close()


def ensure_current(database: Path, raw_key: bytes) -> None:
    """Migrate when it is due. Raises OfficerError for a database that is newer, or not one of ours."""
    now = version(database, raw_key)
    if now == HEAD:
        return
    if now == "":
        raise OfficerError(_("Databasen er tom eller ikke ferdig laget. Hent tilbake en sikkerhetskopi."))
    refuse_newer(now)
    from app.storage.upgrade import upgrade  # noqa: PLC0415  # Alembic costs 0.4 s

    upgrade(database, raw_key)


def refuse_newer(revision: str) -> None:
    """Raises OfficerError for a database made by a newer program."""
    if revision not in REVISIONS:
        raise OfficerError(
            _("Databasen er laget med en nyere utgave av Boligvei enn denne. Installer den nyeste utgaven.")
        )
