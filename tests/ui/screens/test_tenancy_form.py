"""Registering a tenancy: who, which dwelling, on which contract, with keys alone and with what is odd beside it."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.services.tenancy import registration
from app.ui.kit import discretion
from app.ui.screens.tenancy_form_page import TenancyFormPage
from tests.ui.screens import lillevik_homes
from tests.ui.screens.lillevik import TODAY

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(shown, office, store) -> TenancyFormPage:
    lillevik_homes.fill(store)
    return shown(TenancyFormPage(office), 1120, 768)


def focus() -> QWidget:
    """Where the keyboard is; Qt aborts when a test types nowhere."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def choose(page: TenancyFormPage, name: str, value: object) -> None:
    """As if the officer chose it: the form is told."""
    editor = page.form.fields[name].editor
    editor.set_value(value)
    editor.edited.emit()


def write(qtbot, page: TenancyFormPage, name: str, text: str) -> None:
    line = page.form.fields[name].editor.input
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def asked(page: TenancyFormPage) -> set[str]:
    return {name for name, field in page.form.fields.items() if not field.isHidden()}


def test_a_tenancy_is_registered_with_the_keyboard_alone(qtbot, page: TenancyFormPage, office, store) -> None:
    page.open(household="H56")
    qtbot.wait(1)  # the form before it is gone, and its Ctrl+S with it
    assert page.form.fields["dwelling"].editor.input.hasFocus()
    qtbot.keyClicks(focus(), "nyvegen")
    qtbot.keyClick(page.form.fields["dwelling"].editor._popup(), Qt.Key.Key_Tab)
    assert page.form.fields["dwelling"].editor.value() == "D5"
    page.form.go_to("contract")
    qtbot.keyClicks(focus(), "tidsb")
    page.form.go_to("was_municipal")
    qtbot.keyClicks(focus(), "nei")
    page.form.go_to("main_reason")
    qtbot.keyClicks(focus(), "psyk")
    page.form.go_to("told_binding")
    qtbot.keyClicks(focus(), "ja")
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(focus(), Qt.Key.Key_S, CTRL)
    assert went.args == ["tenancy", {"ref": "L6"}]
    values = registration.load(store, "L6")
    assert (values["household"], values["dwelling"], values["start"]) == ("H56", "D5", TODAY)
    assert (values["contract"], values["contract_until"], values["made_as"]) == ("fixed", date(2029, 11, 19), "first")


def test_a_fixed_contract_is_proposed_for_three_years_and_follows_its_first_day(qtbot, page: TenancyFormPage) -> None:
    page.open(household="H38", dwelling="D5")
    choose(page, "contract", "fixed")
    until = page.form.fields["contract_until"].editor
    assert until.value() == date(2029, 11, 19)
    write(qtbot, page, "start", "01.12.2026")
    assert until.value() == date(2029, 11, 30)
    write(qtbot, page, "contract_until", "31.12.2027")
    write(qtbot, page, "start", "01.01.2027")
    assert until.value() == date(2027, 12, 31)


def test_only_what_the_contract_needs_is_asked_for(qtbot, page: TenancyFormPage) -> None:
    page.open(household="H38", dwelling="D5")
    choose(page, "contract", "indefinite")
    assert not asked(page) & {"contract_until", "short_term", "short_reason", "told_binding", "told_earmarked"}
    choose(page, "contract", "fixed")
    assert {"contract_until", "told_binding"} <= asked(page)
    assert "short_term" not in asked(page)
    write(qtbot, page, "contract_until", "31.12.2027")
    assert {"short_term", "short_reason"} <= asked(page)
    choose(page, "dwelling", "D3")
    assert "told_earmarked" in asked(page)


def test_what_is_odd_is_told_while_typing_and_stops_nothing(qtbot, page: TenancyFormPage, store) -> None:
    page.open(household="H38", dwelling="D5")
    choose(page, "contract", "fixed")
    write(qtbot, page, "contract_until", "31.12.2027")
    page.form.go_to("short_term")
    page.form.go_to("short_reason")
    field = page.form.fields["short_term"]
    assert (field.state, "§ 9-3" in field.message()) == ("warn", True)
    page.form.submit()
    assert registration.load(store, "L6")["contract_until"] == date(2027, 12, 31)
    assert page.done_button.hasFocus()


def test_a_deposit_above_six_months_stops_saving_beside_its_field(qtbot, page: TenancyFormPage, store) -> None:
    page.open(household="H38", dwelling="D5")
    write(qtbot, page, "deposit", "42000,01")
    page.form.submit()
    field = page.form.fields["deposit"]
    assert (field.state, "42 000" in field.message().replace("\xa0", " ")) == ("danger", True)
    assert field.editor.value() == Decimal("42000.01")
    write(qtbot, page, "deposit", "42000")
    page.form.submit()
    assert registration.load(store, "L6")["deposit"] == Decimal(42000)


def test_a_dwelling_that_is_let_stops_saving_and_says_by_whom(page: TenancyFormPage) -> None:
    page.open(household="H38", dwelling="D1")
    page.form.submit()
    field = page.form.fields["start"]
    assert (field.state, "L1" in field.message()) == ("danger", True)


def test_the_vacant_dwellings_come_first(page: TenancyFormPage) -> None:
    found = page.form.fields["dwelling"].entry.search("")
    assert found[0] == ("D5", "Nyvegen 2 H0301", "1 soverom · ledig")
    assert found[1][2] == "2 soverom · utleid"


def test_a_recorded_tenancy_is_corrected_and_nothing_else_is_lost(qtbot, page: TenancyFormPage, store) -> None:
    page.open(ref="L1", field="deposit")
    assert page.form.fields["deposit"].editor.input.hasFocus()
    write(qtbot, page, "deposit", "20000")
    page.form.submit()
    values = registration.load(store, "L1")
    assert (values["deposit"], values["contract_until"]) == (Decimal(20000), date(2027, 2, 28))


def test_what_another_has_changed_is_shown_and_the_next_save_has_seen_it(qtbot, page: TenancyFormPage, store) -> None:
    ref = "L1"
    page.open(ref=ref)
    registration.save(store, ref, {"remark": "Skrevet et annet sted"})
    write(qtbot, page, "deposit", "20000")
    page.form.submit()
    assert registration.load(store, ref)["deposit"] != Decimal(20000)
    page.form.submit()
    assert registration.load(store, ref)["deposit"] == Decimal(20000)


def test_a_protected_household_is_shown_by_its_number(page: TenancyFormPage) -> None:
    page.open(ref="L4")
    assert page.form.fields["household"].editor.input.text() == "Husstand 41"


def test_f9_hides_whom_it_is_about(page: TenancyFormPage) -> None:
    page.open(ref="L1")
    discretion.set_on(True)
    line = page.form.fields["household"].editor.input
    assert "Silje" not in line.displayText()


@pytest.mark.parametrize(
    ("known", "went"),
    [({"household": "H38"}, ["household", {"ref": "H38"}]), ({"dwelling": "D5"}, ["dwelling", {"ref": "D5"}]),
     ({}, ["tenancies", {}]), ({"ref": "L1"}, ["tenancy", {"ref": "L1"}])],
)  # fmt: skip
def test_esc_leads_back_to_where_it_was_opened(qtbot, page: TenancyFormPage, office, known, went) -> None:
    page.open(**known)
    with qtbot.waitSignal(office.navigated) as told:
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert told.args == went
