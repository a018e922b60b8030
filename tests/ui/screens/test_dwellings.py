"""The list of dwellings: what is vacant first, who rents what is let, and the way to the rest."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.ui.kit import discretion, paged_list
from app.ui.kit.paged_list import hits
from app.ui.screens.dwellings import SCREEN
from app.ui.screens.dwellings_page import DwellingsPage
from tests.ui.screens import lillevik_dwellings

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def store(store):
    """Lillevik with its dwellings too."""
    with store.write() as session:
        lillevik_dwellings.fill(session)
    return store


@pytest.fixture
def page(shown, office) -> DwellingsPage:
    return shown(DwellingsPage(office, SCREEN), 1120, 768)


def refs(page: DwellingsPage) -> list[str]:
    model = page.list.model
    return [model.row_at(row).ref for row in range(model.rowCount())]


def cell(page: DwellingsPage, ref: str, key: str) -> str:
    model = page.list.model
    column = next(at for at, each in enumerate(model.columns) if each.key == key)
    return model.index(model.find("ref", ref), column).data()


def went(page: DwellingsPage, office) -> list[tuple[str, dict]]:
    found: list[tuple[str, dict]] = []
    office.navigated.connect(lambda key, args: found.append((key, args)))
    return found


def test_what_is_vacant_is_shown_first_by_address(page: DwellingsPage) -> None:
    assert refs(page) == ["D4", "D6", "D2"]
    assert page.header.facts.text() == "3 boliger"
    assert page.list.view.hasFocus()
    assert cell(page, "D2", "status") == "Ledig, siden 12.06.2026, 162 dager"
    assert cell(page, "D2", "size") == "1 soverom · 38,5 m², 2. etasje, heis"
    assert cell(page, "D4", "suits") == "Psykisk helse og rus, Bemannet hele døgnet"


@pytest.mark.parametrize(
    ("segment", "found"),
    [
        ("let", ["D3", "D1"]),
        ("out_of_use", ["D5"]),
        ("given_up", ["D7"]),
        ("all", ["D3", "D4", "D6", "D5", "D1", "D2", "D7"]),
    ],
)
def test_segments(page: DwellingsPage, segment: str, found: list[str]) -> None:
    page.shown.choose(segment)
    assert refs(page) == found


def test_a_let_dwelling_says_since_when_they_have_lived_there_whatever_the_contract(page: DwellingsPage) -> None:
    page.shown.choose("let")
    assert cell(page, "D1", "status") == "Utleid, siden 01.07.2022"
    assert cell(page, "D1", "tenant") == "Ola Bråten"
    assert cell(page, "D1", "rent") == "8\u00a0200"


def test_a_protected_household_has_no_name_beside_an_address(page: DwellingsPage) -> None:
    page.shown.choose("let")
    texts = [str(page.list.model.index(0, at).data()) for at in range(page.list.model.columnCount())]
    assert cell(page, "D3", "tenant") == "Husstand 41"
    assert not any("Yusuf" in text or "Amina" in text for text in texts)


def test_search_finds_addresses_houses_and_numbers_and_never_names(qtbot, page: DwellingsPage) -> None:
    page.shown.choose("all")
    for typed, found in (("storg", ["D1", "D2"]), ("bofell", ["D3", "D4"]), ("d7", ["D7"]), ("yusuf", [])):
        qtbot.keyClick(page, Qt.Key.Key_F, CTRL)
        qtbot.keyClicks(page.search, typed)
        qtbot.waitUntil(lambda found=found: refs(page) == found)
        assert page.header.facts.text() == hits(len(found), more=False)


def test_a_record_that_is_asked_for_is_found_whatever_is_shown(page: DwellingsPage) -> None:
    page.open(ref="D7")
    assert page.list.current().ref == "D7"


def test_the_next_page_goes_on_where_the_first_ended(shown, office, monkeypatch) -> None:
    monkeypatch.setattr(paged_list, "AT_ONCE", 2)
    page = shown(DwellingsPage(office, SCREEN), 1120, 768)
    page.shown.choose("all")
    while page.list.model.canFetchMore():
        page.list.model.fetchMore()
    assert refs(page) == ["D3", "D4", "D6", "D5", "D1", "D2", "D7"]
    QAbstractItemModelTester(page.list.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_vacant_dwelling_leads_to_those_it_suits(qtbot, page: DwellingsPage, office) -> None:
    found = went(page, office)
    page.list.select("D2")
    qtbot.keyClick(page.list.view, Qt.Key.Key_M, CTRL)
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert found == [("matching", {"dwelling": "D2"}), ("dwelling", {"ref": "D2"})]
    page.shown.choose("let")
    page.list.select("D1")
    qtbot.keyClick(page.list.view, Qt.Key.Key_M, CTRL)
    assert len(found) == 2


def test_the_rest_is_reached_from_the_header(page: DwellingsPage, office) -> None:
    found = went(page, office)
    for _text, act in page.entries():
        act()
    page.new_button.click()
    assert found == [("vacancy", {}), ("agreements", {}), ("dwelling", {"new": True})]


def test_names_are_hidden_on_f9(page: DwellingsPage) -> None:
    page.shown.choose("let")
    discretion.set_on(True)
    try:
        assert page.list.grab().width() > 0
        assert page.list.model.row_at(0).number == "Husstand 41"
    finally:
        discretion.set_on(False)


def test_without_dwellings_the_page_says_what_comes_here(shown, empty_office) -> None:
    page = shown(DwellingsPage(empty_office, SCREEN), 1120, 768)
    assert page.is_bare()
    assert page.first_button.hasFocus()
