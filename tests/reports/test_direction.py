"""The order of letters on a line where some are read from the right."""

import pytest

from app.reports.pdf.direction import visual


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
