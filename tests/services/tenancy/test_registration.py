"""Registering a tenancy, correcting it, and deleting what was entered by mistake."""

from datetime import date
from decimal import Decimal

import pytest

from app import clock
from app.errors import Invalid, OfficerError, Stale
from app.models import Arrears, Tenancy, TenancyNotice, TenancyReview
from app.services.case import registration as cases
from app.services.records import by_ref
from app.services.tenancy import life, registration, reviews
from app.storage.history import next_ref
from app.storage.store import Store
from tests.services.conftest import TODAY, count, new_household
from tests.services.tenancy.tenancies import (
    START,
    UNTIL,
    change_dwelling,
    new_dwelling,
    new_notice,
    new_tenancy,
    tenancy_values,
)

HIGH = Decimal(70_000)


@pytest.fixture
def household(store: Store) -> str:
    return new_household(store)


@pytest.fixture
def dwelling(store: Store) -> str:
    return new_dwelling(store)


def problems(store: Store, values: dict[str, object], ref: str | None = None) -> set[str]:
    with pytest.raises(Invalid) as raised:
        registration.save(store, ref, values) if ref else registration.register(store, values)
    return set(raised.value.problems)


def test_what_is_registered_is_read_back(store: Store, household: str, dwelling: str) -> None:
    case = cases.register(store, household, "municipal_dwelling", {"day": date(2023, 11, 1)}).ref
    typed = tenancy_values(household, dwelling, case=case, deposit=Decimal("30000.50"))
    saved = registration.register(store, typed)
    loaded = registration.load(store, saved.ref)
    assert {name: loaded[name] for name in typed} == typed
    assert (saved.ref, saved.warnings, loaded["made_as"]) == ("L1", {}, "first")


@pytest.mark.parametrize("missing", ["household", "dwelling", "start"])
def test_what_is_needed(store: Store, household: str, dwelling: str, missing: str) -> None:
    assert problems(store, {**tenancy_values(household, dwelling), missing: None}) == {missing}


def test_a_case_of_another_household_is_refused(store: Store, household: str, dwelling: str) -> None:
    other = cases.register(store, new_household(store, "Nora", "Berg"), "municipal_dwelling", {"day": TODAY}).ref
    assert problems(store, tenancy_values(household, dwelling, case=other)) == {"case"}


def test_a_dwelling_is_let_to_one_at_a_time(store: Store, household: str, dwelling: str) -> None:
    new_tenancy(store, household, dwelling)
    next_one = tenancy_values(new_household(store, "Nora", "Berg"), dwelling, start=TODAY, contract_until=None)
    assert problems(store, next_one) == {"start"}
    life.move_out(store, "L1", TODAY, "bought", "owned")
    assert registration.register(store, next_one).ref == "L2"


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"deposit": HIGH}, "deposit"),
        ({"guarantee": HIGH}, "guarantee"),
        ({"start": date(2019, 12, 31)}, "start"),
    ],
)
def test_what_stops_in_the_window(
    store: Store, household: str, dwelling: str, changed: dict[str, object], field: str
) -> None:
    assert problems(store, tenancy_values(household, dwelling, **changed)) == {field}
    assert count(store, Tenancy) == 0


def test_a_contract_over_a_dwelling_that_is_given_up_is_refused(store: Store, household: str, dwelling: str) -> None:
    change_dwelling(store, dwelling, given_up=date(2026, 6, 1))
    assert problems(store, tenancy_values(household, dwelling)) == {"contract_until"}


def test_what_was_wrong_already_stops_nothing_else(store: Store, household: str, dwelling: str) -> None:
    ref = new_tenancy(store, household, dwelling)
    with store.write() as session:
        by_ref(session, Tenancy, ref).deposit = HIGH
    assert registration.save(store, ref, {"remark": "Ringte."}).warnings.keys() == {"deposit"}
    assert problems(store, {"deposit": HIGH + 1}, ref) == {"deposit"}
    assert registration.save(store, ref, {"deposit": Decimal(60_000)}).warnings == {}


def test_a_stale_write_is_refused_with_what_is_stored(store: Store, household: str, dwelling: str) -> None:
    ref = new_tenancy(store, household, dwelling)
    read = registration.load(store, ref)
    registration.save(store, ref, {"remark": "Først."}, read["version"])
    with pytest.raises(Stale) as raised:
        registration.save(store, ref, {**read, "remark": "Så."})
    assert raised.value.current["remark"] == "Først."


def test_one_of_several_contracts_stays_where_it_is(store: Store, household: str, dwelling: str) -> None:
    ref = new_tenancy(store, household, dwelling)
    other = new_dwelling(store, "Strandveien 7")
    registration.save(store, ref, {"dwelling": other})
    assert registration.load(store, ref)["dwelling"] == other
    life.renew(store, ref, {"start": date(2027, 1, 1)})
    assert problems(store, {"dwelling": dwelling}, ref) == {"dwelling"}


def test_a_preview_warns_and_saves_nothing(store: Store, household: str, dwelling: str) -> None:
    typed = tenancy_values(household, dwelling, told_binding=None, deposit=HIGH)
    assert set(registration.preview(store, None, typed)) == {"told_binding", "deposit"}
    assert registration.preview(store, None, {**typed, "start": None}) == {}
    assert count(store, Tenancy) == 0


def test_the_preview_of_a_stored_tenancy_does_not_meet_itself(store: Store, household: str, dwelling: str) -> None:
    ref = new_tenancy(store, household, dwelling)
    typed = {**registration.load(store, ref), "contract_until": date(2025, 12, 31)}
    assert set(registration.preview(store, ref, typed)) == {"short_term"}
    assert registration.load(store, ref)["contract_until"] == UNTIL


def test_a_deletion_takes_the_parts_along_and_can_be_undone(store: Store, household: str, dwelling: str) -> None:
    ref = new_tenancy(store, household, dwelling)
    new_notice(store, ref, TODAY)
    reviews.add(store, ref, {"day": TODAY, "way_on": "buy"})
    undo = registration.delete(store, ref)
    assert [count(store, model) for model in (Tenancy, TenancyNotice, TenancyReview)] == [0, 0, 0]
    undo()
    assert registration.load(store, ref)["start"] == START
    assert [count(store, model) for model in (Tenancy, TenancyNotice, TenancyReview)] == [1, 1, 1]


def test_what_others_refer_to_is_not_deleted(store: Store, household: str, dwelling: str) -> None:
    ref = new_tenancy(store, household, dwelling)
    with store.write() as session:
        tenancy = by_ref(session, Tenancy, ref)
        session.add(Arrears(ref=next_ref(session, Arrears), household_id=tenancy.household_id, tenancy_id=tenancy.id,
                            day=TODAY, amount=Decimal(5_000)))  # fmt: skip
    with pytest.raises(OfficerError, match="R1"):
        registration.delete(store, ref)


def test_a_contract_that_is_renewed_is_not_deleted(store: Store, household: str, dwelling: str) -> None:
    ref = new_tenancy(store, household, dwelling)
    with clock.at(UNTIL):
        life.renew(store, ref, {"start": date(2027, 1, 1)})
    with pytest.raises(OfficerError, match="L2"):
        registration.delete(store, ref)
