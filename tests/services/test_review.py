"""The review list: who is on it, and that what was said at an earlier meeting is kept."""

from datetime import date, timedelta

import pytest

from app import clock
from app.errors import Invalid
from app.models import Review
from app.services import household, review
from app.storage.store import Store
from tests.services.conftest import TODAY, add_stay, count, new_household, new_provider


def test_the_line_of_an_earlier_day_is_kept_and_todays_begins_as_a_copy(store: Store) -> None:
    with clock.at(date(2026, 11, 6)):
        home = new_household(store, situation__situation="friends")
        review.save(store, home, {"status": "Venter på svar", "who": "Kari"})
    review.edit(store, home, "status", "Fikk avslag")
    review.edit(store, home, "due", date(2026, 12, 4))
    assert count(store, Review) == 2
    (row,) = review.rows(store)
    assert (row.day, row.status, row.who, row.due) == (TODAY, "Fikk avslag", "Kari", date(2026, 12, 4))
    with clock.at(date(2026, 11, 19)):
        (row,) = review.rows(store)
        assert (row.day, row.status, row.due) == (date(2026, 11, 6), "Venter på svar", None)


def test_the_form_is_empty_before_the_first_review(store: Store) -> None:
    home = new_household(store)
    assert set(review.load(store, home).values()) == {None}
    assert count(store, Review) == 0


def test_a_value_that_cannot_be_kept_is_refused(store: Store) -> None:
    home = new_household(store)
    with pytest.raises(Invalid):
        review.edit(store, home, "who", "x" * 100_001)
    assert count(store, Review) == 0


def test_all_in_temporary_accommodation_or_without_a_home_are_listed_longest_first(store: Store) -> None:
    place = new_provider(store)
    shelter = new_provider(store, kind="night_shelter")
    for last_name, arrived, at in (
        ("A", date(2026, 11, 1), place),
        ("B", date(2026, 9, 1), place),
        ("D", TODAY, shelter),
    ):
        add_stay(store, new_household(store, "Kim", last_name), at, arrived, room="3")
    new_household(store, "Kim", "C", situation__situation="roofless")
    new_household(store, "Kim", "E", situation__situation="costs")
    closed = new_household(store, "Kim", "F", situation__situation="friends")
    household.close(store, closed, TODAY)
    gone = new_household(store, "Kim", "G")
    add_stay(store, gone, place, date(2026, 9, 1), TODAY)
    rows = review.rows(store)
    assert [row.last_name for row in rows] == ["B", "A", "C", "D"]
    assert [row.counter.day if row.counter else None for row in rows] == [81, 20, None, None]
    assert (rows[0].provider, rows[0].room) == ("Solgården", "3")


def test_a_situation_that_ended_yesterday_is_not_listed(store: Store) -> None:
    with clock.at(TODAY - timedelta(days=5)):
        home = new_household(store, situation__situation="friends")
    household.save(store, home, {"situation.situation": "costs"})
    assert review.rows(store) == []
