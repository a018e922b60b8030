"""An encrypted Lillevik, empty or with its households, and the context of a window over it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app import clock
from app.storage.store import Store
from app.ui.kit import messages
from app.ui.kit.context import Context
from app.ui.kit.form_draft import drafts_in
from tests.prepared import Prepared
from tests.ui.screens import lillevik
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


def _filled(folder: Path) -> Store:
    store = lillevik.create(folder)
    with store.write() as session:
        lillevik.fill(session)
    return store


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Prepared]:
    """Both towns, made once."""
    makers = {"empty": lillevik.create, "full": _filled}
    return {name: Prepared(tmp_path_factory.mktemp(name), make) for name, make in makers.items()}


@pytest.fixture
def empty_store(made: dict[str, Prepared]) -> Iterator[Store]:
    """Nothing recorded yet."""
    store = made["empty"].lay_out()
    yield store
    store.close()


@pytest.fixture
def store(made: dict[str, Prepared]) -> Iterator[Store]:
    """Lillevik with its households."""
    store = made["full"].lay_out()
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
