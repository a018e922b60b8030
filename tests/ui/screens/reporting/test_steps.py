"""Checked, handed in, and corrected by a new edition: what is handed in never changes."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget
from sqlalchemy import select

from app import clock
from app.models import ReportingYear, Stay
from app.services.reporting import answers, handing_in, years
from app.storage.store import Store
from app.ui.kit import messages
from app.ui.kit.context import Context
from app.ui.screens.reporting import hand_in, steps
from app.ui.screens.reporting.page import ReportingPage

YEAR = 2026
QUESTION = "examples.temporary"


def forget_where_they_came_from(store: Store) -> None:
    with store.write() as session:
        session.scalars(select(Stay).where(Stay.ref == "O38")).one().came_from = None


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel)]


def state(store: Store) -> list[tuple[int, str]]:
    return [(one.edition, one.state) for one in years.rows(store)]


@pytest.fixture
def answering(monkeypatch):
    """Answer the question that is asked before handing in; gives the dialogs that were shown."""
    asked: list[hand_in.HandInDialog] = []

    def answer(reason: str = "Kildene er borte.") -> list[hand_in.HandInDialog]:
        def run(self) -> int:
            asked.append(self)
            for field in self.fields.values():
                QTest.keyClicks(field, reason)
            self.risky.click()
            return self.result()

        monkeypatch.setattr(steps.HandInDialog, "exec", run)
        return asked

    return answer


def test_checked_is_undone_by_an_edit(draft: ReportingPage, store: Store, reporting_id: int, settle) -> None:
    draft.head.check.click()
    settle()
    assert state(store) == [(1, "checked")]
    assert draft.head.hand_in.isVisible()
    assert not draft.head.check.isVisible()
    answers.save(store, reporting_id, QUESTION, {"text": "Nytt"})
    settle()
    assert state(store) == [(1, "draft")]
    assert draft.head.state.text() == "Kladd"


def test_handing_in_asks_once_and_freezes(draft: ReportingPage, store: Store, reporting_id, answering, settle) -> None:
    answers.save(store, reporting_id, QUESTION, {"text": "Slik var det."})
    settle()
    asked = answering()
    draft.parts.goals.wanted.emit("temporary.children")
    assert draft.ground.isVisible()
    draft.head.check.click()
    settle()
    draft.head.hand_in.click()
    settle()
    assert not draft.ground.isVisible()
    assert len(asked) == 1
    assert state(store) == [(1, "handed_in")]
    assert draft.head.state.text() == "Levert"
    draft.parts.goals.go_to(2)
    card = draft.parts.goals.page.cards[QUESTION]
    assert card.fields.text.text.isReadOnly()
    assert not card.fields.not_relevant.isEnabled()
    assert card.fields.text.value() == "Slik var det."


def test_a_report_is_shown_as_it_was_handed_in(
    draft: ReportingPage, store: Store, reporting_id: int, answering, settle
) -> None:
    line = next(one for one in draft.shown().steering.lines if one.key == "temporary.children")
    answering()
    draft.head.check.click()
    settle()
    draft.head.hand_in.click()
    settle()
    with store.write() as session:
        for stay in session.scalars(select(Stay)):
            session.delete(stay)
    settle()
    draft.refresh()
    settle()
    after = next(one for one in draft.shown().steering.lines if one.key == "temporary.children")
    assert after.value == line.value > 0
    assert json.loads(handing_in.handed_in(store, reporting_id).document)["year"] == YEAR


def test_what_must_be_put_right_needs_a_reason(
    draft: ReportingPage, store: Store, reporting_id: int, answering, settle
) -> None:
    forget_where_they_came_from(store)
    settle()
    asked = answering(reason="")
    draft.head.check.click()
    settle()
    draft.head.hand_in.click()
    settle()
    assert asked[0].fields
    assert state(store) == [(1, "checked")]
    answering()
    draft.head.hand_in.click()
    settle()
    assert state(store) == [(1, "handed_in")]
    reasons = json.loads(handing_in.handed_in(store, reporting_id).document)["reasons"]
    assert reasons["stay.came_from"].endswith("Kildene er borte.")
    draft.tabs.choose("checks")
    assert draft.parts.control.reasons.says_something


def test_not_yet_is_the_default_answer(draft: ReportingPage) -> None:
    dialog = hand_in.HandInDialog(draft, draft.shown(), 3)
    assert dialog.safe.isDefault()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_enter_after_a_reason_loses_none_of_them(draft: ReportingPage, store: Store, qtbot, settle) -> None:
    """It would answer "not yet", the default, and close."""
    forget_where_they_came_from(store)
    settle()
    found = draft.shown()
    must = hand_in.standing(found.counted.checks)
    checks = [*must, replace(must[0], key="another")]
    dialog = hand_in.HandInDialog(draft, replace(found, counted=found.counted._replace(checks=checks)), 0)
    dialog.show()
    for field in dialog.fields.values():
        assert dialog.focusWidget() is field
        qtbot.keyClicks(field, "Kilden er borte")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert all(reason.endswith("Kilden er borte") for reason in dialog.reasons().values())


def test_a_year_that_is_not_over_says_so_where_it_is_shown_and_handed_in(draft: ReportingPage) -> None:
    assert "Foreløpige tall" in texts(draft.parts.goals.page.figures)
    found = draft.shown()
    dialog = hand_in.HandInDialog(draft, found, 0)
    assert any(text.startswith("Foreløpige tall, talt fra 01.01.2026") for text in texts(dialog))
    report = replace(found.counted.dossier.report, counted_to=found.counted.dossier.report.period.last)
    counted = found.counted._replace(dossier=replace(found.counted.dossier, report=report))
    over = hand_in.HandInDialog(draft, replace(found, counted=counted), 0)
    assert not any(text.startswith("Foreløpige tall") for text in texts(over))


def test_a_draft_is_deleted_and_put_back_with_its_answers(
    draft: ReportingPage, office: Context, store: Store, reporting_id: int, settle
) -> None:
    answers.save(store, reporting_id, QUESTION, {"text": "Skrevet"})
    settle()
    undo = []
    office.toast_asked.connect(lambda _text, way, _name: undo.append(way))
    draft.head.drop.click()
    settle()
    assert state(store) == []
    assert draft.parts.begin.isVisible()
    undo[0]()
    settle()
    assert state(store) == [(1, "draft")]
    assert draft.shown().wanted.edition is not None
    assert answers.of(store, reporting_id)[QUESTION].text == "Skrevet"


def test_what_is_handed_in_cannot_be_deleted(draft: ReportingPage, answering, settle) -> None:
    answering()
    draft.head.check.click()
    settle()
    assert draft.head.drop.isVisible()
    draft.head.hand_in.click()
    settle()
    assert not draft.head.drop.isVisible()


def test_a_new_edition_stands_beside_the_old(
    draft: ReportingPage, store: Store, reporting_id: int, answering, settle
) -> None:
    answers.save(store, reporting_id, QUESTION, {"text": "Første"})
    settle()
    answering()
    draft.head.check.click()
    settle()
    draft.head.hand_in.click()
    settle()
    draft.head.renew.click()
    form = draft.steps.current.form
    form.fields["remark"].editor.text.setPlainText("Et opphold var ført to ganger.")
    form.submit()
    settle()
    assert state(store) == [(2, "draft"), (1, "handed_in")]
    draft.parts.goals.go_to(2)
    assert draft.parts.goals.page.cards[QUESTION].fields.text.value() == "Første"
    assert not draft.parts.goals.page.cards[QUESTION].fields.text.text.isReadOnly()
    draft.head.edition.set_value(str(reporting_id))
    draft.head.edition.edited.emit()
    settle()
    assert draft.head.state.text() == "Levert"
    assert not draft.head.renew.isVisible()  # there is a newer one


def test_a_check_opens_its_record_and_an_area_its_place(
    draft: ReportingPage, store: Store, office, settle, qtbot
) -> None:
    forget_where_they_came_from(store)
    settle()
    draft.tabs.choose("checks")
    draft.parts.control.checks.kinds.choose("must")
    check = next(one for one in draft.parts.control.checks.shown() if one.key == "stay.came_from")
    with qtbot.waitSignal(office.navigated) as went:
        draft.parts.control.wanted.emit(check)
    assert went.args == ["stay", {"ref": "O38", "field": "came_from"}]
    overview = draft.parts.control.overview
    overview.select("goal-13")
    QTest.keyClick(overview.view, Qt.Key.Key_Return)
    assert draft.tabs.current_key() == "goals"
    assert draft.parts.goals.list.current().ref == 13
    draft.tabs.choose("checks")
    overview.select("form_13")
    QTest.keyClick(overview.view, Qt.Key.Key_Return)
    assert draft.parts.currentWidget() is draft.parts.worksheet


def test_the_year_is_counted_by_its_own_rules(draft: ReportingPage, store: Store, reporting_id: int, settle) -> None:
    rules = draft.parts.control.rules
    rules.age.set_value(28)
    rules.age.edited.emit()
    settle()
    assert years.load(store, reporting_id)["young_max_age"] == 28
    assert draft.shown().steering.rules.young_max_age == 28


def test_another_year_is_another_report(draft: ReportingPage, settle) -> None:
    draft.head.year.earlier.click()
    settle()
    assert draft.shown().wanted.year == YEAR - 1
    assert draft.parts.begin.isVisible()
    assert not draft.head.state.isVisible()


def test_what_the_form_lacks_is_gone_to(draft: ReportingPage, settle) -> None:
    draft.tabs.choose("checks")
    checks = draft.parts.control.checks
    checks.kinds.choose("should")
    asked = next(one for one in checks.shown() if one.key == "form.question")
    checks.wanted.emit(asked)
    assert draft.ground.records.model.total() == len(asked.records) == 24
    QTest.keyClick(draft.ground.records.view, Qt.Key.Key_Return)
    assert draft.tabs.current_key() == "goals"
    assert asked.records[0] in draft.parts.goals.page.cards
    assert not draft.ground.isVisible()


def test_the_overview_says_how_complete_the_records_are(draft: ReportingPage, store: Store, settle) -> None:
    forget_where_they_came_from(store)
    settle()
    draft.tabs.choose("checks")
    overview = draft.parts.control.overview
    assert overview.select("data-stays")
    assert overview.current().tone != "ok"


def test_a_report_that_was_tampered_with_is_not_shown(
    draft: ReportingPage, store: Store, reporting_id: int, answering, settle, monkeypatch
) -> None:
    answering()
    draft.head.check.click()
    settle()
    draft.head.hand_in.click()
    settle()
    told: list[str] = []
    monkeypatch.setattr(messages, "tell", lambda _title, text, _parent=None: told.append(text))
    with store.write() as session:
        session.get(ReportingYear, reporting_id).snapshot = b"{}"
    draft.refresh()
    settle()
    assert len(told) == 1
    assert not draft.parts.isVisible()
    assert draft.shown() is None


def test_a_report_that_came_with_a_workbook_says_that_it_is_not_here(
    draft: ReportingPage, store: Store, reporting_id: int, settle
) -> None:
    assert not draft.lost.isVisible()
    with store.write() as session:
        year = session.get_one(ReportingYear, reporting_id)
        year.handed_in, year.checksum = clock.now(), "ab" * 32
    settle()
    draft.refresh()
    settle()
    assert draft.lost.isVisible()
    assert draft.head.state.accessibleName() == "Levert, ikke lagret her"
    assert "Hent tilbake en sikkerhetskopi" in draft.lost.accessibleName()
