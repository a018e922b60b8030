"""Registering a stay: from a new applicant to a decision, with keys alone."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.services import household as households
from app.services import household_page, stay
from app.ui.main_window import MainWindow
from app.ui.screens import SCREENS
from app.ui.screens.stay_page import StayPage
from tests.ui.screens.lillevik import TODAY

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(shown, office) -> StayPage:
    return shown(StayPage(office), 1120, 768)


@pytest.fixture
def window(shown, office) -> MainWindow:
    return shown(MainWindow(office, SCREENS, lock_after=0), 1366, 768)


def write(qtbot, page: StayPage, name: str, text: str) -> None:
    line = page.form.fields[name].editor.input
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def focus() -> QWidget:
    """Where the keyboard is; Qt aborts when a test types nowhere."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot, key: Qt.Key, times: int = 1, with_key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Keys go where the keyboard is, as they do for the officer."""
    for _time in range(times):
        qtbot.keyClick(focus(), key, with_key)


def type_on(qtbot, text: str) -> None:
    qtbot.keyClicks(focus(), text)


def test_a_new_applicant_has_a_stay_with_a_decision_in_under_a_minute(qtbot, window: MainWindow, store) -> None:
    begun = time.monotonic()
    press(qtbot, Qt.Key.Key_N, with_key=CTRL)
    qtbot.waitUntil(lambda: window.pages.key() == "households")
    type_on(qtbot, "Ingrid")
    press(qtbot, Qt.Key.Key_Return)
    type_on(qtbot, "Haugen")
    press(qtbot, Qt.Key.Key_S, with_key=CTRL)
    applicant = window.pages.page("households")
    qtbot.waitUntil(applicant.next_button.hasFocus)
    press(qtbot, Qt.Key.Key_Return)
    assert window.pages.key() == "stay"
    form = window.pages.page("stay").form
    assert form.fields["provider"].editor.input.hasFocus()
    type_on(qtbot, "solg")
    qtbot.keyClick(form.fields["provider"].editor._popup(), Qt.Key.Key_Tab)
    assert form.fields["provider"].editor.value() == "B1"
    form.go_to("stay.came_from")
    type_on(qtbot, "gate")
    press(qtbot, Qt.Key.Key_S, with_key=CTRL)
    qtbot.waitUntil(lambda: window.pages.key() == "household")
    assert time.monotonic() - begun < 60
    made = households.rows(store, matching="haugen")[0]
    known = household_page.load(store, made.ref)
    assert (known.name, known.current_stay.provider, known.current_stay.came_from) == (
        "Ingrid Haugen", "Solgården gjestehus", "street",
    )  # fmt: skip
    assert "Vedtak § 27" in [entry.title for entry in known.timeline]


def test_the_board_gives_the_provider(page: StayPage) -> None:
    page.open(provider="B2")
    assert page.form.fields["provider"].editor.value() == "B2"
    assert page.form.fields["household"].editor.input.hasFocus()
    assert "4 av 6 plasser" in page.header.facts.text()


def test_what_is_odd_is_told_while_typing_and_stops_nothing(qtbot, page: StayPage, store) -> None:
    page.open(household="H53")
    write(qtbot, page, "provider", "brua")
    qtbot.keyClick(page.form.fields["provider"].editor._popup(), Qt.Key.Key_Tab)  # which has the keyboard then
    assert page.form.fields["provider"].state == "warn"
    assert "kvalitetsavtale" in page.form.fields["provider"].message()
    page.form.submit()
    assert household_page.load(store, "H53").current_stay.provider == "Brua camping"
    assert page.done_button.hasFocus()


def test_an_overlapping_stay_is_told_about(qtbot, page: StayPage) -> None:
    page.open(household="H44", provider="B1")
    page.form.go_to("stay.arrived")
    page.form.go_to("stay.room")
    assert "Overlapper" in page.form.fields["stay.arrived"].message()


def test_departure_before_arrival_stops_saving_beside_its_field(qtbot, page: StayPage, store) -> None:
    page.open(ref="O44")
    write(qtbot, page, "stay.departed", "01.01.2026")
    page.form.submit()
    assert page.form.fields["stay.departed"].state == "danger"
    assert household_page.load(store, "H44").current_stay.departed is None


def test_the_institution_is_asked_for_only_when_they_came_from_one(page: StayPage) -> None:
    page.open(household="H53", provider="B1")
    institution = page.form.fields["stay.institution"]
    assert not institution.isEnabled()
    came = page.form.fields["stay.came_from"].editor
    came.set_value("institution")
    came.edited.emit()
    assert institution.isEnabled()


def test_why_becomes_a_note(page: StayPage, store) -> None:
    page.open(household="H53", provider="B1")
    page.form.fields["stay.came_from"].editor.set_value("street")
    page.form.fields["why"].editor.set_value("Kastet ut i natt.")
    page.form.submit()
    assert "Kastet ut i natt." in household_page.load(store, "H53").timeline[0].text


def test_what_is_typed_is_there_when_the_form_is_opened_again(qtbot, shown, page: StayPage, office) -> None:
    page.open(household="H53")
    write(qtbot, page, "stay.room", "12")
    page.form.go_to("stay.arrived")
    again = shown(StayPage(office), 1120, 768)
    again.open(household="H53")
    assert again.form.fields["stay.room"].editor.value() == "12"


def test_a_recorded_stay_is_corrected(qtbot, page: StayPage, store) -> None:
    page.open(ref="O47")
    write(qtbot, page, "stay.room", "9")
    page.form.submit()
    assert stay.load(store, "O47")["stay.room"] == "9"
    assert stay.load(store, "O47")["stay.arrived"] < TODAY


def test_a_protected_household_is_called_by_number_beside_its_place(page: StayPage) -> None:
    page.open(ref="O41")
    assert page.form.fields["household"].editor.input.text() == "Husstand 41"
