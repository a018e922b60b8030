"""The wizard as a whole: nothing typed is lost, what is refused leads to where it is mended, and renewing is short."""

import io
import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from app.services.plan import begin as beginnings
from app.services.plan import drafts, life, saving
from app.storage.store import Store
from app.ui.kit import discretion
from app.ui.kit.context import Context
from app.ui.kit.form import Form
from app.ui.kit.form_draft import drafts_in
from app.ui.kit.strip import WarningStrip
from app.ui.wizards.plan import edits
from app.ui.wizards.plan.purpose import Purpose
from app.ui.wizards.plan.wizard import PlanWizard
from tests.ui.screens import lillevik_plans
from tests.ui.screens.lillevik import PASSPHRASE, TODAY


def write(qtbot, wizard: PlanWizard, step: str, name: str, text: str) -> None:
    wizard.wizard.go_to(step)
    line = wizard.wizard.body(step).fields[name].editor.input
    line.setFocus()
    qtbot.keyClicks(line, text)


def with_goal(wizard: PlanWizard, text: str = "Bo trygt") -> None:
    wizard.work.put_back(edits.add_goal(wizard.work.content, "main", text)[0])


@pytest.fixture
def plans(store):
    lillevik_plans.fill(store)
    return store


def test_every_step_is_within_reach_from_the_first(begin) -> None:
    wizard = begin()
    for at, item in reversed(list(enumerate(wizard.wizard.rail.stops()))):
        assert item.isEnabled()
        item.click()
        assert wizard.wizard._where.text() == f"Steg {at + 1} av 6"


def test_the_rail_tells_what_each_step_holds(qtbot, begin) -> None:
    wizard = begin("H41")
    assert wizard.wizard.rail._items[0]._second == "3 av 4 kan ikke få planen"
    with_goal(wizard)
    content, number = edits.add_goal(wizard.work.content, "sub", "Finne bolig")
    wizard.work.put(edits.add_measure(content, number, what="Søke")[0])
    qtbot.waitUntil(lambda: wizard.wizard.rail._items[3]._second == "1 delmål, 1 tiltak")


def test_what_is_typed_comes_back_at_the_same_step(qtbot, begin, office, store, shown) -> None:
    first = begin()
    write(qtbot, first, "wishes", "own_words", "Jeg vil ha ro")
    write(qtbot, first, "situation", "fixed_until", "31.2.2027")
    with_goal(first)
    first.wizard.go_to("follow_up")
    first.keep()
    second = shown(PlanWizard(office, Purpose("H38")), 1366, 768)
    assert second.wizard.at == "follow_up"
    assert second.work.content == first.work.content
    assert second.work.content.values["own_words"] == "Jeg vil ha ro"
    second.wizard.go_to("situation")
    assert second.wizard.body("situation").fields["fixed_until"].editor.raw() == "31.2.2027"
    assert [draft.args for draft in drafts.open_drafts(store)] == [{"household": "H38", "made_as": "first"}]


def test_nothing_is_kept_until_something_is_written(begin, store) -> None:
    wizard = begin()
    wizard.wizard.go_to("goals")
    wizard.close_kept()
    assert drafts.open_drafts(store) == []


def test_a_measure_half_written_is_in_the_draft(qtbot, begin, store) -> None:
    wizard = begin()
    wizard.wizard.go_to("goals")
    goals = wizard.wizard.body("goals")
    goals.new_goal()
    qtbot.keyClicks(goals._editor().text.text, "Ha orden")
    qtbot.keyClick(goals._editor().text.text, Qt.Key.Key_Escape)  # lets go of the suggestions, or of the goal
    goals.new_measure(None)
    qtbot.keyClicks(goals._editor().what.text, "Ringe utleier")
    wizard.keep()
    kept = drafts.recovered(store, drafts.drafts.load(store, "plan:H38"))
    assert [one.what for one in kept.measures] == ["Ringe utleier"]


def test_a_draft_that_is_given_up_begins_anew(qtbot, begin, office, shown) -> None:
    first = begin()
    write(qtbot, first, "wishes", "own_words", "Feil person")
    first.keep()
    second = shown(PlanWizard(office, Purpose("H38")), 1366, 768)
    with qtbot.waitSignal(second.restarted):
        second._notice.drop.click()
    third = shown(PlanWizard(office, Purpose("H38")), 1366, 768)
    assert third.work.content.values.get("own_words") is None
    assert third._notice is None


def test_saving_drops_the_draft(qtbot, begin, store) -> None:
    wizard = begin()
    write(qtbot, wizard, "wishes", "own_words", "Ro")
    with_goal(wizard)
    wizard.keep()
    wizard.wizard.go_to("review")
    with qtbot.waitSignal(wizard.saved) as saved:
        wizard.wizard.next.click()
    assert beginnings.stored(store, saved.args[0]).values["own_words"] == "Ro"
    assert drafts.open_drafts(store) == []


