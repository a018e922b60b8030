"""Writes a print as a Word document with real headings, tables and page numbers, to be changed as any other."""

import io

from docx import Document
from docx.document import Document as WordDocument

from app.reports.plans import word_tables
from app.reports.plans.blocks import Blank, Block, Facts, Grid, Look, Points, Section, Sheet, Words
from app.reports.plans.word_page import furnish, plain

_LOOKS = {Look.BODY: "Normal", Look.STRONG: "Strong line", Look.MUTED: "Muted"}


def written(sheet: Sheet) -> bytes:
    """The .docx file, in the language in use. Its properties name the kind of document and nobody."""
    document, out = Document(), io.BytesIO()
    furnish(document, sheet)
    if sheet.address:
        document.add_paragraph(plain(sheet.address), "Address")
    document.add_paragraph(plain(sheet.heading), "Title")
    if sheet.lead:
        document.add_paragraph(plain(sheet.lead), "Subtitle")
    for section in sheet.sections:
        _section(document, section)
    document.save(out)
    return out.getvalue()


def _section(document: WordDocument, section: Section) -> None:
    if section.title:
        heading = document.add_heading(plain(section.title), 1 if section.part else 2)
        heading.paragraph_format.page_break_before = section.part
    if section.lead:
        document.add_paragraph(plain(section.lead), "Subtitle")
    for block in section.blocks:
        _block(document, block)
    if section.together:
        for paragraph in document.paragraphs[-len(section.blocks) :]:
            paragraph.paragraph_format.keep_with_next = True


def _block(document: WordDocument, block: Block) -> None:
    if isinstance(block, Words):
        document.add_paragraph(plain(block.text), _LOOKS[block.look])
    elif isinstance(block, Points):
        for text in block.texts:
            document.add_paragraph(plain(text), "List Bullet")
    elif isinstance(block, Facts):
        word_tables.facts(document, block)
    elif isinstance(block, Grid):
        word_tables.grid(document, block)
    elif isinstance(block, Blank):
        word_tables.blank(document, block)
    else:
        word_tables.signatures(document, block)
