"""A reference to another record is found by typing."""

import pytest
from PySide6.QtCore import Qt

from app.ui.kit.editors import ReferenceEditor, Unreadable

PROVIDERS = {"B1": "Solgården", "B2": "Brua camping", "B3": "Solheim"}


def search(text: str) -> list[tuple[str, str, str]]:
    return [(ref, name, "4 rom") for ref, name in PROVIDERS.items() if text.casefold() in name.casefold()]


@pytest.fixture
def editor(shown) -> ReferenceEditor:
    made = shown(ReferenceEditor(search, PROVIDERS.__getitem__), 300, 60)
    made.setFocus()
    return made


def test_a_stored_reference_is_shown_by_its_label(editor: ReferenceEditor) -> None:
    editor.set_value("B2")
    assert editor.line.text() == "Brua camping"
    assert editor.value() == "B2"


def test_one_is_chosen_from_what_was_found(qtbot, editor: ReferenceEditor) -> None:
    qtbot.keyClicks(editor.line, "sol")
    popup = editor._completer.popup()
    assert [popup.model().index(row, 0).data() for row in range(2)] == [
        "Solgården · 4 rom",
        "Solheim · 4 rom",
    ]
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClick(popup, Qt.Key.Key_Down)
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert editor.value() == "B1"
    assert editor.line.text() == "Solgården"
    qtbot.keyClicks(editor.line, "brua")
    assert editor.line.text() == "brua", "typing on chooses again"


def test_the_only_match_need_not_be_chosen(qtbot, editor: ReferenceEditor) -> None:
    qtbot.keyClicks(editor.line, "brua")
    assert editor.value() == "B2"


def test_what_leads_nowhere_cannot_be_read(qtbot, editor: ReferenceEditor) -> None:
    qtbot.keyClicks(editor.line, "sol")
    with pytest.raises(Unreadable):
        editor.value()
    editor.line.clear()
    assert editor.value() is None


def test_a_draft_keeps_the_choice(editor: ReferenceEditor) -> None:
    editor.set_value("B3")
    raw = editor.raw()
    editor.set_value(None)
    editor.set_raw(raw)
    assert editor.value() == "B3"
