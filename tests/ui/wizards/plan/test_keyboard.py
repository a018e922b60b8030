"""A first plan for a known household with keys alone: few of them, and each answered at once."""

import time
from statistics import median

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.services.plan import begin as beginnings
from app.ui.wizards.plan import edits
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
        self.took: list[float] = []  # seconds, of each letter

    def press(self, *keys: Qt.Key, with_key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            self.count += 1
            QTest.keyClick(self._place(), key, with_key)
        if with_key == CTRL:
            QTest.qWait(_PRESSED)

    def go_on(self, wizard: PlanWizard) -> None:
        """To the next step."""
        before = wizard.wizard.at
        self.press(ENTER, with_key=CTRL)
        until = time.monotonic() + 3
        while wizard.wizard.at == before and time.monotonic() < until:
            QTest.qWait(10)

    def write(self, text: str) -> None:
        for letter in text:
            self.count += 1
            begun = time.perf_counter()
            QTest.keyClick(self._place(), letter)
            self.took.append(time.perf_counter() - begun)

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
    typist.go_on(wizard)
    typist.go_on(wizard)
    typist.write("Et sted hvor jeg kan være i fred")
    typist.go_on(wizard)
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
    typist.go_on(wizard)
    typist.go_on(wizard)
    assert at(wizard) == "review"
    typist.press(ENTER)
    typist.write("t")  # today: consent to the plan
    typist.press(ENTER, with_key=CTRL)
    qtbot.waitUntil(lambda: bool(saved))
    assert len(saved) == 1
    plan = beginnings.stored(store, saved[0])
    assert [len(plan.goals_of(kind)) for kind in ("main", "sub")] == [1, 2]
    assert len(plan.measures) == 4
    assert {one.contact for one in plan.participants} == {"K1", "K6"}
    assert typist.count < MOST_KEYS


def test_a_letter_is_answered_within_a_frame_and_the_print_comes_after(qtbot, begin, typist, monkeypatch) -> None:
    wizard = begin()
    rendered: list[int] = []
    monkeypatch.setattr(wizard.preview, "pdf", lambda: rendered.append(len(typist.took)) or b"")
    monkeypatch.setattr(wizard.preview, "show_pdf", lambda _content: None)
    wizard.wizard.go_to("wishes")
    wizard.wizard.body("wishes").fields["own_words"].editor.setFocus()
    rendered.clear()
    typist.write("Jeg vil bo for meg selv og ha en hund")
    wizard.wizard.go_to("goals")
    wizard.wizard.body("goals").new_measure(None)
    typist.write("Ringe banken")
    assert median(typist.took) < A_FRAME
    assert rendered == []
    qtbot.waitUntil(lambda: rendered == [len(typist.took)])


def test_measures_are_moved_opened_and_removed_with_keys(qtbot, begin, typist) -> None:
    wizard = begin()
    content, number = edits.add_goal(wizard.work.content, "sub", "Finne bolig")
    for what in ("Søke", "Se på annonser", "Gå på visning"):
        content, _measure = edits.add_measure(content, number, what=what)
    wizard.work.put(content)
    wizard.wizard.go_to("goals")
    goals = wizard.wizard.body("goals")
    goals.cards[0].rows[0].setFocus()
    typist.press(DOWN, with_key=ALT)
    assert order(wizard) == ["Se på annonser", "Søke", "Gå på visning"]
    typist.press(DOWN)
    typist.press(Qt.Key.Key_Delete)
    assert order(wizard) == ["Se på annonser", "Søke"]
    typist.press(ENTER)
    typist.write(" kommunal bolig")
    typist.press(Qt.Key.Key_Escape)
    if goals._editor() is not None:  # the first Esc let go of the suggestions
        typist.press(Qt.Key.Key_Escape)
    assert order(wizard) == ["Se på annonser", "Søke"]


def order(wizard: PlanWizard) -> list[str]:
    return [one.what for one in wizard.work.content.measures]


def test_a_measure_that_is_dragged_lands_where_it_is_let_go(qtbot, begin) -> None:
    wizard = begin()
    content, first = edits.add_goal(wizard.work.content, "sub", "Finne bolig")
    content, second = edits.add_goal(content, "sub", "Betale husleien")
    for what in ("Søke", "Se på annonser"):
        content, _measure = edits.add_measure(content, first, what=what)
    wizard.work.put(content)
    wizard.wizard.go_to("goals")
    goals = wizard.wizard.body("goals")
    qtbot.wait(10)
    line, target = goals.cards[0].rows[0], goals.cards[1]
    down = target.mapToGlobal(target.rect().center()).y()
    line.dragged.emit(down)
    line.dropped.emit(down)
    assert [one.what for one in wizard.work.content.measures_of(second)] == ["Søke"]
    assert [one.what for one in wizard.work.content.measures_of(first)] == ["Se på annonser"]


def test_what_is_deleted_can_be_brought_back(qtbot, begin, office) -> None:
    undone: list = []
    office.toast_asked.connect(lambda _text, undo, _action: undone.append(undo))
    wizard = begin()
    content, number = edits.add_goal(wizard.work.content, "sub", "Finne bolig")
    wizard.work.put(edits.add_measure(content, number, what="Søke")[0])
    wizard.wizard.go_to("goals")
    wizard.wizard.body("goals").remove_goal(number)
    assert wizard.work.content.goals == ()
    undone[0]()
    assert order(wizard) == ["Søke"]
    assert wizard.wizard.body("goals").cards[0].rows[0].accessibleName() == "Søke, Kåre"


def test_each_of_two_main_goals_has_a_heading_of_its_own(begin) -> None:
    wizard = begin()
    content, first = edits.add_goal(wizard.work.content, "main", "Beholde boligen")
    content, _measure = edits.add_measure(content, first, what="Betale husleien")
    wizard.work.put(content)
    wizard.wizard.go_to("goals")
    goals = wizard.wizard.body("goals")
    assert [card.heading for card in goals.cards] == ["For hovedmålet"]
    content, second = edits.add_goal(content, "main", "Ta vare på helsa")
    wizard.work.put(edits.add_measure(content, second, what="Gå til fastlegen")[0])
    goals._build()
    assert [card.heading for card in goals.cards] == ["For hovedmål 1", "For hovedmål 2"]
