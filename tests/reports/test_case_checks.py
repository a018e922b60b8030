"""Each check of cases finds what it is declared for in one sound case with one thing wrong."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from app.models import Base, Case, Household, Membership, Person
from app.reports import period
from app.reports.case_checks import CHECKS
from app.reports.checks import run_checks

YEAR, TODAY = period.of_year(2025), date(2026, 1, 15)


@pytest.fixture
def session():
    """One household with one startlån, applied for, granted and paid out."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Household(id=1, ref="H1", opened=date(2024, 1, 1), target_groups=("family",)))
        session.add(Person(id=1, ref="P1", first_name="Kari", last_name="Test", birth_date=date(1980, 1, 1)))
        session.flush()
        session.add(Membership(household_id=1, person_id=1, role="main"))
        session.add(Case(
            id=1, ref="S1", household_id=1, kind="startloan", purpose="purchase", received=date(2025, 2, 1),
            decided=date(2025, 3, 1), outcome="granted", paid=date(2025, 4, 1), amount_paid=Decimal(1),
            complained=date(2025, 3, 9), complaint_outcome="partly",
        ))  # fmt: skip
        session.flush()
        yield session
    engine.dispose()


def found(session, **changes):
    """The keys of what is found once the case is changed so."""
    case = session.get_one(Case, 1)
    for name, value in changes.items():
        setattr(case, name, value)
    session.flush()
    return {check.key: list(check.records) for check in run_checks(session.connection(), YEAR, TODAY)}


UNPAID = {"paid": None, "amount_paid": None, "complained": None, "complaint_outcome": None}
UNDECIDED = {"decided": None, "outcome": None, **UNPAID}
WRONG = [
    ("case.outcome", {"outcome": None, **UNPAID}),
    ("case.decided", {"decided": None}),
    ("case.purpose", {"purpose": None}),
    ("case.amount_paid", {"amount_paid": None}),
    ("case.paid", {"paid": None}),
    ("case.complained", {"complained": None}),
    ("case.granted", {"outcome": "refused"}),
    ("case.order", {"decided": date(2025, 1, 31)}),
    ("case.closed", {"closed": date(2025, 12, 31), **UNDECIDED}),
    ("case.forgotten", {"received": date(2025, 1, 14), **UNDECIDED}),
]


def test_a_sound_case_passes_every_check(session):
    assert found(session) == {}


@pytest.mark.parametrize(("key", "changes"), WRONG, ids=[key for key, _changes in WRONG])
def test_one_thing_wrong_is_found(session, key, changes):
    assert found(session, **changes) == {key: ["S1"]}


def test_a_case_that_waits_its_year_or_is_withdrawn_is_left_alone(session):
    assert found(session, received=date(2025, 1, 15), **UNDECIDED) == {}
    assert found(session, outcome="withdrawn", closed=date(2025, 5, 1)) == {}


def test_a_member_without_birth_date_is_asked_for_where_a_loan_was_paid(session):
    session.get_one(Person, 1).birth_date = None
    assert found(session) == {"person.birth_date": ["P1"]}


def test_every_check_is_tested():
    assert {check.key for check in CHECKS} == {key for key, _changes in WRONG}


@pytest.mark.parametrize(
    "changes",
    [
        {"decided": date(2025, 2, 1)},  # the day it came in
        {"amount_paid": Decimal(0), "paid": None},  # nothing was paid
        {"outcome": "partly"},
    ],
)
def test_what_is_just_within_is_not_found(session, changes):
    assert found(session, **changes) == {}
