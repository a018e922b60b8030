"""The head of a page about a household: whose it is, and when the name must not stand there."""

import pytest

from app.models import Household
from app.services.household_head import HouseholdHead, head_of
from app.services.records import by_ref
from app.storage.store import Store
from tests.services.conftest import LONG_AGO, TODAY, add_member, new_household


def head(store: Store, ref: str) -> HouseholdHead:
    with store.read() as session:
        return head_of(session, by_ref(session, Household, ref).id, TODAY)


def test_a_household_is_called_after_its_main_person_and_children(store: Store) -> None:
    ref = new_household(store)
    add_member(store, ref, "child", TODAY)
    assert head(store, ref) == HouseholdHead(ref, "Åse Øyen og 1 barn", 1, 0)


@pytest.mark.parametrize(("protection", "level"), [("confidential", 1), ("strictly", 2)])
def test_a_protected_household_is_a_number_also_when_a_child_is_the_protected_one(
    store: Store, protection: str, level: int
) -> None:
    ref = new_household(store)
    add_member(store, ref, "child", LONG_AGO, protection=protection)
    found = head(store, ref)
    assert (found.name, found.protection) == ("Husstand 1", level)


def test_a_household_without_a_main_person_says_so(store: Store) -> None:
    with store.write() as session:
        session.add(Household(ref="H9", opened=LONG_AGO))
    assert head(store, "H9").name == "Uten hovedperson"
