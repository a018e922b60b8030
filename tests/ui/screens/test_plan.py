"""One version of a plan on its page: how it goes is answered in place, renewed in one press, and printed from there."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from app.services import consents
from app.services.plan import begin as plan_begin
from app.services.plan import page as plan_page
from app.services.plan import saving
from app.services.plan.state import PlanState
from app.ui.kit import discretion
from app.ui.kit.badge import Badge
from app.ui.kit.labels import EllipsisLabel
from app.ui.main_window import MainWindow
from app.ui.screens import SCREENS
from app.ui.screens.letters import saving as files
from app.ui.screens.plan.page import PlanScreen
from tests.ui.screens.lillevik import TODAY
from tests.ui.screens.lillevik_plans import AMINA, KAARE, NORA, SILJE, TOVE, TOVE_AGAIN

AHEAD = "PL7"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def town() -> str:
    return "plans"


@pytest.fixture
def page(shown, office) -> PlanScreen:
    return shown(PlanScreen(office), 1120, 768)


def words(page) -> str:
    """Everything in view that is read as text."""
    for _again in range(3):  # what is read again is laid out first
        QApplication.processEvents()
    labels = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    cut = [one.accessibleName() for one in page.findChildren(EllipsisLabel) if one.isVisible()]
    named = [one.accessibleName() or one.text() for one in page.findChildren(QAbstractButton) if one.isVisible()]
    badges = [one.text() for one in page.findChildren(Badge) if one.isVisible()]
    return "\n".join([*labels, *cut, *named, *badges])


def button(page, name: str) -> QAbstractButton:
    QApplication.processEvents()
    shown = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    return next(one for one in shown if name in {one.accessibleName(), one.text()})


def form(page):
    return page._place.current.form


def save(qtbot, page) -> None:
    opened = page._place.current
    qtbot.keyClick(opened, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: page._place.current is not opened)


def read(store, ref: str = TOVE_AGAIN):
    return plan_page.load(store, ref, again=True)


def test_whose_it_is_where_it_stands_and_what_is_next_in_one_look(page: PlanScreen) -> None:
    page.open(TOVE_AGAIN)
    seen = words(page)
    for part in (
        "Samarbeidsplan · Tove Lindås", "Gjelder nå",
        "Versjon 2, fornyet · 01.09.2026–28.02.2027 · evalueres 12.11.2026",
        "Hovedmål · lang sikt", "Beholde leiligheten og ha det rolig hjemme.", "Delmål 1 · kort sikt",
        "Gå tur sammen i nærmiljøet", "Frivilligsentralen · annenhver uke", "2 deltakere mangler samtykke til planen",
        "Jeg vil ha ro, og slippe å pakke igjen.", "Ansvarsgruppen A2", "Saken S11",
    ):  # fmt: skip
        assert part in seen


def test_a_goal_is_evaluated_with_one_press_and_a_sentence(qtbot, page: PlanScreen, store) -> None:
    page.open(TOVE_AGAIN)
    qtbot.keyClick(button(page, "Hovedmål: Nådd"), Qt.Key.Key_Return)
    goal = read(store).goals[0]
    assert (goal.evaluation, goal.evaluated, goal.why) == ("reached", TODAY, None)
    assert page.window().focusWidget() is form(page).fields["why"].editor.input
    qtbot.keyClicks(form(page).fields["why"].editor.input, "Ingen klager siden juni.")
    save(qtbot, page)
    assert read(store).goals[0].why == "Ingen klager siden juni."
    seen = words(page)
    assert "Nådd 20.11.2026" in seen
    assert "Ingen klager siden juni." in seen


def test_the_same_press_takes_the_evaluation_back_and_that_can_be_undone(
    qtbot, page: PlanScreen, office, store
) -> None:
    page.open(TOVE_AGAIN)
    button(page, "Hovedmål: Gitt opp").click()
    with qtbot.waitSignal(office.toast_asked) as told:
        button(page, "Hovedmål: Gitt opp").click()
    assert read(store).goals[0].evaluation is None
    told.args[1]()
    assert read(store).goals[0].evaluation == "given_up"


def test_a_sentence_half_typed_survives_another_answer(qtbot, page: PlanScreen, store) -> None:
    page.open(TOVE_AGAIN)
    button(page, "Hovedmål: På vei").click()
    qtbot.keyClicks(form(page).fields["why"].editor.input, "Færre klager")
    button(page, "Tiltak 3: Gjennomført").click()
    assert form(page).fields["why"].editor.value() == "Færre klager"
    save(qtbot, page)
    assert read(store).goals[0].why == "Færre klager"


def test_a_measure_is_answered_in_place_with_a_remark(qtbot, page: PlanScreen, store) -> None:
    page.open(TOVE_AGAIN)
    button(page, "Tiltak 9: Delvis").click()
    assert "Delvis 20.11.2026" in words(page)
    button(page, "Skriv merknad til tiltak 9").click()
    qtbot.keyClicks(form(page).fields["remark"].editor.input, "To av fire turer.")
    save(qtbot, page)
    walk = next(one for one in read(store).all_measures if one.number == 9)
    assert (walk.carried_out, walk.evaluated, walk.remark) == ("partly", TODAY, "To av fire turer.")


def test_an_evaluation_is_marked_as_done_with_what_was_said(qtbot, page: PlanScreen, store) -> None:
    page.open(TOVE_AGAIN)
    button(page, "Merk som gjort: evaluering 12.11.2026").click()
    qtbot.keyClicks(form(page).fields["remark"].editor.input, "Alle møtte.")
    save(qtbot, page)
    assert (read(store).evaluations[0].held, read(store).evaluations[0].remark) == (TODAY, "Alle møtte.")
    assert "Gjort 20.11.2026" in words(page)
    assert "evalueres 11.02.2027" in words(page)


def test_a_day_to_come_is_refused_beside_it_and_nothing_is_lost(qtbot, page: PlanScreen, store) -> None:
    page.open(TOVE_AGAIN)
    button(page, "Merk som gjort: evaluering 12.11.2026").click()
    form(page).fields["held"].editor.set_value(date(2026, 12, 1))
    qtbot.keyClicks(form(page).fields["remark"].editor.input, "Alle møtte.")
    qtbot.keyClick(page._place.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: form(page).fields["held"].state == "danger")
    assert form(page).fields["remark"].editor.value() == "Alle møtte."
    assert read(store).evaluations[0].held is None


def test_renewing_is_one_press_and_opens_the_new_version(qtbot, office, store) -> None:
    window = MainWindow(office, SCREENS, lock_after=0)
    qtbot.addWidget(window)
    window.show()
    window.navigate("plan", ref=KAARE)
    page = window.pages.page("plan")
    assert "Planen gikk ut 31.10.2026." in words(page)
    qtbot.keyClick(page.renew_button, Qt.Key.Key_Return)
    new = read(store, "PL7")
    assert (new.edition, new.made_as, new.start, new.state) == (2, "renewal", TODAY, PlanState.IN_FORCE)
    assert "Versjon 2, fornyet" in words(page)
    window.toast.undo()
    assert "Versjon 1" in words(page)
    assert read(store, KAARE).is_newest


def test_an_older_version_says_which_replaced_it_and_is_left_as_it_was(qtbot, page: PlanScreen, office) -> None:
    page.open(TOVE)
    seen = words(page)
    assert "Det finnes en nyere versjon av planen." in seen
    assert "Nådd 20.08.2026" in seen
    assert "Delmål 1: Nådd" not in seen
    assert not page.renew_button.isVisible()
    assert [text for text, _act in page.entries()] == ["Skriv ut"]
    with qtbot.waitSignal(office.navigated) as went:
        button(page, "Åpne den nyeste").click()
    assert went.args == ["plan", {"ref": TOVE_AGAIN}]


def test_what_changed_since_the_version_before_is_told_shortly(page: PlanScreen) -> None:
    page.open(TOVE_AGAIN, part="changes")
    seen = words(page)
    assert page.tabs.bar.tabText(1).startswith("Endret siden versjon 1")
    for part in ("Gå tur sammen i nærmiljøet", "Betale husleien til rett tid. (nådd)",
                 "Siv får beskjed samme dag. Er det fare, ring 113."):  # fmt: skip
        assert part in seen


def test_a_first_version_has_no_changes_to_show(page: PlanScreen) -> None:
    page.open(AMINA)
    assert page.tabs.bar.keys() == ["plan", "print"]


def test_a_plan_is_signed_and_consented_to_in_one_form(qtbot, page: PlanScreen, store) -> None:
    page.open(SILJE)
    assert "Ikke underskrevet" in words(page)
    button(page, "Underskrevet").click()
    save(qtbot, page)
    assert (read(store, SILJE).values["signed"], read(store, SILJE).values["consented"]) == (TODAY, TODAY)
    assert "Ikke underskrevet" not in words(page)


def test_a_plan_is_ended_with_a_reason(qtbot, page: PlanScreen, store) -> None:
    page.open(TOVE_AGAIN)
    page.do("end")
    qtbot.keyClick(page._place.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: form(page).fields["end_reason"].state == "danger")
    form(page).fields["end_reason"].editor.set_value("resident")
    form(page).edited.emit("end_reason")
    form(page).fields["end_reason"].show_state("", "")
    save(qtbot, page)
    assert read(store).values["end_reason"] == "resident"
    assert "Avsluttet i dag" in words(page.header)
    assert "Gjelder nå" not in words(page.header)
    assert "gjelder nå" not in words(page.side)
    assert not page.renew_button.isVisible()
    assert not page.revise_button.isVisible()
    assert "Forny med endringer" not in [text for text, _run in page.entries()]


def test_a_plan_nobody_has_said_yes_to_waits_for_it(page: PlanScreen, store) -> None:
    page.open(TOVE_AGAIN)
    assert "Venter på ja" not in words(page.header)
    saving.correct(store, TOVE_AGAIN, plan_begin.stored(store, TOVE_AGAIN).with_values(consented=None))
    page.refresh()
    assert "Venter på ja" in words(page.header)
    assert "skal ikke brukes før beboeren sier ja" in words(page.strips)


def test_an_ended_plan_says_why(page: PlanScreen) -> None:
    page.open(NORA)
    assert "De har kjøpt egen bolig." in words(page)
    assert not page.revise_button.isVisible()


def test_a_deleted_version_gives_way_to_the_one_before_and_can_be_put_back(
    qtbot, page: PlanScreen, office, store
) -> None:
    page.open(TOVE_AGAIN)
    went, told = [], []
    office.navigated.connect(lambda *args: went.append(args))
    office.toast_asked.connect(lambda *args: told.append(args))
    page.do("delete")
    assert went == [("plan", {"ref": TOVE})]
    assert read(store, TOVE).is_newest
    told[0][1]()
    assert read(store).edition == 2


def test_change_and_correction_go_to_the_wizard(qtbot, page: PlanScreen, office) -> None:
    page.open(TOVE_AGAIN)
    for what, args in (
        ("revise", {"replaces": TOVE_AGAIN, "made_as": "revision"}),
        ("renew-changed", {"replaces": TOVE_AGAIN, "made_as": "renewal"}),
        ("correct", {"correct": TOVE_AGAIN}),
    ):
        with qtbot.waitSignal(office.navigated) as went:
            page.do(what)
        assert went.args == ["plan_wizard", args]


def test_consent_is_given_where_it_is_missing(qtbot, page: PlanScreen, store) -> None:
    page.open(TOVE_AGAIN)
    button(page, "Gi samtykke til å dele med Fastlege, Lillevik legesenter").click()
    save(qtbot, page)
    assert [one.name for one in read(store).without_consent] == ["Siv Moen"]
    assert "1 deltaker mangler samtykke til planen" in words(page)


def test_a_consent_given_again_the_same_day_is_withdrawn_again_by_undo(qtbot, page: PlanScreen, office, store) -> None:
    household = read(store).household
    given = int(consents.give(store, household, "K5", {"given": TODAY, "scope": ("plan",)}).ref)
    consents.withdraw(store, given, TODAY)
    undone: list = []
    office.toast_asked.connect(lambda _text, undo, _action: undone.append(undo))
    page.open(TOVE_AGAIN)
    button(page, "Gi samtykke til å dele med Fastlege, Lillevik legesenter").click()
    save(qtbot, page)
    assert "K5" not in {one.contact for one in read(store).without_consent}
    undone[-1]()
    assert [(one.id, one.withdrawn) for one in consents.of(store, household) if one.contact == "K5"] == [(given, TODAY)]


def test_no_card_beside_the_plan_needs_more_than_its_width(page: PlanScreen, store) -> None:
    without = read(store).without_consent
    for one in without:
        consents.give(store, read(store).household, one.contact, {"given": TODAY, "scope": ("economy",)})
    page.open(TOVE_AGAIN)
    assert words(page).count("Samtykket gjelder ikke planen") == len(without) > 0
    assert page.side.minimumSizeHint().width() <= page.side.width()


def test_the_pages_are_seen_before_they_are_printed_and_say_who_is_left_out(qtbot, page: PlanScreen) -> None:
    page.open(TOVE_AGAIN)
    qtbot.keyClick(page, Qt.Key.Key_P, CTRL)
    tab = page.tabs.print
    mine = tab.preview.papers.content()
    assert mine.startswith(b"%PDF")
    assert tab.preview.said() == []
    tab.choices.copies["meeting"].click()
    assert tab.preview.said() == [
        (
            "Utelatt fordi samtykke mangler. Siv Moen, Jon Li og 2 tiltak de står for, er utelatt fra kopien. Fulle "
            "navn og telefonnumre er tatt ut av teksten også. Se etter fornavn selv"
        )
    ]
    assert tab.preview.papers.content() != mine


def test_large_type_and_another_language_are_other_pages(page: PlanScreen) -> None:
    page.open(TOVE_AGAIN, part="print")
    tab = page.tabs.print
    seen = {tab.preview.papers.content()}
    tab.choices.large.click()
    seen.add(tab.preview.papers.content())
    tab.choices.language.set_value("en")
    tab.choices.edited.emit()
    seen.add(tab.preview.papers.content())
    assert len(seen) == 3


@pytest.mark.parametrize(("ending", "begins"), [("docx", b"PK"), ("pdf", b"%PDF")])
def test_it_is_saved_where_the_officer_says(
    page: PlanScreen, monkeypatch, tmp_path, ending: str, begins: bytes
) -> None:
    proposed = []

    def choose(_parent, _title, name, _kinds):
        proposed.append(name)
        return str(tmp_path / f"plan.{ending}"), ""

    monkeypatch.setattr(files.QFileDialog, "getSaveFileName", choose)
    page.open(TOVE_AGAIN, part="print")
    page.tabs.print.save(ending)
    assert (tmp_path / f"plan.{ending}").read_bytes().startswith(begins)
    assert "Tove" not in proposed[0]
    assert f"Lagret: plan.{ending}" in page.tabs.print.preview.said()[-1]


def test_the_name_of_a_protected_household_does_not_stand_beside_its_plan(page: PlanScreen) -> None:
    page.open(AMINA)
    seen = words(page)
    assert "Amina" not in seen
    assert "Samarbeidsplan · Husstand 41" in seen
    page.tabs.choose("print")
    assert page.tabs.print.preview.said()[0].startswith("Adressesperre")


def test_f9_hides_what_the_plan_says(page: PlanScreen) -> None:
    page.open(TOVE_AGAIN)
    discretion.set_on(True)
    seen = words(page)
    for told in ("Tove", "Beholde leiligheten", "Siv Moen", "Hjemmebesøk", "slippe å pakke"):
        assert told not in seen


def test_a_plan_renewed_elsewhere_is_read_again(page: PlanScreen, store) -> None:
    page.open(KAARE)
    saving.renew(store, KAARE)
    page.refresh()
    assert "Det finnes en nyere versjon av planen." in words(page)


@pytest.fixture
def renewed(page: PlanScreen, store) -> PlanScreen:
    """Tove's plan renewed three months before its last day, and the version still in force in view."""
    assert saving.renew(store, TOVE_AGAIN)[0].ref == AHEAD
    page.open(TOVE_AGAIN)
    return page


