"""Renewing, swapping and moving out: what has been stays, and every act can be taken back."""

from datetime import date
from decimal import Decimal

import pytest

from app.errors import Invalid, OfficerError
from app.services.tenancy import life, page, registration
from app.services.tenancy.state import TenancyState
from app.storage.store import Store
from tests.services.conftest import TODAY, new_household
from tests.services.tenancy.tenancies import START, UNTIL, new_dwelling, new_tenancy

NEXT = date(2027, 1, 1)
NEXT_UNTIL = date(2029, 12, 31)


@pytest.fixture
def home(store: Store) -> str:
    return new_dwelling(store)


@pytest.fixture
def tenancy(store: Store, home: str) -> str:
    return new_tenancy(store, new_household(store), home, deposit=Decimal(20_000))


def renew(store: Store, ref: str, **more: object) -> str:
    values = {"start": NEXT, "contract_until": NEXT_UNTIL, "told_binding": True, **more}
    return life.renew(store, ref, values).ref


def test_a_renewed_contract_begins_the_day_after_the_old_one(store: Store, tenancy: str) -> None:
    proposed = life.renewal(store, tenancy)
    assert proposed["start"] == NEXT
    assert proposed["deposit"] == Decimal(20_000)
    assert "told_binding" not in proposed


def test_an_overrun_contract_is_renewed_from_today(store: Store, home: str) -> None:
    ref = new_tenancy(store, new_household(store), home, start=date(2023, 9, 1), contract_until=date(2026, 8, 31))
    assert life.renewal(store, ref)["start"] == TODAY


def test_renewing_ends_the_old_contract_where_the_new_begins(store: Store, tenancy: str, home: str) -> None:
    renewed = registration.load(store, renew(store, tenancy))
    old = registration.load(store, tenancy)
    assert (old["moved_out"], old["why_moved"]) == (NEXT, "renewed")
    assert (renewed["dwelling"], renewed["made_as"], renewed["was_municipal"]) == (home, "renewal", True)
    assert renewed["main_reason"] == "other"


def test_two_contracts_read_as_one(store: Store, tenancy: str) -> None:
    shown = page.load(store, renew(store, tenancy, start=TODAY))
    assert (shown.edition, shown.editions, shown.since) == (2, 2, START)
    assert [line.state for line in shown.contracts] == [TenancyState.CURRENT, TenancyState.RENEWED]


def test_a_contract_is_renewed_once(store: Store, tenancy: str) -> None:
    renew(store, tenancy)
    with pytest.raises(OfficerError, match="L2"):
        renew(store, tenancy)
    with pytest.raises(OfficerError, match="L2"):
        life.move_out(store, tenancy, TODAY, "bought", "owned")


@pytest.mark.parametrize("start", [None, START])
def test_a_renewal_begins_after_the_old_contract_did(store: Store, tenancy: str, start: date | None) -> None:
    with pytest.raises(Invalid) as raised:
        renew(store, tenancy, start=start)
    assert set(raised.value.problems) == {"start"}
    assert registration.load(store, tenancy)["moved_out"] is None


def test_deleting_a_renewal_opens_the_old_contract_and_both_can_be_put_back(store: Store, tenancy: str) -> None:
    renewed = renew(store, tenancy)
    before = registration.load(store, renewed)
    undo = registration.delete(store, renewed)
    assert registration.load(store, tenancy)["moved_out"] is None
    assert life.renewal(store, tenancy)["start"] == NEXT
    undo()
    assert registration.load(store, renewed) == before
    assert registration.load(store, tenancy)["why_moved"] == "renewed"


def test_a_renewal_stays_in_the_dwelling_whatever_is_typed(store: Store, tenancy: str, home: str) -> None:
    renewed = renew(store, tenancy, dwelling=new_dwelling(store, "Strandveien 7"), made_as="first")
    loaded = registration.load(store, renewed)
    assert (loaded["dwelling"], loaded["made_as"]) == (home, "renewal")


def test_a_swap_is_a_tenancy_in_another_dwelling(store: Store, tenancy: str) -> None:
    other = new_dwelling(store, "Strandveien 7")
    new = life.swap(store, tenancy, other, {"start": TODAY, "contract_until": date(2029, 11, 19)}).ref
    old, swapped = registration.load(store, tenancy), registration.load(store, new)
    assert (old["moved_out"], old["why_moved"], old["moved_to"]) == (TODAY, "swap", "municipal_dwelling")
    assert (swapped["dwelling"], swapped["made_as"], swapped["was_municipal"]) == (other, "swap", True)
    shown = page.load(store, new)
    assert (shown.editions, shown.since) == (1, TODAY)
    assert [line.address for line in shown.contracts] == ["Strandveien 7", "Storgata 1"]


def test_a_swap_into_a_referral_dwelling_is_to_private_rental(store: Store, tenancy: str) -> None:
    other = new_dwelling(store, "Strandveien 7", disposal="referral")
    life.swap(store, tenancy, other, {"start": TODAY})
    assert registration.load(store, tenancy)["moved_to"] == "private_rental"


def test_who_comes_from_a_referral_dwelling_is_a_new_tenant_of_the_municipality(store: Store) -> None:
    referred = new_tenancy(store, new_household(store), new_dwelling(store, "Bakken 1", disposal="referral"))
    other = new_dwelling(store, "Strandveien 7")
    saved = life.swap(store, referred, other, {"start": TODAY, "main_reason": "other"})
    assert registration.load(store, saved.ref)["was_municipal"] is False
    assert "was_municipal" not in saved.warnings


@pytest.mark.parametrize("other", [None, "D1"])
def test_a_swap_needs_another_dwelling(store: Store, tenancy: str, other: str | None) -> None:
    with pytest.raises(Invalid) as raised:
        life.swap(store, tenancy, other, {"start": TODAY})
    assert set(raised.value.problems) == {"dwelling"}


def test_a_swap_into_a_dwelling_that_is_let_is_refused_whole(store: Store, tenancy: str) -> None:
    other = new_dwelling(store, "Strandveien 7")
    new_tenancy(store, new_household(store, "Nora", "Berg"), other)
    with pytest.raises(Invalid, match="L2"):
        life.swap(store, tenancy, other, {"start": TODAY})
    assert registration.load(store, tenancy)["moved_out"] is None


def test_moving_out_keeps_the_tenancy_and_can_be_undone(store: Store, tenancy: str) -> None:
    undo = life.move_out(store, tenancy, TODAY, "bought", "owned")
    assert page.load(store, tenancy).state is TenancyState.ENDED
    undo()
    shown = page.load(store, tenancy)
    assert (shown.values["moved_out"], shown.values["why_moved"], shown.values["moved_to"]) == (None, None, None)
    assert shown.contract_until == UNTIL


@pytest.mark.parametrize(
    ("day", "why", "field"),
    [(None, "bought", "moved_out"), (TODAY, None, "why_moved"), (date(2023, 1, 1), "bought", "moved_out")],
)
def test_moving_out_needs_a_day_and_why(store: Store, tenancy: str, day: date | None, why: str, field: str) -> None:
    with pytest.raises(Invalid) as raised:
        life.move_out(store, tenancy, day, why, "owned")
    assert set(raised.value.problems) == {field}


def test_who_has_moved_out_is_not_renewed(store: Store, tenancy: str) -> None:
    life.move_out(store, tenancy, TODAY, "bought", "owned")
    with pytest.raises(OfficerError, match="flyttet ut"):
        life.renewal(store, tenancy)
