"""Saving persons: birth dates from the number, nobody recorded twice, members of a household."""

from datetime import date

import pytest

from app.errors import Invalid
from app.models import Membership, Person, View
from app.models.national_id import synthetic_number
from app.services import household_page, person
from app.storage.store import Store
from tests.services.conftest import ADULT, add_member, count, new_household

NUMBER = synthetic_number(ADULT, 0)


def test_an_empty_birth_date_is_taken_from_the_number(store: Store) -> None:
    saved = person.save(store, None, {"first_name": "Åse", "last_name": "Øyen", "national_id": NUMBER})
    assert person.load(store, saved.ref)["birth_date"] == ADULT


def test_a_number_may_be_written_with_spaces(store: Store) -> None:
    written = f"{NUMBER[:6]} {NUMBER[6:]}"
    ref = person.save(store, None, {"first_name": "Åse", "last_name": "Øyen", "national_id": written}).ref
    assert person.load(store, ref)["national_id"] == NUMBER
    assert person.find(store, written) == person.Known(ref, None)


def test_a_number_against_the_birth_date_is_refused(store: Store) -> None:
    wrong = {"first_name": "Åse", "last_name": "Øyen", "national_id": NUMBER, "birth_date": date(1980, 5, 18)}
    with pytest.raises(Invalid) as refused:
        person.save(store, None, wrong)
    assert set(refused.value.problems) == {"birth_date"}
    assert count(store, Person) == 0


def test_two_persons_cannot_have_one_number(store: Store) -> None:
    ref = new_household(store, person__national_id=NUMBER)
    known = person.find(store, NUMBER)
    assert known is not None
    assert known.household == ref
    with pytest.raises(Invalid) as refused:
        person.save(store, None, {"first_name": "Aase", "last_name": "Øyen", "national_id": NUMBER})
    assert known.ref in refused.value.problems["national_id"]


def test_a_member_is_a_new_person_or_one_already_recorded(store: Store) -> None:
    first, second = new_household(store), new_household(store, "Ola", "Bråten")
    new = {"person.first_name": "Ida", "person.last_name": "Øyen", "membership.role": "child"}
    person.save_member(store, first, None, new)
    moved = household_page.load(store, first).members[-1].person_ref
    person.save_member(store, second, None, {"person.ref": moved, "membership.role": "other"})
    assert household_page.load(store, second).members[-1].name == "Ida Øyen"
    assert count(store, Person) == 3


def test_a_second_main_person_is_refused_beside_the_role(store: Store) -> None:
    home = new_household(store)
    second = {"person.first_name": "Ida", "person.last_name": "Øyen", "membership.role": "main"}
    with pytest.raises(Invalid) as refused:
        person.save_member(store, home, None, second)
    assert set(refused.value.problems) == {"membership.role"}
    assert count(store, Person) == 1


def test_an_odd_age_only_warns(store: Store) -> None:
    home = new_household(store)
    add_member(store, home, "child", date(1985, 1, 1))
    membership = household_page.load(store, home).members[-1].membership_id
    saved = person.save_member(store, home, membership, {"person.phone": "400 00 001"})
    assert set(saved.warnings) == {"membership.role"}


def test_opening_a_strictly_confidential_member_is_logged(store: Store) -> None:
    home = new_household(store)
    child = {"person.first_name": "Liv", "person.last_name": "Dal", "person.protection": "strictly",
             "membership.role": "child"}  # fmt: skip
    person.save_member(store, home, None, child)
    with store.read() as session:
        membership = session.query(Membership).filter(Membership.role == "child").one()
        ref = session.get_one(Person, membership.person_id).ref
    person.load_member(store, membership.id)
    with store.read() as session:
        assert [(view.person_ref, view.what) for view in session.query(View)] == [(ref, "person")]
