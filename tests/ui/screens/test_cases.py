"""The list of cases: what waits first, filtered, searched and opened with keys."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.services.case import listing
from app.ui.kit import discretion, paged_list
from app.ui.kit.tokens import LIGHT
from app.ui.screens.cases import SCREEN
from app.ui.screens.cases_page import CasesPage
from tests.ui.screens.lillevik_cases import CASES

WAITING = ["S5", "S8", "S4", "S12", "S2", "S11", "S9", "S10"]  # the one that has waited longest first
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(shown, office) -> CasesPage:
    return shown(CasesPage(office, SCREEN), 1120, 768)


def refs(page: CasesPage) -> list[str]:
    model = page.list.model
    return [model.row_at(row).ref for row in range(model.rowCount())]


def cell(page: CasesPage, ref: str, key: str) -> str:
    model = page.list.model
    column = next(at for at, each in enumerate(model.columns) if each.key == key)
    return model.index(model.find("ref", ref), column).data()


def choose(page: CasesPage, kind: str | None) -> None:
    page.kind.set_value(kind)
    page.kind.edited.emit()


def test_what_waits_stands_first_and_the_keyboard_is_in_the_list(page: CasesPage) -> None:
    assert refs(page) == WAITING
    assert page.header.facts.text() == "8 saker, den eldste mottatt 03.09.2026"
    assert page.list.view.hasFocus()
    assert page.list.current().ref == "S5"


def test_a_line_says_what_whose_where_it_stands_and_what_is_next(page: CasesPage) -> None:
    assert cell(page, "S4", "about") == "Startlån, S4 · Refinansiering · Samle forbrukslån i boliglånet."
    assert cell(page, "S9", "household") == "Fatou Ceesay og 1 barn"
    assert cell(page, "S4", "received") == "15.10.2026"
    assert cell(page, "S8", "state") == "Foreløpig svar sendt"
    assert cell(page, "S4", "due") == "15.11.2026, 5 dager over, Søknaden skal ha svar eller foreløpig svar"
    assert cell(page, "S2", "due").startswith("28.11.2026, Søknaden")


def test_segments_show_complaints_what_is_decided_and_all(page: CasesPage) -> None:
    page.shown.choose("complaints")
    assert refs(page) == ["S3"]
    page.shown.choose("decided")
    assert refs(page) == ["S13", "S1", "S3", "S7", "S6", "S14"]
    page.shown.choose("all")
    assert len(refs(page)) == len(CASES)
    assert page.header.facts.text() == f"{len(CASES)} saker"


def test_a_type_is_chosen_with_the_segment(page: CasesPage) -> None:
    choose(page, "startloan")
    assert refs(page) == ["S5", "S4"]
    page.shown.choose("all")
    assert refs(page) == ["S4", "S5", "S6", "S14"]
    choose(page, None)
    assert len(refs(page)) == len(CASES)


@pytest.mark.parametrize(
    ("typed", "found"),
    [("bråten", ["S4"]), ("s12", ["S12"]), ("ST-2026-118", ["S4"]), ("K-4417", ["S12"]), ("h47", ["S10"])],
)
def test_search_finds_names_case_numbers_and_numbers_elsewhere(qtbot, page: CasesPage, typed, found) -> None:
    qtbot.keyClick(page.list.view, Qt.Key.Key_F, CTRL)
    qtbot.waitUntil(page.search.hasFocus)
    qtbot.keyClicks(page.search, typed)
    qtbot.waitUntil(lambda: refs(page) == found)
    assert page.header.facts.text() == "1 treff"


def test_a_search_without_hits_offers_to_show_all(qtbot, page: CasesPage) -> None:
    qtbot.keyClicks(page.search, "finnes ikke")
    qtbot.waitUntil(lambda: refs(page) == [])
    assert not page.list.isVisible()
    page.show_all()
    assert len(refs(page)) == len(CASES)
    assert page.list.isVisible()


def test_enter_opens_the_case_and_after_a_search_the_first(qtbot, page: CasesPage, office) -> None:
    qtbot.keyClick(page.list.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert went.args == ["case", {"ref": "S8"}]
    qtbot.keyClicks(page.search, "eide")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.list.view.hasFocus()
    assert page.list.current().ref == "S12"


def test_a_new_case_begins_with_the_type_that_is_filtered_on(qtbot, page: CasesPage, office) -> None:
    choose(page, "startloan")
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(page.list.view, Qt.Key.Key_N, CTRL)
    assert went.args == ["case_form", {"new": True, "kind": "startloan"}]


def test_long_lists_are_read_a_piece_at_a_time(page: CasesPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paged_list, "AT_ONCE", 5)
    rows, asked = listing.rows, []

    def five(*args, **named):
        asked.append(named["after"])
        return rows(*args, **{**named, "limit": 5})

    monkeypatch.setattr(listing, "rows", five)
    page.shown.choose("all")
    while page.list.model.canFetchMore(QModelIndex()):
        page.list.model.fetchMore(QModelIndex())
    assert len(refs(page)) == len(set(refs(page))) == len(CASES)
    assert asked[0] is None
    assert asked[1].ref == refs(page)[4]


def test_what_is_typed_meanwhile_does_not_mix_with_the_next_page(page: CasesPage, monkeypatch) -> None:
    page.shown.choose("all")
    page.search.setText("bråten")
    assert len(page._rows(paged_list.AT_ONCE)) == len(CASES)


def test_a_case_that_is_asked_for_is_found_whatever_is_shown(page: CasesPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paged_list, "AT_ONCE", 2)
    page.open(kind="startloan")
    last = f"S{CASES[-1][0]}"
    page.open(last)
    assert page.list.current().ref == last


def test_the_model_keeps_what_qt_expects(page: CasesPage) -> None:
    tester = QAbstractItemModelTester(page.list.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.shown.choose("all")
    page.shown.choose("complaints")
    assert tester.model() is page.list.model


def test_f9_hides_the_name_and_what_is_asked_for(page: CasesPage) -> None:
    discretion.set_on(True)
    assert cell(page, "S4", "household") == ""
    assert cell(page, "S4", "about") == "Startlån, S4 · Refinansiering"
    assert not page.grab().isNull()


def test_a_protected_household_bears_its_shield_and_no_place(page: CasesPage) -> None:
    line = page.list.model.row_at(page.list.model.find("ref", "S2"))
    assert line.case.protection
    assert line.case.what
    assert line.case.what not in line.about
    image = page.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2)}
    assert LIGHT.priv.text.lower() in colours


def test_an_empty_list_offers_the_first_step_and_the_import(qtbot, shown, empty_office) -> None:
    page = shown(CasesPage(empty_office, SCREEN), 1120, 768)
    assert page.is_bare()
    assert not page.new_button.isVisible()
    with qtbot.waitSignal(empty_office.navigated) as went:
        qtbot.keyClick(page, Qt.Key.Key_N, CTRL)
    assert went.args[0] == "case_form"


def test_where_there_is_little_room_status_and_next_date_share_a_column(shown, office) -> None:
    page = shown(CasesPage(office, SCREEN), 720, 768)
    view, keys = page.list.view, [column.key for column in page.list.model.columns]
    assert [key for at, key in enumerate(keys) if not view.isColumnHidden(at)] == ["about", "household", "status"]
    assert view.columnWidth(0) >= 200
    assert view.columnViewportPosition(keys.index("status")) == view.columnWidth(0) + view.columnWidth(1)
    assert cell(page, "S8", "status") == "Foreløpig svar sendt, 15.12.2026, Svaret som er lovet søkeren"
    page.resize(1120, 768)
    assert [key for at, key in enumerate(keys) if not view.isColumnHidden(at)] == keys[:-1]
    assert sum(view.columnWidth(at) for at in range(len(keys))) == view.viewport().width()
