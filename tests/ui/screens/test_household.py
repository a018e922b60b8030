"""One household on one page: what is seen, and what can be done without the mouse."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from app.models import Decision, View
from app.models.national_id import synthetic_number
from app.services import household_page, review
from app.ui.kit import discretion, theme
from app.ui.kit.labels import EllipsisLabel
from app.ui.screens.household.page import HouseholdScreen
from tests.ui.screens.lillevik import HOMES, TODAY

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(shown, office) -> HouseholdScreen:
    return shown(HouseholdScreen(office), 1120, 768)


def words(page: HouseholdScreen) -> str:
    """Everything in view that is read as text."""
    QApplication.processEvents()  # what was just made is shown by the event loop
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    cut = [one.accessibleName() for one in page.findChildren(EllipsisLabel) if one.isVisible()]
    model = page.side.timeline.model()
    return "\n".join([*labels, *cut, *(model.index(row, 0).data() for row in range(model.rowCount()))])


def buttons(page: HouseholdScreen) -> dict[str, QAbstractButton]:
    QApplication.processEvents()
    shown = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    return {one.accessibleName() or one.text(): one for one in shown}


def write(qtbot, page: HouseholdScreen, name: str, text: str) -> None:
    line = page.forms.current.form.fields[name].editor.input
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def seen(store) -> list[tuple[str, str]]:
    with store.read() as session:
        return [(view.person_ref, view.what) for view in session.query(View)]


def test_who_where_and_next_step_in_one_look(page: HouseholdScreen) -> None:
    page.open("H44")
    assert "Tove Lindås" in words(page)
    assert "Elveløkka 4" in words(page)
    assert "Passerte 3 måneder 12.11.2026." in words(page)
    assert "Vedtak § 27 gjelder til 23.11.2026" in words(page)


def test_name_and_place_of_a_protected_household_are_never_in_one_view(page: HouseholdScreen, store) -> None:
    page.open("H41")
    assert "Amina Yusuf" in words(page)
    assert "Elveløkka" not in words(page)
    assert seen(store) == []
    buttons(page)["Vis adressen"].click()
    assert "Elveløkka 4" in words(page)
    assert seen(store) == [("P410", "address")]
    page.open("H41")
    assert "Elveløkka" not in words(page)


def test_looking_at_a_strictly_confidential_household_is_logged_once(page: HouseholdScreen, store) -> None:
    from app.services import person  # noqa: PLC0415

    person.save(store, "P380", {"protection": "strictly"})
    page.open("H38")
    page.refresh()
    assert seen(store) == [("P380", "household")]


def test_a_note_is_written_with_ctrl_enter_and_stands_on_top(qtbot, page: HouseholdScreen, store) -> None:
    page.open("H38")
    assert page.side.box.hasFocus()
    page.side.kinds.choose("phone")
    qtbot.keyClicks(page.side.box, "Ringte utleier")
    qtbot.keyClick(page.side.box, Qt.Key.Key_Return, CTRL)
    first = household_page.load(store, "H38").timeline[0]
    assert (first.title, first.text) == ("Telefon", "Ringte utleier")
    assert page.side.box.toPlainText() == ""


def test_a_note_that_is_being_written_survives_a_crash(qtbot, shown, page: HouseholdScreen, office) -> None:
    page.open("H38")
    qtbot.keyClicks(page.side.box, "Halvferdig")
    page.tabs.setFocus()
    again = shown(HouseholdScreen(office), 1120, 768)
    again.open("H38")
    assert again.side.box.toPlainText() == "Halvferdig"
    again.open("H44")
    assert again.side.box.toPlainText() == ""


def test_a_deleted_note_can_be_brought_back(qtbot, page: HouseholdScreen, office, store) -> None:
    page.open("H41")
    before = household_page.load(store, "H41").timeline
    page.side.timeline.setCurrentIndex(page.side.timeline.model().index(0, 0))
    page.side.timeline.setFocus()
    with qtbot.waitSignal(office.toast_asked) as told:
        qtbot.keyClick(page.side.timeline, Qt.Key.Key_Delete)
    assert len(household_page.load(store, "H41").timeline) == len(before) - 1
    told.args[1]()
    assert household_page.load(store, "H41").timeline == before


def test_a_stay_is_not_ended_without_a_day(page: HouseholdScreen, store) -> None:
    page.open("H44", form="end")
    page.forms.current.form.fields["stay.departed"].editor.input.clear()
    page.forms.current.form.submit()
    assert page.forms.current.form.fields["stay.departed"].state == "danger"
    assert household_page.load(store, "H44").stays[0].departed is None


def test_a_proposed_day_is_typed_over(qtbot, page: HouseholdScreen) -> None:
    page.open("H44", form="end")
    qtbot.keyClicks(page.forms.current.form.fields["stay.departed"].editor.input, "01.11.2026")
    assert page.forms.current.form.fields["stay.departed"].editor.input.text() == "01.11.2026"


def test_a_decision_without_an_end_is_a_decision(page: HouseholdScreen, store) -> None:
    with store.write() as session:
        for decision in session.query(Decision):
            decision.end = None
    page.open("H44")
    assert "Vedtak § 27 uten sluttdato" in words(page)
    assert "Vedtak er ikke registrert" not in words(page)


def test_the_stay_is_extended_in_place(qtbot, page: HouseholdScreen, store) -> None:
    page.open("H44", form="extend")
    write(qtbot, page, "decision.end", "31.12.2026")
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: page.forms.current is None)
    assert "Vedtak § 27 gjelder til 31.12.2026" in words(page)


def test_the_household_is_moved_with_no_night_between(qtbot, page: HouseholdScreen, store) -> None:
    page.open("H44", form="move")
    write(qtbot, page, "provider", "Solgården")
    page.forms.current.form.submit()
    stays = household_page.load(store, "H44").stays
    assert (stays[0].provider, stays[0].arrived, stays[0].departed) == ("Solgården gjestehus", TODAY, None)
    assert stays[1].departed == TODAY
    assert household_page.load(store, "H44").counter.day == 101


def test_ending_a_stay_can_be_undone(qtbot, page: HouseholdScreen, office, store) -> None:
    page.open("H44", form="end")
    with qtbot.waitSignal(office.toast_asked) as told:
        page.forms.current.form.submit()
    assert "Ikke i midlertidig botilbud" in words(page)
    told.args[1]()
    assert household_page.load(store, "H44").current_stay is not None


def test_esc_closes_a_form_that_is_untouched(qtbot, page: HouseholdScreen) -> None:
    page.open("H44", form="end")
    qtbot.keyClick(page.forms.current.form.focusWidget(), Qt.Key.Key_Escape)
    assert page.forms.current is None


def test_the_next_step_is_done_and_can_be_brought_back(qtbot, page: HouseholdScreen, office, store) -> None:
    page.open("H51")
    with qtbot.waitSignal(office.toast_asked) as told:
        buttons(page)["Gjort"].click()
    assert review.load(store, "H51")["next_step"] is None
    assert "Ikke satt ennå." in words(page)
    told.args[1]()
    assert review.load(store, "H51")["next_step"].startswith("Klage")


def test_a_child_is_added(qtbot, page: HouseholdScreen, store) -> None:
    page.open("H38")
    page.do("add-member", None)
    write(qtbot, page, "person.first_name", "Siri")
    write(qtbot, page, "person.last_name", "Nilsen")
    write(qtbot, page, "person.birth_date", "01.02.2020")
    page.forms.current.form.submit()
    assert page.header.title.text() == "Kåre Nilsen med Siri"


def test_a_person_recorded_before_is_fetched_by_the_number(qtbot, page: HouseholdScreen, store) -> None:
    page.open("H38")
    page.do("add-member", None)
    ida = HOMES[5].people[2]
    write(qtbot, page, "person.national_id", synthetic_number(ida[1], 49 * 2 + 2))
    page.forms.current.form.go_to("membership.start")
    assert page.forms.current.form.fields["person.first_name"].editor.value() == "Ida"
    page.forms.current.form.submit()
    assert [one.person_ref for one in household_page.load(store, "H38").members] == ["P380", "P492"]


def test_a_member_removed_by_mistake_comes_back(qtbot, page: HouseholdScreen, office, store) -> None:
    page.open("H43")
    child = household_page.load(store, "H43").members[1]
    with qtbot.waitSignal(office.toast_asked) as told:
        page.do("remove-member", child.membership_id)
    assert len(household_page.load(store, "H43").members) == 1
    told.args[1]()
    assert household_page.load(store, "H43").members[1] == child


def test_a_stay_deleted_by_mistake_comes_back(qtbot, page: HouseholdScreen, office, store) -> None:
    page.open("H43")
    before = household_page.load(store, "H43").stays
    with qtbot.waitSignal(office.toast_asked) as told:
        page.do("delete-stay", "O43")
    assert household_page.load(store, "H43").stays == []
    told.args[1]()
    assert household_page.load(store, "H43").stays == before


def test_f9_hides_every_name(page: HouseholdScreen) -> None:
    page.open("H41")
    discretion.set_on(True)
    assert "Yusuf" not in words(page)
    assert "visning" not in words(page).casefold()
    assert page.side.box.graphicsEffect() is not None
    discretion.set_on(False)
    assert page.side.box.graphicsEffect() is None


def test_every_button_has_a_name(page: HouseholdScreen) -> None:
    page.open("H41")
    for key in tuple(page.parts):
        page.tabs.choose(key)
        assert "" not in buttons(page)


def test_the_page_shows_what_another_screen_changed(page: HouseholdScreen, store) -> None:
    page.open("H52")
    review.edit(store, "H52", "next_step", "Ring Bjørkelia")
    page.refresh()
    assert "Ring Bjørkelia" in words(page)


def test_what_can_be_done_with_the_stay_stands_below_it_at_large_text(qapp, page: HouseholdScreen) -> None:
    def tops() -> set[int]:
        page.open("H41")
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # the buttons of the page before
        qapp.processEvents()
        made = [
            one for one in page.place.findChildren(QAbstractButton) if one.text() in {"Forleng", "Flytt", "Avslutt"}
        ]
        return {one.mapTo(page, one.rect().topLeft()).y() for one in made}

    assert len(tops()) == 3  # under each other, at the right
    theme.apply(qapp, "light", 2.0)
    try:
        assert len(tops()) == 1  # beside each other, where there is room
    finally:
        theme.apply(qapp, "light")
