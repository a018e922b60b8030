"""The review list as it is used in the meeting: written in with the keyboard, filtered, printed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.services import review
from app.ui.kit import messages
from app.ui.screens.reviews_page import ReviewPage
from tests.ui.screens.lillevik import TODAY

STATUS, NEXT_STEP, WHO, DUE, PLAN = 2, 3, 4, 5, 6


@pytest.fixture
def page(office, shown) -> ReviewPage:
    made = shown(ReviewPage(office), 1120, 720)
    office.changed.connect(lambda _tables: made.refresh())  # as the window does
    return made


def cell(page: ReviewPage, ref: str, column: int) -> None:
    line = page.list.model.find("ref", ref)
    page.list.view.setCurrentIndex(page.list.model.index(line, column))


def start(qtbot, page: ReviewPage, ref: str, column: int, key: Qt.Key = Qt.Key.Key_Return):
    cell(page, ref, column)
    qtbot.keyClick(page.list.view, key)
    return QApplication.focusWidget()


def stored(store, ref: str) -> dict:
    return review.load(store, ref)


def test_the_longest_stay_stands_first(page: ReviewPage) -> None:
    refs = [page.list.model.row_at(at).ref for at in range(page.list.model.rowCount())]
    assert refs == ["H44", "H43", "H41", "H49", "H38", "H47", "H52"]
    assert page.header.facts.text().startswith("7 husstander · 1 over 3 måneder · sist ført 11.11.2026")


def test_a_cell_written_with_the_keyboard_alone_is_stored(qtbot, page: ReviewPage, store) -> None:
    editor = start(qtbot, page, "H38", NEXT_STEP)
    qtbot.keyClicks(editor, "Ring utleier")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert stored(store, "H38")["next_step"] == "Ring utleier"
    assert page.list.view.hasFocus()


def test_a_note_in_the_lowest_line_keeps_within_the_list(qtbot, page: ReviewPage) -> None:
    page.resize(1120, 400)
    page.list.view.scrollToTop()
    seen = page.list.view.viewport().rect()
    lowest = page.list.view.indexAt(seen.bottomLeft())
    assert lowest.isValid()
    editor = start(qtbot, page, page.list.model.row_at(lowest.row()).ref, STATUS)
    bottom = editor.mapTo(page.list.view.viewport(), editor.rect().bottomLeft())
    assert page.list.view.viewport().rect().contains(bottom)


def test_shift_enter_is_a_new_line(qtbot, page: ReviewPage, store) -> None:
    editor = start(qtbot, page, "H38", STATUS)
    qtbot.keyClicks(editor, "En")
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(editor, "To")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert stored(store, "H38")["status"] == "En\nTo"


def test_more_is_written_after_what_is_there(qtbot, page: ReviewPage, store) -> None:
    for typed in ("En.", " To."):
        qtbot.keyClicks(start(qtbot, page, "H38", STATUS), typed)
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        QApplication.processEvents()
    assert stored(store, "H38")["status"].endswith("En. To.")
    assert page.list.view.currentIndex().column() == STATUS


def test_tab_goes_on_to_the_next_cell_and_reading_again_does_not_close_it(qtbot, page: ReviewPage, store) -> None:
    first = start(qtbot, page, "H38", WHO)
    qtbot.keyClicks(first, "Siri")
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    QApplication.processEvents()  # the window tells the page that the records changed
    second = QApplication.focusWidget()
    assert page.list.view.currentIndex().column() == DUE
    assert second is not page.list.view
    qtbot.keyClicks(second, "01.12.26")
    qtbot.keyClick(second, Qt.Key.Key_Return)
    assert stored(store, "H38")["who"] == "Siri"
    assert stored(store, "H38")["due"] == date(2026, 12, 1)


def test_f2_opens_and_esc_leaves_a_cell_as_it_was(qtbot, page: ReviewPage, store) -> None:
    editor = start(qtbot, page, "H41", WHO, Qt.Key.Key_F2)
    qtbot.keyClicks(editor, "Feil")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert stored(store, "H41")["who"] == "Kari Holm"


def test_the_plan_is_a_choice_of_yes_and_no(qtbot, page: ReviewPage, store) -> None:
    editor = start(qtbot, page, "H38", PLAN)
    qtbot.keyClick(editor, Qt.Key.Key_J)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert stored(store, "H38")["permanent_plan"] is True


def test_a_stored_cell_can_be_undone(qtbot, page: ReviewPage, office, store) -> None:
    undos = []
    office.toast_asked.connect(lambda _text, undo: undos.append(undo))
    editor = start(qtbot, page, "H41", WHO)
    editor.selectAll()
    qtbot.keyClicks(editor, "Per")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert stored(store, "H41")["who"] == "Per"
    undos[-1]()
    assert stored(store, "H41")["who"] == "Kari Holm"


def test_a_date_that_cannot_be_read_stays_and_is_told_about(qtbot, page: ReviewPage, store, monkeypatch) -> None:
    told = []
    monkeypatch.setattr(messages, "tell", lambda *args: told.append(args))
    editor = start(qtbot, page, "H38", DUE)
    qtbot.keyClicks(editor, "31.11.2026")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told
    assert editor.text() == "31.11.2026"
    assert stored(store, "H38")["due"] is None


@pytest.mark.parametrize(
    ("wanted", "refs"),
    [("no_plan", {"H38", "H47", "H52"}), ("children", {"H41", "H43", "H49"})],
)
def test_the_filter_shows_some_with_their_number(page: ReviewPage, wanted: str, refs: set[str]) -> None:
    page.open(shown=wanted)
    assert {page.list.model.row_at(at).ref for at in range(page.list.model.rowCount())} == refs
    assert page.filter.tabText(page.filter.currentIndex()).endswith(str(len(refs)))


def test_a_passed_deadline_is_found(page: ReviewPage, store) -> None:
    review.edit(store, "H44", "due", TODAY.replace(day=19))
    page.refresh()
    page.open(shown="overdue")
    assert page.list.model.row_at(0).ref == "H44"


def test_beside_the_name_of_a_protected_household_the_place_is_hidden(page: ReviewPage) -> None:
    page.open(ref="H41")
    assert page.list.current().where == "Adressen er skjult"
    assert "Elveløkka" not in page.list.current().who_and_where


def test_enter_on_the_household_opens_it(qtbot, page: ReviewPage, office) -> None:
    cell(page, "H44", 0)
    with qtbot.waitSignal(office.navigated) as told:
        qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert told.args == ["household", {"ref": "H44"}]


def test_the_list_is_shown_before_it_is_printed(qtbot, page: ReviewPage) -> None:
    page.print_list()
    qtbot.waitUntil(lambda: page.preview is not None)
    assert len(page.preview.pages) == 1
    page.preview.reject()


def test_an_empty_list_says_what_comes(empty_office, shown) -> None:
    page = shown(ReviewPage(empty_office), 1120, 720)
    assert not page.list.isVisible()
    assert not page.print_button.isEnabled()
