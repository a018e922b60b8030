"""Forming a group, who joins and leaves, ending it, and what is refused or odd."""

from datetime import date, timedelta

import pytest

from app.errors import Invalid, OfficerError, Stale
from app.models import Attendance, CooperationPlan, GroupMember, GroupTask, Meeting, SupportGroup
from app.services.group import meetings, page, registration
from app.services.records import by_ref
from app.storage.history import next_ref
from app.storage.store import Store
from tests.services.conftest import TODAY, count
from tests.services.group.conftest import FORMED, agree, at, join, meet, new_contact, new_group

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.fixture
def kari(store: Store) -> str:
    return new_contact(store)


def member(store: Store, member_id: int) -> tuple[date, date | None]:
    values = registration.load_member(store, member_id)
    return values["start"], values["end"]


def test_a_group_has_a_household_and_a_first_day(store: Store, home: str) -> None:
    for chosen, values, wrong in ((None, {"start": TODAY}, "household"), (home, {}, "start")):
        with pytest.raises(Invalid) as refused:
            registration.register(store, chosen, values)
        assert set(refused.value.problems) == {wrong}
    assert count(store, SupportGroup) == 0


def test_a_group_is_changed_unless_someone_else_was_first(store: Store, group: str, home: str) -> None:
    old = registration.load(store, group)
    registration.save(store, group, {"purpose": "Bo trygt"}, old["version"])
    assert registration.load(store, group)["purpose"] == "Bo trygt"
    assert old["household"] == home
    with pytest.raises(Stale):
        registration.save(store, group, {"purpose": "Noe annet"}, old["version"])


def test_an_end_before_the_start_is_refused(store: Store, group: str, kari: str) -> None:
    with pytest.raises(Invalid) as refused:
        registration.save(store, group, {"end": FORMED - timedelta(days=1)})
    assert set(refused.value.problems) == {"end"}
    with pytest.raises(Invalid) as refused:
        registration.add_member(store, group, kari, {"start": TODAY, "end": YESTERDAY})
    assert set(refused.value.problems) == {"end"}


def test_one_more_group_at_once_only_warns(store: Store, group: str, home: str) -> None:
    assert set(registration.register(store, home, {"start": TODAY}).warnings) == {"start"}
    registration.end(store, group, YESTERDAY)
    assert registration.register(store, home, {"start": date(2020, 1, 1), "end": date(2020, 2, 1)}).warnings == {}


def test_a_member_is_chosen_from_the_register(store: Store, group: str) -> None:
    with pytest.raises(Invalid) as refused:
        registration.add_member(store, group, None, {"start": TODAY})
    assert set(refused.value.problems) == {"contact"}


def test_a_member_twice_at_once_warns_and_from_the_same_day_is_refused(store: Store, group: str, kari: str) -> None:
    first = join(store, group, kari)
    assert set(registration.add_member(store, group, kari, {"start": TODAY}).warnings) == {"start"}
    with pytest.raises(Invalid):
        registration.save_member(store, first, {"start": TODAY})


def test_a_second_coordinator_warns_whichever_is_saved(store: Store, group: str, kari: str) -> None:
    first = join(store, group, kari, coordinator=True)
    second = registration.add_member(
        store, group, new_contact(store, "Per"), {"start": TODAY, "coordinator": True}
    )  # fmt: skip
    assert set(second.warnings) == {"coordinator"}
    assert set(registration.save_member(store, first, {"role": "leder"}).warnings) == {"coordinator"}
    assert registration.save_member(store, first, {"end": YESTERDAY}).warnings == {}


def test_ending_a_group_ends_its_members_and_undo_restores_them(store: Store, group: str, kari: str) -> None:
    left = join(store, group, new_contact(store, "Lise"), end=YESTERDAY)
    stays, later = join(store, group, kari), join(store, group, new_contact(store, "Per"), TOMORROW)
    undo = registration.end(store, group, TODAY)
    assert registration.load(store, group)["end"] == TODAY
    assert (member(store, stays), member(store, left)) == ((FORMED, TODAY), (FORMED, YESTERDAY))
    assert count(store, GroupMember) == 2
    undo()
    assert registration.load(store, group)["end"] is None
    assert [member(store, one) for one in (left, stays, later)] == [
        (FORMED, YESTERDAY), (FORMED, None), (TOMORROW, None),
    ]  # fmt: skip


def test_undoing_the_end_of_a_group_leaves_alone_who_has_joined_since(store: Store, group: str) -> None:
    """SQLite gives the new member the row id of the one who was to join later."""
    join(store, group, new_contact(store, "Per"), TOMORROW)
    undo = registration.end(store, group, TODAY)
    join(store, group, new_contact(store, "Eva"), end=YESTERDAY)
    undo()
    found = page.load(store, group).members
    assert {one.name.partition(" ")[0]: (one.start, one.end) for one in found} == {
        "Per": (TOMORROW, None), "Eva": (FORMED, YESTERDAY),
    }  # fmt: skip


def test_ending_before_the_beginning_is_refused_and_changes_nothing(store: Store, group: str, kari: str) -> None:
    one = join(store, group, kari)
    with pytest.raises(Invalid):
        registration.end(store, group, FORMED - timedelta(days=1))
    assert member(store, one) == (FORMED, None)


def test_a_group_is_deleted_with_all_that_hangs_on_it_and_put_back(store: Store, group: str, kari: str) -> None:
    join(store, group, kari)
    agree(store, group, by=kari)
    meetings.hold(store, meet(store, group, at(date(2026, 11, 2))), {}, [kari])
    before = page.load(store, group)
    undo = registration.delete(store, group)
    assert [count(store, each) for each in (SupportGroup, GroupMember, Meeting, Attendance, GroupTask)] == [0] * 5
    undo()
    after = page.load(store, group)
    assert (after.members, after.meetings, after.tasks) == (before.members, before.meetings, before.tasks)


def test_a_group_with_a_plan_is_not_deleted(store: Store, group: str) -> None:
    with store.write() as session:
        mine = by_ref(session, SupportGroup, group)
        session.add(
            CooperationPlan(
                ref=next_ref(session, CooperationPlan), household_id=mine.household_id, group_id=mine.id,
                made_as="first", dated=TODAY, start=TODAY, end=TOMORROW,
            )
        )  # fmt: skip
    with pytest.raises(OfficerError, match="PL1"):
        registration.delete(store, group)
    assert page.load(store, group).plan == "PL1"


def test_a_member_taken_away_can_be_put_back(store: Store, group: str, kari: str) -> None:
    one = join(store, group, kari, role="støtte")
    undo = registration.remove_member(store, one)
    assert count(store, GroupMember) == 0
    undo()
    assert registration.load_member(store, one)["contact"] == kari


def test_dates_outside_the_groups_warn(store: Store, home: str, kari: str) -> None:
    group = new_group(store, home, end=TODAY)
    saved = registration.add_member(store, group, kari, {"start": FORMED - timedelta(days=1)})
    assert set(saved.warnings) == {"start", "end"}