def test_a_version_in_force_says_that_it_is_renewed_and_leads_there(qtbot, renewed: PlanScreen, office) -> None:
    assert "Fornyet\nVersjon 3 gjelder fra 01.03.2027." in words(renewed)
    assert [text for text, _act in renewed.entries()] == ["Skriv ut", "Underskrevet", "Avslutt planen"]
    assert not renewed.renew_button.isVisible()
    for ref, name, target in (
        (TOVE_AGAIN, "Åpne den nye versjonen", AHEAD), (AHEAD, "Åpne versjonen som gjelder", TOVE_AGAIN),
    ):  # fmt: skip
        renewed.open(ref)
        with qtbot.waitSignal(office.navigated) as went:
            button(renewed, name).click()
        assert went.args == ["plan", {"ref": target}]


@pytest.mark.parametrize(
    ("name", "taken", "back"),
    [
        (
            "Delmål 1: Nådd", "Målet er vurdert, og tatt ut av versjonen som gjelder fra 01.03.2027.",
            "Målet er åpent igjen, og satt inn i versjonen som gjelder fra 01.03.2027.",
        ),
        (
            "Tiltak 9: Gjennomført", "Tiltaket er gjennomført, og tatt ut av versjonen som gjelder fra 01.03.2027.",
            "Tiltaket er satt inn igjen i versjonen som gjelder fra 01.03.2027.",
        ),
    ],
)  # fmt: skip
def test_what_is_closed_is_taken_out_of_the_renewal_and_told(
    renewed: PlanScreen, office, store, name: str, taken: str, back: str
) -> None:
    toasts = []
    office.toast_asked.connect(lambda *args: toasts.append(args))
    for told in (taken, back):
        button(renewed, name).click()
        assert toasts[-1][0] == told
    toasts[-1][1]()
    goals, measures = (
        {one.number for one in parts} for parts in (read(store, AHEAD).goals, read(store, AHEAD).all_measures)
    )
    assert (3 in goals) != (9 in measures)


