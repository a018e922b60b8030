"""Each check of groups and plans finds what it is declared for in sound records with one thing wrong."""

from datetime import date

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from app.models import (
    Base,
    Consent,
    Contact,
    CooperationPlan,
    GroupMember,
    Household,
    Membership,
    Person,
    PlanGoal,
    SupportGroup,
)
from app.reports import period
from app.reports.checks import run_checks
from app.reports.plan_checks import CHECKS

YEAR, TODAY = period.of_year(2025), date(2026, 1, 15)
AUTUMN = {"household_id": 1, "consented": date(2025, 6, 1), "signed": date(2025, 6, 1)}


@pytest.fixture
def session():
    """One household with a group and a plan that was renewed once; the goal was reached in the second version."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(Household(id=1, ref="H1", opened=date(2024, 1, 1)))
        session.add(Person(id=1, ref="P1", first_name="Kari", last_name="Test", birth_date=date(1980, 1, 1)))
        session.add(Contact(id=1, ref="K1", name="Lege Legesen", service="doctor"))
        session.flush()
        session.add(Membership(household_id=1, person_id=1, role="main"))
        session.add(SupportGroup(id=1, ref="A1", household_id=1, start=date(2025, 1, 1)))
        session.flush()
        session.add(GroupMember(id=1, group_id=1, contact_id=1, coordinator=True, start=date(2025, 1, 1)))
        session.add(Consent(id=1, household_id=1, contact_id=1, given=date(2025, 1, 1), until=date(2025, 12, 31)))
        session.add(CooperationPlan(id=1, ref="PL1", made_as="first", dated=date(2025, 1, 1), start=date(2025, 1, 1),
                                    end=date(2025, 6, 30), **AUTUMN))  # fmt: skip
        session.flush()
        session.add(CooperationPlan(id=2, ref="PL2", made_as="renewal", replaces_id=1, dated=date(2025, 7, 1),
                                    start=date(2025, 7, 1), end=date(2025, 12, 31), **AUTUMN))  # fmt: skip
        session.flush()
        for plan, told in ((1, "on_the_way"), (2, "reached")):
            session.add(PlanGoal(id=plan, plan_id=plan, number=1, kind="main", text="Egen bolig", evaluation=told,
                                 evaluated=date(2025, 12, plan)))  # fmt: skip
        session.flush()
        yield session
    engine.dispose()


def found(session, model=None, number=1, **changes):
    """The keys of what is found once the record is changed so."""
    for name, value in changes.items():
        setattr(session.get_one(model, number), name, value)
    session.flush()
    return {check.key: list(check.records) for check in run_checks(session.connection(), YEAR, TODAY)}


WRONG = [
    ("plan.goal_undated", PlanGoal, 2, {"evaluated": None}, "PL2"),
    ("plan.goal_twice", PlanGoal, 1, {"evaluation": "reached"}, "PL2"),
    ("plan.made_as", CooperationPlan, 2, {"made_as": "first"}, "PL2"),
    ("plan.made_as", CooperationPlan, 1, {"made_as": "revision"}, "PL1"),
    ("plan.unsigned", CooperationPlan, 2, {"signed": None}, "PL2"),
    ("plan.unsigned", CooperationPlan, 2, {"consented": None}, "PL2"),
    ("plan.expired", CooperationPlan, 2, {"end": date(2025, 12, 30)}, "PL2"),
    ("group.coordinator", GroupMember, 1, {"coordinator": None}, "A1"),
    ("group.consent", Consent, 1, {"until": date(2025, 12, 30)}, "A1"),
    ("group.consent", Consent, 1, {"withdrawn": date(2025, 12, 31)}, "A1"),
]


def test_sound_records_pass_every_check(session):
    assert found(session) == {}


@pytest.mark.parametrize(("key", "model", "number", "changes", "ref"), WRONG)
def test_one_thing_wrong_is_found(session, key, model, number, changes, ref):
    assert found(session, model, number, **changes) == {key: [ref]}


def test_two_plans_in_force_are_found(session):
    session.add(CooperationPlan(ref="PL3", made_as="first", dated=date(2025, 8, 1), start=date(2025, 8, 1),
                                end=date(2026, 8, 1), **AUTUMN))  # fmt: skip
    assert found(session) == {"household.two_plans": ["H1"]}


def test_a_goal_reached_two_versions_ago_is_found(session):
    session.add(CooperationPlan(id=3, ref="PL3", made_as="renewal", replaces_id=2, dated=date(2025, 12, 31),
                                start=date(2026, 1, 1), end=date(2026, 6, 30), **AUTUMN))  # fmt: skip
    session.flush()
    session.add(PlanGoal(plan_id=3, number=1, kind="main", text="Egen bolig", evaluation="reached",
                         evaluated=date(2025, 12, 31)))  # fmt: skip
    session.get_one(PlanGoal, 2).evaluation = None
    assert found(session, PlanGoal, 1, evaluation="reached") == {"plan.goal_twice": ["PL3"]}


def test_a_plan_that_ran_out_in_a_closed_household_or_was_ended_is_left_alone(session):
    assert found(session, CooperationPlan, 2, end=date(2025, 12, 30), ended=date(2025, 12, 30)) == {}
    session.get_one(CooperationPlan, 2).ended = None
    assert found(session, Household, 1, closed=date(2025, 12, 31)) == {}


def test_every_check_is_tested():
    assert {check.key for check in CHECKS} == {key for key, *_rest in WRONG} | {"household.two_plans"}