def test_what_the_service_refuses_leads_to_the_field_and_nothing_is_lost(qtbot, begin) -> None:
    wizard = begin()
    write(qtbot, wizard, "wishes", "own_words", "Ro")
    wizard.work.put_back(wizard.work.content.with_values(end=date(2026, 1, 1)))
    wizard.wizard.go_to("review")
    with qtbot.assertNotEmitted(wizard.saved):
        wizard.wizard.next.click()
    assert wizard.wizard.at == "follow_up"
    assert wizard.wizard.body("follow_up").fields["end"].state == "danger"
    assert wizard.work.content.values["own_words"] == "Ro"


def test_a_date_that_cannot_be_read_stops_saving_where_it_stands(qtbot, begin) -> None:
    wizard = begin()
    write(qtbot, wizard, "situation", "fixed_until", "en gang")
    wizard.wizard.go_to("review")
    with qtbot.assertNotEmitted(wizard.saved):
        wizard.wizard.next.click()
    assert wizard.wizard.at == "situation"


def test_a_measure_that_is_refused_is_opened(qtbot, begin) -> None:
    wizard = begin()
    content, number = edits.add_goal(wizard.work.content, "sub", "Finne bolig")
    content, _measure = edits.add_measure(content, number, what="Søke", start=date(2026, 12, 2), end=date(2026, 12, 1))
    wizard.work.put_back(content)
    wizard.wizard.go_to("review")
    wizard.wizard.next.click()
    assert wizard.wizard.at == "goals"
    assert wizard.wizard.body("goals")._editor().message.text()


def test_the_review_says_what_is_missing_with_the_way_to_it(qtbot, begin) -> None:
    wizard = begin("H41")
    wizard.wizard.go_to("review")
    review = wizard.wizard.body("review")
    assert {"goals", "consented", "consents"} <= review.found().keys()
    assert "signed" not in review.found()
    review.led.emit("goals")
    assert wizard.wizard.at == "goals"
    wizard.wizard.go_to("review")
    review.led.emit("consented")
    assert review.form.fields["consented"].state == "warn"
    review.led.emit("consents")
    assert wizard.wizard.at == "people"


def test_one_press_registers_that_the_resident_consents_to_all(qtbot, begin, store) -> None:
    wizard = begin("H41")
    wizard.wizard.body("people").consent_to_all()
    assert all(person.shares for person in wizard.work.people)
    new = wizard.work.content.consents
    end = date(2027, 5, 19)
    told = [(one.contact, one.given, one.until) for one in new]
    assert told == [("K2", TODAY, end), ("K3", TODAY, end), ("K4", TODAY, end)]  # K2 and K3 of other things till now


def test_a_new_contact_is_written_where_it_is_missed(qtbot, begin, store) -> None:
    wizard = begin()
    people = wizard.wizard.body("people")
    people.finder.set_value("Ukjent Person")
    people._enter()
    form = people.findChild(Form)
    assert form.fields["name"].editor.value() == "Ukjent Person"
    form.fields["service"].editor.set_value("nav")
    form.submit()
    assert [person.name for person in wizard.work.people] == ["Ukjent Person"]


def test_what_is_odd_about_a_new_contact_is_told(qtbot, begin, office) -> None:
    people = begin().wizard.body("people")
    people.begin_contact("Ukjent Person")
    form = people.findChild(Form)
    form.fields["service"].editor.set_value("nav")
    form.fields["phone"].editor.set_value("abc")
    with qtbot.waitSignal(office.toast_asked) as told:
        form.submit()
    assert "Telefonnummeret ser ut til å mangle sifre." in told.args[0]


def test_what_the_plan_belongs_to_is_chosen_kept_and_saved(qtbot, shown, office, plans, store) -> None:
    first = shown(PlanWizard(office, Purpose("H41")), 1366, 768)
    first.wizard.go_to("review")
    fields = first.wizard.body("review").form.fields
    assert fields["group"].editor.value() == "A1"
    case = fields["case"].editor
    offered = [case.combo.itemText(at) for at in range(case.combo.count())]
    assert offered == ["Ingen", "S2 bostøtte, til behandling", "S1 kommunal bolig, innvilget"]
    case.combo.setCurrentIndex(2)
    fields["group"].editor.combo.setCurrentIndex(0)
    first.keep()
    second = shown(PlanWizard(office, Purpose("H41")), 1366, 768)
    with qtbot.waitSignal(second.saved) as saved:
        second.wizard.next.click()
    stored = beginnings.stored(store, saved.args[0])
    assert (stored.group, stored.case) == (None, "S1")


