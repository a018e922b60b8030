"""For every test: Hypothesis sets no time limit, since a busy machine is no bug; keys cost nothing to derive; and
empty databases are made once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from app.storage import vault
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.prepared import Prepared

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session", autouse=True)
def cheap_keys() -> Iterator[None]:
    """Deriving them is slow on purpose, and it was half of the time of many a test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(vault, "COST", 2)
        yield


def _lillevik(folder: Path) -> Store:
    path = folder / "lillevik.bolig"
    return Store.create(path, "blå elg på brygga", Municipality("9999", "Lillevik"), actor="Kari")[0]


@pytest.fixture(scope="session")
def rooms(tmp_path_factory: pytest.TempPathFactory) -> list[Prepared]:
    """Three empty databases, for tests that bring records from one to another."""
    return [Prepared(tmp_path_factory.mktemp("room"), _lillevik) for _number in range(3)]


@pytest.fixture(scope="session")
def empty_lillevik(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """For fixtures: they give each test its store, and close it."""
    return Prepared(tmp_path_factory.mktemp("lillevik"), _lillevik)
