"""A Word document as plain blocks: paragraphs, tables and page breaks, with the looks that can be printed."""

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

_POINTS = 12700  # Word's own units of length in a point
_BODY_SIZE = 11.0


class Look(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    POINT = "point"
    NUMBERED = "numbered"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one look; `\\n` is a new line."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph. Sizes and spaces in points; `align` is 0 left, 1 centre, 2 right, 4 both sides."""

    pieces: Sequence[Piece]
    look: Look = Look.BODY
    size: float = _BODY_SIZE
    bold: bool = False
    align: int = 0
    before: float = 0
    after: float = 0
    keep: bool = False

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the paragraphs of each cell, and the columns' shares of the width."""

    rows: Sequence[Sequence[Sequence[Words]]]
    shares: Sequence[float]


@dataclass(frozen=True, slots=True)
class NewPage:
    """Here begins a new page."""


Block = Words | Grid | NewPage


@dataclass(frozen=True, slots=True)
class Written:
    """All of a document that can be printed."""

    letterhead: str
    foot: str
    blocks: Sequence[Block]


def read(docx: bytes) -> Written:
    """The document's text. Pictures and text boxes are left out."""
    from docx import Document  # noqa: PLC0415  # costs 0.2 s, and only letters need it

    document = Document(io.BytesIO(docx))
    section = document.sections[0]
    head = ", ".join(filter(None, (line.strip() for line in _lines(section.header))))
    foot = next((line for line in _lines(section.footer) if line.strip()), "")
    return Written(head, foot.split("\t")[0].strip(), list(_blocks(document.element.body, document)))


def _lines(story: Any) -> Iterator[str]:
    """The text of a header or footer, without the numbers Word counts."""
    for paragraph in story.paragraphs:
        runs = paragraph._p.xpath(".//w:r[not(ancestor::w:fldSimple)]")  # noqa: SLF001  # as below
        yield "".join(_text(run) for run in runs)


def _blocks(parent: Any, document: Any) -> Iterator[Block]:
    """Word's own order, and into its content controls."""
    from docx.table import Table  # noqa: PLC0415
    from docx.text.paragraph import Paragraph  # noqa: PLC0415

    for element in parent:
        kind = element.tag.rpartition("}")[2]
        if kind == "p":
            yield _words(Paragraph(element, document._body))  # noqa: SLF001  # python-docx's own way to a content control
            if element.xpath('.//w:br[@w:type="page"]'):
                yield NewPage()
        elif kind == "tbl":
            yield _grid(Table(element, document._body))  # noqa: SLF001  # the same
        elif kind == "sdt":
            yield from (each for content in element.xpath("./w:sdtContent") for each in _blocks(content, document))


def _grid(table: Any) -> Grid:
    widths = [float(column.width or 1) for column in table.columns]
    rows = [[[_words(one) for one in cell.paragraphs] for cell in row.cells] for row in table.rows]
    return Grid(rows, [width / sum(widths) for width in widths])


def _words(paragraph: Any) -> Words:
    shape, look, styles = paragraph.paragraph_format, _look(paragraph), list(_styles(paragraph.style))
    shapes = [shape, *(style.paragraph_format for style in styles)]
    return Words(
        list(_pieces(paragraph)), look, size=_points(style.font.size for style in styles) or _BODY_SIZE,
        bold=bool(_first(style.font.bold for style in styles)), align=int(paragraph.alignment or 0),
        before=_points(each.space_before for each in shapes), after=_points(each.space_after for each in shapes),
        keep=bool(shape.keep_with_next) or look in {Look.TITLE, Look.HEADING},
    )  # fmt: skip


def _pieces(paragraph: Any) -> Iterator[Piece]:
    from docx.text.run import Run  # noqa: PLC0415

    query = ".//w:r[not(ancestor::w:del) and not(ancestor::w:txbxContent)]"
    for element in paragraph._p.xpath(query):  # noqa: SLF001  # also those in links and insertions
        run, text = Run(element, paragraph), _text(element)
        if text:
            yield Piece(text, bool(run.bold), bool(run.italic))


_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}


def _text(run: Any) -> str:
    kinds = ((child, child.tag.rpartition("}")[2]) for child in run if isinstance(child.tag, str))
    return "".join(child.text or "" if kind == "t" else _sign(child, kind) for child, kind in kinds)


def _sign(child: Any, kind: str) -> str:
    page_break = kind == "br" and "page" in child.attrib.values()
    return "" if page_break else _SIGNS.get(kind, "")


def _look(paragraph: Any) -> Look:
    name = (paragraph.style.name or "").casefold()
    if name == "title":
        return Look.TITLE
    if name.startswith("heading"):
        return Look.HEADING
    if "list number" in name:
        return Look.NUMBERED
    if "list bullet" in name:
        return Look.POINT
    marks = paragraph._p.xpath("./w:pPr/w:numPr/w:numId/@w:val")  # noqa: SLF001  # python-docx has no lists
    if not marks or marks[0] == "0":
        return Look.BODY
    return Look.POINT if _is_bullet(paragraph, marks[0]) else Look.NUMBERED


def _is_bullet(paragraph: Any, number: str) -> bool:
    numbering = paragraph.part.numbering_part.element
    kept = numbering.xpath(f'./w:num[@w:numId="{int(number)}"]/w:abstractNumId/@w:val')
    query = f'./w:abstractNum[@w:abstractNumId="{int(kept[0])}"]/w:lvl[1]/w:numFmt/@w:val' if kept else "."
    return "bullet" in numbering.xpath(query)


def _styles(style: Any) -> Iterator[Any]:
    """A style, and those it is based on."""
    while style is not None:
        yield style
        style = style.base_style


def _first(values: Iterable[Any]) -> Any:
    return next((value for value in values if value is not None), None)


def _points(lengths: Iterable[Any]) -> float:
    """The first length that is given."""
    return float(_first(lengths) or 0) / _POINTS
