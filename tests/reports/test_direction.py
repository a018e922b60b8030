"""The order of letters on a line where some are read from the right."""

import pytest

from app.reports.pdf.direction import joined, visual


@pytest.mark.parametrize(
    ("typed", "drawn"),
    [
        ("Kari Holm (Nav) 12", "Kari Holm (Nav) 12"),
        ("Til אבג דהו.", "Til והד גבא."),
        ("אבג Nav 12.", ".Nav 12 גבא"),
        ("Til אבג (דה 2026) nå", "Til (2026 הד) גבא nå"),
        ("Til אבג 8 500,50 kr", "Til 8 500,50 גבא kr"),
        ("אבג kr (Nav).", ".kr (Nav) גבא"),
        ("a) אבג", "a) גבא"),
        ("אבג 75 00 00 01 דה", "הד 75 00 00 01 גבא"),
    ],
)
def test_words_stand_as_they_are_read(typed, drawn):
    assert visual(typed) == drawn


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("סבא 75 00 00 01 (Nav)", "75 00 00 01"),
        ("اتصل بالرقم 75 00 00 01 غدا", "75 00 00 01"),
        ("יש 8 500,50 kr עד 01.02.2026", "8 500,50"),
    ],
)
def test_a_number_with_spaces_keeps_its_order_and_its_spaces(typed, read):
    assert read in visual(typed)


def test_a_name_of_god_is_joined_and_not_a_sign_of_its_own():
    assert joined("عبد الله").endswith("\ufe8d\ufedf\ufee0\ufeea")


def test_a_line_of_any_length_is_whole():
    typed = " ".join(["אבג 12 ab."] * 400)
    assert sorted(visual(typed)) == sorted(typed)
