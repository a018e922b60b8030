"""The strength of a passphrase is judged and told in words."""

import pytest

from app.ui.kit.strength import StrengthMeter, strength_of

GOOD = "riktig hest batteri stift"


@pytest.mark.parametrize("weak", ["passord", "qwerty123", "sommer2026", "lillevik"])
def test_what_others_guess_first_is_not_enough(weak: str) -> None:
    assert not strength_of(weak, ["Lillevik"]).is_enough


def test_four_random_words_are_enough() -> None:
    assert strength_of(GOOD).is_enough


def test_an_empty_phrase_gets_advice_and_no_blame() -> None:
    found = strength_of("")
    assert found.tone == "neutral"
    assert not found.is_enough


def test_a_very_long_phrase_is_judged_at_once() -> None:
    assert strength_of("mange rare ord i rekke " * 40).is_enough


def test_the_meter_says_the_same_to_eye_and_screen_reader(qtbot) -> None:
    meter = StrengthMeter()
    qtbot.addWidget(meter)
    meter.show_strength("passord")
    assert "Svak" in meter.text() or "svak" in meter.text()
    assert meter.text() in meter.accessibleName()
    assert meter.show_strength(GOOD).is_enough
    assert meter.grab().toImage().size().width() > 0
