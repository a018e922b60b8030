"""Providers as the officer keeps them: the form, prices, agreements and supervision visits."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.services import provider
from app.ui.screens.provider_parts import PartPane
from app.ui.screens.provider_visits import VisitPane
from app.ui.screens.providers import SCREEN
from app.ui.screens.providers_page import ProviderPage
from tests.ui.screens.lillevik import TODAY


@pytest.fixture
def page(office, shown) -> ProviderPage:
    return shown(ProviderPage(office, SCREEN), 1120, 720)


@pytest.fixture
def undos(office) -> list:
    found: list = []
    office.toast_asked.connect(lambda _text, undo: found.append(undo))
    return found


def pane(page: ProviderPage, part: str, ref: str = "B1") -> PartPane:
    page.open(ref=ref, part=part)
    return page._parts[part]


def write(qtbot, *texts: str) -> None:
    """Fill in field after field, with Enter between, and Ctrl+S at the end."""
    for text in texts:
        field = QApplication.focusWidget()
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_list_says_what_is_missing(page: ProviderPage) -> None:
    lines = {page.list.model.row_at(at)["ref"]: page.list.model.row_at(at) for at in range(3)}
    assert lines["B3"]["status"] == "Ingen avtale"
    assert lines["B1"]["status"] == "Avtale til 25.12."
    assert lines["B2"]["status"] == ""
    assert lines["B2"]["places"] == "4 av 6 plasser i bruk"


def test_the_head_shows_the_occupancy_and_the_warnings_of_now(page: ProviderPage, store) -> None:
    provider.save(store, "B2", {**provider.load(store, "B2"), "places": 3})
    page.refresh()
    page.open(ref="B2")
    shown = [page._badges.itemAt(at).widget().text() for at in range(page._badges.count())]
    assert shown == ["For få plasser"]
    assert page._places.text() == "4 av 3 plasser i bruk"


def test_a_price_is_added_with_the_keyboard(qtbot, page: ProviderPage, store, undos) -> None:
    prices = pane(page, "price")
    prices.new_button.setFocus()
    qtbot.keyClick(prices.new_button, Qt.Key.Key_Return)
    write(qtbot, "01.12.2026", "1350")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    rows = provider.part_rows(store, "B1", "price")
    assert [(row["start"], row["amount"]) for row in rows] == [
        (date(2026, 12, 1), Decimal(1350)), (date(2024, 1, 1), Decimal(1200)),
    ]  # fmt: skip
    assert prices.place.current is None
    assert prices.list.current()["state"] == "Gjelder senere"
    undos[-1]()
    assert len(provider.part_rows(store, "B1", "price")) == 1


def test_a_wrong_end_is_said_beside_its_field(qtbot, page: ProviderPage, store) -> None:
    agreements = pane(page, "agreement")
    agreements.start_new()
    write(qtbot, "01.12.2026", "01.11.2026")
    form = agreements.place.current.form
    form.submit()
    assert form.fields["end"].message() == "Siste dag kan ikke være før første dag."
    assert len(provider.part_rows(store, "B1", "agreement")) == 1


def test_an_entry_is_corrected_and_put_back(page: ProviderPage, store, undos) -> None:
    prices = pane(page, "price")
    prices.list.activated.emit(prices.list.current())
    form = prices.place.current.form
    form.fields["amount"].editor.set_raw("1275")
    form.submit()
    assert provider.part_rows(store, "B1", "price")[0]["amount"] == Decimal(1275)
    undos[-1]()
    assert provider.part_rows(store, "B1", "price")[0]["amount"] == Decimal(1200)


def test_del_deletes_an_entry_and_it_can_be_undone(qtbot, page: ProviderPage, store, undos) -> None:
    agreements = pane(page, "agreement")
    agreements.list.view.setFocus()
    qtbot.keyClick(agreements.list.view, Qt.Key.Key_Delete)
    assert provider.part_rows(store, "B1", "agreement") == []
    undos[-1]()
    assert len(agreements.list.model._rows) == 1


def test_a_checklist_is_filled_in_with_the_keyboard(qtbot, page: ProviderPage, store) -> None:
    visits = pane(page, "inspection")
    assert isinstance(visits, VisitPane)
    visits.start_new()
    write(qtbot, "20.11.2026")
    visits.place.current.form.submit()
    visit = provider.part_rows(store, "B1", "inspection")[0]
    assert visit["day"] == TODAY
    first = visits.checklist.points[0]
    qtbot.waitUntil(first.verdict.hasFocus)
    qtbot.keyClick(first.verdict, Qt.Key.Key_Left)
    qtbot.keyClick(first.verdict, Qt.Key.Key_Tab)
    qtbot.keyClicks(first.remark, "Låses kl. 10")
    qtbot.keyClick(first.remark, Qt.Key.Key_Tab)
    assert provider.checklist(store, visit["id"]) == {"room_all_day": ("deviation", "Låses kl. 10")}
    assert visits.checklist.state() == "1 av 13 vurdert · 1 avvik"


def test_a_point_of_the_checklist_can_be_undone(page: ProviderPage, store, undos) -> None:
    saved = provider.save_part(store, "B1", "inspection", None, {"day": TODAY})
    visits = pane(page, "inspection")
    visits.checklist.points[1].verdict.choose("in_order")
    assert provider.checklist(store, int(saved.ref)) == {"lockable": ("in_order", None)}
    undos[-1]()
    assert provider.checklist(store, int(saved.ref)) == {}
    assert visits.checklist.told()["lockable"] == ("not_assessed", None)


def test_each_verdict_and_remark_is_named_for_a_screen_reader(page: ProviderPage) -> None:
    points = page._parts["inspection"].checklist.points
    assert points[0].verdict.accessibleName() == "Rommet kan brukes hele døgnet"
    assert points[0].remark.accessibleName() == "Merknad: Rommet kan brukes hele døgnet"


def test_a_new_provider_has_no_lists_until_it_is_stored(page: ProviderPage) -> None:
    page.open(new=True)
    assert not page.tabs.isVisible()
    assert page.form.isVisible()
    page.form.fields["name"].editor.set_raw("Fjellstua")
    page.form.fields["kind"].editor.set_value("hotel")
    page.form.submit()
    assert page.tabs.isVisible()
    assert page.head.title.text() == "Fjellstua"


def test_an_empty_list_offers_the_first_step(empty_office, shown) -> None:
    page = shown(ProviderPage(empty_office, SCREEN), 1120, 720)
    assert page.list.model.total() == 0
    assert not page.new_button.isVisible()
