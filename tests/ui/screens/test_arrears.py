"""Arrears in the window: the list, one debt, and the balances of a day written with the keyboard alone."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from app.services.arrears import day_entry, registration
from app.services.arrears import page as debt_page
from app.ui.screens import arrears, tenancies
from app.ui.screens.arrears_day_page import ArrearsDayPage
from app.ui.screens.arrears_page import ArrearsPage
from app.ui.screens.debt.page import DebtScreen
from app.ui.screens.debt.summary_card import ArrearsCard
from app.ui.screens.tenancies_page import TenanciesPage
from tests.services.arrears.debts import new_tenancy
from tests.ui.screens import lillevik_arrears
from tests.ui.screens.lillevik import TODAY

AMOUNT, MONTHS = 2, 3


@pytest.fixture
def keys(store) -> dict[str, str]:
    return lillevik_arrears.fill(store)


@pytest.fixture
def listed(office, keys, shown) -> ArrearsPage:
    return shown(ArrearsPage(office, arrears.SCREEN), 1120, 720)


@pytest.fixture
def debt(office, keys, shown) -> DebtScreen:
    made = shown(DebtScreen(office), 1120, 720)
    made.open(keys["H38"])
    return made


@pytest.fixture
def entry(office, keys, shown) -> ArrearsDayPage:
    made = shown(ArrearsDayPage(office), 1120, 720)
    office.changed.connect(lambda _tables: made.refresh())  # as the window does
    return made


def refs(page) -> list[str]:
    return [page.list.model.row_at(at).ref for at in range(page.list.model.rowCount())]


def navigated(office) -> list[tuple[str, dict]]:
    went: list[tuple[str, dict]] = []
    office.navigated.connect(lambda key, args: went.append((key, args)))
    return went


def test_who_owes_most_stands_first(listed: ArrearsPage, keys) -> None:
    assert refs(listed) == [keys[home] for home in ("H41", "H43", "H44", "H38")]
    facts = listed.header.facts.text().replace("\N{NO-BREAK SPACE}", " ")
    assert facts == "4 restanser · 74 550,50 kr til sammen · 3 uten avtale som gjelder"
    listed.shown.choose("paid")
    assert refs(listed) == [keys["H47"]]


def test_the_protected_household_has_no_address_beside_its_name(listed: ArrearsPage, keys) -> None:
    line = listed.list.model.row_at(0)
    assert line.number == "Leie L1 · Skjermet adresse"


def test_enter_opens_the_debt(qtbot, listed: ArrearsPage, office, keys) -> None:
    went = navigated(office)
    listed.list.select(keys["H44"])
    qtbot.keyClick(listed.list.view, Qt.Key.Key_Return)
    assert went == [("debt", {"ref": keys["H44"]})]


def test_a_balance_is_recorded_from_the_list(listed: ArrearsPage, store, keys) -> None:
    listed.start_new()
    form = listed.forms.current.form
    form.fields["debt"].editor.set_value(keys["H47"])
    form.fields["amount"].editor.set_value(Decimal(4500))
    form.submit()
    assert debt_page.load(store, keys["H47"]).owed == 4500
    assert keys["H47"] in refs(listed)


def test_the_meetings_list_is_shown_before_it_is_printed(qtbot, listed: ArrearsPage, office, monkeypatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr("app.ui.kit.pdf_preview.PdfPreview.open", lambda self: seen.append(self.windowTitle()))
    for _text, run in listed.print_entries():
        run()
        qtbot.waitUntil(lambda: not office.tasks.busy)
    assert len(seen) == 2


def test_one_debt_tells_how_it_has_gone(debt: DebtScreen) -> None:
    facts = debt.header.facts.text().replace("\N{NO-BREAK SPACE}", " ")
    assert facts == "Leie L2 · Fjordveien 2 B · Skylder 7 000 kr per 15.11.2026 · 0,8 måneder"
    assert debt.header.title.text() == "Kåre Nilsen"


def test_a_protected_household_goes_by_its_number(debt: DebtScreen, keys) -> None:
    debt.open(keys["H41"])
    assert debt.header.title.text() == "Husstand 41"
    assert "Storgata" not in debt.header.facts.text()


def test_an_agreement_that_is_broken_can_be_undone(debt: DebtScreen, office, store, keys) -> None:
    undone: list = []
    office.toast_asked.connect(lambda _text, undo, _action: undone.append(undo))
    debt.do("broken", "N1")
    debt.forms.current.form.submit()
    assert debt_page.load(store, keys["H38"]).agreements[0].terms.broken == TODAY
    undone[-1]()
    assert debt_page.load(store, keys["H38"]).agreements[0].terms.broken is None


@pytest.mark.parametrize(("what", "ref"), [("delete-balance", "R4"), ("delete-agreement", "N1")])
def test_what_is_deleted_comes_back(debt: DebtScreen, office, store, keys, what: str, ref: str) -> None:
    undone: list = []
    office.toast_asked.connect(lambda _text, undo, _action: undone.append(undo))
    before = debt_page.load(store, keys["H38"])
    debt.do(what, ref)
    assert debt_page.load(store, keys["H38"]) != before
    undone[-1]()
    assert debt_page.load(store, keys["H38"]) == before


def test_a_new_agreement_of_the_debt(debt: DebtScreen, store, keys) -> None:
    debt.open(keys["H41"], form="agreement")
    form = debt.forms.current.form
    form.fields["per_month"].editor.set_value(Decimal(3000))
    form.submit()
    (agreed,) = debt_page.load(store, keys["H41"]).agreements
    assert (agreed.terms.agreed, agreed.terms.per_month) == (TODAY, 3000)


def test_a_wrong_date_stands_beside_its_field_and_nothing_is_lost(debt: DebtScreen) -> None:
    debt.do("new-agreement")
    form = debt.forms.current.form
    form.fields["end"].editor.set_value(date(2026, 1, 1))
    form.submit()
    assert debt.forms.current is not None
    assert form.fields["end"].editor.value() == date(2026, 1, 1)


def test_amounts_are_written_with_tab_from_line_to_line(qtbot, entry: ArrearsDayPage, store, keys) -> None:
    order = refs(entry)
    assert order == [keys[home] for home in ("H41", "H43", "H38", "H44")]
    entry.list.view.setFocus()
    counts = []
    for amount in ("30000", "3,5", "22000", "", "7000"):
        qtbot.keyClick(entry.list.view, Qt.Key.Key_F2)
        editor = QApplication.focusWidget()
        qtbot.keyClicks(editor, amount)
        qtbot.keyClick(editor, Qt.Key.Key_Tab)
        QApplication.processEvents()
        counts.append(entry.header.facts.text()[-20:])
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)  # the next cell is open already
        QApplication.processEvents()
    found = {line.ref: (line.amount, line.months) for line in day_entry.lines(store, TODAY)}
    assert found == {
        keys["H41"]: (30000, Decimal("3.5")), keys["H43"]: (22000, None), keys["H38"]: (7000, None),
        keys["H44"]: (None, None),
    }  # fmt: skip
    assert counts == [f", {done} ført denne dagen" for done in (1, 1, 2, 2, 3)]  # while the next is written in
    assert entry.header.facts.text() == "4 linjer, 3 ført denne dagen"


def test_what_was_written_can_be_undone(entry: ArrearsDayPage, office, store, keys) -> None:
    undone: list = []
    office.toast_asked.connect(lambda _text, undo, _action: undone.append(undo))
    entry.list.model.setData(entry.list.model.index(0, AMOUNT), Decimal(5))
    assert day_entry.line(store, keys["H41"], TODAY).amount == 5
    undone[-1]()
    assert day_entry.line(store, keys["H41"], TODAY).amount is None


def test_months_before_the_amount_are_refused_kindly(entry: ArrearsDayPage) -> None:
    told: list[str] = []
    entry.list.refused.disconnect()
    entry.list.refused.connect(lambda error: told.append(str(error)))
    entry.list.model.setData(entry.list.model.index(0, MONTHS), Decimal(1))
    assert len(told) == 1


def test_another_day_shows_its_own_balances(entry: ArrearsDayPage, keys) -> None:
    entry.open(lillevik_arrears.NOVEMBER)
    amounts = {line.ref: line.amount for line in (entry.list.model.row_at(at) for at in range(5))}
    assert amounts[keys["H47"]] == 0
    assert amounts[keys["H41"]] == 31500


def test_a_household_that_never_owed_is_found_by_searching(qtbot, entry: ArrearsDayPage, keys) -> None:
    entry.search.setText("H47")
    qtbot.keyClick(entry.search, Qt.Key.Key_Return)
    assert refs(entry) == [keys["H47"]]
    assert entry.list.view.currentIndex().column() == AMOUNT


@pytest.mark.parametrize(
    ("tenancy", "words", "args"),
    [
        ("L2", "Åpne restansen", {"ref": "rent:L2"}),
        ("L5", "Før restanse", {"ref": "rent:L5", "form": "balance"}),
    ],
)
def test_the_card_opens_the_debt_or_begins_it(office, keys, store, shown, tenancy, words, args) -> None:
    new_tenancy(store, "H52")  # L5, where nothing has ever been owed
    went, card = navigated(office), shown(ArrearsCard(office), 360, 300)
    card.show_debt(debt_page.of_tenancy(store, tenancy))
    (way,) = card.findChildren(QPushButton)
    assert way.text() == words
    way.click()
    assert went == [("debt", args)]


def test_the_list_of_tenancies_leads_to_the_arrears(office, shown) -> None:
    page = shown(TenanciesPage(office, tenancies.SCREEN), 1120, 720)
    went = navigated(office)
    (way,) = [each for each in page.header.findChildren(QPushButton) if each.text() == "Restanser"]
    way.click()
    assert went == [("arrears", {})]


def test_a_balance_that_came_without_its_tenancy_is_put_in_its_place(debt: DebtScreen, store, keys) -> None:
    values = {"debt": "other:H38", "day": TODAY, "amount": Decimal(300)}
    ref = registration.save(store, None, values).ref
    debt.open("other:H38")
    debt.do("edit-balance", ref)
    form = debt.forms.current.form
    form.fields["debt"].editor.set_value(keys["H38"])
    form.submit()
    assert debt_page.load(store, keys["H38"]).owed == 300
    assert not debt_page.load(store, "other:H38").balances
