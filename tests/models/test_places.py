"""The 357 municipalities with their written form, and postal places."""

from collections import Counter

import pytest

from app.models.places import municipalities, postcode_place, search_municipalities


def test_the_municipalities_are_those_of_the_regulation() -> None:
    forms = Counter(place.written_form for place in municipalities().values())
    assert forms == {"nb": 118, "nn": 88, "neutral": 151}
    assert all(len(number) == 4 and number.isdecimal() for number in municipalities())


@pytest.mark.parametrize(
    ("number", "name", "form"),
    [
        ("1101", "Eigersund", "nb"),
        ("1804", "Bodø", "neutral"),
        ("1508", "Ålesund", "neutral"),
        ("1580", "Haram", "nn"),
        ("0301", "Oslo", "neutral"),
    ],
)
def test_known_municipalities(number: str, name: str, form: str) -> None:
    place = municipalities()[number]
    assert (place.name, place.written_form) == (name, form)


def test_they_come_in_the_order_of_the_norwegian_alphabet() -> None:
    names = [place.name for place in municipalities().values()]
    assert names[0].startswith("A")
    assert names[-1].startswith("Å")


def test_a_name_is_found_by_its_beginning_first_and_by_number() -> None:
    assert search_municipalities("bodo")[0].name == "Bodø"
    assert search_municipalities("1804")[0].name == "Bodø"
    found = [place.name for place in search_municipalities("sand")]
    assert found[0].startswith("Sand")
    assert any(not name.startswith("Sand") for name in found)
    assert not search_municipalities("Lillevik")


@pytest.mark.parametrize(
    ("postcode", "place"), [("0001", "Oslo"), (" 8601 ", "Mo i Rana"), ("9999", None), ("", None), ("x", None)]
)
def test_postcodes(postcode: str, place: str | None) -> None:
    assert postcode_place(postcode) == place