def test_a_case_of_another_household_is_refused_where_it_is_chosen(qtbot, begin) -> None:
    wizard = begin("H38")
    wizard.work.put_back(replace(wizard.work.content, case="S1"))
    wizard.wizard.go_to("review")
    with qtbot.assertNotEmitted(wizard.saved):
        wizard.wizard.next.click()
    assert wizard.wizard.at == "review"
    assert wizard.wizard.body("review").form.fields["case"].state == "danger"


def test_a_renewal_is_two_presses(qtbot, shown, office, plans, store) -> None:
    before = beginnings.stored(store, lillevik_plans.KAARE)
    wizard = shown(PlanWizard(office, Purpose(replaces=lillevik_plans.KAARE, made_as="renewal")), 1366, 768)
    wizard.wizard.go_to("review")
    with qtbot.waitSignal(wizard.saved) as saved:
        wizard.wizard.next.click()
    after = beginnings.stored(store, saved.args[0])
    assert after.values["start"] == TODAY
    assert [goal.text for goal in after.goals] == [goal.text for goal in before.goals]


def test_a_correction_is_of_the_version_itself(qtbot, shown, office, plans, store) -> None:
    ref = lillevik_plans.SILJE
    wizard = shown(PlanWizard(office, Purpose(correct=ref)), 1366, 768)
    write(qtbot, wizard, "wishes", "own_words", "Ro")
    wizard.wizard.go_to("review")
    with qtbot.waitSignal(wizard.saved) as saved:
        wizard.wizard.next.click()
    assert saved.args == [ref]
    assert beginnings.stored(store, ref).values["own_words"] == "Ro"


def test_a_correction_of_what_another_has_changed_is_refused_once(
    qtbot, shown, office, plans, store, monkeypatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("app.ui.kit.messages.tell", lambda _title, text, _parent=None: told.append(text))
    ref = lillevik_plans.SILJE
    wizard = shown(PlanWizard(office, Purpose(correct=ref)), 1366, 768)
    write(qtbot, wizard, "wishes", "own_words", "Ro")
    saving.correct(store, ref, beginnings.stored(store, ref).with_values(needs="Hjelp med post"))
    wizard.wizard.go_to("review")
    with qtbot.assertNotEmitted(wizard.saved):
        wizard.wizard.next.click()
    assert len(told) == 1
    with qtbot.waitSignal(wizard.saved):
        wizard.wizard.next.click()
    values = beginnings.stored(store, ref).values
    assert (values["own_words"], values["needs"]) == ("Ro", "Hjelp med post")


def test_a_yes_that_is_written_while_a_draft_of_a_correction_lies_is_kept(
    qtbot, shown, office, plans, store, monkeypatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr("app.ui.kit.messages.tell", lambda _title, text, _parent=None: told.append(text))
    ref = lillevik_plans.SILJE
    first = shown(PlanWizard(office, Purpose(correct=ref)), 1366, 768)
    write(qtbot, first, "wishes", "own_words", "Ro")
    first.close_kept()
    life.sign(store, ref, TODAY, consented=TODAY)
    saving.correct(store, ref, beginnings.stored(store, ref).with_values(own_words="Fred"))
    again = shown(PlanWizard(office, Purpose(correct=ref)), 1366, 768)
    again.wizard.go_to("review")
    again.wizard.next.click()
    assert ["Beboerens egne ord" in text for text in told] == [True]
    assert again.wizard.body("review").form.values()["consented"] == TODAY
    with qtbot.waitSignal(again.saved):
        again.wizard.next.click()
    values = beginnings.stored(store, ref).values
    assert (values["own_words"], values["consented"]) == ("Ro", TODAY)


def test_two_copies_are_printed_of_what_was_saved(qtbot, begin, store, monkeypatch) -> None:
    printed: list[tuple[str, int]] = []

    def print_(content: bytes, _parent: object, copies: int = 1) -> bool:
        text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
        printed.append((text, copies))
        return True

    monkeypatch.setattr("app.ui.kit.pdf_printing.choose_printer", print_)
    wizard = begin()
    write(qtbot, wizard, "wishes", "own_words", "Mitt eget kjøkken")
    wizard.wizard.go_to("review")
    with qtbot.waitSignal(wizard.saved):
        wizard.wizard.body("review").print_button.click()
    text, copies = printed[0]
    assert copies == 2
    assert "Mitt eget kjøkken" in text
    assert "PL1" in text


def test_nothing_is_printed_of_what_was_refused(qtbot, begin, monkeypatch) -> None:
    monkeypatch.setattr("app.ui.kit.pdf_printing.choose_printer", lambda *_given: pytest.fail("printed"))
    wizard = begin()
    wizard.work.put_back(wizard.work.content.with_values(end=date(2026, 1, 1)))
    wizard.wizard.go_to("review")
    wizard.wizard.body("review").print_button.click()
    assert wizard.wizard.at == "follow_up"


def test_a_protected_household_is_called_by_its_number_as_on_the_page_of_its_plan(begin) -> None:
    wizard = begin("H41")
    assert wizard.top.name.text() == "Husstand 41"
    assert wizard.top.where.text() == "· dag 67"
    assert "home" not in wizard.work.content.values
    wizard.wizard.go_to("situation")
    assert "home" not in wizard.wizard.body("situation").fields
    assert "pay_days" in wizard.wizard.body("situation").fields
    assert not any(person.workplace for person in wizard.work.people)


def test_the_print_of_a_protected_household_bears_a_warning(begin) -> None:
    def said(wizard: PlanWizard) -> list[str]:
        return [strip.accessibleName() for strip in wizard.preview.findChildren(WarningStrip)]

    assert said(begin("H38")) == []
    assert [text.split(".")[0] for text in said(begin("H41"))] == ["Adressesperre"]


def test_why_the_plan_may_not_be_shared_is_said_of_each(begin) -> None:
    wizard = begin("H41")
    wizard.wizard.go_to("review")
    told = wizard.wizard.body("review").found()["consents"]
    assert "Mona Bakke (mangler samtykke)" in told
    assert told.count("(samtykket gjelder ikke planen)") == 2


def test_names_are_hidden_while_others_see_the_screen(begin) -> None:
    wizard = begin()
    discretion.set_on(True)
    assert wizard.top.name.accessibleName() == "Husstand 38"
    assert wizard.preview.paper.graphicsEffect() is not None


def test_the_print_follows_what_is_typed_without_a_file(qtbot, begin, tmp_path) -> None:
    wizard = begin()
    qtbot.waitUntil(lambda: bool(wizard.preview.content()))
    files = {path for path in tmp_path.rglob("*") if path.suffix == ".pdf"}
    before = wizard.preview.content()
    write(qtbot, wizard, "wishes", "own_words", "Mitt eget kjøkken")
    qtbot.waitUntil(lambda: wizard.preview.content() != before)
    assert files == set()
    assert wizard.preview.where() == "Side 1 av 1"


def test_tab_goes_from_the_step_to_the_way_on(qtbot, begin) -> None:
    wizard = begin()
    wizard.wizard.go_to("goals")
    goals = wizard.wizard.body("goals")
    goals.new_goal_button.setFocus()
    qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_Tab)
    while goals.isAncestorOf(wizard.focusWidget()):
        qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_Tab)
    assert wizard.wizard.next.hasFocus()


