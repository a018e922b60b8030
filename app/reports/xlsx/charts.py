"""Native charts of a report, drawn by the spreadsheet program from the cells themselves."""

from typing import Any

from openpyxl.chart import BarChart, LineChart, Reference, Series
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Font, Paragraph, ParagraphProperties

from app.reports.dossier import Dossier
from app.reports.main_rows import MAIN_ROWS
from app.reports.palette import COLOURS, EARLIER
from app.reports.xlsx.figures import FIRST_YEAR_COLUMN
from app.reports.xlsx.look import FONT, Styles, number_format
from app.reports.xlsx.page import set_height
from app.texts import _

_SERIES = (COLOURS["accent"], *EARLIER)
_SIZE_CM = (33, 9)


def add_years(sheet: Any, styles: Styles, dossier: Dossier) -> None:
    """The main figures as bars, the oldest year first; the cells they are drawn from stand above them."""
    first = sheet.max_row + 2
    styles.put(sheet.cell(first, 1), _("Hovedtall"), "heading")
    for row, (key, label) in enumerate(MAIN_ROWS, first + 1):
        _write_row(sheet, styles, dossier, row, (key, _(label)))
    chart = BarChart()
    chart.type, chart.gapWidth, chart.overlap = "col", 60, -5
    _dress(chart, _("Husstander i midlertidig botilbud, tre år"))
    last = first + len(MAIN_ROWS)
    for index in reversed(range(len(dossier.periods))):
        column = FIRST_YEAR_COLUMN + index
        values = Reference(sheet, min_col=column, min_row=first + 1, max_row=last)
        chart.series.append(_bars(values, dossier.periods[index].name, _SERIES[index]))
    chart.set_categories(Reference(sheet, min_col=1, min_row=first + 1, max_row=last))
    chart.legend.position = "b"
    sheet.add_chart(chart, f"A{last + 2}")


def _write_row(sheet: Any, styles: Styles, dossier: Dossier, row: int, main: tuple[str, str]) -> None:
    key, label = main
    styles.put(sheet.cell(row, 1), label, "part")
    set_height(sheet, row, 1)
    styles.put(sheet.cell(row, 2), _("husstander"), "small")
    for column, value in enumerate(dossier.values(key), FIRST_YEAR_COLUMN):
        styles.put(sheet.cell(row, column), value, "number", number_format("households", value))


def add_months(sheet: Any, header_row: int, row: int, count: int) -> None:
    """A line of one row through the months, below the table."""
    chart = LineChart()
    _dress(chart, _("Husstander i midlertidig botilbud, måned for måned"))
    series = Series(Reference(sheet, min_col=2, max_col=count + 1, min_row=row), title=_("Husstander"))
    line = series.graphicalProperties.line
    line.solidFill, line.width = _SERIES[0][1:], 28_000  # English metric units
    series.marker.symbol, series.smooth = "circle", False
    series.marker.graphicalProperties = GraphicalProperties(solidFill=_SERIES[0][1:])
    series.dLbls = _numbers()
    series.dLbls.position = "t"
    chart.series.append(series)
    chart.set_categories(Reference(sheet, min_col=2, max_col=count + 1, min_row=header_row))
    chart.legend = None
    sheet.add_chart(chart, f"A{sheet.max_row + 2}")


def _bars(values: Reference, title: str, colour: str) -> Any:
    series = Series(values, title=title)
    series.graphicalProperties = GraphicalProperties(solidFill=colour[1:])
    series.graphicalProperties.line.noFill = True
    series.dLbls = _numbers()
    series.dLbls.position = "outEnd"
    return series


def _numbers() -> DataLabelList:
    labels = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False, showPercent=False)
    labels.txPr = _text(900, "text2")
    return labels


def _dress(chart: Any, title: str) -> None:
    chart.title, chart.width, chart.height = title, *_SIZE_CM
    chart.title.tx.rich.p[0].pPr = ParagraphProperties(defRPr=_characters(1200, "text"))
    for run in chart.title.tx.rich.p[0].r:
        run.rPr = _characters(1200, "text")
    chart.title.overlay = False
    chart.layout = Layout(ManualLayout(x=0.05, y=0.15, w=0.92, h=0.66, xMode="edge", yMode="edge"))
    chart.y_axis.scaling.min = 0
    chart.y_axis.number_format, chart.y_axis.majorUnit = "0", None
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(ln=LineProperties(solidFill=COLOURS["line"][1:], w=6350))
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False
        axis.txPr = _text(900, "text2")
        axis.spPr = GraphicalProperties(ln=LineProperties(solidFill=COLOURS["line2"][1:], w=6350))


def _text(size: int, colour: str) -> RichText:
    properties = ParagraphProperties(defRPr=_characters(size, colour))
    return RichText(p=[Paragraph(pPr=properties, endParaRPr=_characters(size, colour))])


def _characters(size: int, colour: str) -> CharacterProperties:
    """`size` in hundredths of a point."""
    return CharacterProperties(sz=size, b=False, solidFill=COLOURS[colour][1:], latin=Font(typeface=FONT))
