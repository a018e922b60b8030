"""Registering an application with keys alone, with the fields of its type."""

import time
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.services.case import listing, registration
from app.services.case.case_types import CASE_TYPES
from app.ui.kit import discretion
from app.ui.main_window import MainWindow
from app.ui.screens import SCREENS
from app.ui.screens.case_form_page import CaseFormPage
from tests.ui.screens.lillevik import TODAY
from tests.ui.screens.lillevik_cases import CASES

CTRL = Qt.KeyboardModifier.ControlModifier
NEW = f"S{len(CASES) + 1}"


@pytest.fixture
def page(shown, office) -> CaseFormPage:
    made = shown(CaseFormPage(office), 1120, 768)
    made.open(new=True)
    return made


def focus() -> QWidget:
    """Where the keyboard is; Qt aborts when a test types nowhere."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot, key: Qt.Key, times: int = 1, with_key: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for _time in range(times):
        qtbot.keyClick(focus(), key, with_key)


def write(qtbot, page: CaseFormPage, name: str, text: str) -> None:
    line = page.form.fields[name].editor.input
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def shown_fields(page: CaseFormPage) -> set[str]:
    return {name for name, field in page.form.fields.items() if field.isVisible()}


def choose(page: CaseFormPage, kind: str) -> None:
    page.form.fields["kind"].editor.set_value(kind)
    page.form.fields["kind"].editor.edited.emit()


def test_an_application_is_registered_from_the_keyboard_in_half_a_minute(qtbot, page, office, store) -> None:
    begun = time.monotonic()
    qtbot.keyClicks(focus(), "bråten")
    qtbot.keyClick(page.form.fields["household"].editor._popup(), Qt.Key.Key_Tab)
    page.form.go_to("household")
    press(qtbot, Qt.Key.Key_Return)
    assert focus() is page.form.fields["kind"].editor.input
    qtbot.keyClicks(focus(), "startl")
    press(qtbot, Qt.Key.Key_Return, 4)  # the day of today, the channel and the number elsewhere stay as they are
    assert focus() is page.form.fields["purpose"].editor.input
    qtbot.keyClicks(focus(), "kjøp")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(focus(), "kr 1 850 000,50")
    press(qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(focus(), "Rekkehus")
    with qtbot.waitSignal(office.navigated) as went:
        press(qtbot, Qt.Key.Key_S, with_key=CTRL)
    assert time.monotonic() - begun < 30
    assert went.args == ["case", {"ref": NEW}]
    made = listing.rows(store, matching=NEW)[0]
    assert (made.household, made.case_type.key, made.received) == ("H53", "startloan", TODAY)
    assert (made.purpose, made.amount_sought, made.what) == ("purchase", Decimal("1850000.50"), "Rekkehus")
    assert not page.form.is_dirty()


@pytest.mark.parametrize("kind", CASE_TYPES)
def test_a_type_asks_for_its_own_fields_and_saves_them(page: CaseFormPage, store, kind) -> None:
    page.open(household="H53")
    choose(page, kind)
    names = {field.name for field in registration.new_fields(kind)}
    asked = {name.rpartition(".")[2] for name in shown_fields(page)} - {"household", "kind"}
    assert asked == names
    if "variant" in names:
        variant = CASE_TYPES[kind].variants[-1]
        page.form.fields[f"{kind}.variant"].editor.set_value(variant)
    page.form.submit()
    saved = registration.step_values(store, NEW, 1)
    assert saved["day"] == TODAY
    assert saved["variant"] == (variant if "variant" in names else None)


def test_before_a_type_is_chosen_only_what_all_ask_for_is_shown(page: CaseFormPage) -> None:
    assert shown_fields(page) == {"household", "kind", "day", "channel", "external_ref", "what", "asks_help", "who"}


def test_a_household_and_a_type_are_filled_in_and_the_keyboard_goes_to_what_is_missing(page: CaseFormPage) -> None:
    page.open(household="H41", new=True)
    assert page.form.fields["household"].editor.value() == "H41"
    assert page.form.fields["kind"].editor.input.hasFocus()
    page.open(household="H41", kind="startloan")
    assert page.form.fields["day"].editor.input.hasFocus()


def test_the_head_says_when_an_answer_is_due_and_where_the_decision_is_made(qtbot, page: CaseFormPage) -> None:
    page.open(kind="startloan")
    assert page.header.facts.text() == "Svar eller foreløpig svar innen 20.12.2026. Vedtaket fattes i Startskudd."
    write(qtbot, page, "day", "01.11.2026")
    assert "01.12.2026" in page.header.facts.text()
    page.open(kind="temporary")
    assert page.header.facts.text().startswith("Akutt botilbud skal avgjøres samme dag.")
    page.open(kind="housing_allowance")
    assert page.header.facts.text().startswith("Søknaden om bostøtte må være inne innen 25.11.2026.")


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("1 234,50", "1234.50"), ("1234.5", "1234.50"), ("kr 1 234", "1234"), ("1234,-", "1234")],
)
def test_amounts_are_read_as_they_are_written(qtbot, page: CaseFormPage, store, typed, amount) -> None:
    page.open(household="H53", kind="startloan")
    write(qtbot, page, "amount", typed)
    page.form.submit()
    assert registration.step_values(store, NEW, 1)["amount"] == Decimal(amount)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("-5", "Beløpet kan ikke være under 0."), ("mye", "Skriv beløpet i kroner, for eksempel 1 234,50."),
        ("1,234567", "Beløpet kan ha høyst to desimaler (øre)."),
        ("9" * 60, "Tallet er for stort. Se om det er et siffer for mye."),
    ],
)  # fmt: skip
def test_a_wrong_amount_is_told_beside_the_field_and_nothing_is_saved(qtbot, page, store, typed, told) -> None:
    page.open(household="H53", kind="startloan")
    write(qtbot, page, "amount", typed)
    press(qtbot, Qt.Key.Key_S, with_key=CTRL)
    qtbot.waitUntil(lambda: page.form.fields["amount"].message() == told)
    assert page.form.fields["amount"].editor.input.text() == typed
    assert listing.count(store, "all") == len(CASES)


def test_a_wrong_amount_stops_nothing_in_a_type_without_one(qtbot, page: CaseFormPage, store) -> None:
    page.open(household="H53", kind="startloan")
    write(qtbot, page, "amount", "mye")
    choose(page, "individual_plan")
    page.form.submit()
    assert listing.count(store, "all") == len(CASES) + 1


def test_household_and_type_are_asked_for(page: CaseFormPage, store) -> None:
    page.form.submit()
    assert page.form.fields["household"].state == page.form.fields["kind"].state == "danger"
    assert listing.count(store, "all") == len(CASES)


def test_a_day_that_is_missing_is_told_beside_it(qtbot, page: CaseFormPage, store) -> None:
    page.open(household="H53", kind="living_support")
    page.form.fields["day"].editor.set_value(None)
    page.form.submit()
    assert page.form.fields["day"].state == "danger"


def test_what_is_typed_is_there_after_a_crash(qtbot, shown, page: CaseFormPage, office) -> None:
    page.open(household="H53")
    choose(page, "startloan")
    write(qtbot, page, "amount", "1 mill")
    page.form.go_to("what")
    page.form.keep_draft()
    again = shown(CaseFormPage(office), 1120, 768)
    again.open(household="H53")
    assert again.form.fields["kind"].editor.value() == "startloan"
    assert again.form.fields["amount"].isVisible()
    assert again.form.fields["amount"].editor.input.text() == "1 mill"


def test_a_new_applicant_is_one_key_away_and_nothing_is_lost(qtbot, page: CaseFormPage, office) -> None:
    write(qtbot, page, "external_ref", "ST-1")
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(focus(), Qt.Key.Key_N, CTRL)
    assert went.args == ["households", {"new": True, "for_case": True}]
    page.open(new=True)
    assert page.form.fields["external_ref"].editor.value() == "ST-1"


def test_escape_leads_back_to_where_one_came_from(qtbot, page: CaseFormPage, office) -> None:
    for household, place in ((None, ["cases", {}]), ("H53", ["household", {"ref": "H53"}])):
        page.open(household=household)
        with qtbot.waitSignal(office.navigated) as went:
            qtbot.keyClick(page, Qt.Key.Key_Escape)
        assert went.args == place


def test_f9_hides_whose_it_is(page: CaseFormPage) -> None:
    page.open(household="H53")
    discretion.set_on(True)
    line = page.form.fields["household"].editor.input
    assert line.echoMode() == line.EchoMode.Password


def test_a_day_ahead_only_warns(qtbot, page: CaseFormPage, store) -> None:
    page.open(household="H53", kind="living_support")
    write(qtbot, page, "day", "01.12.2026")
    page.form.submit()
    assert listing.rows(store, matching=NEW)[0].received == date(2026, 12, 1)


def test_from_the_list_by_way_of_the_form_to_the_page_of_the_case(qtbot, shown, office) -> None:
    window = shown(MainWindow(office, SCREENS, lock_after=0), 1366, 768)
    window.navigate("cases")
    press(qtbot, Qt.Key.Key_N, with_key=CTRL)
    qtbot.waitUntil(lambda: window.pages.key() == "case_form")
    form = window.pages.page("case_form").form
    qtbot.waitUntil(form.fields["household"].editor.input.hasFocus)
    form.fields["household"].editor.set_value("H53")
    form.go_to("kind")
    qtbot.keyClicks(focus(), "boo")
    press(qtbot, Qt.Key.Key_S, with_key=CTRL)
    qtbot.waitUntil(lambda: window.pages.key() == "case")
    window.back()
    window.navigate("cases")
    qtbot.waitUntil(lambda: window.pages.page("cases").list.select(NEW))
    assert window.pages.page("cases").list.current().case.household == "H53"


def test_a_new_applicant_comes_back_to_what_was_typed_of_the_case(qtbot, shown, office, store) -> None:
    window = shown(MainWindow(office, SCREENS, lock_after=0), 1366, 768)
    window.navigate("case_form", new=True)
    write(qtbot, window.pages.page("case_form"), "external_ref", "ST-1")
    window.pages.page("case_form").applicant_button.click()
    applicant = window.pages.page("households")
    for name, text in (("person.first_name", "Maren"), ("person.last_name", "Solheim")):
        applicant.form.go_to(name)
        qtbot.keyClicks(focus(), text)
    press(qtbot, Qt.Key.Key_S, with_key=CTRL)
    qtbot.waitUntil(lambda: window.pages.key() == "case_form")
    form = window.pages.page("case_form").form
    assert form.fields["household"].editor.input.text() == "Maren Solheim"
    assert form.fields["external_ref"].editor.value() == "ST-1"
    qtbot.waitUntil(form.fields["kind"].editor.input.hasFocus)
    qtbot.keyClicks(focus(), "boo")
    press(qtbot, Qt.Key.Key_S, with_key=CTRL)
    qtbot.waitUntil(lambda: window.pages.key() == "case")
    assert listing.rows(store, matching=NEW)[0].name == "Maren Solheim"
