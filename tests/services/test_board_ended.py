"""The stays that ended lately: which, in which order, and how many nights."""

from datetime import date, timedelta

from app.services import board_ended
from app.storage.store import Store
from tests.services.conftest import TODAY, add_stay, new_household, new_provider


def days_ago(count: int) -> date:
    return TODAY - timedelta(days=count)


def test_the_latest_end_comes_first_and_a_year_back_is_the_last(store: Store) -> None:
    home, place = new_household(store), new_provider(store)
    add_stay(store, home, place, days_ago(500), days_ago(365))
    older = add_stay(store, home, place, days_ago(400), days_ago(364))
    today = add_stay(store, home, place, days_ago(10), TODAY)
    add_stay(store, home, place, TODAY, TODAY + timedelta(days=1))
    add_stay(store, home, place, TODAY)
    assert [row.ref for row in board_ended.rows(store)] == [today, older]


def test_the_day_of_leaving_is_no_night(store: Store) -> None:
    add_stay(store, new_household(store), new_provider(store), days_ago(3), TODAY, went_to="owned", room="2")
    row = board_ended.rows(store)[0]
    assert (row.nights, row.went_to, row.provider, row.room) == (3, "owned", "Solgården", "2")
