"""The list of tenancies: who lives where, what ends soon, and nothing of a name beside a protected dwelling."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from sqlalchemy import select

from app.models import Dwelling, Household, Tenancy
from app.ui.finding import find
from app.ui.kit import discretion
from app.ui.kit.paged_list import AT_ONCE
from app.ui.screens.tenancies import SCREEN
from app.ui.screens.tenancies_page import TenanciesPage
from tests.ui.screens import lillevik_homes
from tests.ui.screens.lillevik import TODAY


@pytest.fixture
def page(shown, office, store) -> TenanciesPage:
    lillevik_homes.fill(store)
    return shown(TenanciesPage(office, SCREEN), 1120, 768)


def lines(page: TenanciesPage) -> list:
    return [page.list.model.row_at(at) for at in range(page.list.model.count())]


def test_a_line_says_who_where_and_where_it_stands(page: TenanciesPage) -> None:
    silje = next(line for line in lines(page) if line.ref == "L1")
    assert (silje.whose, silje.home) == ("Silje Aune, L1 · Husstand 51", "Fjordgata 3 H0101, Fra 01.03.2024")
    assert (silje.agreement, silje.standing) == ("Til 28.02.2027", "Kontrakten går snart ut, om 100 dager")
    assert page.header.facts.text() == "5 leieforhold"


@pytest.mark.parametrize(
    ("segment", "refs"), [("current", ["L4", "L2", "L1", "L3", "L5"]), ("soon", ["L3", "L1"]), ("notice", ["L5"]),
                        ("ended", []), ("all", ["L4", "L2", "L1", "L3", "L5"])],
)  # fmt: skip
def test_each_segment_shows_its_own(page: TenanciesPage, segment: str, refs: list[str]) -> None:
    page.open(shown=segment)
    assert [line.ref for line in lines(page)] == refs


def test_one_line_is_chosen_when_the_page_is_come_back_to(qtbot, page: TenanciesPage, office) -> None:
    """Choosing a segment leaves the lines alone; Enter must do something once the keyboard is among them."""
    page.open(shown="notice")
    page.hide()
    page.show()
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert went.args == ["tenancy", {"ref": "L5"}]


def test_a_tenancy_under_notice_says_when_it_ends(page: TenanciesPage) -> None:
    page.open(shown="notice")
    assert lines(page)[0].standing == "Oppsagt, slutter 28.02.2027"


def test_a_protected_household_has_its_number_and_is_not_found_by_name(qtbot, page: TenanciesPage) -> None:
    amina = next(line for line in lines(page) if line.ref == "L4")
    assert (amina.household, amina.number) == ("Husstand 41", "L4")
    qtbot.keyClicks(page.search, "amina")
    qtbot.waitUntil(lambda: not page.list.model.count())


def test_a_tenancy_is_found_by_its_address_and_opened_with_the_keyboard_alone(
    qtbot, page: TenanciesPage, office
) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, "kirkev")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.header.facts.text() == "1 treff"
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(page.list.view, Qt.Key.Key_Return)
    assert went.args == ["tenancy", {"ref": "L3"}]


def test_more_are_read_as_one_goes_down_and_any_is_gone_to(page: TenanciesPage, store) -> None:
    with store.write() as session:
        dwelling = session.scalars(select(Dwelling).where(Dwelling.ref == "D5")).one()
        household = session.scalars(select(Household).where(Household.ref == "H38")).one()
        for at in range(AT_ONCE + 10):
            start = TODAY - timedelta(days=3000 - at)
            session.add(
                Tenancy(ref=f"L{100 + at}", dwelling_id=dwelling.id, household_id=household.id, start=start,
                        moved_out=start + timedelta(days=1))
            )  # fmt: skip
    page.open(shown="all")
    assert page.list.model.total() == AT_ONCE
    assert page.header.facts.text() == f"{AT_ONCE + 15} leieforhold"
    page.open("L100")
    assert page.list.current().ref == "L100"


def test_f9_hides_who_lives_there(page: TenanciesPage) -> None:
    index = page.list.model.index(2, 0)
    assert "Silje" in index.data()
    discretion.set_on(True)
    assert "Silje" not in index.data()


def test_without_tenancies_it_offers_the_first(qtbot, shown, empty_office) -> None:
    page = shown(TenanciesPage(empty_office, SCREEN), 1120, 768)
    assert page.is_bare()
    with qtbot.waitSignal(empty_office.navigated) as went:
        qtbot.keyClick(page.first_button, Qt.Key.Key_Return)
    assert went.args == ["tenancy_form", {"new": True}]


def test_the_search_from_anywhere_finds_a_tenancy_and_a_dwelling(page: TenanciesPage, store) -> None:
    assert [(hit.title, hit.screen, hit.args) for hit in find(store, "L4")] == [
        ("Leieforhold L4", "tenancy", {"ref": "L4"})
    ]
    assert "Amina" not in find(store, "L4")[0].facts
    assert [(hit.screen, hit.args) for hit in find(store, "nyvegen")] == [("dwelling", {"ref": "D5"})]
