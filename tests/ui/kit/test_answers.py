"""Answers given with one press, taken back with another, and named for a screen reader."""

import pytest
from PySide6.QtCore import Qt

from app.ui.kit.answers import AnswerBar

ANSWERS = (("reached", "Nådd", "check"), ("given_up", "Gitt opp", "x"))


@pytest.fixture
def bar(shown) -> AnswerBar:
    return shown(AnswerBar("Mål 1", ANSWERS), 300, 40)


def test_one_press_answers_and_the_next_takes_it_back(qtbot, bar: AnswerBar) -> None:
    told: list[str] = []
    bar.answered.connect(told.append)
    qtbot.keyClick(bar.buttons["reached"], Qt.Key.Key_Space)
    bar.set_value("reached")
    qtbot.keyClick(bar.buttons["reached"], Qt.Key.Key_Return)
    assert told == ["reached", ""]


def test_what_could_not_be_stored_is_not_shown_as_answered(bar: AnswerBar) -> None:
    bar.buttons["given_up"].click()
    assert (bar.value(), bar.buttons["given_up"].isChecked()) == ("", False)


def test_only_the_answer_is_checked(bar: AnswerBar) -> None:
    bar.set_value("reached")
    bar.set_value("given_up")
    assert [one.isChecked() for one in bar.buttons.values()] == [False, True]
    bar.set_value(None)
    assert [one.isChecked() for one in bar.buttons.values()] == [False, False]


@pytest.mark.parametrize("bare", [True, False])
def test_each_button_says_what_it_answers(shown, bare: bool) -> None:
    bar = shown(AnswerBar("Mål 1", ANSWERS, bare=bare), 300, 40)
    assert [one.accessibleName() for one in bar.buttons.values()] == ["Mål 1: Nådd", "Mål 1: Gitt opp"]
