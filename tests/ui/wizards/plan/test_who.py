"""Who does a measure is written over what stands there, and the beginning of a name or a service is enough."""

import pytest
from PySide6.QtCore import Qt

from app.ui.wizards.plan import edits
from app.ui.wizards.plan.measure_editor import MeasureEditor
from tests.ui.wizards.plan.test_keyboard import Typist


@pytest.fixture
def writing(begin):
    """A measure that is being written, of a plan with a participant, and who does it under the keyboard."""
    wizard = begin("H38")
    wizard.work.put(edits.add_participant(wizard.work.content, "K2"))
    wizard.wizard.go_to("goals")
    goals = wizard.wizard.body("goals")
    goals.new_measure(None)
    editor = next(card.editor for card in goals.cards if card.editor)
    editor.what.text.setFocus()
    typist = Typist()
    typist.write("Xy")
    typist.press(Qt.Key.Key_Return)
    return editor


def write(editor: MeasureEditor, text: str) -> None:
    typist = Typist()
    typist.write(text)
    typist.press(Qt.Key.Key_Tab)


def test_what_is_typed_takes_the_place_of_the_resident(writing) -> None:
    assert writing.who.text.hasFocus()
    write(writing, "Ellen")
    assert writing.values()["who"] == "Ellen"
    assert writing.when.text.hasFocus()


def test_a_name_that_is_no_participant_s_is_said_to_be_written_as_it_stands(writing) -> None:
    assert writing.stranger.isHidden()
    write(writing, "Onkel Per")
    assert not writing.stranger.isHidden()


@pytest.mark.parametrize("part", ["name", "surname", "service"])
def test_the_beginning_of_a_participant_s_name_or_service_is_enough(writing, part: str) -> None:
    person = writing._work.people[0]
    typed = {"name": person.name[:3], "surname": person.name.split()[-1], "service": person.service[:6]}[part]
    write(writing, typed.lower())
    assert writing.who.value() == person.name
    assert writing.values()["contact"] == person.ref
    assert writing.stranger.isHidden()
