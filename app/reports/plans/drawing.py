"""Each block of a print as what reportlab lays out."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, Spacer, Table

from app.reports.pdf import fonts
from app.reports.pdf.drawable import marked
from app.reports.pdf.page import PlainText, colour, words
from app.reports.plans import blocks
from app.reports.plans.blocks import Blank, Block, Cell, Facts, Grid, Points, Signatures, Words
from app.reports.plans.look import Measures
from app.reports.plans.wording import signing

_FACT = (0.3, 0.7)
_ROOM_TO_WRITE = 2.2  # lines
_KEPT_WHOLE = 110.0  # points: a row no higher than this, seven lines or so, stands on one page


def flowables(block: Block, look: Measures, width: float) -> Iterator[Flowable]:
    """The block, in one piece or several that follow each other closely."""
    if isinstance(block, Words):
        yield words(block.text, _words_look(block, look))
    elif isinstance(block, Points):
        yield from (_point(text, look) for text in block.texts)
    elif isinstance(block, Facts):
        yield _facts(block, look, width)
    elif isinstance(block, Grid):
        yield from _panel(block, look, width) if block.title else _grid(block, look, width)
    elif isinstance(block, Blank):
        yield _blank(block, look, width)
    else:
        yield _signatures(block, look, width)


def _words_look(block: Words, look: Measures) -> ParagraphStyle:
    looks = {blocks.Look.BODY: look.text, blocks.Look.STRONG: look.strong, blocks.Look.MUTED: look.muted}
    return looks[block.look]()


def _point(text: str, look: Measures) -> Paragraph:
    pointed = look.text(leftIndent=look.body, bulletIndent=0, bulletFontName=fonts.BODY, bulletFontSize=look.body)
    return PlainText(marked(text), pointed, bulletText="•")


def _facts(facts: Facts, look: Measures, width: float) -> Table:
    label, text = look.cell(fonts.MEDIUM, "text2"), look.cell()
    return _table([[words(name, label), words(said, text)] for name, said in facts.rows], _FACT, width, look.rows())


def _grid(grid: Grid, look: Measures, width: float) -> Iterator[Flowable]:
    yield _table([*_heads(grid, look), *_rows(grid, look)], grid.shares, width, look.rows(), heads=bool(grid.heads))


def _panel(grid: Grid, look: Measures, width: float) -> Iterator[Flowable]:
    """Two tables that touch: a title of any length can then be parted over pages as the rows can."""
    yield _table([[words(grid.title, look.cell(fonts.BOLD))]], (1.0,), width, look.panel(top=True), heads=True)
    rows = [*_heads(grid, look), *_rows(grid, look)]
    if rows:
        yield _table(rows, grid.shares, width, look.panel(top=False), heads=bool(grid.heads))
    yield Spacer(0, look.gap(0.7))


def _heads(grid: Grid, look: Measures) -> Iterator[list[Paragraph]]:
    if grid.heads:
        yield [words(head, look.cell(fonts.MEDIUM, "text2")) for head in grid.heads]


def _rows(grid: Grid, look: Measures) -> Iterator[list[list[Paragraph]]]:
    for row in grid.rows:
        yield [_cell(cell, look) for cell in row]


def _cell(cell: Cell, look: Measures) -> list[Paragraph]:
    below = [words(cell.small, look.cell(colour_name="text2"))] if cell.small else []
    return [words(cell.text, look.cell()), *below]


def _blank(blank: Blank, look: Measures, width: float) -> Table:
    ruled = [("LINEBELOW", (0, 0), (-1, -1), 0.7, colour("text3"))]
    heights = [look.line * _ROOM_TO_WRITE] * blank.lines
    return Table([[""]] * blank.lines, colWidths=[width], rowHeights=heights, style=ruled)


def _signatures(block: Signatures, look: Measures, width: float) -> Table:
    """Lines to sign on and for the dates, with what they are for below them."""
    captions, shares = signing(block.who)
    lines = [
        ("LINEABOVE", (place, 1), (place, 1), 0.8, colour("text2")) for place, one in enumerate(captions) if one
    ]  # fmt: skip
    caption, room = look.cell(colour_name="text2"), Spacer(0, look.line * _ROOM_TO_WRITE)
    below = [words(one, caption) for one in captions]
    return _table([[room, *[""] * (len(below) - 1)], below], shares, width, [*look.cells(), *lines])


def _table(
    rows: Sequence[Sequence[Any]],
    shares: Sequence[float],
    width: float,
    ruled: list[tuple[Any, ...]],
    *,
    heads: bool = False,
) -> Table:
    table = Rows([list(row) for row in rows], colWidths=[share * width for share in shares])
    table.heads = int(heads)
    table.setStyle(ruled)
    return table


class Rows(Table):  # type: ignore[misc]  # reportlab has no types
    """A table that goes on over pages between its rows. Only a high row is itself parted: what is left of a table after
    a page break is tried in the room that is left, and would be torn in the middle of a date."""

    heads = 0  # rows that say what stands below them

    @property
    def is_head(self) -> bool:
        """Whether it only says what stands below it."""
        return bool(self._nrows == self.heads)

    def least(self) -> float:
        """The height of its head and its first row, or of the first lines of a high one. Call it when it is wrapped."""
        *heads, first = self._rowHeights[: self.heads + 1]
        return float(sum(heads) + min(first, _KEPT_WHOLE))

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        self.splitInRow = int(self._rowHeights[0] > _KEPT_WHOLE)
        parts: list[Flowable] = super().split(available_width, available_height)
        return parts
