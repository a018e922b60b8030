"""The new applicant, the list of households, situations over time, closing, protected persons."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from app import clock
from app.errors import Invalid, Stale
from app.models import Household, Person, Situation, View
from app.services import household
from app.storage.store import Store
from tests.services.conftest import (
    ADULT,
    LONG_AGO,
    TODAY,
    add_member,
    add_stay,
    applicant,
    count,
    new_household,
    new_provider,
)

YESTERDAY = TODAY - timedelta(days=1)


def situations(store: Store) -> list[tuple[str, date, date | None]]:
    with store.read() as session:
        found = session.scalars(select(Situation).order_by(Situation.start, Situation.id))
        return [(each.situation, each.start, each.end) for each in found]


def views(store: Store) -> list[tuple[str, str, str]]:
    with store.read() as session:
        return [(view.who, view.person_ref, view.what) for view in session.scalars(select(View))]


def test_a_new_applicant_is_person_household_and_situation_at_once(store: Store) -> None:
    saved = household.save(store, None, applicant(situation__situation="friends"))
    assert saved.ref == "H1"
    loaded = household.load(store, "H1")
    assert loaded["person.last_name"] == "Øyen"
    assert loaded["household.opened"] == LONG_AGO
    assert loaded["situation.situation"] == "friends"
    assert [row.ref for row in household.rows(store)] == ["H1"]


def test_a_household_is_opened_today_when_no_day_is_given(store: Store) -> None:
    ref = new_household(store, household__opened=None)
    assert household.load(store, ref)["household.opened"] == TODAY


def test_everything_wrong_in_both_parts_is_told_at_once_and_nothing_kept(store: Store) -> None:
    wrong = applicant(person__first_name="", household__target_groups=("unknown",))
    with pytest.raises(Invalid) as refused:
        household.save(store, None, wrong)
    assert set(refused.value.problems) == {"person.first_name", "household.target_groups"}
    assert (count(store, Person), count(store, Household)) == (0, 0)


def test_what_is_missing_only_warns(store: Store) -> None:
    saved = household.save(store, None, applicant(household__target_groups=()))
    assert "household.target_groups" in saved.warnings


def test_a_stale_part_is_named_with_its_values(store: Store) -> None:
    ref = new_household(store)
    old = household.load(store, ref)
    household.save(store, ref, {"person.phone": "400 00 001"})
    with pytest.raises(Stale) as refused:
        household.save(store, ref, {**old, "person.phone": "400 00 002"})
    assert refused.value.current["person.phone"] == "400 00 001"


def test_a_new_situation_ends_the_one_before(store: Store) -> None:
    with clock.at(date(2026, 11, 1)):
        ref = new_household(store, situation__situation="friends")
    household.save(store, ref, {"situation.situation": "roofless"})
    household.save(store, ref, {"situation.situation": "roofless"})
    assert situations(store) == [("friends", date(2026, 11, 1), YESTERDAY), ("roofless", TODAY, None)]


def test_a_situation_corrected_the_same_day_leaves_no_trace(store: Store) -> None:
    ref = new_household(store, situation__situation="friends")
    household.save(store, ref, {"situation.situation": "roofless"})
    assert situations(store) == [("roofless", TODAY, None)]


def test_a_situation_may_end_with_none_after(store: Store) -> None:
    with clock.at(date(2026, 11, 1)):
        ref = new_household(store, situation__situation="friends")
    household.save(store, ref, {"situation.situation": None})
    assert situations(store) == [("friends", date(2026, 11, 1), YESTERDAY)]


def test_a_household_opened_later_keeps_the_situation_it_begins_with(store: Store) -> None:
    monday = date(2026, 11, 23)
    ref = new_household(store, household__opened=monday, situation__situation="friends")
    household.save(store, ref, household.load(store, ref))
    assert situations(store) == [("friends", monday, None)]


def test_a_household_whose_main_person_is_gone_says_so(store: Store) -> None:
    ref = new_household(store)
    with store.write() as session:
        session.delete(session.scalars(select(household.Membership)).one())
    with pytest.raises(Invalid, match="ingen hovedperson"):
        household.load(store, ref)


def test_the_main_person_is_not_removed_and_a_child_can_be_put_back(store: Store) -> None:
    ref = new_household(store)
    add_member(store, ref, "child", date(2015, 1, 1))
    with store.read() as session:
        main, child = session.scalars(select(household.Membership).order_by(household.Membership.id))
    with pytest.raises(Invalid, match="annen hovedperson"):
        household.remove_member(store, main.id)
    undo = household.remove_member(store, child.id)
    assert household.rows(store)[0].members == 1
    undo()
    assert household.rows(store)[0].children == 1


def test_opening_a_strictly_confidential_person_is_logged(store: Store) -> None:
    hidden = new_household(store, person__protection="strictly")
    new_household(store, "Ola", "Bråten", person__protection="confidential")
    household.load(store, "H2")
    assert views(store) == []
    household.load(store, hidden)
    assert views(store) == [("Kari", "P1", "household")]


def test_closing_and_opening_again(store: Store) -> None:
    ref = new_household(store)
    undo = household.close(store, ref, TODAY)
    assert household.rows(store) == []
    assert [row.ref for row in household.rows(store, shown="closed")] == [ref]
    assert (household.count(store), household.count(store, "all")) == (0, 1)
    undo()
    assert household.count(store) == 1
    with pytest.raises(Invalid) as refused:
        household.close(store, ref, LONG_AGO - timedelta(days=1))
    assert set(refused.value.problems) == {"closed"}


def test_closing_ahead_leaves_it_open_until_then(store: Store) -> None:
    ref = new_household(store)
    household.close(store, ref, TODAY + timedelta(days=1))
    assert household.count(store) == 1
    with clock.at(TODAY + timedelta(days=1)):
        assert household.count(store) == 0


def test_the_list_is_sorted_the_norwegian_way_and_cut_in_pages(store: Store) -> None:
    for last_name in ("Ås", "Berg", "Østby", "Aasen", "Ærlig"):
        new_household(store, "Kim", last_name)
    names = [row.last_name for row in household.rows(store)]
    assert names == ["Berg", "Ærlig", "Østby", "Ås", "Aasen"]
    pages, last = [], None
    while page := household.rows(store, limit=2, after=last):
        pages.append([row.last_name for row in page])
        last = page[-1]
    assert pages == [names[:2], names[2:4], names[4:]]


def test_a_page_begins_after_one_of_the_same_name(store: Store) -> None:
    made = [new_household(store, "Kim", "Berg") for _each in range(3)]
    first = household.rows(store, limit=1)
    assert [first[0].ref, *(row.ref for row in household.rows(store, after=first[0]))] == made


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("øyen", ["H1"]),
        ("oye", ["H1"]),
        ("Åse Øyen", ["H1"]),
        ("odin", ["H1"]),
        ("bråten", ["H2"]),
        ("400 00 001", ["H2"]),
        ("40000001", ["H2"]),
        ("h2", ["H2"]),
        ("2", ["H2"]),
        ("", ["H2", "H1"]),
        ("100%", []),
        ("_", []),
        ("yen", []),  # words are found by their beginning
    ],
)
def test_the_list_is_searched_by_any_member_and_by_number(store: Store, typed: str, found: list[str]) -> None:
    add_member(store, new_household(store), "child", date(2015, 1, 1))
    new_household(store, "Ola", "Bråten", person__phone="400 00 001")
    assert [row.ref for row in household.rows(store, matching=typed)] == found


def test_what_a_line_tells(store: Store) -> None:
    ref = new_household(store, person__protection="confidential", situation__situation="temporary")
    add_member(store, ref, "child", date(2008, 11, 21))  # 18 tomorrow
    add_member(store, ref, "other", date(2008, 11, 20))  # 18 today
    add_stay(store, ref, new_provider(store), date(2026, 11, 1))
    (row,) = household.rows(store, shown="temporary")
    assert (row.age, row.members, row.children, row.protection) == (46, 3, 1, 1)
    assert (row.situation, row.provider) == ("temporary", "Solgården")
    assert row.counter is not None
    assert row.counter.day == 20
    assert ADULT.year + 46 == TODAY.year


def test_the_main_person_who_took_over_is_shown(store: Store) -> None:
    ref = new_household(store)
    new = add_member(store, ref, "main", date(1990, 1, 1))
    with store.write() as session:
        old, following = session.scalars(select(household.Membership).order_by(household.Membership.id))
        old.end, following.start = YESTERDAY, TODAY
    assert [row.first_name for row in household.rows(store)] == ["Odin"]
    assert household.load(store, ref)["person.first_name"] == "Odin"
    assert new == "P2"
