"""*I dag*: agreements on dwellings that run out, on the days around each boundary."""

from datetime import date, timedelta

import pytest

from app.services import today
from app.services.dwelling import agreements, registration
from app.storage.store import Store
from tests.services.conftest import LONG_AGO, TODAY
from tests.services.dwelling.conftest import new_dwelling


def told(store: Store) -> list[today.Task]:
    return [task for task in today.tasks(store) if task.kind == "disposal_agreement"]


@pytest.mark.parametrize(
    ("end", "there"),
    [
        (TODAY, True),
        (TODAY + timedelta(days=60), True),
        (TODAY + timedelta(days=61), False),
        (date(2026, 9, 20), True),
        (date(2026, 9, 19), False),
    ],
)
def test_an_agreement_is_told_of_two_months_before_and_after_it_ends(store: Store, end: date, there: bool) -> None:
    values = {"name": "Elvegata", "kind": "rental", "start": LONG_AGO, "end": end}
    ref = agreements.save(store, None, values).ref
    assert told(store) == []  # without dwellings there is nothing to do
    dwelling = new_dwelling(store, disposal="rented_in", agreement=ref)
    found = told(store)
    assert [(task.who, task.target, task.days_left) for task in found] == (
        [("Elvegata", ("agreements", ref), (end - TODAY).days)] if there else []
    )
    registration.save(store, dwelling, {"given_up": end + timedelta(days=1)})
    assert told(store) == []
