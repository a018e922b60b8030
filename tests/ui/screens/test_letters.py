"""The letters of a case: made from the keyboard, kept as they were, marked as sent with the step that follows."""

import io
from datetime import date

import pytest
from docx import Document
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from app.models.letter import LETTER_KIND
from app.reports.letters import making
from app.services import changes, letter
from app.services import person as persons
from app.services.case import page as case_page
from app.services.case import registration
from app.ui.kit import discretion
from app.ui.screens.case.page import CaseScreen
from app.ui.screens.letters import items
from app.ui.screens.letters.tab import LettersTab

CTRL = Qt.KeyboardModifier.ControlModifier
GRANTED, REFUSED, WAITING, PROTECTED = "S7", "S3", "S12", "S2"


@pytest.fixture
def page(shown, office) -> CaseScreen:
    made = shown(CaseScreen(office), 1150, 768)
    office.navigated.connect(lambda key, args: made.open(**args) if key == "case" else None)
    office.changed.connect(lambda _tables: made.refresh())
    return made


def letters(page: CaseScreen, ref: str) -> LettersTab:
    page.open(ref, part="letters")
    return page.findChild(LettersTab)


def decided(store, outcome="granted", **more) -> str:
    """The case that waits, decided today and not told of."""
    registration.add_step(store, WAITING, "decision", {"day": date(2026, 11, 20), "outcome": outcome, **more})
    return WAITING


def kept(store, ref: str, kind: str) -> int:
    return making.keep(store, making.make(store, making.prepare(store, ref, kind), {}))


def text_of(docx: bytes) -> str:
    return "\n".join(one.text for one in Document(io.BytesIO(docx)).paragraphs)


def pages_of(pdf: bytes) -> str:
    return "\n".join(one.extract_text() for one in PdfReader(io.BytesIO(pdf)).pages)


def only_letter(store, ref: str) -> str:
    (row,) = letter.list_for_case(store, ref)
    return text_of(letter.files(store, row.id).docx)


def test_the_likeliest_letter_comes_first(store) -> None:
    def first(ref: str) -> str:
        return items.likeliest_first(case_page.load(store, ref))[0]

    assert first("S5") == "preliminary_answer"
    assert first(GRANTED) == "decision"
    registration.add_step(store, REFUSED, "forwarded", {"day": date(2026, 11, 10), "body": "Klagenemnda"})
    assert first(REFUSED) == "complaint_forwarded"
    known = set(LETTER_KIND.by_key) - {"requisition", "help_offer"}
    assert set(items.likeliest_first(case_page.load(store, REFUSED))) == known


