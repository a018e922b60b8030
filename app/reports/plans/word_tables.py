"""The tables of a Word document: real ones, with heads that repeat and cells that part over pages."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table

from app.reports.palette import COLOURS
from app.reports.plans.blocks import Blank, Facts, Grid, Signatures
from app.reports.plans.word_page import WIDTH, colour, plain
from app.reports.plans.wording import signing

_FACT = (0.3, 0.7)
_ROOM_TO_WRITE = Pt(28)


def facts(document: Document, block: Facts) -> None:
    table = _table(document, len(block.rows), _FACT)
    for cells, (label, said) in zip(_cells(table), block.rows, strict=True):
        _put(cells[0], label, strong=True)
        _put(cells[1], said)
    _gap(document)


def grid(document: Document, block: Grid) -> None:
    """A grid with a title has it as a heading, so that it is found in the document's outline."""
    if block.title:
        document.add_heading(plain(block.title), 3)
    if not block.rows:
        return
    table = _table(document, len(block.rows) + bool(block.heads), block.shares)
    lines = _cells(table)
    if block.heads:
        _heads(table, lines.pop(0), block.heads)
    for cells, row in zip(lines, block.rows, strict=True):
        for cell, written in zip(cells, row, strict=True):
            _put(cell, written.text)
            if written.small:
                cell.add_paragraph(plain(written.small), "Muted").paragraph_format.space_after = Pt(2)
    _gap(document)


def blank(document: Document, block: Blank) -> None:
    table = _table(document, block.lines, (1.0,))
    for row in table.rows:
        row.height = _ROOM_TO_WRITE
    _gap(document)


def signatures(document: Document, block: Signatures) -> None:
    """A line to sign on and one for the date, with what they are for below them."""
    captions, shares = signing(block.who)
    lines = document.add_paragraph()
    lines.paragraph_format.space_after, lines.paragraph_format.keep_with_next = _ROOM_TO_WRITE, True
    for cell, caption in zip(_cells(_table(document, 1, shares, lined=False))[0], captions, strict=True):
        _put(cell, caption)
        if caption:
            _border(cell, "top")


def _table(document: Document, rows: int, shares: Sequence[float], *, lined: bool = True) -> Table:
    table: Table = document.add_table(rows, len(shares))
    table.autofit = False
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Mm(WIDTH * share)
    for cells in _cells(table):
        for cell, share in zip(cells, shares, strict=True):
            cell.width = Mm(WIDTH * share)
            if lined:
                _border(cell, "bottom")
    return table


def _cells(table: Table) -> list[Any]:
    """Cells by rows, in one sweep: asking row by row takes the square of their number."""
    flat, wide = table._cells, len(table.columns)  # noqa: SLF001  # as said
    return [flat[first : first + wide] for first in range(0, len(flat), wide)]


def _put(cell: Any, text: str, *, strong: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.add_run(plain(text)).bold = strong
    paragraph.paragraph_format.space_after = Pt(2)


def _heads(table: Table, cells: Sequence[Any], heads: Sequence[str]) -> None:
    for cell, head in zip(cells, heads, strict=True):
        _put(cell, head, strong=True)
        cell.paragraphs[0].runs[0].font.color.rgb = colour("text2")
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)  # noqa: SLF001  # python-docx has no such heads


def _border(cell: Any, side: str) -> None:
    borders, line = OxmlElement("w:tcBorders"), OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", COLOURS["text3"].removeprefix("#"))):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    cell._tc.get_or_add_tcPr().append(borders)  # noqa: SLF001  # nor borders


def _gap(document: Document) -> None:
    """Two tables that touch become one in Word."""
    gap = document.add_paragraph().paragraph_format
    gap.space_after, gap.line_spacing = Pt(0), Pt(6)
