"""Each check finds what it is declared for in Testvik with one thing wrong, and nothing in a sound record."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from app.models import (
    Base,
    Decision,
    Household,
    Membership,
    Person,
    Price,
    Provider,
    QualityAgreement,
    Stay,
)
from app.reports import period
from app.reports.check import SEVERITY_TEXTS, Severity
from app.reports.checks import CHECKS, run_checks

YEAR, TODAY = period.of_year(2025), date(2026, 1, 15)


@pytest.fixture
def session():
    """One sound household with one sound stay."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Provider(id=1, ref="B1", name="Brua", kind="camping", places=1))
        session.add(Household(id=1, ref="H1", opened=date(2025, 1, 1), target_groups=("family",)))
        session.add(Person(id=1, ref="P1", first_name="Kari", last_name="Test", birth_date=date(1980, 1, 1)))
        session.flush()
        session.add(Membership(household_id=1, person_id=1, role="main"))
        session.add(Price(provider_id=1, start=date(1900, 1, 1), amount=Decimal(500)))
        session.add(QualityAgreement(provider_id=1, start=date(2020, 1, 1)))
        session.add(stay("O1", date(2025, 2, 1), date(2025, 3, 1), id=1))
        session.flush()
        session.add(Decision(stay_id=1, decided=date(2025, 2, 1)))
        session.flush()
        yield session
    engine.dispose()


def stay(ref, arrived, departed, **more):
    values = {"household_id": 1, "provider_id": 1, "came_from": "street", **more}
    return Stay(ref=ref, arrived=arrived, departed=departed, **values)


def found(session, only=""):
    session.flush()
    return {c.key: list(c.records) for c in run_checks(session.connection(), YEAR, TODAY) if only in c.key}


def test_sound_records_pass_every_check(session):
    assert found(session) == {}


def test_a_member_without_birth_date(session):
    session.get_one(Person, 1).birth_date = None
    assert found(session) == {"person.birth_date": ["P1"]}


def test_a_stay_without_where_from_and_one_without_the_kind_of_institution(session):
    session.get_one(Stay, 1).came_from = None
    assert found(session) == {"stay.came_from": ["O1"]}
    session.get_one(Stay, 1).came_from = "institution"
    assert found(session) == {"stay.institution": ["O1"]}


def test_a_night_without_price_is_enough(session):
    session.get_one(Price, 1).start = date(2025, 2, 2)
    assert found(session) == {"stay.price": ["O1"]}
    session.get_one(Stay, 1).price = Decimal(0)
    assert found(session) == {}


def test_overlapping_stays_of_a_household(session):
    session.get_one(Provider, 1).places = None
    session.add(stay("O2", date(2025, 3, 1), date(2025, 3, 5), id=2))
    session.add(Decision(stay_id=2, decided=date(2025, 3, 1)))
    assert found(session) == {}
    session.get_one(Stay, 2).arrived = date(2025, 2, 28)
    assert found(session) == {"household.twice": ["H1"]}


def test_a_household_without_main_person(session):
    session.get_one(Membership, 1).role = "other"
    assert found(session) == {"household.main_person": ["H1"]}


def test_a_stay_without_decision(session):
    session.delete(session.get_one(Decision, 1))
    assert found(session) == {"stay.decision": ["O1"]}


def test_a_household_without_target_group(session):
    session.get_one(Household, 1).target_groups = ()
    assert found(session) == {"household.target_group": ["H1"]}


def test_a_stay_left_open_for_more_than_a_year(session):
    session.get_one(Stay, 1).departed = None
    session.get_one(Stay, 1).arrived = date(2025, 1, 15)
    assert found(session) == {}
    session.get_one(Stay, 1).arrived = date(2025, 1, 14)
    assert found(session) == {"stay.forgotten": ["O1"]}


def test_more_stays_than_places_on_a_night(session):
    session.add(Household(id=2, ref="H2", opened=date(2025, 1, 1), target_groups=("young",)))
    session.flush()
    session.add(Membership(household_id=2, person_id=1, role="main", start=date(2025, 3, 1)))
    session.get_one(Membership, 1).end = date(2025, 2, 28)
    session.add(stay("O2", date(2025, 3, 1), date(2025, 3, 5), id=2, household_id=2))
    session.add(Decision(stay_id=2, decided=date(2025, 3, 1)))
    assert found(session) == {}  # one leaves and the other comes on the same day
    session.get_one(Stay, 1).departed = date(2025, 3, 2)
    assert found(session) == {"provider.full": ["B1"]}


def test_a_household_closed_before_it_left(session):
    session.get_one(Household, 1).closed = date(2025, 3, 1)
    assert found(session) == {}
    session.get_one(Household, 1).closed = date(2025, 2, 28)
    assert found(session) == {"household.closed": ["H1"]}


def test_a_provider_without_quality_agreement_on_the_first_night(session):
    session.get_one(QualityAgreement, 1).start = date(2025, 2, 2)
    assert found(session) == {"stay.agreement": ["O1"]}


def test_a_person_in_two_households_at_once(session):
    session.add(Household(id=2, ref="H2", opened=date(2025, 1, 1), target_groups=("young",)))
    session.flush()
    session.add(Membership(household_id=2, person_id=1, role="child"))
    assert found(session) == {"person.two_households": ["P1"]}


def test_what_lies_outside_the_period_is_left_alone(session):
    session.get_one(Stay, 1).arrived = date(2024, 2, 1)
    session.get_one(Stay, 1).departed = date(2024, 3, 1)
    session.get_one(Stay, 1).came_from = None
    assert found(session) == {}


def test_the_most_serious_come_first_and_say_how_many(session):
    session.get_one(QualityAgreement, 1).start = date(2025, 2, 2)
    session.get_one(Stay, 1).came_from = None
    session.flush()
    checks = run_checks(session.connection(), YEAR, TODAY)
    assert [check.severity for check in checks] == [Severity.MUST, Severity.INFO]
    assert checks[0].title == "1 opphold mangler hvor husstanden kom fra"


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.key)
def test_every_check_is_tested_and_explains_itself(check):
    assert check.detail.endswith(".")
    assert check.title(1)
    assert check.title(2)
    assert check.severity in SEVERITY_TEXTS


def test_the_keys_are_different():
    assert len({check.key for check in CHECKS}) == len(CHECKS)


def test_stays_that_overlapped_in_another_year_only_are_not_told(session):
    session.add_all([stay("O2", date(2024, 3, 1), date(2024, 4, 1)), stay("O3", date(2024, 3, 31), date(2024, 5, 1))])
    assert found(session, "household.twice") == {}
    session.add(stay("O4", date(2025, 2, 28), date(2025, 3, 5)))
    assert found(session, "household.twice") == {"household.twice": ["H1"]}


def test_a_stay_begins_the_day_another_ends(session):
    session.add(stay("O2", date(2025, 3, 1), date(2025, 3, 5)))
    assert found(session, "household.twice") == {}


def test_a_stay_of_a_year_to_the_day_is_not_forgotten(session):
    """Today is 15 January 2026."""
    session.get_one(Stay, 1).departed = None
    session.get_one(Stay, 1).arrived = date(2025, 1, 15)
    assert found(session, "stay.forgotten") == {}
    session.get_one(Stay, 1).arrived = date(2025, 1, 14)
    assert found(session, "stay.forgotten") == {"stay.forgotten": ["O1"]}
