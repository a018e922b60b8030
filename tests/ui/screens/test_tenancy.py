"""The page of a tenancy: what the contract asks for, what is owed by when, and each act with its Angre."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from app.services.tenancy import listing, registration
from app.services.tenancy import page as tenancy_page
from app.ui.kit import discretion
from app.ui.kit.badge import Badge
from app.ui.screens.tenancy.page import TenancyScreen
from tests.ui.screens import lillevik_homes
from tests.ui.screens.lillevik import TODAY

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def store(store):
    """Lillevik with its dwellings."""
    lillevik_homes.fill(store)
    return store


@pytest.fixture
def page(shown, office) -> TenancyScreen:
    return shown(TenancyScreen(office), 1120, 768)


def said(page: TenancyScreen) -> str:
    """What can be read on the page."""
    QApplication.processEvents()
    labels = [one.text() for one in page.findChildren(QLabel) if not one.isHidden()]
    badges = [one.text() for one in page.findChildren(Badge)]
    return "\n".join([*labels, *badges]).replace("\xa0", " ")


def press(page: TenancyScreen, name: str) -> None:
    QApplication.processEvents()
    found = [
        one for one in page.findChildren(QAbstractButton)
        if one.isVisible() and name in (one.text(), one.accessibleName())
    ]  # fmt: skip
    assert found, name
    found[0].click()


def put(page: TenancyScreen, **values: object) -> None:
    fields = page.forms.current.form.fields
    for name, value in values.items():
        fields[name].editor.set_value(value)
        fields[name].editor.edited.emit()


def submit(page: TenancyScreen) -> None:
    page.forms.current.form.submit()
    QApplication.processEvents()


def test_it_says_who_where_and_how_long(page: TenancyScreen) -> None:
    page.open("L1")
    assert page.header.title.text() == "Leieforhold · Silje Aune"
    assert page.header.facts.text() == "Fjordgata 3 H0101 · bodd her siden 01.03.2024 · L1"
    words = said(page)
    assert "Tidsbestemt til 28.02.2027" in words
    assert "Kontrakten går snart ut" in words


def test_the_deposit_stands_with_six_months_rent_and_its_working(page: TenancyScreen) -> None:
    page.open("L1")
    words = said(page)
    assert "18 000 kr" in words
    assert "6 × 9 000 kr = 54 000 kr" in words
    assert "Innenfor" in words


def test_an_overrun_contract_says_by_when_and_what_else(qtbot, page: TenancyScreen, office, store) -> None:
    page.open("L3")
    words = said(page)
    assert "Kontrakten gikk ut 30.09.2026" in words
    assert "innen 30.12.2026" in words
    press(page, "Be om flytting")
    with qtbot.waitSignal(office.toast_asked) as told:
        submit(page)
    assert "Dere ba skriftlig om flytting 20.11.2026." in said(page)
    told.args[1]()
    assert tenancy_page.load(store, "L3").requested is None


def test_a_notice_says_when_it_ends_and_until_when_it_can_be_protested(page: TenancyScreen) -> None:
    page.open("L5")
    words = said(page)
    assert "Leieforholdet slutter 28.02.2027" in words
    assert "02.12.2026" in words
    assert "Oppsigelse fra utleieren" in words


def test_the_question_is_answered_with_the_keyboard_alone(qtbot, page: TenancyScreen, store) -> None:
    page.open("L1", form="answer")
    way = page.forms.current.form.fields["way_on"].editor
    assert way.input.hasFocus()
    qtbot.keyClicks(way.input, "kan")
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: page.forms.current is None)
    known = tenancy_page.load(store, "L1")
    assert [(one.way_on, one.day) for one in known.reviews] == [("buy", TODAY)]
    assert known.question is None
    assert "Kan kjøpe bolig" in said(page)


def test_a_renewed_contract_is_proposed_from_the_day_after_and_can_be_undone(
    qtbot, page: TenancyScreen, office, store
) -> None:
    page.open("L1")
    page.renew_button.click()
    fields = page.forms.current.form.fields
    assert fields["start"].editor.value() == date(2027, 3, 1)
    assert (fields["contract"].editor.value(), fields["contract_until"].editor.value()) == (
        "fixed", date(2030, 2, 28),
    )  # fmt: skip
    with qtbot.waitSignal(office.toast_asked) as told, qtbot.waitSignal(office.navigated) as went:
        submit(page)
    assert went.args == ["tenancy", {"ref": "L6"}]
    assert registration.load(store, "L1")["why_moved"] == "renewed"
    told.args[1]()
    assert registration.load(store, "L1")["moved_out"] is None


def test_the_new_contract_reads_as_the_second_of_two(page: TenancyScreen, store) -> None:
    page.open("L3")
    page.renew_button.click()
    submit(page)
    page.open("L6")
    assert "bodd her siden 01.10.2023 · kontrakt 2 av 2" in page.header.facts.text()
    page.open("L3")
    assert "Fornyet" in said(page)
    assert "Flyttet ut" not in said(page)


def test_a_second_short_contract_is_told_about_while_it_is_typed(qtbot, page: TenancyScreen, store) -> None:
    values = {**registration.load(store, "L3"), "short_term": "special", "told_earmarked": True}
    registration.save(store, "L3", values)
    page.open("L3", form="renew")
    put(page, contract_until=date(2027, 12, 31), short_term="special")
    form = page.forms.current.form
    form.go_to("short_term")
    form.go_to("deposit")
    field = form.fields["short_term"]
    assert (field.state, "tungtveiende grunner" in field.message()) == ("warn", True)


def test_a_notice_without_its_form_is_told_about_while_it_is_typed(page: TenancyScreen) -> None:
    page.open("L2", form="notice")
    put(page, kind="termination", party="landlord", told_protest=False)
    form = page.forms.current.form
    form.go_to("told_protest")
    form.go_to("reason")
    assert form.fields["told_protest"].state == "warn"


def test_a_swap_offers_the_vacant_dwellings_alone(qtbot, page: TenancyScreen, office, store) -> None:
    page.open("L1", form="swap")
    field = page.forms.current.form.fields["dwelling"]
    assert [ref for ref, _name, _detail in field.entry.search("")] == ["D5"]
    put(page, dwelling="D5")
    with qtbot.waitSignal(office.navigated) as went:
        submit(page)
    assert went.args == ["tenancy", {"ref": "L6"}]
    assert registration.load(store, "L6")["dwelling"] == "D5"
    assert registration.load(store, "L1")["why_moved"] == "swap"


def test_moving_out_says_why_and_where_to_and_can_be_undone(qtbot, page: TenancyScreen, office, store) -> None:
    page.open("L5")
    qtbot.keyClick(page.move_button, Qt.Key.Key_Return)
    keys = {code.key for code in page.forms.current.form.fields["why_moved"].entry.codes}
    assert not keys & {"renewed", "swap"}
    put(page, moved_out=TODAY, why_moved="terminated", moved_to="private_rental")
    with qtbot.waitSignal(office.toast_asked) as told:
        submit(page)
    assert [one.ref for one in listing.rows(store, shown="ended")] == ["L5"]
    assert page.renew_button.isHidden()
    told.args[1]()
    assert listing.rows(store, shown="ended") == []
    page.refresh()
    assert not page.renew_button.isHidden()


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(page: TenancyScreen) -> None:
    page.open("L5", form="move-out")
    put(page, moved_out=date(2021, 1, 1), why_moved="own_wish")
    submit(page)
    field = page.forms.current.form.fields["moved_out"]
    assert (field.state, field.editor.value()) == ("danger", date(2021, 1, 1))


def test_a_notice_is_registered_withdrawn_and_deleted(qtbot, page: TenancyScreen, office, store) -> None:
    page.open("L2")
    press(page, "Registrer varsel")
    put(page, kind="termination", party="tenant", day=TODAY)
    submit(page)
    assert tenancy_page.load(store, "L2").ends == date(2027, 2, 28)
    press(page, "Trekk tilbake: Oppsigelse fra leietakeren")
    assert tenancy_page.load(store, "L2").ends is None
    with qtbot.waitSignal(office.toast_asked) as told:
        press(page, "Slett: Oppsigelse fra leietakeren")
    assert not tenancy_page.load(store, "L2").notices
    told.args[1]()
    assert len(tenancy_page.load(store, "L2").notices) == 1


def test_a_tenancy_is_deleted_and_put_back(qtbot, page: TenancyScreen, office, store) -> None:
    page.open("L2")
    with qtbot.waitSignal(office.toast_asked) as told:
        page.do("delete")
    assert "L2" not in {one.ref for one in listing.rows(store, shown="all")}
    told.args[1]()
    assert "L2" in {one.ref for one in listing.rows(store, shown="all")}


def test_a_protected_household_is_called_by_its_number(page: TenancyScreen) -> None:
    page.open("L4")
    assert page.header.title.text() == "Leieforhold · Husstand 41"
    assert "Amina" not in said(page)
    assert "Yusuf" not in said(page)


def test_f9_hides_the_name_and_what_is_written(page: TenancyScreen) -> None:
    page.open("L5")
    assert "Gjentatt bråk" in said(page)
    discretion.set_on(True)
    assert page.header.title.accessibleName() == "Leieforhold · Husstand 53"
    assert "Gjentatt bråk" not in said(page)


@pytest.mark.parametrize(
    ("what", "went"),
    [("household", ["household", {"ref": "H51"}]), ("dwelling", ["dwelling", {"ref": "D1"}]),
     ("new-plan", ["plan_wizard", {"household": "H51", "tenancy": "L1"}]),
     ("correct", ["tenancy_form", {"ref": "L1", "field": ""}])],
)  # fmt: skip
def test_it_leads_on(qtbot, page: TenancyScreen, office, what, went) -> None:
    page.open("L1")
    with qtbot.waitSignal(office.navigated) as told:
        page.do(what)
    assert told.args == went