TYPES = f"""
import os, sys
from pathlib import Path
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from app import clock
from app.storage.store import Store
from app.ui.kit import theme
from app.ui.kit.context import Context
from app.ui.kit.form import Form
from app.ui.kit.form_draft import drafts_in
from app.ui.wizards.plan.purpose import Purpose
from app.ui.wizards.plan.wizard import PlanWizard
app = QApplication([])
theme.apply(app, "light")
store = Store.open(Path(sys.argv[1]), {PASSPHRASE!r})
with clock.at(clock.date({TODAY.year}, {TODAY.month}, {TODAY.day})):
    wizard = PlanWizard(Context(store, drafts=drafts_in(store)), Purpose("H38"))
    wizard.resize(1366, 768)
    wizard.show()
    wizard.wizard.go_to("wishes")
    text = wizard.wizard.body("wishes").fields["own_words"].editor.input
    QTest.keyClicks(text, "Jeg vil ha ro")
    while not wizard.top.kept.text():
        QTest.qWait(20)
    print("typed", flush=True)
    QTest.qWait(60000)
"""


def test_a_killed_program_brings_the_draft_back_at_the_same_step(shown, store, tmp_path) -> None:
    database = store.database
    store.close()
    environment = {**os.environ, "PYTHONPATH": ".", "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-c", TYPES, str(database)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as child:
        assert child.stdout is not None
        assert child.stdout.readline().strip() == b"typed"
        child.send_signal(signal.SIGKILL)
    again = Store.open(database, PASSPHRASE)
    context = Context(again, drafts=drafts_in(again))
    wizard = shown(PlanWizard(context, Purpose("H38")), 1366, 768)
    assert wizard.wizard.at == "wishes"
    assert wizard.work.content.values["own_words"] == "Jeg vil ha ro"
    wizard.hide()
    context.close()
    again.close()


def test_a_coming_version_is_previewed_with_its_own_number(begin, office) -> None:
    ref = saving.save(office.store, beginnings.start(office.store, "H38")).ref
    assert begin(replaces=ref, made_as="revision").work.paper().edition == 2
    assert begin(correct=ref).work.paper().edition == 1
    assert begin("H41").work.paper().edition == 1
