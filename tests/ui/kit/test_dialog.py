"""The question: its title is the question, Enter and Esc both keep everything."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton

from app.ui.kit.dialog import AskDialog, Question


@pytest.fixture
def dialog(qtbot):
    made = AskDialog(None, "Forkaste endringene?", "Tre felt er endret.", "Forkast", "Skriv videre")
    qtbot.addWidget(made)
    made.show()
    return made


def test_safe_answer_is_default_focused_and_rightmost(dialog):
    safe = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Skriv videre")
    risky = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Forkast")
    assert safe.isDefault()
    assert safe.property("kind") == "primary"
    assert risky.property("kind") == "danger"
    assert safe.mapToGlobal(safe.rect().topLeft()).x() > risky.mapToGlobal(risky.rect().topLeft()).x()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_enter_and_esc_keep_everything(dialog, qtbot, key):
    qtbot.keyClick(dialog, key)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()


def test_losing_takes_a_choice(dialog):
    dialog.findChild(Question).risky.click()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_title_is_the_question_but_the_windows_title_says_nothing(dialog):
    assert dialog.windowTitle() == "Boligvei"
    assert dialog.accessibleName() == "Forkaste endringene?"
