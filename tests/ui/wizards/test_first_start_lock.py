"""The step that makes the lock is walked with Enter alone."""

from PySide6.QtCore import Qt

from app.ui.wizards.first_start_lock import LockStep


def test_enter_moves_on(qtbot, shown) -> None:
    step = shown(LockStep("AAAABBBBCCCCDDDDEEEEFFFF", "Lillevik"))
    step.passphrase.setFocus()
    qtbot.keyClick(step.passphrase, Qt.Key.Key_Return)
    assert step.again.hasFocus()
