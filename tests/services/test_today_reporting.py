"""*I dag* in the new year: the forms to be filled in elsewhere, until every row is typed."""

from datetime import date

import pytest

from app import clock
from app.services import today
from app.services.reporting import entry
from app.services.today import Task
from app.storage.store import Store
from tests.services.conftest import new_household


@pytest.fixture(autouse=True)
def records_of_the_year(store: Store) -> None:
    new_household(store)


def told(store: Store, day: date) -> list[Task]:
    with clock.at(day):
        return [task for task in today.tasks(store) if task.kind == "reporting"]


@pytest.mark.parametrize(
    ("day", "forms"),
    [
        (date(2026, 11, 20), []),  # long after what was due for 2025
        (date(2027, 1, 1), [("startloan", 15), ("form_13", 45)]),
        (date(2027, 1, 20), [("startloan", -4), ("form_13", 26)]),
        (date(2027, 3, 18), [("form_13", -31)]),
        (date(2027, 4, 16), [("form_13", -60)]),
        (date(2027, 4, 17), []),
    ],
)
def test_each_form_is_told_of_from_the_new_year_until_two_months_after(
    store: Store, day: date, forms: list[tuple[str, int]]
) -> None:
    assert [(task.target[1], task.days_left) for task in told(store, day)] == forms


def test_a_form_that_is_typed_is_not_told_of(store: Store) -> None:
    day = date(2027, 1, 4)
    rows = entry.rows(store, "startloan", 2026)
    assert str(len(rows)) in told(store, day)[0].what
    with clock.at(day):
        for row in rows:
            entry.tick(store, 2026, row, None)
    assert [task.target[1] for task in told(store, day)] == ["form_13"]
