"""Each check of dwellings, tenancies and evictions finds what it is declared for in sound records with one thing
wrong."""

from datetime import date

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from app.models import Base, Dwelling, Eviction, Household, Membership, Person, Tenancy
from app.reports import period
from app.reports.checks import run_checks
from app.reports.home_checks import CHECKS

YEAR, TODAY = period.of_year(2025), date(2026, 1, 15)


@pytest.fixture
def session():
    """Two households after one another in one dwelling, another dwelling, and an eviction that was carried out."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        for number in (1, 2):
            session.add(Household(id=number, ref=f"H{number}", opened=date(2024, 1, 1)))
            session.add(Person(id=number, ref=f"P{number}", first_name="Kari", last_name="Test",
                               birth_date=date(1980, 1, 1)))  # fmt: skip
            session.add(Dwelling(id=number, ref=f"D{number}", address=f"Storgata {number}", disposal="owned",
                                 wheelchair=False, staffing="none", target_group="other",
                                 taken_into_use=date(2025, 1, 1)))  # fmt: skip
        session.flush()
        session.add_all(Membership(id=number, household_id=number, person_id=number, role="main") for number in (1, 2))
        session.add(Tenancy(id=1, ref="L1", dwelling_id=1, household_id=1, start=date(2025, 1, 1),
                            moved_out=date(2025, 6, 1), was_municipal=False, main_reason="other"))  # fmt: skip
        session.add(Tenancy(id=2, ref="L2", dwelling_id=1, household_id=2, start=date(2025, 6, 1),
                            was_municipal=False, main_reason="other"))  # fmt: skip
        session.flush()
        session.add(Eviction(id=1, ref="U1", household_id=1, tenancy_id=1, warned=date(2025, 3, 1),
                             petitioned=date(2025, 4, 1), outcome="carried_out",
                             outcome_day=date(2025, 6, 1)))  # fmt: skip
        session.flush()
        yield session
    engine.dispose()


def found(session):
    session.flush()
    return {check.key: list(check.records) for check in run_checks(session.connection(), YEAR, TODAY)}


BARE = {"outcome": None, "outcome_day": None, "tenancy_id": None}
WRONG = [
    ("tenancy.was_municipal", Tenancy, 2, {"was_municipal": None}, ["L2"]),
    ("tenancy.main_person", Membership, 2, {"role": "other"}, ["H2"]),
    ("tenancy.birth_date", Person, 2, {"birth_date": None}, ["P2"]),
    ("tenancy.overlap", Tenancy, 1, {"moved_out": date(2025, 6, 2)}, ["L1", "L2"]),
    ("eviction.outcome_day", Eviction, 1, {"outcome_day": None}, ["U1"]),
    ("eviction.outcome", Eviction, 1, {"outcome": None}, ["U1"]),
    ("eviction.undated", Eviction, 1, {**BARE, "warned": None, "petitioned": None}, ["U1"]),
    ("tenancy.renewed", Tenancy, 2, {"made_as": "renewal"}, ["L2"]),
    ("tenancy.renewed", Tenancy, 2, {"replaces_id": 1}, ["L2"]),
    ("tenancy.before_use", Tenancy, 1, {"start": date(2024, 12, 31)}, ["L1"]),
    ("tenancy.closed", Household, 2, {"closed": date(2025, 12, 31)}, ["L2"]),
    ("dwelling.target_group", Dwelling, 2, {"target_group": None}, ["D2"]),
    ("dwelling.staffing", Dwelling, 1, {"staffing": None}, ["D1"]),
    ("eviction.order", Eviction, 1, {"warned": date(2025, 6, 2)}, ["U1"]),
    ("eviction.forgotten", Eviction, 1, {**BARE, "warned": date(2024, 3, 1), "petitioned": date(2025, 1, 14)}, ["U1"]),
]


def test_sound_records_pass_every_check(session):
    assert found(session) == {}


@pytest.mark.parametrize(("key", "model", "number", "changes", "refs"), WRONG)
def test_one_thing_wrong_is_found(session, key, model, number, changes, refs):
    for name, value in changes.items():
        setattr(session.get_one(model, number), name, value)
    also = {"eviction.living_there": ["U1"]} if key == "tenancy.overlap" else {}
    assert found(session) == {key: refs, **also}


def test_a_tenancy_without_a_group_of_its_own_or_the_dwellings_is_found(session):
    session.get_one(Tenancy, 2).main_reason = None
    assert found(session) == {}
    session.get_one(Dwelling, 1).taken_into_use = date(2024, 12, 31)  # not new in the year
    session.get_one(Dwelling, 1).target_group = None
    assert found(session) == {"tenancy.main_reason": ["L2"]}


def test_a_tenancy_longer_than_the_dwelling_is_found(session):
    session.get_one(Dwelling, 1).given_up = date(2025, 12, 31)
    assert found(session) == {"tenancy.given_up": ["L2"]}
    session.get_one(Tenancy, 2).moved_out = date(2025, 12, 31)
    assert found(session) == {}


def test_a_household_in_two_dwellings_is_found(session):
    session.add(Tenancy(ref="L3", dwelling_id=2, household_id=2, start=date(2025, 12, 31), was_municipal=True))
    assert found(session) == {"household.two_dwellings": ["H2"]}


def test_an_eviction_that_was_carried_out_while_the_tenancy_goes_on_is_found(session):
    session.get_one(Eviction, 1).tenancy_id = 2
    assert found(session) == {"eviction.living_there": ["U1"]}


def test_a_tenancy_that_lasted_no_day_overlaps_nothing(session):
    session.add(Tenancy(ref="L3", dwelling_id=1, household_id=2, start=date(2025, 8, 1), moved_out=date(2025, 8, 1),
                        was_municipal=True))  # fmt: skip
    assert found(session) == {}


def test_every_check_is_tested():
    told = {key for key, *_rest in WRONG}
    more = {"tenancy.main_reason", "tenancy.given_up", "household.two_dwellings", "eviction.living_there"}
    assert {check.key for check in CHECKS} == told | more
