"""The list of dwellings: where each stands today, since when, and whom it may name."""

from datetime import date
from decimal import Decimal

import pytest

from app import clock
from app.models import Tenancy
from app.services.dwelling import listing, out_of_use, rents
from app.services.records import by_ref
from app.storage.store import Store
from tests.services.conftest import LONG_AGO, TODAY, add_member, new_household
from tests.services.dwelling.conftest import let, new_dwelling


def row_of(store: Store, ref: str) -> listing.DwellingRow:
    return next(row for row in listing.rows(store, "all") if row.ref == ref)


def states(store: Store, ref: str, *days: date) -> list[str]:
    found = []
    for day in days:
        with clock.at(day):
            found.append(row_of(store, ref).state)
    return found


def test_a_tenancy_is_current_from_its_first_day_to_the_day_before_they_are_gone(store: Store) -> None:
    ref = new_dwelling(store)
    let(store, ref, new_household(store), date(2026, 3, 1), date(2026, 6, 1))
    days = (date(2026, 2, 28), date(2026, 3, 1), date(2026, 5, 31), date(2026, 6, 1))
    assert states(store, ref, *days) == ["vacant", "let", "let", "vacant"]


def test_at_disposal_from_the_day_it_is_taken_into_use_to_the_day_before_it_is_given_up(store: Store) -> None:
    ref = new_dwelling(store, taken_into_use=date(2026, 3, 1), given_up=date(2026, 6, 1))
    days = (date(2026, 2, 28), date(2026, 3, 1), date(2026, 5, 31), date(2026, 6, 1))
    assert states(store, ref, *days) == ["ahead", "vacant", "vacant", "given_up"]


def test_out_of_use_to_and_including_the_last_day_and_only_while_nobody_lives_there(store: Store) -> None:
    ref = new_dwelling(store)
    out_of_use.add(store, ref, {"start": date(2026, 3, 1), "end": date(2026, 3, 31), "reason": "repair"})
    days = (date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 31), date(2026, 4, 1))
    assert states(store, ref, *days) == ["vacant", "out_of_use", "out_of_use", "vacant"]
    let(store, ref, new_household(store), date(2026, 3, 10))
    assert states(store, ref, date(2026, 3, 9), date(2026, 3, 10)) == ["out_of_use", "let"]


def test_each_is_in_one_segment_and_in_all(store: Store) -> None:
    vacant, lived_in, broken = new_dwelling(store, "A 1"), new_dwelling(store, "A 2"), new_dwelling(store, "A 3")
    gone, coming = (
        new_dwelling(store, "A 4", given_up=TODAY),
        new_dwelling(store, "A 5", taken_into_use=date(2027, 1, 1)),
    )
    let(store, lived_in, new_household(store), LONG_AGO)
    out_of_use.add(store, broken, {"start": LONG_AGO, "reason": "unsuitable"})
    shown = {"vacant": [vacant], "let": [lived_in], "out_of_use": [broken], "given_up": [gone]}
    for segment, refs in shown.items():
        assert [row.ref for row in listing.rows(store, segment)] == refs
        assert listing.count(store, segment) == len(refs)
    assert [row.ref for row in listing.rows(store, "all")] == [vacant, lived_in, broken, gone, coming]
    assert row_of(store, broken).reason == "unsuitable"


def test_since_is_the_day_they_moved_in_whatever_contracts_came_after(store: Store) -> None:
    ref, household = new_dwelling(store), new_household(store)
    first = let(store, ref, household, date(2020, 5, 1), date(2023, 5, 1))
    with store.read() as session:
        before = by_ref(session, Tenancy, first).id
    let(store, ref, household, date(2023, 5, 1), replaces_id=before)
    assert row_of(store, ref).since == date(2020, 5, 1)


def test_a_swap_into_the_dwelling_counts_from_the_swap(store: Store) -> None:
    left, ref, household = new_dwelling(store, "A 1"), new_dwelling(store, "A 2"), new_household(store)
    first = let(store, left, household, date(2020, 5, 1), date(2023, 5, 1))
    with store.read() as session:
        before = by_ref(session, Tenancy, first).id
    let(store, ref, household, date(2023, 5, 1), replaces_id=before, made_as="swap")
    assert row_of(store, ref).since == date(2023, 5, 1)
    assert row_of(store, left).since == date(2023, 5, 1)  # vacant since they left


def test_a_vacant_dwelling_is_so_since_the_last_moved_out_or_it_was_taken_into_use(store: Store) -> None:
    ref = new_dwelling(store, taken_into_use=date(2022, 1, 1))
    assert row_of(store, ref).since == date(2022, 1, 1)
    household = new_household(store)
    let(store, ref, household, date(2023, 1, 1), date(2024, 1, 1))
    let(store, ref, household, date(2022, 2, 1), date(2022, 8, 1))
    assert row_of(store, ref).since == date(2024, 1, 1)


@pytest.mark.parametrize(
    ("protection", "name"), [("none", "Åse Øyen"), ("confidential", "Husstand 1"), ("strictly", "Husstand 1")]
)
def test_someone_protected_is_never_named_beside_the_address(store: Store, protection: str, name: str) -> None:
    household = new_household(store, person__protection=protection)
    ref = new_dwelling(store)
    let(store, ref, household, LONG_AGO)
    assert (row_of(store, ref).tenant, row_of(store, ref).household) == (name, household)


def test_a_protected_member_hides_the_name_of_the_household(store: Store) -> None:
    household = new_household(store)
    add_member(store, household, "child", date(2019, 1, 1), protection="strictly")
    ref = new_dwelling(store)
    let(store, ref, household, LONG_AGO)
    assert row_of(store, ref).tenant == "Husstand 1"
    assert listing.rows(store, "all", "øyen") == []


def test_the_rent_is_that_of_today(store: Store) -> None:
    ref = new_dwelling(store)
    assert row_of(store, ref).rent == Decimal(8000)
    for start, amount in ((date(2026, 11, 21), 9500), (TODAY, 9000), (date(2025, 1, 1), 8500)):
        rents.add(store, ref, {"start": start, "amount": Decimal(amount), "how": "agreed"})
    assert row_of(store, ref).rent == Decimal(9000)


def test_pages_go_on_where_the_last_ended_by_the_alphabet(store: Store) -> None:
    refs = [new_dwelling(store, address) for address in ("Åsveien 1", "Bakken 2", "Ærlig 3", "Bakken 2", "Ørn 4")]
    listed: list[str] = []
    page = listing.rows(store, "all", limit=2)
    while page:
        listed += [row.ref for row in page]
        page = listing.rows(store, "all", limit=2, after=page[-1])
    assert listed == [refs[1], refs[3], refs[2], refs[4], refs[0]]


@pytest.mark.parametrize(
    ("typed", "found"), [("storg 14", True), ("d1", True), ("h0101", True), ("bofel", True), ("ås", False)]
)
def test_search(store: Store, typed: str, found: bool) -> None:
    ref = new_dwelling(store, building="Bofellesskapet")
    assert [row.ref for row in listing.rows(store, "all", typed)] == ([ref] if found else [])
