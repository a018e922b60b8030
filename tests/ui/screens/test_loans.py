"""Loans and grants: the year's sums, and the cases behind them."""

import pytest
from PySide6.QtCore import Qt

from app.ui.screens.loans import SCREEN
from app.ui.screens.loans_page import LoansPage
from tests.ui.screens.test_cases import cell, refs


@pytest.fixture
def page(shown, office) -> LoansPage:
    return shown(LoansPage(office, SCREEN), 1120, 768)


def sums(page: LoansPage) -> list[str]:
    return [each.accessibleName() for each in page.sums._cells]


def test_only_cases_that_pay_out_money_are_listed_the_newest_first(page: LoansPage) -> None:
    assert refs(page) == ["S9", "S4", "S8", "S5", "S7", "S6", "S14"]
    page.shown.choose("open")
    assert refs(page) == ["S5", "S8", "S4", "S9"]


def test_amounts_stand_in_columns_with_their_ore(page: LoansPage) -> None:
    found = [cell(page, "S7", name) for name in ("amount_sought", "amount_granted", "amount_paid")]
    assert found == ["250\u00a0000", "180\u00a0000,50", "180\u00a0000,50"]
    assert cell(page, "S4", "amount_granted") == ""
    assert cell(page, "S4", "about").startswith("Startlån, S4 · Refinansiering")


def test_the_sums_are_those_of_the_year_that_is_chosen(page: LoansPage) -> None:
    assert sums(page)[0] == (
        "2\u00a0650\u00a0000\u00a0kr Startlån innvilget i 2026. "
        "søkt 6\u00a0400\u00a0000\u00a0kr · utbetalt 2\u00a0650\u00a0000\u00a0kr"
    )
    page.years.choose("2025")
    assert sums(page)[0].startswith("0\u00a0kr Startlån innvilget i 2025. søkt 1\u00a0900\u00a0000\u00a0kr")


def test_a_sum_opens_the_cases_of_its_type(page: LoansPage) -> None:
    page.shown.choose("open")
    page.sums._cells[0].click()
    assert refs(page) == ["S4", "S5", "S6", "S14"]
    assert page.kind.value() == "startloan"


def test_startskudd_is_said_to_be_where_the_decision_is_made(page: LoansPage) -> None:
    told = page.note.accessibleName()
    assert "Vedtaket fattes i Startskudd" in told
    assert "to uker fra 2. januar" in told


def test_enter_opens_the_case(qtbot, page: LoansPage, office) -> None:
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert went.args == ["case", {"ref": "S9"}]


def test_without_cases_it_says_what_comes_here(shown, empty_office) -> None:
    page = shown(LoansPage(empty_office, SCREEN), 1120, 768)
    assert page.is_bare()
    assert not any(part.isVisible() for part in (page.years, page.sums, page.note))