def test_a_letter_about_a_decision_is_made_without_the_mouse(qtbot, page, store) -> None:
    tab = letters(page, decided(store))
    qtbot.keyClick(page.step_button, Qt.Key.Key_B, CTRL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert menu.activeAction().text() == "Brev om vedtak"
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.wait(50)  # without a screen, a menu that has closed may leave no window active
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    field = page.focusWidget()
    assert tab.new.form.form.fields["gives"].editor.isAncestorOf(field)
    qtbot.keyClicks(field, "To rom i Elveløkka.")
    qtbot.keyClick(field, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: bool(letter.list_for_case(store, WAITING)))
    assert "To rom i Elveløkka." in only_letter(store, WAITING)
    qtbot.waitUntil(lambda: page.focusWidget() is tab.kept.print_button)
    assert tab.kept.preview.papers.content().startswith(b"%PDF")


def test_the_pages_follow_what_is_typed(qtbot, page, store) -> None:
    tab = letters(page, decided(store))
    tab.begin("decision")
    before = tab.preview.papers.content()
    assert "To rom." not in pages_of(before)
    qtbot.keyClicks(tab.new.form.form.fields["gives"].editor.input, "To rom.")
    qtbot.waitUntil(lambda: tab.preview.papers.content() != before)
    assert "To rom." in pages_of(tab.preview.papers.content())


def test_a_refusal_without_reasons_says_so_and_leads_to_the_decision(page, store) -> None:
    tab = letters(page, decided(store, "refused"))
    tab.begin("decision")
    assert "mangler begrunnelse" in tab.preview.said()[0]
    tab.new.form.form.submit()
    assert "mangler begrunnelse" in tab.new.form.form.footer.text()
    assert letter.list_for_case(store, WAITING) == []
    tab.new._correct_step().click()
    assert "reasons" in page.forms.current.form.fields


def test_what_has_not_happened_yet_leads_to_its_step(page) -> None:
    tab = letters(page, WAITING)
    tab.begin("decision")
    assert "Registrer vedtaket i saken først" in tab.preview.said()[0]
    assert tab.place.current is None
    tab.new._first_step().click()
    assert "outcome" in page.forms.current.form.fields


def test_a_missing_word_is_named_where_it_will_stand_and_beside_its_field(page, store) -> None:
    tab = letters(page, WAITING)
    tab.begin("invitation")
    assert tab.preview.papers.content()
    tab.new.form.form.submit()
    assert tab.new.form.form.fields["meeting_time"].state == "danger"
    assert letter.list_for_case(store, WAITING) == []


@pytest.mark.parametrize("typed", ["{{ 7 * 7 }} {% for %}", "<w:p/> & <b>fet</b>"])
def test_what_looks_like_a_placeholder_or_xml_is_text(page, store, typed) -> None:
    tab = letters(page, decided(store))
    tab.begin("decision")
    tab.new.form.form.put_typed({"gives": typed})
    tab.new.form.form.submit()
    assert typed in only_letter(store, WAITING)


def test_the_recipient_s_written_form_is_used_until_another_is_chosen(page, store) -> None:
    made = case_page.load(store, WAITING)
    with store.read() as session:
        ref = session.connection().exec_driver_sql(
            "SELECT p.ref FROM person p JOIN membership m ON m.person_id = p.id "
            "JOIN household h ON h.id = m.household_id WHERE h.ref = ?", (made.household,),
        ).scalar_one()  # fmt: skip
    persons.save(store, ref, {"written_form": "nn"})
    tab = letters(page, WAITING)
    tab.begin("preliminary_answer")
    form = tab.new.form.form
    assert form.fields["language"].editor.value() == "nn"
    form.put_typed({"delay_reason": "Manglar papir.", "expected": "15. desember 2026", "language": "nb"})
    form.submit()
    assert [row.language for row in letter.list_for_case(store, WAITING)] == ["nb"]


def test_a_bad_template_is_told_of_and_the_built_in_one_is_offered(page, store) -> None:
    ref = decided(store)
    document, out = Document(), io.BytesIO()
    document.add_paragraph("{{ recipient_name")
    document.save(out)
    letter.put_template(store, "decision", "nb", "gammel.docx", out.getvalue())
    tab = letters(page, ref)
    tab.begin("decision")
    assert "Malen kan ikke brukes" in tab.preview.said()[0]
    tab.new.form.form.submit()
    assert letter.list_for_case(store, ref) == []
    tab.new._use_builtin().click()
    tab.new.form.form.submit()
    assert "Vedtaket" in only_letter(store, ref)


def test_marking_as_sent_registers_that_the_applicant_was_told(qtbot, page, store) -> None:
    ref = decided(store)
    row_id = kept(store, ref, "decision")
    tab = letters(page, ref)
    tab.kept.ask_sent()
    tab.kept.place.current.form.submit()
    assert letter.list_for_case(store, ref)[0].sent == date(2026, 11, 20)
    form = page.forms.current.form
    assert form.fields["day"].editor.value() == date(2026, 11, 20)
    form.submit()
    assert [step.kind for step in case_page.load(store, ref).steps] == ["received", "decision", "notified"]
    assert letter.list_for_case(store, ref)[0].id == row_id
    assert not tab.kept.delete_button.isVisible()


def test_the_day_an_answer_is_expected_is_not_typed_twice(page, store) -> None:
    tab = letters(page, WAITING)
    tab.begin("preliminary_answer")
    tab.new.form.form.put_typed({"delay_reason": "Vi venter på papirer.", "expected": "15. desember 2026"})
    tab.new.form.form.submit()
    tab.kept.ask_sent()
    tab.kept.place.current.form.submit()
    form = page.forms.current.form
    assert form.fields["expected"].editor.value() == date(2026, 12, 15)
    assert form.fields["remark"].editor.value() == "Vi venter på papirer."


def test_sending_leads_to_its_step_ready_to_be_confirmed(qtbot, page, store) -> None:
    ref = decided(store)
    kept(store, ref, "decision")
    tab = letters(page, ref)
    tab.kept.ask_sent()
    asked = tab.kept.place.current
    assert "valgfritt" not in {each.text() for each in asked.findChildren(QLabel)}
    qtbot.keyClick(asked.form.fields["sent"].editor.input, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: page.forms.current is not None)
    QApplication.processEvents()
    assert page.forms.current.form.footer.submit.hasFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert [step.kind for step in case_page.load(store, ref).steps] == ["received", "decision", "notified"]


def test_a_day_noted_by_mistake_can_be_emptied(page, store) -> None:
    ref = decided(store)
    letter.mark_sent(store, kept(store, ref, "decision"), date(2026, 11, 20))
    tab = letters(page, ref)
    tab.kept.ask_sent()
    tab.kept.place.current.form.fields["sent"].editor.set_value(None)
    tab.kept.place.current.form.submit()
    assert letter.list_for_case(store, ref)[0].sent is None


@pytest.mark.parametrize(("outcome", "asked"), [("refused", False), ("dismissed", False), ("granted", True)])
def test_what_the_applicant_gets_is_asked_when_something_is_given(page, store, outcome, asked) -> None:
    tab = letters(page, decided(store, outcome))
    tab.begin("decision")
    assert ("gives" in tab.new.form.form.fields) is asked
    page.refresh()  # which follows the case in the fields there are


@pytest.mark.parametrize("written", ["nb", "nn"])
def test_a_day_is_chosen_in_a_calendar_and_written_out(page, store, written) -> None:
    values = {"day": date(2026, 11, 18), "expected": date(2026, 12, 15), "remark": "Vi venter på papirer."}
    registration.add_step(store, WAITING, "preliminary_answer", values)
    tab = letters(page, WAITING)
    tab.begin("preliminary_answer")
    form = tab.new.form.form
    assert form.fields["expected"].editor.value() == date(2026, 12, 15)
    form.fields["expected"].editor.set_value(date(2027, 1, 4))
    form.put_typed({"language": written})
    form.submit()
    assert "4. januar 2027" in only_letter(store, WAITING)


@pytest.mark.parametrize(
    ("text", "day"),
    [("innen 1. mars 2027", date(2027, 3, 1)), ("15.12.2026", date(2026, 12, 15)), ("til våren", None), ("", None),
     ("31. februar 2027", None)],
)  # fmt: skip
def test_a_day_is_found_in_what_is_written(text, day) -> None:
    assert items.day_in(text) == day


def test_a_kept_letter_is_the_same_after_the_case_changes(page, store) -> None:
    ref = decided(store)
    row_id = kept(store, ref, "decision")
    tab = letters(page, ref)
    shown, files = tab.kept.preview.papers.content(), letter.files(store, row_id)
    registration.add_step(store, ref, "decision", {"day": date(2026, 11, 20), "outcome": "withdrawn"}, corrects=2)
    page.refresh()
    assert tab.kept.preview.papers.content() == shown == files.pdf
    assert letter.files(store, row_id) == files


def test_it_is_saved_where_the_officer_says_and_never_over_another_unasked(page, store, tmp_path, monkeypatch) -> None:
    ref = decided(store)
    row_id = kept(store, ref, "decision")
    tab = letters(page, ref)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "brev"), ""))
    tab.kept.save("docx")
    assert (tmp_path / "brev.docx").read_bytes() == letter.files(store, row_id).docx
    assert "ikke kryptert" in tab.kept.preview.said()[0]
    (tmp_path / "brev.docx").write_bytes(b"mitt eget")
    monkeypatch.setattr("app.ui.kit.dialog.ask", lambda *_question: False)
    tab.kept.save("docx")
    assert (tmp_path / "brev.docx").read_bytes() == b"mitt eget"


