"""A text that grows, with suggestions."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.ui.kit import discretion
from app.ui.kit.wizard_text import SuggestEditor, matching

OFFERS = [("Søke om bolig", "én gang"), ("Besøk hjemme", "hver uke"), ("Økonomisk rådgivning", None)]


@pytest.fixture
def editor(shown) -> SuggestEditor:
    made = shown(SuggestEditor(matching(OFFERS)), 400, 120)
    made.setFocus()
    return made


def press(qtbot, editor: SuggestEditor, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.activePopupWidget() or editor.text, key)


def test_suggestions_are_those_with_words_that_begin_so() -> None:
    suggest = matching(OFFERS)
    assert suggest("bo sø") == [OFFERS[0]]
    assert suggest("okonomi") == [OFFERS[2]]
    assert suggest("") == OFFERS
    assert suggest("Besøk hjemme") == []  # it is written already


def test_one_is_chosen_with_the_arrow_and_enter(qtbot, editor) -> None:
    qtbot.keyClicks(editor.text, "be")
    with qtbot.waitSignal(editor.picked) as picked, qtbot.assertNotEmitted(editor.entered):
        press(qtbot, editor, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert editor.value() == "Besøk hjemme"
    assert picked.args == ["hver uke"]
    assert not editor.offering()


def test_enter_without_choosing_keeps_what_is_written(qtbot, editor) -> None:
    qtbot.keyClicks(editor.text, "be")
    with qtbot.waitSignal(editor.entered):
        press(qtbot, editor, Qt.Key.Key_Return)
    assert editor.value() == "be"


def test_down_in_an_empty_field_shows_all(qtbot, editor) -> None:
    press(qtbot, editor, Qt.Key.Key_Down)
    assert editor.offering()
    assert editor._found.rowCount() == len(OFFERS)


def test_it_is_as_high_as_what_is_written(editor) -> None:
    one = editor.text.height()
    editor.set_value("et langt ord " * 20)
    QApplication.processEvents()
    assert editor.text.height() > 2 * one
    editor.set_value("kort")
    QApplication.processEvents()
    assert editor.text.height() == one


def test_shift_enter_is_a_new_line(qtbot, editor) -> None:
    editor.put("én")
    qtbot.keyClick(editor.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor.text, "to")
    assert len(str(editor.value()).split()) == 2


def test_in_several_lines_a_suggestion_takes_the_place_of_its_line(qtbot, shown) -> None:
    editor = shown(SuggestEditor(matching(OFFERS), lines=3), 400, 200)
    editor.setFocus()
    qtbot.keyClicks(editor.text, "Først dette")
    qtbot.keyClick(editor.text, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.text, "be")
    press(qtbot, editor, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert editor.value() == "Først dette\nBesøk hjemme"


def test_what_is_set_is_not_said_to_be_edited(qtbot, editor) -> None:
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_value("noe")
    with qtbot.waitSignal(editor.edited):
        editor.put("noe annet")


def test_a_private_text_is_out_of_focus_while_others_see_the_screen(shown) -> None:
    editor = shown(SuggestEditor(private=True))
    discretion.set_on(True)
    assert editor.graphicsEffect() is not None
    discretion.set_on(False)
    assert editor.graphicsEffect() is None
