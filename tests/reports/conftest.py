"""Testvik in an encrypted database, opened once for all tests of the reports."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from sqlalchemy import StaticPool, create_engine
from sqlalchemy.orm import Session

from app.models import Base
from app.reports import period
from app.reports.making import collect
from app.reports.runner import Rules
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.reports import small_town

TODAY = date(2026, 1, 15)


@pytest.fixture(scope="session")
def town(tmp_path_factory):
    """The open store; tests only read it."""
    path = tmp_path_factory.mktemp("town") / "testvik.boligvei"
    store, _key = Store.create(path, "riktig hest batteri stift", Municipality("9999", "Testvik & Omegn"))
    with store.write() as session:
        small_town.fill(session)
    yield store
    store.close()


@pytest.fixture(scope="session")
def dossier(town):
    """2025 as seen on 15 January 2026."""
    return collect(town, period.of_year(2025), Rules(), TODAY)


@pytest.fixture(scope="session")
def in_memory():
    """Begins a session over an empty database in memory; at its end all is undone."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    Base.metadata.create_all(engine)

    @contextmanager
    def begin() -> Iterator[Session]:
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")  # the driver would begin after the temporary tables
            with Session(connection) as session:
                yield session

    yield begin
    engine.dispose()
