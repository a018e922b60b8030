"""A database made once and laid out as new for each test: its tables take longer to make than most tests to run."""

import shutil
from collections.abc import Callable
from pathlib import Path

from app.storage.engine import make_engine
from app.storage.store import Store


class Prepared:
    """Stores over one file, one after another. The file is put back before each; what was compiled is kept.

    The store of one test must be closed before that of the next is laid out.
    """

    def __init__(self, folder: Path, make: Callable[[Path], Store]) -> None:
        """`make` writes the database into the folder that it is given."""
        self._made, self._used = folder / "made", folder / "used"
        store = make(self._made)
        self._actor, self._raw_key = store.actor, store.raw_key
        self._database = self._used / store.database.name
        store.close()
        self._engine = make_engine(self._database, self._raw_key)

    def lay_out(self) -> Store:
        """The store as it was made, whatever an earlier test has done to it."""
        shutil.rmtree(self._used, ignore_errors=True)
        shutil.copytree(self._made, self._used)
        return Store(self._database, self._raw_key, self._engine, self._actor)
