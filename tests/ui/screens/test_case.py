"""One case on one page: what is seen, and what the officer does with it, also without the mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from app.services import household_page
from app.services.case import page as case_page
from app.services.case import registration
from app.services.plan import life
from app.services.waiting import allocation, needs
from app.ui.kit import discretion
from app.ui.kit.badge import Badge
from app.ui.kit.labels import EllipsisLabel
from app.ui.kit.search_panel import Hit
from app.ui.main_window import MainWindow
from app.ui.screens import SCREENS
from app.ui.screens.case.page import CaseScreen
from app.ui.screens.household.page import HouseholdScreen
from app.ui.screens.stay_page import StayPage
from tests.services.waiting.waiters import new_dwelling
from tests.ui.screens import lillevik_plans
from tests.ui.screens.lillevik import TODAY

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(shown, office) -> CaseScreen:
    return shown(CaseScreen(office), 1120, 768)


def words(page) -> str:
    """Everything in view that is read as text."""
    QApplication.processEvents()
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    cut = [one.accessibleName() for one in page.findChildren(EllipsisLabel) if one.isVisible()]
    named = [one.accessibleName() or one.text() for one in page.findChildren(QAbstractButton) if one.isVisible()]
    badges = [one.text() for one in page.findChildren(Badge) if one.isVisible()]
    return "\n".join([*labels, *cut, *named, *badges])


def press(page, name: str) -> None:
    QApplication.processEvents()
    shown = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    next(one for one in shown if name in {one.accessibleName(), one.text()}).click()
    QApplication.processEvents()


def form(page):
    return page.forms.current.form


def write(qtbot, page, name: str, text: str) -> None:
    line = form(page).fields[name].editor.input
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def save(qtbot, page) -> None:
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: page.forms.current is None)


def steps(store, ref: str) -> list[tuple[str, int | None]]:
    return [(one.kind, one.corrects) for one in case_page.load(store, ref, again=True).steps]


def test_what_it_is_where_it_stands_and_the_next_date_in_one_look(page: CaseScreen) -> None:
    page.open("S4")
    seen = words(page)
    for part in (
        "Startlån · Ola Bråten", "Mottatt 15.10.2026 · Startskudd nr. ST-2026-118 · S4 · refinansiering",
        "Søknaden skal ha svar eller foreløpig svar: 15.11.2026, for 5 dager siden",
        "Vedtaket fattes i Startskudd", "Lånforskriften kapittel 5", "Kommunens klagenemnd",
    ):  # fmt: skip
        assert part in seen


@pytest.fixture
def went(office) -> list[tuple[str, dict]]:
    places: list[tuple[str, dict]] = []
    office.navigated.connect(lambda key, args: places.append((key, args)))
    return places


def test_a_plan_is_made_where_a_dwelling_is_granted(page: CaseScreen, went) -> None:
    page.open("S1")
    press(page, "Lag samarbeidsplan")
    assert went == [("plan_wizard", {"household": "H41", "case": "S1"})]


def test_a_plan_is_made_of_any_case_from_the_menu(page: CaseScreen, went) -> None:
    page.open("S12")
    assert "Lag samarbeidsplan" not in words(page)
    next(one for one in page.more_menu().actions() if one.text() == "Lag samarbeidsplan").trigger()
    assert went == [("plan_wizard", {"household": "H52", "case": "S12"})]


def test_the_plan_that_the_household_has_is_linked_in_a_press(page: CaseScreen, store, office) -> None:
    undone: list = []
    office.toast_asked.connect(lambda _text, undo, _action: undone.append(undo))
    lillevik_plans.fill(store)
    page.open("S1")
    assert "Lag samarbeidsplan" not in words(page)
    press(page, f"Knytt {lillevik_plans.AMINA} til saken")
    assert [plan.ref for plan in case_page.load(store, "S1").plans] == [lillevik_plans.AMINA]
    undone[-1]()
    assert case_page.load(store, "S1").plans == []


def test_the_plan_of_a_case_is_a_press_away(page: CaseScreen, store, went) -> None:
    lillevik_plans.fill(store)
    page.open("S11")
    assert "gjelder nå" in words(page)
    assert "Lag samarbeidsplan" not in [one.text() for one in page.more_menu().actions()]
    press(page, f"Åpne {lillevik_plans.TOVE_AGAIN}")
    assert went == [("plan", {"ref": lillevik_plans.TOVE_AGAIN})]


def test_a_plan_that_is_ended_today_says_so_and_leaves_room_for_another(page: CaseScreen, store) -> None:
    lillevik_plans.fill(store)
    life.end(store, lillevik_plans.TOVE_AGAIN, TODAY, "moved")
    page.open("S11")
    assert "avsluttet i dag" in words(page)
    assert "gjelder nå" not in words(page)
    assert case_page.load(store, "S11").may_have_plan


def test_the_newest_step_is_read_first(page: CaseScreen) -> None:
    page.open("S3")
    titles = [line for line in words(page).splitlines() if line.startswith("nr. ")]
    assert titles == ["nr. 4 · 02.11.2026", "nr. 3 · 16.10.2026", "nr. 2 · 15.10.2026", "nr. 1 · 01.09.2026"]


def test_a_mapping_is_registered_with_the_keyboard_alone(qtbot, page: CaseScreen, store) -> None:
    page.open("S12")
    assert page.step_button.hasFocus()
    qtbot.keyClick(page.step_button, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert form(page).fields["day"].editor.value() == TODAY
    write(qtbot, page, "housing_history", "Har bodd hos foreldrene.")
    save(qtbot, page)
    assert steps(store, "S12") == [("received", None), ("mapping", None)]
    assert "Bohistorie: Har bodd hos foreldrene." in words(page)
    assert page.window().focusWidget() is page.step_button


def test_a_refusal_without_reasons_warns_while_it_is_typed_and_can_be_saved(qtbot, page: CaseScreen, store) -> None:
    page.open("S12", step="decision")
    form(page).fields["outcome"].editor.set_value("refused")
    form(page).edited.emit("outcome")
    qtbot.waitUntil(lambda: form(page).fields["reasons"].state == "warn")
    assert "§§ 24–25" in form(page).fields["reasons"].message()
    write(qtbot, page, "reasons", "Kan skaffe bolig selv.")
    qtbot.waitUntil(lambda: form(page).fields["reasons"].state == "")
    save(qtbot, page)
    assert "Avslag" in words(page)


def test_a_decision_before_the_application_is_said_beside_the_date_and_nothing_is_lost(
    qtbot, page: CaseScreen, store
) -> None:
    page.open("S12", step="decision")
    form(page).fields["outcome"].editor.set_value("granted")
    write(qtbot, page, "conditions", "Boligskole")
    write(qtbot, page, "day", "01.01.2026")
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: form(page).fields["day"].state == "danger")
    assert "19.10.2026" in form(page).fields["day"].message()
    assert form(page).fields["conditions"].editor.value() == "Boligskole"
    assert steps(store, "S12") == [("received", None)]
    write(qtbot, page, "day", "19.11.2026")
    save(qtbot, page)
    assert len(steps(store, "S12")) == 2


def test_a_step_is_corrected_by_another_and_stays_in_view(qtbot, page: CaseScreen, store) -> None:
    page.open("S3")
    press(page, "Rett nr. 2: Vedtak")
    assert form(page).fields["reasons"].editor.value() == "Kan skaffe bolig selv."
    write(qtbot, page, "day", "14.10.2026")
    save(qtbot, page)
    assert steps(store, "S3")[-1] == ("decision", 2)
    seen = words(page)
    assert "Retter nr. 2" in seen
    assert "Rett nr. 5: Vedtak" in seen
    assert "Rett nr. 2: Vedtak" not in seen


def test_a_step_is_annulled_with_why_and_that_can_be_undone(qtbot, page: CaseScreen, office, store) -> None:
    page.open("S3")
    press(page, "Annuller nr. 4: Klage er mottatt")
    write(qtbot, page, "remark", "Gjelder en annen sak")
    with qtbot.waitSignal(office.toast_asked) as told:
        save(qtbot, page)
    assert "Avslag" in words(page)
    told.args[1]()
    assert steps(store, "S3")[-2:] == [("annulled", 4), ("complaint", 5)]


def test_what_another_step_rests_on_is_not_annulled(qtbot, page: CaseScreen, store) -> None:
    page.open("S3")
    press(page, "Annuller nr. 2: Vedtak")
    write(qtbot, page, "remark", "Feil")
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "bygger på dette steget" in form(page).footer.text())
    assert len(steps(store, "S3")) == 4


def test_a_complaint_is_sent_on_to_the_body_that_is_filled_in(qtbot, page: CaseScreen, store) -> None:
    page.open("S3")
    press(page, "Registrer at klagen er sendt videre")
    assert form(page).fields["body"].editor.value() == "Kommunens klagenemnd"
    save(qtbot, page)
    assert case_page.load(store, "S3").state == "forwarded"


def test_a_complaint_after_the_deadline_is_told_about_beside_the_day(qtbot, page: CaseScreen, store) -> None:
    page.open("S6", step="complaint")
    write(qtbot, page, "day", "20.11.2026")
    qtbot.waitUntil(lambda: form(page).fields["day"].state == "warn")
    assert "Klagefristen gikk ut" in form(page).fields["day"].message()
    save(qtbot, page)


def test_a_late_complaint_is_dismissed_from_its_notice(qtbot, page: CaseScreen, store) -> None:
    page.open("S6")
    assert "Klagefristen gikk ut" in words(page.side)
    registration.add_step(store, "S6", "complaint", {"day": TODAY})
    page.refresh()
    assert "Klagen kom etter fristen" in words(page)
    assert page.step_menu().actions()[0].text() == "Avvis klagen"
    press(page, "Avvis klagen")
    assert form(page).fields["complaint_outcome"].editor.value() == "dismissed"
    save(qtbot, page)
    assert case_page.load(store, "S6").state == "granted"


def test_a_refusal_without_reasons_is_corrected_from_its_notice(page: CaseScreen, store) -> None:
    registration.add_step(store, "S12", "decision", {"day": TODAY, "outcome": "refused"})
    page.open("S12")
    assert "Begrunnelsen mangler" in words(page)
    press(page, "Rett vedtaket")
    assert form(page).fields["outcome"].editor.value() == "refused"


@pytest.mark.parametrize(("home", "asked"), [("H41", True), ("H38", False)])
def test_the_best_interest_of_children_is_asked_about_where_there_are_some(
    page: CaseScreen, store, home: str, *, asked: bool
) -> None:
    page.open(registration.register(store, home, "municipal_dwelling", {"day": TODAY}).ref, step="decision")
    assert ("child_interest" in form(page).fields) is asked


def test_a_stay_is_granted_from_the_day_of_the_decision(qtbot, page: CaseScreen, store) -> None:
    page.open(registration.register(store, "H51", "temporary", {"day": TODAY}).ref, step="decision")
    start = form(page).fields["valid_from"].editor
    assert start.value() == TODAY
    write(qtbot, page, "day", "19.11.2026")
    assert start.value() == TODAY.replace(day=19)
    write(qtbot, page, "valid_from", "21.11.2026")
    write(qtbot, page, "day", "18.11.2026")
    assert start.value() == TODAY.replace(day=21)


def test_what_was_typed_is_there_after_a_crash(qtbot, shown, page: CaseScreen, office) -> None:
    page.open("S12", step="decision")
    write(qtbot, page, "reasons", "Halvferdig")
    form(page).keep_draft()
    again = shown(CaseScreen(office), 1120, 768)
    again.open("S12", step="decision")
    assert form(again).fields["reasons"].editor.value() == "Halvferdig"
    again.open("S4", step="decision")
    assert form(again).fields["reasons"].editor.value() is None


def test_a_step_that_was_half_typed_is_open_when_one_comes_back(qtbot, shown, page: CaseScreen, office) -> None:
    page.open("S12", step="mapping")
    write(qtbot, page, "housing_history", "Bodd hos")
    form(page).keep_draft()
    page.open("S4")
    assert page.forms.current is None
    page.open("S12")
    assert form(page).fields["day"].editor.input.hasFocus()
    crashed = shown(CaseScreen(office), 1120, 768)
    crashed.open("S12")
    assert form(crashed).fields["housing_history"].editor.value() == "Bodd hos"
    assert "Vi fant et utkast" in words(crashed)


def test_the_keyboard_is_in_the_form_that_stands_open(qtbot, page: CaseScreen) -> None:
    page.open("S12", step="mapping")
    write(qtbot, page, "housing_history", "Bodd hos")
    page.step_button.setFocus()
    page.open("S12")
    assert form(page).fields["housing_history"].editor.input.hasFocus()
    assert form(page).fields["housing_history"].editor.value() == "Bodd hos"


def test_the_keyboard_stands_on_the_next_step_also_after_a_search(qtbot, shown, office) -> None:
    window = shown(MainWindow(office, SCREENS, lock_after=0), 1366, 768)
    window.search.opened.emit(Hit("Sak S12", "", "case", {"ref": "S12"}))
    assert window.focusWidget() is window.pages.page("case").step_button


def test_the_household_is_one_key_away(qtbot, page: CaseScreen, office) -> None:
    page.open("S12")
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(page, Qt.Key.Key_H, CTRL)
    assert went.args[0] == "household"


def test_another_type_is_chosen_for_a_case_registered_as_the_wrong_one(qtbot, page: CaseScreen, store) -> None:
    page.open("S12")
    page.do("kind")
    form(page).fields["kind"].editor.set_value("housing_help")
    save(qtbot, page)
    assert case_page.load(store, "S12").case_type.key == "housing_help"


def test_a_case_is_deleted_and_put_back(qtbot, page: CaseScreen, office, store) -> None:
    page.open("S3")
    with qtbot.waitSignal(office.toast_asked) as told, qtbot.waitSignal(office.navigated) as went:
        page.do("delete")
    assert went.args == ["household", {"ref": "H51"}]
    page.refresh()
    told.args[1]()
    assert len(steps(store, "S3")) == 4


def test_a_request_for_help_is_warned_about_with_the_way_to_its_case(qtbot, page: CaseScreen, office, store) -> None:
    ref = registration.register(store, "H47", "municipal_dwelling", {"day": TODAY, "asks_help": True}).ref
    page.open(ref)
    assert "boligsosialloven. Det må få et eget vedtak (§ 7)" in words(page)
    with qtbot.waitSignal(office.navigated) as went:
        press(page, "Ny sak")
    assert went.args == ["case_form", {"household": "H47", "kind": "housing_help", "new": True}]


def test_a_granted_stay_is_typed_once(qtbot, shown, page: CaseScreen, office, store) -> None:
    ref = registration.register(store, "H51", "temporary", {"day": TODAY}).ref
    values = {"day": TODAY, "outcome": "granted", "valid_to": TODAY.replace(month=12), "conditions": "Egenandel."}
    registration.add_step(store, ref, "decision", values)
    page.open(ref)
    with qtbot.waitSignal(office.navigated) as went:
        press(page, "Nytt opphold")
    stay = shown(StayPage(office), 1120, 768)
    stay.open(**went.args[1])
    typed = stay.form.values()
    assert (typed["household"], typed["decision.decided"]) == ("H51", TODAY)
    assert (typed["decision.end"], typed["decision.conditions"]) == (TODAY.replace(month=12), "Egenandel.")


def test_f9_hides_the_name_and_what_the_steps_tell(page: CaseScreen) -> None:
    page.open("S3")
    discretion.set_on(True)
    try:
        seen = words(page)
    finally:
        discretion.set_on(False)
    assert "Silje Aune" not in seen
    assert "Kan skaffe bolig selv" not in seen
    assert "Husstand 51" in seen


def test_an_open_form_is_closed_with_its_draft_when_another_case_is_opened(qtbot, page: CaseScreen) -> None:
    page.open("S12", step="decision")
    write(qtbot, page, "reasons", "Halvferdig")
    page.open("S4")
    assert page.forms.current is None
    page.open("S12", step="decision")
    assert form(page).fields["reasons"].editor.value() == "Halvferdig"


def test_the_household_shows_every_case_and_opens_it(qtbot, shown, office) -> None:
    home = shown(HouseholdScreen(office), 1120, 768)
    home.open("H51")
    assert "Klage til behandling" in words(home)
    assert "02.12.2026" in words(home)
    with qtbot.waitSignal(office.navigated) as went:
        press(home, "Åpne saken: Kommunal bolig, Søkt 01.09.2026")
    assert went.args == ["case", {"ref": "S3"}]
    with qtbot.waitSignal(office.navigated) as went:
        press(home, "Ny sak")
    assert went.args == ["case_form", {"household": "H51", "new": True}]


def test_a_step_on_the_timeline_opens_its_case(qtbot, shown, office, store) -> None:
    home = shown(HouseholdScreen(office), 1120, 768)
    home.open("H51")
    at = [entry.target for entry in household_page.load(store, "H51").timeline].index(("case", "S3"))
    home.side.timeline.setCurrentIndex(home.side.timeline.model().index(at, 0))
    with qtbot.waitSignal(office.navigated) as went:
        qtbot.keyClick(home.side.timeline, Qt.Key.Key_Return)
    assert went.args == ["case", {"ref": "S3"}]


def test_a_granted_dwelling_asks_for_what_they_need_and_then_which(qtbot, page: CaseScreen, office, store) -> None:
    page.open(ref="S1")
    with qtbot.waitSignal(office.navigated) as gone:
        press(page, "Før behovet")
    assert gone.args == ["household", {"ref": "H41", "form": "need"}]
    needs.save(store, "H41", {"bedrooms": 3})
    page.refresh()
    with qtbot.waitSignal(office.navigated) as gone:
        press(page, "Finn bolig")
    assert gone.args == ["matching", {"household": "H41"}]


def test_a_refused_dwelling_asks_for_no_need(page: CaseScreen) -> None:
    page.open(ref="S3")
    assert "Før behovet" not in words(page)


def test_the_letter_of_an_allocation_is_begun_at_once(page: CaseScreen, store) -> None:
    dwelling = new_dwelling(store)
    allocation.allocate(store, "H41", dwelling, allocation.proposed(store, "H41", dwelling).values)
    page.open(ref="S1", letter="allocation")
    letters = page.tabs._built["letters"]
    assert page.tabs.bar.current_key() == "letters"
    assert letters.new is not None
