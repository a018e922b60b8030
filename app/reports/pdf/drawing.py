"""Draws the plain shapes of a chart."""

from collections.abc import Iterable, Sequence

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from app.reports import trend
from app.reports.charts import Box, Chart, Words, lay_out
from app.reports.pdf import fonts
from app.reports.pdf.drawable import drawable, runs
from app.reports.pdf.page import colour
from app.reports.shapes import Dot, Line, Shape


def measure(text: str, size: float) -> float:
    """The width of a text on paper, in points."""
    return sum(float(stringWidth(piece, font or fonts.BODY, size)) for font, piece in runs(drawable(text)))


class Drawing(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Shapes in the flow of the page; sizes in points."""

    def __init__(self, shapes: Sequence[Shape], width: float, height: float) -> None:
        super().__init__()
        self.width, self.height = width, height
        self._shapes = shapes

    def draw(self) -> None:
        for shape in self._shapes:
            if isinstance(shape, Box):
                self._box(shape)
            elif isinstance(shape, Words):
                self._words(shape)
            elif isinstance(shape, Line):
                self._line(shape)
            else:
                self._dot(shape)

    def _box(self, box: Box) -> None:
        self.canv.setFillColor(colour(box.colour))
        self.canv.rect(box.x, self.height - box.y - box.height, box.width, box.height, stroke=0, fill=1)

    def _line(self, line: Line) -> None:
        self.canv.setStrokeColor(colour(line.colour))
        self.canv.setLineWidth(line.width)
        self.canv.setDash(list(line.dashes))
        self.canv.line(line.x, self.height - line.y, line.to_x, self.height - line.to_y)
        self.canv.setDash([])

    def _dot(self, dot: Dot) -> None:
        self.canv.setFillColor(colour("surface" if dot.is_open else dot.colour))
        self.canv.setStrokeColor(colour(dot.colour))
        self.canv.setLineWidth(1.5)
        self.canv.circle(dot.x, self.height - dot.y, dot.radius, stroke=1, fill=1)

    def _words(self, words: Words) -> None:
        """Names of other municipalities may hold letters that Inter lacks."""
        self.canv.setFillColor(colour(words.colour))
        pieces = list(_set(words))
        width = sum(float(stringWidth(piece, font, words.size)) for font, piece in pieces)
        x = words.x - {"start": 0.0, "middle": width / 2, "end": width}[words.anchor]
        for font, piece in pieces:
            self.canv.setFont(font, words.size)
            self.canv.drawString(x, self.height - words.y, piece)
            x += float(stringWidth(piece, font, words.size))


def _set(words: Words) -> Iterable[tuple[str, str]]:
    """The text in runs of one font each."""
    own = fonts.BOLD if words.bold else fonts.BODY
    return ((font or own, piece) for font, piece in runs(drawable(words.text)))


class ChartDrawing(Drawing):
    """Some groups of bars."""

    def __init__(self, chart: Chart, width: float, height: float) -> None:
        super().__init__(lay_out(chart, width, height, measure), width, height)


class TrendDrawing(Drawing):
    """One figure over the years."""

    def __init__(self, of: trend.Trend, width: float, height: float) -> None:
        super().__init__(trend.lay_out(of, width, height, measure), width, height)
