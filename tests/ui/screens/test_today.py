"""*I dag* as the officer meets it in the morning."""

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from app.services import demo, stay, today
from app.services.dwelling import agreements
from app.services.today import AHEAD_DAYS
from app.ui.kit import discretion
from app.ui.screens import today_calendar
from app.ui.screens.today import TodayPage
from app.ui.screens.today_delegate import ENTRY
from app.ui.screens.today_lines import KINDS, Heading, Line, lines
from tests.services.dwelling.conftest import new_dwelling
from tests.ui.screens import lillevik_arrears
from tests.ui.screens.lillevik import TODAY


@pytest.fixture
def page(shown, office) -> TodayPage:
    return shown(TodayPage(office), 1120, 768)


def texts(page: TodayPage) -> list[str]:
    model = page.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def numbers(page: TodayPage) -> list[str]:
    return [cell.accessibleName() for cell in page.numbers._cells]


def test_what_is_overdue_stands_first_and_is_chosen(page: TodayPage) -> None:
    entries = [page.list.model().index(row, 0).data(ENTRY) for row in range(page.list.model().rowCount())]
    assert [entry.title for entry in entries if isinstance(entry, Heading)] == ["Forfalt", "Neste to uker", "Senere"]
    assert page.list.current().who == "Tove Lindås"
    assert "8 dager over" in texts(page)[1]


def test_a_question_is_spoken_as_one_and_a_sentence_with_its_full_stop(page: TodayPage) -> None:
    model, now = page.list.model(), page.list.current()
    for what, spoken in (("Kan de leie et annet sted?", "annet sted? "), ("Vedtaket går ut", "går ut. ")):
        line = lines([replace(now, what=what)])[1]
        words = model.words_of(line)
        assert spoken in words
        assert "?." not in words
        assert ".." not in words


def test_the_numbers_answer_the_leaders_question(qtbot, page: TodayPage) -> None:
    assert numbers(page)[0].startswith("6 i midlertidig botilbud. 6 av 22 plasser")
    assert numbers(page)[1] == "3 husstander med barn. 2 nærmer seg 3 måneder"
    assert numbers(page)[2] == "1 over 3 måneder. alle har plan"
    # nights of 12, 67, 83, 101, 5 and 47 days, tonight's among them: 315 over 6 stays
    qtbot.waitUntil(lambda: numbers(page)[3].startswith("52,5 døgn"))


def test_enter_does_what_the_line_says(qtbot, page: TodayPage, office) -> None:
    page.list.setFocus()
    while page.list.current().kind != "decision":
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert went.args == ["household", {"ref": "H44", "form": "extend"}]


def test_o_opens_the_household(qtbot, page: TodayPage, office) -> None:
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(page.list, Qt.Key.Key_O)
    assert went.args == ["household", {"ref": "H44"}]


def test_the_painted_button_can_be_clicked_and_stands_in_the_menu(qtbot, page: TodayPage, office) -> None:
    row = next(at for at, words in enumerate(texts(page)) if "send til klagenemnda" in words)
    rect = page.list._paints.button_rect(page.list.visualRect(page.list.model().index(row, 0)))
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert went.args[1] == {"ref": "H51", "form": "step"}
    assert [action.text() for action in page.list.menu().actions()] == ["Åpne husstanden", "Åpne"]


def test_a_case_opens_where_the_answer_is_written_and_o_opens_its_household(qtbot, page: TodayPage, office) -> None:
    page.areas.choose("case")
    page.list.setFocus()
    while page.list.current().kind != "expected":
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert went.args == ["case", {"ref": "S5", "step": "decision"}]
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(page.list, Qt.Key.Key_O)
    assert went.args == ["household", {"ref": "H55"}]


def test_a_segment_shows_one_kind(qtbot, page: TodayPage) -> None:
    page.areas.choose("agreement")
    heading, line = texts(page)
    assert heading == "Senere, 1"
    assert line.startswith("Planlagt. Solgården gjestehus. Kvalitetsavtalen går ut")
    assert line.endswith("35 dager igjen, 25.12.2026. Åpne botilbudet.")


def test_a_protected_household_is_never_called_by_name(page: TodayPage) -> None:
    assert not any("Yusuf" in text for text in texts(page))
    assert any("Husstand 41" in text for text in texts(page))


def test_f9_hides_every_name_and_the_officers_own_words(page: TodayPage) -> None:
    discretion.set_on(True)
    page.grab()
    assert not any("Lindås" in text or "klagenemnda" in text for text in texts(page))


def test_the_calendar_file_is_written_where_the_officer_says(
    qtbot, page: TodayPage, office, tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr(today_calendar.QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "mine"), ""))
    with qtbot.waitSignal(office.toast_asked) as told:
        today_calendar.make(office, page)
    assert told.args[0].endswith("frister står i kalenderfilen.")
    assert b"Lind" not in (tmp_path / "mine.ics").read_bytes()


def test_the_first_page_waits_for_neither_reports_nor_the_calendars_library() -> None:
    slow = {"app.reports", "app.services.calendar_file", "icalendar", "docxtpl", "openpyxl"}
    code = f"import sys, app.ui.screens.today; print(sorted({slow} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_ctrl_n_begins_a_new_applicant(qtbot, page: TodayPage, office) -> None:
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert went.args == ["households", {"new": True}]


def test_what_is_done_is_gone_when_the_page_is_seen_again(page: TodayPage, store) -> None:
    stay.end(store, "O44", TODAY, "municipal_dwelling")
    page.refresh()
    assert not any("Lindås" in text and "3 måneder" in text for text in texts(page))
    assert page.list.current().days_left < 0


def test_an_empty_municipality_is_told_the_first_step(shown, empty_office) -> None:
    page = shown(TodayPage(empty_office), 1120, 768)
    assert not page.list.isVisible()
    assert page.focusProxy() is page.new_button
    assert "ingen botilbud er registrert" in numbers(page)[0]


def test_every_number_opens_a_place_that_exists(qtbot, page: TodayPage, office) -> None:
    from app.ui.screens import SCREENS  # noqa: PLC0415

    keys = {screen.key for screen in SCREENS}
    for cell in page.numbers._cells:
        if cell._metric.open:
            with qtbot.waitSignal(office.navigated) as went:
                cell.click()
            assert went.args[0] in keys


def test_every_kind_of_task_has_its_word(store) -> None:
    """What finders give is told in words for each kind: one without any would leave the page unpainted."""
    lillevik_arrears.fill(store)
    day = TODAY + timedelta(days=10)
    values = {"name": "Kirkegata 3", "kind": "rental", "start": date(2020, 1, 1), "end": day}
    new_dwelling(store, disposal="rented_in", agreement=agreements.save(store, None, values).ref)
    found = [line for line in lines(today.tasks(store)) if isinstance(line, Line)]
    assert {"arrears", "agreement_broken", "disposal_agreement"} <= {line.task.kind for line in found}
    assert all(line.kind for line in found)


def test_the_tasks_of_a_whole_municipality_have_their_words(empty_store) -> None:
    demo.fill(empty_store, TODAY, years=1)
    assert {task.kind for task in today.tasks(empty_store, AHEAD_DAYS)} <= set(KINDS)
