"""The waiting list: the order, what a line tells, and the ways on from it."""

import pytest
from PySide6.QtCore import Qt

from app.services.waiting import needs
from app.ui.kit import discretion
from app.ui.screens.waiting import SCREEN
from app.ui.screens.waiting_page import WaitingPage
from tests.ui.screens import lillevik_waiting
from tests.ui.screens.lillevik_waiting import AMINA, KARE, SILJE, TOVE


@pytest.fixture
def page(shown, office, store) -> WaitingPage:
    lillevik_waiting.fill(store)
    return shown(WaitingPage(office, SCREEN), 1120, 768)


def lines(page: WaitingPage) -> dict:
    return {line.ref: line for line in (page.list.model.row_at(at) for at in range(page.list.model.count()))}


def test_it_says_how_many_wait_and_that_the_officer_decides(page: WaitingPage) -> None:
    assert page.header.facts.text() == ("4 husstander venter · 1 uten ført behov · 2 tilsagn går ut eller er gått ut")
    assert "Du avgjør" in page.note.accessibleName()


def test_the_order_is_by_points_or_by_time(page: WaitingPage) -> None:
    totals = [line.row.points.total for line in lines(page).values()]
    assert totals == sorted(totals, reverse=True)
    page.open(shown="time")
    assert list(lines(page)) == [TOVE, SILJE, KARE, AMINA]


def test_a_line_tells_how_long_what_and_with_which_points(page: WaitingPage) -> None:
    kare = lines(page)[KARE]
    assert (kare.household, kare.number, kare.waited) == ("Kåre Nilsen", "Husstand 38", "01.10.2026, 1 måned")
    assert kare.wanted == "Minst 2 soverom · flyktninger · husleie til 8\u00a0500\u00a0kr"
    assert kare.points == ("41 poeng, Uten egen bolig 30 + i midlertidig botilbud 10 + 1 måned på venteliste 1 = 41")


def test_a_commitment_that_lapses_is_told_of(page: WaitingPage) -> None:
    found = lines(page)
    assert found[TOVE].mark == "Tilsagnet gikk ut 04.11.2026"
    assert found[SILJE].mark == "Tilsagnet går ut 01.12.2026"
    assert found[KARE].mark == ""


def test_a_protected_name_stands_without_where_they_want_to_live(page: WaitingPage) -> None:
    amina = lines(page)[AMINA]
    assert "Nes" not in amina.wanted
    assert (amina.protection, amina.need) == (1, "Minst 1 soverom · uten trapper")


def test_names_are_no_text_while_others_see_the_screen(page: WaitingPage) -> None:
    discretion.set_on(True)
    index = page.list.model.index(0, 0)
    assert page.list.model.data(index) == ""


def test_enter_goes_to_the_dwellings_for_the_household(qtbot, page: WaitingPage, office) -> None:
    page.list.select(KARE)
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert went.args == ["matching", {"household": KARE}]


def test_the_need_is_written_on_the_list(qtbot, page: WaitingPage, store) -> None:
    page.list.select(TOVE)
    qtbot.mouseClick(page.need_button, Qt.MouseButton.LeftButton)
    form = page.forms.current.form
    form.fields["bedrooms"].editor.set_value(3)
    form.submit()
    assert needs.load(store, TOVE)["bedrooms"] == 3
    assert page.forms.current is None
    assert lines(page)[TOVE].need == "Minst 3 soverom"


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(qtbot, page: WaitingPage, store) -> None:
    page.write_need(lines(page)[TOVE])
    form = page.forms.current.form
    form.fields["extra_points"].editor.set_value(-1)
    form.fields["remark"].editor.set_value("Hund.")
    form.submit()
    assert form.fields["extra_points"].state == "danger"
    assert form.fields["remark"].editor.value() == "Hund."
    assert needs.load(store, TOVE) == {"version": None}


def test_a_new_application_is_for_a_municipal_dwelling(qtbot, page: WaitingPage, office) -> None:
    with qtbot.waitSignal(office.navigated) as went:
        page.start_new()
    assert went.args == ["case_form", {"kind": "municipal_dwelling", "new": True}]


def test_without_anyone_it_says_who_comes_here(shown, empty_office) -> None:
    page = shown(WaitingPage(empty_office, SCREEN), 1120, 768)
    assert page.is_bare()
    assert not page.note.isVisible()
    assert not page.need_button.isVisible()
