"""The list of groups: which are shown, in what order, and what a line counts."""

from datetime import timedelta

from app.models import Household
from app.services.group import listing, registration, tasks
from app.services.records import by_ref
from app.storage.store import Store
from tests.services.conftest import TODAY, add_member, new_household
from tests.services.group.conftest import FORMED, agree, allow, at, join, meet, new_contact, new_group

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def refs(store: Store, shown: str = "current") -> list[str]:
    return [row.ref for row in listing.rows(store, shown)]


def test_a_group_is_shown_as_current_through_its_last_day(store: Store, group: str) -> None:
    registration.end(store, group, TODAY)
    assert (refs(store), refs(store, "ended"), refs(store, "all")) == ([group], [], [group])
    registration.end(store, group, YESTERDAY)
    assert (refs(store), refs(store, "ended"), refs(store, "all")) == ([], [group], [group])


def test_who_meets_first_stands_first_and_the_rest_by_name(store: Store) -> None:
    names = ("Åse", "Anne", "Berit", "Carl")
    aase, anne, berit, carl = (new_group(store, new_household(store, name, name)) for name in names)
    meet(store, aase, at(TODAY))
    meet(store, carl, at(TOMORROW))
    meet(store, anne, at(YESTERDAY))
    assert refs(store) == [aase, carl, anne, berit]


def test_a_line_counts_members_of_today_and_those_without_consent(store: Store, group: str, home: str) -> None:
    kari, per, left = (new_contact(store, name) for name in ("Kari", "Per", "Lise"))
    join(store, group, kari, coordinator=True)
    join(store, group, per)
    join(store, group, left, end=YESTERDAY)
    allow(store, home, kari)
    allow(store, new_household(store, "Nora", "Ås"), per)
    [row] = listing.rows(store)
    assert (row.name, row.household, row.coordinator, row.members, row.without_consent) == (
        "Åse Øyen", home, "Kari", 2, 1,
    )  # fmt: skip


def test_a_line_counts_tasks_and_meetings_that_wait(store: Store, group: str) -> None:
    agree(store, group, due=YESTERDAY)
    agree(store, group, due=TODAY)
    tasks.done(store, agree(store, group, due=YESTERDAY), TODAY)
    meet(store, group, at(YESTERDAY))
    meet(store, group, at(TODAY, 9), held=False)
    meet(store, group, at(TOMORROW))
    [row] = listing.rows(store)
    assert (row.open_tasks, row.overdue, row.unanswered, row.next_meeting) == (2, 1, 1, at(TOMORROW))


def test_a_protected_household_is_marked(store: Store, group: str, home: str) -> None:
    add_member(store, home, "child", FORMED, protection="strictly")
    assert [row.protection for row in listing.rows(store)] == [2]


def test_the_groups_of_a_household_newest_first(store: Store, group: str, home: str) -> None:
    registration.end(store, group, YESTERDAY)
    newer = new_group(store, home, TODAY)
    new_group(store, new_household(store))
    with store.read() as session:
        found = listing.of_household(session, by_ref(session, Household, home).id, TODAY)
    assert [row.ref for row in found] == [newer, group]


def test_a_part_at_a_time_adds_up_to_the_list(store: Store) -> None:
    for name in ("Åse", "Anne", "Berit"):
        new_group(store, new_household(store, name, name))
    parts = [listing.rows(store, limit=2, skip=skip) for skip in (0, 2, 4)]
    assert [len(part) for part in parts] == [2, 1, 0]
    assert [row for part in parts for row in part] == listing.rows(store)


def test_a_list_is_summed_up_as_its_lines_say(store: Store, group: str, home: str) -> None:
    join(store, group, new_contact(store, "Per"))
    join(store, group, new_contact(store, "Lise"))
    agree(store, group, due=YESTERDAY)
    agree(store, group, due=YESTERDAY)
    ended = new_group(store, new_household(store, "Nora", "Ås"))
    join(store, ended, new_contact(store, "Kari"))
    registration.end(store, ended, YESTERDAY)
    assert listing.summary(store) == listing.Summary(groups=1, without_consent=1, overdue=2)
    assert listing.summary(store, "ended") == listing.Summary(groups=1, without_consent=0, overdue=0)
    assert listing.summary(store, "all").groups == len(refs(store, "all"))
