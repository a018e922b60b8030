"""The paper: A4 with the municipality's letterhead, small print at the foot, page x of y."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

from app.reports.palette import COLOURS, EARLIER
from app.reports.pdf import fonts
from app.reports.pdf.direction import as_read, visual
from app.reports.pdf.drawable import drawable, marked, runs
from app.texts import _

MARGIN = 18 * mm
_HEAD, _FOOT = 26 * mm, 17 * mm


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands on every page. `title` also becomes the document's; none of it may name a person.

    `margin` is at both sides and `foot_size` that of the foot's letters, in points; `language` is nb, nn or en.
    `beside` stands at the right of the head; None: the title does.
    """

    letterhead: str
    title: str
    foot: str
    sideways: bool = False
    margin: float = MARGIN
    language: str = "nb"
    beside: str | None = None
    foot_size: float = 8

    @property
    def size(self) -> tuple[float, float]:
        width, height = landscape(A4) if self.sideways else A4
        return float(width), float(height)

    @property
    def width(self) -> float:
        """Between the margins, in points."""
        return float(self.size[0] - 2 * self.margin)

    @property
    def height(self) -> float:
        """Between head and foot, in points."""
        return float(self.size[1] - _HEAD - _FOOT)


def colour(name: str) -> Any:
    """A reportlab colour by the name of its token."""
    earlier = {"earlier1": EARLIER[0], "earlier2": EARLIER[1]}
    return HexColor(earlier.get(name) or COLOURS[name])


def style(size: float, colour_name: str = "text", font: str = fonts.BODY, **more: Any) -> ParagraphStyle:
    return ParagraphStyle(
        f"{font}-{size}-{colour_name}", fontName=font, fontSize=size, leading=size * 1.32,
        textColor=colour(colour_name), **more,
    )  # fmt: skip


def words(text: str, look: ParagraphStyle) -> Paragraph:
    """A paragraph of plain text: `<`, `&` and the like are shown, not obeyed; what cannot be drawn is a square."""
    return PlainText(marked(text), look)


class PlainText(Paragraph):  # type: ignore[misc]  # reportlab has no types
    """Breaks its lines once for each width: laying out, parting and drawing all ask, and that is what a print takes."""

    _broken_for: float | None = None

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803  # reportlab's names
        if self._broken_for == availWidth and hasattr(self, "blPara"):  # parting a paragraph forgets its lines
            return self.width, self.height
        width, height = super().wrap(availWidth, availHeight)
        self._broken_for = availWidth if width else None
        return width, height

    def draw(self) -> None:
        """Turns what is read from the right only now: a paragraph that is parted is broken into lines again."""
        broken = vars(self)["blPara"]
        self.blPara = as_read(broken)
        super().draw()
        self.blPara = broken


def build(paper: Paper, flow: Sequence[Flowable]) -> bytes:
    """The PDF. Its properties name the program and the municipality only."""
    return built(paper, flow)[0]


def built(paper: Paper, flow: Sequence[Flowable]) -> tuple[bytes, int]:
    """As `build`, and how many pages it came to."""
    out = io.BytesIO()
    frame = Frame(paper.margin, _FOOT, paper.width, paper.height, 0, 0, 0, 0)
    document = BaseDocTemplate(
        out, pagesize=paper.size, title=paper.title, author=paper.letterhead, creator="Boligvei", subject=paper.title,
        pageTemplates=[PageTemplate("page", [frame], pagesize=paper.size)], initialFontName=fonts.BODY,
        lang=f"{paper.language}-NO",
    )  # fmt: skip
    document.build(list(flow), canvasmaker=_canvas_of(paper))
    return out.getvalue(), document.page


def _canvas_of(paper: Paper) -> Callable[..., Canvas]:
    def make(*args: Any, **options: Any) -> Canvas:
        return _Counted(paper, *args, **{**options, "initialFontName": fonts.BODY})

    return make


class _Counted(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Writes the pages when all are known, so that each can say how many there are."""

    def __init__(self, paper: Paper, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._paper, self._pages = paper, list[dict[str, Any]]()

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        for number, page in enumerate(self._pages, 1):
            self.__dict__.update(page)
            self._furnish(number)
            super().showPage()
        super().save()

    def _furnish(self, number: int) -> None:
        (width, height), margin = self._paper.size, self._paper.margin
        self.setFillColor(colour("accent"))
        self.roundRect(margin, height - 16.5 * mm, 3, 4.6 * mm, 1.5, stroke=0, fill=1)
        self._write(margin + 9, height - 15.4 * mm, self._paper.letterhead, fonts.BOLD, 10.5)
        self.setFillColor(colour("text3"))
        beside = self._paper.title if self._paper.beside is None else self._paper.beside
        self._write(width - margin, height - 15.4 * mm, beside, fonts.BODY, 8, right=True)
        self.setFillColor(colour("line"))
        self.rect(margin, 13 * mm, width - 2 * margin, 0.5, stroke=0, fill=1)
        self.setFillColor(colour("text3"))
        size = self._paper.foot_size
        self._write(margin, 9 * mm, self._paper.foot, fonts.BODY, size)
        pages = _("Side {page} av {pages}", page=number, pages=len(self._pages))
        self._write(width - margin, 9 * mm, pages, fonts.BODY, size, right=True)

    def _write(self, x: float, y: float, text: str, font: str, size: float, *, right: bool = False) -> None:
        """One line from `x`, or up to it when `right`."""
        pieces = [(other or font, piece) for other, piece in runs(visual(drawable(text)))]
        widths = [stringWidth(piece, name, size) for name, piece in pieces]
        x -= sum(widths) if right else 0
        for (name, piece), width in zip(pieces, widths, strict=True):
            self.setFont(name, size)
            self.drawString(x, y, piece)
            x += width
