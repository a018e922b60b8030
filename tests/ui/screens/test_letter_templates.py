"""The municipality's own templates: put in place, refused with what is wrong, and taken away again."""

import io
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from app.reports.letters.kinds import LETTERS
from app.services import letter
from app.ui.screens.letter_templates_page import TemplatesPage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(shown, office) -> TemplatesPage:
    made = shown(TemplatesPage(office), 1120, 768)
    made.open("invitation:nn")
    return made


def word(folder: Path, *paragraphs: str) -> Path:
    document, out = Document(), io.BytesIO()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(out)
    path = folder / "vår mal.docx"
    path.write_bytes(out.getvalue())
    return path


def said(page: TemplatesPage) -> str:
    return page._strips.itemAt(0).widget().accessibleName() if page._strips.count() else ""


def test_every_letter_is_there_in_both_written_forms(page) -> None:
    lines = [line for at in range(page.list.model.rowCount()) if (line := page.list.model.row_at(at))]
    assert len(lines) == 2 * len(LETTERS)
    assert {line["facts"] for line in lines} == {"Den innebygde malen"}


def test_a_good_one_is_used_and_the_built_in_one_can_be_used_again(qtbot, page, store, office, tmp_path) -> None:
    page.put(word(tmp_path, "{{ recipient_name }} {{ meeting_time }} {{ meeting_place }}"))
    assert said(page) == "Malen er tatt i bruk"
    assert page.head.facts.text() == "Kommunens egen mal: vår mal.docx, fra 20.11.2026"
    with qtbot.waitSignal(office.toast_asked) as told:
        page.builtin_button.click()
    assert letter.templates(store) == []
    assert not page.builtin_button.isVisible()
    told.args[1]()
    assert [(row.kind, row.language) for row in letter.templates(store)] == [("invitation", "nn")]


def test_a_bad_one_is_refused_with_what_is_wrong_and_nothing_is_changed(page, store, tmp_path) -> None:
    page.put(word(tmp_path, "{{ recipient_name }} {{ meeting_time }} {{ meeting_place }}"))
    before = letter.template_of(store, "invitation", "nn")
    page.put(word(tmp_path, "{{ mottaker }}"))
    assert "Malen er ikke tatt i bruk" in said(page)
    assert "{{ mottaker }}" in said(page)
    assert letter.template_of(store, "invitation", "nn") == before


def test_what_a_template_lacks_is_warned_of(page, store, tmp_path) -> None:
    page.put(word(tmp_path, "{{ recipient_name }}"))
    assert "Når samtalen er" in said(page)
    assert letter.template_of(store, "invitation", "nn") is not None


def test_the_built_in_one_is_saved_to_start_from(page, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "start.docx"), ""))
    page.fetch()
    assert (tmp_path / "start.docx").read_bytes() == LETTERS["invitation"].template("nn").read_bytes()


def test_a_placeholder_is_copied_with_the_keyboard(qtbot, page) -> None:
    qtbot.keyClick(page.fields.view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "{{ meeting_time }}"


def test_another_letter_has_other_placeholders_and_no_old_message(page, tmp_path) -> None:
    page.put(word(tmp_path, "{{ mottaker }}"))
    page.list.select("decision:nb")
    assert said(page) == ""
    assert page.fields.model.find("code", "{{ complaint_due }}") >= 0
