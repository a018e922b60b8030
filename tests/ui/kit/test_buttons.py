"""Buttons are found by their text, pressed by Enter, and say their key."""

from PySide6.QtCore import Qt

from app.ui.kit.buttons import button, icon_button


def test_text_stays_what_was_given(qtbot):
    made = button("Skriv ut", icon="printer")
    qtbot.addWidget(made)
    assert made.text() == "Skriv ut"
    assert made.sizeHint().width() > button("Skriv ut").sizeHint().width()


def test_enter_and_click_do_the_same(qtbot):
    done = []
    made = button("Lagre", "primary", on_click=lambda: done.append(1), shortcut="Ctrl+S")
    qtbot.addWidget(made)
    made.click()
    qtbot.keyClick(made, Qt.Key.Key_Return)
    assert done == [1, 1]
    assert made.toolTip() == "Lagre (Ctrl+S)"


def test_icon_button_has_a_name(qtbot):
    made = icon_button("ellipsis", "Mer")
    qtbot.addWidget(made)
    assert made.accessibleName() == made.toolTip() == "Mer"


def test_kind_can_change(qtbot):
    made = button("Registrer svar", "secondary")
    qtbot.addWidget(made)
    made.set_kind("primary")
    assert made.property("kind") == "primary"
