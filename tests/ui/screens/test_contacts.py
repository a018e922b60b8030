"""The register of contacts: found by typing or by service, corrected once, and opened where they take part."""

import pytest
from PySide6.QtCore import Qt

from app.services import contact, household
from app.services.group import registration
from app.storage.store import Store
from app.ui import finding
from app.ui.screens.contacts import SCREEN
from app.ui.screens.contacts_page import AT_ONCE, ContactsPage
from tests.ui.screens.lillevik import TODAY


def add(store: Store, name: str, service: str = "nav", **more: object) -> str:
    return contact.save(store, None, {"name": name, "service": service, **more}).ref


@pytest.fixture
def known(store) -> dict[str, str]:
    """Refs by first name."""
    return {
        "Turid": add(store, "Turid Vang", workplace="Nav Lillevik", phone="913 00 001"),
        "Ulrik": add(store, "Ulrik Ødegård", "doctor", title="Turnuslege"),
        "Ylva": add(store, "Ylva Ås", "police"),
    }


@pytest.fixture
def page(office, known, shown) -> ContactsPage:
    return shown(ContactsPage(office, SCREEN), 1120, 720)


@pytest.fixture
def visited(office) -> list:
    found: list = []
    office.navigated.connect(lambda key, args: found.append((key, args)))
    return found


def names(page: ContactsPage) -> list[str]:
    return [page.list.model.row_at(at)["name"] for at in range(page.list.model.rowCount())]


def type_in(qtbot, page: ContactsPage, text: str, left: int) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, text)
    qtbot.waitUntil(lambda: page.list.model.total() == left)


def test_typing_finds_and_leaves_the_open_contact_alone(qtbot, page: ContactsPage, known) -> None:
    page.open(ref=known["Turid"])
    type_in(qtbot, page, "turnus", 1)
    assert names(page) == ["Ulrik Ødegård"]
    assert page.head.title.text() == "Turid Vang"
    assert page._count.text() == "1 treff"


def test_one_service_is_chosen(page: ContactsPage) -> None:
    page.service.combo.setCurrentIndex(page.service.combo.findData("police"))
    assert "Ylva Ås" in names(page)
    assert not {"Turid Vang", "Ulrik Ødegård"} & set(names(page))


def test_the_head_is_the_name_and_the_position_keeps_its_field(page: ContactsPage, known) -> None:
    page.open(ref=known["Ulrik"])
    assert page.head.title.text() == "Ulrik Ødegård"
    assert page.head.facts.text() == "Turnuslege · Fastlege"
    assert page.form.fields["title"].editor.value() == "Turnuslege"
    page.open(ref=known["Turid"])
    assert page.form.fields["title"].editor.value() is None


def test_a_new_contact_is_stored_and_found_again(page: ContactsPage, store) -> None:
    page.open(new=True)
    assert not page.tabs.isVisible()
    page.form.fields["name"].editor.set_raw("Zulfiya Amin")
    page.form.fields["service"].editor.set_value("prison")
    page.form.submit()
    assert page.head.title.text() == "Zulfiya Amin"
    assert page.tabs.isVisible()
    assert [row.service for row in contact.find(store, "zulfiya")] == ["prison"]


def test_a_corrected_number_is_stored(page: ContactsPage, store, known) -> None:
    page.open(ref=known["Turid"], field="phone")
    page.form.fields["phone"].editor.set_raw("913 00 002")
    page.form.submit()
    assert contact.load(store, known["Turid"])["phone"] == "913 00 002"


def test_what_is_odd_is_said_beside_its_field(page: ContactsPage, known) -> None:
    page.open(ref=known["Turid"])
    page.form.fields["email"].editor.set_raw("turid.vang")
    page.form.submit()
    assert page.form.fields["email"].message() == "Dette ser ikke ut som en e-postadresse."


def test_a_contact_shows_its_groups_and_enter_opens_one(qtbot, office, shown, known, store, visited) -> None:
    home = household.rows(store, shown="all")[0].ref
    group = registration.register(store, home, {"start": TODAY}).ref
    registration.add_member(store, group, known["Turid"], {"start": TODAY, "role": "økonomi"})
    page = shown(ContactsPage(office, SCREEN), 1120, 720)
    page.open(ref=known["Turid"], part="groups")
    pane = page._uses["groups"]
    assert pane.isVisible()
    assert (pane.list.current()["role"], pane.list.current()["state"]) == ("økonomi", "Med nå")
    assert page.tabs.tabText(1) == "Ansvarsgrupper 1"
    assert page.list.current()["status"] == "1 gruppe"
    pane.list.view.setFocus()
    qtbot.keyClick(pane.list.view, Qt.Key.Key_Return)
    assert visited == [("group", {"ref": group})]


def test_a_contact_of_no_plan_has_nothing_to_open(page: ContactsPage, known) -> None:
    page.open(ref=known["Ylva"], part="plans")
    assert page._uses["plans"].list.model.total() == 0
    assert not page._uses["plans"].open_button.isVisible()


def test_del_deletes_and_undo_puts_back(qtbot, office, page: ContactsPage, known, store) -> None:
    undos: list = []
    office.toast_asked.connect(lambda _text, undo: undos.append(undo))
    page.open(ref=known["Ylva"])
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    assert contact.find(store, "ylva") == []
    assert page.head.title.text() != "Ylva Ås"
    undos[-1]()
    assert [row.ref for row in contact.find(store, "ylva")] == [known["Ylva"]]


def test_more_are_read_as_one_scrolls_and_one_further_down_is_found_by_number(office, shown, store) -> None:
    last = [add(store, f"A{number:03}") for number in range(AT_ONCE + 20)][-1]
    page = shown(ContactsPage(office, SCREEN), 1120, 720)
    assert page.list.model.total() == AT_ONCE
    page.list.model.fetchMore()
    assert page.list.model.total() == contact.count(store)
    page.reload()
    again = shown(ContactsPage(office, SCREEN), 1120, 720)
    again.open(ref=last)
    assert again.head.title.text() == f"A{AT_ONCE + 19:03}"


def test_search_from_anywhere_opens_the_contact(store, known) -> None:
    [hit] = finding.find(store, "turid")
    assert (hit.title, hit.screen, hit.args) == ("Turid Vang", "contacts", {"ref": known["Turid"]})


def test_an_empty_register_offers_the_first_step(empty_office, shown) -> None:
    page = shown(ContactsPage(empty_office, SCREEN), 1120, 720)
    assert page._stack.currentIndex() == 1
    assert not page.new_button.isVisible()
    page.start_new()
    assert page._stack.currentIndex() == 0


def test_what_is_odd_is_told_beside_its_field(qtbot, page: ContactsPage, known) -> None:
    page.open(ref=known["Turid"])
    for name, text in (("phone", "abc"), ("email", "ikke epost")):
        field = page.form.fields[name].editor.input
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.form.fields["phone"].state == "warn")
    assert "mangle sifre" in page.form.fields["phone"].message()
    assert "e-postadresse" in page.form.fields["email"].message()
