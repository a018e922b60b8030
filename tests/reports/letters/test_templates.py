"""The municipality's own template: checked when it is put in place, used in the letter and the PDF, and taken away."""

import io
import zipfile

import pytest
from docx import Document

from app.reports.letters import templates
from app.reports.letters.filling import BadTemplate
from app.reports.letters.kinds import LETTERS
from app.reports.letters.making import make, prepare
from app.services import letter
from installer import letters as building
from tests.reports.letters.conftest import decide, docx_text, pdf_text, template
from tests.reports.letters.test_every_letter import TYPED

OWN = template("Kjære {{ recipient_name }}", "Vår egen tekst: {{ delay_reason }} Innen {{ expected }}.")


def put(store, docx, kind="preliminary_answer"):
    return templates.replace(store, kind, "nb", "maler/vår mal.docx", docx)


def preliminary_answer(store, ref, **options):
    return make(store, prepare(store, ref, "preliminary_answer"), TYPED["preliminary_answer"], **options).files


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("kind", LETTERS)
def test_the_built_in_ones_are_what_the_wording_says(kind, language):
    def parts(data):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return {name: package.read(name) for name in package.namelist()}

    assert parts(LETTERS[kind].template(language).read_bytes()) == parts(building.build(kind, language))


@pytest.mark.parametrize("language", ["nb", "nn"])
@pytest.mark.parametrize("kind", LETTERS)
def test_the_built_in_ones_pass_the_check_without_a_warning(kind, language):
    assert templates.check(LETTERS[kind], LETTERS[kind].template(language).read_bytes()) == []


def test_its_words_are_in_both_files_until_it_is_taken_away(store, ref):
    assert put(store, OWN) == []
    files = preliminary_answer(store, ref)
    for text in (docx_text(files.docx), pdf_text(files.pdf)):
        assert "Vår egen tekst: Vi venter på papirer. Innen 15. desember 2026." in text
    assert [one.file_name for one in letter.templates(store)] == ["vår mal.docx"]
    assert "Vår egen tekst" not in docx_text(preliminary_answer(store, ref, use_builtin=True).docx)
    letter.remove_template(store, "preliminary_answer", "nb")
    assert "Vår egen tekst" not in docx_text(preliminary_answer(store, ref).docx)


@pytest.mark.parametrize(
    ("docx", "says"),
    [
        (b"", "ikke et Word-dokument"),
        (b"%PDF-1.7", "ikke et Word-dokument"),
        (template("{{ recipent_name }} {{ navn }}"), r"\{\{ navn \}\}, \{\{ recipent_name \}\}"),
        (template("{{ recipient_name }"), "skrevet feil"),
        (template("{% if expected %} uten slutt"), "endif"),
        (template("{{ recipient_name | hokus }}"), "hokus"),
        (template("{{ meeting_time }}"), r"\{\{ meeting_time \}\}"),
    ],
)
def test_a_bad_one_is_refused_with_what_is_wrong_and_the_way_out(store, docx, says):
    with pytest.raises(BadTemplate, match=says) as caught:
        put(store, docx)
    assert "innebygde malen" in str(caught.value)
    assert letter.templates(store) == []


def test_a_zip_that_is_no_word_document_is_refused(store):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("xl/workbook.xml", "<a/>")
    with pytest.raises(BadTemplate, match="vanlig Word-dokument"):
        put(store, out.getvalue())


def test_a_word_document_with_a_broken_part_is_refused(store):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(OWN)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<w:document" if name == "word/document.xml" else old.read(name))
    with pytest.raises(BadTemplate, match="innebygde malen"):
        put(store, out.getvalue())


def test_the_one_before_stays_when_the_new_one_is_bad(store):
    put(store, OWN)
    with pytest.raises(BadTemplate):
        put(store, b"nei")
    assert letter.template_of(store, "preliminary_answer", "nb") == OWN


def test_what_the_law_wants_is_missed(store):
    (warning,) = put(store, template("{{ recipient_name }}: {{ outcome }} {{ reasons }}"), "decision")
    assert "Klageinstansen" in warning
    assert "Siste dag å klage" in warning
    assert "Begrunnelsen" not in warning


def test_a_template_that_fails_with_these_values_offers_the_built_in_one(store, ref):
    letter.put_template(store, "preliminary_answer", "nb", "gammel.docx", template("{{ fjernet_felt }}"))
    with pytest.raises(BadTemplate, match=r"fjernet_felt.*innebygde malen"):
        preliminary_answer(store, ref)
    assert "Vi har fått søknaden din" in docx_text(preliminary_answer(store, ref, use_builtin=True).docx)


def test_word_s_own_ways_of_writing_are_printed(store, ref):
    document, out = Document(), io.BytesIO()
    paragraph = document.add_paragraph("{{ recipi")
    paragraph.add_run("ent_name }}").bold = True  # Word splits what was typed in two goes
    document.add_heading("Overskrift & mer", 2)
    document.add_paragraph("først", style="List Number")
    document.add_paragraph("så", style="List Number")
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Frist", "{{ expected }}"
    document.add_page_break()
    document.add_paragraph("{{ delay_reason }}").runs[0].italic = True
    document.save(out)
    put(store, out.getvalue())
    text = pdf_text(preliminary_answer(store, ref).pdf)
    for wanted in ("Åse Øyen", "Overskrift & mer", "1. først", "2. så", "Frist", "15. desember 2026", "Side 2 av 2"):
        assert wanted in text


def test_a_decision_with_an_own_template_in_the_other_written_form_is_untouched(store, ref):
    put(store, template("Egen {{ outcome }}"), "decision")
    decide(store, ref)
    assert "Egen" not in docx_text(make(store, prepare(store, ref, "decision", language="nn"), {}).files.docx)
