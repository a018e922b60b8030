"""An encrypted Lillevik, empty or with its households and more, and the context of a window over it."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from app import clock
from app.storage.store import Store
from app.ui.kit import messages
from app.ui.kit.context import Context
from app.ui.kit.form_draft import drafts_in
from tests.prepared import Prepared
from tests.ui.screens import lillevik, lillevik_groups, lillevik_plans
from tests.ui.whole_window import put_away


@pytest.fixture(autouse=True)
def _no_dialogs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A message that waits for an answer would wait for ever; what goes wrong fails the test."""

    def told(title: str, text: str, _parent: object = None) -> None:
        raise AssertionError(f"{title}: {text}")

    def crashed(error: BaseException, _parent: object = None) -> None:
        raise error

    monkeypatch.setattr(messages, "tell", told)
    monkeypatch.setattr(messages, "report_crash", crashed)


@pytest.fixture(autouse=True)
def _friday() -> Iterator[None]:
    """Today is Friday 20 November 2026."""
    with clock.at(lillevik.TODAY):
        yield


def _empty(folder: Path) -> Store:
    return lillevik.create(folder)


def _full(folder: Path) -> Store:
    store = lillevik.create(folder)
    with store.write() as session:
        lillevik.fill(session)
    return store


def _groups(folder: Path) -> Store:
    store = _full(folder)
    with store.write() as session:
        lillevik_groups.fill(session)
    return store


def _plans(folder: Path) -> Store:
    store = _full(folder)
    lillevik_plans.fill(store)
    return store


@pytest.fixture(scope="session")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Store]:
    """Lays out a Lillevik by its name: one that is asked for is made once."""
    makers = {"empty": _empty, "full": _full, "groups": _groups, "plans": _plans}

    @cache
    def prepared(name: str) -> Prepared:
        with clock.at(lillevik.TODAY):
            return Prepared(tmp_path_factory.mktemp(name), makers[name])

    return lambda name: prepared(name).lay_out()


@pytest.fixture
def empty_store(towns: Callable[[str], Store]) -> Iterator[Store]:
    """Nothing recorded yet."""
    store = towns("empty")
    yield store
    store.close()


@pytest.fixture
def town() -> str:
    """Which Lillevik `store` is: a file of tests may choose another."""
    return "full"


@pytest.fixture
def store(towns: Callable[[str], Store], town: str) -> Iterator[Store]:
    """Lillevik with its households."""
    store = towns(town)
    yield store
    store.close()


@pytest.fixture
def office(store: Store) -> Iterator[Context]:
    """The context of a window over Lillevik."""
    made = Context(store, drafts=drafts_in(store))
    yield made
    put_away()
    made.close()


@pytest.fixture
def empty_office(empty_store: Store) -> Iterator[Context]:
    """The context of a window over an empty Lillevik."""
    made = Context(empty_store, drafts=drafts_in(empty_store))
    yield made
    put_away()
    made.close()
