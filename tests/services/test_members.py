"""Who a worksheet counts in the household of a case."""

from datetime import date

from sqlalchemy import select

from app.models import Membership
from app.services import members
from app.storage.store import Store
from tests.services.case.test_registration import new_case
from tests.services.conftest import TODAY, add_member


def household_with(store: Store, *births: date | None) -> str:
    """The case of a household of an adult and members born so."""
    ref = new_case(store)
    for birth in births:
        add_member(store, "H1", "child", birth)
    return ref


def test_children_are_counted_by_the_years_they_have_filled(store: Store) -> None:
    births = (date(2020, 11, 21), date(2020, 11, 20), date(2008, 11, 21), date(2008, 11, 20))
    found = members.of_case(store, household_with(store, *births), TODAY)
    assert (found.adults, found.ages) == (2, (5, 6, 17))
    assert (found.children(), found.children(0, 5), found.children(6, 10), found.children(11)) == (3, 1, 1, 1)


def test_nobody_known_to_be_a_child_is_an_adult(store: Store) -> None:
    assert members.of_case(store, household_with(store, None), TODAY) == members.Members(2, ())


def test_only_members_on_the_day_count(store: Store) -> None:
    ref = household_with(store, date(2018, 3, 1), date(2026, 12, 1))
    with store.write() as session:
        child = session.scalars(select(Membership).where(Membership.role == "child").order_by(Membership.id)).first()
        child.end = date(2026, 11, 19)
    assert members.of_case(store, ref, date(2026, 11, 19)).ages == (8,)
    assert members.of_case(store, ref, TODAY).ages == ()
