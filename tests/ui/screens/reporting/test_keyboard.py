"""The report of a year worked with the keys alone: where the keyboard goes, and what comes of it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services.reporting import answers, measures
from app.storage.store import Store
from app.ui.kit.context import Context
from app.ui.kit.spec import Screen
from app.ui.kit.stack import PageStack
from app.ui.screens.reporting.page import ReportingPage

TEMPORARY = "examples.temporary"
REFUGEES = "examples.refugees"


def test_a_measure_is_chosen_among_those_there_are(
    draft: ReportingPage, store: Store, reporting_id: int, settle
) -> None:
    there = measures.save(store, None, {"name": "Booppfølging"}).ref
    settle()
    draft.parts.goals.go_to(2)
    picker = draft.parts.goals.page.cards[TEMPORARY].measures
    picker.reload()
    picker.name.setFocus()
    QTest.keyClicks(picker.name, "opp")
    choices = picker.name.completer().popup()
    QTest.keyClick(choices, Qt.Key.Key_Down)
    QTest.keyClick(choices, Qt.Key.Key_Return)
    settle()
    assert list(answers.load(store, reporting_id, TEMPORARY).measures) == [there]
    assert picker.name.text() == ""
    assert [one.ref for one in measures.rows(store)] == [there]


def test_what_is_not_relevant_is_asked_for_a_reason_at_once(draft: ReportingPage, settle) -> None:
    draft.parts.goals.go_to(4)
    settle()
    card = draft.parts.goals.page.cards[REFUGEES]
    QTest.keyClick(card.fields.not_relevant, Qt.Key.Key_Space)
    settle()
    assert draft.window().focusWidget() is card.fields.why_not.text


def test_the_next_step_takes_the_keyboard_of_the_one_before(draft: ReportingPage, qtbot, settle) -> None:
    draft.window().activateWindow()
    draft.head.check.setFocus()
    qtbot.waitUntil(draft.head.check.hasFocus)
    QTest.keyClick(draft.head.check, Qt.Key.Key_Space)
    settle()
    assert draft.window().focusWidget() is draft.head.hand_in


def test_a_goal_is_gone_to_before_the_year_is_counted(office: Context, reporting_id: int, shown, settle) -> None:
    assert reporting_id
    page = ReportingPage(office)
    page.open(goal=5)
    shown(page, 1150, 768)
    settle()
    assert page.parts.goals.list.current().ref == 5


def test_from_a_record_one_comes_back_to_the_checks(office: Context, qtbot, reporting_id: int, settle) -> None:
    assert reporting_id
    made = {"reporting": ReportingPage, "record": ReportingPage}
    screens = {
        key: Screen(key=key, title=key, group="", icon="table", build=build) for key, build in made.items()
    }  # fmt: skip
    stack = PageStack(office, screens)
    qtbot.addWidget(stack)
    stack.go("reporting", {"year": 2026, "goal": 4})
    settle()
    page = stack.page("reporting")
    page.tabs.choose("checks")
    stack.go("record", {})
    assert stack.back()
    assert page.tabs.current_key() == "checks"
    assert page.parts.goals.list.current().ref == 4
