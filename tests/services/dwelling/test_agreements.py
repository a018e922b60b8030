"""Agreements with owners: which are in force, what they give, and what cannot be undone."""

from datetime import date
from decimal import Decimal

import pytest

from app.errors import Invalid, OfficerError
from app.services.dwelling import agreements, registration
from app.storage.store import Store
from tests.services.conftest import LONG_AGO, TODAY
from tests.services.dwelling.conftest import new_dwelling


def new_agreement(store: Store, name: str = "Elvegata", **more: object) -> str:
    return agreements.save(store, None, {"name": name, "kind": "rental", "start": LONG_AGO, **more}).ref


def test_those_in_force_or_to_come_stand_before_those_that_have_run_out(store: Store) -> None:
    over = new_agreement(store, "Aspen", end=date(2026, 11, 19))
    last_day, coming = new_agreement(store, "Åsen", end=TODAY), new_agreement(store, "Øra", start=date(2027, 1, 1))
    found = agreements.rows(store)
    assert [(row.ref, row.in_force) for row in found] == [(coming, False), (last_day, True), (over, False)]


def test_only_dwellings_at_disposal_are_counted(store: Store) -> None:
    ref = new_agreement(store, homes=5, share=Decimal(40))
    kept = new_dwelling(store, "A 2", disposal="rented_in", agreement=ref)
    new_dwelling(store, "A 1", disposal="rented_in", agreement=ref, given_up=TODAY)
    new_dwelling(store, "A 3", disposal="rented_in", agreement=ref, taken_into_use=date(2027, 1, 1))
    (row,) = agreements.rows(store)
    assert (row.dwellings, row.entitled) == (["A 2 H0101"], 2)
    assert registration.load(store, kept)["agreement"] == ref


def test_a_share_that_is_too_small_is_told_with_its_paragraph_and_saved(store: Store) -> None:
    saved = agreements.save(
        store, None, {"name": "Havna", "kind": "referral", "start": LONG_AGO, "homes": 10, "share": Decimal(30)}
    )
    assert "FOR-2019-11-18-1546 § 3-2" in saved.warnings["share"]
    with pytest.raises(Invalid) as refused:
        agreements.save(store, saved.ref, {"end": date(2019, 12, 31)})
    assert set(refused.value.problems) == {"end"}


def test_a_share_above_all_is_refused_where_it_is_typed(store: Store) -> None:
    with pytest.raises(Invalid) as refused:
        new_agreement(store, share=Decimal(101))
    assert set(refused.value.problems) == {"share"}


def test_an_agreement_with_dwellings_is_not_deleted(store: Store) -> None:
    ref = new_agreement(store)
    undo = agreements.delete(store, ref)
    assert agreements.rows(store) == []
    undo()
    new_dwelling(store, disposal="rented_in", agreement=ref)
    with pytest.raises(OfficerError, match="1 bolig"):
        agreements.delete(store, ref)


def test_they_are_found_by_name_and_owner(store: Store) -> None:
    ref = new_agreement(store, owner="Kaibygg AS")
    assert [one[0] for one in agreements.choices(store, "kaib")] == [ref]
    assert agreements.choices(store, "annet") == []
