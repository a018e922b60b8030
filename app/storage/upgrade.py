"""Bring an older database up to date with Alembic. Imported only when that is due."""

import logging
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, inspect

from app.errors import OfficerError
from app.storage import copies, search_tables
from app.storage.durable import move
from app.storage.engine import WRITES, make_engine
from app.texts import _

SCRIPTS = Path(__file__).parent / "migrations"
VERSIONS = SCRIPTS / "versions"

_log = logging.getLogger(__name__)


def upgrade(database: Path, raw_key: bytes) -> None:
    """All migrations in one transaction, after a verified copy. On OfficerError nothing is changed."""
    copy = database.with_name(database.name + ".before-upgrade")
    copies.copy(database, raw_key, copy)
    try:
        migrate(database, raw_key)
    except Exception as error:
        _log.error("migration failed: %s", type(error).__name__)  # its text may hold what a record says
        _put_back(copy, database)
        raise OfficerError(
            _("Databasen kunne ikke oppgraderes. Den er satt tilbake slik den var. Bruk forrige utgave av Boligvei.")
        ) from error
    copies.remove(copy)


def migrate(database: Path, raw_key: bytes, revision: str = "head") -> None:
    """Run the migrations up to and including `revision`, without a copy first."""
    engine = make_engine(database, raw_key)
    try:
        with engine.connect().execution_options(**WRITES) as connection:
            # A table built anew in batch mode would delete its children by cascade.
            connection.connection.cursor().execute("PRAGMA foreign_keys=OFF")
            with connection.begin():
                _run(connection, revision)
    finally:
        engine.dispose()


def _run(connection: Connection, revision: str) -> None:
    for statement in search_tables.drop():
        connection.exec_driver_sql(statement)
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", str(VERSIONS).replace("%", "%%"))
    command.upgrade(config, revision)
    known = inspect(connection).get_table_names()
    searched = [table for table in search_tables.SEARCHED if table in known]
    for statement in (*search_tables.create(searched), *search_tables.fill(searched)):
        connection.exec_driver_sql(statement)
    if problems := copies.damage(connection.connection):
        raise RuntimeError(f"{len(problems)} problems after the migration")


def _put_back(copy: Path, database: Path) -> None:
    for ending in ("-wal", "-shm"):
        database.with_name(database.name + ending).unlink(missing_ok=True)
    move(copy, database)
