"""The Word document: the same words in the same order as on paper, with real headings, tables and page numbers."""

import io
import zipfile

import pytest
from docx import Document

from app.reports.plans import VARIANTS, plan_docx, plan_pdf
from tests.reports.plans.annexes import ANNEX_1, ANNEX_2, ORDINARY, paper
from tests.reports.plans.readback import bare, words_of, written_lines


@pytest.mark.parametrize("variant", sorted(VARIANTS))
@pytest.mark.parametrize("plan", [ORDINARY, ANNEX_1, ANNEX_2], ids=["ordinary", "annex 1", "annex 2"])
def test_it_says_the_same_as_the_paper(plan, variant):
    paper = bare(words_of(plan_pdf(plan, variant)))
    for _style, text in written_lines(plan_docx(plan, variant)):
        for line in text.splitlines():
            assert bare(line) in paper


def test_its_headings_are_headings():
    found = written_lines(plan_docx(ORDINARY, "resident"))
    assert ("Title", "Samarbeidsplan") in found
    assert ("Heading 2", "Hvem samarbeider") in found
    assert ("Heading 3", "Delmål 1: Finne en egen, liten leilighet (på kort sikt)") in found
    assert ("cell", "Søke kommunal bolig") in found


def test_the_pages_are_numbered_by_word():
    document = Document(io.BytesIO(plan_docx(ORDINARY, "meeting")))
    foot = document.sections[0].footer.paragraphs[0]
    codes = foot._p.xpath(".//w:fldSimple/@w:instr")
    assert codes == ["PAGE", "NUMPAGES"]
    assert "Taushetsbelagt." in foot.text
    assert "Lillevik kommune" in document.sections[0].header.paragraphs[0].text


@pytest.mark.parametrize(("large", "points"), [(False, 11), (True, 14)])
def test_its_letters_are_as_large_as_on_paper(large, points):
    document = Document(io.BytesIO(plan_docx(ORDINARY, "resident", large=large)))
    assert document.styles["Normal"].font.size.pt == points
    assert round(document.sections[0].page_width.mm) == 210


def test_its_properties_name_nobody():
    with zipfile.ZipFile(io.BytesIO(plan_docx(ORDINARY, "resident"))) as parts:
        kept = parts.read("docProps/core.xml").decode()
    assert "Samarbeidsplan" in kept
    assert "Nilsen" not in kept
    assert "python" not in kept


def test_what_turns_the_direction_of_text_or_xml_cannot_hold_is_left_out():
    """A name with an override in it would be read as another."""
    plan = paper("Kåre Nilsen", own_words="Ola\u202enesnaH\x00\x0b\u2066 <b>&amp;")
    assert ("cell", "OlanesnaH <b>&amp;") in written_lines(plan_docx(plan, "resident"))
