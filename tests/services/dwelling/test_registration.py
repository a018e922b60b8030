"""A dwelling is taken into use, corrected and given up; a date that leaves a tenancy outside it is refused."""

from datetime import date
from decimal import Decimal

import pytest

from app.errors import Invalid, OfficerError
from app.models import Dwelling
from app.services.dwelling import agreements, registration
from app.services.records import by_ref
from app.storage.store import Store
from tests.services.conftest import LONG_AGO, count, new_household
from tests.services.dwelling.conftest import let, new_dwelling


def test_a_dwelling_is_kept_with_the_agreement_it_is_under(store: Store) -> None:
    agreement = agreements.save(store, None, {"name": "Elvegata", "kind": "rental", "start": LONG_AGO}).ref
    ref = new_dwelling(store, disposal="rented_in", agreement=agreement)
    assert registration.load(store, ref)["agreement"] == agreement
    registration.save(store, ref, {"agreement": None})
    assert registration.load(store, ref)["agreement"] is None


def test_what_is_required_is_asked_for_beside_its_field(store: Store) -> None:
    with pytest.raises(Invalid) as refused:
        registration.save(store, None, {"address": " "})
    assert {"address", "disposal", "taken_into_use"} <= set(refused.value.problems)
    assert count(store, Dwelling) == 0


def test_someone_lives_in_a_dwelling_that_is_to_be_given_up(store: Store) -> None:
    ref = new_dwelling(store)
    let(store, ref, new_household(store), date(2024, 1, 1))
    with pytest.raises(Invalid) as refused:
        registration.give_up(store, ref, date(2026, 12, 1))
    assert "Noen bor i boligen" in refused.value.problems["given_up"]
    assert registration.load(store, ref)["given_up"] is None


def test_giving_up_is_undone(store: Store) -> None:
    ref = new_dwelling(store)
    let(store, ref, new_household(store), date(2024, 1, 1), date(2026, 12, 1))
    undo = registration.give_up(store, ref, date(2026, 12, 1))
    assert registration.load(store, ref)["given_up"] == date(2026, 12, 1)
    undo()
    assert registration.load(store, ref)["given_up"] is None


def test_a_wrong_date_that_was_brought_in_stops_no_other_correction(store: Store) -> None:
    ref = new_dwelling(store, taken_into_use=date(2022, 1, 1))
    let(store, ref, new_household(store), date(2021, 1, 1), date(2021, 6, 1))
    saved = registration.save(store, ref, {"rent": Decimal(9000)})
    assert "leieforhold fra 01.01.2021" in saved.warnings["taken_into_use"]
    with pytest.raises(Invalid):
        registration.save(store, ref, {"taken_into_use": date(2022, 2, 1)})
    assert not registration.save(store, ref, {"taken_into_use": date(2021, 1, 1)}).warnings


def test_a_dwelling_that_was_rented_is_not_deleted(store: Store) -> None:
    ref = new_dwelling(store)
    undo = registration.delete(store, ref)
    assert count(store, Dwelling) == 0
    undo()
    let(store, ref, new_household(store), date(2024, 1, 1))
    with pytest.raises(OfficerError, match="1 leieforhold"):
        registration.delete(store, ref)


def test_the_other_rooms_of_a_house_are_like_the_first(store: Store) -> None:
    agreement = agreements.save(store, None, {"name": "Elvegata", "kind": "rental", "start": LONG_AGO}).ref
    ref = new_dwelling(store, disposal="rented_in", agreement=agreement, staffing="part_day")
    refs, undo = registration.add_rooms(store, ref, "Elvegata bofellesskap", "h0102, H0103;H0102")
    rooms = [registration.load(store, room) for room in refs]
    assert [room["unit_number"] for room in rooms] == ["H0102", "H0103"]
    for room in rooms:
        assert (room["staffing"], room["agreement"], room["rent"]) == ("part_day", agreement, Decimal(8000))
    assert {registration.load(store, one)["building"] for one in (ref, *refs)} == {"Elvegata bofellesskap"}
    undo()
    assert count(store, Dwelling) == 1
    assert registration.load(store, ref)["building"] is None


@pytest.mark.parametrize(
    ("building", "units", "field"),
    [("", "H0102", "building"), ("Huset", " , ", "units"), ("Huset", "H0101", "units")],
)
def test_rooms_without_a_house_a_number_or_of_their_own_are_refused(
    store: Store, building: str, units: str, field: str
) -> None:
    ref = new_dwelling(store)
    with pytest.raises(Invalid) as refused:
        registration.add_rooms(store, ref, building, units)
    assert set(refused.value.problems) == {field}
    assert count(store, Dwelling) == 1


def test_two_dwellings_at_one_unit_are_told(store: Store) -> None:
    new_dwelling(store)
    saved = registration.save(
        store, None,
        {"address": "Storgata 14", "unit_number": "H0101", "disposal": "owned", "wheelchair": False,
         "taken_into_use": LONG_AGO},
    )  # fmt: skip
    assert "samme adresse" in saved.warnings["unit_number"]
    with store.read() as session:
        assert by_ref(session, Dwelling, saved.ref).sort_key == "storgata 14 h0101"
