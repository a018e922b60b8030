"""Birth dates are asked for wherever a household is counted: without a home, in need, in a home, with a case."""

from datetime import date

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from app.models import Base, Case, Dwelling, Household, Membership, Person, Situation, Tenancy
from app.reports import period
from app.reports.checks import run_checks
from app.reports.need_checks import CHECKS

YEAR, TODAY = period.of_year(2025), date(2026, 1, 15)


@pytest.fixture
def session():
    """A household of Kari with Per, whose birth date is missing, and nothing else."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Household(id=1, ref="H1", opened=date(2025, 1, 1), target_groups=("family",)))
        session.add(Person(id=1, ref="P1", first_name="Kari", last_name="Test", birth_date=date(1980, 1, 1)))
        session.add(Person(id=2, ref="P2", first_name="Per", last_name="Test"))
        session.flush()
        session.add(Membership(household_id=1, person_id=1, role="main"))
        session.add(Membership(household_id=1, person_id=2, role="child"))
        session.flush()
        yield session
    engine.dispose()


def situation(name):
    return Situation(household_id=1, situation=name, start=date(2025, 5, 1))


def found(session, *added):
    session.add_all(added)
    session.flush()
    return {check.key: list(check.records) for check in run_checks(session.connection(), YEAR, TODAY, CHECKS)}


def test_whoever_is_not_counted_is_not_asked_about(session):
    assert found(session) == {}


def test_a_child_without_a_home_decides_a_figure(session):
    assert found(session, situation("roofless")) == {"homeless.birth_date": ["P2"]}


def test_in_need_but_with_a_home(session):
    assert found(session, situation("costs")) == {"need.birth_date": ["P2"]}


def test_in_a_home_of_the_municipality(session):
    session.add(Dwelling(id=1, ref="D1", address="Storgata 1", disposal="owned", wheelchair=False,
                         taken_into_use=date(2020, 1, 1)))  # fmt: skip
    session.flush()
    living = Tenancy(ref="L1", dwelling_id=1, household_id=1, start=date(2025, 2, 1), made_as="first",
                     main_reason="other", was_municipal=False)  # fmt: skip
    assert found(session, living) == {"need.birth_date": ["P2"]}


def test_with_an_application(session):
    case = Case(ref="S1", household_id=1, kind="municipal_dwelling", received=date(2025, 2, 1))
    assert found(session, case) == {"need.birth_date": ["P2"]}


def test_with_a_birth_date_nothing_is_missing(session):
    session.get_one(Person, 2).birth_date = date(2015, 1, 1)
    assert found(session, situation("roofless"), situation("costs")) == {}
