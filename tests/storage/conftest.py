"""A new store for each test."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.models import Household, Membership, Person
from app.storage.history import next_ref
from app.storage.store import Store
from app.storage.vault import Municipality

PASSPHRASE = "blå elg på brygga"  # of no real database
LILLEVIK = Municipality("9999", "Lillevik")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "data" / "boligvei.bolig"


@pytest.fixture
def store(database: Path) -> Iterator[Store]:
    made, _key = Store.create(database, PASSPHRASE, LILLEVIK, actor="Kari")
    yield made
    made.close()


def add_person(session: Session, first_name: str, last_name: str, **more: object) -> Person:
    person = Person(ref=next_ref(session, Person), first_name=first_name, last_name=last_name, **more)
    session.add(person)
    session.flush()
    return person


def add_household(session: Session, main: Person) -> Household:
    household = Household(ref=next_ref(session, Household), opened=date(2025, 3, 1))
    session.add(household)
    session.flush()
    session.add(Membership(household_id=household.id, person_id=main.id, role="main"))
    session.flush()
    return household
