"""Opening the database for a command."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from app.commands.passphrase import passphrase

if TYPE_CHECKING:
    from app.storage.store import Store


@contextmanager
def opened(arguments: Namespace, *, alone: bool = False) -> Iterator["Store"]:
    """The open store until the block ends. `alone` refuses, with InUse, while the window is open."""
    secret = passphrase(arguments)
    from app.storage import lock
    from app.storage.store import Store

    with ExitStack() as stack:
        if alone:
            stack.enter_context(lock.hold(arguments.database))
        store = Store.open(arguments.database, secret)
        stack.callback(store.close)
        yield store
