"""An empty store for each test on 20 November 2026, and short ways to put invented records in it."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from app import clock
from app.models import Membership, Person, Price, Provider, QualityAgreement, Record, Stay
from app.services import household
from app.services.records import by_ref
from app.storage.history import next_ref
from app.storage.store import Store
from tests.prepared import Prepared

TODAY = date(2026, 11, 20)
LONG_AGO = date(2020, 1, 1)
ADULT = date(1980, 5, 17)


@pytest.fixture(autouse=True)
def this_friday() -> Iterator[None]:
    with clock.at(TODAY):
        yield


@pytest.fixture
def store(empty_lillevik: Prepared) -> Iterator[Store]:
    made = empty_lillevik.lay_out()
    yield made
    made.close()


def applicant(first_name: str = "Åse", last_name: str = "Øyen", **more: object) -> dict[str, object]:
    """The applicant form as it is filled in for one grown-up."""
    return {
        "person.first_name": first_name, "person.last_name": last_name, "person.birth_date": ADULT,
        "household.opened": LONG_AGO, "household.target_groups": ("other",),
        **{name.replace("__", "."): value for name, value in more.items()},
    }  # fmt: skip


def new_household(store: Store, first_name: str = "Åse", last_name: str = "Øyen", **more: object) -> str:
    return household.save(store, None, applicant(first_name, last_name, **more)).ref


def add_member(store: Store, household_ref: str, role: str, birth: date | None, **more: object) -> str:
    """Another member of the household, always; returns the person's ref."""
    with store.write() as session:
        person = Person(ref=next_ref(session, Person), first_name="Odin", last_name="Øyen", birth_date=birth, **more)
        session.add(person)
        session.flush()
        home = by_ref(session, household.Household, household_ref)
        session.add(Membership(household_id=home.id, person_id=person.id, role=role))
        return person.ref


def new_provider(store: Store, name: str = "Solgården", kind: str = "guest_house", **more: object) -> str:
    """A provider that nothing is missing of: agreement and price have always held."""
    with store.write() as session:
        provider = Provider(ref=next_ref(session, Provider), name=name, kind=kind, **more)
        session.add(provider)
        session.flush()
        session.add(QualityAgreement(provider_id=provider.id, start=LONG_AGO))
        session.add(Price(provider_id=provider.id, start=LONG_AGO, amount=Decimal(850)))
        return provider.ref


def add_stay(
    store: Store, household_ref: str, provider_ref: str, arrived: date, departed: date | None = None, **more: object
) -> str:
    with store.write() as session:
        stay = Stay(
            ref=next_ref(session, Stay), household_id=by_ref(session, household.Household, household_ref).id,
            provider_id=by_ref(session, Provider, provider_ref).id, arrived=arrived, departed=departed,
            came_from="own_home", **more,
        )  # fmt: skip
        session.add(stay)
        return stay.ref


def count(store: Store, model: type[Record]) -> int:
    with store.read() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0
