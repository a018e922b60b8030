"""Draws the plain shapes of a chart."""

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from app.reports.charts import Box, Chart, Words, lay_out
from app.reports.pdf import fonts
from app.reports.pdf.page import colour


class ChartDrawing(Flowable):  # type: ignore[misc]  # reportlab has no types
    """A chart in the flow of the page; sizes in points."""

    def __init__(self, chart: Chart, width: float, height: float) -> None:
        super().__init__()
        self.width, self.height = width, height
        self._shapes = lay_out(chart, width, height, lambda text, size: float(stringWidth(text, fonts.BODY, size)))

    def draw(self) -> None:
        for shape in self._shapes:
            if isinstance(shape, Box):
                self._box(shape)
            else:
                self._words(shape)

    def _box(self, box: Box) -> None:
        self.canv.setFillColor(colour(box.colour))
        self.canv.rect(box.x, self.height - box.y - box.height, box.width, box.height, stroke=0, fill=1)

    def _words(self, words: Words) -> None:
        self.canv.setFillColor(colour(words.colour))
        self.canv.setFont(fonts.BOLD if words.bold else fonts.BODY, words.size)
        draw = {
            "start": self.canv.drawString,
            "middle": self.canv.drawCentredString,
            "end": self.canv.drawRightString,
        }
        draw[words.anchor](words.x, self.height - words.y, words.text)
