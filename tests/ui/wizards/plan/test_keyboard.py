"""A first plan for a known household with keys alone: few of them, and each answered at once."""

import time
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.services.plan import begin as beginnings
from app.ui.wizards.plan.wizard import PlanWizard

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER, DOWN, TAB = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Tab
MOST_KEYS = 120
A_FRAME = 0.016  # seconds
_PRESSED = 130  # milliseconds that Qt shows a button as pressed by its key


class Typist:
    """Presses keys where the keyboard is, as a person does, and counts them."""

    def __init__(self) -> None:
        self.count = 0
        self.slowest: Counter[str] = Counter()

    def press(self, *keys: Qt.Key, with_key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.count += 1
            QTest.keyClick(self._place(), key, with_key)
        if with_key == CTRL:
            QTest.qWait(_PRESSED)

    def write(self, text: str) -> None:
        for letter in text:
            self.count += 1
            begun = time.perf_counter()
            QTest.keyClick(self._place(), letter)
            self.slowest[letter] = max(self.slowest[letter], time.perf_counter() - begun)

    def choose(self, beginning: str) -> None:
        """The first suggestion that begins like this."""
        self.write(beginning)
        self.press(DOWN, ENTER)

    @staticmethod
    def _place() -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is None:
            window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, PlanWizard))
            if not window.isActiveWindow():  # offscreen, nothing takes over from a popup
                window.activateWindow()
                QTest.qWait(10)
        found = popup or QApplication.focusWidget()
        assert found is not None
        return found


@pytest.fixture
def typist() -> Typist:
    return Typist()


def at(wizard: PlanWizard) -> str:
    return wizard.wizard.at


def test_a_first_plan_from_suggestions_takes_few_keys(qtbot, begin, typist, store) -> None:
    wizard = begin("H38")
    saved: list[str] = []
    wizard.saved.connect(saved.append)
    typist.choose("kar")
    typist.choose("siv")
    typist.press(Qt.Key.Key_M, with_key=CTRL)  # the resident consents to both
    typist.press(ENTER, with_key=CTRL)
    typist.press(ENTER, with_key=CTRL)
    typist.write("Et sted hvor jeg kan være i fred")
    typist.press(ENTER, with_key=CTRL)
    assert at(wizard) == "goals"
    typist.press(DOWN, DOWN, ENTER, ENTER)  # a main goal, and on to the first sub-goal
    for _goal in range(2):
        typist.press(DOWN, DOWN, ENTER, ENTER)
        for who in ("kar", "siv"):
            typist.press(DOWN, DOWN, ENTER, ENTER)  # the measure, and on to who
            typist.press(Qt.Key.Key_A, with_key=CTRL)
            typist.choose(who)
            typist.press(ENTER, ENTER)
        typist.press(ENTER)  # an empty one: no more
        typist.press(ENTER)  # the next sub-goal
    typist.press(Qt.Key.Key_Escape)
    typist.press(ENTER, with_key=CTRL)
    typist.press(ENTER, with_key=CTRL)
    assert at(wizard) == "review"
    typist.press(ENTER)
    typist.write("t")  # today: consent to the plan
    typist.press(ENTER, with_key=CTRL)
    assert len(saved) == 1
    plan = beginnings.stored(store, saved[0])
    assert [len(plan.goals_of(kind)) for kind in ("main", "sub")] == [1, 2]
    assert len(plan.measures) == 4
    assert {one.contact for one in plan.participants} == {"K1", "K6"}
    assert typist.count < MOST_KEYS
