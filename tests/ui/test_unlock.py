"""Opening the program: the passphrase, the printed key, Caps Lock, and what must not be loaded before it."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from app.storage import vault
from app.storage.vault import Municipality
from app.ui.unlock import UnlockWindow

PHRASE = "fire ord som passer"


@pytest.fixture
def database(tmp_path):
    path = tmp_path / "boligvei.db"
    return path, vault.create(path, PHRASE, Municipality("9999", "Lillevik"))


@pytest.fixture
def window(qtbot, database):
    shown = UnlockWindow("Lillevik kommune", lambda typed: vault.unlock(database[0], typed))
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_the_passphrase_and_enter_open(qtbot, window, database):
    qtbot.keyClicks(window.secret, PHRASE)
    with qtbot.waitSignal(window.unlocked) as sent:
        qtbot.keyClick(window.secret, Qt.Key.Key_Return)
    assert bytes(sent.args[0]) == database[1].raw_key
    assert window.secret.text() == ""


def test_a_wrong_phrase_is_told_under_the_field_and_selected(qtbot, window):
    qtbot.keyClicks(window.secret, "noe annet")
    with qtbot.assertNotEmitted(window.unlocked):
        qtbot.mouseClick(window.open_button, Qt.MouseButton.LeftButton)
    assert "stemmer ikke" in window.message.text()
    assert window.secret.selectedText()


def test_the_printed_key_is_the_way_out(qtbot, window, database):
    qtbot.mouseClick(window.other_button, Qt.MouseButton.LeftButton)
    assert window.secret.echoMode() is QLineEdit.EchoMode.Normal
    qtbot.keyClicks(window.secret, database[1].recovery_key.lower().replace("-", " "))
    with qtbot.waitSignal(window.unlocked):
        qtbot.keyClick(window.secret, Qt.Key.Key_Return)


def test_caps_lock_is_told(qtbot, window):
    qtbot.keyClick(window.secret, "A")  # a capital without Shift
    assert window.message.text() == "Caps Lock er på"
    qtbot.keyClick(window.secret, "b")
    assert window.message.text() == ""


def test_nothing_personal_stands_in_the_title(window):
    assert window.windowTitle() == "Boligvei"


def test_the_unlock_window_loads_no_sqlalchemy():
    look = "import app.ui.unlock, app.ui.desk, app.bootstrap, sys; print('sqlalchemy' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "False"