def test_one_that_was_not_sent_can_be_deleted_and_brought_back(qtbot, page, store, office) -> None:
    ref = decided(store)
    row_id = kept(store, ref, "decision")
    tab = letters(page, ref)
    with qtbot.waitSignal(office.toast_asked) as told:
        tab.kept.delete()
    assert letter.list_for_case(store, ref) == []
    told.args[1]()
    assert letter.files(store, row_id).pdf.startswith(b"%PDF")


def test_a_protected_address_is_warned_of_and_taken_with_only_when_asked(page, store) -> None:
    tab = letters(page, PROTECTED)
    tab.begin("invitation")
    assert any("Sperret adresse" in said for said in tab.preview.said())
    assert "sperret" in tab.new._prepared.values["recipient_address"]
    tab.new.form.form.fields["reveal"].editor.set_value(True)
    tab.new.render()
    assert not any("Sperret adresse" in said for said in tab.preview.said())
    assert "sperret" not in tab.new._prepared.values["recipient_address"]


def test_history_tells_of_the_letter_and_not_of_its_files(page, store) -> None:
    ref = decided(store)
    row_id = kept(store, ref, "decision")
    letter.mark_sent(store, row_id, date(2026, 11, 20))
    household = case_page.load(store, ref).household
    lines = changes.of_household(store, household)
    told = [(line.title, {field.label: field.new for field in line.fields}) for line in lines if "Brev" in line.title]
    assert told[0] == ("Brev endret", {"Sendt": "20.11.2026"})
    assert set(told[1][1]) >= {"Brev", "Målform", "Laget"}
    assert not any("digest" in label or "PDF" in label for _title, fields in told for label in fields)


def test_f9_puts_the_pages_out_of_focus(page, store) -> None:
    ref = decided(store)
    kept(store, ref, "decision")
    tab = letters(page, ref)
    discretion.set_on(True)
    assert tab.kept.preview.papers.graphicsEffect() is not None
    discretion.set_on(False)
    assert tab.kept.preview.papers.graphicsEffect() is None