def test_ending_says_that_the_renewal_goes_with_it_and_undo_puts_both_back(
    qtbot, renewed: PlanScreen, office, store
) -> None:
    renewed.do("end")
    assert "Versjon 3, som skal gjelde fra 01.03.2027, blir slettet samtidig. Du kan angre." in words(renewed)
    form(renewed).fields["end_reason"].editor.set_value("resident")
    with qtbot.waitSignal(office.toast_asked) as told:
        save(qtbot, renewed)
    assert told.args[0] == "Planen er avsluttet, og versjon 3 er slettet."
    assert read(store).is_newest
    told.args[1]()
    assert [one.ref for one in read(store).versions] == [AHEAD, TOVE_AGAIN, TOVE]


def test_a_day_to_come_is_named(page: PlanScreen, store) -> None:
    saving.correct(store, SILJE, plan_begin.stored(store, SILJE).with_values(dated=date(2026, 12, 24)))
    page.open(SILJE)
    assert "Planen er datert 24.12.2026, en dag som ligger fram i tid." in words(page)


def test_a_saved_form_gives_the_keyboard_back_to_the_button_that_opened_it(page: PlanScreen, qtbot) -> None:
    page.open(TOVE_AGAIN)
    reached = button(page, "Hovedmål: Nådd")
    reached.setFocus()
    reached.click()
    qtbot.keyClicks(QApplication.focusWidget(), "Ro i leiligheten siden mai.")
    save(qtbot, page)
    assert reached.hasFocus()


def test_a_form_that_is_opened_from_what_is_gone_gives_it_to_the_tabs(page: PlanScreen, qtbot) -> None:
    page.open(TOVE_AGAIN)
    held = button(page, "Merk som gjort")
    held.setFocus()
    held.click()
    save(qtbot, page)
    assert page.tabs.bar.hasFocus()
