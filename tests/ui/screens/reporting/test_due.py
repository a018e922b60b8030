"""What is owed elsewhere comes first, and each row of it is copied, typed and ticked without the mouse."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app import clock
from app.services.reporting import entry
from app.storage.store import Store
from app.ui.kit.badge import Badge
from app.ui.screens.reporting.due import DueForm, due_forms, last_day
from app.ui.screens.reporting.page import ReportingPage

YEAR = 2026


def test_the_forms_come_in_the_order_they_are_due(page: ReportingPage, store: Store) -> None:
    assert list(page.parts.due.buttons) == ["startloan", "form_13", "need"]
    startloan, form_13, need = due_forms(store, YEAR)
    assert (startloan.due, form_13.due, need.due) == (date(2027, 1, 16), date(2027, 2, 15), None)
    assert page.parts.due.buttons["startloan"].property("kind") == "primary"
    assert page.parts.due.buttons["form_13"].property("kind") == "secondary"


def test_the_last_day_says_how_urgent_it_is() -> None:
    one = next(each for each in entry.entries() if each.key == "form_13")
    form = DueForm(one, date(2027, 2, 15), 3, 5)
    assert last_day(form, date(2027, 1, 10))[0] == "neutral"
    assert last_day(form, date(2027, 2, 10))[0] == "warn"
    assert last_day(form, date(2027, 2, 16))[0] == "danger"
    assert last_day(DueForm(one, date(2027, 2, 15), 5, 5), date(2027, 3, 1))[0] == "ok"


def test_i_dag_opens_the_sheet_of_the_year_that_is_owed(page: ReportingPage, settle) -> None:
    page.open(ref="startloan")
    settle()
    assert page.head.year.year == clock.today().year - 1
    assert page.parts.currentWidget() is page.parts.worksheet
    assert page.parts.worksheet.head.title.text().endswith("2025")


def test_a_sheet_that_is_ours_says_so(page: ReportingPage, settle) -> None:
    page.open(ref="form_13")
    settle()
    badges = page.parts.worksheet.head.findChildren(Badge)
    assert [badge.text() for badge in badges] == ["Ikke kontrollert mot skjemaet"]


def test_a_row_is_copied_and_ticked_with_the_keys_alone(page: ReportingPage, store: Store, settle) -> None:
    page.parts.due.buttons["form_13"].click()
    settle()
    sheet = page.parts.worksheet
    view = sheet.list.view
    view.setFocus()
    sheet.list.select("temporary.young")
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    current = sheet.list.current()
    assert QGuiApplication.clipboard().text() == str(current.value)
    QTest.keyClick(view, Qt.Key.Key_Return)
    settle()
    ticked = next(row for row in entry.rows(store, "form_13", YEAR) if row.row == "temporary.young")
    assert (ticked.ticked, ticked.typed) == (clock.today(), current.value)
    assert sheet.list.current().ref == "temporary.young_over_3_months"
    assert next(row.state for row in sheet.rows() if row.ref == "temporary.young") == "Ført 20.11.2026"


def test_a_tick_is_taken_away_with_the_same_key(page: ReportingPage, store: Store, settle) -> None:
    page.parts.due.buttons["startloan"].click()
    settle()
    sheet = page.parts.worksheet
    first = sheet.rows()[0].ref
    for _twice in range(2):
        sheet.list.select(first)
        QTest.keyClick(sheet.list.view, Qt.Key.Key_Space)
        settle()
    assert entry.rows(store, "startloan", YEAR)[0].ticked is None


def test_a_figure_that_has_changed_since_it_was_typed_is_told_of(page: ReportingPage, store: Store, settle) -> None:
    row = entry.rows(store, "startloan", YEAR)[0]
    entry.tick(store, YEAR, row, 99)
    page.parts.due.buttons["startloan"].click()
    settle()
    first = page.parts.worksheet.rows()[0]
    assert (first.state, first.tone) == ("Ført som 99", "warn")


def test_a_row_gets_our_words_and_a_new_one_comes_last(page: ReportingPage, store: Store, settle) -> None:
    page.parts.due.buttons["startloan"].click()
    settle()
    sheet = page.parts.worksheet
    sheet.list.select(sheet.rows()[0].ref)
    QTest.keyClick(sheet.list.view, Qt.Key.Key_F2)
    sheet.place.current.form.fields["label"].editor.line.setText("1.1 Mottatte søknader")
    sheet.place.current.form.submit()
    sheet.new.click()
    sheet.place.current.form.fields["label"].editor.line.setText("Merknad")
    sheet.place.current.form.submit()
    settle()
    labels = [row.label for row in entry.rows(store, "startloan", YEAR)]
    assert (labels[0], labels[-1]) == ("1.1 Mottatte søknader", "Merknad")
    assert sheet.rows()[-1].shown == "føres for hånd"


def test_a_row_is_taken_out_and_in_again(page: ReportingPage, store: Store, settle) -> None:
    page.parts.due.buttons["need"].click()
    settle()
    sheet = page.parts.worksheet
    ref = sheet.rows()[0].ref
    sheet.list.select(ref)
    QTest.keyClick(sheet.list.view, Qt.Key.Key_Delete)
    assert sheet.rows()[-1].ref == ref
    assert sheet.rows()[-1].state == "Ikke i bruk"
    sheet.list.select(ref)
    QTest.keyClick(sheet.list.view, Qt.Key.Key_Delete)
    assert sheet.rows()[0].ref == ref
    assert not entry.rows(store, "need", YEAR)[0].hidden
