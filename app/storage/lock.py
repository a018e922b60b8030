"""One running copy at a time, so that two windows never work on the same database."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from app.errors import OfficerError
from app.texts import _


class InUse(OfficerError):  # noqa: N818  # named as those of app.errors
    """Another copy of the program holds the database."""


@contextmanager
def hold(database: Path) -> Iterator[None]:
    """Hold the database until the block ends; the system frees it after a crash. Raises InUse."""
    lock = FileLock(lock_file(database))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise InUse(
            _("Databasen er i bruk av vinduet eller en annen kommando. Lukk vinduet, eller vent til den er ferdig.")
        ) from None
    except OSError as error:
        raise OfficerError(
            _("Får ikke skrevet i mappen {folder}. Sjekk at du har tilgang til den.", folder=str(database.parent))
        ) from error
    try:
        yield
    finally:
        lock.release()


def lock_file(database: Path) -> Path:
    return database.with_name(database.name + ".lock")
