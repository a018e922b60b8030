"""A database made once and laid out as new for each test: its tables take longer to make than most tests to run."""

import shutil
from collections.abc import Callable
from pathlib import Path

from app.storage import vault
from app.storage.store import Store


class Prepared:
    """One store over one file. Between two tests the file is put back; what SQLAlchemy has compiled is kept.

    Only for tests that end with all that they began: nothing may read the store of a test that is over.
    """

    def __init__(self, folder: Path, make: Callable[[Path], Store]) -> None:
        """`make` writes the database into the folder that it is given."""
        self._made, self._used = folder / "made", folder / "used"
        cost, vault.COST = vault.COST, 2  # no test that is given this store looks at how its key is kept
        try:
            store = make(self._made)
        finally:
            vault.COST = cost
        self._actor, self._raw_key, self._name = store.actor, store.raw_key, store.database.name
        store.close()
        self._store: Store | None = None

    def lay_out(self) -> Store:
        """The store as it was made, whatever a test has done to it."""
        if self._store is not None:
            self._store.release()
        shutil.rmtree(self._used, ignore_errors=True)
        shutil.copytree(self._made, self._used)
        if self._store is None or not self._store.raw_key:  # a test closed it
            self._store = Store.open_with_key(self._used / self._name, self._raw_key)
        self._store.actor = self._actor
        self._store.on_change.clear()
        return self._store

    def close(self) -> None:
        if self._store is not None:
            self._store.close()
