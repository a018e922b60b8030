"""The list of households and the applicant's record, with the keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.models import Household, Membership, Person, View
from app.models.national_id import synthetic_number
from app.services import household as households
from app.ui.screens import applicant
from app.ui.screens import households_page as screen
from app.ui.screens.households import SCREEN
from app.ui.screens.households_page import HouseholdsPage
from tests.ui.screens.lillevik import HOMES

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(shown, office) -> HouseholdsPage:
    return shown(HouseholdsPage(office, SCREEN), 1120, 768)


def names(page: HouseholdsPage) -> list[str]:
    model = page.list.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def write(qtbot, page: HouseholdsPage, name: str, text: str) -> None:
    line = page.form.fields[name].editor.input
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def value(page: HouseholdsPage, name: str) -> object:
    return page.form.fields[name].editor.value()


def test_the_alphabet_is_norwegian_and_the_first_record_is_open(page: HouseholdsPage) -> None:
    assert names(page)[:2] == ["Ali, Hassan", "Aune, Silje"]
    assert names(page)[-2:] == ["Østby, Liv", "Åsen, Øyvind"]
    assert value(page, "person.first_name") == "Hassan"
    assert page._count.text() == "11 husstander"


def test_an_arrow_press_is_one_record(qtbot, page: HouseholdsPage) -> None:
    qtbot.keyClick(page.list.view, Qt.Key.Key_Down)
    assert value(page, "person.last_name") == "Aune"


def test_typing_searches_without_opening_another_record(qtbot, page: HouseholdsPage) -> None:
    qtbot.keyClicks(page.search, "osten lund")
    qtbot.waitUntil(lambda: names(page) == [])
    page.search.clear()
    qtbot.keyClicks(page.search, "liv")
    qtbot.waitUntil(lambda: names(page) == ["Østby, Liv"])
    assert value(page, "person.first_name") == "Hassan"
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert value(page, "person.first_name") == "Liv"
    assert page.list.view.hasFocus()


def test_a_number_finds_its_household(qtbot, page: HouseholdsPage) -> None:
    everybody = len(names(page))
    qtbot.keyClicks(page.search, "41")
    qtbot.waitUntil(lambda: len(names(page)) < everybody)
    assert "Yusuf, Amina" in names(page)


def test_a_filter_shows_those_in_temporary_accommodation(page: HouseholdsPage) -> None:
    page.shown.choose("temporary")
    assert len(names(page)) == sum(home.day > 0 for home in HOMES)
    assert page._count.text() == "6 husstander"


def test_long_lists_are_read_a_piece_at_a_time(page: HouseholdsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    rows = households.rows

    def counted(*args, **named):
        asked.append((named["after"], named["limit"]))
        return rows(*args, **named)

    monkeypatch.setattr(households, "rows", counted)
    monkeypatch.setattr(screen, "AT_ONCE", 5)
    page._set_rows(page._rows(5))
    assert len(names(page)) == 5
    fifth = page._last
    while page.list.model.canFetchMore():
        page.list.model.fetchMore()
    assert len(names(page)) == len(HOMES)
    assert [after for after, _limit in asked][:2] == [None, fifth]


def test_the_place_of_a_protected_person_is_hidden_beside_the_name(qtbot, page: HouseholdsPage, store) -> None:
    page.open("H41")
    places: list[QWidget] = [page.form.fields[name] for name in applicant.PLACES]
    assert not any(place.isVisible() for place in places)
    assert "Adressen er skjult" in page.list.model.index(page.list.model.find("ref", "H41"), 2).data()
    page.reveal_button.click()
    assert all(place.isVisible() for place in places)
    with store.read() as session:
        assert [view.what for view in session.query(View)] == ["address"]


def test_the_place_is_hidden_for_the_sake_of_a_protected_child_too(page: HouseholdsPage, store) -> None:
    with store.write() as session:
        home = session.query(Household).filter(Household.ref == "H38").one()
        child = Person(ref="P900", first_name="Liv", last_name="Dal", protection="confidential")
        session.add(child)
        session.flush()
        session.add(Membership(household_id=home.id, person_id=child.id, role="child"))
    page.open("H38")
    assert not any(page.form.fields[name].isVisible() for name in applicant.PLACES)
    assert page.reveal_button.isVisible()


def test_the_number_gives_the_birth_date_and_the_postcode_the_place(qtbot, page: HouseholdsPage) -> None:
    page.start_new()
    born = HOMES[0].people[0][1]
    write(qtbot, page, applicant.NUMBER, synthetic_number(born, 3))
    assert value(page, applicant.BORN) == born
    write(qtbot, page, applicant.POSTCODE, "8622")
    assert value(page, applicant.CITY) == "Mo i Rana"


def test_a_wrong_number_is_told_when_the_field_is_left(qtbot, page: HouseholdsPage) -> None:
    page.start_new()
    write(qtbot, page, applicant.NUMBER, "1504001234")
    page.form.go_to("person.phone")
    assert page.form.fields[applicant.NUMBER].state == "danger"


def test_one_just_registered_is_offered_a_case_and_a_stay(qtbot, page: HouseholdsPage, office) -> None:
    page.open(new=True)
    write(qtbot, page, "person.first_name", "Maren")
    write(qtbot, page, "person.last_name", "Solheim")
    page.form.submit()
    qtbot.waitUntil(page.next_strip.isVisible)
    for offer, place in ((page.case_button, "case_form"), (page.next_button, "stay")):
        with qtbot.waitSignal(office.navigated) as went:
            offer.click()
        assert went.args == [place, {"household": page.list.current().ref, "new": True}]


def test_nobody_is_recorded_twice(qtbot, page: HouseholdsPage, store) -> None:
    page.start_new()
    write(qtbot, page, "person.first_name", "Kåre")
    write(qtbot, page, "person.last_name", "Nilsen")
    write(qtbot, page, applicant.NUMBER, households.load(store, "H38")["person.national_id"])
    page.form.go_to("person.phone")
    assert page.form.fields[applicant.NUMBER].message() == "Personen er allerede registrert: Husstand 38."
    page.form.submit()
    assert households.count(store, "all") == len(HOMES)


def test_saving_a_change_keeps_the_record_open(qtbot, page: HouseholdsPage, store) -> None:
    page.open("H53")
    for number in ("99887766", "11223344"):
        write(qtbot, page, "person.phone", number)
        qtbot.keyClick(page.form.focusWidget(), Qt.Key.Key_S, CTRL)
        qtbot.waitUntil(lambda number=number: households.load(store, "H53")["person.phone"] == number)
    assert value(page, "person.first_name") == "Ola"


def test_a_change_made_elsewhere_is_shown_before_it_is_written_over(qtbot, page: HouseholdsPage, store) -> None:
    page.open("H53")
    write(qtbot, page, "person.phone", "99887766")
    households.save(store, "H53", {"person.phone": "40404040"})
    page.form.submit()
    assert "40404040" in page.form.fields["person.phone"].message()
    page.form.submit()
    assert households.load(store, "H53")["person.phone"] == "99887766"


def test_what_is_typed_survives_a_crash(qtbot, shown, page: HouseholdsPage, office) -> None:
    page.start_new()
    write(qtbot, page, "person.first_name", "Ingrid")
    page.form.go_to("person.last_name")
    again = shown(HouseholdsPage(office, SCREEN), 1120, 768)
    again.start_new()
    assert value(again, "person.first_name") == "Ingrid"


def test_an_empty_list_offers_the_first_step(qtbot, shown, empty_office) -> None:
    page = shown(HouseholdsPage(empty_office, SCREEN), 1120, 768)
    assert not page.list.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(page.form.fields["person.first_name"].editor.input.hasFocus)
