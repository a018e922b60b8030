"""Reads prints back as text."""

import io
import unicodedata
from collections.abc import Sequence

from docx import Document
from docx.table import Table
from docx.text.paragraph import Paragraph
from pypdf import PdfReader


def pages(pdf: bytes) -> Sequence[str]:
    """The text of each page, with every run of white space as one space."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]


def words_of(pdf: bytes) -> str:
    return " ".join(pages(pdf))


def bare(text: str) -> str:
    """Without white space, since a line may end anywhere in a long word, and with joined letters as two."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def written_lines(docx: bytes) -> Sequence[tuple[str, str]]:
    """Style and text of every paragraph in the order of the document, those of tables too."""
    document = Document(io.BytesIO(docx))
    found: list[tuple[str, str]] = []
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            found += [("cell", cell.text) for row in part.rows for cell in row.cells]
        elif isinstance(part, Paragraph):
            found.append((part.style.name if part.style else "", part.text))
    return found
