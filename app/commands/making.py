"""Making a new database for a command."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from app.commands.command import say
from app.commands.passphrase import passphrase
from app.texts import _

if TYPE_CHECKING:
    from app.storage.store import Store


@contextmanager
def made(arguments: Namespace, number: str, name: str) -> Iterator["Store"]:
    """A new database for a municipality; it is told of when the block ends well, else it is gone again.

    Raises OfficerError where there is a database already, which is left as it was.
    """
    secret = passphrase(arguments)
    from app.storage import copies, vault
    from app.storage.store import Store
    from app.storage.vault import Municipality

    database = arguments.database.absolute()
    store, recovery_key = Store.create(database, secret, Municipality(number, name))
    try:
        yield store
    except BaseException:
        store.close()
        with suppress(OSError):
            copies.remove(database)
            vault.header_file(database).unlink(missing_ok=True)
        raise
    store.close()
    say(_("Database: {file}", file=str(database)))
    say(_("Gjenopprettingsnøkkel: {key}", key=recovery_key))
