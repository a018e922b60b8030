"""An encrypted Lillevik, empty or with its households, and the context of a window over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import clock
from app.storage.store import Store
from app.ui.kit.context import Context
from app.ui.kit.form_draft import drafts_in
from tests.ui.screens import lillevik


@pytest.fixture(autouse=True)
def _friday() -> Iterator[None]:
    """Today is Friday 20 November 2026."""
    with clock.at(lillevik.TODAY):
        yield


@pytest.fixture
def empty_store(tmp_path: Path) -> Iterator[Store]:
    """Nothing recorded yet."""
    store = lillevik.create(tmp_path)
    yield store
    store.close()


@pytest.fixture
def store(empty_store: Store) -> Store:
    """Lillevik with its households."""
    with empty_store.write() as session:
        lillevik.fill(session)
    return empty_store


@pytest.fixture
def office(store: Store) -> Iterator[Context]:
    """The context of a window over Lillevik."""
    made = Context(store, drafts=drafts_in(store))
    yield made
    made.close()


@pytest.fixture
def empty_office(empty_store: Store) -> Iterator[Context]:
    """The context of a window over an empty Lillevik."""
    made = Context(empty_store, drafts=drafts_in(empty_store))
    yield made
    made.close()
