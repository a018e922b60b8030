"""Worksheets of a case are filled in from the keyboard, calculated as they are typed, and stand side by side."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from app.models import AllowanceEstimate, LoanAssessment
from app.models.fields import fields_of
from app.services import allowance, loan_assessment, members, rate
from app.services.allowance_rules import notice as allowance_notice
from app.services.case import page as case_page
from app.services.loan.worksheet import notice as loan_notice
from app.storage.store import Store
from app.ui.kit.context import Context
from app.ui.kit.form_items import Section
from app.ui.kit.pdf_preview import PdfPreview
from app.ui.screens.calculation.editing import Editing
from app.ui.screens.calculation.page import Calculation
from app.ui.screens.calculation.sheets import ALLOWANCE, LOAN
from app.ui.screens.case.page import CaseScreen
from tests.ui.screens.lillevik import TODAY

LOAN_CASE, ALLOWANCE_CASE = "S5", "S2"
FILLED = {
    "name": "30 år", "day": TODAY, "adults": 1, "net_income": Decimal(30_000), "living_costs": Decimal(14_000),
    "price": Decimal(1_500_000), "loan": Decimal(1_500_000), "loan_kind": "annuity", "rate": Decimal("4.8"), "term": 30,
}  # fmt: skip
RENTED = {"name": "Nå", "day": TODAY, "adults": 1, "home": "rented", "rent": Decimal(9_000)}


def policy_rate(store: Store) -> None:
    values = {"key": "policy_rate", "start": date(2026, 9, 18), "value": Decimal(4), "source": "Norges Bank"}
    rate.save(store, None, values)


@pytest.fixture
def part(office: Context, shown):
    """Opens the tab for a case."""

    def opened(ref: str = LOAN_CASE) -> Calculation:
        made = Calculation(office)
        made.show_case(case_page.load(office.store, ref, again=True))
        return shown(made, 1080, 700)

    return opened


def texts(widget: QWidget) -> list[str]:
    QApplication.processEvents()  # what was just put in a layout is shown then
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]


def press(widget: QWidget, text: str) -> None:
    QApplication.processEvents()
    buttons = [each for each in widget.findChildren(QPushButton) if each.text() == text and each.isVisibleTo(widget)]
    buttons[0].click()


def put(editing: Editing, **typed: str) -> None:
    for name, text in typed.items():
        line = editing.form.fields[name].editor.line
        line.setText(text)
        line.textEdited.emit(text)


@pytest.mark.parametrize(("sheet", "model"), [(LOAN, LoanAssessment), (ALLOWANCE, AllowanceEstimate)])
def test_every_field_can_be_filled_in(sheet, model) -> None:
    asked = [item.name for item in sheet.items if not isinstance(item, Section)]
    assert sorted(asked) == sorted(fields_of(model))


@pytest.mark.parametrize(("ref", "notice"), [(LOAN_CASE, loan_notice), (ALLOWANCE_CASE, allowance_notice)])
def test_it_always_says_who_decides(part, store: Store, ref: str, notice) -> None:
    tab = part(ref)
    assert notice() in "\n".join(texts(tab))
    tab.start_new()
    assert notice() in "\n".join(texts(tab))
    loan_assessment.save(store, ref, None, FILLED)
    allowance.save(store, ref, None, {**RENTED, "income": Decimal(200_000)})
    tab.editing = None
    tab.reload()
    assert notice() in "\n".join(texts(tab))


def test_a_worksheet_is_filled_in_by_the_keyboard_alone(part, store: Store, qtbot) -> None:
    policy_rate(store)
    tab = part()
    tab.start_new()
    QApplication.processEvents()
    fields = tab.editing.form.fields
    typed = {
        "name": "Storgata 1", "adults": "1", "net_income": "30000", "living_costs": "14 000", "price": "1 500 000",
        "loan": "1500000", "rate": "4,8", "term": "30",
    }  # fmt: skip
    for name in fields:
        focused = QApplication.focusWidget()
        assert focused is fields[name].editor.input
        if name in typed:
            if name != "name":  # which is selected already
                focused.selectAll()
            qtbot.keyClicks(focused, typed[name])
        held = Qt.KeyboardModifier.ControlModifier  # Ctrl+Enter leaves a note too
        qtbot.keyClick(focused, Qt.Key.Key_Return, held)
    qtbot.waitUntil(lambda: tab.editing.table is not None)
    assert tab.editing.table.text("left") == "8\N{NO-BREAK SPACE}130,02\N{NO-BREAK SPACE}kr"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.table is not None)
    (saved,) = loan_assessment.list_for_case(store, LOAN_CASE)
    assert (saved["name"], saved["net_income"], saved["loan_kind"]) == ("Storgata 1", Decimal(30_000), "annuity")


def test_the_result_follows_what_is_typed(part, store: Store, qtbot) -> None:
    policy_rate(store)
    loan_assessment.save(store, LOAN_CASE, None, FILLED)
    tab = part()
    tab.edit_current()
    before = tab.editing.table.text("left")
    put(tab.editing, net_income="31 234,50")
    qtbot.waitUntil(lambda: tab.editing.table.text("left") != before)
    assert tab.editing.table.text("income") == "31\N{NO-BREAK SPACE}234,50\N{NO-BREAK SPACE}kr"


@pytest.mark.parametrize("text", ["1 234,50", "1234.5", "kr 1 234,50"])
def test_amounts_are_read_as_they_are_written(part, store: Store, text: str) -> None:
    loan_assessment.save(store, LOAN_CASE, None, FILLED)
    tab = part()
    tab.edit_current()
    put(tab.editing, power=text)
    press(tab.editing, "Lagre alternativet")
    assert loan_assessment.list_for_case(store, LOAN_CASE)[0]["power"] == Decimal("1234.50")


@pytest.mark.parametrize("text", ["-500", "1" * 14, "mye"])
def test_an_amount_that_cannot_be_is_told_beside_its_field(part, store: Store, text: str) -> None:
    loan_assessment.save(store, LOAN_CASE, None, FILLED)
    tab = part()
    tab.edit_current()
    put(tab.editing, power=text)
    tab.editing.calculate()
    assert tab.editing.table is None
    press(tab.editing, "Lagre alternativet")
    field = tab.editing.form.fields["power"]
    assert (field.state, field.editor.line.text()) == ("danger", text)
    assert field.message()


def test_what_the_rules_refuse_is_told_beside_its_field(part, store: Store) -> None:
    loan_assessment.save(store, LOAN_CASE, None, FILLED)
    tab = part()
    tab.edit_current()
    put(tab.editing, interest_only="30")
    press(tab.editing, "Lagre alternativet")
    assert tab.editing.form.fields["interest_only"].state == "danger"
    assert loan_assessment.list_for_case(store, LOAN_CASE)[0]["interest_only"] is None


def test_alternatives_stand_side_by_side(part, store: Store) -> None:
    policy_rate(store)
    loan_assessment.save(store, LOAN_CASE, None, FILLED)
    loan_assessment.save(store, LOAN_CASE, None, FILLED | {"name": "Dyrere", "loan": Decimal(2_400_000)})
    tab = part()
    heads = [column.title for column in tab.table.model.columns]
    assert heads[1:3] == ["30 år", "Dyrere"]
    assert [tab.table.text("short", at) for at in (0, 1)] == ["Går opp", "900\N{NO-BREAK SPACE}000 for mye"]
    judged = [tab.table.text("left_stressed", at) for at in (0, 1)]
    assert judged[0].endswith("kr")
    assert tab.table.text("highest_loan", 0) == "Kan bæres"


def test_the_working_of_the_current_cell_is_shown(part, store: Store, qtbot) -> None:
    loan_assessment.save(store, LOAN_CASE, None, FILLED | {"recommended_by": "Kari Holm", "decided_by": "Per Dahl"})
    loan_assessment.save(store, LOAN_CASE, None, FILLED | {"name": "Med strøm", "power": Decimal("812.50")})
    tab = part()
    assert "Innstilt av: Kari Holm" in texts(tab.working)
    tab.table.stand_on([row.figure for _title, rows in LOAN.groups for row in rows].index("fixed_costs"), 0)
    qtbot.keyClick(tab.table.view, Qt.Key.Key_Right)
    assert texts(tab.working)[:1] == ["Med strøm"]
    assert "Strøm og oppvarming" in texts(tab.working)
    assert "812,50\N{NO-BREAK SPACE}kr" in texts(tab.working)


def test_what_is_odd_is_said_with_the_alternative(part, store: Store) -> None:
    loan_assessment.save(store, LOAN_CASE, None, FILLED | {"recommended_by": "Kari Holm", "decided_by": "kari holm"})
    assert "Den som innstiller, kan ikke også vedta." in texts(part().working)


def test_a_copy_begins_with_the_current_values(part, store: Store) -> None:
    loan_assessment.save(store, LOAN_CASE, None, FILLED)
    tab = part()
    tab.copy_current()
    put(tab.editing, name="20 år", term="20")
    press(tab.editing, "Lagre alternativet")
    first, second = loan_assessment.list_for_case(store, LOAN_CASE)
    assert (first["name"], first["term"], second["name"], second["term"]) == ("30 år", 30, "20 år", 20)
    assert second["net_income"] == FILLED["net_income"]


def test_a_deleted_alternative_comes_back_by_angre(part, office: Context, store: Store, qtbot) -> None:
    loan_assessment.save(store, LOAN_CASE, None, FILLED)
    tab = part()
    tab.table.view.setFocus()
    with qtbot.waitSignal(office.toast_asked) as told:
        qtbot.keyClick(tab.table.view, Qt.Key.Key_Delete)
    assert loan_assessment.list_for_case(store, LOAN_CASE) == []
    assert tab.table is None
    told.args[1]()
    assert [each.name for each in tab.alternatives] == ["30 år"]


def test_a_missing_rate_is_told_with_the_way_to_enter_it(part, office: Context, store: Store, qtbot) -> None:
    loan_assessment.save(store, LOAN_CASE, None, FILLED)
    tab = part()
    assert tab.table.text("left_stressed") == "Mangler sats"
    assert tab.table.text("left").endswith("kr")
    assert "Styringsrenten" in "\n".join(texts(tab.working))
    with qtbot.waitSignal(office.navigated) as gone:
        press(tab, "Åpne Satser")
    assert gone.args == ["rates", {"missing": True}]
    policy_rate(store)
    tab.show_case(case_page.load(store, LOAN_CASE, again=True))
    assert tab.table.text("left_stressed").endswith("kr")


def test_what_was_typed_comes_back_as_a_draft(part, store: Store) -> None:
    tab = part()
    tab.start_new()
    put(tab.editing, name="Fjordveien 7", price="2 100 000")
    tab.editing.form.keep_draft()
    again = part()
    again.start_new()
    fields = again.editing.form.fields
    assert (fields["name"].editor.line.text(), fields["price"].editor.line.text()) == ("Fjordveien 7", "2 100 000")
    assert any(text.startswith("Vi fant et utkast") for text in texts(again.editing))


def test_a_form_stays_open_when_the_case_is_read_again(part, store: Store) -> None:
    tab = part()
    tab.start_new()
    put(tab.editing, name="Fjordveien 7")
    tab.show_case(case_page.load(store, LOAN_CASE, again=True))
    assert tab.editing.form.fields["name"].editor.value() == "Fjordveien 7"


def test_a_new_alternative_begins_with_what_the_case_says(part) -> None:
    tab = part()
    tab.start_new()
    values = {name: field.editor.value() for name, field in tab.editing.form.fields.items()}
    assert (values["loan"], values["day"], values["term"]) == (Decimal(2_100_000), TODAY, None)


@pytest.mark.parametrize("ref", [LOAN_CASE, ALLOWANCE_CASE])
def test_a_new_alternative_proposes_the_members_of_the_household(part, store: Store, ref: str) -> None:
    tab = part(ref)
    tab.start_new()
    counted = members.of_case(store, ref, TODAY)
    values = {name: field.editor.value() for name, field in tab.editing.form.fields.items()}
    assert counted.adults >= 1
    assert values["adults"] == counted.adults
    children = sum(values[name] or 0 for name in values if name.startswith("children"))
    assert children == counted.children()
    assert tab.editing.form.is_dirty() is False
    tab.editing.form.leave()
    assert tab._sheet.service.list_for_case(store, ref) == []


def test_where_it_is_decided_is_said_once(office: Context, shown) -> None:
    page = shown(CaseScreen(office), 1150, 768)

    def said() -> int:
        return sum("tartskudd" in text and "vedtak" in text.lower() for text in texts(page))

    for where in ("course", "calculation", "letters", "course"):
        page.open(LOAN_CASE, part=where)
        assert said() == 1, where
    page.open(LOAN_CASE, part="calculation")
    page.tabs._part("calculation").start_new()
    assert said() == 1


def test_the_form_has_most_of_a_small_screen(office: Context, shown) -> None:
    page = shown(CaseScreen(office), 1366, 768)
    page.open(LOAN_CASE, part="calculation")
    page.tabs._part("calculation").start_new()
    QApplication.processEvents()
    editing = page.findChild(Editing)
    bottom = editing.mapTo(page, editing.rect().bottomLeft()).y()
    assert editing.form.height() > 450
    assert bottom < 768


def test_a_monthly_income_in_the_place_of_a_yearly_one_is_asked_about(part) -> None:
    tab = part(ALLOWANCE_CASE)
    tab.start_new()
    put(tab.editing, adults="1", income="15 000", rent="9 000")
    tab.editing.form.fields["home"].editor.set_value("rented")
    tab.editing.calculate()
    field = tab.editing.form.fields["income"]
    assert field.state == "warn"
    assert "Er dette inntekten i måneden?" in field.message()
    assert "kr per år" in texts(field)
    assert "kr per måned" in texts(tab.editing.form.fields["rent"])


@pytest.mark.parametrize(("income", "percents"), [(137_462, 0), (137_463, 1), (245_278, 1), (245_279, 2)])
def test_an_estimate_at_the_limits_of_income(part, store: Store, income: int, percents: int) -> None:
    """At a limit nothing more is paid; a krone above it is (§ 4)."""
    allowance.save(store, ALLOWANCE_CASE, None, {**RENTED, "income": Decimal(income)})
    tab = part(ALLOWANCE_CASE)
    tab.table.stand_on([row.figure for _title, rows in ALLOWANCE.groups for row in rows].index("own_share"), 0)
    shown = texts(tab.working)
    assert "Minste egenandel" in shown
    assert sum("inntekten over" in text for text in shown) == percents


def test_an_estimate_without_rates_says_what_to_do(part, store: Store) -> None:
    tab = part(ALLOWANCE_CASE)
    tab.start_new()
    put(tab.editing, adults="1", income="200 000", rent="9 000", day="01.01.2020")
    tab.editing.form.fields["home"].editor.set_value("rented")
    tab.editing.calculate()
    assert "Satser" in tab.editing.form.fields["day"].message()
    press(tab.editing, "Lagre alternativet")
    assert allowance.list_for_case(store, ALLOWANCE_CASE) == []


def test_the_alternatives_are_seen_as_they_will_be_on_paper(part, office: Context, store: Store, qtbot) -> None:
    loan_assessment.save(store, LOAN_CASE, None, FILLED)
    tab = part()
    tab.print_all()
    qtbot.waitUntil(lambda: bool(tab.findChildren(PdfPreview)))
    (preview,) = tab.findChildren(PdfPreview)
    assert len(preview.pages) >= 1
    assert "Beregning i sak S5" in texts(preview)
    preview.close()


def test_it_is_said_which_fields_the_figures_wait_for(part) -> None:
    tab = part()
    tab.start_new()
    put(tab.editing, adults="1")
    tab.editing.calculate()
    (told,) = (text for text in texts(tab.editing.result) if "Mangler: " in text)
    asked = told.partition("Mangler: ")[2]
    assert "Nedbetalingstid" in asked
    assert "Voksne" not in asked


def test_the_first_alternative_is_one_key_away(office: Context, shown, qtbot) -> None:
    page = shown(CaseScreen(office), 1150, 768)
    page.open(LOAN_CASE, part="calculation")
    QApplication.processEvents()
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page, Qt.Key.Key_N, held)
    qtbot.waitUntil(lambda: page.findChild(Editing) is not None and page.findChild(Editing).isVisible())
    qtbot.waitUntil(lambda: page.findChild(Editing).isAncestorOf(page.focusWidget()))
    assert page.findChild(Editing).isVisible()


def test_no_key_means_two_things_on_the_page_of_a_case(office: Context, store: Store, shown) -> None:
    loan_assessment.save(store, LOAN_CASE, None, FILLED)
    page = shown(CaseScreen(office), 1150, 768)
    page.open(LOAN_CASE, part="calculation")
    QApplication.processEvents()
    buttons = [each for each in page.findChildren(QPushButton) if each.isVisibleTo(page)]
    keys = [each.shortcut().toString() for each in buttons if not each.shortcut().isEmpty()]
    assert "Ctrl+Shift+N" in keys
    assert len(keys) == len(set(keys))
