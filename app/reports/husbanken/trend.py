"""A small line in a cell: one figure through the years, drawn by the spreadsheet program from the cells themselves."""

from typing import Any

from openpyxl.chart import LineChart, Reference, Series
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.utils import get_column_letter

from app.reports.husbanken.rows import Row
from app.reports.palette import COLOURS

_SIZE_CM = (3.0, 0.95)
_LEAST = 2
"""One year is no trend."""


def add_trend(sheet: Any, at: int, first: int, row: Row, header_row: int) -> None:
    """Beside the years, which begin in column `first` of the figure's row. A figure of which a year is hidden has no
    line: a spreadsheet program would draw the sign as 0."""
    known = [value for _year, value in row.years if value is not None]
    if len(known) < _LEAST or not row.is_whole:
        return
    last = first + len(row.years) - 1
    chart = LineChart()
    series = Series(Reference(sheet, min_col=first, max_col=last, min_row=at), title=row.label)
    series.graphicalProperties.line.solidFill, series.graphicalProperties.line.width = COLOURS["accent"][1:], 19_050
    series.marker.symbol, series.marker.size, series.smooth = "circle", 4, False
    series.marker.graphicalProperties = GraphicalProperties(solidFill=COLOURS["accent"][1:])
    chart.series.append(series)
    chart.set_categories(Reference(sheet, min_col=first, max_col=last, min_row=header_row))
    _bare(chart)
    sheet.add_chart(chart, f"{get_column_letter(last + 1)}{at}")


def _bare(chart: Any) -> None:
    """Nothing but the line."""
    chart.width, chart.height = _SIZE_CM
    chart.legend = chart.title = None
    chart.x_axis.delete = chart.y_axis.delete = True
    chart.y_axis.majorGridlines = None
    chart.layout = Layout(ManualLayout(x=0.03, y=0.1, w=0.94, h=0.8, xMode="edge", yMode="edge"))
    chart.graphical_properties = GraphicalProperties(noFill=True)
    chart.graphical_properties.line.noFill = True
