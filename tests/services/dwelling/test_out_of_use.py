"""Times out of use and rents: entered, corrected, closed, and refused."""

from datetime import date
from decimal import Decimal

import pytest

from app.errors import Invalid, Stale
from app.services.dwelling import out_of_use, rents
from app.storage.store import Store
from tests.services.conftest import LONG_AGO, TODAY, new_household
from tests.services.dwelling.conftest import let, new_dwelling


@pytest.fixture
def dwelling(store: Store) -> str:
    return new_dwelling(store)


def test_a_time_out_of_use_is_closed_and_opened_again(store: Store, dwelling: str) -> None:
    made = int(out_of_use.add(store, dwelling, {"start": date(2026, 9, 1), "reason": "repair"}).ref)
    undo = out_of_use.close(store, made, TODAY)
    assert out_of_use.load(store, made)["end"] == TODAY
    undo()
    assert out_of_use.load(store, made)["end"] is None
    with pytest.raises(Invalid) as refused:
        out_of_use.close(store, made, date(2026, 8, 31))
    assert set(refused.value.problems) == {"end"}


def test_two_times_from_one_day_are_refused_beside_the_new_one(store: Store, dwelling: str) -> None:
    out_of_use.add(store, dwelling, {"start": TODAY, "end": TODAY, "reason": "repair"})
    with pytest.raises(Invalid) as refused:
        out_of_use.add(store, dwelling, {"start": TODAY, "reason": "held"})
    assert set(refused.value.problems) == {"start"}


def test_a_rent_against_the_act_is_told_and_saved(store: Store, dwelling: str) -> None:
    let(store, dwelling, new_household(store), LONG_AGO)
    values = {"start": TODAY, "amount": Decimal(9000), "how": "index", "notified": date(2026, 11, 1)}
    saved = rents.add(store, dwelling, values)
    assert "kan tidligst gjelde fra 01.12.2026" in saved.warnings["notified"]
    assert not rents.save(store, int(saved.ref), {"notified": date(2026, 10, 20)}, saved.version).warnings
    with pytest.raises(Stale):
        rents.save(store, int(saved.ref), {"notified": None}, saved.version)


def test_deleting_is_undone(store: Store, dwelling: str) -> None:
    made = int(rents.add(store, dwelling, {"start": TODAY, "amount": Decimal(9000), "how": "agreed"}).ref)
    undo = rents.delete(store, made)
    undo()
    assert rents.load(store, made)["amount"] == Decimal(9000)
