"""One tenancy on one page: everything around it as plain values."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from app import clock
from app.models import Arrears, Eviction, RentChange, Tenancy, View
from app.services.case import registration as cases
from app.services.plan import links
from app.services.records import by_ref
from app.services.tenancy import life, notices, page, registration, reviews
from app.services.tenancy.state import TenancyState
from app.storage.history import next_ref
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.plan.plans import new_plan
from tests.services.tenancy.tenancies import START, UNTIL, new_dwelling, new_notice, new_tenancy

GIVEN = date(2026, 10, 12)


@pytest.fixture
def household(store: Store) -> str:
    return new_household(store)


@pytest.fixture
def tenancy(store: Store, household: str) -> str:
    dwelling = new_dwelling(store, unit_number="H0201", postcode="9999", city="Lillevik")
    return new_tenancy(store, household, dwelling, deposit=Decimal(40_000), guarantee=Decimal(10_000))


def test_who_and_where(store: Store, household: str, tenancy: str) -> None:
    shown = page.load(store, tenancy)
    assert (shown.household, shown.name, shown.protection) == (household, "Åse Øyen", 0)
    assert (shown.dwelling.name, shown.dwelling.place, shown.dwelling.ref) == (
        "Storgata 1 H0201",
        "9999 Lillevik",
        "D1",
    )
    assert (shown.state, shown.is_open, shown.warnings) == (TenancyState.ENDING_SOON, True, [])


def test_the_rent_today_and_the_limit_of_the_security_by_the_first_day(store: Store, tenancy: str) -> None:
    with store.write() as session:
        session.add(RentChange(dwelling_id=1, start=date(2025, 1, 1), amount=Decimal(11_000), how="index"))
    shown = page.load(store, tenancy)
    assert (shown.dwelling.rent, shown.dwelling.rent_at_start) == (Decimal(11_000), Decimal(10_000))
    assert (shown.security.together, shown.security.most) == (Decimal(50_000), Decimal(60_000))
    assert (shown.security.working, shown.security.too_high) == ("6 × 10\xa0000\xa0kr = 60\xa0000\xa0kr", False)


def test_without_a_rent_there_is_no_limit(store: Store, household: str) -> None:
    shown = page.load(store, new_tenancy(store, household, new_dwelling(store, rent=None), deposit=Decimal(1)))
    assert (shown.security.most, shown.security.working, shown.security.too_high) == (None, "", False)


def test_the_question_waits_until_it_is_answered(store: Store, tenancy: str) -> None:
    shown = page.load(store, tenancy)
    assert [(one.months, one.day, one.come) for one in shown.reminders] == [
        (6, date(2026, 6, 30), True),
        (3, date(2026, 9, 30), True),
        (1, date(2026, 11, 30), False),
    ]
    assert shown.question is not None
    assert shown.question.months == 3
    review = reviews.add(store, tenancy, {"day": date(2026, 10, 1), "way_on": "buy", "remark": "Startlån?"})
    answered = page.load(store, tenancy)
    assert answered.question is None
    assert [(one.way_on, one.remark) for one in answered.reviews] == [("buy", "Startlån?")]
    undo = reviews.delete(store, int(review.ref))
    assert page.load(store, tenancy).question is not None
    undo()
    assert page.load(store, tenancy).question is None


def test_an_overrun_contract_says_until_when_they_can_be_asked_to_move(store: Store, tenancy: str) -> None:
    with clock.at(date(2027, 1, 15)):
        shown = page.load(store, tenancy)
        assert (shown.state, shown.request_by) == (TenancyState.OVERRUN, date(2027, 3, 31))
        assert (shown.indefinite_from, shown.requested) == (date(2027, 4, 1), None)
        new_notice(store, tenancy, date(2027, 1, 10), kind="request")
        asked = page.load(store, tenancy)
        assert (asked.indefinite_from, asked.requested) == (None, date(2027, 1, 10))


def test_what_follows_from_a_termination(store: Store, tenancy: str) -> None:
    registration.save(store, tenancy, {"told_binding": None})
    number = new_notice(store, tenancy, GIVEN, told_protest=None)
    (notice,) = page.load(store, tenancy).notices
    assert [(one.key, one.day, one.source, one.met) for one in notice.deadlines] == [
        ("last_day", date(2027, 1, 31), "husleieloven § 9-6", None),
        ("protest", date(2026, 11, 12), "husleieloven § 9-7", None),
    ]
    assert (notice.id, notice.holds, notice.invalid, notice.lapsed) == (number, True, False, False)
    assert len(notice.warnings) == 2
    notices.save(store, number, {"protested": date(2026, 11, 1)}, notice.version)
    (protested,) = page.load(store, tenancy).notices
    assert [(one.key, one.met) for one in protested.deadlines] == [
        ("last_day", None),
        ("protest", True),
        ("sue", False),
    ]


def test_a_notice_is_previewed_corrected_and_deleted(store: Store, tenancy: str) -> None:
    typed = {"day": GIVEN, "kind": "rescission", "party": "landlord", "written": False}
    assert set(notices.preview(store, tenancy, typed)) == {"written", "reason"}
    assert notices.preview(store, tenancy, {**typed, "kind": None}) == {}
    number = new_notice(store, tenancy, GIVEN)
    assert notices.load(store, number)["reason"] == "Skal rives."
    undo = notices.delete(store, number)
    assert page.load(store, tenancy).notices == []
    undo()
    assert page.load(store, tenancy).state is TenancyState.NOTICE_GIVEN


def test_the_earliest_notice_that_holds_says_when_it_ends(store: Store, tenancy: str) -> None:
    new_notice(store, tenancy, GIVEN)
    new_notice(store, tenancy, GIVEN, party="tenant", expires=date(2026, 12, 15))
    new_notice(store, tenancy, GIVEN, written=False, expires=GIVEN)
    assert page.load(store, tenancy).ends == date(2026, 12, 15)


def test_what_hangs_on_it(store: Store, household: str, tenancy: str) -> None:
    case = cases.register(store, household, "municipal_dwelling", {"day": date(2023, 11, 1)}).ref
    registration.save(store, tenancy, {"case": case})
    plan = new_plan(store, household)
    links.link_tenancy(store, plan, tenancy)
    with store.write() as session:
        row = by_ref(session, Tenancy, tenancy)
        link = {"household_id": row.household_id, "tenancy_id": row.id}
        for day, amount in ((date(2026, 9, 1), 5_000), (date(2026, 10, 1), 9_000)):
            session.add(Arrears(ref=next_ref(session, Arrears), day=day, amount=Decimal(amount), **link))
            session.flush()
        session.add(Eviction(ref=next_ref(session, Eviction), warned=date(2026, 11, 1), **link))
    renewed = life.renew(store, tenancy, {"start": date(2027, 1, 1), "contract_until": date(2029, 12, 31)}).ref
    shown = page.load(store, renewed)  # what was owed under the contract before is owed still
    assert (shown.case.ref if shown.case else None, shown.plan.ref if shown.plan else None) == (case, plan)
    assert (shown.arrears.amount if shown.arrears else None, [one.ref for one in shown.evictions]) == (9_000, ["U1"])
    assert page.load(store, tenancy).replaced_by == renewed
    assert not page.load(store, tenancy).is_open


def test_what_the_rules_warn_of_is_told(store: Store, tenancy: str) -> None:
    registration.save(store, tenancy, {"told_binding": None})
    assert [(one.field, one.rule) for one in page.load(store, tenancy).warnings] == [
        ("told_binding", "not-told-binding")
    ]


def test_a_protected_household_is_called_by_its_number_and_the_look_is_logged(store: Store) -> None:
    household = new_household(store, "Amina", "Yusuf", person__protection="confidential")
    tenancy = new_tenancy(store, household, new_dwelling(store))
    shown = page.load(store, tenancy)
    assert (shown.name, shown.dwelling.name) == ("Husstand 1", "Storgata 1")
    assert "Yusuf" not in repr(shown)
    page.load(store, tenancy, again=True)
    with store.read() as session:
        assert [view.what for view in session.scalars(select(View))] == ["tenancy"]


def test_the_first_contract_in_a_dwelling_begins_the_time_there(store: Store, tenancy: str) -> None:
    shown = page.load(store, tenancy)
    assert (shown.edition, shown.editions, shown.since, shown.contract_until) == (1, 1, START, UNTIL)
    assert shown.today == TODAY
