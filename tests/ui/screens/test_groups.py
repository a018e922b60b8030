"""The list of groups: who meets first, who may not be told, what is overdue; and a new group."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from app.services.group import listing
from app.ui.kit import discretion
from app.ui.kit.buttons import Button
from app.ui.main_window import MainWindow
from app.ui.screens import SCREENS
from app.ui.screens.groups import SCREEN
from app.ui.screens.groups_page import GroupsPage
from tests.ui.screens import lillevik_groups

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def town() -> str:
    return "groups"


@pytest.fixture
def page(shown, office) -> GroupsPage:
    return shown(GroupsPage(office, SCREEN), 1120, 768)


def refs(page: GroupsPage) -> list[str]:
    model = page.list.model
    return [model.row_at(row).ref for row in range(model.rowCount())]


def cell(page: GroupsPage, ref: str, key: str) -> str:
    model = page.list.model
    column = next(at for at, each in enumerate(model.columns) if each.key == key)
    return model.index(model.find("ref", ref), column).data()


def test_who_meets_first_stands_first_and_the_keyboard_is_in_the_list(page: GroupsPage) -> None:
    assert refs(page) == ["A1", "A4", "A2"]
    assert page.header.facts.text() == "3 grupper · 2 med medlem uten samtykke · 2 oppgaver over fristen"
    assert page.list.view.hasFocus()
    assert page.list.current().ref == "A1"


def test_a_line_says_who_when_and_what_needs_a_hand(page: GroupsPage) -> None:
    assert cell(page, "A1", "whose") == "Amina Yusuf og 2 barn, A1 · Husstand 41"
    assert cell(page, "A1", "coordinator") == "Kari Holm"
    assert cell(page, "A1", "members") == "4 medlemmer, 1 uten samtykke"
    assert cell(page, "A1", "meeting") == "03.12.2026 kl. 09.30"
    assert cell(page, "A1", "tasks") == "3 åpne, 1 over fristen"
    assert cell(page, "A2", "members") == "2 medlemmer, 2 uten samtykke"
    assert cell(page, "A2", "meeting") == "Ikke planlagt"
    assert cell(page, "A4", "coordinator") == "Ingen koordinator"
    assert cell(page, "A4", "plan") == "Ingen plan"


def test_a_group_that_has_ended_is_kept_apart_and_lacks_nothing(page: GroupsPage) -> None:
    page.shown.choose("ended")
    assert refs(page) == ["A3"]
    assert cell(page, "A3", "meeting") == "Avsluttet 30.06.2026"
    assert "uten samtykke" not in cell(page, "A3", "members")
    page.shown.choose("all")
    assert len(refs(page)) == len(lillevik_groups.GROUPS)


@pytest.mark.parametrize(("typed", "found"), [("lindås", ["A2"]), ("kari", ["A1"]), ("husstand 51", ["A4"])])
def test_search_finds_names_coordinators_and_numbers(qtbot, page: GroupsPage, typed: str, found: list[str]) -> None:
    qtbot.keyClick(page.list.view, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(page.search, typed)
    assert refs(page) == found
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.list.view.hasFocus()


def test_a_search_without_a_hit_offers_the_whole_list(qtbot, page: GroupsPage) -> None:
    qtbot.keyClicks(page.search, "finnes ikke")
    assert refs(page) == []
    assert not page.is_bare()
    page.open(shown="all")
    assert len(refs(page)) == len(lillevik_groups.GROUPS)


def test_enter_opens_the_group_and_a_key_the_household(qtbot, page: GroupsPage, office) -> None:
    with qtbot.waitSignal(office.navigated) as gone:
        qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert gone.args == ["group", {"ref": "A1"}]
    with qtbot.waitSignal(office.navigated) as gone:
        qtbot.keyClick(page.list.view, Qt.Key.Key_H, CTRL)
    assert gone.args == ["household", {"ref": "H41"}]


def test_the_contacts_are_one_key_away_and_lead_back(qtbot, shown, office) -> None:
    window = shown(MainWindow(office, SCREENS, lock_after=0), 1366, 768)
    window.navigate("groups")
    page = window.pages.page("groups")
    qtbot.keyClick(page.list.view, Qt.Key.Key_K, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: window.pages.key() == "contacts")  # the button is seen pressed first
    assert window.navigation.item("groups").isChecked()
    assert "contacts" not in set(window.navigation.keys())
    back = next(one for one in window.pages.page("contacts").findChildren(Button) if one.text() == "Ansvarsgrupper")
    back.click()
    assert window.pages.key() == "groups"


def test_a_new_group_is_written_with_keys_and_opened(qtbot, page: GroupsPage, office, store) -> None:
    page.open(new=True, household="H43")
    form = page.forms.current.form
    assert form.fields["household"].editor.value() == "H43"
    qtbot.keyClicks(form.fields["purpose"].editor.input, "Finne varig bolig")
    with qtbot.waitSignal(office.navigated) as gone:
        qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    assert gone.args[0] == "group"
    made = next(row for row in listing.rows(store) if row.ref == gone.args[1]["ref"])
    assert (made.household, made.members) == ("H43", 0)


def test_a_group_without_a_household_is_told_about_beside_the_field(qtbot, page: GroupsPage, store) -> None:
    page.new_button.click()
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: page.forms.current.form.fields["household"].state == "danger")
    assert len(listing.rows(store, "all")) == len(lillevik_groups.GROUPS)


def test_f9_hides_names(page: GroupsPage) -> None:
    discretion.set_on(True)
    assert cell(page, "A1", "whose") == ""
    assert cell(page, "A1", "coordinator") == ""
    assert cell(page, "A1", "members").startswith("4 medlemmer")


def test_without_groups_the_first_step_is_offered(shown, empty_office) -> None:
    page = shown(GroupsPage(empty_office, SCREEN), 1120, 768)
    assert page.is_bare()
    assert not page.new_button.isVisible()


def test_the_model_is_sound(page: GroupsPage) -> None:
    QAbstractItemModelTester(page.list.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.refresh()
    assert page.list.model.index(0, 0, QModelIndex()).isValid()


def test_a_new_group_is_gone_to_and_the_keyboard_with_it(shown, office, qtbot):
    window = shown(MainWindow(office, SCREENS, lock_after=0), 1366, 768)
    window.navigate("groups")
    page = window.pages.page("groups")
    page.start_new("H43")
    form = page.forms.current
    form.form.submit()
    assert window.pages.key() == "group"
    assert window.pages.page("group").tabs.hasFocus()
    gone = []
    form.destroyed.connect(lambda: gone.append(True))
    qtbot.waitUntil(lambda: gone == [True])  # with the keyboard in it, the program would end here


def test_a_new_group_that_is_given_up_leaves_the_keyboard_in_the_list(page: GroupsPage, qtbot) -> None:
    page.start_new()
    assert page.forms.current.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(page.forms.current, Qt.Key.Key_Escape)
    assert page.list.view.hasFocus()
