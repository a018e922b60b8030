"""Saving and deleting any record: checks, stale writes, undo."""

from datetime import date

import pytest

from app.errors import Invalid, OfficerError, Stale
from app.models import Decision, Inspection, InspectionPoint, Provider, Stay
from app.services import person, provider, stay
from app.storage.store import Store
from tests.services.conftest import TODAY, add_stay, count, new_household, new_provider


def saved_person(store: Store, **more: object) -> str:
    return person.save(store, None, {"first_name": "Åse", "last_name": "Øyen", **more}).ref


def test_a_stale_write_is_refused_with_what_is_stored(store: Store) -> None:
    ref = saved_person(store)
    opened = person.load(store, ref)
    first = person.save(store, ref, {"first_name": "Aase"}, opened["version"])
    with pytest.raises(Stale) as refused:
        person.save(store, ref, {"first_name": "Åshild"}, opened["version"])
    assert refused.value.current["first_name"] == "Aase"
    assert refused.value.current["version"] == first.version
    person.save(store, ref, {"first_name": "Åshild"}, first.version)
    assert person.load(store, ref)["first_name"] == "Åshild"


@pytest.mark.parametrize(
    ("values", "field", "told"),
    [
        ({"first_name": ""}, "first_name", "Fornavn må fylles ut"),
        ({"first_name": None}, "first_name", "Fornavn må fylles ut"),
        ({"remark": "x" * 100_001}, "remark", "100001 tegn"),
        ({"protection": "secret"}, "protection", "Velg en av verdiene"),
        ({"birth_date": date(1875, 1, 1)}, "birth_date", "mellom 1900 og 2100"),
        ({"release_date": date(2190, 1, 1)}, "release_date", "mellom 1900 og 2100"),
        ({"national_id": "12927197005"}, "national_id", "Kontrollsifrene"),
    ],
)
def test_values_that_cannot_be_kept_are_named_by_field(store: Store, values: dict, field: str, told: str) -> None:
    ref = saved_person(store)
    with pytest.raises(Invalid) as refused:
        person.save(store, ref, values)
    assert set(refused.value.problems) == {field}
    assert told in refused.value.problems[field]
    assert person.load(store, ref)["first_name"] == "Åse"


def test_a_new_record_needs_what_is_required_even_when_it_is_not_mentioned(store: Store) -> None:
    with pytest.raises(Invalid) as refused:
        person.save(store, None, {"phone": "400 00 000"})
    assert set(refused.value.problems) == {"first_name", "last_name"}


def test_unknown_values_are_left_alone_and_empty_text_is_nothing(store: Store) -> None:
    ref = saved_person(store, phone="", sort_key="zzz")
    assert person.load(store, ref)["phone"] is None


def test_text_ends_with_its_last_word_and_blanks_are_no_value(store: Store) -> None:
    ref = saved_person(store, first_name="Åse ", remark="  Ring før åtte.\n\nHelst tirsdag.\n\n ")
    found = person.load(store, ref)
    assert (found["first_name"], found["remark"]) == ("Åse", "  Ring før åtte.\n\nHelst tirsdag.")
    with pytest.raises(Invalid):
        saved_person(store, last_name=" ")


def test_a_record_that_is_gone_is_told_of(store: Store) -> None:
    with pytest.raises(OfficerError, match="Fant ikke P9"):
        person.load(store, "P9")


def test_undoing_a_deletion_gives_the_same_id_and_its_parts(store: Store) -> None:
    home, place = new_household(store), new_provider(store)
    ref = add_stay(store, home, place, date(2026, 11, 1))
    stay.extend(store, ref, {"decided": TODAY, "conditions": "boligskole"})
    before = stay.load(store, ref)
    undo = stay.delete(store, ref)
    assert (count(store, Stay), count(store, Decision)) == (0, 0)
    undo()
    assert stay.load(store, ref) == before


def test_what_was_made_meanwhile_stands_beside_what_is_undone(store: Store) -> None:
    """SQLite gives the new ones the row ids of those that were deleted."""
    home, place = new_household(store), new_provider(store)
    old = add_stay(store, home, place, date(2026, 11, 1))
    stay.extend(store, old, {"decided": TODAY, "conditions": "boligskole"})
    before = stay.load(store, old)
    undo = stay.delete(store, old)
    new = add_stay(store, home, place, date(2026, 11, 5))
    beside = stay.load(store, new)
    undo()
    assert (stay.load(store, old), stay.load(store, new)) == (before, beside)


def test_a_deleted_number_is_not_given_again(store: Store) -> None:
    home, place = new_household(store), new_provider(store)
    ref = add_stay(store, home, place, date(2026, 11, 1))
    stay.delete(store, ref)
    assert add_stay(store, home, place, date(2026, 11, 2)) != ref


def test_a_provider_comes_back_with_visits_and_their_checklist(store: Store) -> None:
    ref = new_provider(store)
    visit = provider.save_part(store, ref, "inspection", None, {"day": TODAY, "who": "Kari"})
    provider.save_checklist(store, int(visit.ref), {"lockable": ("deviation", "hytte 3")})
    checked = provider.checklist(store, int(visit.ref))
    assert checked
    undo = provider.delete(store, ref)
    assert (count(store, Provider), count(store, Inspection), count(store, InspectionPoint)) == (0, 0, 0)
    undo()
    assert provider.checklist(store, int(visit.ref)) == checked
    assert [len(provider.part_rows(store, ref, part)) for part in provider.PARTS] == [1, 1, 1]


def test_a_provider_with_stays_is_not_deleted(store: Store) -> None:
    place = new_provider(store)
    add_stay(store, new_household(store), place, date(2026, 11, 1))
    with pytest.raises(OfficerError, match="1 opphold"):
        provider.delete(store, place)
    assert count(store, Provider) == 1
