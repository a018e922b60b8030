"""The step that makes the lock is walked with Enter alone."""

from PySide6.QtCore import Qt

from app.models import Person
from app.ui.kit.form import pick
from app.ui.kit.wizard import Step, Wizard
from app.ui.wizards.first_start_lock import LockStep


def test_enter_moves_on(qtbot, shown) -> None:
    step = shown(LockStep("AAAABBBBCCCCDDDDEEEEFFFF", "Lillevik"))
    step.passphrase.setFocus()
    qtbot.keyClick(step.passphrase, Qt.Key.Key_Return)
    assert step.again.hasFocus()


def test_the_last_field_leads_to_the_foot(qtbot, shown) -> None:
    key = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF"
    first = Step("name", "Navn", items=pick(Person, "phone"))
    wizard = shown(Wizard((first, Step("lock", "Lås", build=lambda _answers: LockStep(key, "Lillevik"))), print))
    wizard.go_on()
    wizard.body("lock").typed_back.setFocus()
    qtbot.keyClick(wizard.body("lock").typed_back, Qt.Key.Key_Return)
    assert wizard.next.hasFocus()
