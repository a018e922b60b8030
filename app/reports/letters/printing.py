"""A filled letter on paper: the words of the Word document, so that a municipality's own template prints too."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, PageBreak, Paragraph, Spacer, Table

from app.reports.letters import reading
from app.reports.letters.reading import Block, Grid, Look, NewPage, Piece, Words
from app.reports.pdf import fonts
from app.reports.pdf.drawable import marked
from app.reports.pdf.page import Paper, PlainText, build, colour

_SIDE = 20 * mm
_SCALE = 0.92
"""Inter is drawn larger than the letters that Word documents are written in."""
_INDENT = 12.0
_LEADING = 1.38
_LONGEST_HEAD = 70  # characters beside the title


def printed(docx: bytes, title: str, language: str) -> bytes:
    """The letter as PDF. `title` names the kind of letter and no person, since it is the document's title too."""
    fonts.register()
    written = reading.read(docx)
    head = textwrap.shorten(written.letterhead, _LONGEST_HEAD, placeholder=" …")
    paper = Paper(head, title, written.foot, margin=_SIDE, language=language)
    return build(paper, list(_flow(written.blocks, paper.width)) or [Spacer(0, 1)])


def _flow(blocks: Sequence[Block], width: float) -> Iterator[Flowable]:
    number = 0
    for place, block in enumerate(blocks):
        if isinstance(block, NewPage):
            yield PageBreak()
        elif isinstance(block, Grid):
            yield _table(block, width)
            yield Spacer(0, 3 * mm)
        else:
            number = number + 1 if block.look is Look.NUMBERED else 0
            if place == 0:  # the space above the first paragraph of a page is dropped, and the address needs it
                yield Spacer(0, block.before)
            yield _paragraph(replace(block, before=block.before if place else 0), f"{number}.")


def _paragraph(words: Words, number: str = "") -> Paragraph:
    mark = {Look.POINT: "•", Look.NUMBERED: number}.get(words.look)
    return PlainText("".join(_marked(piece) for piece in words.pieces), _style(words), bulletText=mark)


def _marked(piece: Piece) -> str:
    """The piece in reportlab's markup: `<`, `&` and the like are shown, not obeyed."""
    text = marked(piece.text)
    text = f"<i>{text}</i>" if piece.italic else text
    return f"<b>{text}</b>" if piece.bold else text


def _style(words: Words) -> ParagraphStyle:
    size = words.size * _SCALE
    strong = words.bold or words.look in {Look.TITLE, Look.HEADING}
    indent = _INDENT if words.look in {Look.POINT, Look.NUMBERED} else 0
    return ParagraphStyle(
        words.look, fontName=fonts.BOLD if strong else fonts.BODY, fontSize=size, leading=size * _LEADING,
        textColor=colour("text"), alignment=words.align, spaceBefore=words.before, spaceAfter=words.after,
        leftIndent=indent, bulletIndent=0, bulletFontName=fonts.BODY, bulletFontSize=size, keepWithNext=words.keep,
        splitLongWords=1,
    )  # fmt: skip


def _table(grid: Grid, width: float) -> Table:
    cells = [[[_paragraph(words) for words in cell] for cell in row] for row in grid.rows]
    table = Table(cells, colWidths=[share * width for share in grid.shares], splitInRow=1)
    table.setStyle(_lines())
    return table


def _lines() -> list[tuple[Any, ...]]:
    return [
        ("LINEBELOW", (0, 0), (-1, -1), 0.5, colour("line")), ("LINEABOVE", (0, 0), (-1, 0), 0.5, colour("line")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 4), ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
    ]  # fmt: skip
